"""`newsclean report`."""

import click


@click.command("report")
def report() -> None:
    """x."""
