"""Learned weights of the headline's signs: data/titles.json, made by training/train_titles.py."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, Mapping[str, float]]:
    return dict(json.loads(pkgutil.get_data("newsclean", "data/titles.json") or b"{}"))


def weigh(kind: Literal["title", "headline"], signs: Mapping[str, float]) -> float:
    """The score of a candidate for the title of a page, or for the headline of a text capture, by its signs."""
    weights = _weights().get(kind, {})
    return sum([weights.get(name, 0.0) * value for name, value in signs.items() if value])  # most signs are absent
