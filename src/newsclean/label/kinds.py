"""What each block is: kept blocks by their element or shape, removed ones by words, place, neighbours and shape."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ..model import HEADINGS, KEPT_WHY, Kind, Mark, Source, SourceBlock
from ..phrases import Phrase, match_line
from ..text import SENTENCE_ENDS
from .beside import settle_lines
from .boxes import WHY_MAIL_BOX, mail_boxes
from .captions import why_caption
from .kept import kept_kind
from .places import CLASS_RULES, FIELDS_BY_CLASS, SHOWN_CHARS, Place, find_places, is_named_lead, outranks
from .runs import is_prose, scope_end, shows_comment, why_heading, why_phrase
from .threads import WHY_THREAD, find_threads
from .vocabulary import names

MAX_LINKED_CREDIT_CHARS = 20  # chars of a linked credit; a longer link among pictures is a headline
MAX_GAP_BLOCKS = 4  # blocks between two stock lines of a dialog
MAX_TAIL_BLOCKS = 2  # blocks after the last stock line of a comment form
MAX_LIST_BLOCKS = 200  # blocks of a list of teasers or of comments under one heading
MAX_BOX_LINE_CHARS = 200  # chars of a line in such a box of a capture
MAX_BOX_BLOCKS = 12  # blocks of a newsletter, share or biography box under its heading
MAX_NAV_WORDS = 3  # words of a menu's links; headlines have more
MAX_BYLINE_CHARS = 60  # chars of "Author: Anna Berg"; a longer line tells of her
MIN_BIO_WORDS = 5  # of "Anna Berg reports from Northby."; a signature has fewer
MAX_FIELD_CHARS = 120  # chars of a byline or date line
LINKED = 0.5  # share of a block's characters in links, from which it is a link

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_NONE = re.compile(r"\D*0\D*")  # "0 Comments"
_DIALOGS: frozenset[Kind] = frozenset(("consent", "comment_form", "newsletter", "paywall", "share"))
_DIALOGS_WITH_TAIL: frozenset[Kind] = frozenset(("comment_form",))
_SENTENCE_END = frozenset(SENTENCE_ENDS + ":：;,،、")


class _Page(NamedTuple):
    """A page while its blocks are named."""

    source: Source
    keep: Sequence[bool]
    phrases: list[Phrase | None]
    places: list[Place | None]
    runs: list[Phrase | None]  # the residue heading under which a block stands
    first: int  # first kept block
    last: int  # last kept block
    comments: frozenset[int]  # blocks of a thread
    bylines: str  # the words of bylines, case folded, between spaces
    mail: frozenset[int]  # blocks of boxes inside the article that ask for an e-mail address


def name_kinds(
    source: Source,
    keep: Sequence[bool],
    marks: Mapping[int, Mark],
    standfirst: str | None = None,
    columns: Any = None,
) -> list[tuple[Kind, str]]:
    """The kind of every block, and why: "rule id: evidence in words".

    keep: one a block, True for the body. marks: blocks that a field holds; they are named by it, but where they look
    like part of another article. standfirst: the article's summary as metadata read it; the kept block that says just
    this is the standfirst. columns: blocks x columns, float32, as look sees them; without them the rules alone name.
    """
    page = _look(source, keep, marks)
    named = _name_by_rules(page, marks, standfirst)
    return named if columns is None else _reconsider(page, named, columns)


def _name_by_rules(page: _Page, marks: Mapping[int, Mark], standfirst: str | None) -> list[tuple[Kind, str]]:
    source, keep = page.source, page.keep
    out: list[tuple[Kind, str]] = []
    for i, block in enumerate(source.blocks):
        mark = marks.get(i)
        if not keep[i] and (mark is None or mark.kind == "byline") and _is_biography(page, marks, i):
            out.append(("author_bio", "neighbour.author_bio: tells of a name of the byline"))
        elif mark is not None and not (mark.kind in FIELDS_BY_CLASS and _among_others(page, i)):
            out.append((mark.kind, mark.why))
        elif keep[i]:
            first = i == page.first and (is_named_lead(source, i) or _parts_head(marks, i))
            standing = block.text == standfirst or first
            out.append(("standfirst" if standing else kept_kind(source, keep, i), KEPT_WHY))
        else:
            out.append(_residue_kind(page, i))
    return _settle(page, out, marks)


def _look(source: Source, keep: Sequence[bool], marks: Mapping[int, Mark]) -> _Page:
    kept = [i for i, k in enumerate(keep) if k]
    phrases = [match_line(block.text) for block in source.blocks]
    first, last = (kept[0], kept[-1]) if kept else (len(keep), -1)
    # What holds the headline is no menu and no list, whatever it is called.
    held = [*keep]
    for i, mark in marks.items():
        held[i] = held[i] or mark.kind == "title"
    places = find_places(source.containers, held)
    signed = " ".join(source.blocks[i].text for i, mark in marks.items() if mark.kind == "byline")
    bylines = f" {' '.join(_WORD.findall(signed))} ".casefold()
    threads = find_threads(source, phrases, first + 1)
    told = [thread for thread in threads if thread.certain or source.door == "text"]  # in HTML elements say more
    comments = frozenset(i for thread in told for i in range(thread.start, thread.end))
    boxes = [box for box in mail_boxes(source, keep) if first < box.start and box.stop <= last]
    mail = frozenset(i for box in boxes for i in box)
    runs = _runs(source, keep, phrases, places)
    return _Page(source, keep, phrases, places, runs, first, last, comments, bylines, mail)


# --- kept blocks


def _parts_head(marks: Mapping[int, Mark], i: int) -> bool:
    """Whether a block stands between the headline and the byline or the date."""
    above, below = marks.get(i - 1), marks.get(i + 1)
    return above is not None and above.kind == "title" and below is not None and below.kind != "title"


# --- removed blocks: what stands around them


def _heads(source: Source, i: int, phrase: Phrase, places: Sequence[Place | None]) -> bool:
    """Whether a residue heading stands over others: a menu's link of the same words does not."""
    block = source.blocks[i]
    place = places[block.container]
    in_menu = place is not None and place.kind == "navigation" and block.tag not in HEADINGS
    linked = block.link_chars >= LINKED * len(block.text) and block.tag not in HEADINGS
    if phrase.kind == "comment" and source.door == "html" and (place is None or place.kind != "comment"):
        return shows_comment(source, i + 1, scope_end(source, i))
    return not in_menu and not linked


def _leaves_box(source: Source, i: int, heading: Phrase) -> bool:
    """Whether a block cannot stand under the heading: the next section's, or long text in a box of a few lines."""
    block = source.blocks[i]
    if source.door == "html":
        return block.tag in ("h1", "h2", "h3") and not block.links
    return heading.kind not in ("teasers", "comment", "author_bio") and len(block.text) > MAX_BOX_LINE_CHARS


def _run_end(source: Source, i: int, phrase: Phrase) -> int:
    longest = MAX_LIST_BLOCKS if phrase.kind in ("teasers", "comment") else MAX_BOX_BLOCKS
    return scope_end(source, i) if source.door == "text" else min(scope_end(source, i), i + 1 + longest)


def _runs(
    source: Source, keep: Sequence[bool], phrases: Sequence[Phrase | None], places: Sequence[Place | None]
) -> list[Phrase | None]:
    """For every block the residue heading that governs it: the last one before it in its scope, up to a kept block."""
    runs: list[Phrase | None] = [None] * len(keep)
    heading: Phrase | None = None
    end = 0
    for i, phrase in enumerate(phrases):
        if keep[i] or i >= end:
            heading = None
        if phrase is not None and phrase.role == "heading" and not keep[i]:
            heading, end = (phrase, _run_end(source, i, phrase)) if _heads(source, i, phrase, places) else (None, 0)
        elif heading is not None and _leaves_box(source, i, heading):
            heading = None
        runs[i] = heading
    return runs


def _residue_kind(page: _Page, i: int) -> tuple[Kind, str]:
    """By the block's own words where they are surer than its place, by its place, by its heading, by its shape."""
    block = page.source.blocks[i]
    phrase = page.phrases[i]
    place = page.places[block.container]
    if told := _by_company(page, i, phrase):
        return told
    if phrase is not None and (place is None or outranks(phrase, place)):
        named = len(block.text) <= MAX_BYLINE_CHARS and block.text[-1] not in _SENTENCE_END
        if phrase.kind == "author_bio" and not phrase.whole and named:
            return "byline", f"phrase.byline: the author's name behind “{phrase.phrase}” ({phrase.language})"
        return phrase.kind, why_phrase(phrase)
    if "©" in block.text[:MAX_FIELD_CHARS] and (place is None or place.kind == "navigation"):
        return "copyright", "shape.copyright: has a copyright sign"
    run = page.runs[i]
    if run is not None and run.kind == "navigation":
        run = None
    if place is not None and (run is None or place.kind not in ("navigation", "widget", *FIELDS_BY_CLASS)):
        return _by_place(place, block)
    if run is not None:
        return run.kind, why_heading(run)
    own = names(block.attrs) if block.attrs else 0
    for kind, bits in CLASS_RULES if own else ():
        if own & bits and not (kind in FIELDS_BY_CLASS and len(block.text) > MAX_FIELD_CHARS):
            return kind, f"class.{kind}: holds an element named “{block.attrs[:SHOWN_CHARS]}”"
    return _by_shape(page, i)


def _by_company(page: _Page, i: int, phrase: Phrase | None) -> tuple[Kind, str] | None:
    """By the thread or the box that a block stands in, where its own words are no surer."""
    if i in page.comments and (phrase is None or phrase.kind in ("comment", "share", "widget") or not phrase.whole):
        return "comment", WHY_THREAD
    if i in page.mail and (phrase is None or phrase.kind == "comment_form"):
        return "newsletter", WHY_MAIL_BOX
    return None


def _among_others(page: _Page, i: int) -> bool:
    """A time or a name there is a comment's or a teaser's, whatever a field took it for."""
    place, run = page.places[page.source.blocks[i].container], page.runs[i]
    return i in page.comments or any(p is not None and p.kind in ("comment", "teasers") for p in (place, run))


def _is_biography(page: _Page, marks: Mapping[int, Mark], i: int) -> bool:
    """Whether a line behind the article is a sentence about who signed above, and no reader's and no headline."""
    text = page.source.blocks[i].text
    told = i > page.last and text[-1] in SENTENCE_ENDS and len(text.split()) >= MIN_BIO_WORDS
    if not told or _among_others(page, i):
        return False
    above = [page.source.blocks[j].text for j, mark in marks.items() if j < page.first and mark.kind == "byline"]
    return _opens_with_name(text, f" {' '.join(_WORD.findall(' '.join(above)))} ".casefold())


def _by_place(place: Place, block: SourceBlock) -> tuple[Kind, str]:
    if place.kind in FIELDS_BY_CLASS and len(block.text) > MAX_FIELD_CHARS:
        return "author_bio", place.why
    if place.kind == "date" and not _DIGIT.search(block.text):
        return "widget", place.why
    if place.kind == "navigation" and is_prose(block):
        return "teasers", "shape.teasers: running text among links"
    if (
        place.kind == "caption"
        and len(block.text) > MAX_LINKED_CREDIT_CHARS
        and block.link_chars >= LINKED * len(block.text)
    ):
        return "teasers", "shape.teasers: a link as long as a headline among pictures"
    return place.kind, place.why


def _by_shape(page: _Page, i: int) -> tuple[Kind, str]:
    block = page.source.blocks[i]
    words = len(block.text.split())
    inside = page.first < i < page.last
    linked = block.link_chars >= LINKED * len(block.text) and page.source.door == "html"
    if not linked and (why := why_caption(block.text)):
        return "caption", why
    if linked:
        if words > MAX_NAV_WORDS or inside:
            return "teasers", "shape.teasers: a link as long as a headline"
        return "navigation", "shape.navigation: a link of a few words"
    if i > page.last and is_prose(block) and _opens_with_name(block.text, page.bylines):
        return "author_bio", "neighbour.author_bio: begins with a name of the byline"
    if i > page.last and (is_prose(block) or words > MAX_NAV_WORDS):
        return "teasers", "shape.teasers: text after the article's end"
    if inside and words > MAX_NAV_WORDS:
        return "caption", "shape.caption: a line between paragraphs"
    if inside:
        return "widget", "shape.widget: a short line between paragraphs"
    return "navigation", "shape.navigation: a short line outside the article"


def _opens_with_name(text: str, bylines: str) -> bool:
    words = _WORD.findall(text[:MAX_FIELD_CHARS])[:2]
    return len(words) == 2 and f" {' '.join(words)} ".casefold() in bylines


# --- removed blocks: seen together


def _reconsider(page: _Page, named: list[tuple[Kind, str]], columns: Any) -> list[tuple[Kind, str]]:
    """Removed blocks once more: a rule looks at a block by itself, a network weighs it with the look of all."""
    from .choice import choose  # needs numpy, as look does

    chosen = choose(columns, page.source, page.keep, named)
    named = [
        said if keep or kind == said[0] else (kind, _evidence(page, i, kind))
        for i, (keep, kind, said) in enumerate(zip(page.keep, chosen, named, strict=True))
    ]
    if page.source.door == "text":
        for i, said in settle_lines(page.source, page.keep, page.phrases, named).items():
            named[i] = said
    return named


def _evidence(page: _Page, i: int, kind: Kind) -> str:
    """What speaks for a kind that is not the first that the rules thought of."""
    block = page.source.blocks[i]
    phrase, place, run = page.phrases[i], page.places[block.container], page.runs[i]
    if phrase is not None and phrase.kind == kind:
        return why_phrase(phrase)
    if place is not None and place.kind == kind:
        return place.why
    if run is not None and run.kind == kind:
        return why_heading(run)
    shape, why = _by_shape(page, i)
    return why if shape == kind else f"label.{kind}: reads like {kind}, by its look and its neighbours"


def _settle(page: _Page, named: list[tuple[Kind, str]], marks: Mapping[int, Mark]) -> list[tuple[Kind, str]]:
    """What only the neighbours tell: a heading without comments, and lines that stock lines enclose."""
    for i, phrase in enumerate(page.phrases):
        if phrase is None or named[i][0] != "comment" or phrase.role != "heading" or i in marks:
            continue
        following = next((named[j][0] for j in range(i + 1, len(named)) if page.phrases[j] != phrase), None)
        if following != "comment" or _NONE.fullmatch(page.source.blocks[i].text):
            named[i] = "comment_form", f"neighbour.comment_form: “{phrase.phrase}” with no comment under it"
    if page.source.door == "text":
        _fill_gaps(page, named)
    return named


def _fill_gaps(page: _Page, named: list[tuple[Kind, str]]) -> None:
    """In a capture, a line known by its shape alone is of the kind of the stock lines before and after it."""
    sure = [j for j, (kind, why) in enumerate(named) if why.startswith(("phrase.", "neighbour.")) and kind in _DIALOGS]
    for j, following in pairwise([*sure, len(named)]):
        kind = named[j][0]
        end = following if following < len(named) and named[following][0] == kind else j + 1 + MAX_TAIL_BLOCKS
        gap = range(j + 1, min(end, following))
        if len(gap) > MAX_GAP_BLOCKS or any(page.keep[g] for g in gap):
            continue
        for g in gap:
            if not named[g][1].startswith("shape.") or (end != following and kind not in _DIALOGS_WITH_TAIL):
                break
            named[g] = kind, f"neighbour.{kind}: beside a stock line of {kind}"
