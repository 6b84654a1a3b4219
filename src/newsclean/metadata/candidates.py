"""What every source of a page says of its title, dates and authors: what the choice was made from, for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Source
from .authors import declared_authors
from .bylines import find_bylines
from .date_candidates import declared as declared_dates
from .date_candidates import of_times
from .date_lines import date_lines, find_ends
from .dates import habits_of
from .outlet import Outlet, read_outlet
from .place import Place, find_place
from .structured import Structured, read_structured
from .title import NO_VOICES, gather, read_title


class Said(NamedTuple):
    """One source's word on a field: a title, a day in ISO 8601, names joined by a comma."""

    field: str
    value: str
    source: str


def read_candidates(source: Source, keep: Sequence[float], *, url: str | None = None) -> tuple[Said, ...]:
    """Every candidate once, in the order of the sources. keep and url: as for read_fields."""
    data = read_structured(source, url)
    place = find_place(source, keep)
    outlet = read_outlet(data, url)
    said = (
        *_titles(source, data, place, outlet),
        *_dates(source, data, keep, url),
        *_authors(source, data, place, read_title(source, data, place, outlet, keep).blocks),
    )
    return tuple(dict.fromkeys(said))


def _titles(source: Source, data: Structured, place: Place, outlet: Outlet) -> Iterator[Said]:
    for reading in gather(source, data, place, outlet):
        if reading.source not in NO_VOICES:
            yield Said("title", reading.text, reading.source.partition(":")[0])


def _dates(source: Source, data: Structured, keep: Sequence[float], url: str | None) -> Iterator[Said]:
    habits = habits_of(source, data, url)
    lines = date_lines(source, find_ends(source, keep), habits)
    shown = [(role, date.day, "line") for line in lines for role, date, _ in line.dates]
    stated = [*declared_dates(source, data, habits, url), *of_times(source, habits, range(len(source.blocks)))]
    for role, day, where in [*((c.role, c.day, c.source) for c in stated), *shown]:
        yield Said("date" if role == "published" else role, day.isoformat(), where)


def _authors(source: Source, data: Structured, place: Place, titles: tuple[int, ...]) -> Iterator[Said]:
    claims = list(declared_authors(source, data, place))
    known = tuple(name for claim in claims for name in claim.names.people)
    shown = [(line.names, line.source) for line in find_bylines(source, place, titles, known)]
    for names, where in (*((claim.names, claim.source) for claim in claims), *shown):
        if names:
            yield Said("authors", ", ".join(names.people or names.desks), where)
