"""Of which kind a removed block is after all: what the rules say of it, weighed with its look and its neighbours.

A small network of the labeller's design, trained on pages whose blocks were named by hand (training/train_kinds.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import FIELD_KINDS, REMOVED_KINDS, Kind, RemovedKind, Source
from . import model
from .wording import wording_columns

Array = NDArray[Any]

KINDS: tuple[RemovedKind, ...] = tuple(sorted(REMOVED_KINDS - {"repeat"}))  # type: ignore[arg-type]
# Of reasons: what stands before the point of a rule id.
FAMILIES = ("title", "byline", "date", "category", "phrase", "class", "structure", "neighbour", "shape")
# Logits by which another kind must be likelier than that of a rule. A headline and a byline that was cut out of a
# paragraph are known; a stock phrase gives way to a look that is surer by some e-fold, which costs .005 of right kinds
# out of fold and keeps lone phrases on small pages. An element's name tells comments from their form as well.
MARGINS = (("title.", np.inf), ("byline.glued", np.inf), ("phrase.", 1.0), ("class.comment", 1.0))
N_RULES = len(FAMILIES) * len(KINDS) + 1  # the last is that of kept blocks


def choose(
    columns: Array, source: Source, keep: Sequence[bool], named: Sequence[tuple[Kind, str]]
) -> list[RemovedKind]:
    """The likeliest kind of every block, should it be removed.

    columns: blocks x columns, float32, as look sees the blocks. named: kinds and reasons by the rules.
    """
    if not source.blocks:
        return []
    x, rules = inputs(columns, source, keep, named)
    return settle(scores(x, rules, load(source.door)), source, rules, named)


def settle(found: Array, source: Source, rules: Array, named: Sequence[tuple[Kind, str]]) -> list[RemovedKind]:
    """The kinds by their scores (blocks x kinds, logits) and what is known beside.

    A rule gives way to a kind that is likelier by its margin. Blocks with the same text and rule are of one kind. A
    line that a field was read from may be another article's, but is no other field; only the headline's words are a
    title.
    """
    found = _shared(found, source, rules)
    titles = [block.text.casefold() for block, (kind, _) in zip(source.blocks, named, strict=True) if kind == "title"]
    for i, (kind, why) in enumerate(named):
        own = _NUMBERS.get(kind)
        if own is None:
            continue
        found[i, own] += next((margin for rule, margin in MARGINS if why.startswith(rule)), 0.0)
        text = source.blocks[i].text.casefold()
        if kind in FIELD_KINDS:
            found[i, [k for k in _FIELDS if k != own]] = -np.inf
        elif not any(title in text or text in title for title in titles):
            found[i, _NUMBERS["title"]] = -np.inf
    return [KINDS[k] for k in found.argmax(1)]


def _shared(found: Array, source: Source, rules: Array) -> Array:
    """Scores in which copies have the mean of all."""
    groups: dict[tuple[str, int], int] = {}
    group = [groups.setdefault((block.text, rule), len(groups)) for block, rule in zip(source.blocks, rules.tolist())]
    if len(groups) == len(group):
        return found
    sums = np.zeros((len(groups), found.shape[1]), np.float32)
    np.add.at(sums, group, found)
    return (sums / np.bincount(group)[:, None])[group]


def inputs(
    columns: Array, source: Source, keep: Sequence[bool], named: Sequence[tuple[Kind, str]]
) -> tuple[Array, Array]:
    """What enters the network: blocks x columns, float32, and the number of each block's rule, int64."""
    rules = np.array(
        [N_RULES - 1 if k else _RULES[why.partition(".")[0], kind] for k, (kind, why) in zip(keep, named, strict=True)]
    )
    parts = [columns, _position_columns(np.array(keep, bool))]
    if source.door == "text":
        parts.append(wording_columns([block.text for block in source.blocks]))
    return np.concatenate(parts, axis=1, dtype=np.float32), rules


_NUMBERS: dict[Kind, int] = {kind: k for k, kind in enumerate(KINDS)}
_FIELDS = [_NUMBERS[kind] for kind in KINDS if kind in FIELD_KINDS]
_RULES: dict[tuple[str, Kind], int] = {
    (family, kind): f * len(KINDS) + k for f, family in enumerate(FAMILIES) for k, kind in enumerate(KINDS)
}


def _position_columns(kept: NDArray[np.bool_]) -> Array:
    """Whether a block is kept, stands before, in or after what is kept, and how far."""
    index = np.arange(len(kept))
    found = np.flatnonzero(kept)
    first, last = (found[0], found[-1]) if len(found) else (len(kept), -1)
    before, after = index - first, index - last
    columns = [
        kept,
        before < 0,
        after > 0,
        (before >= 0) & (after <= 0),
        np.sign(before) * np.log1p(abs(before)) / 5,
        np.sign(after) * np.log1p(abs(after)) / 5,
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def scores(x: Array, rules: Array, w: model.Weights) -> Array:
    """Blocks x kinds, logits: what the networks think on average, and what the rule is worth by itself."""
    found = model.logits(x, w, w["rule_entry"][:, rules]) + w["rule_exit"][:, rules]
    return found.mean(0)[:, : len(KINDS)]  # the last exit stands for the body


@cache
def load(door: str) -> model.Weights:
    """The networks of a door, out of the package's data."""
    return model.read(f"kinds-{door}.npz")
