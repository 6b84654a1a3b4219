"""What else a page says about its article: standfirst, image, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ..model import Source
from ..text import fold, words
from .place import Place
from .structured import Structured, absolute, as_list, base_of, is_article_item, plain, text_of
from .title_wordings import is_cut

_MAX_STANDFIRST_CHARS = 1200  # characters
_LEAST_STANDFIRST_WORDS = 4
_MAX_BLOCKS = 12  # that may be the standfirst
_LIKE_DESCRIPTION = 0.8  # share of the words of the shorter text that the longer has, for a block to be the description

_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|sub-?headline|sub-?title|sub-?heading|dek|deck|lead-?text|lede|chapo|chapeau|sapo|"
    r"abstract|teaser-?text|article-?(?:lead|lede|intro|summary|excerpt|description|subtitle|dek)|intro(?:-?text)?|"
    r"summary|excerpt|lead|ingress|entradilla|bajada|occhiello|sommario|sottotitolo|vorspann|untertitel|"
    r"description|linha-?fina)(?:$|[\s_-])"
)


# Where JSON-LD has the address of a picture, the surest first; the last is what many objects have for a name alone.
_ADDRESS_KEYS = ("url", "contentUrl", "@list", "thumbnailUrl", "@id")
_BLANK_NODE_OR_PAGE = re.compile(r"_:|[^#]*/#")  # "_:b0", "https://courier.example/#logo"


class Value(NamedTuple):
    """A field's value and where it was read."""

    text: str | None = None
    source: str = ""


def read_image(source: Source, data: Structured, url: str | None) -> Value:
    """The article's main image, an absolute http(s) address."""
    base = base_of(source.head, data.canonical or url)
    found = [
        ("og", v) for name in ("og:image", "og:image:secure_url", "og:image:url") for v in data.metas.get(name, ())
    ]
    found += [("json-ld", v) for key in ("image", "thumbnailUrl") for v in _image_urls(data, data.article.get(key))]
    found += [
        ("twitter", data.meta("twitter:image", "twitter:image:src")),
        ("meta", data.meta("parsely-image-url", "thumbnail")),
        *(("microdata", p.value) for p in source.head.props if p.name == "image" and is_article_item(p.itemtype)),
        *(("json-ld", v) for of in (data.article, data.page) for v in _image_urls(data, of.get("primaryImageOfPage"))),
        *(("link", href) for rel, href, _ in source.head.links if "image_src" in rel.split()),
    ]
    for where, value in found:
        if value and (whole := absolute(value, base)):
            return Value(whole, where)
    return Value()


def _image_urls(data: Structured, value: object, *, is_id: bool = False) -> Iterator[str]:
    """The addresses of a picture. is_id: the value is an @id, with a fragment no address but a name in JSON-LD."""
    for item in data.resolve(value) or as_list(value):
        key = ""
        if isinstance(item, dict):
            key = next((key for key in _ADDRESS_KEYS if item.get(key)), "")
            item = next(iter(as_list(item.get(key))), None)
        if isinstance(item, dict):
            yield from _image_urls(data, item.get("@id"), is_id=True)
        elif isinstance(item, str) and item.strip() and not _BLANK_NODE_OR_PAGE.match(item):
            if "#" not in item or not (is_id or key == "@id"):
                yield plain(item)


def read_url(data: Structured, url: str | None) -> Value:
    """The page's own address: as it declares it, else as the caller gave it."""
    if data.canonical and not _is_front_page(data.canonical, url):
        return Value(data.canonical, data.canonical_source)
    return Value(url, "argument") if url else Value()


def _is_front_page(canonical: str, url: str | None) -> bool:
    """A canonical address without a path, on a page that has one: a template's mistake."""
    return url is not None and not _below_host(canonical) and bool(_below_host(url))


def _below_host(address: str) -> str:
    """What stands behind the host of an address, without a fragment: "/news?page=2"."""
    return address.partition("://")[2].partition("#")[0].partition("/")[2]


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
    blocks = [*islice(((i, b) for i, b in blocks if _is_sentence(b.text)), _MAX_BLOCKS)]
    described = [
        ("json-ld", text_of(data.article.get("description"))),
        ("og", data.meta("og:description")),
        ("meta", data.meta("description")),
    ]
    for where, text in described:
        told, cut = words(fold(text)), is_cut(text)
        key = frozenset(told[:-1] if cut else told)
        for _, block in blocks if len(key) >= _LEAST_STANDFIRST_WORDS else []:
            if _same_text(key, block.text, cut=cut) and not _opens_body(block.text, source, place):
                return Value(block.text, where)
    for _, block in blocks:
        if _says_standfirst(f"{source.containers[block.container].attrs} {block.attrs}"):
            return Value(block.text, "standfirst")
    return Value()


@lru_cache(maxsize=2048)
def _says_standfirst(classes: str) -> bool:
    return _STANDFIRST.search(classes) is not None


def _is_sentence(text: str) -> bool:
    return len(text) <= _MAX_STANDFIRST_CHARS and len(words(text)) >= _LEAST_STANDFIRST_WORDS


def _same_text(key: frozenset[str], text: str, *, cut: bool) -> bool:
    own = frozenset(words(fold(text)))
    if len(key) < len(own) and cut and key <= own:
        return True  # a description that is cut off
    return bool(own) and len(key & own) >= _LIKE_DESCRIPTION * max(len(key), len(own))


def _opens_body(text: str, source: Source, place: Place) -> bool:
    """Whether a described block is only the body's first paragraph, shaped like those that follow."""
    first = source.blocks[place.start] if place.start < place.end else None
    if first is None or first.text != text or place.start + 1 >= place.end:
        return False
    following = source.blocks[place.start + 1]
    own, other = (source.containers[b.container] for b in (first, following))
    alike = first.tag == following.tag and own.attrs == other.attrs and own.parent == other.parent
    return alike and first.bold_chars * 2 < len(first.text)
