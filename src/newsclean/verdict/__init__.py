"""Is it an article at all, and how sure are we of its body? A small network and a logistic regression over some signs.

What the labeller says of the page as a whole is one of them.

The network has one layer of tanh units: what a sign is worth depends on the others, short news declare little on old
pages. Weights are data (data/verdict.json), made by training/train_verdict.py from pages whose labels came out of fold.
"""

from __future__ import annotations

import json
import math
import pkgutil
from collections.abc import Sequence
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

from ..model import Fields, Source
from . import page_types
from .signs import certainty, signs_of, words_by_kind

__all__ = ["Verdict", "certainty", "is_article", "judge", "read_beside", "signs_of"]

MAX_LOGIT = 8.0  # of the labeller's; beyond it says no more
# Of a capture on one line. Of 377 news pages, joined so, .65 of what an extractor leaves was right and .07 of all text.
GLUED_CONFIDENCE = 0.36
MAX_ERROR_WORDS = 150  # of the text of an error page; three or four sentences say what is wrong


class Verdict(NamedTuple):
    """is_article, and confidence: the probability (0..1) that the body's word F1 is at least .966, of a capture .93."""

    is_article: bool
    confidence: float


def judge(
    source: Source,
    sizes: Sequence[int],
    odds: Sequence[float],
    keep: Sequence[bool],
    named: Sequence[tuple[str, str]],
    fields: Fields,
    article_logit: float,
) -> Verdict:
    """Weighs what the page shows. Of each block: words, probability to be body, what was decided, kind and reason.

    article_logit: what the labeller says of the page.
    """
    body = sum(compress(sizes, keep))
    if not body:
        return Verdict(False, 0.0)
    row = [1.0, *signs_of(source, sizes, odds, keep, fields)]
    told = [*row, *read_beside(source, sizes, [kind for kind, _ in named], fields, article_logit)]
    units, last = _weights()[f"article-{source.door}"]
    logit = _weighed(row, _weights()[f"confidence-{source.door}"])
    confidence = 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
    if source.is_glued:
        confidence = min(confidence, GLUED_CONFIDENCE)
    article = is_article(told, units, last) and not _is_error(fields, body)
    return Verdict(article, round(confidence, 4))


def _is_error(fields: Fields, words: int) -> bool:
    """Whether a few words without date and author stand under the headline of an error, "Page not found"."""
    dated = fields.date is not None or bool(fields.authors)
    return not dated and words <= MAX_ERROR_WORDS and "title-error" in page_types.types_of_title(fields.title)


def read_beside(
    source: Source, sizes: Sequence[int], kinds: Sequence[str], fields: Fields, article_logit: float
) -> list[float]:
    """What the network reads beside the signs that the regression reads, too."""
    types = page_types.signs((block.text for block in source.blocks), fields.title)
    return [*words_by_kind(sizes, kinds), *types, max(-MAX_LOGIT, min(MAX_LOGIT, article_logit))]


def is_article(told: Sequence[float], units: Sequence[Sequence[float]], last: Sequence[float]) -> bool:
    """What a network says of a page. told: 1 first, for intercepts; units: the weights of each; last: of the exit."""
    return _weighed([1.0, *(math.tanh(_weighed(told, unit)) for unit in units)], last) >= 0


def _weighed(row: Sequence[float], weights: Sequence[float]) -> float:
    """The sum of a row's values by their weights. row: 1 first, for the intercept."""
    return sum(x * w for x, w in zip(row, weights, strict=True))


@cache
def _weights() -> dict[str, Any]:
    raw = pkgutil.get_data("newsclean", "data/verdict.json") or b"{}"
    return dict(json.loads(raw))
