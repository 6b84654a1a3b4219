"""Words that a line shares with the page's running text: an article speaks of one thing, menus and lists of many.

Lexical cohesion, after Hearst 1997, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", with no list
of words of any language. For captures, which have nothing but their words.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, count, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import SourceBlock
from ..text import stems_of
from .shapes import as_columns
from .surroundings import Run

Array = NDArray[Any]  # float32

READ_CHARS = 600  # of a block; what it speaks of shows early, and blocks of 5 MB exist
N_COLUMNS = 8


def cohesion_columns(blocks: Sequence[SourceBlock], prose: Array, run: Run) -> Array:
    """One row a block, float32, about its stems: shares of them and numbers on a scale near 0..1.

    prose: words of running text in each block. run: the best run of it.
    """
    stems = [stems_of(block.text[:READ_CHARS], numbers=False) for block in blocks]
    n = len(stems)
    index: defaultdict[str, int] = defaultdict(count().__next__)
    stem = np.array([*map(index.__getitem__, chain.from_iterable(stems))], np.int64)
    sizes = [*map(len, stems)]
    owner = np.repeat(np.arange(n), sizes)
    running = prose > 0
    in_run = running & (np.arange(n) >= run.start) & (np.arange(n) < run.end)
    # For each stem of each block how many blocks have it, not counting the block itself.
    on_page, in_prose, in_best = (
        np.bincount(stem[chosen[owner]], minlength=len(index))[stem] - chosen[owner]
        for chosen in (np.ones(n, np.bool_), running, in_run)
    )
    shared = np.bincount(owner, in_best > 0, n)
    near = _nearest(stems, running.tolist()), _nearest(stems[::-1], running[::-1].tolist())[::-1]
    size = np.maximum(sizes, 1)
    return as_columns(
        n,
        [
            np.bincount(owner, in_prose > 0, n) / size,
            shared / size,
            _sums_of_logs(in_best.tolist(), sizes) / size / 2,
            np.bincount(owner, on_page == 0, n) / size,
            *([len(own & other) for own, other in zip(stems, others, strict=True)] / size for others in near),
            np.array([*map(math.log1p, sizes)]) / 4,
            np.array([*map(math.log1p, shared.tolist())]) / 3,
        ],
    )


def _sums_of_logs(counts: Sequence[int], sizes: Sequence[int]) -> Array:
    """For each block the sum of log(1 + count) of its stems; exact in any order, since a set has none of its own."""
    logs = iter([*map(math.log1p, counts)])
    return np.array([math.fsum(islice(logs, size)) for size in sizes])


def _nearest(stems: Sequence[frozenset[str]], running: Sequence[bool]) -> list[frozenset[str]]:
    """For each block the stems of the last running text before it."""
    out, last = [], frozenset[str]()
    for own, is_prose in zip(stems, running, strict=True):
        out.append(last)
        if is_prose:
            last = own
    return out
