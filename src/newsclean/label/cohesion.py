"""Words that a line shares with the page's running text: an article speaks of one thing, menus and lists of many.

Lexical cohesion, after Hearst 1997, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", with no list
of words of any language. For captures, which have nothing but their words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import SourceBlock
from ..text import stems_of
from .surroundings import Run

Array = NDArray[Any]  # float32

READ_CHARS = 600  # of a block; what it speaks of shows early, and blocks of 5 MB exist
N_COLUMNS = 8


def cohesion_columns(blocks: Sequence[SourceBlock], prose: Array, run: Run) -> Array:
    """One row a block, float32, about its stems: shares of them and numbers on a scale near 0..1.

    prose: words of running text in each block. run: the best run of it.
    """
    stems = [stems_of(block.text[:READ_CHARS], numbers=False) for block in blocks]
    running = (prose > 0).tolist()
    in_run = [is_prose and run.start <= i < run.end for i, is_prose in enumerate(running)]
    on_page, in_prose, in_best = _count(stems), _count(stems, running), _count(stems, in_run)
    before = _nearest(stems, running)
    behind = _nearest(stems[::-1], running[::-1])[::-1]
    out = np.zeros((len(blocks), N_COLUMNS), np.float32)
    for i, own in enumerate(stems):
        if not own:
            continue
        elsewhere = [in_best[stem] - in_run[i] for stem in own]  # not counting the block itself
        shared = sum(n > 0 for n in elsewhere)
        out[i] = (
            sum(in_prose[stem] > running[i] for stem in own) / len(own),
            shared / len(own),
            math.fsum(map(math.log1p, elsewhere)) / len(own) / 2,  # exact in any order: a set has none of its own
            sum(on_page[stem] == 1 for stem in own) / len(own),
            len(own & before[i]) / len(own),
            len(own & behind[i]) / len(own),
            math.log1p(len(own)) / 4,
            math.log1p(shared) / 3,
        )
    return out


def _count(stems: Sequence[frozenset[str]], chosen: Sequence[bool] | None = None) -> Counter[str]:
    """In how many of the chosen blocks a stem stands."""
    return Counter(stem for i, own in enumerate(stems) if chosen is None or chosen[i] for stem in own)


def _nearest(stems: Sequence[frozenset[str]], running: Sequence[bool]) -> list[frozenset[str]]:
    """For each block the stems of the last running text before it."""
    out, last = [], frozenset[str]()
    for own, is_prose in zip(stems, running, strict=True):
        out.append(last)
        if is_prose:
            last = own
    return out
