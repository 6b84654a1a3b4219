"""What each block is: kept blocks by their element or shape, removed ones by words, place, neighbours and shape."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from ..model import Container, KeptKind, Kind, Mark, RemovedKind, Source, SourceBlock
from ..phrases import Phrase, match
from .runs import is_prose, scope_end, why_phrase
from .vocabulary import categories, mask

KEPT_SHARE = 0.1  # of an element's blocks that are kept, above which its name says nothing of those that are not
MAX_HEADING_CHARS = 120  # chars; a longer line of a capture is a paragraph
MAX_NAV_WORDS = 3  # words of a menu's links; headlines have more
MAX_FIELD_CHARS = 120  # chars of a byline or date line
LINKED = 0.5  # share of a block's characters in links, from which it is a link
DEFAULT_WHY = "label.kept: reads as part of the article"

_BULLET = re.compile(r"^(?:[•‣◦▪●○■□*·–—-]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)")
_DIGIT = re.compile(r"\d")
_SENTENCE_END = frozenset(".!?…。！？।؟۔။።:：;,،、")

# What class names say, the most telling first; a part is of the first kind whose words its element has.
_CLASS_RULES: tuple[tuple[RemovedKind, int], ...] = (
    ("consent", mask("consent")),
    ("comment", mask("comment")),
    ("newsletter", mask("newsletter")),
    ("paywall", mask("paywall")),
    ("share", mask("share", "social")),
    ("advert", mask("advert", "sponsor")),
    ("caption", mask("caption", "credit")),
    ("author_bio", mask("bio")),
    ("teasers", mask("related", "recommend", "popular", "latest")),
    ("navigation", mask("breadcrumb", "navigation", "pagination", "search", "login")),
    ("byline", mask("byline", "author")),
    ("date", mask("date")),
    ("navigation", mask("tag", "category")),
    ("teasers", mask("teaser")),
    ("caption", mask("gallery")),
    ("widget", mask("poll", "player", "tool", "widget")),
    ("advert", mask("promo")),
    ("copyright", mask("disclaimer")),
    ("navigation", mask("footer", "header")),
)
_COMMENT = mask("comment")
_TAG_RULES: dict[str, RemovedKind] = {
    "nav": "navigation",
    "menu": "navigation",
    "figcaption": "caption",
    "figure": "caption",
    "footer": "navigation",
    "address": "author_bio",
}
# An element of one of these kinds holds nothing else, whatever its parts are called, but for the kinds given.
_ABSORBS: dict[RemovedKind, frozenset[RemovedKind]] = {
    "consent": frozenset(),
    "comment": frozenset(("comment_form", "advert", "newsletter", "consent")),
    "comment_form": frozenset(("comment", "consent")),
    "newsletter": frozenset(("consent",)),
    "paywall": frozenset(("newsletter", "consent")),
    "share": frozenset(("newsletter",)),
    "advert": frozenset(),
    "author_bio": frozenset(("newsletter", "comment")),
    "teasers": frozenset(("newsletter", "advert", "share", "consent", "comment_form")),
    "caption": frozenset(("share", "advert")),
}
_FIELDS_BY_CLASS: frozenset[RemovedKind] = frozenset(("byline", "date"))


class _Place(NamedTuple):
    """What a container's element says of the blocks in it."""

    kind: RemovedKind
    why: str


class _Page(NamedTuple):
    """A page while its blocks are named."""

    source: Source
    keep: Sequence[bool]
    phrases: list[Phrase | None]
    places: list[_Place | None]
    runs: list[Phrase | None]  # the residue heading under which a block stands
    first: int  # first kept block
    last: int  # last kept block


def name_kinds(
    source: Source, keep: Sequence[bool], marks: Mapping[int, Mark], standfirst: str | None = None
) -> list[tuple[Kind, str]]:
    """The kind of every block, and why: "rule id: evidence in words".

    keep: one a block, True for the body. marks: blocks that a field holds; they are named by it.
    standfirst: the article's summary as metadata read it; the kept block that says just this is the standfirst.
    """
    page = _look(source, keep)
    out: list[tuple[Kind, str]] = []
    for i, block in enumerate(source.blocks):
        mark = marks.get(i)
        if mark is not None:
            out.append((mark.kind, mark.why))
        elif keep[i]:
            standing = standfirst is not None and block.text == standfirst
            out.append(("standfirst" if standing else _kept_kind(source, keep, i), DEFAULT_WHY))
        else:
            out.append(_residue_kind(page, i))
    return _settle(page, out, marks)


def _look(source: Source, keep: Sequence[bool]) -> _Page:
    kept = [i for i, k in enumerate(keep) if k]
    phrases = [match(block.text) for block in source.blocks]
    first, last = (kept[0], kept[-1]) if kept else (len(keep), -1)
    places = _places(source.containers, keep)
    return _Page(source, keep, phrases, places, _runs(source, keep, phrases), first, last)


# --- kept blocks


def _kept_kind(source: Source, keep: Sequence[bool], i: int) -> KeptKind:
    block = source.blocks[i]
    if source.door == "text":
        return _kept_line_kind(source, keep, i)
    if block.tag == "tr":
        return "table"
    if block.tag == "pre":
        return "preformatted"
    c = block.container
    kind: KeptKind = "paragraph"
    while c >= 0:
        container = source.containers[c]
        tag = container.tag
        if tag in _KEPT_BY_TAG:
            kind = _KEPT_BY_TAG[tag]
            if kind != "list_item":
                return kind  # the innermost says it, but a list in a quote is a quote
        c = container.parent
    return kind


_KEPT_BY_TAG: dict[str, KeptKind] = {
    "blockquote": "quote",
    "li": "list_item",
    "dd": "list_item",
    "dt": "heading",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}


def _kept_line_kind(source: Source, keep: Sequence[bool], i: int) -> KeptKind:
    """A line of a capture: by its marks, and as a heading where it is short, unfinished and followed by text."""
    text = source.blocks[i].text
    if "\t" in text:
        return "table"
    if _BULLET.match(text):
        return "list_item"
    follows = i + 1 < len(keep) and keep[i + 1] and len(source.blocks[i + 1].text) > len(text)
    short = len(text) <= MAX_HEADING_CHARS and text[-1] not in _SENTENCE_END and text[-1] not in "\"”»’)'"
    starts = not text[0].islower() and text[0] not in "-–—\"“„«‘'"
    return "heading" if short and follows and starts and is_prose(source.blocks[i + 1]) else "paragraph"


# --- removed blocks: what elements say


def _places(containers: Sequence[Container], keep: Sequence[bool]) -> list[_Place | None]:
    """For every container what it and those around it say, the innermost last, but closed kinds close their parts."""
    kept = [0, *accumulate(map(bool, keep))]
    places: list[_Place | None] = []
    for container in containers:
        outer = places[container.parent] if container.parent >= 0 else None
        size = container.end - container.start
        if not size or kept[container.end] - kept[container.start] > KEPT_SHARE * size:
            places.append(None)
            continue
        own = _own_place(container, outer)
        if own is None or (outer is not None and own.kind not in _ABSORBS.get(outer.kind, {own.kind})):
            own = outer
        places.append(own)
    return places


def _own_place(container: Container, outer: _Place | None) -> _Place | None:
    tag = container.tag
    found = categories(container.attrs) if container.attrs else 0
    if tag == "form":
        in_comments = (outer is not None and outer.kind == "comment") or found & _COMMENT
        if in_comments:
            return _Place("comment_form", "structure.comment_form: inside a form among the comments")
    if found and tag not in ("html", "body"):
        for kind, bits in _CLASS_RULES:
            if found & bits:
                return _Place(kind, f"class.{kind}: inside <{tag}> named “{container.attrs[:60]}”")
    if tag in _TAG_RULES:
        return _Place(_TAG_RULES[tag], f"structure.{_TAG_RULES[tag]}: inside <{tag}>")
    return None


# --- removed blocks: what stands around them


def _runs(source: Source, keep: Sequence[bool], phrases: Sequence[Phrase | None]) -> list[Phrase | None]:
    """For every block the residue heading that governs it: the last one before it in its scope, up to a kept block."""
    runs: list[Phrase | None] = [None] * len(keep)
    heading: Phrase | None = None
    end = 0
    for i, phrase in enumerate(phrases):
        if keep[i] or i >= end:
            heading = None
        if phrase is not None and phrase.role == "heading" and not keep[i]:
            heading, end = phrase, scope_end(source, i)
        elif heading is not None and source.door == "html" and source.blocks[i].tag in ("h1", "h2", "h3"):
            heading = heading if source.blocks[i].links else None
        runs[i] = heading
    return runs


def _residue_kind(page: _Page, i: int) -> tuple[Kind, str]:
    block = page.source.blocks[i]
    phrase = page.phrases[i]
    place = page.places[block.container]
    if place is not None and place.kind in ("comment", "consent", "teasers", "navigation"):
        # words of a menu, a dialog, a thread: the place is surer than one word, unless the words say another form
        if phrase is None or phrase.kind in ("navigation", "widget", "author_bio") or not phrase.whole:
            return _by_place(place, block)
    if phrase is not None:
        return phrase.kind, why_phrase(phrase)
    run = page.runs[i]
    if place is not None and not (run is not None and place.kind in ("navigation", *_FIELDS_BY_CLASS)):
        return _by_place(place, block)
    if run is not None and run.kind != "navigation":
        return run.kind, f"neighbour.{run.kind}: under the heading “{run.phrase}” ({run.language})"
    if place is not None:
        return _by_place(place, block)
    own = categories(block.attrs) if block.attrs else 0
    for kind, bits in _CLASS_RULES if own else ():
        if own & bits and not (kind in _FIELDS_BY_CLASS and len(block.text) > MAX_FIELD_CHARS):
            return kind, f"class.{kind}: holds an element named “{block.attrs[:60]}”"
    return _by_shape(page, i)


def _by_place(place: _Place, block: SourceBlock) -> tuple[Kind, str]:
    if place.kind in _FIELDS_BY_CLASS and len(block.text) > MAX_FIELD_CHARS:
        return "author_bio", place.why
    if place.kind == "date" and not _DIGIT.search(block.text):
        return "widget", place.why
    return place.kind, place.why


def _by_shape(page: _Page, i: int) -> tuple[Kind, str]:
    block = page.source.blocks[i]
    words = len(block.text.split())
    inside = page.first < i < page.last
    if block.link_chars >= LINKED * len(block.text) and page.source.door == "html":
        if words > MAX_NAV_WORDS or inside:
            return "teasers", "shape.teasers: a link as long as a headline"
        return "navigation", "shape.navigation: a link of a few words"
    if "©" in block.text:
        return "copyright", "shape.copyright: has a copyright sign"
    if i > page.last and (is_prose(block) or words > MAX_NAV_WORDS):
        return "teasers", "shape.teasers: text after the article's end"
    if inside:
        return ("caption", "shape.caption: a line between paragraphs") if words > MAX_NAV_WORDS else (
            "widget", "shape.widget: a short line between paragraphs")  # fmt: skip
    return "navigation", "shape.navigation: a short line outside the article"


# --- removed blocks: seen together


def _settle(page: _Page, named: list[tuple[Kind, str]], marks: Mapping[int, Mark]) -> list[tuple[Kind, str]]:
    """A comment heading with no comment under it belongs to the form."""
    for i, phrase in enumerate(page.phrases):
        if phrase is None or named[i][0] != "comment" or phrase.role != "heading" or i in marks:
            continue
        following = next((named[j][0] for j in range(i + 1, len(named)) if page.phrases[j] != phrase), None)
        if following in (None, "comment_form") or following != "comment":
            named[i] = "comment_form", f"neighbour.comment_form: “{phrase.phrase}” with no comment under it"
    return named
