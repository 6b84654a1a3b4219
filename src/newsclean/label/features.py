"""What the labeller sees of each block: its shape, its words' look, its place among elements and among prose.

One row a block. Everything is language-neutral or general vocabulary; no feature can name a site. The two doors share
the columns of text and place; the columns of markup exist for HTML only.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import phrases, text
from ..model import REMOVED_KINDS, Container, Source, SourceBlock
from .relations import relations
from .vocabulary import CATEGORIES, categories

Array = NDArray[Any]  # float32, unless said otherwise

PROSE_CHARS = 80  # a block from this length that ends like a sentence and is hardly linked counts as prose
PROSE_LINK_SHARE = 0.3  # of its characters, above which a block is a link list, not prose
HEADLINE_CHARS = 300  # longer blocks are no headline and are not compared with the page's titles
LONG_CHARS = 240  # of a block's text that is looked at for words; shape shows early, and blocks of 5 MB exist
DESCRIPTION_CHARS = 1000  # of the page's description; longer ones are whole articles
MIN_KEY_CHARS = 12  # letters of a block that must stand in the declared body; fewer are there by chance
KEY_CHARS = 60  # letters by which a block is looked for in the declared body
WINDOWS = (2, 5, 15)  # blocks to each side over which prose is averaged

_SENTENCE_END = frozenset(".!?…。！？।؟۔।॥։።\"”»)’'」』》）")
_CJK = re.compile(f"[{text.UNSPACED}]")
_DATE_LIKE = re.compile(r"\b(?:19|20|14|25)\d\d\b|\d{1,2}[./:-]\d{1,2}|\d年")
_HANDLE = re.compile(r"[@#]\w|https?://|www\.")
_NO_LETTER = re.compile(r"\W+")
_ARTICLE_BODY = re.compile(r'"articleBody"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"', re.S)
# What the address of a link says of its target, by words and shapes that sites share.
_HREFS = (
    re.compile(r"#|javascript:", re.I),
    re.compile(r"mailto:|whatsapp:|tel:|[?&](?:u|url|text)=http|/share|sharer|/intent/", re.I),
    re.compile(r"/(?:tags?|topics?|themen?|temas?|categor\w+|sections?|rubri\w+|keywords?|search|label)/", re.I),
    re.compile(r"/(?:authors?|autor\w*|auteurs?|people|profiles?|by|journalists?|team|users?|member)/", re.I),
    re.compile(r"(?:\w-){1}\w+-\w+-\w+|/20\d\d/|\d{5,}|\.html?(?:$|[?#])", re.I),
)
_DIGIT = re.compile(r"\d")
_TITLE_METAS = frozenset(("og:title", "twitter:title", "title", "dc.title"))
_DESCRIPTION_METAS = frozenset(("og:description", "description", "twitter:description", "dc.description"))

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
 _LATER, _ALL_CAPS, _TAB, _SHORT_WORDS, _DESCRIBED) = range(31)  # fmt: skip


def _shapes(source: Source) -> Array:
    blocks = source.blocks
    counts = Counter([b.text for b in blocks])
    seen: Counter[str] = Counter()
    titles, descriptions = _declared_words(source)
    rows = []
    for block in blocks:
        string = block.text
        count = counts[string]
        earlier = 0
        if count > 1:
            earlier = seen[string]
            seen[string] += 1
        title = described = 0.0
        if titles and len(string) <= HEADLINE_CHARS:
            title = _likeness(string, titles)
        if descriptions and 40 < len(string) <= DESCRIPTION_CHARS:
            described = _likeness(string, descriptions)
        rows.append(_shape(block, string[:LONG_CHARS], title, described, earlier, count - earlier - 1))
    return np.array(rows, np.float32)


def _shape(
    block: SourceBlock, head: str, title: float, described: float, earlier: int, later: int
) -> tuple[float, ...]:
    string = block.text
    n = len(string)
    count = head.count
    scale = n / len(head)
    last = string[-1]
    first = head[0]
    ascii_only = head.isascii()
    wide = not ascii_only and _CJK.search(head) is not None
    parts = head.split()
    words = (len(_CJK.findall(head)) if wide else len(parts)) * scale
    capitals = short = 0.0
    if len(parts) >= 4:  # words; a share of fewer says nothing
        capitals = sum([part[0].isupper() for part in parts]) / len(parts)
        short = sum([len(part) <= 3 for part in parts]) / len(parts)
    commas, stops = count(","), count(". ") + count("? ") + count("! ")
    if not ascii_only:
        commas += count("،") + count("、") + count("，")
        stops += count("。") + count("।") + count("؟ ")
    digits = sum(map(str.isdigit, head)) if _DIGIT.search(head) else 0
    return (
        n, words, block.link_chars / n, block.links, block.bold_chars / n,
        last in _SENTENCE_END, last in ":：", last == "…" or string.endswith("..."),
        first.isupper(), first.islower(), first.isdigit(), digits / len(head),
        commas * scale, stops * scale,
        count("|") + count(" / ") + count("›") + count("»") + count("·") + count("•"),
        "?" in head or "？" in head or "؟" in head, first in "\"“„«»‘'「『—–", capitals,
        digits and _DATE_LIKE.search(head) is not None, _HANDLE.search(head) is not None, "©" in head or "(c)" in head,
        count("(") + count("["), wide, count("\n"), title, min(earlier, 3), min(later, 3),
        head.isupper(), "\t" in head, short, described,
    )  # fmt: skip


def _declared_words(source: Source) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """The words of what the page calls its title and its description; captures have none."""
    titles, descriptions = [source.head.title[:HEADLINE_CHARS]], []
    for name, value in source.head.metas:
        if name in _TITLE_METAS:
            titles.append(value[:HEADLINE_CHARS])
        elif name in _DESCRIPTION_METAS:
            descriptions.append(value[:DESCRIPTION_CHARS])
    return _word_sets(titles), _word_sets(descriptions)


def _word_sets(strings: list[str]) -> list[frozenset[str]]:
    return [w for s in dict.fromkeys(strings) if len(w := _words_for_likeness(s)) >= 2]


def _words_for_likeness(string: str) -> frozenset[str]:
    string = string.lower()
    return frozenset(text.words(string) if not string.isascii() else string.split())


def _likeness(string: str, declared: list[frozenset[str]]) -> float:
    """Overlap (Jaccard, 0..1) of a block's words with the nearest of what the page declares."""
    words = _words_for_likeness(string)
    if len(words) < 2:
        return 0.0
    best = 0.0
    for other in declared:
        both = len(words & other)
        if both:
            best = max(best, both / (len(words) + len(other) - both))
    return best


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
    """Blank lines before and after, and how common they are in the capture."""
    gaps = np.array([b.gap for b in blocks], np.float32)
    after = np.append(gaps[1:], 2)
    parted = np.full(len(blocks), (gaps[1:] > 0).mean() if len(blocks) > 1 else 0)
    return np.stack([np.minimum(gaps, 3) / 3, np.minimum(after, 3) / 3, parted], axis=1).astype(np.float32)


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
    headline = _headline(s, start)
    out += [
        np.full(n, float(headline >= 0)),
        (index < headline) * 1.0,
        np.where(index > headline, np.log1p(np.abs(index - headline)) / 5, 0.0) * (headline >= 0),
    ]
    at = np.where(prose > 0, index, n + 50)
    following = np.minimum.accumulate(at[::-1])[::-1]
    out.append(np.log1p(np.minimum(following - index, 50)) / 4)
    return np.stack([np.asarray(o, np.float32) for o in out], axis=1)


def _headline(s: Array, start: int) -> int:
    """The block most like the declared title that stands nearest to the start of the prose, -1 for none."""
    titles = np.flatnonzero(s[:, _TITLE] > LIKE_TITLE)
    return int(titles[np.argmin(np.abs(titles - start))]) if len(titles) else -1


LIKE_TITLE = 0.6  # overlap with a declared title from which a block counts as the headline
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
    columns = [tags, own, inline, near[holder], far[holder], _links_and_media(blocks), _in_declared_body(source)]
    columns.append(_ancestor_sums(holder, parent, sums, containers))
    columns.append(_against_best(len(blocks), holder, parent, start, end, best, bits))
    run_start = min(_best_run(s, prose)[0], len(blocks) - 1)
    headline = _headline(s, run_start)
    columns.append(relations(source, s[:, _WORDS], s[:, _LINK], prose, headline, run_start))
    return np.concatenate(columns, axis=1).astype(np.float32)


def _links_and_media(blocks: Sequence[SourceBlock]) -> Array:
    """What the first link's address looks like, and the images since the block before."""
    rows = np.zeros((len(blocks), len(_HREFS) + 2), np.float32)
    for i, block in enumerate(blocks):
        if block.href:
            rows[i, : len(_HREFS)] = _href_shape(block.href[:200])
        if block.media:
            rows[i, -2:] = 1, min(block.media, 4) / 4
    return rows


@lru_cache(maxsize=4096)
def _href_shape(href: str) -> tuple[bool, ...]:
    return tuple(pattern.search(href) is not None for pattern in _HREFS)


def _in_declared_body(source: Source) -> Array:
    """Whether JSON-LD gives the article's text, and whether the block stands in it (-1 where it does not)."""
    out = np.zeros((len(source.blocks), 2), np.float32)
    declared = "".join(
        _NO_LETTER.sub("", _json_string(found).lower())
        for script in source.head.json_ld
        for found in _ARTICLE_BODY.findall(script)
    )
    if not declared:
        return out
    out[:, 0] = 1
    for i, block in enumerate(source.blocks):
        key = _NO_LETTER.sub("", block.text[: 2 * KEY_CHARS].lower())[:KEY_CHARS]
        if len(key) >= MIN_KEY_CHARS:
            out[i, 1] = 1 if key in declared else -1
    return out


def _json_string(raw: str) -> str:
    try:
        return html.unescape(str(json.loads(f'"{raw}"', strict=False)))
    except ValueError:
        return html.unescape(raw)


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
