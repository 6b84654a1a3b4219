"""Rows as Arrow tables: the typed schema, Parquet, and the function that Spark runs."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..model import Options
from ..site import SiteProfile
from .records import Record, called, from_columns, plain_text
from .row import CLEAN, ColumnKind, carried, make_error, make_row
from .streams import MissingExtra

try:
    import pyarrow as pa
    from pyarrow import parquet
except ImportError:
    raise MissingExtra("parquet", "Arrow tables") from None

_TIME = pa.timestamp("us", tz="UTC")
_BLOCK = pa.struct(
    [("kind", pa.string()), ("text", pa.string()), ("position", pa.int32()), ("level", pa.int32())]
    + [("within", pa.string())]
)
_REMOVED = pa.struct(
    [(name, pa.string()) for name in ("kind", "text", "why")] + [("position", pa.int32()), ("repeats", pa.int32())]
)
_TEXTS = pa.list_(pa.string())
# As Article.to_dict names them. A time is an instant; its offset, in seconds east of UTC, is what the page gives. Where
# that is null the page gives none, and the time is the page's own clock.
SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("title", pa.string()),
        ("date", pa.date32()),
        ("published", _TIME),
        ("published_offset", pa.int32()),
        ("modified", _TIME),
        ("modified_offset", pa.int32()),
        ("authors", _TEXTS),
        ("author", pa.string()),
        ("language", pa.string()),
        ("categories", _TEXTS),
        ("standfirst", pa.string()),
        ("site_name", pa.string()),
        ("image", pa.string()),
        ("url", pa.string()),
        ("body", pa.string()),
        ("paragraphs", _TEXTS),
        ("blocks", pa.list_(_BLOCK)),
        ("removed", pa.list_(_REMOVED)),
        ("sources", pa.map_(pa.string(), pa.string())),
        ("is_article", pa.bool_()),
        ("confidence", pa.float64()),
        ("warnings", _TEXTS),
        ("version", pa.string()),
        ("stage", pa.string()),
        ("error", pa.string()),
    ]
)
_CARRIED_TYPES = {
    "bool": pa.bool_(),
    "int": pa.int64(),
    "long": pa.int64(),
    "float": pa.float64(),
    "str": pa.string(),
    "json": pa.string(),
}
_GROUP_BYTES = 8 << 20  # of rows as JSON; a row group of a Parquet file, some 100 MB while it is made


def clean_batch(batch: pa.RecordBatch, options: Options, sites: Mapping[str, SiteProfile]) -> pa.RecordBatch:
    """Cleans a batch with a page in each row (columns html or text, url, id, site, captured_at).

    sites: profiles by site. Gives a row for each page, typed as output_schema says; one without an id has its url as
    id.
    """
    names = called(batch.schema.names)
    pages = (dict(zip(names, row.values())) for row in batch.to_pylist())
    records = [from_columns(page, str(plain_text(page.get("url")) or ""), 0) for page in pages]
    rows = _batch([_row(record, options, sites) for record in records], SCHEMA)
    own = carried(dict(zip(names, batch.columns)))
    return pa.RecordBatch.from_arrays([*rows.columns, *own.values()], schema=output_schema(batch.schema))


def _row(record: Record, options: Options, sites: Mapping[str, SiteProfile]) -> dict[str, Any]:
    try:
        return make_row(record, options, sites.get(record.site_key or ""))
    except Exception as error:  # A fault of ours on one page is that page's row.
        return make_error(record, CLEAN, f"{type(error).__name__}: {error}")


def output_schema(given: pa.Schema) -> pa.Schema:
    """What clean_batch makes of batches with that schema: SCHEMA and the columns that are carried over."""
    own = carried(dict(zip(called(given.names), given)))
    return pa.schema([*SCHEMA, *(field.with_name(name) for name, field in own.items())])


def profile_batch(profiles: Mapping[str, SiteProfile]) -> pa.RecordBatch:
    """Profiles as rows: site and the pickled profile."""
    rows = [{"site": site, "profile": pickle.dumps(profile)} for site, profile in profiles.items()]
    return pa.RecordBatch.from_pylist(rows, pa.schema([("site", pa.string()), ("profile", pa.binary())]))


def write_parquet(lines: Iterable[bytes], file: Path, columns: Mapping[str, ColumnKind]) -> None:
    """Rows as JSON into a Parquet file. columns: those carried from the input."""
    fields = [*SCHEMA, pa.field("duplicate_of", pa.string())]
    schema = pa.schema([*fields, *((name, _CARRIED_TYPES[kind]) for name, kind in columns.items())])
    texts = [name for name, kind in columns.items() if kind == "json"]
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in _groups(lines):
            writer.write_batch(_batch([json.loads(line) for line in group], schema, texts))


def _groups(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    group: list[bytes] = []
    size = 0
    for line in lines:
        group.append(line)
        size += len(line)
        if size >= _GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _batch(rows: list[dict[str, Any]], schema: pa.Schema, texts: Iterable[str] = ()) -> pa.RecordBatch:
    try:
        return pa.RecordBatch.from_pylist([_typed(row, texts) for row in rows], schema)
    except UnicodeEncodeError:  # lone surrogates, which Arrow's text cannot hold
        rows = json.loads(json.dumps(rows, ensure_ascii=False).encode("utf-8", "replace"))
        return pa.RecordBatch.from_pylist([_typed(row, texts) for row in rows], schema)


def _typed(row: Mapping[str, Any], texts: Iterable[str]) -> dict[str, Any]:
    """A row's values as Arrow takes them. texts: columns whose values go in as JSON."""
    values = dict(row)
    if values.get("date"):
        values["date"] = dt.date.fromisoformat(values["date"])
    for name in ("published", "modified"):
        if values.get(name):
            time = dt.datetime.fromisoformat(values[name])
            offset = time.utcoffset()
            values[name] = time.replace(tzinfo=dt.timezone.utc) if offset is None else time
            values[f"{name}_offset"] = None if offset is None else int(offset.total_seconds())
    if "sources" in values:
        values["sources"] = list(values["sources"].items())
    for name in texts:
        if values.get(name) is not None:
            values[name] = json.dumps(values[name], ensure_ascii=False)
    return values
