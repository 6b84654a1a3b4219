"""Many pages at a glance: how much went by kind and by site, how sure we are, what is missing, what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ..model import Article
from ..text import host_of, words

BINS = 10  # of the histogram of confidence, each a tenth wide
MAX_SITES = 20  # sites that are shown, those with the most pages
MAX_LOOKS = 40  # pages that are worth a look
COUNTED = ("title", "date", "authors", "language", "categories", "image", "standfirst")

LOW_CONFIDENCE = 0.5
SHORT_BODY_WORDS = 60  # words; a shorter body is a brief, or most of it was lost
LONG_REMOVED_CHARS = 300  # chars of a block between kept ones; captions and teasers are shorter, with few exceptions

_Entry = tuple[str, Article | None, str]


def overview(entries: Sequence[_Entry]) -> dict[str, Any]:
    """Counts and sums over pages, each a (name, article, error); characters, and pages by their index."""
    articles = [article for _, article, _ in entries if article is not None]
    kinds: Counter[str] = Counter()
    for article in articles:
        for gone in article.removed:
            kinds[gone.kind] += len(gone.text)
    confidence = [0] * BINS
    for article in articles:
        confidence[min(int(article.confidence * BINS), BINS - 1)] += 1
    return {
        "pages": len(entries),
        "articles": sum(article.is_article for article in articles),
        "unread": len(entries) - len(articles),
        "kept_chars": sum(map(_kept_chars, articles)),
        "removed_chars": sum(kinds.values()),
        "kinds": kinds.most_common(),
        "sites": _sites(articles),
        "confidence": confidence,
        "missing": [[name, sum(not getattr(article, name) for article in articles)] for name in COUNTED],
        "looks": _looks(entries),
    }


def _kept_chars(article: Article) -> int:
    return sum(len(block.text) for block in article.blocks)


def _sites(articles: Sequence[Article]) -> list[list[Any]]:
    """Of every site its pages, kept and removed characters."""
    sums: dict[str, list[int]] = {}
    for article in articles:
        row = sums.setdefault(host_of(article.url) or "without address", [0, 0, 0])
        removed = sum(len(gone.text) for gone in article.removed)
        sums[host_of(article.url) or "without address"] = [row[0] + 1, row[1] + _kept_chars(article), row[2] + removed]
    ranked = sorted(sums.items(), key=lambda item: (-item[1][0], item[0]))
    return [[site, *row] for site, row in ranked[:MAX_SITES]]


def _looks(entries: Sequence[_Entry]) -> list[dict[str, Any]]:
    """The pages most worth a look, with reasons, the most telling first."""
    scored = []
    for index, (_, article, error) in enumerate(entries):
        reasons = sorted([(10.0, error)] if article is None else _reasons(article), reverse=True)
        if reasons:
            scored.append((-sum(weight for weight, _ in reasons), index, [told for _, told in reasons]))
    return [{"page": index, "reasons": reasons} for _, index, reasons in sorted(scored)[:MAX_LOOKS]]


def _reasons(article: Article) -> Iterator[tuple[float, str]]:
    """What speaks for looking at a page; weights only order the list."""
    if not article.is_article:
        yield 1.0, "not an article"
    elif article.confidence < LOW_CONFIDENCE:
        yield 4 * (1 - article.confidence), f"confidence {article.confidence:.2f}"
    if article.is_article:
        if (size := len(words(article.body))) < SHORT_BODY_WORDS:
            yield 1.5, f"body of {size} words"
        missing = [name for name in ("title", "date", "authors") if not getattr(article, name)]
        if missing:
            yield float(len(missing)), f"no {', no '.join(missing)}"
        if inside := _long_removed(article):
            yield 2.0, f"long text removed inside the body (block {inside[0]}{', …' if len(inside) > 1 else ''})"
    for warning in article.warnings:
        yield 2.0, warning


def _long_removed(article: Article) -> list[int]:
    if not article.blocks:
        return []
    first, last = article.blocks[0].position, article.blocks[-1].position
    return [g.position for g in article.removed if first < g.position < last and len(g.text) >= LONG_REMOVED_CHARS]
