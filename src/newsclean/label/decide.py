"""Keep or remove: the labeller's probabilities, overruled by certain evidence and by fields' claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import mul

from ..model import Mark, Source
from .runs import certain_residue

LOWEST_THRESHOLD = 0.25  # probability; on a page without an article every choice promises little, and none is kept


def rule_out(source: Source, odds: Sequence[float]) -> list[float]:
    """The odds of each block, 0 for what is residue whatever else speaks for it."""
    ruled = list(odds)
    for i in certain_residue(source, odds):
        ruled[i] = 0.0
    return ruled


def decide(sizes: Sequence[int], odds: Sequence[float], marks: Mapping[int, Mark]) -> list[bool]:
    """For each block whether it stays in the body. A block that a field claims never does.

    sizes: words of each block. odds: its probability to belong to the body.
    """
    threshold = _threshold(sizes, odds)
    keep = [p >= threshold for p in odds]
    for i in marks:
        keep[i] = False
    return keep


def _threshold(sizes: Sequence[int], odds: Sequence[float]) -> float:
    """The probability from which keeping blocks promises the highest word F1.

    After Lipton, Elkan and Naryanaswamy 2014, "Optimal Thresholding of Classifiers to Maximize F1 Measure": blocks are
    taken from the surest down while the expected F1 rises; it is never above one half.
    """
    expected = sum(map(mul, sizes, odds))
    kept = hit = best = 0.0
    threshold = 1.0
    for p, n in sorted(zip(odds, sizes, strict=True), reverse=True):
        if n:
            kept += n
            hit += n * p
            promised = hit / (kept + expected)
            if promised < best:
                break
            best, threshold = promised, p
    return max(min(threshold, 0.5), LOWEST_THRESHOLD)
