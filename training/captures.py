"""Text captures of HTML pages, in the shapes that scrapers leave: training pages for the text door."""

from __future__ import annotations

import random
import re
import textwrap

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree

WRAP_COLUMNS = (70, 72, 76, 80)  # columns that mail and text tools wrap at
MIN_CUT, MAX_CUT = 0.6, 1.0  # share of the lines that a capture cut at the end keeps

TIERS = ("full", "partial")
SHAPES = ("as captured", "lines", "paragraphs", "wrapped", "cut")


def capture(raw: bytes, tier: str, title: str | None = None) -> str:
    """The text of a page, "full" (all that is visible) or "partial" (what a fast extractor of main content leaves)."""
    tree = HTMLTree.parse_from_bytes(raw, detect_encoding(raw))
    text = str(extract_plain_text(tree, main_content=tier == "partial", alt_texts=False))
    return f"{title}\n\n{text}" if tier == "partial" and title and title not in text else text


def with_title_element(raw: bytes, text: str) -> str:
    """A capture as crawls keep it: what the title element says is its first line."""
    tag = HTMLTree.parse_from_bytes(raw, detect_encoding(raw)).title
    return f"{' '.join(tag.split())}\n{text}" if tag else text


def reshape(text: str, shape: str, rng: random.Random) -> str:
    """The same text as another tool would have laid it out."""
    lines = [line.strip() for line in text.split("\n")]
    if shape == "lines":
        return "\n".join(filter(None, lines))
    if shape == "paragraphs":
        return "\n\n".join(filter(None, lines))
    if shape == "wrapped":
        columns = rng.choice(WRAP_COLUMNS)
        return "\n\n".join(textwrap.fill(line, columns) for line in lines if line)
    if shape == "cut":
        return "\n".join(lines[: max(3, int(len(lines) * rng.uniform(MIN_CUT, MAX_CUT)))])
    return re.sub(r"\n{3,}", "\n\n", text) if rng.random() < 0.5 else text
