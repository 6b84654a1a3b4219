"""A row is what comes out for a record: the article's fields, or the error, and the columns carried from the input."""

from __future__ import annotations

import datetime as dt
import json
import math
import zlib
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ..model import Article, Options
from ..pipeline import clean, clean_text, learn
from ..site import SiteProfile
from .records import CONTENT, Record, plain_text
from .worker import Settings

TASK = f"{__name__}:clean_record"
LEARN_TASK = f"{__name__}:learn_record"
INPUT_PREFIX = "input_"  # in front of a carried column whose name is a field's
READ, CLEAN = "read", "clean"  # the stages that a page can fail at
LOOKED_FOR = ("title", "date", "authors", "language")  # fields that the summary counts where they are missing
_FIELDS = frozenset(
    {"id", "stage", "error", "duplicate_of", "published_offset", "modified_offset", *Article().to_dict()}
)
_INT64 = 1 << 63
_EXACT = 1 << 53  # up to which a float holds every int
_FASTEST = 1  # zlib level; a row of 55 KB becomes 12 KB in 0.4 ms
_DIGEST_BYTES = 16  # two of 10 billion bodies share one with a chance of 1 in 10 billion billion
_PROFILES_KEPT = 16  # in a worker; pages of a site mostly follow each other


# long: an int that not every float can stand for.
ColumnKind = Literal["bool", "int", "long", "float", "str", "json"]


class Facts(NamedTuple):
    """What is counted and compared of a row, so that no one need read it again."""

    article: bool = False
    missing: tuple[str, ...] = ()
    removed: Mapping[str, int] = {}
    warnings: tuple[str, ...] = ()  # the word of each
    digest: str | None = None  # of the body, None where there is none
    error: str | None = None  # stage and reason, without what is peculiar to the page
    columns: Mapping[str, ColumnKind] = {}  # carried from the input


class Row(NamedTuple):
    """A row as JSON, compressed by zlib, and its facts."""

    id: str
    packed: bytes
    facts: Facts


def clean_record(record: Record, settings: Settings) -> Row:
    """The task of a worker process: a record's row."""
    site = settings.site or profile_of(settings.profiles, record.site_key)
    return _packed(record, make_row(record, settings.options, site))


def learn_record(record: Record, settings: Settings) -> SiteProfile:
    """The task of the first pass: what one page teaches of its site."""
    profile = SiteProfile()
    learn(profile, record.content, record.url, is_text=record.is_text)
    return profile


def error_row(record: Record, error: str) -> Row:
    """The row of a page at which its worker process failed."""
    return _packed(record, make_error(record, CLEAN, error))


def make_row(record: Record, options: Options, site: SiteProfile | None) -> dict[str, Any]:
    """A record's row without its carried columns."""
    if record.failure is not None:
        return make_error(record, READ, record.failure)
    return {"id": record.id, **clean_content(record, options, site).to_dict()}


def clean_content(record: Record, options: Options, site: SiteProfile | None) -> Article:
    """The article of a record."""
    door = clean_text if record.is_text else clean
    return door(record.content, record.url, site=site, captured_at=record.captured_at, options=options)


def make_error(record: Record, stage: str, error: str) -> dict[str, Any]:
    """The row of a record that gives no article, without its carried columns."""
    return {"id": record.id, "stage": stage, "error": error}


def _packed(record: Record, row: dict[str, Any]) -> Row:
    extra = {name: _finite(value) for name, value in carried(record.carried).items()}
    # Lone surrogates, which no encoding can hold, become JSON's own escapes.
    text = json.dumps({**row, **extra}, ensure_ascii=False, default=_plain).encode("utf-8", "backslashreplace")
    kinds = {name: kind for name, value in extra.items() if (kind := _kind(value))}
    return Row(record.id, zlib.compress(text, _FASTEST), _facts(row)._replace(columns=kinds))


def _facts(row: Mapping[str, Any]) -> Facts:
    if "error" in row:
        return Facts(error=f"{row['stage']}: {row['error'].partition(': ')[0]}")
    body = row["body"].encode("utf-8", "surrogatepass")
    return Facts(
        article=row["is_article"],
        missing=tuple(name for name in LOOKED_FOR if not row[name]),
        removed=Counter(gone["kind"] for gone in row["removed"]),
        warnings=tuple(warning.partition(":")[0] for warning in row["warnings"]),
        digest=digest_of(body) if body else None,
    )


def _kind(value: object) -> ColumnKind | None:
    """The type of a carried value; None for no value, which every column may hold."""
    if value is None or isinstance(value, bool):
        return None if value is None else "bool"
    if isinstance(value, int):
        if -_EXACT <= value <= _EXACT:
            return "int"
        return "long" if -_INT64 <= value < _INT64 else "json"
    if isinstance(value, float):
        return "float"
    return "json" if isinstance(value, list | dict) else "str"


def join_kinds(known: ColumnKind | None, other: ColumnKind) -> ColumnKind:
    """The type of a column that holds values of both."""
    if known in (None, other):
        return other
    if {known, other} == {"int", "long"}:
        return "long"
    return "float" if {known, other} == {"int", "float"} else "json"


def carried(columns: Mapping[str, Any]) -> dict[str, Any]:
    """The input's own columns, renamed where a field of the article has their name.

    Upper case makes no other name: Spark and databases would not know which of the two is meant.
    """
    own = {name: value for name, value in columns.items() if name not in ("id", *CONTENT)}
    taken = {*_FIELDS, *map(str.lower, own)}
    return {_free(name, taken) if name.lower() in _FIELDS else name: value for name, value in own.items()}


def _free(name: str, taken: Collection[str]) -> str:
    """A field's name with the prefix in front, again where the input has a column of that name too."""
    while name.lower() in taken:
        name = INPUT_PREFIX + name
    return name


def unpack(row: Row, duplicate_of: str | None) -> bytes:
    """The row as JSON on one line. An article's row says which earlier row has the same body."""
    text = zlib.decompress(row.packed)
    if row.facts.error is not None:
        return text
    return b'%b, "duplicate_of": %b}' % (text[:-1], json.dumps(duplicate_of).encode())


def to_article(row: Mapping[str, Any] | Any) -> Article:
    """The article that a row holds, read from JSON lines or Parquet, also by pandas or Polars, or a Row of Spark.

    Raises ValueError where the row is an error's, TypeError where it is none.
    """
    if hasattr(row, "asDict"):
        row = row.asDict(recursive=True)
    if not hasattr(row, "items"):
        raise TypeError(f"row: expected a mapping of names to values, got {type(row).__name__}")
    plain = {name: _without_numpy(value) for name, value in row.items()}
    if plain.get("error"):
        raise ValueError(f"row {plain.get('id')!r} has no article: {plain['error']}")
    if not isinstance(sources := plain.get("sources") or {}, str):  # as which a CSV, which has no blocks, holds them
        plain["sources"] = {name: source for name, source in dict(sources).items() if source is not None}
    if plain.get("is_article") in (0.0, 1.0):  # pandas makes numbers of truth values where an error's row has none
        plain["is_article"] = bool(plain["is_article"])
    for name in ("published", "modified"):
        if isinstance(time := plain.get(name), dt.datetime):
            column = f"{name}_offset"  # of Parquet; where there is none, pandas took a text of JSON lines for a time
            plain[name] = (_with_offset(time, plain[column]) if column in plain else time).isoformat()
    if isinstance(date := plain.get("date"), dt.date):
        plain["date"] = f"{date:%Y-%m-%d}"
    return Article.from_dict(plain)


def _with_offset(time: dt.datetime, offset: float | None) -> dt.datetime:
    if offset is None:
        return time.astimezone(dt.timezone.utc).replace(tzinfo=None)  # Spark gives an instant by the clock here
    return time.astimezone(dt.timezone(dt.timedelta(seconds=int(offset))))


def _without_numpy(value: Any) -> Any:
    """A value of a table as Python has it: pandas gives lists as arrays, and NaN, NaT or NA where there is none."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        return {name: _without_numpy(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_without_numpy(part) for part in value]
    return value if (value == value) is True else None  # NA is neither equal to itself nor not, it is NA


def profile_name(site: str) -> str:
    """A file name for the profile of a site, whatever the site is called."""
    return digest_of(site.encode("utf-8", "surrogatepass"))


def digest_of(data: bytes) -> str:
    """What stands for data where they are compared."""
    return blake2b(data, digest_size=_DIGEST_BYTES).hexdigest()


@lru_cache(maxsize=_PROFILES_KEPT)
def profile_of(folder: str | None, site: str | None) -> SiteProfile | None:
    """The profile of a site where the folder has one."""
    if folder is None or site is None or not (path := Path(folder, profile_name(site))).exists():
        return None
    return SiteProfile.load(path)


def _finite(value: Any) -> Any:
    """A carried value with null for NaN and the infinities, which Python writes and JSON does not have."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(part) for key, part in value.items()}
    return [_finite(part) for part in value] if isinstance(value, list | tuple) else value


def _plain(value: object) -> str:
    """What JSON has no type for, from a Parquet file: times in ISO 8601, all else as text."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(plain_text(value))
