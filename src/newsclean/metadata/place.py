"""Where the article stands among the blocks: the run of kept blocks that metadata is read around."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Source

_BLOCK_CHARS = 500  # characters of a block that count; one huge block must not outweigh an article
_DOUBT = 0.5  # keep probability at which a block speaks neither for nor against the run
_LEAST_CHARS = 40  # a removed block costs at least as much as a line of this length


class Place(NamedTuple):
    """blocks[start:end] is the article's main run; start == end where nothing is kept."""

    start: int
    end: int


def find_place(source: Source, keep: Sequence[float]) -> Place:
    """The contiguous run with the greatest sum of (keep - 0.5) x characters, ending in kept blocks at both sides."""
    best, start, end = 0.0, 0, 0
    total, first = 0.0, 0
    for i, (block, p) in enumerate(zip(source.blocks, keep, strict=False)):
        chars = len(block.text)
        if chars > _BLOCK_CHARS:
            chars = _BLOCK_CHARS
        elif chars < _LEAST_CHARS and p <= _DOUBT:
            chars = _LEAST_CHARS
        if total <= 0.0:
            total, first = 0.0, i
        total += (p - _DOUBT) * chars
        if total > best:
            best, start, end = total, first, i + 1
    return Place(start, end)
