"""What a page declares about itself: JSON-LD, meta elements, links; one record, read once, never shown to the reader.

The JSON-LD object of *this* page's article is told from those of related articles by what it says of itself: its URL,
its headline, and where in the JSON it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from ..model import Head, Source
from ..text import fold, squeeze, unescape, words
from .json_texts import parse

Object = Mapping[str, Any]  # one JSON-LD object

# schema.org types of an article; any type that ends in one of the suffixes is one too (ScholarlyArticle, BlogPosting).
_ARTICLE_SUFFIXES = ("article", "posting")
_ARTICLE_TYPES = frozenset({"report", "review", "recipe", "howto", "claimreview", "creativework"})
_NOT_ARTICLES = frozenset({"jobposting", "itemlist"})
_WEAK_TYPES = frozenset({"creativework", "review", "claimreview", "howto", "recipe"})  # often a part of an article
_PAGE_SUFFIX = "page"
# Where the main object of a document may stand inside another one; elsewhere nested objects are about something else.
_WAYS_DOWN = ("@graph", "mainEntity", "mainEntityOfPage", "@included", "liveBlogUpdate")
_MAX_DEPTH = 8  # levels of nesting that are followed; pages seen use at most 4
_MAX_OBJECTS = 2000  # objects of a page that are looked at

_SPACE = re.compile(r"\s")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|<!--.{0,300}?-->", re.S)
_UNFILLED = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|[$#]\{[^{}]*\}|%%[\w.:-]+%%")


@dataclass(frozen=True, slots=True)
class Structured:
    """What the page declares.

    article: the JSON-LD object of this page's article, {} for none. page: that of the page itself (WebPage), {} for
    none. by_id: every object that has an @id. objects: all that were found, in document order.
    metas: name or property, lower case -> contents in order, none empty, entities decoded.
    canonical: absolute http(s) URL that the page gives as its own, None for none; canonical_source: "link" or "og", or
    "json-ld" for the article's own, on a page of which nothing else tells the address.
    """

    article: Object = field(default_factory=dict)
    page: Object = field(default_factory=dict)
    by_id: Mapping[str, Object] = field(default_factory=dict)
    objects: tuple[Object, ...] = ()
    metas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    canonical: str | None = None
    canonical_source: str = ""

    def meta(self, *names: str) -> str:
        """The first content of the first of these metas that has one, "" for none."""
        for name in names:
            if values := self.metas.get(name):
                return values[0]
        return ""

    def resolve(self, value: object) -> list[Object]:
        """The objects that a JSON-LD value stands for: itself, its members, or those that its @id names."""
        found: list[Object] = []
        for item in as_list(value):
            if isinstance(item, str) and item in self.by_id:
                found.append(self.by_id[item])
            elif isinstance(item, dict):
                known = self.by_id.get(str(item.get("@id")))
                found.append({**known, **item} if known is not None and known is not item else item)
        return found


def as_list(value: object) -> list[Any]:
    """A JSON-LD value as the list of its members: lists are flattened once, None is none."""
    if value is None:
        return []
    if isinstance(value, list):
        return [x for item in value for x in (item if isinstance(item, list) else [item])]
    return [value]


def text_of(value: object) -> str:
    """The plain text of a JSON-LD value: its first string, without tags and entities; "" where it has none."""
    for item in as_list(value):
        if isinstance(item, dict):
            item = item.get("@value") or item.get("name") or item.get("text")
        if isinstance(item, str) and item.strip():
            return plain(item)
    return ""


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """A declared text as a reader would see it: entities decoded (twice where written twice), no tags, one line.

    Nothing where it is a field of a template that nobody filled in, "{{title}}".
    """
    if "&" in text:
        text = unescape(text)
        if "&" in text:
            text = unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    text = squeeze(text)
    return "" if _UNFILLED.fullmatch(text) else text


def is_article_item(itemtype: str) -> bool:
    """Whether a microdata item is an article or a blog's posting."""
    return itemtype.endswith(("article", "posting"))


def types_of(thing: Object) -> list[str]:
    """The types of a JSON-LD object, lower case, without their vocabulary's address."""
    return [
        t.rsplit("/", 1)[-1].rsplit(":", 1)[-1].strip().lower()
        for t in as_list(thing.get("@type"))
        if isinstance(t, str)
    ]


def is_article_type(name: str) -> bool:
    """Whether a schema.org type, lower case, is that of an article."""
    return (name.endswith(_ARTICLE_SUFFIXES) or name in _ARTICLE_TYPES) and name not in _NOT_ARTICLES


def read_structured(source: Source, url: str | None = None) -> Structured:
    """Parses what the page declares and finds the object of its article."""
    head = source.head
    metas = _read_metas(head)
    canonical, canonical_source = _canonical(head, metas, base_of(head, url))
    found = list(_objects(head))
    by_id: dict[str, Object] = {}
    for thing, _ in found:
        for part in _with_parts(thing):
            name = part.get("@id")
            if isinstance(name, str) and len(part) > len(by_id.get(name, ())) and len(part) > 1:
                by_id[name] = part
    own = {_bare(u) for u in (canonical, url, *metas.get("og:url", ())) if u}
    shown = _Shown(
        own,
        [frozenset(words(fold(t))) for t in (head.title, *metas.get("og:title", ()), *_headings(source)) if t],
        source,
    )
    article = _choose([(t, d) for t, d in found if any(map(is_article_type, types_of(t)))], shown)
    if not own and (address := next((u for u in _urls(article) if "/" in _bare(u)), None)):
        canonical, canonical_source = address, "json-ld"
    return Structured(
        article=article,
        page=next((t for t, _ in found if any(x.endswith(_PAGE_SUFFIX) for x in types_of(t))), {}),
        by_id=by_id,
        objects=tuple(thing for thing, _ in found),
        metas=metas,
        canonical=canonical,
        canonical_source=canonical_source,
    )


def _read_metas(head: Head) -> dict[str, tuple[str, ...]]:
    metas: dict[str, tuple[str, ...]] = {}
    for name, content in head.metas:
        if text := plain(content):
            metas[name] = (*metas.get(name, ()), text) if len(metas.get(name, ())) < _MAX_OBJECTS else metas[name]
    return metas


def _canonical(head: Head, metas: Mapping[str, tuple[str, ...]], url: str | None) -> tuple[str | None, str]:
    """The page's own address and who gives it: link rel=canonical, og:url."""
    found = [("link", href) for rel, href, _ in head.links if "canonical" in rel.split()]
    found += [("og", href) for href in metas.get("og:url", ())]
    for source, href in found:
        if (whole := absolute(href, url)) is not None and (not _LOCAL.match(whole) or _LOCAL.match(url or "")):
            return whole, source
    return None, ""


_LOCAL = re.compile(r"https?://(?:localhost|127\.0\.0\.1)(?=[:/]|$)")  # of the machine on which a site was made
_LINE_ENDS = re.compile(r"[\t\r\n]+\s*")  # in an address browsers pass over them
_NO_ADDRESSES = frozenset("undefined null none false true nan [object%20object]".split())  # of templates without values


def base_of(head: Head, url: str | None) -> str | None:
    """By what the relative addresses of a page are read: its <base>, else its own address."""
    return absolute(head.base, url) or url


def absolute(href: str, base: str | None) -> str | None:
    """An address as an absolute http(s) URL, None where it is none."""
    href = _LINE_ENDS.sub("", href.strip()).replace(" ", "%20")
    if href.lower() in _NO_ADDRESSES:
        return None
    try:
        whole = urljoin(base or "https:", href)
        parts = urlsplit(whole)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or _SPACE.search(whole):
        return None
    return whole


@lru_cache(maxsize=512)
def _bare(url: str) -> str:
    """An address for comparison: no scheme, www, query, fragment, trailing slash; AMP forms joined."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    host = re.sub(r"^(?:www|m|amp)\.", "", parts.netloc.lower())
    path = unquote(parts.path).rstrip("/").lower()
    return host + path.removesuffix("/amp").removesuffix(".amp")


# --- JSON-LD -----------------------------------------------------------------------------------------------------


def _objects(head: Head) -> Iterator[tuple[Object, int]]:
    """Every object that may be the page's main one, with the depth at which it stands."""
    count = 0
    for script in head.json_ld:
        for value in parse(script):
            for thing, depth in _walk(value, 0):
                count += 1
                if count > _MAX_OBJECTS:
                    return
                yield thing, depth


def _walk(value: object, depth: int) -> Iterator[tuple[Object, int]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth)
    elif isinstance(value, dict):
        yield value, depth
        for key in _WAYS_DOWN:
            if isinstance(inner := value.get(key), (dict, list)):
                yield from _walk(inner, depth if key == "@graph" else depth + 1)


def _with_parts(thing: Object) -> Iterator[Object]:
    """An object and the objects that it holds directly: authors and publishers are often defined where first used."""
    yield thing
    for value in thing.values():
        if isinstance(value, (dict, list)):
            yield from (part for part in as_list(value)[:_MAX_OBJECTS] if isinstance(part, dict))


# --- the article among the objects -------------------------------------------------------------------------------

_MAX_HEADINGS = 6  # headings of the page that a declared headline may be compared with
_SAME_URL = 4.0  # points for what speaks for an object; only their order matters
_OTHER_URL = -4.0
_SAME_TITLE = 4.0
_LIKE_TITLE = 2.0
_OTHER_TITLE = -2.0
_WEAK_TYPE = -1.5
_A_LEVEL_DOWN = -0.5
_WITH_BODY = 1.0
_MAX_LINKS = 5000  # blocks that are looked through for a link: each of hundreds of objects may ask for it
_LINKED_TITLE = -4.0  # a headline that is none of the page's, but that of a link on it: a teaser's article
_SINGLE = 2.5  # the only article of the page may have no or another URL, or another title, but not both


def _headings(source: Source) -> list[str]:
    return [b.text for b in source.blocks if b.tag == "h1"][:_MAX_HEADINGS]


class _Shown(NamedTuple):
    """What an object is compared with: the page's own addresses, the words of its titles, the page itself."""

    own: set[str]
    titles: list[frozenset[str]]
    source: Source

    def links_to(self, headline: str) -> bool:
        """Whether a link of the page is this headline."""
        key = fold(headline)
        least, most = len(headline) // 2, 2 * len(headline)  # folding changes the length of a text, but never so much
        return any(
            b.links == 1 and least <= len(b.text) <= most and 2 * b.link_chars > len(b.text) and fold(b.text) == key
            for b in self.source.blocks[:_MAX_LINKS]
        )


def _choose(candidates: list[tuple[Object, int]], shown: _Shown) -> Object:
    """The article of this page among the articles that it declares, {} where none of them seems to be it."""
    best, best_points = None, -1.0
    for thing, depth in candidates[:200]:
        points = _points(thing, depth, shown) + (_SINGLE if len(candidates) == 1 else 0.0)
        if points > best_points:
            best, best_points = thing, points
    return best or {}


def _points(thing: Object, depth: int, shown: _Shown) -> float:
    points = depth * _A_LEVEL_DOWN
    urls = {_bare(u) for u in _urls(thing)} - {""}
    if urls & shown.own:
        points += _SAME_URL
    elif shown.own and any("/" in u for u in urls):
        points += _OTHER_URL
    headline = text_of(thing.get("headline")) or text_of(thing.get("name"))
    said = frozenset(words(fold(headline)))
    if said and shown.titles:
        likeness = max(len(said & t) / len(said) for t in shown.titles)
        points += _SAME_TITLE if likeness > 0.9 else _LIKE_TITLE if likeness > 0.5 else _OTHER_TITLE
        if likeness <= 0.5 and not urls & shown.own and shown.links_to(headline):
            points += _LINKED_TITLE
    if all(t in _WEAK_TYPES for t in types_of(thing) if is_article_type(t)):
        points += _WEAK_TYPE
    if "articleBody" in thing or "author" in thing or "datePublished" in thing:
        points += _WITH_BODY
    return points


def _urls(thing: Object) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        for item in as_list(thing.get(key)):
            value = (item.get("@id") or item.get("url")) if isinstance(item, dict) else item
            if isinstance(value, str) and value.startswith(("http:", "https:")):
                yield value.partition("#")[0]
