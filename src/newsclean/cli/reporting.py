"""`newsclean report`: what was kept and removed, to look at in a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from .. import Article
from ..batch.archives import PAGE_ENDINGS
from ..batch.readers import format_of, is_input
from ..batch.streams import MissingExtra, damage, decompressed, reason, stem, unpacked
from ..report import Sheet, look, render

_READ = ("page", "jsonl")  # of the formats that newsclean clean reads
_TITLE = b"<title>newsclean report</title>"  # of every report, see report/report.html
_TITLE_BYTES = 2000  # at a report's beginning, in which its title stands; it ends within the first 600


@click.command("report", short_help="Shows what was kept and removed, as one HTML file.")
@click.argument("pages", metavar="PAGE...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--output",
    "-o",
    default="report.html",
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the report goes.",
)
@click.option("--url", help="Where the page was fetched; for a single PAGE.")
def report(pages: tuple[Path, ...], output: Path, url: str | None) -> int:
    """Writes one HTML file that shows what was kept and removed of every PAGE, and why.

    A PAGE is an HTML page or a text capture, a directory of them, or a .jsonl file of articles that newsclean clean
    wrote, with .gz or .zst behind or not. The report needs no network and runs no script of the pages.

    \b
    Examples:
      newsclean report page.html -o report.html
      newsclean report pages/ -o report.html
      newsclean report articles.jsonl -o report.html
    """
    if url is not None and (len(pages) > 1 or not pages[0].is_file() or format_of(pages[0].name) != "page"):
        raise click.UsageError("--url goes with a single PAGE")
    for path in pages:
        if path.is_file() and format_of(path.name) not in _READ:
            raise click.UsageError(f"{path}: report reads pages and .jsonl rows; newsclean clean makes these of it")
    kept = pages if not _is_report(output) else filter(Path.is_file, pages)  # in a folder an older one may go
    if is_input(output, list(map(str, kept))):
        raise click.UsageError(f"{output} is one of the pages, which would be lost; choose another --output")
    try:
        sheets = [sheet for path in pages for sheet in _sheets(path, url, output)]
    except MissingExtra as error:
        raise click.UsageError(str(error)) from None
    try:
        # Lone surrogates, which no encoding can hold, become JSON's own escapes.
        output.write_bytes(render(sheets).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise click.UsageError(
            f"cannot write {output}: {error.strerror}; --output says where the report goes"
        ) from None
    unread = sum(sheet.article is None for sheet in sheets)
    click.echo(
        f"{output}: {len(sheets)} page{'s' * (len(sheets) != 1)}"
        + (f", {unread} of them could not be read" if unread else "")
    )
    return int(unread > 0)


def _is_report(path: Path) -> bool:
    """Whether a file is a report that this command wrote."""
    try:
        if not path.is_file():  # a pipe or a terminal, which would be waited for
            return False
        with path.open("rb") as file:
            return _TITLE in file.read(_TITLE_BYTES)
    except OSError:  # not there, or not to be read
        return False


def _sheets(path: Path, url: str | None, output: Path) -> Iterator[Sheet]:
    """The sheets of a page, a file of rows, or the pages below a folder but for the report itself."""
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if stem(p.name).endswith(PAGE_ENDINGS) and p.is_file())
        there = output.exists()
        pages = (page for page in found if not (there and page.samefile(output)))
        yield from (_sheet(page, str(page.relative_to(path)), None) for page in pages)
    elif format_of(path.name) == "jsonl":
        yield from _rows(path)
    else:
        yield _sheet(path, str(path), url)


def _sheet(path: Path, name: str, url: str | None) -> Sheet:
    try:
        content = unpacked(path)
    except damage() as error:
        return _unreadable(name, error)
    try:
        return look(name, content, url)
    except Exception as error:  # A fault of ours on one page is that page's row, and the others are still shown.
        return Sheet(name, None, f"cannot be cleaned: {type(error).__name__}: {error}")


def _unreadable(name: str, error: Exception) -> Sheet:
    return Sheet(name, None, f"cannot be read: {reason(error)}")


def _rows(path: Path) -> Iterator[Sheet]:
    number = 0
    try:
        with path.open("rb") as raw:
            for number, line in enumerate(decompressed(raw, path.name), 1):
                if line.strip():
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
