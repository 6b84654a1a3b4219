"""What a kept block is: by its element, in a capture by its marks and its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from ..model import HEADINGS, KeptKind, Source
from ..text import CLOSING_MARKS, SENTENCE_ENDS, asks
from .marks import is_underlined
from .runs import is_prose, weight

MAX_DIALOG_LINES = 20  # lines to either side among which a question or an answer shows that a line is spoken
WRAPPER_SHARE = 0.95  # of the characters that are kept, from which an item or a quote that holds them holds the article
MIN_WRAPPED_BLOCKS = 3
MAX_HEADING_CHARS = 120  # chars; a longer line of a capture is a paragraph

_BULLET = re.compile(r"^(?:[•‣◦▪●○■□*·–—-]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)")
_DASHES = "-–—"
_CLOSED = frozenset(SENTENCE_ENDS + CLOSING_MARKS)
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_SENTENCE_END = frozenset(SENTENCE_ENDS + ":：;,،、")


def kept_kind(source: Source, keep: Sequence[bool], i: int) -> KeptKind:
    """The kind of a block that is kept and no standfirst. keep: one a block, True for the body."""
    block = source.blocks[i]
    if source.door == "text":
        return _kept_line_kind(source, keep, i)
    if block.tag == "tr":
        return "table"
    if block.tag == "pre":
        return "preformatted"
    c = block.container
    kind: KeptKind = "paragraph"
    while c >= 0:
        container = source.containers[c]
        tag = container.tag
        if tag in _KEPT_BY_TAG:
            kind = _KEPT_BY_TAG[tag]
            if kind != "list_item":
                return kind  # the innermost says it, but a list in a quote is a quote
        c = container.parent
    return kind


_WRAPPERS = frozenset(("li", "dd", "blockquote"))
_KEPT_BY_TAG: dict[str, KeptKind] = {
    "blockquote": "quote",
    "li": "list_item",
    "dd": "list_item",
    "dt": "heading",
    **dict.fromkeys(HEADINGS, "heading"),
}


def without_wrappers(source: Source, keep: Sequence[bool]) -> Source:
    """The source, where an item or a quote that holds the whole article is an element that says nothing of it.

    Old pages indent with <blockquote>, and blogs list their posts.
    """
    sizes = [0, *accumulate(len(block.text) if kept else 0 for block, kept in zip(source.blocks, keep, strict=True))]
    counts = [0, *accumulate(keep)]
    least = WRAPPER_SHARE * sizes[-1]
    containers = list(source.containers)
    for c, (tag, _, _, start, end, _) in enumerate(containers):
        wraps = tag in _WRAPPERS and sizes[end] - sizes[start] >= least
        if wraps and counts[end] - counts[start] >= MIN_WRAPPED_BLOCKS:
            containers[c] = containers[c]._replace(tag="div")
    return source._replace(containers=tuple(containers))


def _kept_line_kind(source: Source, keep: Sequence[bool], i: int) -> KeptKind:
    """A line of a capture: by its marks, and as a heading where it is short, unfinished and followed by text."""
    text = source.blocks[i].text
    if "\t" in text:
        return "table"
    if _MARKDOWN_HEADING.match(source.blocks[i].as_written):
        return "heading"
    if is_underlined(source, i) and not is_prose(source.blocks[i]):  # below a paragraph a rule parts it from the next
        return "heading"
    if text.startswith("> "):
        return "quote"
    if _is_item(source, i):
        return "list_item"
    follows = i + 1 < len(keep) and keep[i + 1] and len(source.blocks[i + 1].text) > len(text)
    short = weight(text) <= MAX_HEADING_CHARS and text[-1] not in _SENTENCE_END and text[-1] not in "\"”»’)'"
    starts = not text[0].islower() and text[0] not in "-–—\"“„«‘'|"
    counted = i > 0 and text[-1].isdigit() and source.blocks[i - 1].text[-1].isdigit()  # the last of some results
    heads = short and follows and starts and not counted and is_prose(source.blocks[i + 1])
    return "heading" if heads else "paragraph"


def _is_item(source: Source, i: int) -> bool:
    """Whether a line is of a list by its mark; speech begins with a dash too, and a sentence with a date."""
    text = source.blocks[i].text
    if not (mark := _BULLET.match(text)):
        return False
    if mark[0][0] in _DASHES and _is_spoken(source, i):
        return False
    if not is_prose(source.blocks[i]) or mark[0][0] not in "-–—(0123456789":
        return True
    if mark[0][0] == "-" and " - " in text[len(mark[0]) :]:  # "- We rowed all night - said the woman. - Nobody came."
        return False
    beside = (source.blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(source.blocks))
    return mark[0][0] not in "–—" and any(_BULLET.match(other) for other in beside)


def _is_spoken(source: Source, i: int) -> bool:
    """Whether a line behind a dash is spoken: a sentence alone, or of a dialog, in which some ask and some answer."""
    start, end = i, i + 1
    while start > max(0, i - MAX_DIALOG_LINES) and _is_dashed(source.blocks[start - 1].text):
        start -= 1
    while end < min(len(source.blocks), i + MAX_DIALOG_LINES) and _is_dashed(source.blocks[end].text):
        end += 1
    asked = [asks(block.text) for block in source.blocks[start:end] if block.text[-1] in _CLOSED]
    return len(asked) == end - start and (len(asked) == 1 or len({*asked}) > 1)


def _is_dashed(text: str) -> bool:
    return text[0] in _DASHES and text[1:2] == " "
