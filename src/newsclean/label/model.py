"""The labeller: how likely each block belongs to the body. Weights are data, evaluated with numpy.

The network is described in training/network.py, which made the weights; each door has its own.
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

from ..model import Source
from .features import features

Array = NDArray[Any]  # float32, unless said otherwise
Weights = Mapping[str, Array]

DILATIONS = (1, 2, 4, 8)  # blocks; as trained
CLIP = 8.0  # standard deviations; as trained


def probabilities(source: Source) -> list[float]:
    """For each block of the source the probability (0..1) that it belongs to the body."""
    if not source.blocks:
        return []
    return [float(p) for p in evaluate(features(source), load(source.door))]


def evaluate(x: Array, ensemble: tuple[Weights, ...]) -> Array:
    """x: blocks x columns. The mean probability of an ensemble's networks for each block."""
    total = np.zeros(len(x), np.float32)
    for weights in ensemble:
        total += 1 / (1 + np.exp(-np.clip(_logits(x, weights), -30, 30)))
    return total / len(ensemble)


def _logits(x: Array, w: Weights) -> Array:
    x = np.clip((x - w["mean"]) * w["scale"], -CLIP, CLIP)
    h = np.maximum(x @ w["entry_w"] + w["entry_b"], 0)
    n = len(h)
    for i, dilation in enumerate(DILATIONS):
        taps = w[f"conv{i}_w"]
        out = h @ taps[1]
        if n > dilation:
            out[dilation:] += h[:-dilation] @ taps[0]
            out[:-dilation] += h[dilation:] @ taps[2]
        h = h + np.maximum(out + w[f"conv{i}_b"], 0)
    page = np.concatenate([h.mean(0), h.max(0)])
    hidden = h.shape[1]
    mixed = np.maximum(h @ w["mix_w"][:hidden] + (page @ w["mix_w"][hidden:] + w["mix_b"]), 0)
    return (mixed @ w["exit_w"] + w["exit_b"])[:, 0]


@cache
def load(door: str) -> tuple[Weights, ...]:
    """The ensemble of a door, out of the package's data."""
    raw = pkgutil.get_data("newsclean", f"data/labels-{door}.npz")
    if raw is None:
        raise FileNotFoundError(f"newsclean was installed without its data/labels-{door}.npz")
    with np.load(io.BytesIO(raw)) as archive:
        arrays = {name: archive[name].astype(np.float32) for name in archive.files}
    members = sorted({name.split("/")[0] for name in arrays})
    return tuple({n.split("/")[1]: a for n, a in arrays.items() if n.startswith(f"{m}/")} for m in members)


def save(path: Path, ensemble: Sequence[Weights]) -> None:
    """Writes the ensemble of a door as load reads it: half precision, but for the scaling of the columns."""
    arrays: dict[str, Any] = {}
    for i, weights in enumerate(ensemble):
        arrays |= {f"{i}/{name}": _stored(name, a) for name, a in weights.items()}
    np.savez_compressed(path, **arrays)


def as_stored(weights: Weights) -> Weights:
    """The weights as they come back from save and load."""
    return {name: _stored(name, a).astype(np.float32) for name, a in weights.items()}


def _stored(name: str, array: Array) -> NDArray[Any]:
    return array if name in ("mean", "scale") else array.astype(np.float16)
