"""Which blocks belong to the body, what the others are, and which copy which."""

from __future__ import annotations

from ..model import Source
from .decide import decide
from .kinds import name_kinds
from .repeats import name_repeats
from .translations import name_translations

__all__ = ["decide", "name_kinds", "name_repeats", "name_translations", "probabilities"]


def probabilities(source: Source) -> list[float]:
    """For each block of the source the probability (0..1) that it belongs to the body."""
    from . import model  # numpy is a third of what importing newsclean would cost

    return model.probabilities(source)
