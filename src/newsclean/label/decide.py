"""Keep or remove: the labeller's probability, overruled by fields' claims and by certain evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Mark, Source
from .runs import certain_residue

KEEP_FROM = 0.5  # probability; the word F1 of the development sets is flat from 0.4 to 0.6


def decide(source: Source, odds: Sequence[float], marks: Mapping[int, Mark]) -> list[bool]:
    """For each block whether it stays in the body. A block that a field claims never does."""
    keep = [p >= KEEP_FROM for p in odds]
    for i in certain_residue(source, odds):
        keep[i] = False
    for i in marks:
        keep[i] = False
    return keep
