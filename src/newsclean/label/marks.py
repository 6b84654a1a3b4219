"""What a tool wrote into a capture, and no page shows: rules at headings, fields above the page, addresses below.

The labeller has learned from lines of pages; between two of them such a line makes it take the second for another's.
"""

from __future__ import annotations

from collections.abc import Collection

from ..model import Source, SourceBlock

# By the tag that the door gave such a block.
_WHY = {
    "hr": "shape.widget: a rule at a heading or between two parts",
    "meta": "shape.widget: a field that a tool wrote above the page",
    "link": "shape.widget: the address of a link, listed below the page",
}


def tool_marks(source: Source) -> dict[int, str]:
    """The blocks of a capture that a tool wrote into it, and why; none where nothing else stands there."""
    if source.door == "html":
        return {}
    found = {i: _WHY[block.tag] for i, block in enumerate(source.blocks) if block.tag in _WHY}
    return found if len(found) < len(source.blocks) else {}


def is_underlined(source: Source, i: int) -> bool:
    """Whether a rule touches a block from below, which makes a short line a heading."""
    return i + 1 < len(source.blocks) and source.blocks[i + 1].tag == "hr" and not source.blocks[i + 1].gap


def without_marks(source: Source, marks: Collection[int]) -> Source:
    """The source without such blocks; the blank lines before them stand before what follows."""
    blocks: list[SourceBlock] = []
    gap = 0
    for i, block in enumerate(source.blocks):
        gap = max(gap, block.gap)
        if i not in marks:
            blocks.append(block._replace(gap=gap))
            gap = 0
    page = source.containers[0]._replace(end=len(blocks))
    return source._replace(blocks=tuple(blocks), containers=(page,))
