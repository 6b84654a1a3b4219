"""Lines that name an author, as bylines and signatures share them: their weights, and what tells names in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .. import phrases
from ..model import Mark, Source, SourceBlock
from ..text import fold, squeeze
from . import byline_words
from .byline_leads import DATED
from .desks import is_desk, is_role, is_role_token
from .name_leads import has_case, without_lead
from .names import Names, has_initial, is_name, read_names
from .names_common import has_surname
from .place import Place

LARGE_HEADINGS = ("h1", "h2", "h3")
TEXT_TAGS = ("td", "p", "address", "pre", "blockquote")
PROSE_CHARS = 100  # characters from which a block is prose
_A_PAIR = 3  # words of two things and what joins them
_MAX_ACRONYM = 3  # letters of a word in capitals behind others that are not
_LEAST_LONG_WORD = 4  # letters of a word that tells a heading from a name when the body has it without a capital
_BODY_BLOCKS = 30  # blocks of the body that are looked through for that
QUOTES = ("blockquote",)  # elements that end with who is quoted, not with who wrote
MAX_LINE_CHARS = 200  # characters of a byline line
MAX_LED_CHARS = 120  # of one that only begins with "By": a paragraph may, too

# How sure a kind of byline is: the weight of its vote among the sources (authors.py).
LED, CLASSED, GLUED, LABELLED, SIGNED, ROLE, BARE, BOXED, HINT = 3.6, 2.6, 2.5, 2.0, 1.6, 1.6, 1.3, 1.0, 0.6

BYLINE_CLASS = re.compile(
    r"byline|by-line|author|autor|auteur|contributor|writer|reporter|journalist|redakt|verfasser|signature|firma\b|"
    r"penulis|attribution|creator|skribent|forfatt|författ|kirjoittaj|toimittaj|yazar|muhabir|szerz|avtor|podpis|signatur|"
    r"redact|dziennikarz|novinar|novinář|journalisten?|pisac|autorius|autorka|zurnalist|verfasst"
)
_NOT_BYLINE_CLASS = re.compile(
    r"comment|bio\b|biograph|related|sidebar|author-?box(?!__)|about-?author|share|social|follow|newsletter|recirc|breadcrumb"
)
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:\w*caption|popisek|zdroj|legend\w*|bildunterschrift|bildtext|didascalia|onderschrift|bijschrift|"
    r"kuvateksti|billedtekst|bildetekst|altyazi|popis-?foto)(?:$|[\s_-])"
)
# "3:15 PM EST", "15:15 h. CEST" behind a date.
_CLOCK_END = re.compile(r"[ap]m [a-z]{1,3}[tc]|(?-i:hr?s?\.? [A-Z]{3,4})", re.I)
_AUTHOR_HREF = re.compile(
    r"^(?:https?://[^/]+)?/@[^/?#]+|"
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|people|profil[es]*|staff|writers?|contributors?|redak\w*|by|users?|"
    r"person|columnists?|journalists?|reporters?|firmas?|autori|autorzy|autorka|team|toimittaja\w*|kirjoittaja\w*|forfattere?|"
    r"skribent\w*|medarbejdere?|journalister|yazar\w*|muhabir\w*|szerzo\w*|avtor\w*|novinar\w*|penulis|dziennikarz\w*|autorius|"
    r"signature|periodistas?|redactor\w*|giornalist\w*|tac-gia)/[^/]",
    re.I,
)

# Paragraphs: "By Jane Doe NORTHPORT — The board voted.", "Manager Jane Doe said: “The gate stays shut.”"
RUNS_ON = re.compile(
    r"\s[–—-]{1,2}\s(?:\S+\s){5,}\S+[.!?”\"»]$|[:：]\s?[\"“„«»‹「『].+[.!?…。！？।۔]\s?[\"”“’«»›」』]?$"
)
INITIALS_BEHIND = re.compile(r"[\s,]*\([^\W\d_]{1,4}(?:/[^\W\d_]{1,4})?\)$")  # a writer's: "Jane Doe, (jd/dpa)"

# Vietnamese syllables are common words and parts of places, and headings have one capital: the whole name tells.
_VIETNAMESE = re.compile("[ơưƠƯ\u1ea0-\u1ef9]")


class Line(NamedTuple):
    """A visible byline: what it names, how sure that is, and the mark that takes it out of the body."""

    names: Names
    source: str
    weight: float
    mark: Mark


OUTLET_STARTS = ("The ", "THE ")  # of outlets and of the groups that sign, no names


def is_full_name(text: str) -> bool:
    """Whether a text is the name of a person in two words or more."""
    if (
        text.startswith(OUTLET_STARTS)
        or not is_name(text)
        or is_desk(text)
        or not (" " in text or has_initial(text) or has_surname(text))
        or _CLOCK_END.fullmatch(text)
    ):
        return False
    tokens = text.split()
    if len(tokens) == _A_PAIR and tokens[1].lower() in byline_words.CONJUNCTIONS:
        return False  # "Facts and Figures"
    last = tokens[-1]
    return (
        text.isupper()
        or not last.isupper()
        or len(last) > _MAX_ACRONYM
        or not has_case(last)
        or fold(last) in byline_words.CREDENTIALS
    )


def names_led(text: str) -> Names:
    """Whom a line names that begins with "By"; nobody where it begins otherwise."""
    bare = without_lead(text)
    return read_names(bare) if bare != squeeze(text) else Names()


def lines_led(block: SourceBlock) -> list[str]:
    """The bylines below the first line of a block; in a heading, which may say "By" itself, above a date or role."""
    below = block.text.split("\n")[1:]
    return [
        line
        for line, after in zip(below, (*below[1:], ""), strict=False)
        if len(line) <= MAX_LED_CHARS
        and (block.tag not in LARGE_HEADINGS or DATED.search(after) or is_role(after))
        and names_led(line)
    ]


def is_no_name(name: str, source: Source, place: Place) -> bool:
    """Whether the body tells that a bare line is a heading, or names whom the article is about, not who wrote it.

    A heading's words stand in the body without capitals; an author's name hardly ever stands in its paragraphs.
    """
    longer = [w for w in name.lower().split() if len(w) >= _LEAST_LONG_WORD] if name.lower() != name.upper() else []
    surname = name.split()[-1]
    if _VIETNAMESE.search(name) and not name.isupper():
        longer, surname = [], name
    if not longer and source.door == "text":
        longer = [w for w in name.split() if len(w) > _LEAST_LONG_WORD]
    for block in source.blocks[place.start : min(place.end, place.start + _BODY_BLOCKS)]:
        text = block.text
        if len(text) > PROSE_CHARS and surname in text:
            return True
        if any(w in text and re.search(rf"\b{re.escape(w)}\b", text) for w in longer):
            return True
    return False


def is_stock(text: str) -> bool:
    """Whether a line is a stock phrase of page templates, no name."""
    phrase = phrases.match(text)
    return phrase is not None and phrase.whole


def says_role(text: str) -> bool:
    """Whether a word of a text says what somebody does."""
    return any(map(is_role_token, fold(text).split()))


def is_classed(source: Source, block: SourceBlock) -> bool:
    """Whether the markup says that a block is a byline: by a class or by the address that it links to."""
    if source.door == "text":
        return False
    if block.links and block.link_chars * 2 > len(block.text) and _AUTHOR_HREF.search(block.href):
        return True
    container = source.containers[block.container]
    above = source.containers[container.parent].attrs if container.parent > 0 else ""
    return _says_byline(f"{block.attrs} {container.attrs} {above}") or _names_in_row(
        block.attrs, container.attrs, above
    )


@lru_cache(maxsize=2048)
def _names_in_row(inside: str, own: str, above: str) -> bool:
    """Whether a name stands in a row with counters and buttons, whose classes say what they are, not what it is."""
    if _NOT_BYLINE_CLASS.search(f"{own} {above}"):
        return False
    return BYLINE_CLASS.search(own) is not None or any(map(_says_byline, inside.split()))


def links_author(block: SourceBlock) -> bool:
    """Whether a block begins with a name whose link, the only one, leads to its author."""
    return (
        block.links == 1
        and _AUTHOR_HREF.search(block.href) is not None
        and is_full_name(block.text[: block.link_chars])
    )


def says_caption(source: Source, block: SourceBlock) -> bool:
    """Whether the markup says that a block is of a caption: its "Author:" took the photograph."""
    if source.door == "text":
        return False
    attrs = f"{block.attrs} {source.containers[block.container].attrs}"
    return bool(_CAPTION_CLASS.search(attrs)) and not _says_byline(attrs)


@lru_cache(maxsize=4096)
def _says_byline(classes: str) -> bool:
    return bool(BYLINE_CLASS.search(classes)) and not _NOT_BYLINE_CLASS.search(classes)
