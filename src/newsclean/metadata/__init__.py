"""What a page says about itself: title, dates, authors and the rest, each with where it was read.

Every field has a module of its name, which read_fields calls; what begins with the same word belongs to it.

structured, json_texts: what the page declares. place: where the article stands. outlet: whose page it is.
title: the choice of the headline; title_lines those of captures, title_slugs what the address has of one, title_parts,
    title_wordings.
dates: the choice of the day; date_candidates what is declared, date_lines what is shown, date_words printed dates,
    date_library the names of months, calendars, calendar_words.
authors: the choice of the authors; authors_declared what is declared.
bylines: lines that name an author; byline_lines what tells them, byline_leads their "by", byline_bare_names those that
    are no more than a name, byline_signatures those below the body; byline_words, lead_words.
names: from a string to the names in it; name_leads what stands before them, name_tails behind them, names_common,
    names_east_asia, persons single names, desks what is no person.
about: standfirst, image, address. categories, language. candidates: what each source says, for a reader.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from ..model import Fields, Mark, Source
from ..text import DIRECTION_MARKS
from .about import Value, read_image, read_standfirst, read_url
from .authors import read_authors
from .categories import read_categories
from .dates import read_dates
from .outlet import Outlet, read_outlet
from .place import find_place
from .structured import Structured, read_structured, text_of, types_of
from .title import logos_of, read_title
from .title_parts import owner_in


def read_fields(
    source: Source,
    keep: Sequence[float],
    *,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    html: Callable[[], str] | None = None,
) -> Fields:
    """Reads every field of the article but its language.

    keep: for each block, 0..1, how surely it belongs to the body. url: where the page was fetched.
    captured_at: dates more than a day after it are not believed. html: gives the page itself; asked only where no
    other source has a date.
    """
    data = read_structured(source, url)
    place = find_place(source, keep)
    outlet = read_outlet(data, url)
    title = read_title(source, data, place, outlet, keep, url)
    site_name = _site_name(source, outlet)
    outlet = outlet.called(site_name.text)
    headline = title.blocks[-1] if title.blocks else None
    dates = read_dates(source, data, keep, url=url, captured_at=captured_at, headline=headline, html=html)
    authors = read_authors(source, data, place, outlet, title.blocks, frozenset(m.block for m in dates.marks))
    titles = [Mark(i, "title", f"title.headline: {title.source}") for i in title.blocks]
    marks = _settle([*titles, *dates.marks, *authors.marks])
    categories = read_categories(source, data, place, outlet, title.text, marks, authors.names)
    marks = _settle([*marks, *categories.marks])
    standfirst = read_standfirst(source, data, place, title.blocks, frozenset(m.block for m in marks))
    image, address = read_image(source, data, url), read_url(data, url)
    told: dict[str, tuple[object, str]] = {"title": title[:2], "authors": authors[:2], "categories": categories[:2]}
    told |= {"standfirst": standfirst, "site_name": site_name, "image": image, "url": address}
    return Fields(
        title=title.text and title.text.strip(DIRECTION_MARKS),
        date=dates.date,
        published=dates.published,
        modified=dates.modified,
        authors=authors.names,
        categories=categories.names,
        standfirst=standfirst.text,
        site_name=site_name.text,
        image=image.text,
        url=address.text,
        sources={**{name: where for name, (value, where) in told.items() if value}, **dates.source_of},
        marks=marks,
        languages=_languages(source, data),
        types=_types(data),
    )


def _site_name(source: Source, outlet: Outlet) -> Value:
    """The outlet's name as the page declares it, else as its title element and a line or the host say it."""
    if outlet.name:
        return Value(outlet.name, outlet.source)
    return Value(owner_in(source, outlet, (logo.text for logo in logos_of(source))), "title-tag")


def _languages(source: Source, data: Structured) -> tuple[str, ...]:
    declared = data.meta("og:locale", "content-language", "language", "dc.language")
    return tuple(filter(None, map(text_of, (source.head.lang, data.article.get("inLanguage"), declared))))


def _types(data: Structured) -> tuple[str, ...]:
    found = (*types_of(data.article), *types_of(data.page), data.meta("og:type").lower())
    return tuple(dict.fromkeys(filter(None, found)))


def _settle(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """One claim a block, in page order: a title first, then a date, which wins whatever else its line holds.

    A byline on a line beside the date's is a second claim, on the lines before or behind the first.
    """
    claimed: dict[int, list[Mark]] = {}
    for mark in marks:
        claims = claimed.setdefault(mark.block, [])
        beside = mark.kind == "byline" and mark.end is None and [claim.kind for claim in claims] == ["date"]
        if not claims or beside:
            claims.append(mark)
    return tuple(mark for i in sorted(claimed) for mark in claimed[i])
