"""A block among others and among elements: prose around it, what its elements are called and hold.

What elements are called travels as bit masks, two numbers each, and becomes columns once, for the blocks at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import Source
from .relations import Tree, relations
from .runs import MIN_PROSE_CHARS, PROSE_CHARS, PROSE_LINK_SHARE
from .shapes import CHARS, COLON, ELLIPSIS, END, LINK, STOPS, TITLE, UNSPACED, WORDS, Column, as_columns, signed
from .vocabulary import CATEGORIES, categories

Array = NDArray[Any]  # float32, unless said otherwise
Ints = NDArray[np.int64]

WINDOWS = (2, 5, 15)  # blocks to each side over which prose is averaged
FAR_BLOCKS = 50  # distances to prose beyond this count the same
LIKE_TITLE = 0.6  # overlap with a declared title from which a block counts as the headline
RUN_COST_WORDS = 8  # what a block that is no prose costs a run; some headings and captions do not part an article
BEST_DECAY = 0.85  # share of the page's prose that a smaller element must keep to be the better candidate
MAX_MEDIA = 4  # images before a block; more say no more
MIN_SLUG_HYPHENS = 3
HREF_CHARS = 200  # of an address that are looked at
_CACHED_HREFS = 4096  # entries; menus recur within a site

# What the address of a link says of its target, by words and shapes that sites share.
_SHARING = re.compile(r"mailto:|whatsapp:|tel:|/share|sharer|/intent/")
_SHARED_PAGE = re.compile(r"[?&](?:u|url|text)=http")
_TOPIC = re.compile(r"/(?:tags?|topics?|themen?|temas?|categor\w+|sections?|rubri\w+|keywords?|search|label)/")
_PERSON = re.compile(r"/(?:authors?|autor\w*|auteurs?|people|profiles?|by|journalists?|team|users?|member)/")
_SLUG = re.compile(r"\w-\w+-\w+-\w")
_NUMBER = re.compile(r"\d(?:\d{4}|(?<=/2)0\d\d/)")  # a long one, or a year; the search leaps from digit to digit
_PAGE = re.compile(r"\.html?(?:$|[?#])")
_N_HREF_SHAPES = 5
# Tags as one-hot columns; the rest is "other".
_TAGS = {
    tag: i
    for i, group in enumerate(
        "p|h1|h2|h3|h4 h5 h6|li|td th|tr|div|pre code|blockquote|figcaption|dt dd|button label select summary|section"
        " article main|body html center|a span font".split("|")
    )
    for tag in group.split()
}
_N_TAGS = 18
# Tags of ancestors as bits behind the vocabulary's.
_ANCESTOR_TAGS = (
    "article main section nav aside header footer form figure ul ol table tr blockquote dialog details figcaption"
    " noscript h1 h2 h3 h4 p li button address center iframe dl"
).split()
_N_BITS = len(CATEGORIES) + len(_ANCESTOR_TAGS)
_OTHER, _WHOLE_PAGE = len(_ANCESTOR_TAGS), len(_ANCESTOR_TAGS) + 1
_TAG_NUMBER = {tag: i for i, tag in enumerate(_ANCESTOR_TAGS)} | dict.fromkeys(("body", "html"), _WHOLE_PAGE)
_MASK = np.dtype("<u8")  # a mask is two of these, the lower first
_TAG_BITS = [*(1 << bit for bit in range(len(CATEGORIES), _N_BITS)), 0, 0]  # none for other tags and the whole page
_TAG_MASKS = np.frombuffer(b"".join(bits.to_bytes(16, "little") for bits in _TAG_BITS), _MASK).reshape(-1, 2)

if len(CATEGORIES) > 64 or _N_BITS > 128:
    raise AssertionError("more vocabulary than a mask has bits")


# --- among blocks


def words_of_prose(s: Array) -> Array:
    """Words of running text in each block, 0 for headings, links and other short things."""
    long = (s[:, CHARS] >= PROSE_CHARS) | ((s[:, UNSPACED] > 0) & (s[:, CHARS] >= MIN_PROSE_CHARS))
    is_prose = long & (s[:, LINK] < PROSE_LINK_SHARE) & (s[:, ELLIPSIS] == 0)
    is_prose &= (s[:, END] > 0) | (s[:, STOPS] > 0) | (s[:, COLON] > 0)
    return np.where(is_prose, s[:, WORDS], 0).astype(np.float32)


class Run(NamedTuple):
    """The run of blocks with the most prose, blocks[start:end], and the block that is its headline, -1 for none."""

    start: int
    end: int
    headline: int


def best_run(s: Array, prose: Array) -> Run:
    """The best run by Kadane's maximum subarray: each block that is no prose comes at a cost.

    Of several blocks that are like the declared title, the headline is the one that stands nearest to the start.
    """
    gain = np.where(prose > 0, np.minimum(prose, 100), -RUN_COST_WORDS * (0.5 + s[:, LINK]))
    sums = np.concatenate([[0], np.cumsum(gain)])
    end = int((sums - np.minimum.accumulate(sums)).argmax())
    start = int(sums[: end + 1].argmin())
    titles = np.flatnonzero(s[:, TITLE] > LIKE_TITLE)
    return Run(start, end, int(titles[abs(titles - start).argmin()]) if len(titles) else -1)


def flow_columns(s: Array, prose: Array, run: Run) -> Array:
    """Place in the page, prose around it, place in the best run of prose."""
    n = len(s)
    index = np.arange(n)
    total = max(float(prose.sum()), 1.0)
    start, end, headline = run
    out: list[Column] = [
        index / n,
        (np.cumsum(prose) - prose) / total,
        prose / total,
        np.log1p(n) / 6,
        np.log1p(total) / 8,
        min(1.0, total / max(float(s[:, WORDS].sum()), 1.0)),
        *_around(s, prose, index),
        (index >= start) & (index < end),
        np.clip((index - start) / max(end - start, 1), -1, 2),
        *signed(index, start, end),
        (end - start) / n,
    ]
    last = np.maximum.accumulate(np.where(prose > 0, index, -1))
    following = np.minimum.accumulate(np.where(prose > 0, index, n + FAR_BLOCKS)[::-1])[::-1]
    out += [
        np.where(last < 0, 1.0, np.log1p(np.minimum(index - last, FAR_BLOCKS)) / 4),
        float(headline >= 0),
        index < headline,
        np.where(index > headline, np.log1p(np.abs(index - headline)) / 5, 0.0) * (headline >= 0),
        np.log1p(np.minimum(following - index, FAR_BLOCKS)) / 4,
    ]
    return as_columns(n, out)


def _around(s: Array, prose: Array, index: Ints) -> list[Array]:
    """Mean prose before and behind each block, and the share of short blocks around it, over every window."""
    n = len(s)
    padded = np.concatenate([[0], np.cumsum(np.log1p(prose))])
    short = np.concatenate([[0], np.cumsum(s[:, CHARS] < 40)])
    out = []
    for window in WINDOWS:
        low, high = np.maximum(index - window, 0), np.minimum(index + window + 1, n)
        out.append((padded[:-1] - padded[low]) / window / 4)
        out.append((padded[high] - padded[1:]) / window / 4)
        out.append((short[high] - short[low]) / (high - low))
    return out


# --- among elements


def markup_columns(source: Source, s: Array, prose: Array, run: Run, in_declared_body: Array) -> list[Array]:
    """What the HTML says of each block, in groups of columns: tags, names, links, and what elements around it hold."""
    n = len(source.blocks)
    tree = Tree(*zip(*source.containers))
    _, tags, holders, _, _, _, hrefs, _, attrs, media, _ = zip(*source.blocks)
    holder, parent = np.array(holders), np.array(tree.parents)
    start, end = np.array(tree.starts), np.array(tree.ends)
    sums = _container_sums(start, end, s, prose)
    best = _best_container(sums, tree)
    below = _below(best, tree.parents)
    own, near, far, between = _unpack(_named(_masks(tree), parent, below)[:, holder], _N_BITS)
    inside = _unpack(np.array([*map(categories, attrs)], _MASK)[:, None], len(CATEGORIES))
    tag_bits = np.zeros((n, _N_TAGS), np.float32)
    tag_bits[np.arange(n), [_TAGS.get(tag, _N_TAGS - 1) for tag in tags]] = 1
    return [
        tag_bits,
        own,
        inside,
        near,
        far,
        _links_and_media(hrefs, media),
        in_declared_body,
        _ancestor_sums(holder, parent, sums, tree.depths),
        _against_best(n, below[holder], int(start[best]), int(end[best])),
        between,
        relations(tree, tags, holder, s[:, WORDS], s[:, LINK], prose, run.headline, run.start),
    ]


def _links_and_media(hrefs: Sequence[str], media: Sequence[int]) -> Array:
    """What the first link's address looks like, and the images since the block before."""
    rows = np.empty((len(hrefs), _N_HREF_SHAPES + 2), np.float32)
    shapes = b"".join([_href_shape(href[:HREF_CHARS]) for href in hrefs])
    rows[:, :-2] = np.frombuffer(shapes, np.uint8).reshape(-1, _N_HREF_SHAPES)
    images = np.array(media)
    rows[:, -2] = images > 0
    rows[:, -1] = np.minimum(images, MAX_MEDIA) / MAX_MEDIA
    return rows


@lru_cache(maxsize=_CACHED_HREFS)
def _href_shape(href: str) -> bytes:
    """Leads nowhere, shares, to a topic, to a person, to an article: a byte each, 0 or 1."""
    href = href.lower()
    shares = _SHARING.search(href) or ("=http" in href and _SHARED_PAGE.search(href))
    slug = href.count("-") >= MIN_SLUG_HYPHENS and _SLUG.search(href)
    return bytes(
        (
            "#" in href or "javascript:" in href,
            bool(shares),
            _TOPIC.search(href) is not None,
            _PERSON.search(href) is not None,
            bool(slug or _NUMBER.search(href) or _PAGE.search(href)),
        )
    )


def _masks(tree: Tree) -> Array:
    """Vocabulary and tag of each element. <body> and <html> say nothing: their classes describe the whole page."""
    number = np.array([*map(_TAG_NUMBER.get, tree.tags, repeat(_OTHER))])
    masks = _TAG_MASKS[number]
    masks[:, 0] |= np.array([*map(categories, tree.attrs)], _MASK)
    masks[number == _WHOLE_PAGE] = 0
    return masks


def _named(masks: Array, parent: Ints, below: Ints) -> Array:
    """Four masks for each element: what it is called, its two nearest ancestors, any further out, any below the best.

    below: as _below counts; the last mask holds an element and those around it that stand inside the best one.
    """
    up = np.maximum(parent, 0)
    near = np.where(parent[:, None] >= 0, masks[up] | masks[up[up]], 0)
    out = _with_ancestors(np.concatenate([masks, np.where(below[:, None] > 0, masks, 0)], axis=1), parent)
    return np.stack([masks, near, out[up[up[up]], :2], out[:, 2:]])


def _unpack(masks: Array, bits: int) -> Array:
    """The bits of masks, a column each."""
    return np.unpackbits(masks.astype(_MASK, copy=False).view(np.uint8), axis=-1, count=bits, bitorder="little")


def _with_ancestors(masks: Array, parent: Ints) -> Array:
    """For each element what it and all its ancestors are called; the way up doubles with each step."""
    every = np.concatenate([masks, np.zeros_like(masks[:1])])  # behind the last, what stands above the page: nothing
    up = np.append(parent, -1)
    while (up >= 0).any():
        every |= every[up]
        up = up[up]
    return every[:-1]


def _container_sums(start: Ints, end: Ints, s: Array, prose: Array) -> Array:
    """For each element: words, linked words, prose words, blocks, prose blocks (prefix sums: one step for all)."""
    words = s[:, WORDS]
    table = as_columns(len(s), [words, words * s[:, LINK], prose, 1.0, prose > 0])
    sums = np.concatenate([np.zeros((1, 5)), np.cumsum(table, axis=0, dtype=np.float64)])
    return np.asarray(sums[end] - sums[start], np.float32)


def _describe(sums: Array) -> Array:
    words = np.maximum(sums[:, 0], 1)
    return as_columns(
        len(sums),
        [
            np.log1p(sums[:, 0]) / 8,
            sums[:, 1] / words,
            sums[:, 2] / words,
            np.log1p(sums[:, 3]) / 5,
            sums[:, 4] / np.maximum(sums[:, 3], 1),
            sums[:, 2] / max(float(sums[0, 2]), 1.0),  # element 0 is the page
        ],
    )


def _ancestor_sums(holder: Ints, parent: Ints, sums: Array, depths: Sequence[int]) -> Array:
    """What the block's element and its three nearest ancestors hold, and how deep the block stands."""
    described = _describe(sums)
    depth = np.array(depths, np.float32)
    out: list[Array] = []
    at = holder
    for _ in range(4):
        out.append(described[at])
        at = np.maximum(parent[at], 0)
    return np.concatenate([*out, depth[holder, None] / 20], axis=1)


def _best_container(sums: Array, tree: Tree) -> int:
    """The element that holds the article: goes down from the page while one child keeps nearly all its prose."""
    best = 0
    prose = sums[:, 2].tolist()
    start, end, least = tree.starts[0], tree.ends[0], _least(prose[0])
    for i, chars in enumerate(prose[1:], 1):  # document order: children come behind their parents
        if chars >= least > 0 and tree.starts[i] >= start and tree.ends[i] <= end:
            best, start, end, least = i, tree.starts[i], tree.ends[i], _least(chars)
    return best


def _least(prose: float) -> float:
    return float(np.float32(BEST_DECAY) * np.float32(prose))  # single precision, as the sums are


def _below(best: int, parents: Sequence[int]) -> Ints:
    """For each element how deep below the best one it stands, -1 outside."""
    below = [-1] * len(parents)
    below[best] = 0
    for i in range(best + 1, len(parents)):
        parent = parents[i]
        if parent >= 0 and below[parent] >= 0:
            below[i] = below[parent] + 1
    return np.array(below)


def _against_best(n: int, below: Ints, start: int, end: int) -> Array:
    """In, before or behind the best candidate, and how deep below it."""
    index = np.arange(n)
    return as_columns(
        n,
        [
            (index >= start) & (index < end),
            index < start,
            below == 0,
            below == 1,
            below == 2,
            np.maximum(below, 0) / 8,
            (end - start) / n,
            *signed(index, start, end),
        ],
    )
