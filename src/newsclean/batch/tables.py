"""Readers of tables with a page in each row: JSON lines, CSV and Parquet."""

from __future__ import annotations

import csv
import itertools
import json
from collections.abc import Iterator

from .records import CONTENT, MAX_PAGE_BYTES, TOO_LARGE, Record, from_columns
from .streams import STDIN, File, MissingExtra, Unreadable, decompressed, lines, reason

_BATCH_ROWS = 64  # of a Parquet file at a time
_BUFFER_BYTES = 1 << 20  # of a column at a time
_TOO_MANY = "more cells than columns"


def read_json_lines(file: File) -> Iterator[Record]:
    """A record for each line that holds a JSON object; lines without anything are no records."""
    for number, line in enumerate(lines(decompressed(file.raw, file.name)), 1):
        if line is None or line.strip():
            yield _from_json(line, f"{file.name}:{number}", file.position)


def _from_json(line: bytes | None, name: str, position: int) -> Record:
    if line is None:
        return Record(name, failure=TOO_LARGE, position=position)
    try:
        columns = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Record(name, failure=f"invalid JSON: {error}", position=position)
    if not isinstance(columns, dict):
        return Record(name, failure=f"expected a JSON object, got {type(columns).__name__}", position=position)
    return from_columns(columns, name, position)


def read_csv(file: File) -> Iterator[Record]:
    """A record for each row of a CSV file with a header; empty cells are as good as none.

    The file is in UTF-8. A page that is not stays as it is in bytes, whose encoding is found as that of a file is.
    """
    csv.field_size_limit(MAX_PAGE_BYTES)
    # In place of a line that is too long stands a cell that the csv module finds too long: an error, and it goes on.
    text = ("x" * (MAX_PAGE_BYTES + 1) if line is None else line.decode("utf-8-sig", "surrogateescape") for line in
            lines(decompressed(file.raw, file.name)))  # fmt: skip
    rows = csv.DictReader(text, restkey=_TOO_MANY)
    for number in itertools.count(1):
        name = f"{file.name}:{number}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Record(name, failure=reason(error), position=file.position)
            continue
        if row is None:
            return
        if _TOO_MANY in row:
            yield Record(name, failure=_TOO_MANY, position=file.position)
        else:
            cells = {_readable(key): _cell(key, value) for key, value in row.items()}
            yield from_columns(cells, name, file.position)


def _cell(column: str, value: str | None) -> str | bytes | None:
    if column not in CONTENT or not value or value.isascii():
        return _readable(value) if value else None
    packed = value.encode("utf-8", "surrogateescape")
    try:
        return packed.decode("utf-8")
    except UnicodeDecodeError:
        return packed


def _readable(text: str) -> str:
    """A text with a mark in the place of what is not UTF-8."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_parquet(file: File) -> Iterator[Record]:
    """A record for each row of a Parquet file."""
    try:
        from pyarrow import parquet
    except ImportError:
        raise MissingExtra("parquet", "reading and writing Parquet") from None
    if file.name == STDIN:
        raise Unreadable("Parquet cannot be read from standard input")
    # pre_buffer would hold whole row groups. Spark writes times as int96, which would be read as nanoseconds.
    table = parquet.ParquetFile(file.raw, pre_buffer=False, buffer_size=_BUFFER_BYTES, coerce_int96_timestamp_unit="us")
    number = 0
    for batch in table.iter_batches(_BATCH_ROWS):
        for columns in batch.to_pylist():
            number += 1
            known = {key: None if value != value else value for key, value in columns.items()}  # NaN is none
            yield from_columns(known, f"{file.name}:{number}", file.position)
