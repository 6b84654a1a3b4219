"""Characters and words of a page's blocks, counted for all blocks in one array of code points.

Each character's classes stand in a table. A count needs eight bits where no text is longer than 255 characters: eight
classes are summed as one 64-bit number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..text import CLOSING_MARKS, SENTENCE_ENDS, UNSPACED

Array = NDArray[Any]

MAX_CHARS = 255  # of a text whose characters are counted
_LAST_CODE = 0x1FFFF  # no character; stands for all beyond it, which are CJK ideographs and are counted by no class
_PARTING = "\0"  # between texts; counts as white space

_Class = str | Callable[[Array], Array]  # the characters, or what tells them
# What is counted.
_COUNTED: dict[str, _Class] = {
    "commas": ",،、，",
    "stops": "。।",
    "bars": "|›»·•",
    "questions": "?？؟",
    "brackets": "([",
    "newlines": "\n",
    "tabs": "\t",
    "copyrights": "©",
    "handles": "@#",
    "slashes": "/",
    "digits": np.char.isdigit,
    "decimals": np.char.isdecimal,
    "unspaced": "".join(
        chr(c) for low, high in re.findall("(.)-(.)", UNSPACED) for c in range(ord(low), ord(high) + 1)
    ),
}
# How a character looks at the beginning or the end of a text or a word, as bits.
SPACE, UPPER, LOWER, DIGIT, OPENING, END, COLON, ELLIPSIS, STOP = (1 << i for i in range(9))
_LOOKS: dict[int, _Class] = {
    SPACE: np.char.isspace,
    UPPER: np.char.isupper,
    LOWER: np.char.islower,
    DIGIT: np.char.isdigit,
    OPENING: "\"“„«»‘'「『—–",
    END: SENTENCE_ENDS + CLOSING_MARKS,
    COLON: ":：",
    ELLIPSIS: "…",
    STOP: ".?!؟",  # ends a sentence where a space follows
}


class Counts(NamedTuple):
    """For each text how many characters of a class it has; a number a text."""

    marks: dict[str, Array]
    stops: Array  # sentences that end inside
    words: Array
    capitals: Array  # words that begin with a capital
    short_words: Array


def count(texts: Sequence[str], short_chars: int) -> Counts:
    """Counts in texts of 1 to MAX_CHARS characters. short_chars: the length up to which a word is short."""
    codes = code_points(_PARTING.join(texts) + _PARTING)
    sizes = np.array([*map(len, texts)]) + 1
    begins = np.cumsum(sizes) - sizes
    sums = [np.add.reduceat(table.take(codes), begins) for table in _tables().counted]
    marks = np.concatenate([table.astype("<u8").view(np.uint8).reshape(-1, 8).T for table in sums])
    looks = _tables().looks.take(codes)
    stops = np.flatnonzero((looks[:-1] & STOP != 0) & (codes[1:] == ord(" ")))
    blank = looks & SPACE != 0
    edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1  # words begin and end by turns
    if not blank[0]:
        edges = np.concatenate([[0], edges])
    first, behind = edges[::2], edges[1::2]
    owner = np.searchsorted(begins, first, "right") - 1
    n = len(texts)
    return Counts(
        dict(zip(_COUNTED, marks.astype(np.int64))),
        np.bincount(np.searchsorted(begins, stops, "right") - 1, minlength=n),
        np.bincount(owner, minlength=n),
        np.bincount(owner, looks.take(first) & UPPER != 0, n),
        np.bincount(owner, behind - first <= short_chars, n),
    )


def looks_of(characters: str) -> Array:
    """For each character its looks, as bits."""
    return _tables().looks.take(code_points(characters))


def code_points(string: str) -> Array:
    """The string as an array of numbers."""
    return np.minimum(np.frombuffer(string.encode("utf-32-le", "surrogatepass"), "<u4"), _LAST_CODE)


class _Tables(NamedTuple):
    counted: list[Array]
    looks: Array


@cache
def _tables() -> _Tables:
    counted = []
    classes = list(_COUNTED.values())
    for start in range(0, len(classes), 8):
        table = np.zeros(_LAST_CODE + 1, np.uint64)
        for i, chars in enumerate(classes[start : start + 8]):
            table[_codes_of(chars)] |= np.uint64(1 << 8 * i)
        counted.append(table)
    looks = np.zeros(_LAST_CODE + 1, np.uint16)
    for bit, chars in _LOOKS.items():
        looks[_codes_of(chars)] |= np.uint16(bit)
    looks[ord(_PARTING)] = SPACE
    return _Tables(counted, looks)


def _codes_of(chars: _Class) -> Array:
    if isinstance(chars, str):
        return code_points(chars)
    return np.flatnonzero(chars(np.arange(_LAST_CODE + 1, dtype="<u4").view("<U1")))
