"""`newsclean clean`: pages in, articles to standard output or to a file."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import click

from .. import batch
from ..batch.readers import INPUT_FORMATS, find, is_directory
from .console import NO_PAGE, SOME_UNREAD, STDIO, STOPPED, STOPPED_BY_USER, moment, say, site_option

_PRINTED = ("json", "markdown", "text")
_OF_OUTPUTS = ("removed", "summary", "resume", "overwrite")  # options that mean nothing without one
_WRITTEN = ("json", "parquet", "csv", "markdown")


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Where rows go; its ending tells the format.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(dict.fromkeys(_PRINTED + _WRITTEN))),
    help="json: one article a line; markdown and text: title and body; parquet and csv only with --output.",
)
@click.option("--from", "input_format", type=click.Choice(INPUT_FORMATS), help="What every FILE is, whatever its name.")
@click.option("--recursive", "-r", is_flag=True, help="Read the pages in directories and in those below them.")
@click.option("--url", help="Where the page was fetched; for a single FILE.")
@click.option(
    "--captured-at",
    metavar="TIME",
    callback=moment,
    help="When the pages were fetched, in ISO 8601 (a date alone is noon UTC), where the input does not tell; dates "
    "more than a day later are not believed.",
)
@site_option
@click.option("--by-site", is_flag=True, help="Learn first what the pages of each site have in common; reads twice.")
@click.option(
    "--removed", type=click.Path(path_type=Path), help="Write every removed block to this file too, as JSON lines."
)
@click.option("--summary", type=click.Path(path_type=Path), help="Write the summary to this file too, as JSON.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; by default one for each core.")
@click.option(
    "--time-limit",
    type=click.FloatRange(0, math.inf, min_open=True, max_open=True),
    default=batch.TIME_LIMIT,
    show_default=True,
    help="Seconds for a page.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(1),
    default=batch.MEMORY_LIMIT,
    show_default=True,
    help="MB for a process.",
)
@click.option("--resume", is_flag=True, help="Go on where an earlier run on the same output stopped.")
@click.option("--overwrite", is_flag=True, help="Begin anew, whatever is there.")
@click.option("--quiet", "-q", is_flag=True, help="Show no progress and no summary.")
def clean(files: tuple[str, ...], output: Path | None, form: str | None, recursive: bool, **options: Any) -> int:
    """Prints the article of every FILE, or writes one row for each to an output; - is standard input.

    A FILE is an HTML page or a text capture, which of the two is told from its content; or by its ending a collection:
    .jsonl (or .json: an object a line, or an array of them), .csv, .tsv, .parquet, .warc, .wet, .zip, .tar, compressed
    (.gz, .zst, .bz2, .xz) or not. In directories, files that end in .html, .htm, .xhtml, .mhtml, .mht or .txt are
    read. Every page gives one row: an article, or the error that kept it from being read.

    \b
    Examples:
      newsclean clean page.html capture.txt
      newsclean clean --recursive --format markdown pages/
      curl -s https://example.org/news/1 | newsclean clean - --url https://example.org/news/1
      newsclean clean crawl.warc.gz -o articles.parquet
      newsclean clean crawl.warc.gz -o articles.parquet --resume

    \b
    Exit codes:
      0  every page was read
      1  some could not be read
      2  wrong usage, or an output that is there already
      3  could not go on (disk full); --resume does when it can
    """
    _check_usage(files, recursive, options)
    try:
        if output:
            return _write(files, output, form, options)
        return _print_all(files, form or "json", options)
    except (batch.Refused, batch.MissingExtra) as error:
        raise click.UsageError(str(error)) from None
    except (batch.Stopped, batch.WorkersFail) as error:
        say(str(error))
        return STOPPED


def _check_usage(files: tuple[str, ...], recursive: bool, options: Mapping[str, Any]) -> None:
    directories = [name for name in files if name != STDIO and is_directory(name)]
    if directories and not recursive:
        raise click.UsageError(f"{directories[0]} is a directory; give --recursive to read the pages in it")
    addresses = [name for name in files if name.startswith(("http://", "https://"))]
    if addresses:
        raise click.UsageError(
            f"{addresses[0]} is an address, and nothing is fetched; give the page itself, as a file or -"
        )
    if options["url"] is not None and (directories or len(list(islice(find(files), 2))) > 1):
        raise click.UsageError("--url goes with a single FILE")


def _write(files: tuple[str, ...], output: Path, form: str | None, options: Mapping[str, Any]) -> int:
    if str(output) == STDIO:
        raise click.UsageError("--output - would be a file of that name; without --output articles are printed")
    if form == "text":
        raise click.UsageError("--format text goes to standard output, without --output")
    try:
        summary = batch.run(files, output, output_format=form, **options)
    except KeyboardInterrupt:
        say(f"stopped; the rows that are done are in {batch.partial_of(output)}; --resume goes on")
        return STOPPED_BY_USER
    if not options["quiet"]:
        say(f"{output} is there and whole" if summary.was_whole else str(summary))
        if not summary.rows and not summary.was_whole:
            say(NO_PAGE)
    return SOME_UNREAD if summary.errors else 0


# --- printing ------------------------------------------------------------------------------------------------------


def _print_all(files: tuple[str, ...], form: str, options: Mapping[str, Any]) -> int:
    if form not in _PRINTED:
        raise click.UsageError(f"--format {form} needs --output")
    for name in _OF_OUTPUTS:
        if options[name]:
            raise click.UsageError(f"--{name} goes with --output")
    # Where the articles go to the terminal, a bar would stand between them.
    quiet = options["quiet"] or sys.stdout.isatty()
    kept = {name: value for name, value in options.items() if name not in (*_OF_OUTPUTS, "quiet")}
    with closing(batch.rows(files, quiet=quiet, **kept)) as rows:
        return _print_rows(rows, _PRINTERS[form])


Row = dict[str, Any]


def _print_rows(rows: Iterable[Row], printed: Callable[[Row, bool], str]) -> int:
    status, first, row = 0, True, None
    for row in rows:
        if "error" in row:
            status = SOME_UNREAD
            say(f"cannot {row['stage']} {row['id']}: {row['error']}")
        text = printed(row, first)
        if text:
            # Lone surrogates, which no encoding can hold, become JSON's own escapes.
            sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
            first = False
    sys.stdout.buffer.flush()
    if row is None:
        say(NO_PAGE)
    return status


def _json_row(row: Row, first: bool) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _markdown_page(row: Row, first: bool) -> str:
    if "error" in row:
        return ""
    rule = "" if first else "\n---\n\n"
    return f"{rule}{batch.to_article(row).to_markdown()}\n"


def _text_page(row: Row, first: bool) -> str:
    """Title and body; a form feed, the page separator of plain text, stands between two articles."""
    if "error" in row:
        return ""
    separator = "" if first else "\f"
    return separator + "\n\n".join(part for part in (row["title"], row["body"]) if part) + "\n"


_PRINTERS = {"json": _json_row, "markdown": _markdown_page, "text": _text_page}
