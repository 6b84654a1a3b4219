"""The records that pass between stages, and the ones that users hold. Standard library only.

Words are those of docs/concepts.md: a *page* comes in, a *block* is the smallest piece of visible text that is
kept or removed as a whole, an *article* comes out.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, NamedTuple, TypeVar, get_args

KeptKind = Literal["paragraph", "heading", "list_item", "quote", "table", "preformatted", "standfirst"]
FieldKind = Literal["title", "byline", "date", "category"]
ResidueKind = Literal[
    "caption",
    "comment",
    "comment_form",
    "teasers",
    "navigation",
    "share",
    "newsletter",
    "advert",
    "paywall",
    "consent",
    "author_bio",
    "copyright",
    "widget",
    "repeat",
]
RemovedKind = Literal[FieldKind, ResidueKind]
Kind = Literal[KeptKind, RemovedKind]

KEPT_KINDS: frozenset[str] = frozenset(get_args(KeptKind))
FIELD_KINDS: frozenset[str] = frozenset(get_args(FieldKind))
RESIDUE_KINDS: frozenset[str] = frozenset(get_args(ResidueKind))
REMOVED_KINDS: frozenset[str] = FIELD_KINDS | RESIDUE_KINDS

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")  # elements
MAX_QUOTE_BLOCKS = 4  # of an element that holds a quotation and who said it
KEPT_WHY = "label.kept: reads as part of the article"  # the reason of every kept block


# --- what users hold ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A page to clean, with what is known about it beside its content.

    content: an HTML document (bytes or str) or a text capture (str or bytes).
    url, site, id: as the collector has them; site defaults to the URL's host.
    captured_at: when the page was fetched; dates more than a day after it are not believed.
    """

    content: bytes | str
    url: str | None = None
    site: str | None = None
    id: str | None = None
    captured_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How to clean.

    fallback: ask trafilatura which blocks to keep where our own labels are unsure.
    """

    fallback: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A kept block: its kind, its text, and its position (0-based) among all blocks of the page.

    level: 1..6 for a heading, 0 for every other kind.
    within: the lists, items and quotes of an HTML page that hold it, and the table of a row, the outermost first: the
    name of each element and the position of its first block, as in "ul:3 li:4 ol:5 li:6".
    """

    kind: KeptKind
    text: str
    position: int
    level: int = 0
    within: str = ""


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that is not in the body: its kind, its text, and why it went.

    why: a stable rule id, a colon, and the evidence in words.
    position: 0-based, among all blocks of the page. repeats: the position of the earlier block that this one copies.
    """

    kind: RemovedKind
    text: str
    why: str
    position: int
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, without its residue. Every field is None or empty where the page does not tell.

    date is the day of publication as the page states it; published and modified are known where a time is.
    confidence: 0..1, how sure we are that the body is right. sources: for each field, where it was read.
    """

    title: str | None = None
    date: dt.date | None = None
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    categories: tuple[str, ...] = ()
    standfirst: str | None = None
    site_name: str | None = None
    image: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict, hash=False)
    is_article: bool = False
    confidence: float = 0.0
    warnings: tuple[str, ...] = ()
    version: str = ""

    @property
    def author(self) -> str | None:
        """The authors' names joined by a comma, None where there are none."""
        return ", ".join(self.authors) or None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of every kept block, in page order."""
        return tuple(block.text for block in self.blocks)

    @property
    def body(self) -> str:
        """The paragraphs joined by a blank line."""
        return "\n\n".join(self.paragraphs)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON types; dates in ISO 8601. Article.from_dict reads it back."""
        out = asdict(self) | {"author": self.author, "body": self.body, "paragraphs": list(self.paragraphs)}
        for name in _DATE_READERS:
            out[name] = out[name] and out[name].isoformat()
        for name in ("authors", "categories", "warnings", "blocks", "removed"):
            out[name] = list(out[name])
        out["sources"] = dict(self.sources)
        return out

    def to_json(self, *, indent: int | None = None) -> str:
        """The same as JSON text, on one line unless indent is given."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """Reads what to_dict wrote. Keys it does not know are passed over.

        Raises TypeError or ValueError where a value has the wrong type or form.
        """
        if not hasattr(data, "keys"):  # rows of pandas have them too, and are no Mapping
            raise TypeError(f"data: expected an object as to_dict gives it, got {type(data).__name__}")
        known = _typed({f.name: data[f.name] for f in fields(cls) if f.name in data})
        for name, read in _DATE_READERS.items():
            known[name] = _time(name, known.get(name), read)
        for name in ("authors", "categories", "warnings"):
            known[name] = _strings(name, known.get(name) or ())
        known["blocks"] = tuple(_record(Block, KEPT_KINDS, b) for b in _list("blocks", known.get("blocks")))
        known["removed"] = tuple(_record(Removed, REMOVED_KINDS, r) for r in _list("removed", known.get("removed")))
        if not all(isinstance(part, str) for pair in known.get("sources", {}).items() for part in pair):
            raise TypeError(f"sources: expected strings, got {known['sources']!r}")
        return cls(**known)

    def to_markdown(self) -> str:
        """Title, byline and body as Markdown."""
        from . import render

        return render.markdown(self)

    def to_schema_org(self) -> dict[str, Any]:
        """A schema.org NewsArticle as a JSON-LD object; absent where the page does not tell."""
        from . import render

        return render.schema_org(self)


_R = TypeVar("_R", Block, Removed)
_TEXT_OR_NONE = (str | None, "a string or null")
# Of an article, a block and a removed block: the names that take a plain value, and what that is.
_TYPES: dict[str, tuple[Any, str]] = {
    **dict.fromkeys(("title", "standfirst", "site_name", "image", "url", "language"), _TEXT_OR_NONE),
    **dict.fromkeys(("version", "text", "why", "within"), (str, "a string")),
    **dict.fromkeys(("position", "level"), (int, "an integer")),
    "repeats": (int | None, "an integer or null"),
    "confidence": (int | float, "a number"),
    "is_article": (bool, "true or false"),
    "sources": (Mapping, "an object"),
}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    for name, value in values.items():
        expected, words = _TYPES.get(name, (object, ""))
        if not isinstance(value, expected):
            raise TypeError(f"{name}: expected {words}, got {value!r}")
    return values


def _time(name: str, value: object, read: Callable[[str], dt.date]) -> dt.date | None:
    if not isinstance(value, str | None):
        raise TypeError(f"{name}: expected ISO 8601 or null, got {value!r}")
    try:
        return None if value is None else read(value)
    except ValueError:
        raise ValueError(f"{name}: expected ISO 8601, got {value!r}") from None


def _list(name: str, values: object) -> Sequence[Any]:
    if not isinstance(values, list | tuple | None):
        raise TypeError(f"{name}: expected a list, got {values!r}")
    return values or ()


def _strings(name: str, values: object) -> tuple[str, ...]:
    if not isinstance(values, list | tuple) or not all(isinstance(value, str) for value in values):
        raise TypeError(f"{name}: expected a list of strings, got {values!r}")
    return tuple(values)


def _record(cls: type[_R], kinds: Collection[str], data: Mapping[str, Any]) -> _R:
    """A Block or Removed out of what asdict made of it, keys of later versions left out."""
    if not isinstance(data, Mapping):
        raise TypeError(f"block: expected an object, got {data!r}")
    if data.get("kind") not in kinds:
        raise ValueError(f"kind: {data.get('kind')!r} is none of {', '.join(sorted(kinds))}")
    return cls(**_typed({f.name: data[f.name] for f in fields(cls) if f.name in data}))


def read_moment(value: str) -> dt.datetime:
    """A moment in ISO 8601. Raises ValueError where it is none.

    Python 3.10 does not read the Z that most writers put behind a time.
    """
    return dt.datetime.fromisoformat(value[:-1] + "+00:00" if value.endswith("Z") else value)


_DATE_READERS = {"date": dt.date.fromisoformat, "published": read_moment, "modified": read_moment}


# --- what the doors hand to the stages ---------------------------------------------------------------------------


class SourceBlock(NamedTuple):
    """A block as a door found it, not yet labelled."""

    text: str  # whitespace folded to single spaces; newlines only in <pre>, at a <br>; tabs between table cells
    tag: str  # the element that makes it a block ("p", "h2", "li", "tr", "div", ...); in a capture mostly ""
    container: int  # index of the innermost Container
    link_chars: int  # characters of the text that stand inside <a href>
    links: int  # number of <a href> in it
    bold_chars: int  # characters inside <b>, <strong>
    href: str  # target of its first link, "" for none
    gap: int  # text capture: blank lines before it; HTML: 0
    attrs: str  # class, id, role, itemprop, rel of inline elements in it, as written, "" for none
    media: int = 0  # images, videos and frames that stand between the block before and this one's end
    written: str = ""  # in a text capture the block with its marks of Markdown, "" where it has none

    @property
    def as_written(self) -> str:
        """The text, with its marks of Markdown where it has some: what is given back."""
        return self.written or self.text


class Container(NamedTuple):
    """An element of the page that holds blocks[start:end]. Container 0 is the page itself."""

    tag: str
    parent: int  # index of the enclosing container, -1 for the page
    depth: int
    start: int
    end: int
    attrs: str  # class, id, role, itemprop, aria-label, data-testid and such, as written, joined by spaces


class Time(NamedTuple):
    """A <time> element: its datetime attribute, its text, the block that it stands in, class and itemprop words."""

    value: str
    text: str
    block: int
    attrs: str


class Prop(NamedTuple):
    """A microdata or RDFa property of the page's body."""

    name: str  # itemprop or property, lower case
    value: str  # content, datetime, href or src attribute, else the element's text
    block: int  # the block in which it stands or that it precedes
    itemtype: str  # of the nearest itemscope around it, last path segment, lower case ("person", "newsarticle")
    outer: str = ""  # the same of the itemscope around that one


class Head(NamedTuple):
    """What the page says about itself outside its visible text. All in document order."""

    lang: str = ""  # <html lang> or xml:lang
    title: str = ""  # <title>
    metas: tuple[tuple[str, str], ...] = ()  # (name | property | itemprop | http-equiv, lower case; content)
    links: tuple[tuple[str, str, str], ...] = ()  # <link>: (rel, lower case; href; hreflang)
    json_ld: tuple[str, ...] = ()  # contents of the application/ld+json scripts
    times: tuple[Time, ...] = ()
    props: tuple[Prop, ...] = ()
    rel_author: tuple[tuple[str, str, int], ...] = ()  # <a rel=author>: (text, href, block)
    rel_category: tuple[tuple[str, int], ...] = ()  # <a rel=category>: (text, block)
    base: str = ""  # <base href>, by which relative addresses are read


class Source(NamedTuple):
    """A page as a door read it: the same shape for HTML and for text captures."""

    door: Literal["html", "text"]
    blocks: tuple[SourceBlock, ...]
    containers: tuple[Container, ...]
    head: Head = Head()
    warnings: tuple[str, ...] = ()
    mail_boxes: tuple[int, ...] = ()  # containers that hold a field for an e-mail address; HTML only

    @property
    def is_glued(self) -> bool:
        """Whether nearly all text of a capture stands on one line, which a warning tells."""
        return any(warning.startswith("glued:") for warning in self.warnings)

    def ends_quote(self, i: int, tags: Collection[str]) -> bool:
        """Whether block i ends a small element of such a tag that begins with another: it says who is quoted there."""
        at = self.blocks[i].container
        while at > 0 and (found := self.containers[at]).end == i + 1 and i - found.start < MAX_QUOTE_BLOCKS:
            if found.start < i and found.tag in tags:
                return True
            at = found.parent
        return False


class Mark(NamedTuple):
    """A field's claim on a block: text[start:end] of it (all of it by default) goes out of the body as this kind."""

    block: int
    kind: FieldKind
    why: str
    start: int = 0
    end: int | None = None


class Fields(NamedTuple):
    """What metadata read, and the blocks that it read it from."""

    title: str | None = None
    date: dt.date | None = None
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    standfirst: str | None = None
    site_name: str | None = None
    image: str | None = None
    url: str | None = None
    sources: Mapping[str, str] = {}
    marks: tuple[Mark, ...] = ()
    languages: tuple[str, ...] = ()  # as the page declares them, strongest first
    types: tuple[str, ...] = ()  # what the page calls itself: schema.org types and og:type, lower case


def check_type(name: str, value: object, expected: Any, words: str) -> None:
    """Raises TypeError where an argument is of none of the expected types. words: those, as users know them."""
    if not isinstance(value, expected):
        raise TypeError(f"{name}: expected {words}, got {type(value).__name__}")
