"""Which blocks belong to the body, what the others are, and which copy which."""

from __future__ import annotations

from .decide import decide
from .kinds import name_kinds
from .model import probabilities
from .repeats import name_repeats

__all__ = ["decide", "name_kinds", "name_repeats", "probabilities"]
