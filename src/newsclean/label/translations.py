"""The same article in two languages on one page: the version in the main language stays, the other is a repeat.

No translation model: paragraphs of two versions stand in the same order, are about as long, and have numbers, names
and addresses in common. Where these say little, or where one language only quotes the other, nothing goes.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..model import KEPT_KINDS, Kind, Source
from ..text import fold, stems_of
from .runs import is_prose, weight

SAMPLE_CHARS = 300  # of a block that tell its language
MIN_SHARED = 3  # different numbers, names and addresses that both versions have
MIN_COVERED = 0.6  # of either version's characters that must have a counterpart in the other
MIN_ANCHORED = 0.5  # of the anchors of paired paragraphs that stand in both
MIN_PAIR = 0.35  # score (0..1) of a pair of paragraphs
MIN_PAIRS = 2  # paragraphs
LENGTH_SPREAD = 0.45  # natural log of the ratio of lengths, around the versions' own ratio
NO_ANCHORS = 0.5  # score of a pair that has none to compare
NUMBER_WORTH = 2  # names that a number is worth: translations write places and persons in their own way
MAX_BLOCKS = 200  # of a version that are compared; the table of pairs grows with the square

_NUMBER = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))")
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_]{3,}")  # inside a sentence: at its beginning every word has a capital

Tell = Callable[[str], str | None]
Named = list[tuple[Kind, str]]


class _Version(NamedTuple):
    """Blocks of one language, in page order, and what of their words a translation leaves as it is."""

    language: str
    blocks: list[int]
    chars: list[int]
    anchors: list[frozenset[str]]

    @property
    def total(self) -> int:
        return sum(self.chars)


def name_translations(
    source: Source, kinds: Named, copies: Mapping[int, int], declared: Sequence[str], tell: Tell
) -> tuple[Named, dict[int, int]]:
    """The kinds with the blocks of another version named `repeat`, and for each the block that it translates.

    declared: languages that the page states; the first of them that has a version is the main one, else the version
    that has most words of the headline, else the one that comes first. tell: the language of a text, quick rather than
    always right, None where it is not clear.
    """
    named, repeats = list(kinds), dict(copies)
    prose = [i for i, (kind, _) in enumerate(kinds) if kind in KEPT_KINDS and is_prose(source.blocks[i])]
    if len(prose) < 2 * MIN_PAIRS or not _speaks_twice(source, prose, tell):
        return named, repeats
    told = {i: tell(source.blocks[i].text[:SAMPLE_CHARS]) for i in prose}
    versions = _versions(source, told)
    title = next((block.text for block, (kind, _) in zip(source.blocks, kinds) if kind == "title"), "")
    main = _main(source, versions, declared, title)
    for other in versions.values():
        if other is not main and (pairs := _pairs(main, other)):
            _name(source, named, repeats, pairs, other, told)
    return named, repeats


def _speaks_twice(source: Source, prose: Sequence[int], tell: Tell) -> bool:
    """The gate, all that runs of most pages: do the first, a middle and the last paragraph speak one language?"""
    samples = {prose[0], prose[len(prose) // 2], prose[-1]}
    return len({tell(source.blocks[i].text[:SAMPLE_CHARS]) for i in samples} - {None}) > 1


def _versions(source: Source, told: Mapping[int, str | None]) -> dict[str, _Version]:
    versions: dict[str, _Version] = {}
    for i, language in told.items():
        if language is not None:
            version = versions.setdefault(language, _Version(language, [], [], []))
            if len(version.blocks) < MAX_BLOCKS:
                text = source.blocks[i].text
                version.blocks.append(i)
                version.chars.append(weight(text))
                version.anchors.append(_anchors(text))
    return versions


def _main(source: Source, versions: Mapping[str, _Version], declared: Sequence[str], title: str) -> _Version:
    for tag in declared:
        for language, version in versions.items():
            if tag.lower().split("-")[0] == language.split("-")[0]:
                return version
    said = stems_of(title)
    return max(versions.values(), key=lambda v: len(said & stems_of(" ".join(source.blocks[i].text for i in v.blocks))))


def _anchors(text: str) -> frozenset[str]:
    """Numbers in Western digits, and names, folded and with their script before them: "# 24", "LATIN korbin"."""
    numbers = (str(int(n)) for n in _NUMBER.findall(_THOUSANDS.sub("", text)))
    names = (word for word in _NAME.findall(text) if word[0].isupper())
    return frozenset([f"# {n}" for n in numbers] + [f"{_script(word)} {fold(word)}" for word in names])


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]


def _comparable(one: frozenset[str], other: frozenset[str]) -> int:
    """What anchors could stand in both, in names: the fewer numbers, and the fewer names of each script."""
    scripts = [Counter(anchor.partition(" ")[0] for anchor in anchors) for anchors in (one, other)]
    return _worth((scripts[0] & scripts[1]).elements())


def _worth(anchors: Iterable[str]) -> int:
    """What anchors, or the beginnings of anchors, are worth in names."""
    return sum(NUMBER_WORTH if anchor.startswith("#") else 1 for anchor in anchors)


# --- pairs of paragraphs


def _pairs(main: _Version, other: _Version) -> dict[int, int]:
    """For each block of the other version the block that it translates; empty where it is no translation of main."""
    matched = _align(main, other)
    if len(matched) < MIN_PAIRS:
        return {}
    covered_main = sum(main.chars[m] for m, _ in matched)
    covered_other = sum(other.chars[o] for _, o in matched)
    shared = [main.anchors[m] & other.anchors[o] for m, o in matched]
    comparable = sum(_comparable(main.anchors[m], other.anchors[o]) for m, o in matched)
    if (
        covered_main < MIN_COVERED * main.total
        or covered_other < MIN_COVERED * other.total
        or len(frozenset().union(*shared)) < MIN_SHARED
        or sum(map(_worth, shared)) < MIN_ANCHORED * comparable
    ):
        return {}
    return {other.blocks[o]: main.blocks[m] for m, o in matched}


def _align(main: _Version, other: _Version) -> list[tuple[int, int]]:
    """Pairs in the order of both that have the highest sum of scores (Needleman and Wunsch 1970, gaps for free)."""
    ratio = math.log(other.total / main.total)
    rows, columns = len(main.blocks), len(other.blocks)
    scores = [[_score(main, m, other, o, ratio) for o in range(columns)] for m in range(rows)]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for m in range(rows - 1, -1, -1):
        for o in range(columns - 1, -1, -1):
            score = scores[m][o]
            pair = best[m + 1][o + 1] + score if score >= MIN_PAIR else 0.0
            best[m][o] = max(pair, best[m + 1][o], best[m][o + 1])
    pairs: list[tuple[int, int]] = []
    m = o = 0
    while m < rows and o < columns:
        if best[m][o] == best[m + 1][o]:
            m += 1
        elif best[m][o] == best[m][o + 1]:
            o += 1
        else:
            pairs.append((m, o))
            m, o = m + 1, o + 1
    return pairs


def _score(main: _Version, m: int, other: _Version, o: int, ratio: float) -> float:
    """0..1: how alike are their lengths, and how many of their anchors stand in both?"""
    off = (math.log(other.chars[o] / main.chars[m]) - ratio) / LENGTH_SPREAD
    comparable = _comparable(main.anchors[m], other.anchors[o])
    anchored = _worth(main.anchors[m] & other.anchors[o]) / comparable if comparable else NO_ANCHORS
    return math.exp(-off * off / 2) * anchored


# --- what follows


def _name(
    source: Source,
    named: Named,
    repeats: dict[int, int],
    pairs: Mapping[int, int],
    other: _Version,
    told: Mapping[int, str | None],
) -> None:
    """Names the version's paragraphs, and the short lines between them: its headline and headings."""
    members = set(other.blocks)
    title = next((i for i, (kind, _) in enumerate(named) if kind == "title"), None)
    for i in _with_headings(source, named, told, members):
        earlier = pairs.get(i)
        kind: Kind = "repeat"
        if i not in members and title is not None and i < min(members):
            kind, earlier = "title", title
        what = "the article" if earlier is None else f"block {earlier}"
        named[i] = kind, f"translation.{kind}: {what} in another language ({other.language})"
        if earlier is not None and earlier < i:
            repeats[i] = earlier


def _with_headings(source: Source, named: Named, told: Mapping[int, str | None], members: set[int]) -> list[int]:
    """The version's blocks, the kept lines between two of them, and one before the first, which may be its headline."""
    found: list[int] = []
    first = min(members)
    kept = [i for i, (kind, _) in enumerate(named) if kind in KEPT_KINDS]
    for short, run in groupby(kept, key=lambda i: told.get(i) is None):
        blocks = list(run)
        if not short:
            found += [i for i in blocks if i in members]
        elif next((i for i in kept if i > blocks[-1]), None) in members:
            found += [i for i in blocks if i > first or (i == blocks[-1] and _may_head(source, named, i))]
    return found


def _may_head(source: Source, named: Named, i: int) -> bool:
    """Whether a line may head what follows: the main version may end in a list or a paragraph of unclear language."""
    return named[i][0] in ("heading", "paragraph", "standfirst") and not is_prose(source.blocks[i])
