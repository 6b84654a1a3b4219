"""A block among others and among elements: prose around it, what its elements are called and hold.

What elements are called travels as bit masks, a row of bytes each, and becomes columns once, for the blocks at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import Source
from .relations import Tree, relations
from .shapes import CHARS, COLON, ELLIPSIS, END, LINK, STOPS, TITLE, UNSPACED, WORDS
from .vocabulary import CATEGORIES, categories

Array = NDArray[Any]  # float32, unless said otherwise
Ints = NDArray[np.int64]
Column = Array | float

PROSE_CHARS = 80  # a block from this length that ends like a sentence and is hardly linked counts as prose
PROSE_LINK_SHARE = 0.3  # of its characters, above which a block is a link list, not prose
WINDOWS = (2, 5, 15)  # blocks to each side over which prose is averaged
FAR_BLOCKS = 50  # distances to prose beyond this count the same
LIKE_TITLE = 0.6  # overlap with a declared title from which a block counts as the headline
RUN_COST_WORDS = 8  # what a block that is no prose costs a run; some headings and captions do not part an article
BEST_DECAY = 0.85  # share of the page's prose that a smaller element must keep to be the better candidate
MAX_MEDIA = 4  # images before a block; more say no more
MIN_SLUG_HYPHENS = 3
HREF_CHARS = 200  # of an address that are looked at
_CACHED_HREFS = 4096  # entries; menus recur within a site
_CACHED_ATTRS = 8192  # entries; a page has some 100-300 different class strings, a site's pages share them

# What the address of a link says of its target, by words and shapes that sites share.
_SHARING = re.compile(r"mailto:|whatsapp:|tel:|/share|sharer|/intent/")
_SHARED_PAGE = re.compile(r"[?&](?:u|url|text)=http")
_TOPIC = re.compile(r"/(?:tags?|topics?|themen?|temas?|categor\w+|sections?|rubri\w+|keywords?|search|label)/")
_PERSON = re.compile(r"/(?:authors?|autor\w*|auteurs?|people|profiles?|by|journalists?|team|users?|member)/")
_SLUG = re.compile(r"\w-\w+-\w+-\w")
_YEAR, _NUMBER = re.compile(r"/20\d\d/"), re.compile(r"\d{5}")
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
_TAG_BIT = {tag: 1 << (len(CATEGORIES) + i) for i, tag in enumerate(_ANCESTOR_TAGS)}
_N_BITS = len(CATEGORIES) + len(_ANCESTOR_TAGS)
_MASK_BYTES = 16

if _N_BITS > 8 * _MASK_BYTES:
    raise AssertionError("more vocabulary than a mask has bits")


# --- among blocks


def words_of_prose(s: Array) -> Array:
    """Words of running text in each block, 0 for headings, links and other short things."""
    long = (s[:, CHARS] >= PROSE_CHARS) | ((s[:, UNSPACED] > 0) & (s[:, CHARS] >= PROSE_CHARS / 3))
    is_prose = long & (s[:, LINK] < PROSE_LINK_SHARE) & (s[:, ELLIPSIS] == 0)
    is_prose &= (s[:, END] > 0) | (s[:, STOPS] > 0) | (s[:, COLON] > 0)
    return np.where(is_prose, s[:, WORDS], 0).astype(np.float32)


def flow_columns(s: Array, prose: Array) -> Array:
    """Place in the page, prose around it, place in the best run of prose (Kadane's maximum subarray)."""
    n = len(s)
    index = np.arange(n)
    total = max(float(prose.sum()), 1.0)
    start, end = _best_run(s, prose)
    headline = _headline(s, start)
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
        _signed(index - start),
        _signed(index - end),
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
    return _columns(n, out)


def _columns(n: int, values: Sequence[Column]) -> Array:
    """A matrix of n rows; a single number fills its column."""
    out = np.empty((n, len(values)), np.float32)
    for i, value in enumerate(values):
        out[:, i] = value
    return out


def _signed(distance: Ints) -> Array:
    return np.asarray(np.sign(distance) * np.log1p(np.abs(distance)) / 5, np.float32)


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


def _headline(s: Array, start: int) -> int:
    """The block most like the declared title that stands nearest to the start of the prose, -1 for none."""
    titles = np.flatnonzero(s[:, TITLE] > LIKE_TITLE)
    return int(titles[np.argmin(np.abs(titles - start))]) if len(titles) else -1


def _best_run(s: Array, prose: Array) -> tuple[int, int]:
    """Start and end of the run of blocks with the most prose, each other block at a cost."""
    gain = np.where(prose > 0, np.minimum(prose, 100), -RUN_COST_WORDS * (0.5 + s[:, LINK]))
    sums = np.concatenate([[0], np.cumsum(gain)])
    lowest = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - lowest))
    start = int(np.argmin(sums[: end + 1]))
    return start, end


# --- among elements


def markup_columns(source: Source, s: Array, prose: Array, in_declared_body: Array) -> list[Array]:
    """What the HTML says of each block, in groups of columns: tags, names, links, and what elements around it hold."""
    n = len(source.blocks)
    tree = Tree(*zip(*source.containers))
    _, tags, holders, _, _, _, hrefs, _, attrs, media = zip(*source.blocks)
    holder, parent = np.array(holders), np.array(tree.parents)
    start, end = np.array(tree.starts), np.array(tree.ends)
    sums = _container_sums(start, end, s, prose)
    best = _best_container(sums, tree)
    below = _below(best, tree.parents)
    masks = _as_bytes(map(_mask, tree.tags, tree.attrs))
    near, far = _inherited(masks, parent)
    between = _with_ancestors(np.where(below[:, None] > 0, masks, 0), parent)
    own, near_bits, far_bits, between_bits = _unpack(np.stack([masks, near, far, between])[:, holder])
    run_start = min(_best_run(s, prose)[0], n - 1)
    tag_bits = np.zeros((n, _N_TAGS), np.float32)
    tag_bits[np.arange(n), [_TAGS.get(tag, _N_TAGS - 1) for tag in tags]] = 1
    return [
        tag_bits,
        own,
        _unpack(_as_bytes(map(_mask, repeat(""), attrs)))[:, : len(CATEGORIES)],
        near_bits,
        far_bits,
        _links_and_media(hrefs, media),
        in_declared_body,
        _ancestor_sums(holder, parent, sums, tree.depths),
        _against_best(n, below[holder], int(start[best]), int(end[best])),
        between_bits,
        relations(tree, tags, holder, s[:, WORDS], s[:, LINK], prose, _headline(s, run_start), run_start),
    ]


def _links_and_media(hrefs: Sequence[str], media: Sequence[int]) -> Array:
    """What the first link's address looks like, and the images since the block before."""
    rows = np.zeros((len(hrefs), _N_HREF_SHAPES + 2), np.float32)
    linked = [i for i, href in enumerate(hrefs) if href]
    if linked:
        rows[linked, :_N_HREF_SHAPES] = [_href_shape(hrefs[i][:HREF_CHARS]) for i in linked]
    images = np.array(media)
    rows[:, -2] = images > 0
    rows[:, -1] = np.minimum(images, MAX_MEDIA) / MAX_MEDIA
    return rows


@lru_cache(maxsize=_CACHED_HREFS)
def _href_shape(href: str) -> tuple[bool, ...]:
    href = href.lower()
    shares = _SHARING.search(href) is not None or ("=http" in href and _SHARED_PAGE.search(href) is not None)
    return (
        "#" in href or "javascript:" in href,
        shares,
        _TOPIC.search(href) is not None,
        _PERSON.search(href) is not None,
        (href.count("-") >= MIN_SLUG_HYPHENS and _SLUG.search(href) is not None)
        or _YEAR.search(href) is not None
        or _NUMBER.search(href) is not None
        or _PAGE.search(href) is not None,
    )


@lru_cache(maxsize=_CACHED_ATTRS)
def _mask(tag: str, attrs: str) -> bytes:
    """Vocabulary and tag of an element. <body> and <html> say nothing: their classes describe the whole page."""
    named = 0 if tag in ("body", "html") else (categories(attrs) if attrs else 0) | _TAG_BIT.get(tag, 0)
    return named.to_bytes(_MASK_BYTES, "little")


def _as_bytes(masks: Iterable[bytes]) -> Array:
    """A row of bytes a mask."""
    return np.frombuffer(b"".join(masks), np.uint8).reshape(-1, _MASK_BYTES)


def _unpack(masks: Array) -> Array:
    return np.unpackbits(masks, axis=-1, count=_N_BITS, bitorder="little")


def _inherited(masks: Array, parent: Ints) -> tuple[Array, Array]:
    """For each element what its two nearest ancestors are called, and what any ancestor further out is."""
    up = np.maximum(parent, 0)
    near = np.where(parent[:, None] >= 0, masks[up] | masks[up[up]], 0)
    return near, _with_ancestors(masks, parent)[up[up[up]]]


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
    table = np.stack([words, words * s[:, LINK], prose, np.ones_like(words), prose > 0], axis=1)
    sums = np.concatenate([np.zeros((1, 5)), np.cumsum(table, axis=0, dtype=np.float64)])
    return np.asarray(sums[end] - sums[start], np.float32)


def _describe(sums: Array) -> Array:
    words = np.maximum(sums[:, 0], 1)
    return _columns(
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
    return _columns(
        n,
        [
            (index >= start) & (index < end),
            index < start,
            below == 0,
            below == 1,
            below == 2,
            np.maximum(below, 0) / 8,
            (end - start) / n,
            _signed(index - start),
            _signed(index - end),
        ],
    )
