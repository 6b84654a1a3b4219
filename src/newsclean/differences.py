"""How an article differs from what was expected, for a reader: paragraphs word by word, blocks with their reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from .model import Article
from .text import UNSPACED, squeeze

MAX_SHOWN = 30  # differences of one kind; who has more has one cause, and sees it in these
SHOWN_CHARS = 90  # chars of a paragraph that is only named
SAME_PARAGRAPH = 0.5  # likeness of words from which two paragraphs are forms of one
AROUND_WORDS = 8  # words that are shown before and behind a change

_PIECES = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+|\s+|.", re.DOTALL)


def body_difference(expected: Sequence[str], article: Article) -> str:
    """The paragraphs that are not as expected, numbered from 1: lost ones (-), new ones (+), changed ones (~)."""
    removed = {squeeze(gone.text): f"removed as {gone.kind}, {gone.why}" for gone in article.removed}
    lines = list(_paragraph_lines(expected, article.paragraphs, removed))
    if not lines:
        return ""
    return "\n".join([f"body: expected {len(expected)} paragraphs, found {len(article.paragraphs)}", *_capped(lines)])


def _paragraph_lines(expected: Sequence[str], found: Sequence[str], removed: Mapping[str, str]) -> Iterator[str]:
    for tag, i, i_end, j, j_end in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old, new = expected[i:i_end], found[j:j_end]
        pairs = dict(_pairs(old, new))
        for n, text in enumerate(old):
            if n in pairs:
                yield f"  ~ [{i + n + 1}] {changed_words(text, new[pairs[n]])}"
            else:
                why = removed.get(squeeze(text))
                yield f"  - [{i + n + 1}] {shorten(text)}" + (f"\n        {why}" if why else "")
        taken = set(pairs.values())
        yield from (f"  + [{j + n + 1}] {shorten(text)}" for n, text in enumerate(new) if n not in taken)


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Paragraphs that are forms of one, in order."""
    start = 0
    for i, text in enumerate(old):
        for j in range(start, min(len(new), start + MAX_SHOWN)):
            likeness = SequenceMatcher(None, _words(text), _words(new[j]), autojunk=False)
            if likeness.quick_ratio() >= SAME_PARAGRAPH and likeness.ratio() >= SAME_PARAGRAPH:
                yield i, j
                start = j + 1
                break


def changed_words(old: str, new: str) -> str:
    """One paragraph out of two: [-what went-] {+what came+}, with some words around.

    >>> changed_words("The ferry runs on Monday.", "The ferry runs on Friday.")
    'The ferry runs on [-Monday-]{+Friday+}.'
    """
    before, after = _pieces(old), _pieces(new)
    out: list[str] = []
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for n, (tag, i, i_end, j, j_end) in enumerate(steps):
        if tag == "equal":
            out.append(_middle_cut(before[i:i_end], first=n == 0, last=n == len(steps) - 1))
            continue
        out.append(f"[-{''.join(before[i:i_end])}-]" if i_end > i else "")
        out.append(f"{{+{''.join(after[j:j_end])}+}}" if j_end > j else "")
    return "".join(out)


def _pieces(text: str) -> list[str]:
    """Words, characters of scripts without spaces, white space and marks."""
    return _PIECES.findall(text)


def _words(text: str) -> list[str]:
    return [piece for piece in _pieces(text) if not piece.isspace()]


def _middle_cut(pieces: Sequence[str], *, first: bool, last: bool) -> str:
    around = 2 * AROUND_WORDS  # words, and the white space between them
    if len(pieces) <= 2 * around:
        return "".join(pieces)
    head = "" if first else "".join(pieces[:around])
    return f"{head}…{'' if last else ''.join(pieces[-around:])}"


def label_differences(
    expected: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]], article: Article
) -> str:
    """The blocks that have another kind than expected, or copy another block, and why; then those parted otherwise."""
    why = {gone.position: gone.why for gone in article.removed}
    lines: list[str] = []
    texts = [str(block.get("text")) for block in expected], [str(block["text"]) for block in found]
    for tag, i, i_end, j, j_end in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag == "equal":
            for n in range(i_end - i):
                lines += _block_lines(expected[i + n], found[j + n], j + n, why)
        else:
            lines += [f"  - [{n}] {expected[n].get('kind')}: {shorten(texts[0][n])}" for n in range(i, i_end)]
            lines += [
                _with_why(f"  + [{n}] {found[n]['kind']}: {shorten(texts[1][n])}", why.get(n)) for n in range(j, j_end)
            ]
    return "\n".join(["blocks, by their position on the page:", *_capped(lines)]) if lines else ""


def _block_lines(
    expected: Mapping[str, Any], found: Mapping[str, Any], position: int, why: Mapping[int, str]
) -> Iterator[str]:
    named = f"  ~ [{position}] {shorten(found['text'])}"
    if expected.get("kind") != found["kind"]:
        yield _with_why(
            f"{named}\n        expected {expected.get('kind')}, found {found['kind']}", why.get(position, "kept")
        )
    elif expected.get("repeats") != found.get("repeats"):
        yield f"{named}\n        expected to repeat {expected.get('repeats')}, found {found.get('repeats')}"


def _with_why(line: str, why: str | None) -> str:
    return f"{line}\n        {why}" if why else line


def _capped(lines: Sequence[str]) -> list[str]:
    more = len(lines) - MAX_SHOWN
    return [*lines[:MAX_SHOWN], *([f"  ... and {more} more"] if more > 0 else [])]


def shorten(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = squeeze(text)
    return line if len(line) <= SHOWN_CHARS else line[: SHOWN_CHARS - 1] + "…"
