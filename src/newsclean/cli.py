"""The command line: `newsclean clean FILE...` prints articles."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
from tqdm import tqdm

from . import Article, __version__, clean
from .commands.fixture import fixture
from .commands.report import report

# Exit codes, for scripts; 2 is what shells and click give for wrong usage.
_SOME_UNREAD = 1
_WRONG_USAGE = 2
_STOPPED_BY_USER = 130  # 128 + SIGINT, as shells report it
_READER_GONE = 141  # 128 + SIGPIPE, as shells report a program whose reader went away

_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt"})
_STDIN = "-"
_PROGRESS_AFTER = 2.0  # seconds; a run that is over sooner needs no bar


class _Failure(NamedTuple):
    """A page that gave no article: at which stage, and the error in words."""

    stage: str
    error: str


_Outcome = Article | _Failure


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def _newsclean() -> None:
    """Turns news pages into clean articles.

    \b
    Example:
      newsclean clean page.html | jq .title
    """


@_newsclean.command("clean")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "markdown", "text"]),
    default="json",
    show_default=True,
    help="json: one article a line; markdown and text: title and body.",
)
@click.option("--recursive", "-r", is_flag=True, help="Read the pages in directories and in those below them.")
@click.option("--url", help="Where the page was fetched; for a single FILE.")
def _clean(files: tuple[str, ...], form: str, recursive: bool, url: str | None) -> int:
    """Prints the article of every FILE; - is standard input.

    A FILE is an HTML page or a text capture; which of the two is told from its content. In directories, files that
    end in .html, .htm, .xhtml or .txt are read. In json every FILE gives one line: an article, or the error that kept
    it from being read.

    \b
    Examples:
      newsclean clean page.html capture.txt
      newsclean clean --recursive --format markdown pages/
      curl -s https://example.org/news/1 | newsclean clean - --url https://example.org/news/1

    \b
    Exit codes:
      0  every FILE was read
      1  some could not be read
      2  wrong usage
    """
    directories = [name for name in files if name != _STDIN and Path(name).is_dir()]
    if directories and not recursive:
        raise click.UsageError(f"{directories[0]} is a directory; give --recursive to read the pages in it")
    if url is not None and (directories or len(files) > 1):
        raise click.UsageError("--url goes with a single FILE")
    outcomes = ((name, _outcome(name, url)) for name in _with_progress(list(_names(files))))
    try:
        return _print_all(outcomes, _PRINTERS[form])
    except BrokenPipeError:
        # Python flushes standard output once more at exit; into nothing, so that it stays quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_GONE


_newsclean.add_command(fixture)
_newsclean.add_command(report)


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    sys.exit(_run())


def _run() -> int:
    try:
        return _newsclean.main(prog_name="newsclean", standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return _WRONG_USAGE
    except click.ClickException as error:
        _say(f"{error.format_message()} (newsclean --help tells more)")
        return _WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        return _STOPPED_BY_USER


# --- reading -------------------------------------------------------------------------------------------------------


def _names(files: Iterable[str]) -> Iterator[str]:
    """The files as given; in place of a directory the pages below it, sorted, so that each run gives the same order."""
    for name in files:
        path = Path(name)
        if name != _STDIN and path.is_dir():
            yield from _pages_below(path)
        else:
            yield name


def _pages_below(directory: Path) -> Iterator[str]:
    unreadable: list[OSError] = []
    for parent, children, files in os.walk(directory, onerror=unreadable.append):
        children.sort()
        yield from (str(Path(parent, file)) for file in sorted(files) if Path(file).suffix.lower() in _PAGE_SUFFIXES)
    # A directory that cannot be listed is reported like a file that cannot be read.
    yield from (str(error.filename) for error in unreadable)


def _outcome(name: str, url: str | None) -> _Outcome:
    try:
        content = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        return _Failure("read", _reason(error))
    try:
        return clean(content, url)
    except Exception as error:  # A fault of ours on one page is that page's row, and the others still get theirs.
        return _Failure("clean", _reason(error))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return " ".join(f"{type(error).__name__}: {error}".split())


# --- printing ------------------------------------------------------------------------------------------------------


def _print_all(outcomes: Iterable[tuple[str, _Outcome]], printed: Callable[[str, _Outcome, bool], str]) -> int:
    status, first = 0, True
    for name, outcome in outcomes:
        if isinstance(outcome, _Failure):
            status = _SOME_UNREAD
            _say(f"cannot {outcome.stage} {name}: {outcome.error}")
        row = printed(name, outcome, first)
        if row:
            # Lone surrogates, which no encoding can hold, become JSON's own escapes.
            sys.stdout.buffer.write(row.encode("utf-8", "backslashreplace"))
            first = False
    sys.stdout.buffer.flush()
    return status


def _json_row(name: str, outcome: _Outcome, first: bool) -> str:
    row: dict[str, Any] = outcome._asdict() if isinstance(outcome, _Failure) else outcome.to_dict()
    return json.dumps({"id": name, **row}, ensure_ascii=False) + "\n"


def _markdown_page(name: str, outcome: _Outcome, first: bool) -> str:
    if isinstance(outcome, _Failure):
        return ""
    rule = "" if first else "\n---\n\n"
    return f"{rule}{outcome.to_markdown()}\n"


def _text_page(name: str, outcome: _Outcome, first: bool) -> str:
    """Title and body; a form feed, the page separator of plain text, stands between two articles."""
    if isinstance(outcome, _Failure):
        return ""
    separator = "" if first else "\f"
    return separator + "\n\n".join(part for part in (outcome.title, outcome.body) if part) + "\n"


_PRINTERS = {"json": _json_row, "markdown": _markdown_page, "text": _text_page}


def _say(message: str) -> None:
    click.echo(f"newsclean: {message}", err=True)


def _with_progress(names: list[str]) -> Iterable[str]:
    """The names, with a bar on standard error where that is a terminal and the articles do not go there too."""
    hidden = sys.stdout.isatty() or None  # None: tqdm looks itself whether its file is a terminal
    return tqdm(names, unit="page", delay=_PROGRESS_AFTER, disable=hidden, file=sys.stderr)
