"""A run from end to end: records in, rows into the journal, and from there into the output when all are there."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from .._version import __version__
from ..model import Options
from . import readers
from .journal import Entry, Journal, storable
from .output import Output, Refused
from .pool import process
from .progress import Progress
from .records import Record
from .rows import TASK, error_row, unpack
from .summary import Summary
from .worker import Settings

TIME_LIMIT = 60.0  # seconds for a page; one of 10 MB takes 8 (measured, 2026-11)
MEMORY_LIMIT = 2000  # MB for a worker; a page of 10 MB takes 1100 (measured, 2026-11)
_MB = 1 << 20

PathLike = str | os.PathLike[str]


def run(
    inputs: PathLike | Sequence[PathLike],
    output: PathLike,
    *,
    input_format: str | None = None,
    output_format: str | None = None,
    url: str | None = None,
    by_site: bool = False,
    removed: PathLike | None = None,
    summary: PathLike | None = None,
    jobs: int | None = None,
    time_limit: float = TIME_LIMIT,
    memory_limit: int = MEMORY_LIMIT,
    resume: bool = False,
    overwrite: bool = False,
    quiet: bool = True,
    options: Options | None = None,
) -> Summary:
    """Cleans a collection of pages: one record in, one row out, in input order.

    inputs: files, globs and directories (the pages below them). Files of pages (.html, .htm, .xhtml, .txt), JSON lines
    (.jsonl), CSV, Parquet, WARC and WET, ZIP and TAR are told by their names, input_format names one for all. Tables
    have a page in column html or text; url, id, site and captured_at are used; all columns but html and text are
    carried over.
    output: a file in JSON lines, Parquet or CSV, told by its name, or with output_format "markdown" a folder. It
    appears when it is whole; until then rows gather in a folder beside it, OUTPUT.partial.
    removed: a file for every removed block, as JSON lines. summary: a file for the summary as JSON.
    url: the address of pages that have none of their own.
    jobs: processes, by default one for each core. time_limit: seconds for a page. memory_limit: MB for a process.
    A page that goes beyond is a row with the error, as is what cannot be read.
    by_site: learn first what the pages of each site have in common.
    resume: go on where an earlier run stopped. overwrite: begin anew, whatever is there.

    Raises Refused where it cannot begin, Stopped where it cannot go on, MissingExtra where a package is missing.
    """
    names = _names(inputs)
    made = Output(Path(output), output_format, _path(removed), _path(summary))
    made.check(resume=resume, overwrite=overwrite)
    if resume and made.is_whole():
        return Summary()
    counts = Summary()
    settings = Settings(TASK, time_limit, memory_limit * _MB, options or Options())
    with made.journal(overwrite=overwrite) as journal:
        _check_settings(
            journal, made, inputs=names, input_format=input_format, url=url, by_site=by_site, options=settings.options
        )
        for entry in journal.entries():
            counts.add(entry)
        counts.resumed_at = counts.rows
        total = None if quiet else readers.size_of(names)
        with Progress(counts, total, quiet=quiet) as progress:
            records = _behind(journal, _records(names, counts, input_format, url), progress)
            for record, entry in _rows(records, journal, settings, jobs):
                counts.add(entry)
                progress.reach(record.position)
        made.finish(journal, counts)
    made.clean_up()
    return counts


def rows(
    inputs: PathLike | Sequence[PathLike],
    *,
    input_format: str | None = None,
    url: str | None = None,
    jobs: int | None = None,
    time_limit: float = TIME_LIMIT,
    memory_limit: int = MEMORY_LIMIT,
    quiet: bool = True,
    options: Options | None = None,
) -> Generator[dict[str, Any], None, None]:
    """The same rows one by one as they are made, for a program of your own; nothing is kept."""
    names = _names(inputs)
    settings = Settings(TASK, time_limit, memory_limit * _MB, options or Options())
    counts = Summary()
    with Journal() as journal, Progress(counts, None if quiet else readers.size_of(names), quiet=quiet) as progress:
        for record, entry in _rows(_records(names, counts, input_format, url), journal, settings, jobs):
            counts.add(entry)
            progress.reach(record.position)
            yield json.loads(unpack(entry.row, entry.duplicate_of))


def _records(names: Sequence[str], counts: Summary, input_format: str | None, url: str | None) -> Iterator[Record]:
    for record in readers.read(names, counts.skipped, input_format):
        yield replace(record, url=record.url or url) if url else record


def _rows(
    records: Iterable[Record], journal: Journal, settings: Settings, jobs: int | None
) -> Iterator[tuple[Record, Entry]]:
    with closing(process(records, settings, jobs or os.cpu_count() or 1)) as finished:
        for done in finished:
            row = error_row(done.record, done.error) if done.error is not None else done.result
            yield done.record, journal.add(row)


def _behind(journal: Journal, records: Iterator[Record], progress: Progress) -> Iterator[Record]:
    """The records behind those whose rows the journal has.

    Raises Refused where the input is not the one that they were made of.
    """
    position = 0
    for number, identity in enumerate(journal.ids(), 1):
        record = next(records, None)
        if record is None or storable(record.id) != identity:
            found = "there is none" if record is None else f"it is {record.id!r}"
            raise Refused(
                f"the input has changed: record {number} was {identity!r}, now {found}; overwrite begins anew"
            )
        position = record.position
    progress.skip(position)
    yield from records


def _check_settings(journal: Journal, made: Output, **settings: object) -> None:
    """Raises Refused where the journal's rows were made under other settings."""
    for name, value in {**settings, "version": __version__}.items():
        now = json.dumps(asdict(value) if isinstance(value, Options) else value)
        before = journal.setting(name, now)
        if before != now:
            raise Refused(
                f"the rows in {made.partial} were made with {name} {before}, now it is {now}; overwrite begins anew"
            )


def _names(inputs: PathLike | Sequence[PathLike]) -> list[str]:
    several = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    return [os.fspath(name) for name in several]


def _path(name: PathLike | None) -> Path | None:
    return None if name is None else Path(name)
