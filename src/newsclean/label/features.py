"""What the labeller sees of each block: its shape, its words' look, its place among elements and among prose.

One row a block. Everything is language-neutral or general vocabulary; no feature can name a site. The two doors share
the columns of text and place; the columns of markup exist for HTML only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .. import phrases, text
from ..model import REMOVED_KINDS, Container, Source, SourceBlock
from .vocabulary import CATEGORIES, categories

Array = NDArray[np.float32]

PROSE_CHARS = 80  # a block from this length that ends like a sentence and is hardly linked counts as prose
PROSE_LINK_SHARE = 0.3  # of its characters, above which a block is a link list, not prose
HEADLINE_CHARS = 300  # longer blocks are no headline and are not compared with the page's titles
LONG_CHARS = 500  # of a block's text that is looked at for words; shape shows early, and pages of 5 MB exist
WINDOWS = (2, 5, 15)  # blocks to each side over which prose is averaged

_SENTENCE_END = frozenset(".!?…。！？।؟۔।॥։።\"”»)’'」』》）")
_CJK = re.compile(f"[{text.UNSPACED}]")
_CAPITALISED = re.compile(r"(?:^|\s)[^\W\d_a-zß-öø-ÿ]")
_DATE_LIKE = re.compile(r"\b(?:19|20|14|25)\d\d\b|\d{1,2}[./:-]\d{1,2}|\d年")
_HANDLE = re.compile(r"[@#]\w|https?://|www\.")

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
_PHRASE_KINDS = {kind: i for i, kind in enumerate(sorted(REMOVED_KINDS))}
_WORD_BYTES = 16  # a mask of up to 128 bits

if _N_BITS > 8 * _WORD_BYTES:
    raise AssertionError("more vocabulary than a mask has bits")


def features(source: Source) -> Array:
    """One row a block, float32; the number of columns depends on the door alone. No block: no row."""
    blocks = source.blocks
    if not blocks:
        return np.zeros((0, 0), np.float32)
    shape = _shapes(source)
    own = _own_columns(shape, blocks)
    prose = _prose(shape)
    columns = [own, _flow(shape, prose), _phrase_columns(blocks)]
    if source.door == "html":
        columns += [_markup(source, shape, prose)]
    else:
        columns += [_gaps(blocks)]
    return np.concatenate(columns, axis=1)


# --- a block by itself

# Columns of _shapes.
(_CHARS, _WORDS, _LINK, _LINKS, _BOLD, _END, _COLON, _ELLIPSIS, _UPPER, _LOWER, _DIGIT0, _DIGITS, _COMMAS, _STOPS,
 _BARS, _QUESTION, _QUOTE, _CAPITALS, _DATE, _HANDLES, _COPYRIGHT, _BRACKETS, _UNSPACED, _NEWLINES, _TITLE, _EARLIER,
 _LATER, _ALL_CAPS, _TAB, _SHORT_WORDS) = range(30)  # fmt: skip


def _shapes(source: Source) -> Array:
    blocks = source.blocks
    counts = Counter([b.text for b in blocks])
    seen: Counter[str] = Counter()
    titles = _title_words(source)
    rows = []
    for block in blocks:
        string = block.text
        count = counts[string]
        earlier = seen[string] if count > 1 else 0
        if count > 1:
            seen[string] += 1
        title = _title_share(string, titles) if titles and len(string) <= HEADLINE_CHARS else 0.0
        rows.append(_shape(block, string[:LONG_CHARS], title, earlier, count - earlier - 1))
    return np.array(rows, np.float32)


def _shape(block: SourceBlock, head: str, title: float, earlier: int, later: int) -> tuple[float, ...]:
    string = block.text
    n = len(string)
    count = head.count
    scale = n / len(head)
    last = string[-1]
    first = head[0]
    wide = not head.isascii() and _CJK.search(head) is not None
    words = (len(_CJK.findall(head)) if wide else count(" ") + count("\n") + count("\t") + 1) * scale
    dots = count(". ") + count("? ") + count("! ") + (count("。") + count("।") + count("؟") if not head.isascii() else 0)
    digits = sum(map(count, "0123456789"))
    return (
        n, words, block.link_chars / n, block.links, block.bold_chars / n,
        last in _SENTENCE_END, last in ":：", last == "…" or string.endswith("..."),
        first.isupper(), first.islower(), first.isdigit(), digits / len(head),
        (count(",") + count("،") + count("、") + count("，")) * scale, dots * scale,
        count("|") + count("·") + count("•") + count(" / ") + count("›") + count("»"),
        count("?") + count("？") + count("؟") > 0, first in "\"“„«»‘'「『—–",
        len(_CAPITALISED.findall(head)) * scale / max(words, 1.0),
        _DATE_LIKE.search(head) is not None, _HANDLE.search(head) is not None, "©" in head or "(c)" in head,
        count("(") + count("[") + count("{"), wide, count("\n"), title, min(earlier, 3), min(later, 3),
        head.isupper(), "\t" in head, _short_word_share(head, words / scale),
    )  # fmt: skip


def _short_word_share(head: str, words: float) -> float:
    """Share of words of up to three letters: running text has many, menus and names few."""
    if words < 4:  # words; a share of fewer says nothing
        return 0.0
    return sum(1 for word in head.split() if len(word) <= 3) / words


def _title_words(source: Source) -> list[frozenset[str]]:
    """The words of what the page calls its title; captures have none."""
    head = source.head
    found = [head.title]
    found += [value for name, value in head.metas if name in ("og:title", "twitter:title", "title", "dc.title")]
    return [frozenset(w) for t in dict.fromkeys(found) if t and (w := text.words(t[:HEADLINE_CHARS].lower()))]


def _title_share(string: str, titles: list[frozenset[str]]) -> float:
    """Overlap (Jaccard, 0..1) of a block's words with the nearest title's."""
    words = frozenset(text.words(string.lower()))
    if len(words) < 2:
        return 0.0
    return max(len(words & title) / len(words | title) for title in titles)


def _own_columns(s: Array, blocks: Sequence[SourceBlock]) -> Array:
    """Shapes, with what has no bound brought to a scale near 0..1."""
    out = s.copy()
    for column in (_CHARS, _WORDS):
        out[:, column] = np.log1p(s[:, column]) / 6
    for column in (_LINKS, _COMMAS, _STOPS, _BARS, _BRACKETS, _NEWLINES):
        out[:, column] = np.log1p(s[:, column]) / 2
    words = np.maximum(s[:, _WORDS], 1)
    extra = np.stack(
        [
            s[:, _CHARS] / words / 10,
            s[:, _COMMAS] / words * 5,
            s[:, _STOPS] / words * 10,
            s[:, _LINKS] / words * 3,
            (s[:, _CHARS] < 25).astype(np.float32),
            ((s[:, _CHARS] >= 25) & (s[:, _CHARS] < 80)).astype(np.float32),
            (s[:, _CHARS] >= 200).astype(np.float32),
            (s[:, _LINK] > 0.9).astype(np.float32),
        ],
        axis=1,
    )
    return np.concatenate([out, extra], axis=1)


def _phrase_columns(blocks: Sequence[SourceBlock]) -> Array:
    """One-hot kind of the stock phrase that a block is, and whether it is a heading or an opening."""
    out = np.zeros((len(blocks), len(_PHRASE_KINDS) + 2), np.float32)
    for i, block in enumerate(blocks):
        if len(block.text) <= phrases.MAX_PHRASE_CHARS and (found := phrases.match(block.text)):
            out[i, _PHRASE_KINDS[found.kind]] = 1
            out[i, -1] = found.role == "heading"
            out[i, -2] = found.role == "prefix"
    return out


def _gaps(blocks: Sequence[SourceBlock]) -> Array:
    gaps = np.array([b.gap for b in blocks], np.float32)
    after = np.append(gaps[1:], 2)
    return np.stack([np.minimum(gaps, 3) / 3, np.minimum(after, 3) / 3, np.full(len(blocks), (gaps[1:] > 0).mean() if len(blocks) > 1 else 0)], axis=1).astype(np.float32)  # fmt: skip


# --- a block among others


def _prose(s: Array) -> Array:
    """Words of running text in each block, 0 for headings, links and other short things."""
    long = (s[:, _CHARS] >= PROSE_CHARS) | ((s[:, _UNSPACED] > 0) & (s[:, _CHARS] >= PROSE_CHARS / 3))
    is_prose = long & (s[:, _LINK] < PROSE_LINK_SHARE) & (s[:, _ELLIPSIS] == 0)
    is_prose &= (s[:, _END] > 0) | (s[:, _STOPS] > 0) | (s[:, _COLON] > 0)
    return np.where(is_prose, s[:, _WORDS], 0).astype(np.float32)


def _flow(s: Array, prose: Array) -> Array:
    """Place in the page, prose around it, place in the best run of prose (Kadane's maximum subarray)."""
    n = len(s)
    total = max(float(prose.sum()), 1.0)
    before = np.cumsum(prose) - prose
    out = [
        np.arange(n) / n,
        before / total,
        prose / total,
        np.full(n, np.log1p(n) / 6),
        np.full(n, np.log1p(total) / 8),
        np.full(n, min(1.0, total / max(float(s[:, _WORDS].sum()), 1.0))),
    ]
    padded = np.concatenate([[0], np.cumsum(np.log1p(prose))])
    short = np.concatenate([[0], np.cumsum(s[:, _CHARS] < 40)])
    index = np.arange(n)
    for window in WINDOWS:
        low, high = np.maximum(index - window, 0), np.minimum(index + window + 1, n)
        out.append((padded[index] - padded[low]) / window / 4)
        out.append((padded[high] - padded[index + 1]) / window / 4)
        out.append((short[high] - short[low]) / (high - low))
    start, end = _best_run(s, prose)
    inside = (index >= start) & (index < end)
    out += [
        inside,
        np.clip((index - start) / max(end - start, 1), -1, 2),
        np.sign(index - start) * np.log1p(np.abs(index - start)) / 5,
        np.sign(index - end) * np.log1p(np.abs(index - end)) / 5,
        np.full(n, (end - start) / n),
    ]
    # Distance to the nearest prose before and after, in blocks.
    at = np.where(prose > 0, index, -1)
    last = np.maximum.accumulate(at)
    out.append(np.where(last < 0, 1.0, np.log1p(np.minimum(index - last, 50)) / 4))
    at = np.where(prose > 0, index, n + 50)
    following = np.minimum.accumulate(at[::-1])[::-1]
    out.append(np.log1p(np.minimum(following - index, 50)) / 4)
    return np.stack([np.asarray(o, np.float32) for o in out], axis=1)


RUN_COST_WORDS = 8  # what a block that is no prose costs a run; some headings and captions do not part an article


def _best_run(s: Array, prose: Array) -> tuple[int, int]:
    """Start and end of the run of blocks with the most prose, each other block at a cost."""
    gain = np.where(prose > 0, np.minimum(prose, 100), -RUN_COST_WORDS * (0.5 + s[:, _LINK]))
    sums = np.concatenate([[0], np.cumsum(gain)])
    lowest = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - lowest))
    start = int(np.argmin(sums[: end + 1]))
    return start, end


# --- a block among elements


def _markup(source: Source, s: Array, prose: Array) -> Array:
    blocks, containers = source.blocks, source.containers
    holder = np.array([b.container for b in blocks])
    parent = np.array([c.parent for c in containers])
    start = np.array([c.start for c in containers])
    end = np.array([c.end for c in containers])
    bits = _container_bits(containers)
    own = bits[holder]
    inline = _unpack([categories(b.attrs) if b.attrs else 0 for b in blocks])[:, : len(CATEGORIES)]
    near, far = _inherited(bits, parent, [c.tag for c in containers])
    sums = _container_sums(start, end, s, prose)
    best = _best_container(sums, start, end)
    tags = np.zeros((len(blocks), _N_TAGS), np.float32)
    tags[np.arange(len(blocks)), [_TAGS.get(b.tag, _N_TAGS - 1) for b in blocks]] = 1
    columns = [tags, own, inline, near[holder], far[holder]]
    columns.append(_ancestor_sums(holder, parent, sums, containers))
    columns.append(_against_best(len(blocks), holder, parent, start, end, best, bits))
    return np.concatenate(columns, axis=1).astype(np.float32)


def _container_bits(containers: Sequence[Container]) -> Array:
    """Vocabulary and tag of each element. <body> and <html> say nothing: their classes describe the whole page."""
    return _unpack(
        [
            0 if c.tag in ("body", "html") else (categories(c.attrs) if c.attrs else 0) | _TAG_BIT.get(c.tag, 0)
            for c in containers
        ]
    )


def _unpack(masks: list[int]) -> Array:
    raw = b"".join([m.to_bytes(_WORD_BYTES, "little") for m in masks])
    table = np.frombuffer(raw, np.uint8).reshape(-1, _WORD_BYTES)
    return np.unpackbits(table, axis=1, bitorder="little")[:, :_N_BITS].astype(np.float32)


def _inherited(bits: Array, parent: NDArray[np.int64], tags: list[str]) -> tuple[Array, Array]:
    """For each element what its two nearest ancestors are called, and what any ancestor further out is."""
    up = np.maximum(parent, 0)
    near = np.maximum(bits[up], bits[up[up]])
    near[parent < 0] = 0
    far = bits.copy()
    # Document order: a parent's row is whole before its children read it.
    for i, p in enumerate(parent.tolist()):
        if p >= 0:
            np.maximum(far[i], far[p], out=far[i])
    return near, far[up[up[up]]]


def _container_sums(start: NDArray[np.int64], end: NDArray[np.int64], s: Array, prose: Array) -> Array:
    """For each element: words, linked words, prose words, blocks, prose blocks (prefix sums: one step for all)."""
    words = s[:, _WORDS]
    table = np.stack([words, words * s[:, _LINK], prose, np.ones_like(words), prose > 0], axis=1)
    sums = np.concatenate([np.zeros((1, 5)), np.cumsum(table, axis=0, dtype=np.float64)])
    return (sums[end] - sums[start]).astype(np.float32)


def _describe(sums: Array, total: Array) -> Array:
    words = np.maximum(sums[:, 0], 1)
    return np.stack(
        [
            np.log1p(sums[:, 0]) / 8,
            sums[:, 1] / words,
            sums[:, 2] / words,
            np.log1p(sums[:, 3]) / 5,
            sums[:, 4] / np.maximum(sums[:, 3], 1),
            sums[:, 2] / max(float(total[2]), 1.0),
        ],
        axis=1,
    )


def _ancestor_sums(
    holder: NDArray[np.int64], parent: NDArray[np.int64], sums: Array, containers: Sequence[Container]
) -> Array:
    """What the block's element and its three nearest ancestors hold, and how deep the block stands."""
    described = _describe(sums, sums[0])
    depth = np.array([c.depth for c in containers], np.float32)
    out, at = [], holder
    for _ in range(4):
        out.append(described[at])
        at = np.maximum(parent[at], 0)
    out.append(depth[holder, None] / 20)
    return np.concatenate(out, axis=1)


BEST_DECAY = 0.85  # share of the page's prose that a smaller element must keep to be the better candidate


def _best_container(sums: Array, start: NDArray[np.int64], end: NDArray[np.int64]) -> int:
    """The element that holds the article: goes down from the page while one child keeps nearly all its prose."""
    prose = sums[:, 2]
    best = 0
    for i in range(1, len(prose)):  # document order: children come behind their parents
        if start[i] >= start[best] and end[i] <= end[best] and prose[i] >= BEST_DECAY * prose[best] > 0:
            best = i
    return best


def _against_best(
    n: int,
    holder: NDArray[np.int64],
    parent: NDArray[np.int64],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
    best: int,
    bits: Array,
) -> Array:
    """In, before or behind the best candidate, how deep below it, and the words of the elements in between."""
    below = np.full(len(parent), -1)
    between = np.zeros_like(bits)
    below[best] = 0
    for i in range(best + 1, len(parent)):
        p = parent[i]
        if p >= 0 and below[p] >= 0:
            below[i] = below[p] + 1
            between[i] = np.maximum(between[p], bits[i])
    index = np.arange(n)
    place = [
        (index >= start[best]) & (index < end[best]),
        index < start[best],
        below[holder] == 0,
        below[holder] == 1,
        below[holder] == 2,
        np.maximum(below[holder], 0) / 8,
        np.full(n, (end[best] - start[best]) / n),
        np.sign(index - start[best]) * np.log1p(np.abs(index - start[best])) / 5,
        np.sign(index - end[best]) * np.log1p(np.abs(index - end[best])) / 5,
    ]
    return np.concatenate([np.stack(place, axis=1).astype(np.float32), between[holder]], axis=1)
