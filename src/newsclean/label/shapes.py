"""A block by itself: length, punctuation, the look of its words, its likeness to what the page declares.

Works on columns where that is quicker than on rows, and looks closely only at blocks that have punctuation: menus and
headlines, most of a page's blocks, have none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import text
from ..model import Source, SourceBlock

Array = NDArray[Any]  # float32, unless said otherwise

HEADLINE_CHARS = 300  # longer blocks are no headline and are not compared with the page's titles
LONG_CHARS = 240  # of a block's text that is looked at for words; shape shows early, and blocks of 5 MB exist
DESCRIPTION_CHARS = 1000  # of the page's description; longer ones are whole articles
MIN_DESCRIBED_CHARS = 40  # a block must be longer to be compared with the page's description
MIN_SHARE_WORDS = 4  # a share of fewer words says nothing
SHORT_WORD_CHARS = 3
MAX_COPIES = 3  # of a block's text before and behind it; more say no more

_SENTENCE_END = frozenset(".!?…。！？।؟۔।॥։።\"”»)’'」』》）")
_OPENING = frozenset("\"“„«»‘'「『—–")
_CJK = re.compile(f"[{text.UNSPACED}]")
# A year (14.. and 25.. in the calendars of Iran and Thailand) or numbers parted as in dates and times; it begins with
# the digit, so that the search leaps from digit to digit.
_DATE_LIKE = re.compile(r"\d(?:[./:-]\d|年|(?:(?<=\b1)[94]|(?<=\b2)[05])\d\d\b)")
_HANDLE = re.compile(r"[@#]\w|https?://|www\.")
_DIGIT = re.compile(r"\d")
_ASCII_DIGITS = "0123456789"
_TITLE_METAS = frozenset(("og:title", "twitter:title", "title", "dc.title"))
_DESCRIPTION_METAS = frozenset(("og:description", "description", "twitter:description", "dc.description"))

# Columns of shapes().
(CHARS, WORDS, LINK, LINKS, BOLD, END, COLON, ELLIPSIS, UPPER, LOWER, DIGIT_FIRST, DIGITS, COMMAS, STOPS,
 BARS, QUESTION, QUOTE, CAPITALS, DATE, HANDLES, COPYRIGHT, BRACKETS, UNSPACED, NEWLINES, TITLE, EARLIER,
 LATER, ALL_CAPS, TAB, SHORT_WORDS, DESCRIBED) = range(31)  # fmt: skip
N_SHAPES = 31
_MARKS = (COMMAS, STOPS, BARS, QUESTION, HANDLES, COPYRIGHT, BRACKETS, NEWLINES, TAB)  # as _marks counts them


def shapes(source: Source) -> Array:
    """One row a block, one column for each of the names above."""
    blocks = source.blocks
    texts = [block.text for block in blocks]
    heads = [string[:LONG_CHARS] for string in texts]
    out = np.zeros((len(blocks), N_SHAPES), np.float32)
    chars = np.array([*map(len, texts)], np.float64)
    shown = np.array([*map(len, heads)], np.float64)
    out[:, CHARS] = chars
    out[:, LINK] = np.array([block.link_chars for block in blocks]) / chars
    out[:, LINKS] = [block.links for block in blocks]
    out[:, BOLD] = np.array([block.bold_chars for block in blocks]) / chars
    _look_at_ends(out, texts)
    _look_at_words(out, heads, chars / shown)
    _look_at_marks(out, heads, chars / shown)
    out[:, ALL_CAPS] = [*map(str.isupper, heads)]
    out[:, EARLIER], out[:, LATER] = _copies(texts)
    out[:, TITLE], out[:, DESCRIBED] = _declared(source, texts)
    return out


def _look_at_ends(out: Array, texts: Sequence[str]) -> None:
    first, last = [string[0] for string in texts], [string[-1] for string in texts]
    out[:, END] = [*map(_SENTENCE_END.__contains__, last)]
    out[:, COLON] = [*map(":：".__contains__, last)]
    out[:, ELLIPSIS] = [char == "…" or (char == "." and string.endswith("...")) for char, string in zip(last, texts)]
    out[:, UPPER] = [*map(str.isupper, first)]
    out[:, LOWER] = [*map(str.islower, first)]
    out[:, DIGIT_FIRST] = [*map(str.isdigit, first)]
    out[:, QUOTE] = [*map(_OPENING.__contains__, first)]


def _look_at_words(out: Array, heads: Sequence[str], scale: NDArray[np.float64]) -> None:
    counts = []
    for i, head in enumerate(heads):
        parts = head.split()
        n = len(parts)
        if n >= MIN_SHARE_WORDS:
            out[i, CAPITALS] = sum([part[0].isupper() for part in parts]) / n
            out[i, SHORT_WORDS] = sum([len(part) <= SHORT_WORD_CHARS for part in parts]) / n
        if not head.isascii() and _CJK.search(head):
            out[i, UNSPACED] = 1
            n = len(_CJK.findall(head))
        counts.append(n)
    out[:, WORDS] = counts * scale


def _look_at_marks(out: Array, heads: Sequence[str], scale: NDArray[np.float64]) -> None:
    """Digits and punctuation. The rows of blocks that have only letters and spaces stay zero."""
    at, rows = [], []
    for i, head in enumerate(heads):
        letters = head.replace(" ", "")
        if letters.isalpha():
            continue
        if not letters.isalnum():
            at.append(i)
            rows.append(_marks(head))
        if _DIGIT.search(head):
            digits = map(head.count, _ASCII_DIGITS) if head.isascii() else map(str.isdigit, head)
            out[i, DIGITS] = sum(digits) / len(head)
            out[i, DATE] = _DATE_LIKE.search(head) is not None
    if rows:
        table = np.array(rows, np.float64)
        table[:, :2] *= scale[at, None]  # commas and stops: of the whole block
        out[np.array(at)[:, None], _MARKS] = table


def _marks(head: str) -> tuple[float, ...]:
    count = head.count
    commas, stops, bars = count(","), count(". ") + count("? ") + count("! "), count("|") + count(" / ")
    question = "?" in head
    copyright = "(c)" in head
    if not head.isascii():
        commas += count("،") + count("、") + count("，")
        stops += count("。") + count("।") + count("؟ ")
        bars += count("›") + count("»") + count("·") + count("•")
        question = question or "？" in head or "؟" in head
        copyright = copyright or "©" in head
    handle = ("@" in head or "#" in head or "://" in head or "www." in head) and _HANDLE.search(head) is not None
    return commas, stops, bars, question, handle, copyright, count("(") + count("["), count("\n"), "\t" in head


def _copies(texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """How often each text stands before and behind its block."""
    counts = Counter(texts)
    if len(counts) == len(texts):
        return [0] * len(texts), [0] * len(texts)
    seen: Counter[str] = Counter()
    earlier, later = [], []
    for string in texts:
        before = seen[string]
        seen[string] = before + 1
        earlier.append(min(before, MAX_COPIES))
        later.append(min(counts[string] - before - 1, MAX_COPIES))
    return earlier, later


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
        if known.isdisjoint(words):
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
    return [words for s in dict.fromkeys(strings) if len(words := frozenset(_words(s))) >= 2]


def _words(string: str) -> list[str]:
    string = string.lower()
    return string.split() if string.isascii() else text.words(string)


def _likeness(words: frozenset[str], declared: list[frozenset[str]]) -> float:
    """Overlap (Jaccard, 0..1) of a block's words with the nearest of what the page declares."""
    best = 0.0
    if len(words) >= 2:
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
    columns = [np.minimum(gaps, 3) / 3, np.minimum(behind, 3) / 3, np.full(len(blocks), some)]
    return np.stack(columns, axis=1).astype(np.float32)
