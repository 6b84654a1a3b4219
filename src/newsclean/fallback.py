"""trafilatura, for pages that our own labels are unsure of: its text chooses among our blocks, never replaces them."""

from __future__ import annotations

from .model import Source
from .text import fold

MAX_CHARS = 2_000_000  # of HTML; above it trafilatura takes seconds a page
MAX_BLOCKS = 3_000  # above it too: from each short paragraph jusText, which it asks, looks for the next long one
MIN_INSIDE_CHARS = 25  # chars; a shorter block must be a line of its own, inside others it is found by chance


def choose_by_trafilatura(content: str, source: Source) -> list[bool] | None:
    """For each block whether trafilatura keeps its text, None where trafilatura finds no article.

    content: the HTML that the source was read from. Never raises for what the page contains.
    """
    from trafilatura import extract

    if len(content) > MAX_CHARS or len(source.blocks) > MAX_BLOCKS:
        return None
    try:
        # deduplicate stays off: it remembers what was extracted before.
        text = extract(content, include_comments=False, include_tables=True, deduplicate=False)
    except Exception:  # whatever a page does to another library, ours has an answer of its own
        return None
    if not text:
        return None
    lines = {fold(line) for line in text.split("\n")}
    whole = fold(text)
    return [_is_in(fold(block.text), lines, whole) for block in source.blocks]


def _is_in(key: str, lines: set[str], whole: str) -> bool:
    return key in lines or (len(key) >= MIN_INSIDE_CHARS and key in whole)
