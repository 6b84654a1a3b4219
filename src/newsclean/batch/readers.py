"""Finds the records of an input: which files it stands for, and which reader reads which file."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .archives import PAGE_ENDINGS, read_tar, read_warc, read_zip
from .records import Record
from .streams import STDIN, File, damage, open_raw, page_in, reason, stem
from .tables import read_csv, read_json_lines, read_parquet

_ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",  # as Spark and others call JSON lines
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
    ".zip": "zip",
    ".tar": "tar",
    ".tgz": "tar",
    ".tbz2": "tar",
    ".txz": "tar",
}


def read_page_file(file: File) -> Iterator[Record]:
    """The one page that a file is."""
    content = page_in(file.raw, file.name)
    yield Record(file.name, content, position=file.position)


_READERS: dict[str, Callable[[File], Iterator[Record]]] = {
    "page": read_page_file,
    "jsonl": read_json_lines,
    "csv": read_csv,
    "parquet": read_parquet,
    "warc": read_warc,
    "zip": read_zip,
    "tar": read_tar,
}
INPUT_FORMATS = tuple(_READERS)


def read(names: Sequence[str], skipped: Counter[str], form: str | None = None) -> Iterator[Record]:
    """The records of all inputs in order: files, globs, directories (the pages below them), - for standard input.

    form: one of INPUT_FORMATS for every file; by default the name's ending tells, and what has none of the known
    endings is one page. skipped counts what is no page. A file that cannot be read, or breaks off, is a record with a
    failure. Raises MissingExtra where a package is missing.
    """
    before = 0  # bytes of the files behind us
    for name in find(names):
        number = 0
        try:
            with open_raw(name) as raw:
                for record in _READERS[form or format_of(name)](File(name, raw, skipped)):
                    number += 1
                    yield replace(record, position=before + record.position) if before else record
        except damage() as error:
            identity = f"{name}:{number + 1}" if number else name
            yield Record(identity, failure=reason(error), position=before + _size(name))
        before += _size(name)


def find(names: Sequence[str]) -> Iterator[str]:
    """The files of the inputs: in place of a directory or glob what it stands for, sorted, the same in every run."""
    for name in names:
        if name != STDIN and Path(name).is_dir():
            yield from _pages_below(name)
        elif glob.has_magic(name) and not Path(name).exists():
            yield from _matches(name)
        else:
            yield name


def is_input(path: Path, names: Sequence[str]) -> bool:
    """Whether a file to write is one of the inputs under whatever name, or a folder that holds one."""
    return path.exists() and any(_is_at(path, name) for name in find(names))


def size_of(names: Sequence[str]) -> int | None:
    """Bytes of all inputs; None where standard input is one of them."""
    return None if STDIN in names else sum(map(_size, find(names)))


def format_of(name: str) -> str:
    """The format that a file's name promises."""
    return _ENDINGS.get(Path(stem(name)).suffix, "page")


def _is_at(path: Path, name: str) -> bool:
    try:
        found = os.fstat(sys.stdin.fileno()) if name == STDIN else Path(name).stat()
        if os.path.samestat(path.stat(), found):
            return True
        return name != STDIN and path.is_dir() and path.resolve() in Path(name).resolve().parents
    except OSError:  # not there, or no file
        return False


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except OSError:
        return 0


def _matches(pattern: str) -> Iterator[str]:
    """The files that a glob stands for, each once though ** finds a directory and what is in it."""
    anchor = Path(pattern).anchor
    found = sorted(map(str, Path(anchor).glob(pattern.removeprefix(anchor)))) or [pattern]
    files = (file for name in found for file in (_pages_below(name) if Path(name).is_dir() else [name]))
    yield from dict.fromkeys(files)


def _pages_below(directory: str) -> Iterator[str]:
    unreadable: list[OSError] = []
    for parent, children, files in os.walk(directory, onerror=unreadable.append):
        children.sort()
        yield from (str(Path(parent, file)) for file in sorted(files) if stem(file).endswith(PAGE_ENDINGS))
    # A directory that cannot be listed is reported like a file that cannot be read.
    yield from (str(error.filename) for error in unreadable)
