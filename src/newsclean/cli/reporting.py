"""`newsclean report`: what was kept and removed, to look at in a browser."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from .. import Article
from ..batch.readers import find, format_of, is_input
from ..batch.records import MAX_PAGE_BYTES
from ..batch.streams import MissingExtra, beginning, damage, decompressed, in_utf8, lines, open_raw, page_at, reason
from ..report import Sheet, look, render
from .console import NO_PAGE, STDIO, captured_at_option, say, site_option

_Look = Callable[[str, bytes], Sheet]
_READ = ("page", "jsonl")  # of the formats that newsclean clean reads
# Of a row: it holds the text of its page three times, and what is said of every block.
_MAX_ROW_BYTES = 8 * MAX_PAGE_BYTES
_TITLE = b"<title>newsclean report</title>"  # of every report, see report/report.html
_TITLE_BYTES = 2000  # at a report's beginning, in which its title stands; it ends within the first 600


@click.command("report", short_help="Shows what was kept and removed, as one HTML file.")
@click.argument(
    "pages", metavar="PAGE...", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True, path_type=Path)
)
@click.option(
    "--output",
    "-o",
    default="report.html",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the report goes; - is standard output.",
)
@click.option("--overwrite", is_flag=True, help="Replace what is there, also where it is no report.")
@click.option("--url", help="Where the page was fetched; for a single PAGE.")
@site_option
@captured_at_option
def report(pages: tuple[Path, ...], output: Path, overwrite: bool, url: str | None, **given: Any) -> int:
    """Writes one HTML file that shows what was kept and removed of every PAGE, and why.

    A PAGE is an HTML page or a text capture, a directory of them, or a .jsonl file of articles that newsclean clean
    wrote, compressed (.gz, .zst, .bz2, .xz) or not; - is standard input, a page or such rows. The report needs no
    network and runs no script of the pages. An older report of the same name is replaced.

    \b
    Examples:
      newsclean report page.html -o report.html
      newsclean report pages/ -o report.html
      newsclean report articles.jsonl -o report.html
      newsclean clean pages/*.html | newsclean report -
    """
    _check_pages(pages, url, given)
    _check_output(output, pages, overwrite)
    try:
        sheets = [sheet for path in pages for sheet in _sheets(path, partial(look, url=url, **given), output)]
    except MissingExtra as error:
        raise click.UsageError(str(error)) from None
    # Lone surrogates, which no encoding can hold, become JSON's own escapes.
    _write(render(sheets).encode("utf-8", "backslashreplace"), output)
    if not sheets:
        say(NO_PAGE)
    unread = sum(sheet.article is None for sheet in sheets)
    click.echo(
        f"{output}: {len(sheets)} page{'s' * (len(sheets) != 1)}"
        + (f", {unread} of them could not be read" if unread else ""),
        err=_is_printed(output),
    )
    return int(unread > 0)


def _is_printed(output: Path) -> bool:
    return str(output) == STDIO


def _write(document: bytes, output: Path) -> None:
    if _is_printed(output):
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(document)
    except OSError as error:
        raise click.UsageError(
            f"cannot write {output}: {error.strerror}; --output says where the report goes"
        ) from None


def _check_pages(pages: Sequence[Path], url: str | None, given: Mapping[str, Any]) -> None:
    if url is not None and (len(pages) > 1 or pages[0].is_dir() or format_of(pages[0].name) != "page"):
        raise click.UsageError("--url goes with a single PAGE")
    for path in filter(Path.is_file, pages):
        form = format_of(path.name)
        if form not in _READ:
            raise click.UsageError(f"{path}: report reads pages and .jsonl rows; newsclean clean makes these of it")
        if form == "jsonl" and (useless := [name for name, value in given.items() if value is not None]):
            raise click.UsageError(
                f"--{useless[0].replace('_', '-')} goes with pages; those of {path} are cleaned already"
            )


def _check_output(output: Path, pages: Sequence[Path], overwrite: bool) -> None:
    if _is_printed(output):
        return
    is_report = _is_report(output)
    kept = filter(Path.is_file, pages) if is_report else pages  # in a folder an older one may go
    if is_input(output, list(map(str, kept))):
        raise click.UsageError(f"{output} is one of the pages, which would be lost; choose another --output")
    # An older report can be made again, an empty file holds nothing, and what is no file (a pipe) is written to.
    if not (overwrite or is_report) and output.is_file() and output.stat().st_size:
        raise click.UsageError(f"{output} exists and is no report; --overwrite replaces it")


def _is_report(path: Path) -> bool:
    """Whether a file is a report that this command wrote."""
    try:
        if not path.is_file():  # a pipe or a terminal, which would be waited for
            return False
        with path.open("rb") as file:
            return _TITLE in file.read(_TITLE_BYTES)
    except OSError:  # not there, or not to be read
        return False


def _sheets(path: Path, read: _Look, output: Path) -> Iterator[Sheet]:
    """The sheets of a page, a file of rows, or the pages below a folder but for the report itself."""
    if path.is_dir():
        pages = (Path(page) for page in find([str(path)]) if not is_input(output, [page]))
        yield from (_sheet(page, str(page.relative_to(path)), read) for page in pages)
    elif format_of(path.name) == "jsonl" or _brings_rows(path):
        yield from _rows(path)
    else:
        yield _sheet(path, str(path), read)


def _brings_rows(path: Path) -> bool:
    """Whether standard input, which has no name to tell, holds rows."""
    return str(path) == STDIO and bool(sys.stdin) and beginning(sys.stdin.buffer).startswith(b"{")


def _sheet(path: Path, name: str, read: _Look) -> Sheet:
    try:
        content = page_at(path)
    except damage() as error:
        return _unreadable(name, error)
    try:
        return read(name, content)
    except Exception as error:  # A fault of ours on one page is that page's row, and the others are still shown.
        return Sheet(name, None, f"cannot be cleaned: {type(error).__name__}: {error}")


def _unreadable(name: str, error: Exception) -> Sheet:
    return Sheet(name, None, f"cannot be read: {reason(error)}")


def _rows(path: Path) -> Iterator[Sheet]:
    number = 0
    try:
        with open_raw(str(path)) as raw:
            for number, line in enumerate(lines(in_utf8(decompressed(raw, path.name)), _MAX_ROW_BYTES), 1):
                if line is None:
                    yield Sheet(f"{path}:{number}", None, f"cannot be read: larger than {_MAX_ROW_BYTES >> 20} MB")
                elif line.strip():
                    yield _row(line, f"{path}:{number}")
    except damage() as error:
        yield _unreadable(f"{path}:{number + 1}", error)


def _row(line: bytes, where: str) -> Sheet:
    """A row of newsclean clean: an article, or the error that kept it from being one."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
        name = str(row.get("id") or where)
        if row.get("error"):
            return Sheet(name, None, f"{row.get('stage', 'row')}: {row['error']}")
        if "is_article" not in row:
            return Sheet(name, None, "is no row of newsclean clean: clean the pages first")
        return Sheet(name, Article.from_dict(row))
    except UnicodeDecodeError:
        return Sheet(where, None, "is no row of newsclean clean: it is not in UTF-8")
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        return Sheet(where, None, f"is no row of newsclean clean: {error}")
