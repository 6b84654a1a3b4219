"""Titles for comparison: their words, what they share, what their signs weigh, which of them the page itself prints."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from ..text import fold, has_unspaced, words
from .outlet import Outlet
from .structured import Structured, types_of

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


# --- the vote: learned weights of the signs, data/titles.json, made by training/train_titles.py -----------------------


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, Mapping[str, float]]:
    return dict(json.loads(pkgutil.get_data("newsclean", "data/titles.json") or b"{}"))


def weigh(kind: Literal["title", "headline"], signs: Mapping[str, float]) -> float:
    """The score of a candidate for the title of a page, or for the headline of a text capture, by its signs."""
    weights = _weights().get(kind, {})
    return sum([weights.get(name, 0.0) * value for name, value in signs.items() if value])  # most signs are absent


# --- titles that are printed nowhere on the page: made for search engines, for shares, for lists of teasers ----------

# Words of a heading that is sure to be a headline: of two to four are names of sections, too. All of the pages with
# article types whose h1 was another title than gold had fewer, but two (wcxb_dev, trafilatura).
_LEAST_WORDS = 5
_LEAST_CHARS = 10  # the same in scripts without spaces
# Of the shorter wording's words in the longer one, in order: then it is the same headline, cut short.
_SHORT_FORM = 0.67
_CLASSED = "heading:class"  # the source of a heading that its class calls the headline
_ARTICLES = ("article", "posting", "report")


def printed_instead(best: Wording, readings: Sequence[Reading], data: Structured, outlet: Outlet) -> Wording | None:
    """The headline that heads the article, where the elected wording is another and printed nowhere; else None."""
    near = next((r for r in readings if r.source == "nearest"), None) or _heading_of_class(readings)
    if near is None or not _is_article(data) or outlet.is_named(near.text):
        return None
    key = wording(near.text)
    if not _is_long(near.text, key) or in_order(_pieces(near.text, best), _pieces(near.text, key)) >= _SHORT_FORM:
        return None
    voices, others = _voices(readings, best), _voices(readings, key)
    if any(r.block >= 0 for r in voices) or not any(r.source.startswith(("h1", _CLASSED)) for r in others):
        return None
    if {r.source for r in voices} == {"json-ld"} and any(r.source == "title-tag" for r in others):
        return None  # the outlet keeps its JSON-LD, as of live reports, while the page goes on
    return key


def printed_whole(best: Wording, readings: Sequence[Reading]) -> Wording | None:
    """The printed headline of which the elected wording is the beginning, cut off; None for none.

    The last word may be cut, too.
    """
    if len(best) < _LEAST_WORDS or not all(is_cut(r.text) for r in _voices(readings, best)):
        return None
    headed = [wording(r.text) for r in readings if r.block >= 0 and r.source.startswith(("h1", _CLASSED))]
    start = best[:-1]
    return next((key for key in headed if len(key) >= len(best) and key[: len(start)] == start and key != best), None)


def _heading_of_class(readings: Sequence[Reading]) -> Reading | None:
    """The only heading that a class calls the headline, on a page that has no h1."""
    if any(r.source.startswith("h1") for r in readings):
        return None
    classed = [r for r in readings if r.source == _CLASSED]
    return classed[0] if len(classed) == 1 else None


def _pieces(text: str, key: Wording) -> Wording:
    """What is compared of a wording: its words; pairs of characters in scripts without spaces, as one says nothing."""
    return tuple(map("".join, pairwise(key))) if has_unspaced(text) else key


def _voices(readings: Sequence[Reading], key: Wording) -> list[Reading]:
    return [r for r in readings if wording(r.text) == key]


def _is_article(data: Structured) -> bool:
    """Whether the page declares one article: elsewhere an h1 may head a page of a service or a shop."""
    types = [*types_of(data.article), data.meta("og:type").lower()]
    return any(name.endswith(_ARTICLES) for name in types)


def _is_long(text: str, key: Wording) -> bool:
    return len(text) >= _LEAST_CHARS if has_unspaced(text) else len(key) >= _LEAST_WORDS
