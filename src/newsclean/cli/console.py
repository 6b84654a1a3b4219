"""What the commands have in common."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

import click

from .. import SiteProfile
from ..batch.archives import PAGE_ENDINGS
from ..batch.readers import format_of
from ..batch.records import read_time

# Exit codes, for scripts.
SOME_UNREAD = 1
STOPPED = 3
STOPPED_BY_USER = 130  # 128 + SIGINT, as shells report it
READER_GONE = 141  # 128 + SIGPIPE, as shells report a program whose reader went away
STDIO = "-"  # standard input, or output
NO_PAGE = f"there is no page in the input; in directories, files that end in {', '.join(PAGE_ENDINGS)} are read"


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(f"newsclean: {message}", err=True)


def close_output() -> None:
    """Lets standard output go: Python flushes it once more at exit, into nothing then, so that it stays quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_is_page(name: str | Path) -> None:
    """Refuses a file whose name calls it a collection, which would be read as the text of one page."""
    if (form := format_of(str(name))) != "page":
        raise click.UsageError(f"{name}: one page is expected, not a {form} file; newsclean clean reads those")


def moment(context: click.Context, parameter: click.Parameter, value: str | None) -> dt.datetime | None:
    """The callback of an option that takes a time."""
    try:
        return read_time(value)
    except ValueError:
        raise click.BadParameter(f"expected an ISO 8601 date or time, got {value!r}") from None


def _profile(context: click.Context, parameter: click.Parameter, value: str | None) -> SiteProfile | None:
    try:
        return SiteProfile.load(value) if value is not None else None
    except (OSError, ValueError) as error:
        raise click.BadParameter(getattr(error, "strerror", None) or str(error)) from None


site_option = click.option(
    "--site",
    metavar="PROFILE",
    callback=_profile,
    help="What was learned of the pages' site: a file that SiteProfile.save wrote.",
)
captured_at_option = click.option(
    "--captured-at",
    metavar="TIME",
    callback=moment,
    help="Time of the fetch, in ISO 8601; a date alone is noon UTC.",
)
