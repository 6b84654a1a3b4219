"""From a string to the names in it: what bylines and author fields hold, in many languages.

A name is told by its shape (capitals, particles, initials, scripts without case) and by what is no name: roles,
places, handles, addresses, sentences. The words that help are stock words (byline_words.py), nobody's name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .. import phrases
from ..text import DIRECTION_MARKS, UNSPACED, fold, squeeze
from . import byline_words, calendar_words
from .desks import (
    EDGE,
    MAX_NAME_CHARS,
    MAX_NAME_WORDS,
    MAX_ROLE_WORDS,
    is_agency,
    is_anonymous,
    is_desk,
    is_outlet,
    is_role,
    is_role_token,
    is_role_word,
    lead_to_role,
)
from .name_leads import LEAD_WORDS, is_capital, names_subject, without_lead
from .name_tails import INITIALS, NEVER, apart_from_day, without_helpers, without_labels, without_tail
from .names_east_asia import korean_names
from .persons import once

MAX_BYLINE_CHARS = 300  # characters; a string that is longer is prose, no list of names
MAX_NAMES = 20  # names of one article; a longer list is a directory
_MAX_UNSPACED_NAME = 12  # characters of a name in a script without spaces; transliterated names are long

ADDRESS = re.compile(r"[\w.+-]*@[\w.-]*|\b(?:https?://|www\.)\S+|\S+\.(?:html?|php)\b")
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]|（[^（）]{0,60}）|【[^】]{0,60}】|<[^<>]{0,200}>")
_SPLIT = re.compile(r"\s*(?:[;|、；，،؛•·⋅∙‧▪●／\n\t]|,(?!\s*(?:Jr|Sr|II|III)\b)|/|\s[–—ـ-]\s|\s&\s|\s\+\s)\s*")
_INITIAL = re.compile(r"^(?:\w\.)+-?(?:\w\.)*$|^\w$")
# An initial has two letters at most, or one with its vowel signs.
_INITIAL_AND_NAME = re.compile(r"^[^\W\d_a-zа-яё][^\s\d.,:/()-]{0,4}\.[^\W\d_a-zа-яё][^\s\d.,:/()]{2,30}$")
_DOTTED = re.compile(r"^(?:[^\W\d_a-zß-ÿ]{1,2}\.\s?){2,4}$")  # who signs with initials: "A. B."
# Particles in Hiragana between Chinese characters: "時系列で見る". Given names in Hiragana end a name.
_JAPANESE_PHRASE = re.compile("[\u4e00-\u9fff][をがで][\u4e00-\u9fff]")
_HANGUL = re.compile("^[\uac00-\ud7af ]+$")
_HAN = re.compile("^[\u3040-\u30ff\u3400-\u9fff ]+$")
_MAX_HAN = 6  # characters of a word of a Chinese or Japanese name that is written with a space
_OFS = frozenset("of for de du des di da del für von van av af".split())  # between an office and its field
_PAIRS = (4, 6)  # words of two or three names, each with its surname
_PATRONYMICS = ("вич", "вна", "чна")
_CYRILLIC = re.compile("^[\u0410-\u045f\u0490\u0491'’ʼ -]+$")
_WHOLE_HAN = 3  # characters of a whole Chinese name
_MAX_HANGUL = 4  # syllables of a word of a Korean name
_UNSPACED_NAME = re.compile(rf"^[{UNSPACED}\uac00-\ud7af・·•]+$")
_NOT_IN_NAMES = re.compile(r'[@?!…:;=|©€$%"“”+\d。！？：；「」『』（）【】〔〕《》/／，、।۔؟]')
_NOT_WORD = re.compile(r"[\W_]+")
_LAST_FIRST = re.compile(r"^(?P<last>[^\W\d][^,;]{1,40}),\s*(?P<first>[^\W\d][^,;]{0,40})$")
_SLOVENE = re.compile("[čšžČŠŽ]")  # there "in" joins names, elsewhere it leads to the place
_DUTCH = re.compile(r"\W*(?:door|tekst|geschreven door|van onze)\b", re.I)  # there "en" joins, elsewhere it is "in"
# What begins as no name in a list does: "da Folhapress", "aus Berlin", "The Harbour Post".
OF_PLACE = re.compile(r"(?:d[aeo]s?|del|dal|dall[ao]?|desde|aus|from|from the|the|The|THE)\s+[^\W\d_a-zß-ÿ]")
_NO_MARKS = dict.fromkeys(map(ord, DIRECTION_MARKS))
# "in London and John Roe": a place between two names.
_IN_TOWN_AND = re.compile(
    r"\s+(?:in|à|en|em|a|i)\s+[A-ZÀ-Þ][\w.-]+(?:\s[A-ZÀ-Þ][\w.-]+)?(?=\s+(?:and|und|et|y|e|og|och|&)\s+[A-ZÀ-Þ])"
)
_IN_NAME = re.compile(r"\s(?:in|en)\s+[^\W\d_a-zß-ÿ]\w+\s+[^\W\d_a-zß-ÿ]")
# "by the Rev. Jane Doe", "by the Right Hon. Jane Doe".
_THE_TITLED = re.compile(r"^the\s+(?=(?:(?:right|most|very)\s+)?(?:rev|hon)(?:erend|ou?rable)?\b)", re.I)
# Behind a name or a place, in quotation marks: the outlet, "Jane Doe, «Harbour Post»".
_IN_QUOTES = re.compile(r"(?<=\w)\W*\s(?:«[^«»]{2,40}»|“[^“”]{2,40}”|„[^„“”]{2,40}[“”])\s*$")
_IN_PLACE = re.compile(r",?\s+(?:in|unter|dans|bei|en)\s+(?=[^\W\d_a-zß-ÿ]).*$")
# In a part of a byline: a day behind its label, "Post published:3 May 2021", and a day or hour at all.
_LABELLED_DAY = re.compile(r"(?<!\d)[:：]\s?\d")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d:\d\d")


class Names(NamedTuple):
    """What a string names: people in order, and the agencies, desks and teams beside them."""

    people: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anyone is named."""
        return bool(self.people or self.desks)


_SHOUTED_AND = ("Y", "E", "I")  # between names in capitals, which have two words on both sides: no initial
_TITLED_JOINS = ("And", "Und", "Et")
_NEVER_IN_NAMES = NEVER - calendar_words.GIVEN_NAMES
_WHOLE_LINES = LEAD_WORDS | NEVER | byline_words.PLACES


def names_known(text: str, known: Sequence[str]) -> Names:
    """Those of the known names that stand in a text; of the page's own words only the names are read.

    >>> names_known("Anna Poe Ben Roe 8 January", ["Ben Roe", "Anna Poe", "Cy Doe"]).people
    ('Anna Poe', 'Ben Roe')
    """
    if not known:
        return Names()
    folded = _spaced(text)
    found = [(folded.find(_spaced(name)), name) for name in known if len(name) > 1]
    people = [name for at, name in sorted(found) if at >= 0]
    return Names(tuple(n for n in people if not is_desk(n)), tuple(n for n in people if is_desk(n)))


@lru_cache(maxsize=512)
def _spaced(text: str) -> str:
    """The words of a text, folded, with a space before and behind each."""
    return f" {_NOT_WORD.sub(' ', fold(text))} "


@lru_cache(maxsize=2048)
def read_names(text: str) -> Names:
    """The people and desks that a byline or an author field names.

    >>> read_names("By Jane Doe, Staff Writer and María del Mar Pérez, Reuters")
    Names(people=('Jane Doe', 'María del Mar Pérez'), desks=('Reuters',))
    """
    if not text or len(text) > MAX_BYLINE_CHARS * 4:
        return Names()
    if reporters := korean_names(text):
        return Names(once(reporters)[:MAX_NAMES])
    text = apart_from_day(text if text.isascii() else text.translate(_NO_MARKS))
    text = _IN_TOWN_AND.sub("", text) if " in " in text else text
    text = _IN_QUOTES.sub("", without_brackets(without_helpers(ADDRESS.sub(" ", text.replace("\n", " | ")))))
    dutch = _DUTCH.match(text) is not None
    text = without_labels(without_lead(_without_place_before(text.strip(EDGE))))
    if not ((dutch or _SLOVENE.search(text)) and _IN_NAME.search(text)):
        text = _IN_PLACE.sub("", text)
    parts = list(itertools.filterfalse(names_subject, _parts(text)))
    people, desks = _told_apart(parts)
    if not people and not desks and is_role(text):
        desks.append(text)  # "By Staff Writer"
    if len(parts) > 1 and _is_of_desk(parts[0]) and not any(" " in name for name in people):
        people, desks = [], desks or [parts[0]]  # "Staff Reports, Northport"
    people = [name for name in _without_places(people, desks) if not _invites(name)]
    return Names(once(people)[:MAX_NAMES], once(desks)[:MAX_NAMES])


def _invites(name: str) -> bool:
    """Whether what has the shape of a name is what pages say beside it: "اترك تعليقا", "コメントする"."""
    phrase = None if name.isascii() else phrases.match(name)
    return phrase is not None and phrase.whole and phrase.kind == "comment_form"


def _told_apart(parts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The people and the desks among the parts of a byline."""
    people: list[str] = []
    desks: list[str] = []
    for part in parts:
        if people and _DATED.search(part):
            break  # "Jane Doe | 3 May 2021 | Local News"
        if people and (_is_of_outlet(part) or OF_PLACE.match(part)):
            desks += [part] if is_desk(part) else []
            continue
        part = _THE_TITLED.sub("", without_lead(part)).strip(EDGE)
        name = once_said(without_tail(part))
        if _LABELLED_DAY.search(part):
            continue  # "Post published:3 May 2021" has the word of an outlet
        if is_desk(name):
            desks.append(part if is_desk(part) else name)
        elif is_name(name) or _DOTTED.match(name):
            people += [n for joined in _at_conjunctions(name) for n in _at_spaces(joined)]
        elif is_desk(part) and not all(map(is_role_word, part.split())):
            desks.append(part)
    return people, desks


def _is_of_outlet(part: str) -> bool:
    """Whether a part of a byline begins with an outlet's initials; those of two letters, where a role follows."""
    first, _, rest = part.partition(" ")
    if fold(first) in byline_words.PARTICLES and (is_outlet(rest) or is_agency(rest)):
        return True  # "Do UOL", "Da Reuters"
    return is_outlet(first) or (first in byline_words.OUTLETS and any(map(is_role_token, rest.split())))


def _is_of_desk(part: str) -> bool:
    """Whether a byline's first part names a desk, or says that somebody of the staff wrote: "Our Correspondent"."""
    return is_desk(part) or (" " in part and is_anonymous(part))


def _without_place_before(text: str) -> str:
    """A byline without the place that it begins with before a colon: "London: Jane Doe"."""
    place, colon, names = text.partition(":")
    return names.strip() if colon and fold(place.strip()) in byline_words.PLACES else text


def _at_spaces(name: str) -> list[str]:
    """Names that stand beside each other with no mark, as far as the script tells.

    Chinese: one name in two words has a shorter one. Cyrillic: nobody has four words or six, but in pairs.
    """
    tokens = name.split()
    if len(tokens) in _PAIRS and _CYRILLIC.match(name) and not any(t.endswith(_PATRONYMICS) for t in tokens):
        return list(map(" ".join, zip(tokens[::2], tokens[1::2], strict=True)))
    return tokens if len(tokens) > 1 and _HAN.match(name) and min(map(len, tokens)) >= _WHOLE_HAN else [name]


def _parts(text: str) -> list[str]:
    """A byline at its separators: punctuation, then conjunctions where both sides may be names."""
    parts: list[str] = []
    for part in _SPLIT.split(text):
        first, _, rest = part.partition(" ")
        if part:
            part = rest if rest and _joins(first, part) else part
            parts += [part] if _says_office(part) else _at_conjunctions(part)
    return parts


def _says_office(part: str) -> bool:
    """Whether a part of a byline begins with an office and its field, "Professor of Law and Ethics": no two people."""
    tokens = part.split()
    role = next((i for i, token in enumerate(tokens[:MAX_ROLE_WORDS]) if is_role_token(token)), len(tokens))
    return lead_to_role(tokens[:role]) and role + 1 < len(tokens) and tokens[role + 1] in _OFS


def _joins(token: str, part: str) -> bool:
    """Whether a word of a part is a conjunction: in small letters, or in capitals where all is ("Dan" is a name)."""
    if token in _TITLED_JOINS and len(part.split()) > INITIALS:
        return True
    shouted = part.isupper() and (len(token) > 1 or token in _SHOUTED_AND)
    return (token.islower() or not token.isalpha() or shouted) and (token.casefold() in byline_words.CONJUNCTIONS)


def _at_conjunctions(part: str) -> list[str]:
    tokens = part.split()
    out: list[str] = []
    start = 0
    for i, token in enumerate(tokens):
        if _is_glued_and(tokens[start:], i - start):
            out.append(" ".join(tokens[start:i]))
            tokens[i], start = token[1:], i
            continue
        if not 0 < i < len(tokens) - 1 or i == start or not _joins(token, part):
            continue
        before, after = tokens[start:i], tokens[i + 1 :]
        if token.casefold() in byline_words.SHY_CONJUNCTIONS and (
            min(len(before), len(after)) < 2
            or not is_capital(after[0])
            or not any(map(is_capital, after[1 : MAX_ROLE_WORDS + 1]))
            or (token.isupper() and not (part.isupper() and token in _SHOUTED_AND))
        ):
            continue
        out.append(" ".join(before))
        start = i + 1
    return [*out, " ".join(tokens[start:])]


GLUED_AND = ("و", "ו")  # Arabic and Hebrew "and", written with the next word
_FULL_NAME = 2  # words on both sides of such an "and"


def _is_glued_and(tokens: Sequence[str], at: int) -> bool:
    """Whether a word begins with "and" and a second name: "سلمى الهادي وكريم النجار"."""
    token = tokens[at]
    if token[0] not in GLUED_AND or len(token) <= _FULL_NAME or min(at, len(tokens) - at) < _FULL_NAME:
        return False
    return fold(token) not in byline_words.NAMES_IN_AND


def once_said(name: str) -> str:
    """A name that markup repeats, once: "Jane Doe Jane Doe"."""
    half = len(name) // 2
    first, second = name[:half].strip(), name[half:].strip()
    return first if first == second and len(first) > INITIALS else name


@lru_cache(maxsize=4096)
def is_name(text: str, *, declared: bool = False) -> bool:
    """Whether a string has the shape of one person's name. declared: the page says that it is one.

    >>> [is_name(t) for t in ("Ludwig van Beethoven", "J. R. R. Tolkien", "李明", "a senior expert", "Read more")]
    [True, True, True, False, False]
    """
    if not 2 <= len(text) <= MAX_NAME_CHARS or _NOT_IN_NAMES.search(text):
        return False
    if not text.isascii() and any(map(str.isdigit, text)):
        return False
    tokens = text.split()
    if _UNSPACED_NAME.match(text) and fold(text) not in NEVER:
        return len(text) <= _MAX_UNSPACED_NAME and not _JAPANESE_PHRASE.search(text)
    if _HAN.match(text) and not all(len(t) <= _MAX_HAN for t in tokens):
        return False
    if not 0 < len(tokens) <= MAX_NAME_WORDS or not _is_written_as_name(tokens):
        return False  # as most texts that are no names
    folded = [_folded(t) for t in tokens]
    if not (declared and len(tokens) > 1) and any(f in _NEVER_IN_NAMES or f in byline_words.ROLES for f in folded):
        return False
    if fold(text) in _WHOLE_LINES or all(f in calendar_words.MONTHS or f in calendar_words.WEEKDAYS for f in folded):
        return False
    if all(f in byline_words.CREDENTIALS or f.replace(".", "") in byline_words.CREDENTIALS for f in folded):
        return False
    if (folded[0] in byline_words.CONJUNCTIONS and tokens[0].islower()) or (
        _HANGUL.match(text) and max(map(len, tokens)) > _MAX_HANGUL
    ):
        return False
    return any(len(t.strip(".")) > 1 for t in tokens)


def _folded(word: str) -> str:
    return fold(word).strip(".,")


def _is_written_as_name(tokens: Sequence[str]) -> bool:
    """Whether words are in capitals or initials but for particles; credentials may stand behind."""
    last = tokens[-1]
    if not _opens_as_name(last) and _folded(last) not in byline_words.CREDENTIALS:
        return False
    return all(_opens_as_name(t) or _folded(t) in byline_words.PARTICLES for t in tokens)


def _opens_as_name(word: str) -> bool:
    return is_capital(word) or _INITIAL.match(word) is not None


def _without_places(people: list[str], desks: list[str]) -> list[str]:
    """Full names without the single words among them: those are places, handles, outlets ("Jane Doe, London")."""
    full = [p for p in people if " " in p or _UNSPACED_NAME.match(p) or has_initial(p)]
    if not full and any(fold(d) in byline_words.AGENCIES for d in desks):
        return []
    return full or ([] if desks and all(p.isupper() for p in people) else people)


def has_initial(name: str) -> bool:
    """Whether a name is an initial and a surname with no space between them: "Б.Сараана"."""
    return _INITIAL_AND_NAME.match(name) is not None


def without_brackets(text: str) -> str:
    """A name without what stands beside it in brackets: an outlet, a handle, a role."""
    return squeeze(_BRACKETS.sub(" ", text))


def last_first(text: str) -> str:
    """A name of a bibliography, "Doe, Jane", in the order of speech; everything else as it is."""
    match = _LAST_FIRST.match(text)
    return f"{match['first']} {match['last']}" if match else text
