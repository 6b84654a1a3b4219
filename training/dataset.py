"""Reads folders of gold pages and aligns the gold text to the blocks that newsclean's doors find.

A folder holds gold.jsonl (a page a line: id, site, html, body, with_, without, ...) and the pages it names. Rows of
made.py have "blocks" ([kind, text] in page order) in place of a body.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from newsclean import text
from newsclean.model import SourceBlock

# Sets whose gold body holds title and byline lines, which the contract takes out: what stands before the prose is
# masked.
TITLE_IN_BODY = frozenset(("dragnet", "cleanportal"))
# Sets whose every page is an article, or none; of the others some are none, and gold does not say which.
ARTICLES, NO_ARTICLES = ("fundus_dev", "wcxb_dev", "made"), "wcxb_other_dev"
PROSE_WORDS = 20  # a gold block this long is body text for certain, no title and no byline
BODY = "body"  # what a block is named that is kept
SHORT_WORDS = 8  # a shorter block must match the gold in one piece: single words match by chance


class Gold(NamedTuple):
    """A page with what is known of it."""

    set: str
    row: dict[str, Any]
    raw: bytes

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def site(self) -> str:
        return self.row.get("site") or self.id

    @property
    def is_article(self) -> bool | None:
        """None where the set does not say: some of its pages are none."""
        return self.row.get("is_article", True if self.set in ARTICLES else False if self.set == NO_ARTICLES else None)

    @property
    def is_capture(self) -> bool:
        return self.row.get("door") == "text"


def read_set(folder: Path) -> Iterator[Gold]:
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Gold(folder.name, row, gzip.decompress((folder / row["html"]).read_bytes()))


def tokens(string: str) -> list[str]:
    return [word.lower() for word in text.words(string)]


def align(blocks: tuple[SourceBlock, ...], gold: Gold) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """For every block its share of gold text (0..1) and its weight (0: the gold does not say)."""
    if "blocks" in gold.row:
        kinds = kinds_of(blocks, gold.row["blocks"])
        return np.array([k == BODY for k in kinds], np.float32), np.array([k is not None for k in kinds], np.float32)
    if gold.row.get("body"):
        target = _share(blocks, gold.row["body"])
        weight = np.ones(len(blocks), np.float32)
        if gold.set in TITLE_IN_BODY:
            _mask_lead(blocks, target, weight)
        return target, weight
    return _from_segments(blocks, gold.row)


def kinds_of(blocks: Sequence[SourceBlock], named: Iterable[Sequence[str | None]]) -> list[str | None]:
    """The kinds of blocks by [kind, text] of what the page says in order, however that is parted.

    A block is of the kind that most of its words are of, None where that is less than half of them.
    """
    said = [(word, kind) for kind, string in named for word in tokens(string or "")]
    shown = [(word, i) for i, block in enumerate(blocks) for word in tokens(block.text)]
    votes: list[Counter[str | None]] = [Counter() for _ in blocks]
    matcher = SequenceMatcher(None, [word for word, _ in said], [word for word, _ in shown], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for (_, kind), (_, i) in zip(said[a : a + size], shown[b : b + size], strict=True):
            votes[i][kind] += 1
    sizes = Counter(i for _, i in shown)
    return [
        best if (best := max(vote, key=vote.__getitem__, default=None)) and 2 * vote[best] > sizes[i] else None
        for i, vote in enumerate(votes)
    ]


def kinds_by_key(kinds: Sequence[str], said: Sequence[Hashable], shown: Sequence[Hashable]) -> list[str | None]:
    """The kinds of named blocks for those of another reading of the page, by what tells them apart in either."""
    found: list[str | None] = [None] * len(shown)
    for a, b, size in SequenceMatcher(None, said, shown, autojunk=False).get_matching_blocks():
        found[b : b + size] = kinds[a : a + size]
    return found


def _share(blocks: tuple[SourceBlock, ...], body: str) -> NDArray[np.float32]:
    """Longest common subsequence of words; a block's share is what of it lies on the sequence."""
    gold = tokens(body)
    per_block = [tokens(b.text) for b in blocks]
    page = [t for ts in per_block for t in ts]
    owner = np.full(len(page), -1)
    for op in LCSseq.opcodes(page, gold):
        if op.tag == "equal":
            owner[op.src_start : op.src_end] = np.arange(op.dest_start, op.dest_end)
    share = np.zeros(len(blocks), np.float32)
    start = 0
    for i, ts in enumerate(per_block):
        places = owner[start : start + len(ts)]
        start += len(ts)
        found = places[places >= 0]
        if not len(found):
            continue
        whole = found[-1] - found[0] + 1 <= len(ts) * 1.5
        share[i] = len(found) / len(ts) if len(ts) >= SHORT_WORDS or (whole and len(found) == len(ts)) else 0
        if len(ts) >= SHORT_WORDS and found[-1] - found[0] + 1 > len(ts) * 3:
            share[i] *= 0.3  # words picked from all over the gold
    return share


def _mask_lead(blocks: tuple[SourceBlock, ...], target: NDArray[np.float32], weight: NDArray[np.float32]) -> None:
    for i, block in enumerate(blocks):
        if target[i] < 0.5:
            continue
        if len(tokens(block.text)) >= PROSE_WORDS:
            return
        weight[i] = 0


def _from_segments(
    blocks: tuple[SourceBlock, ...], row: dict[str, Any]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    target = np.zeros(len(blocks), np.float32)
    weight = np.zeros(len(blocks), np.float32)
    texts = [text.squeeze(b.text) for b in blocks]
    for name, value in (("without", 0.0), ("with_", 1.0)):
        for segment in map(text.squeeze, row.get(name) or ()):
            holders = [i for i, t in enumerate(texts) if segment in t]
            # Which of several copies was meant the gold does not say.
            if segment and (len(holders) == 1 or value == 0):
                target[holders], weight[holders] = value, 1
    return target, weight
