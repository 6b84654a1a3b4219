"""Of which kind a removed block is after all: what the rules say of it, weighed with its look and its neighbours.

A small network of the labeller's design, trained on pages whose blocks were named by hand (training/train_kinds.py).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import FIELD_KINDS, REMOVED_KINDS, RESIDUE_KINDS, Kind, RemovedKind, Source
from . import model
from .first_words import Said, find_words, lean, shipped_words
from .shapes import as_columns, signed
from .threads import WHY_THREAD
from .wording import wording_columns

Array = NDArray[Any]

KINDS: tuple[RemovedKind, ...] = tuple(sorted(REMOVED_KINDS - {"repeat"}))  # type: ignore[arg-type]
# Of reasons: what stands before the point of a rule id.
FAMILIES = ("title", "byline", "date", "category", "phrase", "class", "structure", "neighbour", "shape")
# Logits by which another kind must be likelier than that of a rule. A headline, a byline cut out of a paragraph, a
# sentence about who signed above and a box that asks for an address are known, and nearly so a breadcrumb trail; a
# stock phrase gives way to a look that is surer by some e-fold, which costs .005 of right kinds out of fold and keeps
# lone phrases on small pages. In HTML an element's name tells comments from their form as well, and what stands under a
# stock heading costs nothing so; in captures, where headings reach too far, it costs .005. What stands there between
# lines that sign comments costs .0005: long threads of one language do without it, short ones in others do not.
_KNOWN = (
    ("title.", np.inf),
    ("byline.glued", np.inf),
    ("neighbour.author_bio: tells", np.inf),
    ("structure.newsletter", np.inf),
    ("phrase.navigation: trail", 4.0),
    ("phrase.", 1.0),
)
MARGINS = {"html": (*_KNOWN, ("neighbour.", 1.0), ("class.comment", 1.0)), "text": (*_KNOWN, (WHY_THREAD, 1.0))}
NEAR = 2  # lines of a capture to either side that a line leans to
NEAR_SHARE = 0.3  # of a line's score that is theirs; swept out of fold, as the half that siblings in HTML have
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
    said = find_words(source.blocks, shipped_words)
    return settle(scores(x, rules, said, load(source.door)), source, rules, named)


def settle(found: Array, source: Source, rules: Array, named: Sequence[tuple[Kind, str]]) -> list[RemovedKind]:
    """The kinds by their scores (blocks x kinds, logits) and what is known beside.

    A rule gives way to a kind that is likelier by its margin. Blocks with the same text and rule share their scores,
    those of one element, or next to each other in a capture, lean to each other's. A line that a field was read from
    may be another article's, but is no other field; only the headline's words are a title.
    """
    removed = rules < N_RULES - 1
    texts = [block.text for block in source.blocks]
    found = _mean_of([*zip(texts, rules.tolist(), strict=True)], found)
    if source.door == "html":
        found = (found + _mean_of(_siblings(source), found, removed)) / 2
    else:
        found = (1 - NEAR_SHARE) * found + NEAR_SHARE * _mean_near(found, removed)
    margins = MARGINS[source.door]
    certain = tuple(rule for rule, _ in margins)
    for i, (kind, why) in enumerate(named):
        if why.startswith(certain) and kind in _NUMBERS:
            found[i, _NUMBERS[kind]] += next(margin for rule, margin in margins if why.startswith(rule))
        if kind in FIELD_KINDS:
            found[i, [k for k in _FIELDS if k != _NUMBERS[kind]]] = -np.inf
    chosen = found.argmax(1)
    titles = [text.casefold() for text, (kind, _) in zip(texts, named) if kind == "title"]
    for i in np.flatnonzero(chosen == _NUMBERS["title"]).tolist():
        kind, text = named[i][0], texts[i].casefold()
        trail = named[i][1].startswith("phrase.navigation: trail")  # of sections, which may end in the headline
        if kind in RESIDUE_KINDS and (trail or not any(_shows(text, title) for title in titles)):
            found[i, _NUMBERS["title"]] = -np.inf
            chosen[i] = found[i].argmax()
    _head_threads(chosen, named)
    return [KINDS[k] for k in chosen.tolist()]


def _shows(text: str, title: str) -> bool:
    """Whether a text is the title or a part of it, or has it beside something that a sign sets apart."""
    before, found, behind = text.partition(title)
    rest = before.strip() or behind.strip()
    return text in title or (found != "" and not (rest[:1].isalnum() and rest[-1:].isalnum()))


def _head_threads(chosen: NDArray[np.int64], named: Sequence[tuple[Kind, str]]) -> None:
    """The heading over comments, which tells how many there are, is of them; over a form it is of that."""
    comment, form = _NUMBERS["comment"], _NUMBERS["comment_form"]
    for i in np.flatnonzero((chosen[:-1] == form) & (chosen[1:] == comment)).tolist():
        if named[i][0] == "comment":
            chosen[i] = comment


def _mean_of(groups: Sequence[Hashable], found: Array, counts: Array | None = None) -> Array:
    """For each block the mean score of its group. counts: which blocks count, by default all."""
    firsts: dict[Hashable, int] = {}  # the first block of each group stands for it
    group = np.array([firsts.setdefault(name, i) for i, name in enumerate(groups)])
    if counts is None and len(firsts) == len(groups):
        return found
    sums = np.zeros_like(found)
    np.add.at(sums, group, found if counts is None else found * counts[:, None])
    sizes = np.maximum(np.bincount(group, counts, len(group)), 1)
    return np.asarray((sums / sizes[:, None])[group], np.float32)


def _mean_near(found: Array, counts: Array) -> Array:
    """For each line the mean score of the lines around it. counts: which lines count."""
    index = np.arange(len(found))
    low, high = np.maximum(index - NEAR, 0), np.minimum(index + NEAR + 1, len(found))
    sums = np.concatenate([np.zeros((1, found.shape[1])), np.cumsum(found * counts[:, None], axis=0)])
    behind = np.concatenate([[0], np.cumsum(counts)])
    return np.asarray((sums[high] - sums[low]) / np.maximum(behind[high] - behind[low], 1)[:, None], np.float32)


def _siblings(source: Source) -> list[tuple[int, str]]:
    """For each block the innermost element with more than one block, and the block's own tag."""
    holders: list[int] = []
    for i, c in enumerate(source.containers):
        alone = c.parent >= 0 and c.end - c.start < 2
        holders.append(holders[c.parent] if alone else i)
    return [(holders[block.container], block.tag) for block in source.blocks]


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
    before, behind = index < first, index > last
    return as_columns(len(kept), [kept, before, behind, ~(before | behind), *signed(index, first, last)])


def scores(x: Array, rules: Array, said: Said, w: model.Weights) -> Array:
    """Blocks x kinds, logits: what the networks think on average, and what the rule is worth by itself."""
    found, _ = model.logits(x, w, w["rule_entry"][:, rules] + lean(said, w))
    return (found + w["rule_exit"][:, rules]).mean(0)[:, : len(KINDS)]  # the last exit stands for the body


@cache
def load(door: str) -> model.Weights:
    """The networks of a door, out of the package's data."""
    return model.read(f"kinds-{door}.npz")
