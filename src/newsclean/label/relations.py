"""What blocks have in common: the template that they share with the page's prose, and their way to the headline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .shapes import Column, as_columns

Array = NDArray[Any]  # float32, unless said otherwise
Ints = NDArray[np.int64]

FEW = 3.0  # of something that is counted; more of it says no more


class Tree(NamedTuple):
    """A page's elements in document order, a tuple for each property."""

    tags: Sequence[str]
    parents: Sequence[int]
    depths: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    attrs: Sequence[str]


def relations(
    tree: Tree, tags: Sequence[str], holder: Ints, words: Array, link: Array, prose: Array, headline: int, start: int
) -> Array:
    """Columns for the HTML door, a row a block.

    tags, holder, words, link, prose: of each block its tag, its element, its words, the share of them that is linked,
    its words of running text. headline: the block that is the headline, -1 for none. start: the block with which the
    best run of prose begins.
    """
    inner = holder.tolist()
    outer = np.maximum(np.array(tree.parents), 0)[holder].tolist()
    tag_of, attrs_of = tree.tags.__getitem__, tree.attrs.__getitem__
    own = zip(tags, map(attrs_of, inner), map(tree.depths.__getitem__, inner))
    around = zip(map(tag_of, inner), map(tag_of, outer), map(attrs_of, outer))
    columns = [_shared(own, words, link, prose), _shared(around, words, link, prose)]
    anchor = headline if headline >= 0 else start
    depth = np.array(tree.depths)
    ways = {block: _way(tree.parents, depth, holder, inner[block]) for block in {anchor, start}}
    columns += [ways[anchor], ways[start], _since(tree, tags, anchor)]
    return np.concatenate([*columns, np.full((len(holder), 1), headline >= 0)], axis=1)


def _shared(keys: Iterable[object], words: Array, link: Array, prose: Array) -> Array:
    """Over the blocks that look alike in the markup: their share of the page's prose, how much of their words is
    prose and how much is linked, how many they are, how long."""
    index: defaultdict[object, int] = defaultdict(count().__next__)
    group = np.array([*map(index.__getitem__, keys)])
    size = len(index)
    blocks, total = np.bincount(group, minlength=size), np.bincount(group, words, size)
    running, linked = np.bincount(group, prose, size), np.bincount(group, words * link, size)
    least = np.maximum(total, 1)
    table = as_columns(
        size,
        [
            running / max(float(prose.sum()), 1.0),
            running / least,
            linked / least,
            np.log1p(blocks) / 4,
            np.log1p(total / blocks) / 6,
        ],
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
    return as_columns(len(holder), [common / deepest, (depth[holder] - common) / 8, (deepest - common) / 8])


def _since(tree: Tree, tags: Sequence[str], anchor: int) -> Array:
    """Main headings and <article> elements that begin between the anchor and a block: a second article has its own."""
    n = len(tags)
    first = np.array([tag == "h1" for tag in tags], np.float64)
    articles = np.zeros(n)
    for tag, block in zip(tree.tags, tree.starts):
        if tag == "article" and block < n:
            articles[block] += 1
    out: list[Column] = []
    for marks in (first, articles):
        marks[anchor] = 0
        total = np.cumsum(marks)
        since = total - total[anchor]
        out += [np.clip(way, 0, FEW) / FEW for way in (since, -since)]
    return as_columns(n, out)
