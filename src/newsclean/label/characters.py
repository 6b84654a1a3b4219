"""Characters and words of a page's blocks, counted for all blocks in one array of code points.

Each character's classes stand in a table. A count needs eight bits where no text is longer than 255 characters: eight
classes are summed as one 64-bit number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..text import is_unspaced

Array = NDArray[Any]

MAX_CHARS = 255  # of a text whose characters are counted
_LAST_CODE = 0x1FFFF  # no character; stands for all beyond it, which are CJK ideographs and are counted by no class
_PARTING = "\0"  # between texts; counts as white space

# What is counted.
_COUNTED: dict[str, Callable[[str], bool]] = {
    "commas": ",،、，".__contains__,
    "stops": "。।".__contains__,
    "bars": "|›»·•".__contains__,
    "questions": "?？؟".__contains__,
    "brackets": "([".__contains__,
    "newlines": "\n".__contains__,
    "tabs": "\t".__contains__,
    "copyrights": "©".__contains__,
    "handles": "@#".__contains__,
    "slashes": "/".__contains__,
    "digits": str.isdigit,
    "decimals": str.isdecimal,
    "unspaced": is_unspaced,
}
# How a character looks at the beginning or the end of a text or a word, as bits.
SPACE, UPPER, LOWER, DIGIT, OPENING, END, COLON, ELLIPSIS, STOP = (1 << i for i in range(9))
_LOOKS: dict[int, Callable[[str], bool]] = {
    SPACE: lambda char: char.isspace() or char == _PARTING,
    UPPER: str.isupper,
    LOWER: str.islower,
    DIGIT: str.isdigit,
    OPENING: "\"“„«»‘'「『—–".__contains__,
    END: ".!?…。！？।؟۔।॥։።\"”»)’'」』》）".__contains__,
    COLON: ":：".__contains__,
    ELLIPSIS: "…".__contains__,
    STOP: ".?!؟".__contains__,  # ends a sentence where a space follows
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
    begins = np.cumsum([0, *(len(string) + 1 for string in texts[:-1])])
    marks: dict[str, Array] = {}
    names = iter(_COUNTED)
    for table in _tables().counted:
        sums = np.add.reduceat(table[codes], begins)
        for shift, name in zip(range(0, 64, 8), names):
            marks[name] = (sums >> np.uint64(shift)) & np.uint64(MAX_CHARS)
    looks = _tables().looks[codes]
    stops = np.add.reduceat((looks[:-1] & STOP != 0) & (codes[1:] == ord(" ")), begins, dtype=np.int64)
    blank = looks & SPACE != 0
    edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1  # words begin and end by turns
    if not blank[0]:
        edges = np.concatenate([[0], edges])
    first, behind = edges[::2], edges[1::2]
    owner = np.searchsorted(begins, first, "right") - 1
    n = len(texts)
    return Counts(
        marks,
        stops,
        np.bincount(owner, minlength=n),
        np.bincount(owner, looks[first] & UPPER != 0, n),
        np.bincount(owner, behind - first <= short_chars, n),
    )


def looks_of(characters: str) -> Array:
    """For each character its looks, as bits."""
    return _tables().looks[code_points(characters)]


def code_points(string: str) -> Array:
    """The string as an array of numbers."""
    return np.minimum(np.frombuffer(string.encode("utf-32-le", "surrogatepass"), "<u4"), _LAST_CODE)


class _Tables(NamedTuple):
    counted: list[Array]
    looks: Array


@cache
def _tables() -> _Tables:
    characters = [*map(chr, range(_LAST_CODE + 1))]
    counted = []
    classes = list(_COUNTED.values())
    for start in range(0, len(classes), 8):
        table = np.zeros(len(characters), np.uint64)
        for i, belongs in enumerate(classes[start : start + 8]):
            table |= np.array([*map(belongs, characters)], np.uint64) << np.uint64(8 * i)
        counted.append(table)
    looks = np.zeros(len(characters), np.uint16)
    for bit, belongs in _LOOKS.items():
        looks |= np.array([*map(belongs, characters)], np.uint16) * np.uint16(bit)
    return _Tables(counted, looks)
