"""Keep or remove: the labeller's probabilities, overruled by certain evidence and by fields' claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from operator import mul

from ..model import Mark, Source
from ..phrases import match
from ..text import fold, words
from .runs import certain_residue, weight
from .vocabulary import mask, names

MIN_STANDFIRST_CHARS = 40  # as many as a sentence has
# Half of what stands there and has them is a standfirst by the gold, nearly all by contract; elements tell more.
MIN_STANDFIRST_ODDS = {"text": 0.1, "html": 0.05}
BIO_BLOCKS = 3  # kept blocks at the end of which one may be the author's biography
MAX_BIO_CHARS = 600  # of a biography in one paragraph; a longer one is hardly met
MIN_ITEM_ODDS = 0.1  # below it half of the items behind a colon are none of the article's
LOWEST_THRESHOLD = 0.25  # probability; on a page without an article every choice promises little, and none is kept

_IS_TRAIL = re.compile(r"\S\s*[|>›»•/]\s+\S")  # "Home > News > Title", "Travel | Japan | Tips"

_MARKS = " \t*_#•—–-"  # in front of a biography
_PICTURE = mask("caption", "credit", "media")
_ITEM = re.compile(r"[•*·▪■–—-] ")


def rule_out(source: Source, odds: Sequence[float]) -> list[float]:
    """The odds of each block, 0 for what is residue whatever else speaks for it."""
    ruled = list(odds)
    for i in certain_residue(source, odds):
        ruled[i] = 0.0
    return ruled


def decide(
    source: Source,
    sizes: Sequence[int],
    odds: Sequence[float],
    marks: Mapping[int, Mark],
    authors: Sequence[str] = (),
) -> list[bool]:
    """For each block whether it stays in the body. A block that a field claims never does.

    sizes: words of each block. odds: its probability to belong to the body. authors: of the article.
    """
    threshold = _threshold(sizes, odds)
    keep = [p >= threshold for p in odds]
    for i in marks:
        keep[i] = False
    if True in keep:
        for i in _standfirsts(source, odds, marks, keep.index(True)):
            keep[i] = True
    if source.door == "text":
        for i in _introduced(source, odds, keep):
            keep[i] = i not in marks
    for i in _biographies(source, keep, authors):
        keep[i] = False
    return keep


def _biographies(source: Source, keep: Sequence[bool], authors: Sequence[str]) -> list[int]:
    """Blocks at the end that begin with an author's name: "Anna Berg is a reporter in Upper Sample"."""
    names = tuple(name.casefold() for name in authors if " " in name)
    kept = [i for i, k in enumerate(keep) if k]
    if not names or len(kept) <= BIO_BLOCKS:
        return []
    texts = ((i, source.blocks[i].text) for i in kept[-BIO_BLOCKS:])
    return [i for i, text in texts if len(text) <= MAX_BIO_CHARS and text.lstrip(_MARKS).casefold().startswith(names)]


def _standfirsts(source: Source, odds: Sequence[float], marks: Mapping[int, Mark], first: int) -> Iterator[int]:
    """A sentence between the headline and the byline or the date, before the first block that is kept.

    It looks like the captions and menus that stand there too, and half of the gold leaves it out against the contract.
    """
    blocks = source.blocks
    titles = {i for i, mark in marks.items() if mark.kind == "title"}
    titles |= {i for i, block in enumerate(blocks[:first]) if block.tag == "h1"}
    for i in sorted(titles):
        below = marks.get(i + 2) or marks.get(i + 3)
        if i + 1 in marks or below is None or below.kind == "title" or i + 2 > first:
            continue
        if odds[i + 1] >= MIN_STANDFIRST_ODDS[source.door] and _may_be_standfirst(source, i + 1, blocks[i].text):
            yield i + 1


def _may_be_standfirst(source: Source, i: int, title: str) -> bool:
    """Whether a block says as much as a sentence, and neither the headline again nor what a picture or a link says."""
    block = source.blocks[i]
    text = block.text
    if weight(text) < MIN_STANDFIRST_CHARS or match(text) is not None or _IS_TRAIL.search(text):
        return False
    if source.door == "text":
        return True
    said = set(words(fold(title)))
    again = 2 * len(said.intersection(words(fold(text)))) > len(said)
    named = names(source.containers[block.container].attrs) & _PICTURE or block.tag == "figcaption"
    return not (again or named or 2 * block.link_chars > len(text))


def _introduced(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, the items of a list behind a colon: as short as teasers, but four in five are of the article."""
    sign = ""
    for i, (block, following) in enumerate(zip_longest(source.blocks, source.blocks[1:])):
        if sign and block.text.startswith(sign) and odds[i] >= MIN_ITEM_ODDS:
            yield i
        elif keep[i] and following and block.text.endswith((":", "：")):
            sign = item[0] if (item := _ITEM.match(following.text)) else ""
        else:
            sign = ""


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
