"""Boxes in the article that ask the reader for an e-mail address: a newsletter's, with its name and its promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Source

MAX_BOX_BLOCKS = 8  # of a heading, a promise or two, a button and terms
MAX_BOX_CHARS = 600
MAX_BOX_LEVELS = 8  # elements from the field's own outwards; wrappers of wrappers are fewer
MAX_BOX_SHARE = 1 / 3  # of what the page's body probably holds; what holds more is a short article with a form in it
WHY_MAIL_BOX = "structure.newsletter: in a box that asks for an e-mail address"  # the reason of its blocks
_NO_BOX = frozenset(("article", "main", "body", "html", ""))


def mail_boxes(source: Source, odds: Sequence[float]) -> Iterator[range]:
    """The blocks of the largest element around each such field that is still a box.

    odds: the labeller's probability for each block that it belongs to the body. On the development pages 13 blocks in
    such boxes were kept, and none of them was the article's.
    """
    if not source.mail_boxes:
        return
    likely = [len(block.text) * p for block, p in zip(source.blocks, odds, strict=True)]
    most = MAX_BOX_SHARE * sum(likely)
    for c in source.mail_boxes:
        box = range(0)
        for _ in range(MAX_BOX_LEVELS):
            if c < 0 or not _is_small(source, c, likely, most):
                break
            box = range(source.containers[c].start, source.containers[c].end)
            c = source.containers[c].parent
        yield box


def _is_small(source: Source, c: int, likely: Sequence[float], most: float) -> bool:
    tag, _, _, start, end, _ = source.containers[c]
    if tag in _NO_BOX or end - start > MAX_BOX_BLOCKS:
        return False
    chars = sum(len(block.text) for block in source.blocks[start:end])
    return chars <= MAX_BOX_CHARS and sum(likely[start:end]) <= most
