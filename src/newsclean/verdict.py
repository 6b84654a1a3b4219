"""Is it an article at all, and how sure are we of its body?"""

from __future__ import annotations

from collections.abc import Sequence

from . import text
from .model import Fields, Source

MIN_BODY_WORDS = 40  # about three sentences; a caption or a notice has fewer


def judge(source: Source, odds: Sequence[float], keep: Sequence[bool], fields: Fields) -> tuple[bool, float]:
    """(is_article, confidence 0..1). Confidence is the word F1 that the block probabilities promise."""
    sizes = [len(text.words(b.text)) for b in source.blocks]
    body = sum(n for n, k in zip(sizes, keep, strict=True) if k)
    hit = sum(n * p for n, p, k in zip(sizes, odds, keep, strict=True) if k)
    expected = sum(n * p for n, p in zip(sizes, odds, strict=True))
    confidence = 2 * hit / (body + expected) if body else 0.0
    return body >= MIN_BODY_WORDS, round(min(1.0, confidence), 4)
