"""Whom a page credits with something else than the text, photographs or its editing, though it declares them."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Source
from ..text import fold
from . import byline_words, lexicon
from .leads import credits_picture
from .lines import LED, Line
from .names import Names
from .persons import same_person

_A_PAIR = 2  # names of a list in which one may be the photographer's
_BEFORE_NAME = 24  # characters before a name in which "Photo:" may stand
_CAPTION_CHARS = 400  # characters up to which a block may credit a photograph
_BY = ("by", "von", "av", "af", "de", "di", "par", "por", ":", "/")


def only_writers(source: Source, names: Names, lines: Sequence[Line]) -> Names:
    """Declared names without photographers where others are left, and without editors where lines name who wrote."""
    people = names.people
    if len(people) >= _A_PAIR:
        shown = [n for line in lines for n in line.names.people]
        people = tuple(n for n in people if n in shown or not _took_photographs(source, n)) or people
    writers = [n for line in lines if line.weight >= LED for n in line.names.people]
    if writers:
        people = tuple(n for n in people if any(same_person(n, w) for w in writers) or not _edited(source, n))
    return names._replace(people=people)


def _edited(source: Source, name: str) -> bool:
    for block in source.blocks:
        at = block.text.find(name) if len(block.text) <= _CAPTION_CHARS else -1
        if at > 0 and fold(block.text[max(0, at - _BEFORE_NAME) : at]).rstrip(" :/|-–").endswith(byline_words.EDITED):
            return True
    return False


def _took_photographs(source: Source, name: str) -> bool:
    for block in source.blocks:
        at = block.text.find(name) if len(block.text) <= _CAPTION_CHARS else -1
        if at == 0 and credits_picture(block.text):
            return True
        if at > 0:
            before = fold(block.text[max(0, at - _BEFORE_NAME) : at]).strip(" :/|-–(©").split()
            while before and before[-1] in _BY:
                before.pop()
            if before and before[-1].strip(":/|(") in byline_words.PHOTO_LABELS:
                return len(before) == 1 or before[-2] not in lexicon.CONJUNCTIONS
    return False
