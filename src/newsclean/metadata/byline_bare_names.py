"""Lines near the headline that are nothing but a name, or a name with a role, a place or a date."""

from __future__ import annotations

import re

from ..model import Source, SourceBlock
from ..text import count_words, fold
from . import byline_words
from .byline_leads import DATE_BEFORE, DATED, is_unit, without_buttons, without_icons
from .byline_lines import (
    BARE,
    INITIALS_BEHIND,
    LARGE_HEADINGS,
    OUTLET_STARTS,
    ROLE,
    TEXT_TAGS,
    is_full_name,
    is_no_name,
    is_stock,
    says_role,
)
from .calendars import ascii_digits
from .desks import is_agency, is_outlet, is_role_token
from .name_leads import LEAD_WORDS, has_case, is_capital
from .name_tails import AFTER_NAMES, without_helpers
from .names import ADDRESS, GLUED_AND, Names, once_said
from .names_common import has_common_name, has_surname
from .place import Place

CASELESS_LINE = 60  # characters of a line that is a name, its date, its place
PLACE_WORDS = 4  # "do Rio de Janeiro"
_BESIDE_DATE = 2  # lines from a date's to one that belongs to it
_ROLE_CHARS = 30  # characters of a line that is a role
_ROLE_WORDS = 6  # words of what a line that ends like a sentence may say of a name
_DATELINE = re.compile(r"\d[\s.)]*[–—-]+\s+(?:[^\W\d]+\W+){3}")  # "Outer Island, 3 May 2021 – The board of the"
_PART_MARK = re.compile(r"\s*[|•·]\s*|\s[–—-]\s|\sin\s")
_LEAST_MARKS = 2  # between a name, its date and a section
_QUOTED = re.compile(r"«[^«»]{2,40}»|“[^“”]{2,40}”|„[^„“”]{2,40}[“”]|\"[^\"]{2,40}\"")
# What stands beside a name without a word between: "Jane Doe (text)", "Jane Doe - London", "Jane Doe, MD".
_BESIDE_NAMES = LEAD_WORDS | byline_words.OWN_PHOTOS | byline_words.PLACES | byline_words.CREDENTIALS
_EDGE = " \t,،、，;:|/·•–—-()"


def weight_of_bare_name(source: Source, place: Place, i: int, names: Names, dated: frozenset[int]) -> float:
    """A line near the title that is nothing but a name, or a name with a role or a date."""
    block = source.blocks[i]
    text = once_said(without_buttons(without_icons(block.text)))
    if not names.people:
        return BARE if text in names.desks or _is_agency_in_place(text, names.desks[0]) else 0.0
    if source.door == "html" and _stands_at_slash(names.desks, text):
        return 0.0  # "Jane Doe/Agency" credits a photograph
    if text[0] == "(" and text[-1] == ")" and "/" in text:
        return 0.0  # in a capture "(Jane Doe/Outlet)" does
    beside = role_beside(source, i)
    if not is_plain(source, i, dated) and (not beside or block.links):
        return 0.0
    by_sign = beside != "" or _says_role_behind(text, names.people[-1]) or _stands_by_place(text, names.people)
    by_sign = by_sign or (by_date(i, dated) and all(has_surname(n) or has_common_name(n) for n in names.people))
    if not has_case(names.people[0]) and not _is_short_line(source, text, by_sign=by_sign):
        return 0.0
    if not all(map(is_full_name, names.people)) or any(is_no_name(n, source, place) for n in names.people):
        return 0.0
    if is_stock(text):
        return 0.0
    alone = len(names.people) == 1
    pieces = _between(INITIALS_BEHIND.sub("", ADDRESS.sub(" ", without_helpers(text))), names)
    rest = " ".join(pieces).strip(_EDGE)
    if not rest or _names_photographer(rest) or all(_says_whereabouts(piece, alone=alone) for piece in pieces):
        return ROLE if beside else BARE
    if text[-1] in ".!?" and count_words(rest) > _ROLE_WORDS and not is_unit(rest.split()[-1]):
        return 0.0  # a sentence about somebody
    return ROLE if says_role(rest) or (any(c.isdigit() for c in rest) and not _DATELINE.search(rest)) else 0.0


def role_beside(source: Source, i: int) -> str:
    """The role that the next line gives a name, or the one before where the next gives none; folded, "" for none."""
    for j in (i + 1, i - 1):
        text = source.blocks[j].text if 0 <= j < len(source.blocks) else ""
        if text and len(text) <= _ROLE_CHARS and all(map(is_role_token, fold(text).split())):
            return fold(text)
    return ""


def is_plain(source: Source, i: int, dated: frozenset[int]) -> bool:
    """Whether a line may be a byline for its text alone: in HTML no heading or list item, but behind a date.

    Nor a link, but of the section that a dated line names.
    """
    block = source.blocks[i]
    tagged = block.tag in TEXT_TAGS or by_date(i, dated) or DATE_BEFORE.match(block.text) is not None
    unlinked = not block.links or (i in dated and without_linked_section(block) != block.text)
    return source.door == "text" or (unlinked and block.tag not in LARGE_HEADINGS and tagged)


def without_linked_section(block: SourceBlock) -> str:
    """The text of a line of three parts or more without the first or last one, where that is its only link.

    "3 May 2021 • Jane Doe in News", with "News" linked, becomes "3 May 2021 • Jane Doe".
    """
    text = block.text
    marks = list(_PART_MARK.finditer(text)) if block.links == 1 else []
    if len(marks) < _LEAST_MARKS:
        return text
    ends = (text[: marks[0].start()], text[marks[-1].end() :])
    linked = [len(end) == block.link_chars and not any(map(str.isdigit, end)) for end in ends]
    if linked[0] == linked[1]:
        return text
    return text[marks[0].end() :] if linked[0] else text[: marks[-1].start()]


def by_date(i: int, dated: frozenset[int]) -> bool:
    """Whether a line is or stands beside a date's."""
    return any(j in dated for j in range(i - _BESIDE_DATE, i + _BESIDE_DATE + 1))


def _is_agency_in_place(text: str, desk: str) -> bool:
    """Whether a line is "AGENCY | Place", "AGENCY, Place"."""
    rest = text.removeprefix(desk).strip(_EDGE).split()
    return fold(desk) in byline_words.AGENCIES and len(rest) <= PLACE_WORDS and all(w[0].isupper() for w in rest)


def _is_short_line(source: Source, text: str, *, by_sign: bool) -> bool:
    """Whether a line in a script without capitals may be a name: shorter than a headline, in HTML with another sign.

    Sections stand there, too, and look the same.
    """
    if len(text) > CASELESS_LINE:
        return False
    if DATED.search(text) is not None:
        return True
    if DATED.search(ascii_digits(text)) is not None:
        return by_sign
    return (source.door == "text" or by_sign) and not any(map(str.isdigit, text))


def _says_role_behind(text: str, name: str) -> bool:
    """Whether a role begins or ends what stands behind a name and a mark: "Jane Doe, Island correspondent".

    So does the Hebrew "Jane Doe, correspondent of transport".
    """
    behind = text.partition(name)[2].lstrip()
    said = behind[1:].split() if behind[:1] in (",", "،", "、", "(", "（") else []
    return bool(said) and (is_role_token(said[0]) or is_role_token(said[-1]))


def _stands_by_place(text: str, people: tuple[str, ...]) -> bool:
    """Whether a line is a name and a known place: "Jane Doe - London"."""
    return len(people) == 1 and fold(text.replace(people[0], "", 1).strip(_EDGE)) in byline_words.PLACES


def _stands_at_slash(desks: tuple[str, ...], text: str) -> bool:
    return any(re.search(rf"/\s*{re.escape(desk)}|{re.escape(desk)}\s*/", text) for desk in desks)


def _between(text: str, names: Names) -> list[str]:
    """What a line says before, between and behind its names, without conjunctions."""
    for name in (*names.people, *names.desks):
        text = text.replace(name, "\n", 1)
    pieces = (" ".join(_without_conjunctions(piece.split())) for piece in text.split("\n"))
    return [piece for piece in pieces if piece.strip(_EDGE)]


def _without_conjunctions(words: list[str]) -> list[str]:
    """Words without those that join names; the first of several may lead to a place: "in Berlin"."""
    return [
        w
        for k, w in enumerate(words)
        if (k == 0 < len(words) - 1 and w in AFTER_NAMES)
        or not (w.casefold() in byline_words.CONJUNCTIONS or w in GLUED_AND)
    ]


def _names_photographer(rest: str) -> bool:
    """Whether the rest of a line says who took the pictures: "| Photos: John Roe"."""
    label, colon, name = rest.partition(":")
    return bool(colon and name) and fold(label.strip()) in byline_words.PHOTO_LABELS


def _says_whereabouts(piece: str, *, alone: bool) -> bool:
    """Whether a piece of a line is no more than whereabouts, as a whole or at its commas: "Do UOL, em São Paulo".

    alone: the line names one person only.
    """
    apart = alone and not piece[0].isalnum()
    if _is_whereabouts(piece.strip(_EDGE), apart=apart):
        return True
    first, *others = (bare for part in piece.split(",") if (bare := part.strip(_EDGE)))
    return _is_whereabouts(first, apart=apart) and all(_is_whereabouts(part, apart=alone) for part in others)


def _is_whereabouts(rest: str, *, apart: bool) -> bool:
    """Whether the rest of a line with a name says from where, for whom or how learned: "in Berlin", "AFP", "@jdoe".

    apart: a mark stands between the name and the rest, so that one word in a capital may be a place.
    """
    tokens = rest.split()
    if _QUOTED.fullmatch(rest):
        return True  # "Jane Doe, “Harbour Post”"
    if is_agency(rest) or is_outlet(rest) or fold(rest) in _BESIDE_NAMES:
        return True
    if apart and rest.startswith(OUTLET_STARTS) and len(tokens) <= PLACE_WORDS:
        return all(map(is_capital, tokens))
    if len(tokens) == 1:
        return rest[0] == "@" or (apart and has_case(rest) and not rest.islower())
    led = tokens[0] in AFTER_NAMES or fold(tokens[0]) in byline_words.PARTICLES
    return led and len(tokens) <= PLACE_WORDS and is_capital(tokens[-1]) and has_case(rest)
