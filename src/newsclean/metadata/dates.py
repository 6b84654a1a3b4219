"""When a page was published and updated: candidates from every source, then a choice by what they say of each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..model import Mark, Source
from ..text import fold, host_of
from .byline_lines import LARGE_HEADINGS
from .date_candidates import WEIGHTS, Candidate, declared, is_of_others, of_times
from .date_lines import (
    Ends,
    Line,
    date_lines,
    find_ends,
    is_beside,
    nearness,
    of_lines,
    relative_line,
    short_texts,
    with_headline,
)
from .date_words import Habits, is_month_first
from .language import tell_language
from .structured import Structured, text_of

# The days that are believed at all. Pages exist since about 1990; the upper end only bars slips of the pen, because
# what lies in the future of a page is known from captured_at alone.
_FIRST_DAY = dt.date(1990, 1, 1)
_LAST_DAY = dt.date(2045, 12, 31)
_FIRST_OLD_DAY = dt.date(1800, 1, 1)  # of archives; older pages are facsimiles
# What empty fields of databases are shown as, and the days next to them in other time zones.
_EMPTY_DAYS = frozenset(
    dt.date(year, 1, 1) - dt.timedelta(days=days) for year in (1900, 1904, 1970, 1980) for days in (0, 1, 2)
)
_ONE_DAY = dt.timedelta(days=1)  # a page may be fetched west of where it was published

_MONTH_FIRST_COUNTRIES = frozenset({"us", "ph", "fm", "mh", "pw", "gu", "pr", "as"})
_GENERIC_DOMAINS = frozenset(
    "com org net edu gov mil int info biz io co tv me ai app dev news blog online site xyz".split()
)
_LANGUAGE_OF_DOMAIN = {
    "de": "de", "at": "de", "ch": "de", "fr": "fr", "es": "es", "it": "it", "pt": "pt", "br": "pt", "nl": "nl",
    "se": "sv", "dk": "da", "no": "no", "fi": "fi", "is": "is", "ee": "et", "lv": "lv", "lt": "lt", "pl": "pl",
    "cz": "cs", "sk": "sk", "si": "sl", "hr": "hr", "ba": "bs", "rs": "sr", "mk": "mk", "bg": "bg", "ru": "ru",
    "ua": "uk", "by": "be", "ro": "ro", "md": "ro", "hu": "hu", "gr": "el", "cy": "el", "tr": "tr", "az": "az",
    "kz": "kk", "kg": "ky", "uz": "uz", "mn": "mn", "am": "hy", "ge": "ka", "il": "he", "ir": "fa", "af": "fa",
    "pk": "ur", "in": "hi", "bd": "bn", "lk": "si", "np": "ne", "mm": "my", "kh": "km", "la": "lo", "th": "th",
    "vn": "vi", "id": "id", "my": "ms", "al": "sq", "mt": "mt", "cat": "ca", "jp": "ja", "kr": "ko", "cn": "zh",
    "tw": "zh", "hk": "zh", "mx": "es", "ar": "es", "cl": "es", "pe": "es", "sa": "ar", "eg": "ar", "ae": "ar",
}  # fmt: skip
_SAME_AS_MODIFIED = 0.6  # what is left of the weight of a published day that other sources call the day of a change
_CLAIMED_AND_SHOWN = 0.75  # the same where the page also declares the day as that of publication and prints it
_CHANGE_TOLD_APART = 0.35  # the same where the page declares another day as that of publication
_LATER_THAN_CHANGE = 0.3  # of a published day later than a change that the page shows; less than the next number
_MODIFIED_ALONE = 0.35  # of a visible "Updated" day's, for pages that state nothing else
_FAR = 0.4  # of the weight of microdata that stands elsewhere on the page than the article
_MARGIN = 6  # blocks around headline and body within which <time> and microdata are the article's own


class DateResult(NamedTuple):
    """What the page says of its dates, where each was read, and the lines that hold them."""

    date: dt.date | None = None
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    source_of: Mapping[str, str] = {}
    marks: tuple[Mark, ...] = ()


def read_dates(
    source: Source,
    data: Structured,
    keep: Sequence[float],
    *,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    headline: int | None = None,
    html: Callable[[], str] | None = None,
) -> DateResult:
    """Reads the day of publication, and the moments of publication and of the last change where the page gives them.

    keep: for each block, 0..1, how surely it belongs to the body. headline: the block of the title, where known.
    html: gives the page itself; only asked where no other source has a date.
    """
    gate = Gate(captured_at)
    found = gather(source, data, keep, gate, url=url, headline=headline)
    candidates = found.candidates or gate.witnessed()
    if captured_at is not None:
        alone = not candidates and not gate.late
        counted = relative_line(source, found.ends, found.habits, captured_at, last=gate.last, alone=alone)
        candidates = [*candidates, counted] if counted else candidates
    if not candidates and html is not None and not gate.late:
        day = _by_htmldate(html, url, gate.last)
        if day is not None and day not in found.others:
            candidates = gate.admit([Candidate("published", day, None, "htmldate", WEIGHTS["htmldate"])])
    return _choose(_in_local_days(candidates, found.ends), found.lines)


class Gathered(NamedTuple):
    """What the page says of its dates, beside what htmldate and relative dates tell.

    others: days of comments and other articles.
    """

    candidates: list[Candidate]
    others: frozenset[dt.date]
    lines: Sequence[Line]
    ends: Ends
    habits: Habits


def gather(
    source: Source,
    data: Structured,
    keep: Sequence[float],
    gate: Gate,
    *,
    url: str | None = None,
    headline: int | None = None,
) -> Gathered:
    """Every plausible date that the page declares or shows, weighed. The arguments are those of read_dates."""
    ends = find_ends(source, keep)
    languages = () if source.head.lang else _languages_of_text(source, ends)
    found = _headline(source, data, ends.start) if headline is None else headline
    is_tagged = source.door == "html"
    ends = with_headline(ends, found, is_tagged=is_tagged)
    habits = habits_of(source, data, url, languages)
    order = is_month_first(short_texts(source, ends))
    habits = habits if order is None else habits._replace(month_first=order)
    candidates = gate.admit(declared(source, data, habits, url))
    habits = habits._replace(known=tuple(dict.fromkeys(c.day for c in candidates)))
    span = _span(ends)
    candidates = [c._replace(weight=c.weight * _FAR) if c.block >= 0 and c.block not in span else c for c in candidates]
    lines = date_lines(source, ends, habits)
    times = list(of_times(source, habits, span))
    elsewhere = {c.block for c in times if c.block > ends.start and is_of_others(source, c.block, ends.start)}
    own = (c for c in times if c.block not in elsewhere)
    visible = (*_placed(own, lines, ends), *of_lines(lines, ends, is_tagged=is_tagged))
    others = frozenset(c.day for c in times if c.block in elsewhere)
    return Gathered(candidates + gate.admit(visible), others, lines, ends, habits)


def _languages_of_text(source: Source, ends: Ends) -> tuple[str, ...]:
    """The language of the body's beginning, for pages that declare none."""
    text = " ".join(b.text[:_SAMPLE_BLOCK_CHARS] for b in source.blocks[ends.start : ends.end][:_SAMPLE_BLOCKS])
    language, _ = tell_language(text)
    return (language,) if language else ()


_SAMPLE_BLOCKS, _SAMPLE_BLOCK_CHARS = 8, 300  # enough to tell the language of news


def _span(ends: Ends) -> range:
    """From what stands before the headline to what stands behind the body."""
    return range(max(0, ends.top - _MARGIN), max(ends.end, ends.headline) + _MARGIN)


def _placed(times: Iterable[Candidate], lines: Sequence[Line], ends: Ends) -> Iterator[Candidate]:
    """<time> elements weighed by their place; in a date line, they are dates of what the line says.

    A class says less than a line, but where one of two in a block is classed as published, the other is what it says.
    """
    roles = {(line.block, date.day): (role, labelled) for line in lines for role, date, labelled in line.dates}
    times = list(times)
    told_apart = {c.block for c in times if c.role == "published"}
    for c in times:
        role, labelled = roles.get((c.block, c.day), (c.role, True))
        if not labelled and c.block in told_apart:
            role = c.role
        yield c._replace(role=role, weight=c.weight * nearness(c.block, ends))


def habits_of(source: Source, data: Structured, url: str | None, languages: Sequence[str]) -> Habits:
    """How the page is likely to write its dates, by its languages and its country."""
    tags = [source.head.lang, data.meta("og:locale", "content-language", "dc.language"), *languages]
    tags.append(text_of(data.article.get("inLanguage")))
    tags = [t.strip().lower().replace("_", "-") for t in tags if t.strip()]
    domain = (host_of(url or data.canonical) or "").rsplit(".", 1)[-1]
    known = [match[0] for match in map(_PRIMARY.match, tags) if match]
    if domain in _LANGUAGE_OF_DOMAIN:
        known.append(_LANGUAGE_OF_DOMAIN[domain])
    return Habits(tuple(dict.fromkeys(known))[:_MAX_LANGUAGES], _month_first(tags, domain))


_PRIMARY = re.compile(r"[a-z]{2,3}(?![a-z])")
_MAX_LANGUAGES = 4  # a page that declares more is declaring its translations


def _month_first(tags: Sequence[str], domain: str) -> bool:
    """Whether 5/3 is the third of May: only in English (and Filipino) of the countries that write it so."""
    if tags and not any(t.startswith(("en", "fil", "tl")) for t in tags[:1]):
        return False
    if domain and domain not in _GENERIC_DOMAINS and len(domain) == 2:
        return domain in _MONTH_FIRST_COUNTRIES
    regions = [t.rpartition("-")[2] for t in tags if "-" in t]
    return all(r in _MONTH_FIRST_COUNTRIES for r in regions) if regions else True


def _headline(source: Source, data: Structured, start: int) -> int:
    """The block of the headline: a heading that the page declares as its title, else the last h1 before the body."""
    titles = [text_of(data.article.get("headline")), data.meta("og:title", "twitter:title"), source.head.title]
    folded = [fold(t) for t in titles if t]
    last = -1
    for i, block in enumerate(source.blocks):
        if block.tag not in LARGE_HEADINGS:
            continue
        if block.tag == "h1" and (last < 0 or i <= start):
            last = i
        if len(block.text) >= _MIN_TITLE_CHARS and any(t.startswith(fold(block.text)) for t in folded):
            return i
    return last


_MIN_TITLE_CHARS = 12  # a shorter heading that begins the title may be a kicker or the outlet's name


class Gate:
    """The one gate of plausibility: what no source may say."""

    def __init__(self, captured_at: dt.datetime | None = None) -> None:
        known = captured_at is not None and captured_at.date() < _LAST_DAY
        self.last = captured_at.date() + _ONE_DAY if captured_at and known else _LAST_DAY
        self.old: list[Candidate] = []
        self.late = False  # whether a source stated a day after the last that is believed

    def admit(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Those that are plausible, in their other reading where only that is; old ones wait for a second witness."""
        admitted = []
        for c in candidates:
            if not _FIRST_DAY <= c.day <= self.last and c.other is not None and _FIRST_DAY <= c.other <= self.last:
                c = c._replace(day=c.other, moment=_moved(c.moment, c.other), other=None)
            self.late = self.late or c.day > self.last
            if _FIRST_DAY <= c.day <= self.last:
                admitted.append(c)
            elif _FIRST_OLD_DAY <= c.day < _FIRST_DAY and c.day not in _EMPTY_DAYS:
                self.old.append(c)
        return admitted

    def witnessed(self) -> list[Candidate]:
        """Dates before the Web, as archives have them, where two sources agree on one."""
        return [c for c in self.old if any(o.day == c.day and o.source != c.source for o in self.old)]


def _moved(moment: dt.datetime | None, day: dt.date) -> dt.datetime | None:
    return moment and moment.replace(year=day.year, month=day.month, day=day.day)


def _in_local_days(candidates: Sequence[Candidate], ends: Ends) -> list[Candidate]:
    """Moments given in UTC are counted for the day that the page itself prints, where that is the day next to it."""
    shown = (c for c in candidates if c.role == "published" and c.source == "line")
    printed = {c.day for c in shown if is_beside(c.block, ends)}
    out = []
    for c in candidates:
        if c.moment is not None and c.moment.utcoffset() == dt.timedelta(0) and c.day not in printed:
            step = -_ONE_DAY if c.moment.hour < _NOON else _ONE_DAY
            if c.day + step in printed:
                c = c._replace(day=c.day + step)
        out.append(c)
    return out


_NOON = 12  # o'clock in UTC: before it, it is still yesterday in the Americas, after it already tomorrow in Asia


# --- the choice --------------------------------------------------------------------------------------------------


def _choose(candidates: Sequence[Candidate], lines: Sequence[Line]) -> DateResult:
    candidates = _settle_order(candidates)
    day = _vote(candidates)
    modified = [c for c in candidates if c.role == "modified"]
    if day is None:
        change = _last_change(modified, _FIRST_DAY)
        return DateResult(modified=change.moment, source_of={"modified": change.source}) if change else DateResult()
    published = [c for c in candidates if c.role == "published" and c.day == day]
    best = max(published or modified, key=lambda c: c.weight)
    moment = max((c for c in published if c.moment), key=_sureness, default=None)
    change = _last_change(modified, day)
    sources = {"date": best.source}
    if moment:
        sources["published"] = moment.source
    if change:
        sources["modified"] = change.source
    days = {day} | {c.day for c in modified}
    return DateResult(day, moment and moment.moment, change and change.moment, sources, tuple(_marks(lines, days)))


def _settle_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Dates whose day and month may change places are read as the day that another source states."""
    sure = {c.day for c in candidates if c.other is None}
    out = []
    for c in candidates:
        if c.other is not None and c.day not in sure and c.other in sure:
            c = c._replace(day=c.other, moment=_moved(c.moment, c.other), other=None)
        out.append(c)
    return out


def _vote(candidates: Sequence[Candidate]) -> dt.date | None:
    """The day of publication for which most weight speaks; a source counts once for a day."""
    weights: dict[tuple[dt.date, str], float] = {}
    for c, weight in zip(candidates, _weights(candidates), strict=True):
        key = (c.day, c.source)
        weights[key] = max(weight, weights.get(key, 0.0))
    totals: dict[dt.date, float] = {}
    for (day, _), weight in weights.items():
        totals[day] = totals.get(day, 0.0) + weight
    best = max(totals, key=lambda d: (totals[d], -d.toordinal()), default=None)
    return best if best is not None and totals[best] > 0 else None


def _weights(candidates: Sequence[Candidate]) -> Iterator[float]:
    """What each candidate counts for the day of publication, in the light of the others.

    A day that the page declares as that of a change beside another one of publication is that of the change, also
    where a line shows it without a word. What is published after its last visible change is doubtful, unless a line
    shows the next day.
    """
    changed = {c.day for c in candidates if c.role == "modified"}
    claimed = {c.day for c in candidates if c.role == "published" and c.source in _DECLARED and c.weight >= _EXPLICIT}
    shown = {c.day for c in candidates if c.role == "published" and c.source == "line"}
    doubt = _CHANGE_TOLD_APART if claimed - changed else _SAME_AS_MODIFIED
    seen = min((c.day for c in candidates if c.role == "modified" and c.source == "line"), default=None)
    for c in candidates:
        if c.role == "modified":
            yield c.weight * _MODIFIED_ALONE if c.source == "line" else 0.0
        elif c.day in changed:
            agreed = c.day in claimed and c.day in shown
            yield c.weight * (_CLAIMED_AND_SHOWN if agreed else _SAME_AS_MODIFIED if c.day in claimed else doubt)
        else:
            grace = _ONE_DAY if c.source == "line" else dt.timedelta(0)
            yield c.weight * (_LATER_THAN_CHANGE if seen is not None and c.day > seen + grace else 1.0)


_EXPLICIT = WEIGHTS["meta"]  # the weight from which a source names the day of publication, not just some day
_DECLARED = frozenset({"json-ld", "meta"})


def _last_change(modified: Sequence[Candidate], day: dt.date) -> Candidate | None:
    """The most trusted moment of change that is not before the day of publication."""
    timed = [c for c in modified if c.moment and c.day >= day - _ONE_DAY]
    return max(timed, key=_sureness, default=None)


def _sureness(candidate: Candidate) -> tuple[bool, float]:
    """A moment with an offset before one without, then the more trusted source."""
    return candidate.moment is not None and candidate.moment.tzinfo is not None, candidate.weight


def _marks(lines: Sequence[Line], days: set[dt.date]) -> list[Mark]:
    """One claim a block, on all its lines from the first date line to the last."""
    claimed: dict[int, Mark] = {}
    for line in lines:
        if line.end and any(date.day in days or date.other in days for _, date, _ in line.dates):
            why = "date.line: " + ", ".join(f"{role} {date.day}" for role, date, _ in line.dates)
            first = claimed.get(line.block, Mark(line.block, "date", why, line.start))
            claimed[line.block] = first._replace(end=line.end)
    return list(claimed.values())


# --- the last rung -----------------------------------------------------------------------------------------------


def _by_htmldate(html: Callable[[], str], url: str | None, last: dt.date) -> dt.date | None:
    """What htmldate finds, with fixed bounds so that it never asks the clock."""
    from htmldate import find_date

    page, url = html(), url and url.partition("#")[0]
    if len(page) > _MAX_HTML_CHARS:
        return None
    first, latest = (dt.datetime.combine(day, dt.time()) for day in (_FIRST_DAY, last))
    try:
        found = find_date(page, original_date=True, url=url, min_date=first, max_date=latest)
        day = dt.date.fromisoformat(found) if found else None
    except Exception:  # htmldate raises on pages that it cannot parse: no date
        return None
    return None if day and (day.month, day.day) == _YEAR_ALONE else day


# What htmldate makes of a page of which it finds no more than a year, as of a copyright: wrong on all 9 pages of the
# sets that state their date, where its other days were right on 39 of 50.
_YEAR_ALONE = (1, 1)


# Of a page that htmldate is given: as much takes it a tenth of a second, and of the pages asked about that state a date
# (65 in four sets) it was right on none that is longer (3), on 40 that are not.
_MAX_HTML_CHARS = 500_000
