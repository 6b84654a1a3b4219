"""An article block by block: what was kept, what was removed, as what and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .model import KEPT_WHY, Article

# What stands before the point of a rule id; behind it stands the kind. Users filter by these: they do not change.
RULES = {
    "title": "the block is the headline that metadata read",
    "byline": "the block, or this part of it, names who wrote the article",
    "date": "the block, or this part of it, is a line of the publication date",
    "category": "the block names sections or tags of the article",
    "phrase": "the block is, opens with or ends with a stock phrase of that kind (data/phrases.txt)",
    "class": "an element around the block is named for that kind (class, id, role and such)",
    "structure": "the block stands in an element that holds that kind (nav, figcaption, form, another article)",
    "neighbour": "the block stands under a heading of that kind, or between blocks of it",
    "shape": "the labeller removed it; that kind is the likeliest by length, links and position",
    "repeat": "the block copies kept text or the headline",
    "translation": "the block belongs to a version of the article, or of its headline, in another language",
    "site": "the block recurs on other pages of the site in the same place",
    "label": "the networks took it for that by its look and its neighbours; kept: for the article",
}


class Row(NamedTuple):
    """A block of the page. why: a rule id, a colon, the evidence. repeats: position of the earlier block it copies."""

    position: int
    kept: bool
    kind: str
    text: str
    why: str
    repeats: int | None = None


def explain(article: Article) -> list[Row]:
    """Every block of the page in its order."""
    kept = [Row(b.position, True, b.kind, b.text, KEPT_WHY) for b in article.blocks]
    removed = [Row(r.position, False, r.kind, r.text, r.why, r.repeats) for r in article.removed]
    return sorted(kept + removed)


def lines(article: Article) -> Iterator[tuple[str, bool]]:
    """The same for people: a line a block, its reason below it where it was removed; with each whether it was kept."""
    for row in explain(article):
        text = " ".join(row.text.split())
        yield f"{'+' if row.kept else '-'} {row.position:4} {row.kind:12} {text}", row.kept
        if not row.kept:
            copy = "" if row.repeats is None else f" (copies block {row.repeats})"
            yield f"       {'':12} {row.why}{copy}", row.kept
