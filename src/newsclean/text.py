"""Folding and counting of text: what stages compare when they ask whether two texts are the same."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

_CACHED_TEXTS = 4096  # entries; headings and stock lines recur within a page, paragraphs do not

_LONG_WORD = 4  # letters of a word that says what a text is about
_STEM = 5  # first letters of a word that are compared: languages inflect its end

# Scripts written without spaces, where one character counts as one word: kana, Han, Thai, Lao, Burmese, Khmer.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# What ends a sentence, and what may stand behind it.
SENTENCE_ENDS = ".!?…。！？।؟۔॥։።"
CLOSING_MARKS = "\"”»)’'」』》）"
ANY_CLOSING_MARKS = "“" + CLOSING_MARKS  # with the mark that closes in German and opens in English
# What ends a statement and hardly ever a title.
FULL_STOPS = ".。।۔॥։።"
# What opens and what closes speech; languages differ in which of two marks does which.
_OPENING = frozenset("\"'“„”‟‘‚’«»‹›「『｢《〈〝＂")
_CLOSING = frozenset("\"'”“‟’‘»«›‹」』｣》〉〞〟＂")
_WORD = re.compile(rf"[^\W{UNSPACED}]+|[{UNSPACED}]")
_UNSPACED_CHAR = re.compile(f"[{UNSPACED}]")
_INDIAN = re.compile("[\u0900-\u0dff]+")  # letters and vowel signs from Devanagari to Sinhala
_PLAIN_WORD = re.compile(r"\w+")
_ASCII_WORDS = bytes(c if chr(c).isalnum() or c == ord("_") else ord(" ") for c in range(128)) + bytes(128)
_HOST = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:\s]+)", re.I)
# Signs of writing direction: no part of what they enclose.
DIRECTION_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Letters that one language writes in two ways: Arabic yeh and kaf beside the Persian ones, alef with and without hamza.
_VARIANTS = str.maketrans("يىئكةأإآٱؤ", "یییکهااااو", "\u0640\u200b\u200c\u200d\u00ad\ufeff" + DIRECTION_MARKS)
_VARIANT = re.compile("[" + "".join(map(chr, _VARIANTS)) + "]")
# Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic; elsewhere marks are letters (vowel signs).
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]")


def words(text: str) -> list[str]:
    """The words of a text as they stand; in scripts without spaces every character is one."""
    if text.isascii():  # the same words, without a pattern
        return text.encode().translate(_ASCII_WORDS).decode().split()
    return _WORD.findall(text) if has_unspaced(text) else _PLAIN_WORD.findall(text)


def count_words(text: str) -> int:
    """How many words a text has; in the scripts of India, whose vowel signs part words() in pieces, by their spaces.

    >>> count_words("पुराना पुल फिर से बनेगा"), count_words("Old bridge")
    (5, 2)
    """
    return len(words(_INDIAN.sub("x", text)))


def has_unspaced(text: str) -> bool:
    """Whether a text has characters of a script that is written without spaces."""
    return not text.isascii() and _UNSPACED_CHAR.search(text) is not None


def squeeze(text: str) -> str:
    """Runs of white space become one space, none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=_CACHED_TEXTS)
def fold(text: str) -> str:
    """A text for comparison: NFKC, no case, no marks, letter variants joined, white space squeezed.

    >>> fold("Últimas  PUBLICACIONES")
    'ultimas publicaciones'
    """
    if text.isascii():
        return squeeze(text.lower())
    text = unicodedata.normalize("NFKC", text).casefold()
    if _VARIANT.search(text):  # few texts have one, and translating looks up every character
        text = text.translate(_VARIANTS)
    return squeeze(unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text))))


def stems_of(text: str, *, numbers: bool = True) -> frozenset[str]:
    """Beginnings of the words that say what a text is about; in scripts without spaces, pairs of characters.

    numbers: whether words of digits alone count.
    """
    folded = fold(text)
    if has_unspaced(folded):
        return frozenset(folded[i : i + 2] for i in range(len(folded) - 1) if folded[i : i + 2].isalpha())
    return frozenset(w[:_STEM] for w in words(folded) if len(w) >= _LONG_WORD and (numbers or not w.isdigit()))


def is_quoted(text: str) -> bool:
    """Whether a text stands in quotation marks."""
    return text[:1] in _OPENING and text[-1:] in _CLOSING


def asks(text: str) -> bool:
    """Whether a text ends as a question, spoken or not."""
    return text.rstrip(ANY_CLOSING_MARKS).endswith(("?", "？", "؟"))


def states(text: str) -> bool:
    """Whether a line ends like a statement, and does not break off: with a full stop, in or before closing marks."""
    end = text.rstrip(ANY_CLOSING_MARKS)
    return end.endswith(tuple(FULL_STOPS)) and not end.endswith("..")


def unescape(text: str) -> str:
    """The text with its character references read; as it stands where one has more digits than Python reads."""
    try:
        return html.unescape(text)
    except ValueError:
        return text


def host_of(url: str | None) -> str | None:
    """The host of an address, lower case, without port and "www."; None where it has none."""
    match = _HOST.match(url) if url else None
    return match[1].lower().removeprefix("www.") if match else None
