"""The headline of a text capture, where no markup tells it: by its shape, its place, and the words that the body repeats."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model import Source
from ..text import UNSPACED, fold, squeeze, words
from .names import is_name, without_lead
from .place import Place

_LINES_BEFORE = 60  # lines before the body that may be the headline: menus and share buttons stand between
_LINES_INTO = 8  # lines of the run's beginning that may: labels are not sharp there, teasers stand before it
_BODY_LINES = 14  # lines of the body whose words a headline shares
_MIN_CHARS, _MAX_CHARS = 12, 220  # characters of a headline; Chinese and Japanese ones are shorter than others
_MIN_UNSPACED_CHARS = 7
_MIN_WORDS = 3
_GOOD_CHARS = (28, 130)  # characters that most headlines have
_LONG_WORD = 4  # letters of a word that says what a text is about

_BULLET = re.compile(r"^[•·▪●◦*+–—-]\s|^\d{1,2}[.)]\s")
_SENTENCE_END = re.compile(r"[.。।:;,…]$|\.\.\.$")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}:\d\d|[١-٩۱-۹]{4}")
_TRAIL = re.compile(r"[>›»|/]\s")
_HAS_UNSPACED = re.compile(f"[{UNSPACED}]")

# What speaks for a line, in points; chosen by accuracy on captures of pages whose headline is known, 2026-11.
_SHARED = 4.0  # times the share of its long words that the body repeats
_AGAIN = 0.8  # it stands once more in the capture
_GOOD_LENGTH = 0.8
_AT_BODY = 1.6  # it stands right before the body; less with distance
_FADES = 0.05  # a line
_INSIDE = 0.25  # a line further into the run
_SENTENCE = -1.0
_LISTED = -1.2
_TRAILED = -1.0
_DATED = -1.5
_NAMED = -2.0
_BYLINED_BELOW = 1.0  # a date or byline stands right below it
_ALONE = 0.3  # blank lines stand around it
_LEAST = 2.6  # points below which no line is a headline: None rather than wrong


class Headline(NamedTuple):
    """The headline and the lines that show it."""

    text: str | None = None
    blocks: tuple[int, ...] = ()


def find_headline(source: Source, place: Place) -> Headline:
    """The line that heads the body of a text capture."""
    blocks = source.blocks
    if place.start == place.end:
        return Headline()
    copies = _copies(source)
    body = _long_words(" ".join(b.text for b in blocks[place.start : place.end][:_BODY_LINES]))
    first, last = max(0, place.start - _LINES_BEFORE), min(len(blocks), place.start + _LINES_INTO, place.end)
    best, best_points = -1, _LEAST
    for i in range(first, last):
        if _may_be(blocks[i].text):
            points = _points(source, i, place, body, copies)
            if points >= best_points:
                best, best_points = i, points
    if best < 0:
        return Headline()
    key = fold(blocks[best].text)
    shown = [i for i in range(first, last) if fold(blocks[i].text) == key]
    return Headline(squeeze(blocks[best].text), tuple(shown[-3:]))


def _copies(source: Source) -> dict[str, int]:
    counts: dict[str, int] = {}
    for block in source.blocks:
        if _MIN_UNSPACED_CHARS <= len(block.text) <= _MAX_CHARS:
            counts[block.text] = counts.get(block.text, 0) + 1
    return counts


def _may_be(text: str) -> bool:
    if not _MIN_UNSPACED_CHARS <= len(text) <= _MAX_CHARS or not any(c.isalpha() for c in text):
        return False
    if _HAS_UNSPACED.search(text):
        return True
    return len(text) >= _MIN_CHARS and len(text.split()) >= _MIN_WORDS


def _long_words(text: str) -> frozenset[str]:
    """The words of a text that say what it is about; in scripts without spaces, pairs of characters."""
    folded = fold(text)
    if _HAS_UNSPACED.search(folded):
        return frozenset(folded[i : i + 2] for i in range(len(folded) - 1) if folded[i : i + 2].isalpha())
    return frozenset(w for w in words(folded) if len(w) >= _LONG_WORD)


def _points(source: Source, i: int, place: Place, body: frozenset[str], copies: dict[str, int]) -> float:
    text = source.blocks[i].text
    own = _long_words(text)
    rest = body if i < place.start else _without_line(source, place, i)
    points = _SHARED * sum(_is_repeated(w, rest) for w in own) / max(3, len(own))
    points += _AGAIN * (copies.get(text, 0) > 1)
    points += _GOOD_LENGTH * (_GOOD_CHARS[0] <= len(text) <= _GOOD_CHARS[1] or bool(_HAS_UNSPACED.search(text)))
    points += _AT_BODY - (_FADES * (place.start - i) if i <= place.start else _INSIDE * (i - place.start))
    points += _SENTENCE * bool(_SENTENCE_END.search(text)) + _LISTED * bool(_BULLET.match(text))
    points += _TRAILED * bool(_TRAIL.search(text)) + _DATED * bool(
        _DATE.search(text) and len(text) < _GOOD_CHARS[1] / 3
    )
    if is_name(text) or without_lead(text) != squeeze(text):
        points += _NAMED
    below = source.blocks[i + 1].text if i + 1 < len(source.blocks) else ""
    if len(below) < _GOOD_CHARS[1] and (_DATE.search(below) or without_lead(below) != squeeze(below)):
        points += _BYLINED_BELOW
    return points + _ALONE * (source.blocks[i].gap > 0)


def _is_repeated(word: str, body: frozenset[str]) -> bool:
    """Whether the body has a word, or one that begins alike: headlines inflect otherwise."""
    return word in body or (len(word) > _LONG_WORD + 2 and any(w.startswith(word[:-2]) for w in body))


def _without_line(source: Source, place: Place, i: int) -> frozenset[str]:
    lines = [b.text for j, b in enumerate(source.blocks[i + 1 : place.end]) if j < _BODY_LINES]
    return _long_words(" ".join(lines))
