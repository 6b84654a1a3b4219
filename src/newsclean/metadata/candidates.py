"""What every source of a page says of its title, dates and authors: what the choice was made from, for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Source
from .authors import known_names
from .authors_declared import declared_authors
from .bylines import find_bylines
from .date_candidates import Candidate
from .dates import Gate
from .dates import gather as gather_dates
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
    titles = read_title(source, data, place, outlet, keep, url).blocks
    dates = gather_dates(source, data, keep, Gate(), url=url, headline=titles[-1] if titles else None)
    dated = frozenset(line.block for line in dates.lines)
    said = (
        *_titles(source, data, place, outlet),
        *_dates(dates.candidates),
        *_authors(source, data, place, titles, dated),
    )
    return tuple(dict.fromkeys(said))


def _titles(source: Source, data: Structured, place: Place, outlet: Outlet) -> Iterator[Said]:
    for reading in gather(source, data, place, outlet):
        if reading.source not in NO_VOICES:
            yield Said("title", reading.text, reading.source.partition(":")[0])


def _dates(candidates: Sequence[Candidate]) -> Iterator[Said]:
    for c in candidates:
        yield Said("date" if c.role == "published" else c.role, c.day.isoformat(), c.source)


def _authors(
    source: Source, data: Structured, place: Place, titles: tuple[int, ...], dated: frozenset[int]
) -> Iterator[Said]:
    claims = list(declared_authors(source, data, place))
    shown = [(line.names, line.source) for line in find_bylines(source, place, titles, known_names(claims), dated)]
    for names, where in (*((claim.names, claim.source) for claim in claims), *shown):
        if names:
            yield Said("authors", ", ".join(names.people or names.desks), where)
