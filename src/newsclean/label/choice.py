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
# Logits by which another kind must be likelier than that of a rule: where a field was read word for word none is; and a
# reader whom we could show a stock phrase is not told of a look.
MARGINS = (("title.", np.inf), ("byline.glued", np.inf), ("phrase.", 1.0))
N_RULES = len(FAMILIES) * len(KINDS) + 1  # the last is that of kept blocks


def choose(columns: Array, source: Source, named: Sequence[tuple[Kind, str]]) -> list[RemovedKind]:
    """The likeliest kind of every block, should it be removed.

    columns: the source's blocks as the networks see them. named: by the rules. What says the same as an earlier block
    and was named as that is of one kind with it. A rule gives way to a kind that is likelier by its margin.
    """
    if not source.blocks:
        return []
    x, rules = inputs(columns, source, named)
    return settle(odds(x, rules, load(source.door)), source, rules, named)


def settle(found: Array, source: Source, rules: Array, named: Sequence[tuple[Kind, str]]) -> list[RemovedKind]:
    """choose, when the odds of every kind are known."""
    found = _shared(found, source, rules)
    for i, (kind, why) in enumerate(named):
        if kind in _NUMBERS:
            found[i, _NUMBERS[kind]] += next((margin for rule, margin in MARGINS if why.startswith(rule)), 0.0)
            if kind in FIELD_KINDS:  # a field was read there: it may be another's, but not another field's
                found[i, [k for k in _FIELDS if k != _NUMBERS[kind]]] = -np.inf
    return [KINDS[k] for k in found.argmax(1)]


def _shared(found: Array, source: Source, rules: Array) -> Array:
    """Odds in which copies have the mean of all."""
    groups: dict[tuple[str, int], int] = {}
    group = [groups.setdefault((block.text, rule), len(groups)) for block, rule in zip(source.blocks, rules.tolist())]
    if len(groups) == len(group):
        return found
    sums = np.zeros((len(groups), found.shape[1]), np.float32)
    np.add.at(sums, group, found)
    return (sums / np.bincount(group)[:, None])[group]


def inputs(columns: Array, source: Source, named: Sequence[tuple[Kind, str]]) -> tuple[Array, Array]:
    """For each block the columns of the network, float32, and the number of the rule that named it, int64."""
    rules = np.array([_RULES.get((why.partition(".")[0], kind), N_RULES - 1) for kind, why in named], np.int64)
    kept = rules == N_RULES - 1
    parts = [columns, _position_columns(kept)]
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


def odds(x: Array, rules: Array, w: model.Weights) -> Array:
    """Blocks x kinds, logits: what the networks think on average, and what the rule is worth by itself."""
    found = model.logits(x, w, w["rule_entry"][:, rules]) + w["rule_exit"][:, rules]
    return found.mean(0)[:, : len(KINDS)]  # the last exit stands for the body


@cache
def load(door: str) -> model.Weights:
    """The networks of a door, out of the package's data."""
    return model.read(f"kinds-{door}.npz")
