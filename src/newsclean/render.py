"""An article in the forms that others read: Markdown, and schema.org JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby, takewhile
from typing import Any, NamedTuple

from .model import Article, Block

_DEEPEST_HEADING = 6  # levels; HTML and Markdown know no deeper one
_SHALLOWEST_SECTION = 2  # level 1 is the title's
_SHORTEST_FENCE = 3  # backticks
_MARKS = {"li": "- ", "dd": "- ", "blockquote": "> ", "table": ""}  # of elements, in front of a line
_ITEMS = frozenset(("li", "dd"))
_OTHER_LIST = str.maketrans("-.", "*)")  # marks of a list right behind another, which would go on otherwise
# The elements that make a block of this kind; any shows around what is preformatted.
_HOLDERS: dict[str, frozenset[str]] = {
    "list_item": _ITEMS,
    "quote": frozenset(("blockquote",)),
    "table": frozenset(("table",)),
    "preformatted": frozenset(),
}

# What Markdown reads as markup inside a line. Underscores inside a word and ampersands that start no entity are text;
# a heading may not end in number signs.
_INLINE = re.compile(r"[\\`*\[<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|(?<=\s)#(?=#*$)")
# What makes a line something else than text: heading, quote, list, rule or underline, numbered list.
_LINE_START = re.compile(
    r"^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*\s*$)|(?P<number>\d{1,9})(?=[.)](?:\s|$)))"
)
_BACKTICKS = re.compile(r"`+")


def markdown(article: Article) -> str:
    """Title, a line of authors and date, and the body, as CommonMark with GitHub's pipe tables.

    Characters that Markdown would read as markup are escaped, so that the text shows as it stands in the article.
    """
    parts = []
    if article.title:
        parts.append("# " + _line(article.title))
    signed = [*article.authors, *([article.date.isoformat()] if article.date else [])]
    if signed:
        parts.append(" · ".join(_line(part) for part in signed))
    parts.append(_body(article.blocks))
    return "\n\n".join(part for part in parts if part)


def schema_org(article: Article) -> dict[str, Any]:
    """The article as a schema.org NewsArticle; a property that the page does not tell is left out."""
    published = article.published or article.date
    properties = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.standfirst,
        "datePublished": published and published.isoformat(),
        "dateModified": article.modified and article.modified.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": article.site_name and {"@type": "Organization", "name": article.site_name},
        "articleSection": list(article.categories),
        "inLanguage": article.language,
        "image": article.image,
        "url": article.url,
        "articleBody": article.body,
    }
    return {name: value for name, value in properties.items() if value}


# --- blocks in lists and quotes ------------------------------------------------------------------------------------


class _Step(NamedTuple):
    """An element that shows around a block: all that hold it and itself, as in Block.within, and its mark."""

    path: tuple[str, ...]
    mark: str


def _body(blocks: Sequence[Block]) -> str:
    out: list[str] = []
    before: list[_Step] = []
    last: dict[tuple[str, ...], _Step] = {}  # the last item of each list
    for (paths, kind), run in groupby(blocks, key=lambda block: (_paths(block), block.kind)):
        shared = sum(1 for _ in takewhile(lambda pair: pair[0].path == pair[1], zip(before, paths)))
        steps = before[:shared]
        for path in paths[shared:]:
            beside = before[shared] if len(steps) == shared < len(before) else None
            steps.append(_step(path, last, beside))
        if out and not _is_next_item(before, steps, shared):
            out.append(_prefix(steps[:shared]).rstrip())
        out += _nested(_RUNS[kind](list(run)), steps, shared)
        before = steps
    return "\n".join(out)


def _paths(block: Block) -> list[tuple[str, ...]]:
    """What of block.within shows in Markdown: headings and paragraphs stand alone, whatever holds them."""
    if block.kind not in _HOLDERS:
        return []
    steps = block.within.split()
    paths = [tuple(steps[:n]) for n, step in enumerate(steps, 1) if _tag(step) in _MARKS]
    # A capture tells no elements: each item is one, and what follows on each other is one quote, one table.
    alone = {"list_item": f"li:{block.position}", "quote": "blockquote:", "table": "table:"}.get(block.kind)
    if alone and _HOLDERS[block.kind].isdisjoint(map(_tag, steps)):
        paths.append((*steps, alone))
    return paths


def _tag(step: str) -> str:
    return step.partition(":")[0]


def _step(path: tuple[str, ...], last: dict[tuple[str, ...], _Step], beside: _Step | None) -> _Step:
    """An element that begins with a block. last: the last item of each list. beside: what ends where it begins."""
    step = _Step(path, _MARKS[_tag(path[-1])])
    if (holder := _list_of(step)) is None:
        return step
    before = last.get(holder)
    if before is None:
        mark = "1. " if holder and _tag(holder[-1]) == "ol" else step.mark
        goes_on = beside is not None and _list_of(beside) is not None and beside.mark[-2:] == mark[-2:]
        mark = mark.translate(_OTHER_LIST) if goes_on else mark
    else:
        number = before.mark[:-2]
        mark = f"{int(number) + 1}{before.mark[-2:]}" if number and before.path != path else before.mark
    last[holder] = step._replace(mark=mark)
    return last[holder]


def _list_of(step: _Step) -> tuple[str, ...] | None:
    """The list that an item is of, None for what is no item."""
    return step.path[:-1] if _tag(step.path[-1]) in _ITEMS else None


def _is_next_item(before: Sequence[_Step], steps: Sequence[_Step], shared: int) -> bool:
    """Whether what comes is the next item of a list, or of a list in the item before: no blank line parts these."""
    if not before or shared == len(steps) or (holder := _list_of(steps[shared])) is None:
        return False
    if shared == len(before):
        return _list_of(before[-1]) is not None
    return _list_of(before[shared]) == holder


def _nested(text: str, steps: Sequence[_Step], shared: int) -> list[str]:
    """The lines of a text behind the marks of what holds it. shared: how many of the steps are open already."""
    opening = _prefix(steps[:shared]) + "".join(step.mark for step in steps[shared:])
    first, *others = text.split("\n")
    inside = _prefix(steps)
    return [opening + first, *(inside + line if line else inside.rstrip() for line in others)]


def _prefix(steps: Sequence[_Step]) -> str:
    """What begins a line in lists and quotes that are open."""
    return "".join(step.mark if _list_of(step) is None else " " * len(step.mark) for step in steps)


# --- runs of blocks of one kind ------------------------------------------------------------------------------------


def _paragraphs(run: Sequence[Block]) -> str:
    return "\n\n".join("\\\n".join(_lines(block.text)) for block in run)


def _headings(run: Sequence[Block]) -> str:
    return "\n\n".join(f"{'#' * _level(block)} {_line(block.text)}" for block in run)


def _level(block: Block) -> int:
    return min(max(block.level, _SHALLOWEST_SECTION), _DEEPEST_HEADING)


def _table(run: Sequence[Block]) -> str:
    """Rows of tab-joined cells; the first is the header, since Markdown knows no table without one."""
    rows = [[_line(cell).replace("|", "\\|") for cell in block.text.split("\t")] for block in run]
    width = max(len(row) for row in rows)
    head, *rest = [row + [""] * (width - len(row)) for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * width, *rest])


def _preformatted(run: Sequence[Block]) -> str:
    return "\n\n".join(_fenced(block.text) for block in run)


def _fenced(text: str) -> str:
    longest = max((len(ticks) for ticks in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    return f"{fence}\n{text}\n{fence}"


_RUNS: dict[str, Callable[[Sequence[Block]], str]] = {
    "paragraph": _paragraphs,
    "standfirst": _paragraphs,
    "heading": _headings,
    "list_item": _paragraphs,
    "quote": _paragraphs,
    "table": _table,
    "preformatted": _preformatted,
}


# --- escaping ------------------------------------------------------------------------------------------------------


def _line(text: str) -> str:
    """A text as one line of Markdown."""
    return _escaped(" ".join(text.split()))


def _lines(text: str) -> list[str]:
    """The lines of a text that are not blank, each escaped."""
    return [_line(line) for line in text.splitlines() if line.strip()]


def _escaped(line: str) -> str:
    line = _INLINE.sub(r"\\\g<0>", line)
    return _LINE_START.sub(_escaped_start, line)


def _escaped_start(match: re.Match[str]) -> str:
    number = match["number"]
    return f"{number}\\" if number else f"\\{match[0]}"
