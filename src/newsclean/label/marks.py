"""What a tool wrote into a capture, and no page shows: rules under headings, fields above the page, addresses below.

The labeller has learned from lines of pages; between two of them such a line makes it take the second for another's.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

from ..model import Source, SourceBlock

WHY_RULE = "shape.widget: a rule at a heading or between two parts"
WHY_FIELD = "shape.widget: a field that a tool wrote above the page"
WHY_ADDRESS = "shape.widget: the address of a link, listed below the page"

MAX_FIELDS = 40  # blocks of such a head; tools write about ten fields, some with lists

_SIGNS = "-=~*_"  # that rules begin with
_RULE = re.compile(r"([-=~])\1{2,}")
_PARTING_RULE = re.compile(r"([-*_])(?: ?\1){2,}")  # of Markdown, <hr> on the page, which shows no text
_FENCE = "---"  # around the fields of YAML
_FIELD = re.compile(r"\w[\w .:-]{0,30}:(?:\s|$)|- ")  # of YAML: "date: 2024-05-03", or an item of a list
_READER_FIELD = re.compile(
    r"(?:Title|URL Source|Published Time|Number of Pages|Warning|Markdown Content):(?:\s|$)"
)  # in front of Markdown by a reader of pages for language models
_ADDRESS = re.compile(r"\d{1,4}\. [a-z]+:\S+")
_READER_SIGN = "URL Source:"


def tool_marks(source: Source) -> dict[int, str]:
    """The blocks of a capture that a tool wrote into it, and why; none where nothing else stands there."""
    if source.door == "html":
        return {}
    lines = [i for i, block in enumerate(source.blocks) if block.text[0] in _SIGNS]
    drawn = [i for i in lines if _is_rule(source, i)]
    if any(block.written for block in source.blocks):
        drawn += [i for i in lines if _PARTING_RULE.fullmatch(source.blocks[i].text)]
    found = dict.fromkeys(drawn, WHY_RULE) | dict.fromkeys(_fields(source.blocks), WHY_FIELD)
    found |= dict.fromkeys(_addresses(source.blocks), WHY_ADDRESS)
    return found if len(found) < len(source.blocks) else {}


def _is_rule(source: Source, i: int) -> bool:
    """Whether a block is a rule under the line above, or over one that has both; a lone one may part a tale."""
    return is_underline(source, i) or (
        is_underline(source, i + 2) and source.blocks[i + 1].gap == 0 and _is_drawn(source, i)
    )


def is_underline(source: Source, i: int) -> bool:
    """Whether a block is a rule that touches the line above."""
    return 0 < i < len(source.blocks) and not source.blocks[i].gap and _is_drawn(source, i)


def _is_drawn(source: Source, i: int) -> bool:
    return _RULE.fullmatch(source.blocks[i].text) is not None


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


def _fields(blocks: tuple[SourceBlock, ...]) -> range:
    """The blocks above the page that hold its fields, YAML between two rules or what a reader writes."""
    texts = [block.text for block in blocks[:MAX_FIELDS]]
    if texts[:1] == [_FENCE] and _FENCE in texts[1:]:
        end = texts.index(_FENCE, 1)
        return range(end + 1 if all(map(_FIELD.match, texts[1:end])) else 0)
    head = [*takewhile(_READER_FIELD.match, texts)]
    return range(len(head) if any(text.startswith(_READER_SIGN) for text in head) else 0)


def _addresses(blocks: tuple[SourceBlock, ...]) -> range:
    """The numbered addresses at the end, of a page that a browser in a terminal dumped."""
    listed = sum(1 for _ in takewhile(lambda block: _ADDRESS.fullmatch(block.text), reversed(blocks)))
    return range(len(blocks) - listed if listed > 1 else len(blocks), len(blocks))
