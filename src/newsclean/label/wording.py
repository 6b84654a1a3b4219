"""How a text's words lean: towards the kinds of the stock phrases that use them, in all their languages.

A capture has no elements that name a block; a line that is no stock phrase still shares words with some.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain, repeat
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
    said = [*map(head_words, texts)]
    sizes = np.array([*map(len, said)], np.int64)
    found = np.array([*map(rows.get, chain.from_iterable(said), repeat(-1))], np.int64)
    counts = np.bincount(np.repeat(np.arange(len(texts)), sizes)[found >= 0], minlength=len(texts))
    found = found[found >= 0]
    order = np.argsort(-counts, kind="stable")
    begins = (np.cumsum(counts) - counts)[order]
    out = np.zeros((len(texts), N_COLUMNS), np.float32)
    total, strongest = out[:, : len(_KINDS)], out[:, len(_KINDS) : -1]
    # At once the first known words of all texts, then the second ones of those that have one, and so on.
    for place in range(counts.max(initial=0)):
        some = np.count_nonzero(counts > place)
        lean = leans[found[begins[:some] + place]]
        total[:some] += lean
        np.maximum(strongest[:some], lean, out=strongest[:some])
    out[order] = out.copy()
    total /= (sizes[:, None] + 1).astype(np.float32)
    out[:, -1] = counts / np.maximum(sizes, 1)
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
