"""What a page declares about its dates, outside its visible lines: JSON-LD, meta elements, microdata, <time>, URL."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from ..model import Source
from .calendars import gregorian, numbered, plain_digits
from .date_words import Habits, find_dates, zone_of
from .structured import Structured, as_list, plain

Role = Literal["published", "modified"]


class Candidate(NamedTuple):
    """A date that something on the page states.

    weight: how far its source is trusted, see WEIGHTS. block: where it stands, -1 for nowhere visible.
    other: the day that it is when day and month change places, None where the form leaves no doubt.
    """

    role: Role
    day: dt.date
    moment: dt.datetime | None
    source: str
    weight: float
    block: int = -1
    other: dt.date | None = None


# How much each source counts when days are voted on; only their order and their sums against each other matter.
# Set by reading the disagreements of sources on development pages.
WEIGHTS: Mapping[str, float] = {
    "json-ld": 4.0,
    "meta": 3.0,
    "meta-vague": 1.8,  # meta elements named just "date" and the like: often the day of the last change
    "microdata": 2.5,
    "time": 2.0,
    "url": 2.5,
    "line-labelled-beside": 4.5,  # beside the headline readers see it: it wins over one declared day, not over two
    "line-beside": 3.6,
    "line-labelled": 2.5,
    "line": 1.6,
    "htmldate": 0.5,
}

_PUBLISHED_METAS = (
    "article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished"
    " date_published published published_time published_at published-date published_date publish-date publish_date"
    " publishdate publish_time publishtime pubdate pub_date publication_date publicationdate publication-date"
    " article:publication_date article.published article_date_original originalpublicationdate parsely-pub-date"
    " sailthru.date citation_publication_date citation_online_date citation_date dc.date.issued dcterms.issued"
    " dc.date.created dcterms.created dc.created dcterms.date dc.date dc:date dcterms.available prism.publicationdate"
    " rnews:datepublished schema:datepublished cxenseparse:recs:publishtime cxenseparse:publishtime"
    " cxenseparse:recs:articlepublishedtime bt:pubdate displaydate article-publish-date article:post_date dateposted"
    " iso-8601-publish-date shareaholic:article_published_time vr:published_time firstpublished first_published"
    " dateline article.created datecreated created created_at creation_date article:created_time swiftype:published_at"
).split()
_VAGUE_METAS = "date dc.date dc:date dcterms.date pagedate release_date article:date time timestamp".split()
_MODIFIED_METAS = (
    "article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time datemodified"
    " dcterms.modified dc.date.modified dc.modified last-modified last_modified lastmod lastmodified modified"
    " modified_time updated updated_time article.updated utime revised article:updated_time date.updated"
).split()
_PUBLISHED_PROPS = frozenset(
    "datepublished datecreated dc:date dcterms:created dcterms:issued dc:created dc:issued article:published_time"
    " schema:datepublished pubdate".split()
)
_MODIFIED_PROPS = frozenset(
    "datemodified dcterms:modified dc:modified article:modified_time schema:datemodified".split()
)
_TIME_MODIFIED = re.compile(r"modif|updat|chang|revis|aktualis|refresh")
_TIME_PUBLISHED = re.compile(r"publish|pubdate|created|entry-date|post-date|datepublished|posted")
# schema.org types that name the page's article, beside those that end in "article", "posting" or "page".
_ARTICLE_ITEMS = frozenset({"", "report", "webpage", "creativework", "recipe", "review", "itempage", "techarticle"})
# Classes of what holds comments and other articles.
_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:-?list|-?area|-?section|-?thread)?|commentlist|disqus|responses?|related|recirc\w*|recommend\w*|"
    r"(?:most|more)-?(?:read|popular|stories|news)|popular|trending|latest|sidebar|teasers?)(?:$|[\s_-])",
    re.I,
)
_MAX_VALUES = 12  # values of one source that are looked at
_MAX_VALUE_CHARS = 120

_ISO = re.compile(
    r"\s{0,9}(?P<y>[12]\d{3})(?P<s>[-/.]?)(?P<m>\d{2})(?P=s)(?P<d>\d{2})(?!\d)"
    r"(?:[T\s,]{1,4}(?P<h>\d{1,2}):?(?P<i>\d{2})(?::?(?P<sec>\d{2})(?:[.,:]\d{1,9})?)?"
    r"\s?(?P<half>[AaPp])?(?(half)\.?[Mm]\b\.?\s?)"
    r"(?P<zone>Z|UTC|GMT|[+\-\u2212]\d{1,2}:?(?:\d{2})?(?!\d)|[A-Z]{3,4}\b)?)?"
)
_WITHOUT_MARKS = re.compile(r"(?P<day>(?:19|20)\d{6})(?P<time>\d{4}(?:\d\d)?)")  # 20240503101500
# As Unix and Java print it: "Fri May 03 10:15:00 CEST 2024".
_YEAR_LAST = re.compile(
    r"(?:[A-Z][a-z]{2},? )?(?P<day>[A-Z][a-z]{2} {1,2}\d{1,2}) "
    r"(?P<time>\d\d:\d\d:\d\d(?: [A-Z]{3,4}| [+-]\d{4})?) (?P<year>\d{4})"
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_EPOCH_UTC = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
_URL_DAYS = (
    re.compile(r"(?<!\d)((?:19[89]|20[0-4])\d)([/\-_.])([01]?\d)\2([0-3]?\d)(?!\d)"),
    re.compile(r"(?<!\d)(20[0-4]\d)()([01]\d)/?([0-3]\d)(?!\d)"),
)
_URL_DAY_LAST = re.compile(r"(?<!\d)([0-3]\d)([/\-_.])([01]\d)\2(20[0-4]\d)(?!\d)")
_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_URL_WORD = re.compile(rf"(?<!\d)(20[0-4]\d)[/\-]({'|'.join(_ENGLISH_MONTHS)})[a-z]{{0,6}}[/\-]([0-3]?\d)(?!\d)")


class Stamp(NamedTuple):
    """A declared value read: its day as written, its moment where it has a time of day."""

    day: dt.date
    moment: dt.datetime | None
    other: dt.date | None = None


@lru_cache(maxsize=2048)
def read_stamp(value: str, habits: Habits) -> Stamp | None:
    """Reads a declared date: ISO 8601 in its forms, seconds since 1970, or a printed date."""
    value = plain_digits(value.strip())
    if match := _WITHOUT_MARKS.fullmatch(value):
        value = f"{match['day']}T{match['time']}"
    elif match := _YEAR_LAST.fullmatch(value):
        value = f"{match['day']}, {match['year']} {match['time']}"
    if match := _ISO.match(value):
        day = numbered(int(match["y"]), int(match["m"]), int(match["d"]), habits.languages)
        if day is not None:
            return Stamp(day, _moment(day, match))
    if _EPOCH.fullmatch(value):
        moment = _EPOCH_UTC + dt.timedelta(seconds=int(value[:10]))
        return Stamp(moment.date(), moment)
    found = next(iter(find_dates(value[:_MAX_VALUE_CHARS], habits)), None)
    return found and Stamp(found.day, found.moment, found.other)


def _moment(day: dt.date, match: re.Match[str]) -> dt.datetime | None:
    """The moment of an ISO value; midnight without an offset or in UTC is a day that somebody padded with zeros."""
    if match["h"] is None or int(match["h"]) > 23 or int(match["i"]) > 59 or int(match["sec"] or 0) > 59:
        return None
    hour, half = int(match["h"]), (match["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    time = dt.time(hour, int(match["i"]), int(match["sec"] or 0), tzinfo=zone_of(match["zone"] or ""))
    if time.replace(tzinfo=None) == dt.time() and not time.utcoffset():
        return None
    return dt.datetime.combine(day, time)


def declared(source: Source, data: Structured, habits: Habits, url: str | None) -> Iterator[Candidate]:
    """Every date that the page declares, from the most to the least trusted source."""
    yield from _of_json_ld(data, habits)
    yield from _of_metas(data, habits)
    yield from _of_props(source, habits)
    for address in dict.fromkeys((url, data.canonical)):
        if address and (day := day_of_url(address)) is not None:
            yield Candidate("published", day, None, "url", WEIGHTS["url"])
            break


def _of_json_ld(data: Structured, habits: Habits) -> Iterator[Candidate]:
    keys: tuple[tuple[Role, tuple[str, ...]], ...] = (
        ("published", ("datePublished", "dateCreated", "uploadDate")),
        ("modified", ("dateModified",)),
    )
    for thing, trust in ((data.article, 1.0), (data.page, 0.6)):
        for role, names in keys:
            for name in names:
                stamp = next((s for v in _strings(thing.get(name)) if (s := read_stamp(v, habits))), None)
                if stamp is not None:
                    weight = WEIGHTS["json-ld"] * trust
                    yield Candidate(role, stamp.day, stamp.moment, "json-ld", weight, -1, stamp.other)
                    break


def _strings(value: Any) -> Iterator[str]:
    """The texts of a JSON-LD value of whatever type; numbers are taken for seconds since 1970."""
    for item in as_list(value)[:_MAX_VALUES]:
        if isinstance(item, dict):
            item = item.get("@value")
        if isinstance(item, str) or (isinstance(item, int) and not isinstance(item, bool)):
            yield plain(str(item)[:_MAX_VALUE_CHARS])


def _of_metas(data: Structured, habits: Habits) -> Iterator[Candidate]:
    groups: tuple[tuple[Role, list[str], str], ...] = (
        ("published", _PUBLISHED_METAS, "meta"),
        ("published", _VAGUE_METAS, "meta-vague"),
        ("modified", _MODIFIED_METAS, "meta"),
    )
    seen: set[str] = set()
    for role, names, trust in groups:
        for name in names:
            if name in seen or name not in data.metas:
                continue
            seen.add(name)
            for n, stamp in enumerate(_stamps(data.metas[name], habits)):
                weight = WEIGHTS[trust] / (n + 1)  # of the same name given twice the first is the article's
                yield Candidate(role, stamp.day, stamp.moment, "meta", weight, -1, stamp.other)


def _stamps(values: Iterable[str], habits: Habits) -> Iterator[Stamp]:
    for value in list(values)[:_MAX_VALUES]:
        if (stamp := read_stamp(value[:_MAX_VALUE_CHARS], habits)) is not None:
            yield stamp


def _of_props(source: Source, habits: Habits) -> Iterator[Candidate]:
    count = 0
    for prop in source.head.props:
        role: Role | None = (
            "published" if prop.name in _PUBLISHED_PROPS else "modified" if prop.name in _MODIFIED_PROPS else None
        )
        if role is None or not _of_article(prop.itemtype):
            continue
        stamp = read_stamp(prop.value[:_MAX_VALUE_CHARS], habits)
        if stamp is not None:
            count += 1
            yield Candidate(role, stamp.day, stamp.moment, "microdata", WEIGHTS["microdata"], prop.block, stamp.other)
        if count >= _MAX_VALUES:
            return


def _of_article(itemtype: str) -> bool:
    return itemtype in _ARTICLE_ITEMS or itemtype.endswith(("article", "posting", "page"))


def of_times(source: Source, habits: Habits, near: range) -> Iterator[Candidate]:
    """The <time> elements in a range of blocks; what their class says decides between published and modified."""
    for time in source.head.times:
        if time.block not in near:
            continue
        stamp = read_stamp((time.value or time.text)[:_MAX_VALUE_CHARS], habits)
        if stamp is None:
            continue
        role: Role = "published"
        if _TIME_MODIFIED.search(time.attrs) and not _TIME_PUBLISHED.search(time.attrs):
            role = "modified"
        yield Candidate(role, stamp.day, stamp.moment, "time", WEIGHTS["time"], time.block, stamp.other)


def is_of_others(source: Source, block: int, start: int) -> bool:
    """Whether a block stands among comments or other articles: by an element around it that holds no start of the body.

    start: the body's first block.
    """
    index = source.blocks[min(block, len(source.blocks) - 1)].container
    while index > 0:
        container = source.containers[index]
        if container.start <= start < container.end:
            return False
        if _OF_OTHERS.search(container.attrs):
            return True
        index = container.parent
    return False


def day_of_url(url: str) -> dt.date | None:
    """The day in an address: /2024/05/03/, -20240503, /2024/may/03; None where only a month or nothing stands."""
    path = url.partition("://")[2].partition("/")[2].partition("#")[0].partition("?")[0]
    for form in _URL_DAYS:
        if match := form.search(path):
            return gregorian(int(match[1]), int(match[3]), int(match[4]))
    if match := _URL_DAY_LAST.search(path):
        return gregorian(int(match[4]), int(match[3]), int(match[1]))
    if match := _URL_WORD.search(path.lower()):
        return gregorian(int(match[1]), _ENGLISH_MONTHS.index(match[2]) + 1, int(match[3]))
    return None
