"""Finds the records of an input: which files it stands for, and which reader reads which file."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .archives import PAGE_ENDINGS, read_tar, read_warc, read_zip
from .records import Record
from .streams import COMPRESSED, STDIN, File, beginning, damage, open_raw, page_in, reason, stem
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
    for name in find(names, skipped):
        number = 0
        try:
            with open_raw(name) as raw:
                if name.lower().endswith(COMPRESSED) and not beginning(raw):
                    raise EOFError  # which gzip takes for a file that holds nothing
                for record in _READERS[form or format_of(name)](File(name, raw, skipped)):
                    number += 1
                    yield replace(record, position=before + record.position) if before else record
        except damage() as error:
            identity = f"{name}:{number + 1}" if number else name
            yield Record(identity, failure=reason(error), position=before + _size(name))
        else:
            if not number and not _size(name):
                skipped["empty file"] += 1
        before += _size(name)


def find(names: Sequence[str], skipped: Counter[str] | None = None) -> Iterator[str]:
    """The files of the inputs: in place of a directory or glob what it stands for, sorted, the same in every run.

    skipped counts what is no page in the directories that are named.
    """
    skipped = Counter() if skipped is None else skipped
    for name in names:
        if name != STDIN and is_directory(name):
            yield from _pages_below(name, skipped)
        elif glob.has_magic(name) and not _found(name):
            yield from _matches(name)
        else:
            yield name


def is_directory(name: str) -> bool:
    """Whether a name is that of a directory."""
    found = _found(name)
    return found is not None and stat.S_ISDIR(found.st_mode)


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
    found = _found(name)
    return found.st_size if found else 0


def _found(name: str) -> os.stat_result | None:
    """What has a name; None where nothing has, or that cannot be told, as behind a closed directory."""
    try:
        return Path(name).stat()
    except (OSError, ValueError):
        return None


def _matches(pattern: str) -> Iterator[str]:
    """The files that a glob stands for, each once though ** finds a directory and what is in it."""
    anchor = Path(pattern).anchor
    found = sorted(map(str, Path(anchor).glob(pattern.removeprefix(anchor)))) or [pattern]
    files = (file for name in found for file in (_pages_below(name, Counter()) if is_directory(name) else [name]))
    yield from dict.fromkeys(files)


def _pages_below(directory: str, skipped: Counter[str]) -> Iterator[str]:
    unreadable: list[OSError] = []
    for parent, children, files in os.walk(directory, onerror=unreadable.append):
        children.sort()
        for file in sorted(files):
            path = str(Path(parent, file))
            if not stem(file).endswith(PAGE_ENDINGS):
                skipped[Path(stem(file)).suffix or "no ending"] += 1
            elif (found := _found(path)) and not stat.S_ISREG(found.st_mode):
                skipped["no regular file"] += 1  # a pipe, which would be waited for
            else:
                yield path
    # A directory that cannot be listed is reported like a file that cannot be read.
    yield from (str(error.filename) for error in unreadable)
