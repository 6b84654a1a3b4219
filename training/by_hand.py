"""Pages whose blocks were named by hand: kinds.jsonl.

A page a line: set, id, the kinds of its blocks as [how many, kind] in page order, and 16 bits of a checksum of each
block's text. They were named by readers of the pages in order, who did not know what newsclean says.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from dataset import BODY, Gold, kinds_by_key, kinds_of
from numpy.typing import NDArray

from newsclean.label import choice
from newsclean.model import SourceBlock

LABELS = Path(__file__).with_name("kinds.jsonl")
TARGETS = {kind: k for k, kind in enumerate((*choice.KINDS, BODY))}


@cache
def labels() -> dict[tuple[str, str], tuple[list[str], list[int]]]:
    """Kinds and checksums of the blocks of every page, by set and id."""
    found = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kinds = [kind for count, kind in row["kinds"] for _ in range(count)]
        found[row["set"], row["id"]] = kinds, np.frombuffer(base64.b64decode(row["checksums"]), "<u2").tolist()
    return found


def is_named(gold: Gold) -> bool:
    """Whether somebody named the page's blocks."""
    return "blocks" in gold.row or (gold.set, gold.id) in labels()


def aligned(blocks: tuple[SourceBlock, ...], gold: Gold) -> list[str | None]:
    """The kinds of a page's blocks, None for blocks that nobody named."""
    if "blocks" in gold.row:
        return kinds_of(blocks, gold.row["blocks"])
    kinds, sums = labels()[gold.set, gold.id]
    return kinds_by_key(kinds, sums, [_checksum(block.text) for block in blocks])


def _checksum(text: str) -> int:
    return zlib.crc32("".join(text.split()).encode("utf-8", "replace")) & 0xFFFF


def targets(kinds: Sequence[str | None]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Numbers of kinds, and weights that sum to 1 or are all 0: a kind counts by the root of its blocks on the page."""
    counts = Counter(kind for kind in kinds if kind in TARGETS)
    weight = np.array([counts[kind] ** -0.5 if kind in TARGETS else 0 for kind in kinds], np.float32)
    numbers = np.array([TARGETS.get(kind or "", 0) for kind in kinds], np.int64)
    return numbers, weight / max(weight.sum(), 1e-6)
