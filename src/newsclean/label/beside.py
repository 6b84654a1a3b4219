"""Removed lines of a capture that what stands beside them tells more surely than their look.

A capture has no elements: the section above the headline looks like a line of the menu, a comment of a few words like
a teaser, an address like either.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ..model import Kind, Source
from ..phrases import Phrase
from ..text import fold
from .marks import tool_marks
from .runs import is_prose
from .threads import WHY_THREAD, short_threads

MAX_TITLE_CHARS = 400  # chars of a line that is compared with the headline; no headline is longer
MAX_TAIL_CHARS = 80  # chars behind the headline in a title element: a section and an outlet
TITLE_LINES = 2  # first lines of a capture, one of which may be its title element
MAX_SECTION_CHARS, MAX_SECTION_WORDS = 30, 3  # of a section's name
MENU_LINES = 6  # lines before a blank line that show whether a menu has any
SIDE_LINES = 2  # lines to either side that make a menu
MAX_CONTACT_CHARS = 80  # chars of a line with a telephone number or an address of mail
MAX_NAME_CHARS = 50  # chars of a name over a biography

_FIELD_RULES = ("title.", "date.", "byline.", "category.")  # of lines that a field was read from
_AROUND_FIELD = " '\""  # around what a field says
_SEPARATOR = re.compile(r"\s*(?:[|｜»«›‹•·]|(?:\s|^)(?:::|[–—~-])\s)")
_BULLETS = "•*·–—-▪■● "
_MARKS = " \t*_#.:–—-"
_MAIL = re.compile(r"[\w.+-]@[\w-]+\.\w")
_TELEPHONE = re.compile(r"(?:\+|\b0|\()\d[\d ()/.-]{5,}\d")
_DATE = re.compile(r"\d\d[:.]\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}/\d{1,2}/\d\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:[ '’&-]+[^\W\d_]+)*")

_Named = tuple[Kind, str]


def settle_lines(
    source: Source, keep: Sequence[bool], phrases: Sequence[Phrase | None], named: Sequence[_Named]
) -> dict[int, _Named]:
    """The removed lines whose kind the lines beside them tell, and why. Linear in the page.

    named: kinds and reasons of all lines so far.
    """
    found: dict[int, _Named] = {}
    last = max((i for i, k in enumerate(keep) if k), default=-1)
    first = next((i for i, k in enumerate(keep) if k), len(keep))
    titles = [i for i, (_, why) in enumerate(named) if why.startswith("title.")]
    found.update(_menu_lines(source, phrases, named))
    found.update(_tags(source, phrases, named, last))
    found.update(_authors(source, named, last))
    found.update(_contacts(source, named, last))
    found.update(_sections(source, phrases, named, titles))
    marks = tool_marks(source)
    found.update((i, ("widget", why)) for i, why in marks.items() if not named[i][1].startswith(_FIELD_RULES))
    found.update(_title_elements(source, titles, first, marks))
    for thread in short_threads(source.blocks, phrases, first + 1):
        for i in thread:
            if named[i][0] != "comment_form" or not _is_stock(phrases[i]):
                found[i] = "comment", WHY_THREAD
    return {i: said for i, said in found.items() if not keep[i] and (said[0] != named[i][0] or i in marks)}


def _is_stock(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.whole


def _title_elements(
    source: Source, titles: Sequence[int], first: int, marks: Collection[int]
) -> Iterator[tuple[int, _Named]]:
    """The headline once more above the article, alone or in front of the outlet's name as in a title element.

    marks: what a tool wrote, whose fields have a label.
    """
    wanted = {fold(source.blocks[i].text) for i in titles}
    top = [i for i in range(first) if i not in marks][:TITLE_LINES]
    for i in range(first):
        if len(source.blocks[i].text) > MAX_TITLE_CHARS:
            continue
        text = fold(source.blocks[i].text)
        text = text.partition(":")[2].strip(_AROUND_FIELD) if i in marks else text
        if text in wanted and source.blocks[i].text[0] not in _BULLETS:  # of a menu
            yield i, ("title", "title.again: the headline again")
        elif (i in top or i in marks) and any(_is_title_element(text, title) for title in wanted):
            yield i, ("title", "title.element: the headline and what a title element has behind it")


def _is_title_element(text: str, title: str) -> bool:
    rest = text[len(title) :]
    return text.startswith(title) and len(rest) <= MAX_TAIL_CHARS and _SEPARATOR.match(rest) is not None


# --- the section above the headline


def _sections(
    source: Source, phrases: Sequence[Phrase | None], named: Sequence[_Named], titles: Sequence[int]
) -> Iterator[tuple[int, _Named]]:
    """A section's name above the headline that is none of the menu's: it stands there already, or lines part it."""
    for title in titles[-1:]:
        i = title - 1
        while i >= 0 and named[i][0] in ("date", "title", "byline"):
            i -= 1
        if (
            i < 0
            or named[i][0] not in ("navigation", "widget")
            or not _may_be_section(source.blocks[i].text, phrases[i])
        ):
            continue
        if _stands_in_menu(source, i):
            yield i, ("category", "neighbour.category: above the headline, and in a menu before")
        elif _is_parted(source, i, phrases[i]):
            yield i, ("category", "neighbour.category: above the headline, apart from the menu")


def _may_be_section(text: str, phrase: Phrase | None) -> bool:
    short = len(text) <= MAX_SECTION_CHARS and len(text.split()) <= MAX_SECTION_WORDS
    named = phrase is None or (phrase.kind == "navigation" and phrase.whole)
    return short and named and _LETTERS.fullmatch(text) is not None


def _stands_in_menu(source: Source, i: int) -> bool:
    """Whether a line stands further up too, behind another line: a menu given twice has the same before both."""
    name = _item(source, i)
    before = [j for j in range(i) if _item(source, j) == name]
    return bool(before) and all(j == 0 or _item(source, j - 1) != _item(source, i - 1) for j in before)


def _item(source: Source, i: int) -> str:
    return source.blocks[i].text.lstrip(_BULLETS).casefold()


def _is_parted(source: Source, i: int, phrase: Phrase | None) -> bool:
    """Whether a blank line stands before a line, and none between those before it; or nothing stands before it."""
    if i == 0:
        return phrase is None and source.blocks[1].gap > 0
    gaps = [source.blocks[j].gap > 0 for j in range(max(1, i - MENU_LINES), i)]
    return source.blocks[i].gap > 0 and len(gaps) >= MENU_LINES / 2 and sum(gaps) <= 1


def _menu_lines(
    source: Source, phrases: Sequence[Phrase | None], named: Sequence[_Named]
) -> Iterator[tuple[int, _Named]]:
    """A few words among a menu's or a footer's lines that elsewhere would be a tool's, a feed's or a newsletter's."""
    for i in range(SIDE_LINES, len(named) - SIDE_LINES):
        kind, phrase = named[i][0], phrases[i]
        if kind not in ("widget", "newsletter", "share") or len(source.blocks[i].text.split()) > MAX_SECTION_WORDS:
            continue
        if (phrase is None) != (kind == "widget") or (phrase and kind == "share" and phrase.phrase != "rss"):
            continue  # "Loading" and links to networks stand in menus as what they are
        around = [named[j][0] for j in range(i - SIDE_LINES, i + SIDE_LINES + 1) if j != i]
        if all(other == "navigation" for other in around) and not any(map(str.isdigit, source.blocks[i].text)):
            yield i, ("navigation", "neighbour.navigation: among lines of a menu")


# --- behind the article


def _contacts(source: Source, named: Sequence[_Named], last: int) -> Iterator[tuple[int, _Named]]:
    """The outlet's telephone and mail, which stand under a list of teasers or beside links to networks."""
    for i in range(last + 1, len(named)):
        text = source.blocks[i].text
        if named[i][0] not in ("teasers", "share") or len(text) > MAX_CONTACT_CHARS:
            continue
        told = ("@" in text and _MAIL.search(text)) or _TELEPHONE.search(text)
        if told and not _DATE.search(text):
            yield i, ("navigation", "shape.navigation: a telephone number or an address of mail")


def _tags(
    source: Source, phrases: Sequence[Phrase | None], named: Sequence[_Named], last: int
) -> Iterator[tuple[int, _Named]]:
    """A tag behind the article that menus have too: between two others, or one word behind another."""
    for i in range(last + 2, len(named) - 1):
        if named[i][0] != "navigation" or named[i - 1][0] != "category":
            continue
        text, phrase = source.blocks[i].text, phrases[i]
        word = phrase is not None and phrase.whole and " " not in phrase.phrase
        if _may_be_section(text, phrase) and (word or named[i + 1][0] == "category"):
            yield i, ("category", "neighbour.category: a tag behind another")


def _authors(source: Source, named: Sequence[_Named], last: int) -> Iterator[tuple[int, _Named]]:
    """A name of the byline once more behind the article, over running text about its bearer."""
    signed = [(i, fold(source.blocks[i].text)) for i, (_, why) in enumerate(named) if why.startswith("byline.")]
    for i in range(last + 1, len(named) - 1 if signed else 0):
        name, text = source.blocks[i].text.strip(_MARKS), source.blocks[i + 1].text
        if " " not in name or len(name) > MAX_NAME_CHARS:
            continue
        if not any(f" {fold(name)} " in f" {byline} " for j, byline in signed if j != i):
            continue
        if is_prose(source.blocks[i + 1]) and "©" not in text:
            for j in (i, i + 1):
                yield j, ("author_bio", "neighbour.author_bio: a name of the byline over text about it")
        return
