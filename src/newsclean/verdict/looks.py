"""What only the network that tells articles reads: how the text that was kept looks, and what stands around it.

News have sentences, quotation marks and names in them; a shop has prices and "Add to cart", help pages ask and answer,
firms give their telephone numbers. Nothing here knows a language but the phrases of page_types.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import compress

from ..model import Fields, Source
from ..text import fold, stems_of
from . import page_types

_SHORT_WORDS = 12  # up to which a block without a mark at its end counts as a heading or an entry
_TITLE_CHARS = 6000  # characters of the text in which a title's words are looked for
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))

_QUOTE = re.compile(r"[“”„«»「」『』\"‹›]")
_CLOSED = "\"'»”’)」』"
_SENTENCE = re.compile(rf"[.!?؟…։](?=[{_CLOSED}]*(?:\s|$))|[。！？।۔።]")
_ASKS = ("?", "？", "؟")
_ENDS = (*_ASKS, ".", "!", "…", "。", "！", "।", "۔", "։", "።")
_COLONS = (":", "：")
_MAIL = re.compile(r"@[\w-]+\.\w")
_PHONE = re.compile(r"(?<![\d.,])(?:\+\d|\(?0\d)[\d ()/.-]{6,20}\d")
_CLOCK = re.compile(r"(?<![\d:.])\d{1,2}[:.h]\d\d(?![\d:.])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def looks(source: Source, sizes: Sequence[int], keep: Sequence[bool], fields: Fields) -> list[float]:
    """Signs in a fixed order, most of them between 0 and 1. Of each block: words, and whether it is kept; one is."""
    kept = [block.text for block in compress(source.blocks, keep)]
    return [
        *_of_text(kept, list(compress(sizes, keep))),
        *_of_place(source, sizes, keep),
        *_of_page([block.text for block in source.blocks]),
        *_of_title(fields, "\n".join(kept)[:_TITLE_CHARS]),
    ]


def _of_text(kept: Sequence[str], sizes: Sequence[int]) -> list[float]:
    """How the text is written that was kept."""
    text, words, blocks = "\n".join(kept), max(sum(sizes), 1), len(kept)
    ends = [block.rstrip(_CLOSED).endswith(_ENDS) for block in kept]
    tokens = text.split()
    names = sum(b[0].isupper() for a, b in zip(tokens, tokens[1:]) if not a.endswith((*_ENDS, *_COLONS, *_CLOSED)))
    return [
        min(len(_QUOTE.findall(text)) / words * 20, 2.0),
        min(names / words * 4, 2.0),
        min(text.count("!") / words * 20, 1.0),
        min((text.count("(") + text.count("（")) / words * 10, 1.0),
        min(sum(map(str.isdigit, text)) / max(len(text), 1) * 10, 2.0),
        math.log1p(len(_YEAR.findall(text))) / 3,
        math.log1p(words / max(len(_SENTENCE.findall(text)), 1)) / 4,
        sum(compress(sizes, ends)) / words,
        sum(not e and n <= _SHORT_WORDS for e, n in zip(ends, sizes, strict=True)) / blocks,
        sum(block.rstrip(_CLOSED).endswith(_ASKS) for block in kept) / blocks,
        sum(block.endswith(_COLONS) for block in kept) / blocks,
        math.log1p(blocks) / 4,
        math.log1p(max(sizes)) / 6,
    ]


def _of_place(source: Source, sizes: Sequence[int], keep: Sequence[bool]) -> list[float]:
    """In what elements it stands, and what stands before, inside and behind it."""
    blocks, words, total = source.blocks, max(sum(compress(sizes, keep)), 1), max(sum(sizes), 1)
    first, last = keep.index(True), len(keep) - 1 - keep[::-1].index(True)
    inside = sum(n for n, k in zip(sizes[first : last + 1], keep[first : last + 1], strict=True) if not k)
    return [
        sum(n for block, n in compress(zip(blocks, sizes, strict=True), keep) if block.tag == "li") / words,
        math.log1p(sum(block.tag in _HEADINGS for block in compress(blocks, keep))) / 3,
        sum(sizes[:first]) / total,
        inside / (inside + words),
        sum(sizes[last + 1 :]) / total,
    ]


def _of_page(texts: Sequence[str]) -> list[float]:
    """What stands on the whole page."""
    whole = "\n".join(texts)
    types = page_types.types_of_blocks(texts)
    return [
        math.log1p(len(_MAIL.findall(whole))) / 2,
        math.log1p(len(_PHONE.findall(whole))) / 2,
        math.log1p(len(_CLOCK.findall(whole))) / 3,
        math.log1p(sum(text.endswith(_ASKS) for text in texts)) / 3,
        math.log1p(len(texts)) / 6,
        *(math.log1p(count) / 2 for count in types.values()),
        math.log1p(sum(types.values())) / 3,
    ]


def _of_title(fields: Fields, text: str) -> list[float]:
    """What the title is, and how much of it the text takes up again."""
    title = fields.title or ""
    stems = stems_of(title)
    called = page_types.types_of_title(title)
    return [
        min(len(title.split()) / 12, 2.0),
        float(title.endswith(_ASKS)),
        len(stems & stems_of(text)) / max(len(stems), 3),
        float(fold(title) in map(fold, fields.authors)),
        float(bool(fields.categories)),
        float(bool(fields.site_name)),
        *(float(kind in called) for kind in page_types.TITLE_TYPES),
    ]
