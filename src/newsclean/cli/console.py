"""What the commands have in common."""

from __future__ import annotations

import click

SOME_UNREAD = 1  # exit code
STDIN = "-"


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(f"newsclean: {message}", err=True)
