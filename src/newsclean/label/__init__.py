"""Which blocks belong to the body, what the others are, and which copy which."""

from __future__ import annotations

from typing import Any

from ..model import Source
from .decide import decide, rule_out
from .kept import without_wrappers
from .kinds import name_kinds
from .marks import tool_marks, without_marks
from .repeats import name_repeats
from .translations import name_translations

__all__ = ["decide", "look", "name_kinds", "name_repeats", "name_translations", "probabilities", "without_wrappers"]

# numpy is a third of what importing newsclean would cost: what needs it is imported with the first page.


def look(source: Source) -> Any:
    """What the networks see of each block of the source: an array of blocks x columns, float32.

    What a tool wrote into a capture is not looked at, as if it were not there: its rows are 0.
    """
    import numpy as np

    from .features import features

    marks = tool_marks(source)
    if not marks:
        return features(source)
    seen = features(without_marks(source, marks))
    out = np.zeros((len(source.blocks), seen.shape[1]), np.float32)
    out[[i for i in range(len(out)) if i not in marks]] = seen
    return out


def probabilities(columns: Any, source: Source) -> tuple[list[float], float]:
    """For each block the probability (0..1) that it belongs to the body, and the logit of the page to be an article.

    columns: the blocks as look sees them. It is 0 for what is residue whatever else speaks for it.
    """
    from . import model

    marks = tool_marks(source)
    if not marks:
        odds, article = model.probabilities(columns, source.door)
        return rule_out(source, odds), article
    shown = [i for i in range(len(source.blocks)) if i not in marks]
    found, article = model.probabilities(columns[shown], source.door)
    told = dict(zip(shown, found, strict=True))
    return rule_out(source, [told.get(i, 0.0) for i in range(len(source.blocks))]), article
