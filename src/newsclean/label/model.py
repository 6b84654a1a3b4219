"""The labeller: how likely each block belongs to the body. Weights are data, evaluated with numpy.

The network is described in training/network.py, which made the weights; each door has its own. choice.py has another
one of the same design.
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


def probabilities(columns: Array, door: str) -> list[float]:
    """For each block the probability (0..1) that it belongs to the body. columns: what features made of the blocks."""
    return [float(p) for p in evaluate(columns, load(door))] if len(columns) else []


def side_by_side(ensemble: Sequence[Weights]) -> Weights:
    """The networks as one: each array with the members as its first axis, the three taps of a convolution in a row."""
    joined = {name: np.stack([weights[name] for weights in ensemble]) for name in ensemble[0]}
    for i in range(len(DILATIONS)):
        joined[f"conv{i}_w"] = np.concatenate(list(joined[f"conv{i}_w"].swapaxes(0, 1)), axis=2)
    if all((joined[name] == joined[name][0]).all() for name in ("mean", "scale")):
        joined["mean"], joined["scale"] = joined["mean"][:1], joined["scale"][:1]  # scaled once for all
    return joined


def evaluate(x: Array, w: Weights) -> Array:
    """x: blocks x columns. w: networks side by side. Their mean probability for each block."""
    return (1 / (1 + np.exp(-np.clip(logits(x, w)[:, :, 0], -30, 30)))).mean(0)


def logits(x: Array, w: Weights, entry: Array | None = None) -> Array:
    """Networks x blocks x exits. entry: networks x blocks x hidden, what enters beside the columns."""
    z = x - w["mean"][:, None]
    z *= w["scale"][:, None]
    np.clip(z, -CLIP, CLIP, out=z)
    h = product(z, w["entry_w"])
    h += w["entry_b"][:, None] if entry is None else w["entry_b"][:, None] + entry
    np.maximum(h, 0, out=h)
    n = h.shape[2]
    for i, dilation in enumerate(DILATIONS):
        taps = product(h, w[f"conv{i}_w"])
        out = taps[:, :, n : 2 * n] + w[f"conv{i}_b"][:, None]
        out[:, dilation:] += taps[:, :-dilation, :n]
        out[:, :-dilation] += taps[:, dilation:, 2 * n :]
        h += np.maximum(out, 0, out=out)
    page = np.concatenate([h.mean(1), h.max(1)], axis=1)[:, None]
    mixed = product(h, w["mix_w"][:, :n])
    mixed += page @ w["mix_w"][:, n:] + w["mix_b"][:, None]
    return product(np.maximum(mixed, 0, out=mixed), w["exit_w"]) + w["exit_b"][:, None]


def product(a: Array, b: Array) -> Array:
    """For each network a @ b, in so few rows at a time that it stays on one thread: pages are small.

    a: networks x blocks x inner, b: networks x inner x columns.
    """
    members, inner, columns = b.shape
    blocks = a.shape[1]
    rows = max(1, MAX_PRODUCT // (inner * columns))
    whole = blocks // rows * rows
    out = np.empty((members, blocks, columns), np.float32)
    slices = a[:, :whole].reshape(len(a), -1, rows, inner)
    np.matmul(slices, b[:, None], out=out[:, :whole].reshape(members, -1, rows, columns))
    np.matmul(a[:, whole:], b, out=out[:, whole:])
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
