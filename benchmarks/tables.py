"""Markdown tables for the terminal and the README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_NUMBER_STARTS = ".0123456789"  # an empty cell is a number too


def markdown(rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> str:
    """A table of those columns that any row fills; numbers stand to the right."""
    shown = [column for column in columns if any(row.get(column) for row in rows)]
    cells = [[row.get(column, "") for column in shown] for row in rows]
    widths = [max(len(line[i]) for line in [shown, *cells]) for i in range(len(shown))]
    numeric = [all(cell[:1] in _NUMBER_STARTS for cell in column) for column in zip(*cells)]
    rule = ["-" * (width - number) + ":" * number for width, number in zip(widths, numeric)]
    lines = [
        [cell.rjust(width) if number else cell.ljust(width) for cell, width, number in zip(line, widths, numeric)]
        for line in [shown, rule, *cells]
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def share(value: float) -> str:
    """A share as the README writes it.

    >>> share(0.9452), share(1.0)
    ('.945', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")
