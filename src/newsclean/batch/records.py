"""A record is what a reader finds in the input: a page with what is known of it, or the reason why it is not one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ..model import read_moment
from ..text import host_of

# A page of 10 MB of paragraphs needs 1.1 GB to clean (measured, 2026-11); real pages stay below 10 MB.
MAX_PAGE_BYTES = 32 << 20
TOO_LARGE = f"larger than {MAX_PAGE_BYTES >> 20} MB"
CONTENT = ("html", "text")
_USED = ("id", *CONTENT, "url", "site", "captured_at")
_MAX_MESSAGE = 300  # characters; a file that is no table may have anything for columns
_NOON = dt.time(12, tzinfo=dt.timezone.utc)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
# Units in a second, by the digits that a count of them since 1970 has from 2001 to 2286.
_UNITS = {10: 1, 13: 10**3, 16: 10**6, 19: 10**9}
_COUNT = re.compile(r"(\d+)(?:\.\d*)?", re.ASCII)
_STAMP, _STAMP_DIGITS = "%Y%m%d%H%M%S", 14  # as web archives write times in their indexes and addresses


@dataclass(frozen=True, slots=True)
class Record:
    """A page to clean, or the reason why it cannot be read.

    is_text: the content is known to be a text capture; otherwise its content tells. carried: the columns that the row
    takes over. failure: why there is no content. position: bytes of the input up to this record's end.
    """

    id: str
    content: bytes | str = b""
    is_text: bool = False
    url: str | None = None
    site: str | None = None
    captured_at: dt.datetime | None = None
    carried: Mapping[str, Any] = field(default_factory=dict)
    failure: str | None = None
    position: int = 0

    @property
    def site_key(self) -> str | None:
        """The site as the input names it, else the host of the address."""
        return self.site or host_of(self.url)


def from_columns(columns: Mapping[str, Any], name: str, position: int) -> Record:
    """Reads a record's columns: html or text, url, site, captured_at, id; name is the id where there is none.

    html and text may be bytes or str, captured_at what read_time reads. What is wrong with them is the failure.
    """
    columns = dict(zip(called(columns), columns.values()))
    identity = plain_text(columns.get("id"))
    identity = name if identity in (None, "") else str(identity)
    carried = {key: value for key, value in columns.items() if key not in ("id", *CONTENT)}
    try:
        content, is_text = _content(columns)
        url, site = (_text(columns, key) for key in ("url", "site"))
        captured_at = read_time(plain_text(columns.get("captured_at")))
    except ValueError as error:
        return Record(identity, carried=carried, failure=str(error), position=position)
    return Record(identity, content, is_text, url, site, captured_at, carried, None, position)


def called(names: Iterable[str]) -> list[str]:
    """The names of a table's columns; one that is used has the name that it has here, in whatever case it stands."""
    found = list(names)
    given = set(found)
    for place, name in enumerate(found):
        if (plain := name.lower()) in _USED and plain not in given:
            found[place] = plain
            given.add(plain)
    return found


def plain_text(value: object) -> object:
    """Bytes as text, as which some writers of Parquet do not mark it; what is not UTF-8 in them is escaped, so that
    nothing is lost.
    """
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value


def _content(columns: Mapping[str, Any]) -> tuple[bytes | str, bool]:
    given = [name for name in CONTENT if columns.get(name) is not None]
    if not columns.keys() & set(CONTENT):
        raise ValueError(f"no column html or text: there are {', '.join(columns)}"[:_MAX_MESSAGE])
    if not given:
        raise ValueError("no content in column html or text")
    # An empty page is a page; an empty column beside one with content is none.
    name = min(given, key=lambda name: columns[name] in ("", b""))
    value = columns[name]
    if not isinstance(value, bytes | str):
        raise ValueError(f"column {name}: expected text, got {type(value).__name__}")
    if len(value) > MAX_PAGE_BYTES:
        raise ValueError(TOO_LARGE)
    return value, name == "text"


def _text(columns: Mapping[str, Any], name: str) -> str | None:
    value = plain_text(columns.get(name))
    if value is None or isinstance(value, str):
        return value or None
    raise ValueError(f"column {name}: expected text, got {type(value).__name__}")


def read_time(value: object) -> dt.datetime | None:
    """A time in ISO 8601 or in digits, None for an empty value. Raises ValueError for all else.

    In digits are the seconds since 1970 that crawlers write, also in thousandths and finer, and the 14 of web archives.
    A date alone is noon of that day in UTC, so that "2 hours ago" is the same day and "yesterday" the one before.
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value
    text = str(value)
    try:
        if (time := _in_digits(text)) is not None:
            return time
        with suppress(ValueError):
            return dt.datetime.combine(dt.date.fromisoformat(text), _NOON)
        return read_moment(text)
    except ValueError:
        raise ValueError("column captured_at: expected an ISO 8601 time or seconds since 1970") from None


def _in_digits(text: str) -> dt.datetime | None:
    """A time in digits alone, None for another text. Raises ValueError where the digits are no time of the day."""
    count = _COUNT.fullmatch(text)
    if count and len(count[1]) == _STAMP_DIGITS:
        return dt.datetime.strptime(count[1], _STAMP).replace(tzinfo=dt.timezone.utc)
    unit = _UNITS.get(len(count[1])) if count else None
    return _EPOCH + dt.timedelta(seconds=int(text.partition(".")[0]) / unit) if unit else None
