"""trafilatura, for pages that our own labels are unsure of: its text chooses among our blocks, never replaces them."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Source
from .text import fold

MIN_INSIDE_CHARS = 25  # chars; a shorter block must be a line of its own, inside others it is found by chance


def choose_by_trafilatura(content: str, source: Source) -> list[bool] | None:
    """For each block whether trafilatura keeps its text, None where trafilatura finds no article.

    content: the HTML that the source was read from. Never raises for what the page contains.
    """
    from trafilatura import extract

    # deduplicate stays off: it remembers what was extracted before.
    text = extract(content, include_comments=False, include_tables=True, deduplicate=False)
    if not text:
        return None
    lines = {fold(line) for line in text.split("\n")}
    whole = fold(text)
    return [_is_in(fold(block.text), lines, whole) for block in source.blocks]


def _is_in(key: str, lines: set[str], whole: str) -> bool:
    return key in lines or (len(key) >= MIN_INSIDE_CHARS and key in whole)


def agreement(one: Sequence[bool], other: Sequence[bool]) -> float:
    """Share of blocks on which two choices agree, 1 for none."""
    same = sum(a == b for a, b in zip(one, other, strict=True))
    return same / len(one) if one else 1.0
