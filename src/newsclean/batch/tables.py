"""Readers of tables with a page in each row: JSON lines, CSV and Parquet."""

from __future__ import annotations

import codecs
import csv
import itertools
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from .records import CONTENT, MAX_PAGE_BYTES, TOO_LARGE, Record, from_columns
from .streams import STDIN, File, MissingExtra, Unreadable, beginning, decompressed, in_utf8, lines, reason

_BATCH_ROWS = 64  # of a Parquet file at a time
_BUFFER_BYTES = 1 << 20  # of a column at a time
_TOO_MANY = "more cells than columns"
_DELIMITERS = ",;\t"  # of cells; the second where a comma stands in numbers, the third is what a .tsv has
# How a document begins that is not read line by line: an array of objects, or an object whose first line is its brace.
_ARRAY = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*(?:\{|(?:\]\s*)?\Z)")
_INDENTED = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{[ \t]*\r?\n")
_PIECE_BYTES = 1 << 20  # of an array at a time
_OTHER_SURROGATES = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # than those that stand for broken bytes
_BETWEEN = "\ufeff \t\r\n[,"  # in front of an object in an array


def read_json_lines(file: File) -> Iterator[Record]:
    """A record for each line that holds a JSON object; lines without anything are no records.

    A file that is one array of objects, as Scrapy and pandas write .json, gives one for each of them, and so does one
    of objects that stand on several lines each.

    The file is in UTF-8. A page that is not stays as it is in bytes, as in read_csv.
    """
    stream = in_utf8(decompressed(file.raw, file.name))
    begin = beginning(stream)
    is_array = bool(_ARRAY.match(begin))
    if is_array or _INDENTED.match(begin):
        yield from _read_document(file, stream, is_array)
        return
    for number, line in enumerate(lines(stream), 1):
        if line is None or line.strip():
            yield _from_json(line, f"{file.name}:{number}", file.position)


def _read_document(file: File, stream: BinaryIO, is_array: bool) -> Iterator[Record]:
    """The records of an array or of objects that follow each other. Behind what is no JSON none are found, for nothing
    tells where the next begins.
    """
    number = 0
    try:
        for number, (value, text) in enumerate(_elements(stream, is_array), 1):
            yield _from_value(value, text, f"{file.name}:{number}", file.position)
    except (json.JSONDecodeError, RecursionError) as error:
        failure = f"invalid JSON: {getattr(error, 'msg', error)}; what stands behind it is not read"
        yield Record(f"{file.name}:{number + 1}", failure=failure, position=file.position)


def _elements(stream: BinaryIO, is_array: bool) -> Iterator[tuple[Any, str]]:
    """The elements, each with its text, of which only some are held at a time."""
    text, decode = codecs.getreader("utf-8")(stream, "surrogateescape"), json.JSONDecoder().raw_decode
    held = ""
    while not (held := held.lstrip(_BETWEEN)).startswith("]"):
        try:
            value, end = decode(held)
        except json.JSONDecodeError:
            # Twice as much each time, so that a long element is not begun anew too often.
            piece = text.read(max(_PIECE_BYTES, len(held))) if len(held) <= MAX_PAGE_BYTES else ""
            if not piece and not held and not is_array:
                return
            if not piece:
                raise
            held += piece
        else:
            yield value, held[:end]
            held = held[end:]
    behind = held[1:] + text.read(_PIECE_BYTES)
    if behind.strip():
        raise json.JSONDecodeError("more behind the array", behind, 0)


def _from_json(line: bytes | None, name: str, position: int) -> Record:
    if line is None:
        return Record(name, failure=TOO_LARGE, position=position)
    text = line.decode("utf-8-sig", "surrogateescape")
    try:
        columns = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Record(name, failure=f"invalid JSON: {error}", position=position)
    return _from_value(columns, text, name, position)


def _from_value(columns: Any, text: str, name: str, position: int) -> Record:
    """The record of a JSON value. text: the value as it is written."""
    if not isinstance(columns, dict):
        return Record(name, failure=f"expected a JSON object, got {type(columns).__name__}", position=position)
    if not _is_utf8(text):
        columns = {_readable(key): _cell(key, value) for key, value in columns.items()}
    return from_columns(columns, name, position)


def _is_utf8(text: str) -> bool:
    """Whether a text that was decoded with surrogates in the place of broken bytes has none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def read_csv(file: File) -> Iterator[Record]:
    """A record for each row of a CSV file with a header, its cells parted by commas, semicolons or tabs; empty cells
    are as good as none.

    The file is in UTF-8. A page that is not stays as it is in bytes, whose encoding is found as that of a file is.
    """
    csv.field_size_limit(MAX_PAGE_BYTES)
    # In place of a line that is too long stands a cell that the csv module finds too long: an error, and it goes on.
    text = ("x" * (MAX_PAGE_BYTES + 1) if line is None else line.decode("utf-8-sig", "surrogateescape") for line in
            lines(in_utf8(decompressed(file.raw, file.name))))  # fmt: skip
    header = next(text, "")
    rows = csv.DictReader(itertools.chain([header], text), restkey=_TOO_MANY, delimiter=_delimiter(header))
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
            cells = {_readable(key): _cell(key, value or None) for key, value in row.items()}
            yield from_columns(cells, name, file.position)


def _delimiter(header: str) -> str:
    """What parts the cells of a table: what gives it a column of pages, a comma where nothing does."""
    columns = {mark: {cell.strip('" \r\n').lower() for cell in header.split(mark)} for mark in _DELIMITERS}
    return next((mark for mark, names in columns.items() if names & set(CONTENT)), ",")


def _cell(column: str, value: Any) -> Any:
    """A value of a table. Of what is not in UTF-8 a page is left in bytes, another text has a mark in its place."""
    if not isinstance(value, str) or value.isascii():
        return value
    return value if _is_utf8(value) else _bytes(value) if column.lower() in CONTENT else _readable(value)


def _readable(text: str) -> str:
    return _bytes(text).decode("utf-8", "replace")


def _bytes(text: str) -> bytes:
    """The bytes of a text that was decoded with surrogates in the place of broken ones."""
    return _OTHER_SURROGATES.sub("\ufffd", text).encode("utf-8", "surrogateescape")


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
