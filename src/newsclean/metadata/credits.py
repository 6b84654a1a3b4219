"""Whom a page credits with something else than the text, photographs or its editing, though it declares them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Source
from ..text import fold
from . import byline_words, lexicon
from .leads import credits_picture
from .lines import CLASSED, Line
from .names import Names
from .persons import same_person

_A_PAIR = 2  # names of a list in which one may be the photographer's
_BEFORE_NAME = 24  # characters before a name in which "Photo:" may stand
_CAPTION_CHARS = 400  # characters up to which a block may credit a photograph
_LABEL_END = " :/|-–՝"  # what stands between a label and the name
_PART_ENDS = "|/,;·•()[]【】（）"
_BY = ("by", "von", "av", "af", "de", "di", "par", "por", ":", "/")


def only_writers(source: Source, names: Names, lines: Sequence[Line]) -> Names:
    """Declared names without photographers where others are left, and without editors where lines name who wrote."""
    people = names.people
    if len(people) >= _A_PAIR:
        shown = [n for line in lines for n in line.names.people]
        people = tuple(n for n in people if n in shown or not _took_photographs(source, n)) or people
    return without_editors(source, names._replace(people=people), lines)


def without_editors(source: Source, names: Names, lines: Sequence[Line]) -> Names:
    """Names without editors, where a line names someone else who wrote."""
    shown = [n for line in lines if line.weight >= CLASSED for n in line.names.people]
    if not shown or all(same_person(n, shown[0]) for n in (*shown, *names.people)):
        return names
    writers = [n for n in shown if not _edited(source, n)]
    if not writers:
        return names
    left = tuple(n for n in names.people if any(same_person(n, w) for w in writers) or not _edited(source, n))
    return names._replace(people=left)


def _edited(source: Source, name: str) -> bool:
    """Whether "Editor: Name" stands on the page; in "Politics editor Name" the word is the role of a writer."""
    for _, before in _credits(source, name):
        before = before.rstrip()
        label = before.rstrip(_LABEL_END)
        if label.endswith(byline_words.EDITED) and (label != before or _is_whole(label)):
            return True
    return False


def _is_whole(label: str) -> bool:
    """Whether words before a name are an editor's label alone, or behind what ends another part of the line."""
    first = max(label.rfind(mark) for mark in _PART_ENDS) + 1
    return label[first:].strip() in byline_words.EDITED


def _took_photographs(source: Source, name: str) -> bool:
    for text, label in _credits(source, name):
        if text.startswith(name):
            if credits_picture(text):
                return True
            continue
        before = label.strip(" :/|-–(©").split()
        while before and before[-1] in _BY:
            before.pop()
        if before and before[-1].strip(":/|(") in byline_words.PHOTO_LABELS:
            return len(before) == 1 or before[-2] not in lexicon.CONJUNCTIONS
    return False


def _credits(source: Source, name: str) -> Iterator[tuple[str, str]]:
    """The short blocks that hold a name, each with what stands before it, folded."""
    for block in source.blocks:
        at = block.text.find(name) if len(block.text) <= _CAPTION_CHARS else -1
        if at >= 0:
            yield block.text, fold(block.text[max(0, at - _BEFORE_NAME) : at])
