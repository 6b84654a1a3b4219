"""Titles for comparison: their words, what they share, who prints them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..text import fold, words

SAME_HEADLINE = 0.6  # likeness of wordings at which a heading before the body is another form of the title

Wording = tuple[str, ...]


class Reading(NamedTuple):
    """What one source prints as the headline. block: where it stands visibly, -1 where it does not."""

    text: str
    source: str
    block: int = -1


@lru_cache(maxsize=512)
def wording(text: str) -> Wording:
    """A title for comparison: its words, folded."""
    return tuple(words(fold(text)))


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """0..1: the words that two wordings share (Dice)."""
    a, b = set(one), set(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def is_cut(text: str) -> bool:
    """Whether a title ends in the dots of one that is cut off."""
    return text.endswith(("...", "…"))


def in_order(one: Wording, other: Wording) -> float:
    """0..1: how much of the shorter of two wordings the other has in the same order: 1.0 for a short form.

    >>> in_order(("pier", "opens"), ("northern", "pier", "opens")), in_order(("pier", "opens"), ("opens", "pier"))
    (1.0, 0.5)
    """
    row = [0] * (len(other) + 1)  # of the longest common subsequences of the words so far
    for word in one:
        before = row
        row = [0]
        for j, rival in enumerate(other):
            row.append(before[j] + 1 if word == rival else max(before[j + 1], row[j]))
    return row[-1] / min(len(one), len(other)) if one and other else 0.0
