"""What else a page says about its article: standfirst, categories, image, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Mark, Source
from ..text import fold, words
from .outlet import Outlet
from .place import Place
from .structured import Object, Structured, absolute, as_list, plain, text_of, types_of

MAX_CATEGORIES = 10  # sections of one article; a longer list is a menu
_MAX_CATEGORY_CHARS = 50  # characters of a section's name
_MAX_STANDFIRST_CHARS = 1200  # characters
_LEAST_STANDFIRST_WORDS = 4
_LIKE_DESCRIPTION = 0.8  # share of the words of the shorter text that the longer has, for a block to be the description

_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|sub-?headline|sub-?title|sub-?heading|dek|deck|lead-?text|lede|chapo|chapeau|sapo|"
    r"abstract|teaser-?text|article-?(?:lead|lede|intro|summary|excerpt|description|subtitle|dek)|intro(?:-?text)?|"
    r"summary|excerpt|lead|ingress|entradilla|bajada|occhiello|sommario|sottotitolo|vorspann|untertitel|"
    r"description|linha-?fina)(?:$|[\s_-])"
)
_SECTION_NAMES = (
    "article:section",
    "og:section",
    "section",
    "parsely-section",
    "dcterms.subject.section",
    "cxenseparse:section",
)
_HOMES = frozenset(
    "home startseite accueil inicio home page homepage start forside etusivu главная ana sayfa início".split()
)
_DATE_LINE_SPLIT = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_LIST_SPLIT = re.compile(r"\s*[,،、，;/]\s*")


class Value(NamedTuple):
    """A field's value and where it was read."""

    text: str | None = None
    source: str = ""


class Categories(NamedTuple):
    """The article's sections, broad before narrow as the page has them, and where they were read."""

    names: tuple[str, ...] = ()
    source: str = ""
    marks: tuple[Mark, ...] = ()


def read_image(data: Structured, url: str | None) -> Value:
    """The article's main image, an absolute http(s) address."""
    base = data.canonical or url
    found = [("og", v) for v in (data.meta("og:image", "og:image:secure_url", "og:image:url"),)]
    found += [("json-ld", v) for key in ("image", "thumbnailUrl") for v in _image_urls(data, data.article.get(key))]
    found += [
        ("twitter", data.meta("twitter:image", "twitter:image:src")),
        ("meta", data.meta("parsely-image-url", "thumbnail")),
    ]
    for source, value in found:
        if value and (whole := absolute(value, base)):
            return Value(whole, source)
    return Value()


def _image_urls(data: Structured, value: object) -> Iterator[str]:
    for item in data.resolve(value) or as_list(value):
        if isinstance(item, dict):
            item = next(iter(as_list(item.get("url") or item.get("contentUrl"))), None)
        if isinstance(item, str) and item.strip():
            yield plain(item)


def read_url(data: Structured, url: str | None) -> Value:
    """The page's own address: as it declares it, else as the caller gave it."""
    if data.canonical and not _is_front_page(data.canonical, url):
        return Value(data.canonical, data.canonical_source)
    return Value(url, "argument") if url else Value()


def _is_front_page(canonical: str, url: str | None) -> bool:
    """A canonical address without a path, on a page that has one: a template's mistake."""
    return (
        url is not None and canonical.count("/") <= 3 and canonical.rstrip("/").count("/") < url.rstrip("/").count("/")
    )


# --- standfirst --------------------------------------------------------------------------------------------------


def read_standfirst(
    source: Source, data: Structured, place: Place, titles: Sequence[int], taken: frozenset[int]
) -> Value:
    """The standfirst: what the page declares as description where it stands between title and body, else by its class.

    taken: blocks that other fields hold.
    """
    first = titles[-1] + 1 if titles else place.start
    span = range(max(0, min(first, place.start)), min(max(place.start, first) + 2, len(source.blocks)))
    blocks = [(i, source.blocks[i]) for i in span if i not in taken and i not in titles]
    blocks = [(i, b) for i, b in blocks if _is_sentence(b.text)][:12]
    described = [
        ("json-ld", text_of(data.article.get("description"))),
        ("og", data.meta("og:description")),
        ("meta", data.meta("description")),
    ]
    for where, text in described:
        key = frozenset(words(fold(text)))
        for _, block in blocks if len(key) >= _LEAST_STANDFIRST_WORDS else []:
            if _same_text(key, block.text) and not _opens_body(block.text, source, place):
                return Value(block.text, where)
    for _, block in blocks:
        attrs = f"{source.containers[block.container].attrs} {block.attrs}"
        if _STANDFIRST.search(attrs):
            return Value(block.text, "standfirst")
    return Value()


def _is_sentence(text: str) -> bool:
    return len(text) <= _MAX_STANDFIRST_CHARS and len(words(text)) >= _LEAST_STANDFIRST_WORDS


def _same_text(key: frozenset[str], text: str) -> bool:
    own = frozenset(words(fold(text)))
    return bool(own) and len(key & own) >= _LIKE_DESCRIPTION * max(len(key), len(own))


def _opens_body(text: str, source: Source, place: Place) -> bool:
    """Whether a described block is only the body's first paragraph, shaped like those that follow."""
    first = source.blocks[place.start] if place.start < place.end else None
    if first is None or first.text != text or place.start + 1 >= place.end:
        return False
    following = source.blocks[place.start + 1]
    return (
        following.tag == first.tag and following.container == first.container and first.bold_chars * 2 < len(first.text)
    )


# --- categories --------------------------------------------------------------------------------------------------


def read_categories(
    source: Source, data: Structured, outlet: Outlet, title: str | None, dates: Sequence[Mark]
) -> Categories:
    """The sections of the article: as declared, from breadcrumbs, or from the line that holds the date."""
    key = fold(title or "")
    for where, names in (
        ("json-ld", [plain(v) for v in as_list(data.article.get("articleSection")) if isinstance(v, str)]),
        ("og", [v for name in _SECTION_NAMES for v in data.metas.get(name, ())[:MAX_CATEGORIES]]),
        ("json-ld", list(_breadcrumbs(data))),
        ("date-line", list(_of_date_lines(source, dates))),
    ):
        if kept := _sections(names, outlet, key):
            return Categories(kept, where)
    return Categories()


def _sections(names: Sequence[str], outlet: Outlet, title: str) -> tuple[str, ...]:
    out: dict[str, str] = {}
    for name in names[: MAX_CATEGORIES * 2]:
        folded = fold(name)
        if (
            name
            and len(name) <= _MAX_CATEGORY_CHARS
            and folded not in _HOMES
            and folded != title
            and not outlet.is_named(name)
        ):
            if any(c.isalpha() for c in name) and "://" not in name:
                out.setdefault(folded, name)
    return tuple(out.values())[:MAX_CATEGORIES]


def _breadcrumbs(data: Structured) -> Iterator[str]:
    """The names of a BreadcrumbList without its first (home) and, where it is the article itself, its last."""
    for thing in data.objects:
        trail = [thing, *data.resolve(thing.get("breadcrumb"))]
        for crumbs in (t for t in trail if "breadcrumblist" in types_of(t)):
            items = [i for i in as_list(crumbs.get("itemListElement")) if isinstance(i, dict)]
            names = [text_of(i.get("name")) or _item_name(i) for i in sorted(items, key=_position)]
            yield from (n for n in names[1:] if n)
            return


def _item_name(item: Object) -> str:
    inner = item.get("item")
    return text_of(inner.get("name")) if isinstance(inner, dict) else ""


def _position(item: Object) -> float:
    value = item.get("position")
    try:
        return float(value) if isinstance(value, (int, float, str)) else 0.0
    except ValueError:
        return 0.0


def _of_date_lines(source: Source, dates: Sequence[Mark]) -> Iterator[str]:
    """What stands behind the date in its line, after a bar or bullet: "2021/05/03 | interview, top news"."""
    for mark in dates:
        if mark.kind != "date" or not 0 <= mark.block < len(source.blocks):
            continue
        parts = _DATE_LINE_SPLIT.split(source.blocks[mark.block].text[:_MAX_STANDFIRST_CHARS])
        rest = [p for p in parts if p and not any(c.isdigit() for c in p)]
        if len(parts) > 1 and len(rest) == 1 and any(c.isdigit() for c in parts[0]):
            names = _LIST_SPLIT.split(rest[0])
            if all(1 <= len(n.split()) <= 4 for n in names):
                yield from names
                return
