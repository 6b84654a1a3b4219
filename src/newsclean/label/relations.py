"""What blocks have in common: the template that they share with the page's prose, and their way to the headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import Source

Array = NDArray[Any]  # float32, unless said otherwise
Ints = NDArray[np.int64]

FEW = 3.0  # of something that is counted; more of it says no more


def relations(source: Source, words: Array, link: Array, prose: Array, headline: int, start: int) -> Array:
    """Columns for the HTML door, a row a block.

    words, link, prose: of each block its words, the share of them that is linked, its words of running text.
    headline: the block that is the headline, -1 for none. start: the block with which the best run of prose begins.
    """
    containers = source.containers
    holder = np.array([b.container for b in source.blocks])
    around = [containers[b.container] for b in source.blocks]
    own = [(b.tag, c.attrs, c.depth) for b, c in zip(source.blocks, around)]
    outer = [(c.tag, (parent := containers[max(c.parent, 0)]).tag, parent.attrs) for c in around]
    columns = [_shared(own, words, link, prose), _shared(outer, words, link, prose)]
    anchor = headline if headline >= 0 else start
    parents, depth = [c.parent for c in containers], np.array([c.depth for c in containers])
    for block in (anchor, start):
        columns.append(_way(parents, depth, holder, int(holder[block])))
    columns.append(_since(source, anchor))
    return np.concatenate([*columns, np.full((len(holder), 1), headline >= 0)], axis=1).astype(np.float32)


def _shared(keys: Sequence[object], words: Array, link: Array, prose: Array) -> Array:
    """Over the blocks that look alike in the markup: their share of the page's prose, how much of their words is
    prose and how much is linked, how many they are, how long."""
    index: dict[object, int] = {}
    group = np.array([index.setdefault(key, len(index)) for key in keys])
    size = len(index)
    count, total = np.bincount(group, minlength=size), np.bincount(group, words, size)
    running, linked = np.bincount(group, prose, size), np.bincount(group, words * link, size)
    least = np.maximum(total, 1)
    table = np.stack(
        [
            running / max(float(prose.sum()), 1.0),
            running / least,
            linked / least,
            np.log1p(count) / 4,
            np.log1p(total / count) / 6,
        ],
        axis=1,
    )
    return table[group]


def _way(parents: Sequence[int], depth: Ints, holder: Ints, target: int) -> Array:
    """From each block's element to the target element: steps down from the common ancestor, and how near that is."""
    meet = [-1] * len(parents)
    at = target
    while at >= 0:
        meet[at] = int(depth[at])
        at = parents[at]
    for i, parent in enumerate(parents):
        if meet[i] < 0 <= parent:
            meet[i] = meet[parent]
    common = np.array(meet)[holder]
    deepest = max(int(depth[target]), 1)
    return np.stack([common / deepest, (depth[holder] - common) / 8, (deepest - common) / 8], axis=1)


def _since(source: Source, anchor: int) -> Array:
    """Main headings and <article> elements that begin between the anchor and a block: a second article has its own."""
    n = len(source.blocks)
    first = np.array([b.tag == "h1" for b in source.blocks], np.float64)
    articles = np.zeros(n)
    for c in source.containers:
        if c.tag == "article" and c.start < n:
            articles[c.start] += 1
    index = np.arange(n)
    out = []
    for marks in (first, articles):
        marks[anchor] = 0
        total = np.cumsum(marks)
        out.append(np.where(index > anchor, np.minimum(total - total[anchor], FEW), 0) / FEW)
        out.append(np.where(index < anchor, np.minimum(total[anchor] - total, FEW), 0) / FEW)
    return np.stack(out, axis=1)
