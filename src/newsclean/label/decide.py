"""Keep or remove: the labeller's probabilities, overruled by certain evidence and by fields' claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import mul

from ..model import Mark, Source
from ..phrases import match
from .runs import certain_residue, weight

MIN_STANDFIRST_CHARS = 40  # chars, as a sentence has; wide characters count for more (runs.weight)
MIN_STANDFIRST_ODDS = 0.1  # half of what stands there and has them is a standfirst by the gold, nearly all by contract
MIN_ITEM_ODDS = 0.1  # of an item of a list behind a colon
LOWEST_THRESHOLD = 0.25  # probability; on a page without an article every choice promises little, and none is kept

_IS_TRAIL = re.compile(r"\S\s*[|>›»•/]\s+\S")  # "Home > News > Title", "Travel | Japan | Tips"
_ITEM = re.compile(r"[•*·▪■–—-] ")


def rule_out(source: Source, odds: Sequence[float]) -> list[float]:
    """The odds of each block, 0 for what is residue whatever else speaks for it."""
    ruled = list(odds)
    for i in certain_residue(source, odds):
        ruled[i] = 0.0
    return ruled


def decide(source: Source, sizes: Sequence[int], odds: Sequence[float], marks: Mapping[int, Mark]) -> list[bool]:
    """For each block whether it stays in the body. A block that a field claims never does.

    sizes: words of each block. odds: its probability to belong to the body.
    """
    threshold = _threshold(sizes, odds)
    keep = [p >= threshold for p in odds]
    for i in marks:
        keep[i] = False
    if source.door == "text" and True in keep:
        for i in _standfirsts(source, odds, marks, keep.index(True)):
            keep[i] = True
        for i in _introduced(source, odds, keep):
            keep[i] = i not in marks
    return keep


def _standfirsts(source: Source, odds: Sequence[float], marks: Mapping[int, Mark], first: int) -> Iterator[int]:
    """In a capture, a sentence between the headline and the byline or the date, before the first block that is kept.

    It looks like the captions and menus that stand there too, and half of the gold leaves it out against the contract.
    """
    for i, mark in marks.items():
        below = marks.get(i + 2) or marks.get(i + 3)
        if mark.kind != "title" or i + 1 in marks or below is None or below.kind == "title" or i + 2 > first:
            continue
        text = source.blocks[i + 1].text
        long = weight(text) >= MIN_STANDFIRST_CHARS
        if long and odds[i + 1] >= MIN_STANDFIRST_ODDS and match(text) is None and not _IS_TRAIL.search(text):
            yield i + 1


def _introduced(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, the items of a list behind a colon: as short as teasers, but four in five are of the article."""
    texts = [block.text for block in source.blocks]
    sign = ""  # before each item of the list that goes on
    for i in range(1, len(texts)):
        if keep[i - 1] and texts[i - 1].endswith((":", "：")):
            found = _ITEM.match(texts[i])
            sign = found[0] if found else ""
        if not texts[i].startswith(sign) or odds[i] < MIN_ITEM_ODDS:
            sign = ""
        if sign:
            yield i


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
