"""A run from end to end: records in, rows into the journal, and from there into the output when all are there."""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .._version import __version__
from ..model import Options, check_type
from ..site import SiteProfile
from . import readers
from .journal import Entry, Journal, storable
from .output import Output, Refused
from .pool import process
from .progress import Progress
from .records import Record
from .row import TASK, digest_of, error_row, unpack
from .sites import learn_sites
from .streams import STDIN
from .summary import Summary
from .worker import Settings

TIME_LIMIT = 60.0  # seconds for a page; one of 10 MB takes 8 (measured, 2026-11)
MEMORY_LIMIT = 2000  # MB for a worker; a page of 10 MB takes 1100 (measured, 2026-11)
_MB = 1 << 20

PathLike = str | os.PathLike[str]


def run(
    inputs: PathLike | Iterable[PathLike],
    output: PathLike,
    *,
    input_format: str | None = None,
    output_format: str | None = None,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    site: SiteProfile | None = None,
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

    inputs: files, globs and directories (the pages below them). Files of pages (.html, .mhtml, .txt ...), JSON lines
    (.jsonl), CSV, Parquet, WARC and WET, ZIP and TAR are told by their names, input_format names one for all. Tables
    have a page in column html or text; url, id, site and captured_at are used; all columns but html and text are
    carried over.
    output: a file in JSON lines, Parquet or CSV, told by its name, or with output_format "markdown" a folder. It
    appears when it is whole; until then rows gather in a folder beside it, OUTPUT.partial.
    removed: a file for every removed block, as JSON lines. summary: a file for the summary as JSON.
    url, captured_at: the address of pages, and when they were fetched, where the input does not tell.
    jobs: processes, by default one for each core. time_limit: seconds for a page. memory_limit: MB for a process.
    A page that goes beyond is a row with the error, as is what cannot be read.
    by_site: learn first what the pages of each site have in common. site: what was learned before, where it is one.
    resume: go on where an earlier run stopped; where the output is whole, nothing is done or looked at.
    overwrite: begin anew, whatever is there.

    Raises TypeError where an argument has the wrong type, ValueError where a limit or a format is none, Refused where
    it cannot begin, Stopped where it cannot go on, MissingExtra where a package is missing.
    """
    work = _work(inputs, input_format, url, captured_at, site, by_site, jobs, time_limit, memory_limit, options)
    _check_types(output=output, output_format=output_format, removed=removed, summary=summary)
    made = Output(Path(output), output_format, _path(removed), _path(summary))
    made.check(work.names, resume=resume, overwrite=overwrite)
    if resume and made.is_whole():
        return Summary(was_whole=True)
    with made.journal(overwrite=overwrite) as journal:
        counts = _fill(journal, made, work, by_site, quiet)
        made.finish(journal, counts)
    made.clean_up()
    return counts


def rows(
    inputs: PathLike | Iterable[PathLike],
    *,
    input_format: str | None = None,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    site: SiteProfile | None = None,
    by_site: bool = False,
    jobs: int | None = None,
    time_limit: float = TIME_LIMIT,
    memory_limit: int = MEMORY_LIMIT,
    quiet: bool = True,
    options: Options | None = None,
) -> Generator[dict[str, Any], None, None]:
    """The same rows one by one as they are made, for a program of your own; nothing is kept."""
    work = _work(inputs, input_format, url, captured_at, site, by_site, jobs, time_limit, memory_limit, options)
    counts = Summary()
    with Journal() as journal, TemporaryDirectory() as folder:
        if by_site:
            work = _learned(work, Path(folder), journal, quiet)
        with Progress(counts, None if quiet else readers.size_of(work.names), quiet=quiet) as progress:
            for record, entry in work.rows(work.records(counts), journal):
                counts.add(entry)
                progress.reach(record.position)
                yield json.loads(unpack(entry.row, entry.duplicate_of))


@dataclass(frozen=True)
class _Work:
    """What to clean and how."""

    names: list[str]
    input_format: str | None
    url: str | None
    captured_at: dt.datetime | None
    settings: Settings
    jobs: int

    def records(self, counts: Summary) -> Iterator[Record]:
        """The input; what in it is no page is counted."""
        for record in readers.read(self.names, counts.skipped, self.input_format):
            counts.records += 1
            if self.url or self.captured_at:
                record = replace(record, url=record.url or self.url, captured_at=record.captured_at or self.captured_at)
            yield record

    def rows(self, records: Iterable[Record], journal: Journal) -> Iterator[tuple[Record, Entry]]:
        """Cleans records; their rows in order, as they went into the journal."""
        with closing(process(records, self.settings, self.jobs)) as finished:
            for done in finished:
                row = done.result if done.error is None else error_row(done.record, done.error)
                yield done.record, journal.add(row)


def _work(
    inputs: PathLike | Iterable[PathLike],
    input_format: str | None,
    url: str | None,
    captured_at: dt.datetime | None,
    site: SiteProfile | None,
    by_site: bool,
    jobs: int | None,
    time_limit: float,
    memory_limit: int,
    options: Options | None,
) -> _Work:
    _check_types(
        input_format=input_format, url=url, captured_at=captured_at, site=site, jobs=jobs,
        time_limit=time_limit, memory_limit=memory_limit, options=options,
    )  # fmt: skip
    if not 0 < time_limit < math.inf:
        raise ValueError(f"time_limit: expected seconds above 0, got {time_limit!r}")
    if memory_limit < 1:
        raise ValueError(f"memory_limit: expected 1 MB or more, got {memory_limit!r}")
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs: expected 1 or more, got {jobs!r}")
    if input_format not in (None, *readers.INPUT_FORMATS):
        raise ValueError(f"input_format: expected one of {', '.join(readers.INPUT_FORMATS)}, got {input_format!r}")
    if site is not None and by_site:
        raise Refused("site is what was learned of all pages, by site learns each anew; choose one of them")
    settings = Settings(TASK, time_limit, memory_limit * _MB, options or Options(), site=site)
    return _Work(_names(inputs), input_format, url, captured_at, settings, jobs or _cores())


def _cores() -> int:
    """Those that this process may use, where the system says so: on shared machines fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_PATH = (str | os.PathLike, "a path")
_PATH_OR_NONE = (str | os.PathLike | None, "a path or None")
_STR_OR_NONE = (str | None, "str or None")
# What an argument may be, and that in words.
_TYPES: dict[str, tuple[Any, str]] = {
    "inputs": _PATH,
    "output": _PATH,
    "removed": _PATH_OR_NONE,
    "summary": _PATH_OR_NONE,
    "input_format": _STR_OR_NONE,
    "output_format": _STR_OR_NONE,
    "url": _STR_OR_NONE,
    "captured_at": (dt.datetime | None, "datetime.datetime or None"),
    "site": (SiteProfile | None, "newsclean.SiteProfile or None"),
    "jobs": (int | None, "int or None"),
    "time_limit": (int | float, "seconds as int or float"),
    "memory_limit": (int, "MB as int"),
    "options": (Options | None, "newsclean.Options or None"),
}


def _check_types(**arguments: object) -> None:
    for name, value in arguments.items():
        check_type(name, value, *_TYPES[name])


def _names(inputs: PathLike | Iterable[PathLike]) -> list[str]:
    if isinstance(inputs, bytes) or not isinstance(inputs, str | os.PathLike | Iterable):
        raise TypeError(f"inputs: expected a path or several, got {type(inputs).__name__}")
    several = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    for name in several:
        _check_types(inputs=name)
    names = [os.fspath(name) for name in several]
    if names.count(STDIN) > 1:
        raise Refused("standard input can be read once; name it once")
    return names


def _fill(journal: Journal, made: Output, work: _Work, by_site: bool, quiet: bool) -> Summary:
    """The rest of the rows into the journal; what all of them come to."""
    _check_settings(journal, made, work, by_site)
    counts = Summary()
    for entry in journal.entries():
        counts.add(entry)
    counts.resumed_at = counts.rows
    if by_site:
        work = _learned(work, made.partial / "sites", journal, quiet)
    with Progress(counts, None if quiet else readers.size_of(work.names), quiet=quiet) as progress:
        records = _behind(journal, work.records(counts), progress)
        for record, entry in work.rows(records, journal):
            counts.add(entry)
            progress.reach(record.position)
    if counts.records != counts.rows:
        raise RuntimeError(f"{counts.records} records gave {counts.rows} rows; this is a fault of newsclean")
    return counts


def _learned(work: _Work, folder: Path, journal: Journal, quiet: bool) -> _Work:
    """The same work with the profiles of its sites, learned now unless an earlier session has done so."""
    if STDIN in work.names:
        raise Refused("by site the input is read twice, which standard input cannot be; write it to a file first")
    if journal.setting("sites", "not learned") != "learned":
        if not quiet:
            print("newsclean: reading the input once to learn its sites", file=sys.stderr, flush=True)
        sites = learn_sites(work.records(Summary()), folder, work.settings, work.jobs)
        if not sites and not quiet:
            print("newsclean: no page tells its url or site, so nothing was learned", file=sys.stderr, flush=True)
        journal.change("sites", "learned")
    return replace(work, settings=replace(work.settings, profiles=str(folder)))


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


def _check_settings(journal: Journal, made: Output, work: _Work, by_site: bool) -> None:
    """Raises Refused where the journal's rows were made under other settings."""
    settings = {
        "inputs": work.names,
        "format": work.input_format,
        "url": work.url,
        "captured at": work.captured_at and work.captured_at.isoformat(),
        "by site": by_site,
        "site": _digest(work.settings.site),
        "options": asdict(work.settings.options),
        "version": __version__,
    }
    for name, value in settings.items():
        now = json.dumps(value)
        before = journal.setting(name, now)
        if before != now:
            raise Refused(
                f"the rows in {made.partial} were made with {name} {before}, not {now}; overwrite begins anew"
            )


def _digest(site: SiteProfile | None) -> str | None:
    """What tells a profile from others, in place of the whole."""
    if site is None:
        return None
    return digest_of(site.to_json().encode("utf-8", "backslashreplace"))


def _path(name: PathLike | None) -> Path | None:
    return None if name is None else Path(name)
