"""What the network and the regression both read of a page, and words by kind, which the network reads beside."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import compress
from operator import mul

from ..model import KEPT_KINDS, REMOVED_KINDS, Fields, Source

PROSE_WORDS = 25  # from which a block counts as a paragraph, two lines of print
SHORT_WORDS = 12  # up to which a linked block counts as a menu entry or a teaser's headline
UNSURE = (0.2, 0.8)  # probabilities between which a label is a guess

# Whose words tell what a page is. Comments stand below articles and in forums, and the pages trained on had few.
KINDS = tuple(sorted((KEPT_KINDS | REMOVED_KINDS) - {"comment", "comment_form"}))

_ARTICLE_TYPE = re.compile(r"article|blogposting|report|review$|opinion|analysis|backgroundnews")
_OTHER_TYPE = re.compile(
    r"product|website|collectionpage|itemlist|searchresults|profilepage|qapage|faqpage|forum|discussion|video\.|videoobject"
    r"|event|localbusiness|organization|service|softwareapplication|course|imagegallery|aboutpage|contactpage|offer"
    r"|^profile$"  # of og:type
)
_LISTING_URL = re.compile(
    r"/(?:tags?|topics?|categor\w*|search|shop|store|products?|collections?|forums?|threads?|docs?|documentation|wiki|help"
    r"|support|services?|about|contact|login|account|jobs?|events?|listings?|index|page|archives?|videos?|gallery"
    r"|questions?|pricing|authors?|autor(?:es|en|in|i)?|auteurs?)(?:[/?.]|$)"
    # Articles stand below these, too; the page of an author is one segment deep: /staff/jane-doe.
    r"|/(?:writers?|staff|profiles?|people)(?:\.\w+|/[^/]+)?$",
    re.I,
)
_PATH = re.compile(r"^[a-z]+://[^/?#]+([^?#]*)", re.I)
# "$ 5" or "5 EUR"; it begins with one class of characters, so that the search leaps to them.
_PRICE = re.compile(r"[$€£¥₹\d](?:(?<!\d)\s?\d|(?<=\d)\s?(?:€|USD|EUR|GBP))")


def certainty(sizes: Sequence[int], odds: Sequence[float], keep: Sequence[bool]) -> float:
    """The word F1 (0..1) that the probabilities promise for this choice of blocks."""
    kept = sum(compress(sizes, keep))
    hit = sum(map(mul, compress(sizes, keep), compress(odds, keep)))
    return 2 * hit / (kept + sum(map(mul, sizes, odds))) if kept else 0.0


def signs_of(
    source: Source, sizes: Sequence[int], odds: Sequence[float], keep: Sequence[bool], fields: Fields
) -> list[float]:
    """What the network and the regression both read."""
    blocks = source.blocks
    kept = [(b, n) for b, n, k in zip(blocks, sizes, keep, strict=True) if k]
    body = sum(n for _, n in kept) or 1
    total = sum(sizes) or 1
    prose = sum(n for _, n in kept if n >= PROSE_WORDS)
    unsure = sum(n for n, p in zip(sizes, odds, strict=True) if UNSURE[0] < p < UNSURE[1])
    turns = sum(a != b for a, b in zip(keep, keep[1:]))
    short_links = sum(b.links > 0 and n <= SHORT_WORDS for b, n in zip(blocks, sizes, strict=True))
    prices = sum(_PRICE.search(b.text) is not None for b in blocks if len(b.text) < 200)
    marked = {mark.kind for mark in fields.marks}
    return [
        certainty(sizes, odds, keep),
        math.log1p(body) / 8,
        body / total,
        math.log1p(sum(n >= PROSE_WORDS for _, n in kept)) / 4,
        math.log1p(body / max(len(kept), 1)) / 5,
        sum(b.link_chars for b, _ in kept) / max(sum(len(b.text) for b, _ in kept), 1),
        prose / body,
        unsure / body if unsure < body else 1.0,
        turns / max(len(kept), 1) if turns < len(kept) else 1.0,
        math.log1p(short_links) / 6,
        math.log1p(prices) / 4,
        float(fields.date is not None),
        float(bool(fields.authors)),
        float("title" in marked),
        float("date" in marked or "byline" in marked),
        *_of_types(fields.types),
        *_of_url(fields.url),
    ]


def words_by_kind(sizes: Sequence[int], kinds: Sequence[str]) -> list[float]:
    """What the network reads beside: how much stands on the page of every kind (adverts on a shop's, say)."""
    words = dict.fromkeys(KINDS, 0)
    for n, kind in zip(sizes, kinds, strict=True):
        if kind in words:
            words[kind] += n
    return [math.log1p(n) / 5 for n in words.values()]


def _of_types(types: Sequence[str]) -> list[float]:
    article = any(_ARTICLE_TYPE.search(t) for t in types)
    other = any(_OTHER_TYPE.search(t) for t in types)
    return [float(article), float(other), float(not types)]


def _of_url(url: str | None) -> list[float]:
    """Whether there is one, is it a front page, how much of a slug it has, does it name a listing."""
    found = _PATH.match(url or "")
    if not found:
        return [0.0, 0.0, 0.0, 0.0]
    path = found[1].rstrip("/")
    slug = path.rsplit("/", 1)[-1]
    return [1.0, float(not path), min(slug.count("-") + slug.count("_"), 6) / 6, float(bool(_LISTING_URL.search(path)))]
