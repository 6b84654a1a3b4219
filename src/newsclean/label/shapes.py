"""A block by itself: length, punctuation, the look of its words, its likeness to what the page declares.

Works on columns, and looks closely only at blocks whose characters give a reason: menus and headlines do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import text
from ..model import Source, SourceBlock
from . import characters
from .characters import looks_of

Array = NDArray[Any]  # float32, unless said otherwise
Column = Array | float

HEADLINE_CHARS = 300  # longer blocks are no headline and are not compared with the page's titles
LONG_CHARS = 240  # of a block's text that is looked at for words; shape shows early, and blocks of 5 MB exist
DESCRIPTION_CHARS = 1000  # of the page's description; longer ones are whole articles
MIN_DESCRIBED_CHARS = 40  # a block must be longer to be compared with the page's description
MIN_LIKE_WORDS = 2  # different words that texts must have to be like each other
MIN_SHARE_WORDS = 4  # a share of fewer words says nothing
SHORT_WORD_CHARS = 3
MAX_COPIES = 3  # of a block's text before and behind it; more say no more

# A year (14.. and 25.. in the calendars of Iran and Thailand) or numbers parted as in dates and times; it begins with
# the digit, so that the search leaps from digit to digit.
_DATE_LIKE = re.compile(r"\d(?:[./:-]\d|年|(?:(?<=\b1)[94]|(?<=\b2)[05])\d\d\b)")
_HANDLE = re.compile(r"[@#]\w|https?://|www\.")
_TITLE_METAS = frozenset(("og:title", "twitter:title", "title", "dc.title"))
_DESCRIPTION_METAS = frozenset(("og:description", "description", "twitter:description", "dc.description"))

# Columns of shapes().
(CHARS, WORDS, LINK, LINKS, BOLD, END, COLON, ELLIPSIS, UPPER, LOWER, DIGIT_FIRST, DIGITS, COMMAS, STOPS,
 BARS, QUESTION, QUOTE, CAPITALS, DATE, HANDLES, COPYRIGHT, BRACKETS, UNSPACED, NEWLINES, TITLE, EARLIER,
 LATER, ALL_CAPS, TAB, SHORT_WORDS, DESCRIBED) = range(31)  # fmt: skip
N_SHAPES = 31


def shapes(source: Source) -> Array:
    """One row a block, one column for each of the names above."""
    texts, _, _, link_chars, links, bold_chars, *_ = zip(*source.blocks)
    heads = [string[:LONG_CHARS] for string in texts]
    out = np.zeros((len(texts), N_SHAPES), np.float32)
    chars = np.array([*map(len, texts)], np.float64)
    out[:, CHARS] = chars
    out[:, LINKS] = links
    out[:, LINK] = np.array(link_chars) / chars
    out[:, BOLD] = np.array(bold_chars) / chars
    _look_at_ends(out, texts)
    _look_inside(out, heads, chars / np.minimum(chars, LONG_CHARS))
    out[:, ALL_CAPS] = [*map(str.isupper, heads)]
    _find_copies(out, texts)
    out[:, TITLE], out[:, DESCRIBED] = _declared(source, texts)
    return out


def _look_at_ends(out: Array, texts: Sequence[str]) -> None:
    first = looks_of("".join([string[0] for string in texts]))
    last = looks_of("".join([string[-1] for string in texts]))
    for column, look in ((UPPER, characters.UPPER), (LOWER, characters.LOWER), (DIGIT_FIRST, characters.DIGIT)):
        out[:, column] = first & look != 0
    out[:, QUOTE] = first & characters.OPENING != 0
    out[:, END] = last & characters.END != 0
    out[:, COLON] = last & characters.COLON != 0
    out[:, ELLIPSIS] = (last & characters.ELLIPSIS != 0) | [*map(str.endswith, texts, repeat("..."))]


def _look_inside(out: Array, heads: Sequence[str], scale: Array) -> None:
    found = characters.count(heads, SHORT_WORD_CHARS)
    marks = found.marks
    wide = marks["unspaced"] > 0
    out[:, UNSPACED] = wide
    out[:, WORDS] = np.where(wide, marks["unspaced"], found.words) * scale
    enough = found.words >= MIN_SHARE_WORDS
    np.divide(found.capitals, found.words, out=out[:, CAPITALS], where=enough, casting="same_kind")
    np.divide(found.short_words, found.words, out=out[:, SHORT_WORDS], where=enough, casting="same_kind")
    out[:, COMMAS] = marks["commas"] * scale
    out[:, STOPS] = (marks["stops"] + found.stops) * scale
    out[:, BARS] = marks["bars"]
    out[:, BRACKETS] = marks["brackets"]
    out[:, NEWLINES] = marks["newlines"]
    out[:, QUESTION] = marks["questions"] > 0
    out[:, COPYRIGHT] = marks["copyrights"] > 0
    out[:, TAB] = marks["tabs"] > 0
    _look_closer(out, heads, marks)


def _look_closer(out: Array, heads: Sequence[str], marks: dict[str, Array]) -> None:
    """What takes more than single characters, where those show that it may be there."""
    rows = np.flatnonzero(marks["decimals"])
    numbered = [heads[i] for i in rows.tolist()]
    out[rows, DIGITS] = marks["digits"][rows] / np.array([*map(len, numbered)], np.float64)
    out[rows, DATE] = [_DATE_LIKE.search(head) is not None for head in numbered]
    addresses = ["www." in head for head in heads]
    for i in np.flatnonzero(marks["slashes"] + marks["handles"] + addresses).tolist():
        head = heads[i]
        out[i, BARS] += head.count(" / ")
        out[i, HANDLES] = _HANDLE.search(head) is not None
    for i in np.flatnonzero(marks["brackets"]).tolist():
        out[i, COPYRIGHT] = out[i, COPYRIGHT] or "(c)" in heads[i]


def _find_copies(out: Array, texts: Sequence[str]) -> None:
    """How often each text stands before and behind its block."""
    counts: dict[str, int] = {}
    earlier = []
    for string in texts:
        before = counts.get(string, 0)
        earlier.append(before)
        counts[string] = before + 1
    if len(counts) < len(texts):
        out[:, EARLIER] = np.minimum(earlier, MAX_COPIES)
        out[:, LATER] = np.minimum(np.array([counts[string] - 1 for string in texts]) - earlier, MAX_COPIES)


# --- likeness to what the page declares


def _declared(source: Source, texts: Sequence[str]) -> tuple[list[float], list[float]]:
    """Likeness of each block to the page's titles and to its descriptions; captures declare none."""
    titles, descriptions = _declared_words(source)
    like_title, described = [0.0] * len(texts), [0.0] * len(texts)
    known: frozenset[str] = frozenset().union(*titles, *descriptions)
    if not known:
        return like_title, described
    for i, string in enumerate(texts):
        n = len(string)
        if n > DESCRIPTION_CHARS:
            continue
        words = _words(string)
        if len(words) < MIN_LIKE_WORDS or known.isdisjoint(words):
            continue
        distinct = frozenset(words)
        if n <= HEADLINE_CHARS:
            like_title[i] = _likeness(distinct, titles)
        if n > MIN_DESCRIBED_CHARS:
            described[i] = _likeness(distinct, descriptions)
    return like_title, described


def _declared_words(source: Source) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    titles, descriptions = [source.head.title[:HEADLINE_CHARS]], []
    for name, value in source.head.metas:
        if name in _TITLE_METAS:
            titles.append(value[:HEADLINE_CHARS])
        elif name in _DESCRIPTION_METAS:
            descriptions.append(value[:DESCRIPTION_CHARS])
    return _word_sets(titles), _word_sets(descriptions)


def _word_sets(strings: list[str]) -> list[frozenset[str]]:
    sets = (frozenset(_words(s)) for s in dict.fromkeys(strings))
    return [*dict.fromkeys(words for words in sets if len(words) >= MIN_LIKE_WORDS)]


def _words(string: str) -> list[str]:
    string = string.lower()
    return string.split() if string.isascii() else text.words(string)


def _likeness(words: frozenset[str], declared: list[frozenset[str]]) -> float:
    """Overlap (Jaccard, 0..1) of a block's words with the nearest of what the page declares."""
    best = 0.0
    if len(words) >= MIN_LIKE_WORDS:
        for other in declared:
            if both := len(words & other):
                best = max(best, both / (len(words) + len(other) - both))
    return best


# --- as columns of the features


def shape_columns(s: Array) -> Array:
    """Shapes, with what has no bound brought to a scale near 0..1, and some ratios of them."""
    extra = 8
    out = np.empty((len(s), N_SHAPES + extra), np.float32)
    out[:, :N_SHAPES] = s
    large, small = [CHARS, WORDS], [LINKS, COMMAS, STOPS, BARS, BRACKETS, NEWLINES]
    out[:, large] = np.log1p(s[:, large]) / 6
    out[:, small] = np.log1p(s[:, small]) / 2
    chars, words = s[:, CHARS], np.maximum(s[:, WORDS], 1)
    columns = (
        chars / words / 10,
        s[:, COMMAS] / words * 5,
        s[:, STOPS] / words * 10,
        s[:, LINKS] / words * 3,
        chars < 25,
        (chars >= 25) & (chars < 80),
        chars >= 200,
        s[:, LINK] > 0.9,
    )
    for i, column in enumerate(columns, N_SHAPES):
        out[:, i] = column
    return out


def gap_columns(blocks: Sequence[SourceBlock]) -> Array:
    """Blank lines before and behind each block of a capture, and whether the capture has any."""
    gaps = np.array([block.gap for block in blocks], np.float32)
    behind = np.append(gaps[1:], 2)
    some = (gaps[1:] > 0).mean() if len(blocks) > 1 else 0
    return as_columns(len(blocks), [np.minimum(gaps, 3) / 3, np.minimum(behind, 3) / 3, some])


def as_columns(n: int, values: Sequence[Column]) -> Array:
    """A matrix of n rows; a single number fills its column."""
    out = np.empty((n, len(values)), np.float32)
    for i, value in enumerate(values):
        out[:, i] = value
    return out


def signed(index: NDArray[np.int64], start: int, end: int) -> Array:
    """How far each block stands from the start and from the end, by logarithm: a row for either."""
    distance = index - np.array([[start], [end]])
    return np.asarray(np.sign(distance) * np.log1p(np.abs(distance)) / 5, np.float32)
