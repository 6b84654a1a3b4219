"""The command line: a group that commands hang on, and how it ends."""

from __future__ import annotations

import sys
from typing import Any

import click

from .. import __version__
from ..batch.streams import reason
from .cleaning import clean
from .console import READER_GONE, STOPPED, STOPPED_BY_USER, close_output, say
from .explaining import explain
from .recording import fixture
from .reporting import report

# Exit codes, for scripts; 2 is what shells and click give for wrong usage.
_WRONG_USAGE = 2


class _Commands(click.Group):
    """Commands that end quietly where the reader of what they print went away, as `head` does."""

    def invoke(self, ctx: click.Context) -> Any:
        """As of a group, whose own code for it is that of a page that cannot be read."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            close_output()
            return READER_GONE


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def newsclean() -> None:
    """Turns news pages into clean articles.

    \b
    Example:
      newsclean clean page.html | jq .title
    """


for command in (clean, explain, fixture, report):
    newsclean.add_command(command)


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    sys.exit(_run())


def _run() -> int:
    try:
        return newsclean.main(prog_name="newsclean", standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return _WRONG_USAGE
    except click.ClickException as error:
        say(f"{error.format_message()} (newsclean --help tells more)")
        return _WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        return STOPPED_BY_USER
    except OSError as error:  # of standard output; those of other files are told where they are met
        close_output()
        say(f"cannot go on: {reason(error)}")
        return STOPPED
