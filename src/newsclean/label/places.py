"""What the elements around a block say of it: their tags, and the names of their classes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ..model import HEADINGS, Container, RemovedKind, Source
from ..phrases import Phrase
from .vocabulary import mask, names, words_of

_CACHED_ATTRS = 8192  # entries; a page has some 100-300 different class strings, a site's pages share them
SHOWN_CHARS = 60  # chars of a class attribute that a reason shows
MAX_FIELD_BLOCKS = 2  # blocks of an element named for a byline or a date; one with more tells of the author
KEPT_SHARE = 0.1  # of an element's blocks that are kept, above which its name says nothing of those that are not

FIELDS_BY_CLASS: frozenset[RemovedKind] = frozenset(("byline", "date"))

# What class names say, the most telling first; a part is of the first kind whose words its element has.
CLASS_RULES: tuple[tuple[RemovedKind, int], ...] = (
    ("consent", mask("consent")),
    ("comment", mask("comment")),
    ("newsletter", mask("newsletter")),
    ("paywall", mask("paywall")),
    ("share", mask("share", "social")),
    ("advert", mask("advert", "sponsor")),
    ("caption", mask("caption", "credit")),
    ("author_bio", mask("bio")),
    ("teasers", mask("related", "recommend", "popular", "latest")),
    ("widget", mask("poll", "player")),
    ("navigation", mask("breadcrumb", "navigation", "pagination", "search", "login")),
    ("byline", mask("byline", "author")),
    ("date", mask("date")),
    ("navigation", mask("tag", "category")),
    ("teasers", mask("teaser")),
    ("caption", mask("gallery")),
    ("widget", mask("tool", "widget")),
    ("advert", mask("promo")),
    ("navigation", mask("footer", "header")),
)
_COMMENT, _FORM, _LEAD = mask("comment"), mask("form"), mask("lead")
# In a list of articles these are parts of its items.
_PARTS_OF_TEASER: frozenset[RemovedKind] = frozenset(("navigation", "byline", "date", "caption", "widget", "teasers"))
_TEXT_TAGS = frozenset(("p", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "table"))
_TAG_RULES: dict[str, RemovedKind] = {
    "nav": "navigation",
    "menu": "navigation",
    "figcaption": "caption",
    "figure": "caption",
    "footer": "navigation",
    "header": "navigation",
    "address": "author_bio",
}
# An element of one of these kinds holds nothing else, whatever its parts are called, but for the kinds given.
_ABSORBS: dict[RemovedKind, frozenset[RemovedKind]] = {
    "consent": frozenset(),
    "comment": frozenset(("comment_form", "advert", "newsletter", "consent")),
    "comment_form": frozenset(("copyright",)),
    "newsletter": frozenset(("consent",)),
    "paywall": frozenset(("newsletter", "consent")),
    "share": frozenset(("newsletter",)),
    "advert": frozenset(("navigation", "teasers", "newsletter", "share", "consent")),
    "author_bio": frozenset(("newsletter", "comment")),
    "teasers": frozenset(("newsletter", "advert", "share", "consent", "comment_form", "copyright")),
    "caption": frozenset(("share", "advert", "teasers")),
    "widget": frozenset(("share", "newsletter", "advert", "caption", "comment", "comment_form", "teasers", "consent")),
}


class Place(NamedTuple):
    """What a container's element says of the blocks in it: their kind, and why: "rule id: evidence"."""

    kind: RemovedKind
    why: str


def find_places(containers: Sequence[Container], keep: Sequence[bool]) -> list[Place | None]:
    """For every container what it and those around it say, the innermost last, but closed kinds close their parts."""
    kept = [0, *accumulate(keep)]
    places: list[Place | None] = []
    for tag, parent, _, start, end, attrs in containers:
        outer = places[parent] if parent >= 0 else None
        size = end - start
        if not size or kept[end] - kept[start] > KEPT_SHARE * size:
            places.append(None)
            continue
        own = None
        if attrs or tag in _TAG_RULES or tag in ("article", "form"):
            in_comments = outer is not None and outer.kind == "comment"
            own = _own_place(tag, attrs, min(size, MAX_FIELD_BLOCKS + 1), in_comments)
        if own is None or (outer is not None and outer.kind in _ABSORBS and own.kind not in _ABSORBS[outer.kind]):
            own = outer
        places.append(own)
    return places


@lru_cache(maxsize=_CACHED_ATTRS)
def _own_place(tag: str, attrs: str, blocks: int, in_comments: bool) -> Place | None:
    """blocks: in the element, as far as they are counted. in_comments: whether it stands in a place of comments."""
    kind, in_form = _named_kind(attrs) if attrs and tag not in ("html", "body") else (None, False)
    if tag == "form" and (kind == "comment" or in_comments):
        in_form = True
    if in_form:
        return _place("comment_form", "structure", tag, attrs)
    if kind == "paywall" and (tag in _TEXT_TAGS or blocks == 1):
        kind = None  # the article's own text that only subscribers see
    if kind == "navigation" and tag in HEADINGS:
        kind = None  # a "page-header" there is a heading
    if tag == "article" and (kind is None or kind in _PARTS_OF_TEASER):
        return _place("teasers", "structure", tag, attrs)
    if kind in FIELDS_BY_CLASS and blocks > MAX_FIELD_BLOCKS:
        kind = "author_bio" if kind == "byline" else None
    if kind is not None and (tag, kind) != ("nav", "widget"):
        return _place(kind, "class", tag, attrs)
    return _place(_TAG_RULES[tag], "structure", tag, attrs) if tag in _TAG_RULES else None


def _place(kind: RemovedKind, rule: str, tag: str, attrs: str) -> Place:
    named = f" named “{attrs[:SHOWN_CHARS]}”" if attrs else ""
    return Place(kind, f"{rule}.{kind}: inside <{tag}>{named}")


def _named_kind(attrs: str) -> tuple[RemovedKind | None, bool]:
    """The kind that an element's names give its parts, and whether they name a form for comments."""
    found = names(attrs)
    if not found & _COMMENT:
        return _kind_of(found), False
    # Drupal's fields are parts of its content, and who "submitted" a comment is said beside it.
    others = " ".join(name for name in attrs.split() if not name.startswith("field") and "submitted" not in name)
    return _kind_of(found), bool(names(others) & _FORM) or "respond" in words_of(attrs)


@lru_cache(maxsize=_CACHED_ATTRS)
def _kind_of(found: int) -> RemovedKind | None:
    """found: what an element's names say, as categories of the vocabulary."""
    return next((kind for kind, bits in CLASS_RULES if found & bits), None) if found else None


def is_named_lead(source: Source, i: int) -> bool:
    """Whether the block's own element is named as a standfirst ("lead", "vorspann", "chapeau")."""
    c = source.blocks[i].container
    while c >= 0 and source.containers[c].end - source.containers[c].start == 1:
        if names(source.containers[c].attrs) & _LEAD:
            return True
        c = source.containers[c].parent
    return False


def outranks(phrase: Phrase, place: Place) -> bool:
    """Whether a block's words say more than its place: a menu's one word, a line in a thread or a dialog do not."""
    if phrase.kind == "copyright" or phrase.kind == place.kind:
        return True
    if place.kind == "navigation":
        return phrase.kind == "share" or (phrase.kind not in ("widget", "caption") and " " in phrase.phrase)
    if place.kind == "caption" and phrase.kind == "widget":
        return True  # "1 / 6" beside a picture
    if phrase.kind in ("navigation", "widget", "author_bio") or not phrase.whole:
        return place.kind not in _ABSORBS
    return place.kind not in _ABSORBS or phrase.kind in _ABSORBS[place.kind]
