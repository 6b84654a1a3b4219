"""How a text's words lean: towards the kinds of the stock phrases that use them, in all their languages.

A capture has no elements that name a block; a line that is no stock phrase still shares words with some.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import RESIDUE_KINDS
from ..phrases import kinds_of_words
from ..text import fold, words

Array = NDArray[Any]  # float32

HEAD_CHARS = 160  # of a text that are looked at; stock lines are shorter

_KINDS = sorted(RESIDUE_KINDS - {"repeat"})
N_COLUMNS = 2 * len(_KINDS) + 1


def head_words(text: str) -> list[str]:
    """The words of a text's beginning, folded."""
    head = text[:HEAD_CHARS]
    return words(head.lower() if head.isascii() else fold(head))  # the same, sooner


def wording_columns(texts: Sequence[str]) -> Array:
    """texts x N_COLUMNS: the mean lean of a text's words to each kind, the strongest, and the share of known words."""
    rows, leans = _lexicon()
    out = np.zeros((len(texts), N_COLUMNS), np.float32)
    for i, text in enumerate(texts):
        said = head_words(text)
        known = [row for row in map(rows.get, said) if row is not None]
        if known:
            found = leans[known]
            out[i, : len(_KINDS)] = found.sum(0) / (len(said) + 1)
            out[i, len(_KINDS) : -1] = found.max(0)
            out[i, -1] = len(known) / len(said)
    return out


@cache
def _lexicon() -> tuple[dict[str, int], Array]:
    """A row for each word: how it spreads over kinds of equal size (0..1), nearer to 0 where few phrases have it."""
    by_word, by_kind = kinds_of_words()
    counts: Array = np.array([[found.get(kind, 0) for kind in _KINDS] for found in by_word.values()], np.float32)
    shares = counts / np.array([by_kind[kind] for kind in _KINDS], np.float32)
    uses = counts.sum(1, keepdims=True)
    leans = shares / shares.sum(1, keepdims=True) * (uses / (uses + 1))
    return {word: row for row, word in enumerate(by_word)}, leans.astype(np.float32)
