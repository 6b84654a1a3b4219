"""The labeller: how likely each block belongs to the body, and the page is an article. Evaluated with numpy.

The network is described in training/network.py, which made the weights, data/labels-*.npz; each door has its own.
choice.py has another one of the same design.
"""

from __future__ import annotations

import io
import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]  # float32, unless said otherwise
Weights = Mapping[str, Array]

DILATIONS = (1, 2, 4, 8)  # blocks; as trained
CLIP = 8.0  # standard deviations; as trained
# Multiplications; of a larger product OpenBLAS makes work for threads, whose waiting costs far more than it saves here.
MAX_PRODUCT = 1 << 18


def probabilities(columns: Array, door: str) -> tuple[list[float], float]:
    """For each block the probability (0..1) that it belongs to the body, and the logit of the page to be an article.

    columns: what features made of the blocks.
    """
    if not len(columns):
        return [], 0.0
    odds, article = evaluate(columns, load(door))
    return odds.tolist(), article


def side_by_side(ensemble: Sequence[Weights]) -> Weights:
    """The networks as one: each array with the members as its first axis, those of convolutions as their second.

    Columns enter as they are, between low and high: their scaling is part of the weights. Those that are 0 on the
    whole page bring nothing then; some marks the few for which 0 is out of bounds.
    """
    joined = {name: np.stack([weights[name] for weights in ensemble]) for name in ensemble[0]}
    for i in range(len(DILATIONS)):
        joined[f"conv{i}_w"] = np.ascontiguousarray(joined[f"conv{i}_w"].swapaxes(0, 1))  # taps x members x inner x out
    mean, scale = joined.pop("mean"), joined.pop("scale")
    joined["entry_w"] = joined["entry_w"] * scale[:, :, None]
    joined["entry_b"] = joined["entry_b"] - (mean[:, None] @ joined["entry_w"])[:, 0]
    if (mean == mean[0]).all() and (scale == scale[0]).all():
        mean, scale = mean[:1], scale[:1]  # bounded once for all
    with np.errstate(divide="ignore"):  # the scale of a column that was the same on all pages is 0
        reach = CLIP / scale
    joined["low"], joined["high"] = (mean - reach)[:, None], (mean + reach)[:, None]
    joined["some"] = np.any((joined["low"] > 0) | (joined["high"] < 0), axis=(0, 1))
    return joined


def evaluate(x: Array, w: Weights) -> tuple[Array, float]:
    """x: blocks x columns. w: networks side by side. Their mean probability for each block, and logit of the page."""
    found, page = logits(x, w)
    odds = (1 / (1 + np.exp(-np.clip(found[:, :, 0], -30, 30)))).mean(0)
    return odds, float((page @ w["article_w"] + w["article_b"][:, None]).mean())


def logits(x: Array, w: Weights, entry: Array | None = None) -> tuple[Array, Array]:
    """Networks x blocks x exits, and what is known of the page: networks x 1 x values.

    entry: networks x blocks x hidden, what enters beside the columns.
    """
    members, _, hidden = w["entry_w"].shape
    shape = (len(x), members, hidden)  # rows of blocks lie together: shifting them is one step through the memory
    h = np.empty(shape, np.float32)
    by_member = h.swapaxes(0, 1)
    _enter(x, w, by_member)
    if entry is not None:
        by_member += entry
    np.maximum(h, 0, out=h)
    taps = np.empty((3, *shape), np.float32)
    for i, dilation in enumerate(DILATIONS):
        product(by_member, w[f"conv{i}_w"], taps.swapaxes(1, 2))
        before, out, behind = taps
        out += w[f"conv{i}_b"]
        out[dilation:] += before[:-dilation]
        out[:-dilation] += behind[dilation:]
        h += np.maximum(out, 0, out=out)
    page = np.concatenate([h.mean(0), h.max(0)], axis=1)[:, None]
    mixed = taps[0]
    product(by_member, w["mix_w"][:, :hidden], mixed.swapaxes(0, 1))
    mixed += (page @ w["mix_w"][:, hidden:])[:, 0] + w["mix_b"]
    np.maximum(mixed, 0, out=mixed)
    return product(mixed.swapaxes(0, 1), w["exit_w"]) + w["exit_b"][:, None], page


def _enter(x: Array, w: Weights, out: Array) -> None:
    """What the columns bring to each block. Only those are looked at that are not 0 all over the page: under half."""
    some = np.flatnonzero(x.any(0) | w["some"])
    bounded = np.maximum(x.take(some, 1), w["low"].take(some, 2))  # take: rows lie together, as products like them
    np.minimum(bounded, w["high"].take(some, 2), out=bounded)
    product(bounded, w["entry_w"].take(some, 1), out)
    out += w["entry_b"][:, None]


def product(a: Array, b: Array, out: Array | None = None) -> Array:
    """a @ b for each network, in so few rows at a time that it stays on one thread: pages are small.

    a: networks x blocks x inner, b: networks x inner x columns; either may be the same for all.
    """
    if out is None:
        out = np.empty((len(b), a.shape[1], b.shape[2]), np.float32)
    rows = max(1, MAX_PRODUCT // (b.shape[-2] * b.shape[-1]))
    for start in range(0, a.shape[1], rows):
        part = np.s_[..., start : start + rows, :]
        np.matmul(a[part], b, out=out[part])
    return out


@cache
def load(door: str) -> Weights:
    """The labeller of a door, out of the package's data."""
    return read(f"labels-{door}.npz")


def read(name: str) -> Weights:
    """The networks of a file in the package's data, side by side."""
    raw = pkgutil.get_data("newsclean", f"data/{name}")
    if raw is None:
        raise FileNotFoundError(f"newsclean was installed without its data/{name}")
    with np.load(io.BytesIO(raw)) as archive:
        arrays = {name: archive[name].astype(np.float32) for name in archive.files}
    members = sorted({name.split("/")[0] for name in arrays})
    return side_by_side([{n.split("/")[1]: a for n, a in arrays.items() if n.startswith(f"{m}/")} for m in members])


def save(path: Path, ensemble: Sequence[Weights]) -> None:
    """Writes an ensemble as read reads it: half precision, but for the scaling of the columns."""
    arrays: dict[str, Any] = {}
    for i, weights in enumerate(ensemble):
        arrays |= {f"{i}/{name}": _stored(name, a) for name, a in weights.items()}
    np.savez_compressed(path, **arrays)


def as_stored(weights: Weights) -> Weights:
    """The weights as they come back from save and load."""
    return {name: _stored(name, a).astype(np.float32) for name, a in weights.items()}


def _stored(name: str, array: Array) -> NDArray[Any]:
    return array if name in ("mean", "scale") else array.astype(np.float16)
