"""Which rows of a table hold data, a block each, and which lay out a page; where cells span others."""

from __future__ import annotations

import itertools
from typing import Any

MAX_ROW_ELEMENTS = 200  # a table row with more elements below it is layout, not data
MAX_CELL_CHARS = 400  # so is a row with a cell longer than this
WRAPPED_CELL_CHARS = 80  # and so is one with a paragraph in a cell that is as long as running text
MAX_SPAN = 50  # rows or columns that a cell spans; tables for readers have fewer
MAX_ROW_CELLS = 100  # of a row with those that spans add: with an element in each it is no layout yet

CELLS = frozenset(("td", "th"))
_BLOCKS_IN_ROW = frozenset(
    "p div table tr ul ol dl h1 h2 h3 h4 h5 h6 form blockquote center hr article section pre iframe".split()
)


def is_data_row(row: Any) -> bool:
    """True where the row's cells hold short plain text: then the row is one block. Else each cell is a place.

    A paragraph that is all of a cell, as word processors write them, becomes an inline element of the tree.
    """
    cells, wraps = 0, []
    for n, el in enumerate(itertools.islice(row.iterdescendants(), MAX_ROW_ELEMENTS + 1)):
        if n == MAX_ROW_ELEMENTS:
            return False
        if el.tag in _BLOCKS_IN_ROW:
            if not _is_whole_cell(el):
                return False
            wraps.append(el)
        cells += el.tag in CELLS
    if cells < 2 or any(sum(map(len, cell.itertext())) > MAX_CELL_CHARS for cell in row):
        return False
    # A row alone, or one with a cell of running text, lays out a page.
    longest = max((sum(map(len, el.itertext())) for el in wraps), default=0)
    if longest >= WRAPPED_CELL_CHARS or (wraps and _is_alone(row)):
        return False
    for el in wraps:
        el.tag = "span"
    _spread(row)
    return True


def _spread(row: Any) -> None:
    """Puts empty cells where a cell spans columns or rows, so that what stands below each other stays so."""
    for cell in [el for el in row if el.get("rowspan") or el.get("colspan")]:
        column, columns = row.index(cell), _span(cell, "colspan")
        below = [*itertools.islice(row.itersiblings("tr"), _span(cell, "rowspan") - 1)]
        if any(map(_is_text, below)):
            below = []  # it stands beside an article, and no column goes on
        gaps = [(row, column + 1, columns - 1), *((line, column, columns) for line in below)]
        for line, place, count in gaps:
            for _ in range(min(count, MAX_ROW_CELLS - len(line))):
                line.insert(place, row.makeelement("td"))


def _is_text(row: Any) -> bool:
    """Whether a row is one cell of running text, as layouts put it beside a picture or a menu."""
    return len(row) == 1 and sum(map(len, row.itertext())) >= WRAPPED_CELL_CHARS


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() and len(value) <= len(str(MAX_SPAN)) else 1


def _is_alone(row: Any) -> bool:
    table = next(row.iterancestors("table"), row.getparent())
    return sum(1 for _ in itertools.islice(table.iterdescendants("tr"), 2)) < 2


def _is_whole_cell(el: Any) -> bool:
    """Whether a block is a paragraph or a <div> beside which its cell holds nothing."""
    cell = el.getparent()
    alone = el.tag in ("p", "div") and cell.tag in CELLS and len(cell) == 1
    return alone and not (cell.text or "").strip() and not (el.tail or "").strip()
