"""Markdown tables for the terminal and the README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def markdown(rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> str:
    """A table of those columns that any row fills; the first is text, the others stand to the right."""
    shown = [column for column in columns if any(row.get(column) for row in rows)]
    cells = [shown, *([row.get(column, "") for column in shown] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(shown))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [cells[0], rule, *cells[1:]]
    return "\n".join("| " + " | ".join(_pad(line, widths)) + " |" for line in lines)


def share(value: float) -> str:
    """A share as the README writes it.

    >>> share(0.9452), share(1.0)
    ('.945', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")


def _pad(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:]))]
