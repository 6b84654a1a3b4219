"""The words of the headline that the address of a page holds: "/2024/05/northern-pier-to-reopen-1019241.html"."""

from __future__ import annotations

import re
from urllib.parse import unquote

from ..text import fold, words

_HOST_OR_REST = re.compile(r"^\w+://[^/?#]*|[?#].*$", re.S)
_LEAST_WORDS = 3  # of a part of an address that is a headline's: sections have fewer
_LEAST_LETTERS = 3  # of a word that counts
_STEM = 5  # first letters of a word that are compared
_LEAST_OF_LINE = 3  # words that a line is taken to have at least: one word of a headline says little
_DOUBLED = re.compile(r"(?<=[aou])e|(?<=a)a")  # "ä", "ö", "ü" and "å" as addresses spell them


def stems_of_slug(url: str | None) -> frozenset[str]:
    """Beginnings of the words in the last part of an address that looks like a headline; of none, none.

    >>> sorted(stems_of_slug("https://example.org/coast/northern-pier-to-reopen-1019241/"))
    ['north', 'pier', 'reope']
    """
    parts = _HOST_OR_REST.sub("", url or "").split("/")
    stems = (_stems(unquote(part)) for part in reversed(parts))
    return next((found for found in stems if len(found) >= _LEAST_WORDS), frozenset())


def likeness_to_slug(text: str, slug: frozenset[str]) -> dict[str, float]:
    """0..1: how much of a slug a line has, and how much of the line is of the slug."""
    stems = _stems(text)
    shared = len(stems & slug)
    return {"slug": shared / len(slug), "of slug": shared / max(_LEAST_OF_LINE, len(stems))}


def _stems(text: str) -> frozenset[str]:
    spoken = words(_DOUBLED.sub("", fold(text.replace("_", " "))))
    return frozenset(word[:_STEM] for word in spoken if len(word) >= _LEAST_LETTERS and not word.isdigit())
