"""What the commands have in common."""

from __future__ import annotations

import click

# Exit codes, for scripts.
SOME_UNREAD = 1
STOPPED_BY_USER = 130  # 128 + SIGINT, as shells report it
STDIN = "-"


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(f"newsclean: {message}", err=True)
