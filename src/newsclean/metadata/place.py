"""Where the article stands among the blocks: the run of kept blocks that metadata is read around."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model import Source

_BLOCK_CHARS = 500  # characters of a block that count; one huge block must not outweigh an article
DOUBT = 0.5  # keep probability at which a block speaks neither for nor against the run
_LEAST_CHARS = 40  # a removed block costs at least as much as a line of this length


class Place(NamedTuple):
    """blocks[start:end] is the article's main run; start == end where nothing is kept."""

    start: int
    end: int


def find_place(source: Source, keep: Sequence[float]) -> Place:
    """The contiguous run with the greatest sum of (keep - 0.5) x characters, ending in kept blocks at both sides."""
    return greatest_run(
        (p - DOUBT) * min(max(len(block.text), 0 if p > DOUBT else _LEAST_CHARS), _BLOCK_CHARS)
        for block, p in zip(source.blocks, keep, strict=False)
    )


def greatest_run(gains: Iterable[float]) -> Place:
    """The contiguous run with the greatest sum of what each block is worth to it."""
    best, start, end = 0.0, 0, 0
    total, first = 0.0, 0
    for i, gain in enumerate(gains):
        if total <= 0.0:
            total, first = 0.0, i
        total += gain
        if total > best:
            best, start, end = total, first, i + 1
    return Place(start, end)
