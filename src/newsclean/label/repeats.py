"""Blocks that copy an earlier block of the page: lists of teasers given twice, and the article's own text repeated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from ..fingerprint import overlap, shingles
from ..model import HEADINGS, KEPT_KINDS, Kind, Source, SourceBlock
from ..phrases import match
from ..text import SENTENCE_ENDS, asks, is_quoted
from .runs import PROSE_CHARS, is_prose, weight
from .vocabulary import mask, names

MIN_CUT_CHARS = 20  # chars of a text that another may be cut to; less is shared by chance
KEY_CHARS = 16  # chars at its beginning by which the longer copy of a text is looked up
MIN_HEADING_ITEMS = 2  # items under a heading that must copy those of another list
HEADING_SHARE = 0.8  # of the items under a heading that must copy earlier ones
MAX_HEADING_CHARS = 40  # of a heading that is told by the list under it alone; titles are longer
MAX_LIST_BLOCKS = 60  # blocks of a list that are looked through
MIN_RUN_CHARS = 200  # chars of running text in one run, from which the body's copy is no refrain and no slip
MAX_DROPPED = 3  # paragraphs that the second copy of an article may leave out in one place
NEAR_SHARE = 0.7  # of the runs of words that two versions of a paragraph share; one word changed costs four of them
MIN_STANDFIRST_CHARS = 60  # chars of a standfirst that the first paragraph repeats
STANDFIRST_BLOCKS = 4  # kept blocks at the top among which the standfirst and its copy stand
TITLE_BLOCKS = 4  # blocks behind a title among which the copy of the text begins
MIN_QUOTE_CHARS = 25  # chars of a pull quote
MAX_SIGNATURE_CHARS = 80  # of who said a pull quote: name and office

_MARKS = " \t\n.…,;:!?[]()\"'„“”‚‘’«»‹›「」『』|·•*>→-–—"
_SAME_MARKS = dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚‹›", "'") | dict.fromkeys("–—", "-")
_CUT = ("…", "...", "[…]", "[...]", "(…)", "(...)")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")  # "1. Title" in a list of the most read
# What a sentence of the article may be lifted into; all but the first are how a removed one was named by its look.
_QUOTED: frozenset[Kind] = frozenset(("quote", "caption", "widget", "advert", "newsletter", "comment"))
_LIFTED = mask("quote")  # names of elements that hold a pull quote
_LIFTED_TAGS = ("aside", "figure", "blockquote")
_NEVER: frozenset[Kind] = frozenset(("table", "preformatted"))


class Repeats(NamedTuple):
    """copies: removed blocks and the earlier block that each one copies. body: the same for kept blocks that go."""

    copies: dict[int, int]
    body: dict[int, int]


def find_repeats(source: Source, kinds: Sequence[Kind]) -> Repeats:
    """Finds blocks that copy an earlier one, by the kinds given so far. Linear in the page's text.

    A copy of a removed block keeps its kind. A kept block that copies kept text ought to be removed as `repeat`;
    refrains, table rows and short lines that recur stay.
    """
    plains = [_plain(block.text) for block in source.blocks]
    copies = _copies(source, kinds, plains)
    copies.update(_heading_copies(source, kinds, copies))
    return Repeats(copies, _body_copies(source, kinds, plains))


def _plain(text: str) -> str:
    """A text for comparison within its page: without case, and without the marks at its ends."""
    plain = text.strip(_MARKS).casefold()
    if not plain.isascii():
        for mark, same in _SAME_MARKS.items():  # sooner than translate, which looks up every character
            plain = plain.replace(mark, same)
    return plain


# --- removed blocks


def _copies(source: Source, kinds: Sequence[Kind], plains: Sequence[str]) -> dict[int, int]:
    """Removed blocks of one kind with the same words, or the words of an earlier one cut short or gone on."""
    whole: dict[tuple[Kind, str], int] = {}
    begins: dict[str, list[int]] = {}
    copies: dict[int, int] = {}
    plains = [_unnumbered(text) if kind == "teasers" else text for kind, text in zip(kinds, plains)]
    for i, key in enumerate(zip(kinds, plains)):
        kind, text = key
        if kind in KEPT_KINDS or not text:
            continue
        earlier: int | None = whole.setdefault(key, i)
        if earlier == i:
            earlier = None
            if kind == "teasers" and len(text) >= MIN_CUT_CHARS:
                candidates = begins.setdefault(text[:KEY_CHARS], [])
                earlier = _cut_copy(source, plains, candidates, i)
                candidates.append(i)
        if earlier is not None:
            copies[i] = earlier
    return copies


def _unnumbered(text: str) -> str:
    """A title without its place in the list; what is shorter may be a date, "10. March"."""
    title = _NUMBER.sub("", text)
    return title if len(title) >= MIN_CUT_CHARS else text


def _cut_copy(source: Source, plains: Sequence[str], candidates: Sequence[int], i: int) -> int | None:
    """The earlier teaser of which this one has the beginning, cut or without its summary, or the other way round."""
    for j in candidates[:MAX_LIST_BLOCKS]:
        short, long = (i, j) if len(plains[i]) <= len(plains[j]) else (j, i)
        if not plains[long].startswith(plains[short]):
            continue
        more = plains[long][len(plains[short]) :]
        summed_up = not more[:1].isalnum() and source.blocks[long].text[-1] in SENTENCE_ENDS
        if summed_up or source.blocks[short].text.endswith(_CUT):
            return j
    return None


def _heading_copies(source: Source, kinds: Sequence[Kind], copies: dict[int, int]) -> dict[int, int]:
    """A heading, in whatever language, whose list copies another list copies that list's heading."""
    if not any(kinds[i] == "teasers" for i in copies):
        return {}
    headings = [kinds[i] == "teasers" and _is_heading(source, i) for i in range(len(kinds))]
    for i in range(len(kinds) - 1):
        if kinds[i] == "teasers" and i not in copies and _stands_like_heading(source, kinds, headings, copies, i):
            headings[i] = True
    found: dict[int, int] = {}
    for i, heading in enumerate(headings):
        if not heading or i in copies:
            continue
        under = range(i + 1, min(i + 1 + MAX_LIST_BLOCKS, len(kinds)))
        lines = (j for j in under if kinds[j] != "widget")  # "Close"
        items = [*takewhile(lambda j: kinds[j] == "teasers" and not headings[j], lines)]
        targets = [copies[j] for j in items if j in copies]
        if len(targets) >= min(MIN_HEADING_ITEMS, len(items) or 1) and len(targets) >= HEADING_SHARE * len(items):
            earlier = _heading_before(kinds, headings, min(targets))
            if earlier is not None and earlier < i:
                found[i] = found.get(earlier, copies.get(earlier, earlier))
    return found


def _stands_like_heading(
    source: Source, kinds: Sequence[Kind], headings: Sequence[bool], copies: Mapping[int, int], i: int
) -> bool:
    """Whether a few words that no phrase knows stand over a list that begins as one under a heading does.

    Not with a digit: the time of a teaser stands between titles, too. Nor under another heading: a section does.
    """
    text = source.blocks[i].text
    above = next((j for j in range(i - 1, -1, -1) if kinds[j] != "widget"), i)
    if i + 2 not in copies or headings[above] or len(text) > MAX_HEADING_CHARS or any(map(str.isdigit, text)):
        return False
    first = copies.get(i + 1, 0)
    same = 0 < first < i and copies[i + 2] == first + 1 and headings[first - 1]
    return same and match(text) is None


def _heading_before(kinds: Sequence[Kind], headings: Sequence[bool], i: int) -> int | None:
    for j in range(i - 1, max(-1, i - 1 - MAX_LIST_BLOCKS), -1):
        if kinds[j] != "teasers":
            return None
        if headings[j]:
            return j
    return None


def _is_heading(source: Source, i: int) -> bool:
    block = source.blocks[i]
    phrase = match(block.text)
    if phrase is not None:
        return phrase.role == "heading"
    return block.tag in HEADINGS and not block.links


# --- the body


def _body_copies(source: Source, kinds: Sequence[Kind], plains: Sequence[str]) -> dict[int, int]:
    kept = [i for i, kind in enumerate(kinds) if kind in KEPT_KINDS and kind not in _NEVER and plains[i]]
    found = _run_copies(source, sorted([*kept, *_gone_again(source, kinds, kept, plains)]), plains)
    found.update(_standfirst_copies(source, kept, plains, found))
    found.update(_pull_quotes(source, kinds, kept, plains, found))
    found.update(_title_copies(kinds, plains, found))
    return found


def _title_copies(kinds: Sequence[Kind], plains: Sequence[str], found: dict[int, int]) -> dict[int, int]:
    """The page's title once more over a copy of its text, whatever it was taken for there."""
    titles = {plains[i]: i for i in reversed(range(len(kinds))) if kinds[i] == "title"}
    return {
        i: titles[plain]
        for i, plain in enumerate(plains)
        if plain and titles.get(plain, i) < i and any(j in found for j in range(i + 1, i + 1 + TITLE_BLOCKS))
    }


def _run_copies(source: Source, kept: Sequence[int], plains: Sequence[str]) -> dict[int, int]:
    """Runs of blocks that copy an earlier run in its order: the article given twice, the second time cut or edited."""
    first: dict[str, int] = {}
    begins: dict[str, list[int]] = {}
    runs: list[list[tuple[int, int]]] = []
    previous = -1  # what the block before copies
    order = {i: n for n, i in enumerate(kept)}
    for i in kept:
        earlier: int | None = first.setdefault(plains[i], i)
        if earlier == i:
            earlier = _near_copy(source, plains, begins.setdefault(plains[i][:KEY_CHARS], []), i)
        if earlier is None:
            previous = -1
            continue
        if previous < 0 or not 0 < order[earlier] - order[previous] <= MAX_DROPPED + 1:
            runs.append([])
        runs[-1].append((i, earlier))
        previous = earlier
    found: dict[int, int] = {}
    for run in runs:
        prose = sum(weight(plains[i]) for i, _ in run if _is_running(source.blocks[i]))
        certain = len(run) > 1 or _is_alone_certain(source, kept, order, plains, *run[0])
        if certain and prose >= MIN_RUN_CHARS and prose * 2 >= sum(weight(plains[i]) for i, _ in run):
            found.update(run)
    return found


def _is_alone_certain(
    source: Source, kept: Sequence[int], order: Mapping[int, int], plains: Sequence[str], i: int, earlier: int
) -> bool:
    """Whether one block alone is a copy: one like another may be of a series, one answer may serve two questions."""
    before = [kept[order[at] - 1] for at in (earlier, i) if order[at]]
    questions = {plains[j] for j in before if asks(source.blocks[j].text)}
    return plains[i] == plains[earlier] and len(questions) < 2


def _gone_again(source: Source, kinds: Sequence[Kind], kept: Sequence[int], plains: Sequence[str]) -> list[int]:
    """Removed blocks of running text that say what a kept one said before, but for readers who quote it."""
    if not kept:
        return []
    said = {plains[i]: i for i in reversed(kept)}
    return [
        i
        for i in range(kept[0] + 1, len(kinds))
        if said.get(plains[i], i) < i
        and kinds[i] not in KEPT_KINDS
        and kinds[i] != "comment"
        and _is_running(source.blocks[i])
    ]


def _near_copy(source: Source, plains: Sequence[str], candidates: list[int], i: int) -> int | None:
    """The earlier paragraph with the same beginning and nearly the same words, or of which this is the beginning."""
    if not _is_running(source.blocks[i]):
        return None
    for j in candidates[:MAX_LIST_BLOCKS]:
        short, long = sorted((plains[i], plains[j]), key=len)
        if source.blocks[i].text.endswith(_CUT) and plains[j].startswith(plains[i]):
            return j
        if len(short) >= NEAR_SHARE * len(long) and overlap(shingles(short), shingles(long)) >= NEAR_SHARE:
            return j
    candidates.append(i)
    return None


def _is_running(block: SourceBlock) -> bool:
    return is_prose(block) or (len(block.text) >= PROSE_CHARS and block.text.endswith(_CUT))


def _standfirst_copies(
    source: Source, kept: Sequence[int], plains: Sequence[str], found: dict[int, int]
) -> dict[int, int]:
    """At the top, a block that says what the one before it said: a standfirst and the first paragraph.

    Of a standfirst that breaks off and the paragraph that it was cut from, the paragraph stays: it holds more.
    """
    top = [i for i in kept if i not in found][:STANDFIRST_BLOCKS]
    copies: dict[int, int] = {}
    for n, i in enumerate(top):
        for j in top[:n]:
            if weight(plains[j]) < MIN_STANDFIRST_CHARS or not plains[i].startswith(plains[j]):
                continue
            if plains[i] == plains[j]:
                copies[i] = j
                break
            if source.blocks[j].text.endswith(_CUT):
                copies[j] = i
    return copies


def _pull_quotes(
    source: Source, kinds: Sequence[Kind], kept: Sequence[int], plains: Sequence[str], found: dict[int, int]
) -> dict[int, int]:
    """Quotes and lines between paragraphs that stand word for word inside another kept block, or are an earlier one."""
    if not kept:
        return {}
    copies: dict[int, int] = {}
    quotes = [
        i
        for i in range(kept[0], len(kinds))
        if (i < kept[-1] or kinds[i] == "teasers")
        and _may_quote(source, i, kinds[i])
        and i not in found
        and weight(plains[i]) >= MIN_QUOTE_CHARS
    ]
    for i in quotes[:MAX_LIST_BLOCKS]:
        for j in kept:
            longer = len(plains[j]) > len(plains[i]) or (j < i and kinds[i] != "paragraph")  # else it is a refrain
            if j != i and kinds[j] not in _QUOTED and longer and plains[i] in plains[j]:
                copies[i] = j
                break
    return copies


def _may_quote(source: Source, i: int, kind: Kind) -> bool:
    """Whether a block may be lifted out of the article: by its kind, as running text among teasers, by its element.

    Marks tell in a capture alone, which has no elements: in the article, too, what somebody says stands in them.
    """
    block = source.blocks[i]
    if kind == "teasers":
        return is_prose(block)
    if kind == "paragraph":
        return is_quoted(block.text) if source.door == "text" else _is_lifted(source, block)
    return kind in _QUOTED


def _is_lifted(source: Source, block: SourceBlock) -> bool:
    """Whether a block's element, or the one around it, is one for quotes by its tag or by its name."""
    own = source.containers[block.container]
    around = source.containers[max(own.parent, 0)]
    attrs = f"{block.attrs} {own.attrs} {around.attrs}"
    return own.tag in _LIFTED_TAGS or around.tag in _LIFTED_TAGS or bool(names(attrs) & _LIFTED)


def _is_signature(source: Source, kinds: Sequence[Kind], i: int) -> bool:
    """Whether a kept block is a short line that says who is quoted above it."""
    text = source.blocks[i].text
    short = len(text) <= MAX_SIGNATURE_CHARS and text[-1] not in SENTENCE_ENDS
    return short and kinds[i] in KEPT_KINDS and source.ends_quote(i, _LIFTED_TAGS)


def name_repeats(source: Source, kinds: Sequence[tuple[Kind, str]]) -> tuple[list[tuple[Kind, str]], dict[int, int]]:
    """The kinds with the body's own copies named `repeat`, and for every copy the earlier block that it repeats."""
    given = [kind for kind, _ in kinds]
    found = find_repeats(source, given)
    named = list(kinds)
    for i, earlier in found.body.items():
        again: Kind = "title" if kinds[earlier][0] == "title" else "repeat"
        where = " again" if earlier < i else ", which follows"
        named[i] = again, f"repeat.{again}: the text of block {earlier}{where}"
        if i + 1 < len(given) and i + 1 not in found.body and _is_signature(source, given, i + 1):
            named[i + 1] = "repeat", f"neighbour.repeat: says who is quoted in block {i}, a repeat"
    return named, {i: earlier for i, earlier in {**found.copies, **found.body}.items() if earlier < i}
