"""What many pages of one site teach: which blocks its template repeats, and how that moves a block's odds.

A profile counts, over the pages that it has learned, on how many of them a text stands in a place, what it was named
there, and how much of the text right after and before it was kept. Counts add up, so profiles merge in any order.
"""

from __future__ import annotations

import json
import math
import os
import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple, cast

from .fingerprint import fingerprint
from .model import KEPT_KINDS, RESIDUE_KINDS, Kind, RemovedKind, Source, check_type
from .text import squeeze, words

FORMAT = 1  # of the JSON that save writes
# Texts in places that a profile counts exactly; a site's page has some 100 to 300. Beyond twice as many the rarest are
# forgotten; no count is then too low by more than pages x blocks of a page / MAX_BLOCKS (SiteProfile.error says it).
MAX_BLOCKS = 20_000
SHOWN_CHARS = 60  # chars of a block's text and place that the profile keeps for people to read
PLACE_DEPTH = 3  # enclosing elements that make a place; more tell apart what is one part of the template
REACH = 8  # blocks after and before a template's block that it tells of
CORE_WORDS = 12  # words of a block that shows where a capture's article stands
PRIOR_WORDS = 100  # words; so much unseen text, half of it kept, weighs against what was seen beside a block
MIN_MOST = 3  # other pages; of these a text must stand on more than half to be the template's for certain
PRIOR_PAGES = 4  # pages; a text on 2 of 2 pages says less than one on 20 of 20
# Share of the words that look like the article, from which their recurring on other pages tells that this is another
# version of one of them (an update, the page fetched twice), and nothing of the template.
VERSION_SHARE = 0.3
# The same share of what stands even on most other pages, from which it is the article: the site was learned from many
# versions of it. Of the 1,000 readings of dragnet and cleanportal with three other pages or more, four are above .25:
# .38, .49, .55, and 1 for a page that shows hardly more than its template; a page fetched again and again has 1.
ARTICLE_SHARE = 0.7
LIKELY = 0.5  # odds
MIN_ODDS = 0.18  # below which a block goes in any case, and its recurring says nothing more
MAX_LOGIT = 7.0  # of the labeller's odds; beyond that they are as good as certain

_DIGITS = re.compile(r"\d+")
ZONES = ("before the text", "in the text", "after the text")


@dataclass(slots=True)
class SiteBlock:
    """A text in a place: on how many pages, as what kinds, and the words right after and before it, all and kept."""

    text: str
    place: str
    pages: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    after: int = 0
    after_kept: int = 0
    before: int = 0
    before_kept: int = 0

    def add(self, other: SiteBlock) -> None:
        """Counts what the other has counted too."""
        self.text, self.place = min(self.text, other.text), min(self.place, other.place)
        self.pages += other.pages
        for kind, pages in other.kinds.items():
            self.kinds[kind] = self.kinds.get(kind, 0) + pages
        self.after += other.after
        self.after_kept += other.after_kept
        self.before += other.before
        self.before_kept += other.before_kept


@dataclass(slots=True)
class SiteProfile:
    """What many pages of one site teach about its template. Made by learn_site; picklable.

    pages: learned so far, by door ("html", "text"). blocks: by the fingerprint of text and place, at most twice
    MAX_BLOCKS of them. error: pages by which a count may be too low, 0 while nothing had to be forgotten.
    """

    pages: dict[str, int] = field(default_factory=dict)
    blocks: dict[int, SiteBlock] = field(default_factory=dict)
    error: int = 0

    def merge(self, other: SiteProfile) -> SiteProfile:
        """What both have learned; the same whichever comes first. Both stay as they are."""
        check_type("other", other, SiteProfile, "newsclean.SiteProfile")
        merged = SiteProfile()
        for profile in (self, other):
            merged._add(profile)
        merged.forget()
        return merged

    def absorb(self, other: SiteProfile) -> None:
        """Adds what the other has learned, in place."""
        self._add(other)
        self.forget()

    def _add(self, other: SiteProfile) -> None:
        """Counts what the other has counted too, whatever that comes to."""
        self.error += other.error
        for door, pages in other.pages.items():
            self.pages[door] = self.pages.get(door, 0) + pages
        for key, block in other.blocks.items():
            self.blocks.setdefault(key, SiteBlock(block.text, block.place)).add(block)

    def learn(self, source: Source, odds: Sequence[float], kinds: Sequence[Kind]) -> None:
        """Counts a page. Of each block: the labeller's odds, and what it was named."""
        self.pages[source.door] = self.pages.get(source.door, 0) + 1
        for key, block in _observe(source, odds, kinds):
            self.blocks.setdefault(key, SiteBlock(block.text, block.place)).add(block)
        self.forget()

    def forget(self) -> None:
        """Keeps to the bound: beyond it every count goes down alike, and what comes to nothing is dropped.

        After Misra and Gries 1982; as in Agarwal et al. 2012, "Mergeable Summaries", the error of merged profiles is
        the sum of theirs.
        """
        if len(self.blocks) <= 2 * MAX_BLOCKS:
            return
        least = sorted((block.pages for block in self.blocks.values()), reverse=True)[MAX_BLOCKS]
        self.error += least
        for block in self.blocks.values():
            block.pages -= least
        self.blocks = {key: block for key, block in self.blocks.items() if block.pages > 0}

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the profile as JSON, a block a line, the most frequent first."""
        Path(path).write_text(self.to_json(), encoding="utf-8", errors="backslashreplace", newline="\n")

    def to_json(self) -> str:
        """What save writes; the same for profiles that hold the same."""
        head = {"newsclean_site_profile": FORMAT, "pages": dict(sorted(self.pages.items())), "error": self.error}
        ranked = sorted(self.blocks.items(), key=lambda item: (-item[1].pages, item[0]))
        rows = [json.dumps(_row(key, block), ensure_ascii=False) for key, block in ranked]
        return json.dumps(head)[:-1] + ', "blocks": [\n' + ",\n".join(rows) + "\n]}\n"

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> SiteProfile:
        """Reads what save wrote. Raises OSError where the file cannot be read, ValueError where it is no profile."""
        try:
            data = json.loads(Path(path).read_text(encoding="utf-8"))
            version = data["newsclean_site_profile"]
            if version == FORMAT:
                blocks = {int(row["key"], 16): _block(row) for row in data["blocks"]}
                return cls({str(d): int(n) for d, n in data["pages"].items()}, blocks, int(data["error"]))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{os.fspath(path)}: not what SiteProfile.save writes ({error!r})") from None
        raise ValueError(f"{os.fspath(path)}: a profile of format {version}, this version reads {FORMAT}; learn anew")


def _row(key: int, block: SiteBlock) -> dict[str, Any]:
    return {
        "key": f"{key:016x}",
        "pages": block.pages,
        "kinds": dict(sorted(block.kinds.items())),
        "text": block.text,
        "place": block.place,
        "after": [block.after, block.after_kept],
        "before": [block.before, block.before_kept],
    }


def _block(row: Mapping[str, Any]) -> SiteBlock:
    kinds = {str(kind): int(pages) for kind, pages in row["kinds"].items()}
    counts = [int(n) for n in (*row["after"], *row["before"])]
    return SiteBlock(str(row["text"]), str(row["place"]), int(row["pages"]), kinds, *counts)


# --- a page as the profile sees it


def _observe(source: Source, odds: Sequence[float], kinds: Sequence[Kind]) -> Iterator[tuple[int, SiteBlock]]:
    """Each text in a place once, where it first stands."""
    sizes = [len(words(block.text)) for block in source.blocks]
    kept = [n if kind in KEPT_KINDS else 0 for n, kind in zip(sizes, kinds)]
    total, total_kept = [0, *accumulate(sizes)], [0, *accumulate(kept)]
    seen: set[int] = set()
    for i, (key, place) in enumerate(_keys(source, odds)):
        if key in seen:
            continue
        seen.add(key)
        start, end = max(0, i - REACH), min(len(sizes), i + 1 + REACH)
        yield (
            key,
            SiteBlock(
                squeeze(source.blocks[i].text)[:SHOWN_CHARS],
                place[:SHOWN_CHARS],
                1,
                {kinds[i]: 1},
                total[end] - total[i + 1],
                total_kept[end] - total_kept[i + 1],
                total[i] - total[start],
                total_kept[i] - total_kept[start],
            ),
        )


def _keys(source: Source, odds: Sequence[float]) -> list[tuple[int, str]]:
    """Of each block the fingerprint of its text and place, and the place for people to read."""
    places = _paths(source) if source.door == "html" else _zones(source, odds)
    return [(fingerprint(block.text) ^ _place_hash(place), place) for block, place in zip(source.blocks, places)]


def _paths(source: Source) -> list[str]:
    """The elements around each block, the innermost first, without the numbers that name single articles."""
    steps = [f"{c.tag}.{_DIGITS.sub('#', c.attrs)}" if c.attrs else c.tag for c in source.containers]
    paths: list[str] = []
    for container in range(len(steps)):
        path: list[str] = []
        c = container
        while c >= 0 and len(path) < PLACE_DEPTH:
            path.append(steps[c])
            c = source.containers[c].parent
        paths.append(" < ".join(path))
    return [f"{block.tag}: {paths[block.container]}" for block in source.blocks]


def _zones(source: Source, odds: Sequence[float]) -> list[str]:
    """In a capture only: does a block stand before, in or after the text that looks like the article's?"""
    core = [i for i, b in enumerate(source.blocks) if odds[i] >= LIKELY and len(words(b.text)) >= CORE_WORDS]
    first, last = (core[0], core[-1]) if core else (len(odds), -1)
    return [ZONES[0 if i < first else 2 if i > last else 1] for i in range(len(odds))]


@lru_cache(maxsize=4096)
def _place_hash(place: str) -> int:
    return fingerprint(f"place {place}")


# --- what the profile says of a page


class Evidence(NamedTuple):
    """Of a block: the signs that move its odds, on how many other pages it stands in its place, and as what kinds."""

    signs: tuple[float, ...]
    pages: int
    kinds: Mapping[str, int]


class _Known(NamedTuple):
    """A page's blocks in the profile. others: pages learned beside this one; counts: of these, those with the block."""

    blocks: list[SiteBlock | None]
    counts: list[int]
    most: list[bool]
    others: int


def evidence(profile: SiteProfile, source: Source, odds: Sequence[float]) -> list[Evidence]:
    """What the profile knows of each block; the page itself, where it was learned too, does not count.

    In HTML that a text recurs is all: the labeller has seen where it stands. In a capture the template's lines tell
    that, by what stood beside them on other pages.
    """
    known = _look_up(profile, source, odds)
    signs = _recurrence(known, odds)
    if source.door == "text":
        signs = [a + b for a, b in zip(signs, _surroundings(known, odds))]
    return [
        Evidence(own, n, block.kinds if block else {})
        for own, n, block in zip(signs, known.counts, known.blocks, strict=True)
    ]


def _look_up(profile: SiteProfile, source: Source, odds: Sequence[float]) -> _Known:
    blocks = [profile.blocks.get(key) for key, _ in _keys(source, odds)]
    own = int(profile.error > 0 or all(blocks))
    others = max(0, profile.pages.get(source.door, 0) - own)
    counts = [block.pages - own if block else 0 for block in blocks]
    most = [n >= MIN_MOST and 2 * n > others for n in counts]
    likely = [len(words(b.text)) if p >= LIKELY else 0 for b, p in zip(source.blocks, odds)]
    if _outweigh(most, likely, ARTICLE_SHARE):  # most other pages are versions of this one
        most = [m and p < LIKELY for m, p in zip(most, odds)]
    if _outweigh(counts, [0 if m else size for size, m in zip(likely, most)], VERSION_SHARE):  # one of them is
        counts = [n if p < LIKELY or m else 0 for n, p, m in zip(counts, odds, most)]
    return _Known(blocks, counts, most, others)


def _recurrence(known: _Known, odds: Sequence[float]) -> list[tuple[float, ...]]:
    signs: list[tuple[float, ...]] = []
    for n, most, p in zip(known.counts, known.most, odds):
        told = float(n > 0 and p >= MIN_ODDS)
        sure = max(logit(p), 0.0)
        signs.append((told, told * most, told * n / (known.others + PRIOR_PAGES), told * sure, told * most * sure))
    return signs


def _surroundings(known: _Known, odds: Sequence[float]) -> list[tuple[float, ...]]:
    counts, last = known.counts, len(known.counts) - 1
    learned = math.log1p(known.others)
    after = _beside(known, range(last + 1), "after")
    before = _beside(known, range(last, -1, -1), "before")
    signs: list[tuple[float, ...]] = []
    for i, p in enumerate(odds):
        alone = i > 0 and i < last and not (counts[i - 1] or counts[i + 1])
        signs.append(
            (learned, learned * logit(p), learned * (not counts[i]), learned * alone, after[i], before[i]),
        )
    return signs


def _outweigh(recur: Sequence[int], sizes: Sequence[int], share: float) -> bool:
    """Whether more than a share of the words stands in blocks that recur. sizes: words of each block that count."""
    return sum(size for size, n in zip(sizes, recur) if n) > share * sum(sizes)


def _beside(known: _Known, order: Sequence[int], side: str) -> list[float]:
    """For each block the log-odds that text there is kept, by the nearest block of the template before (behind) it."""
    out = [0.0] * len(known.counts)
    nearest, at = 0.0, -2 * REACH
    for step, i in enumerate(order):
        out[i] = nearest if step - at <= REACH else 0.0
        block = known.blocks[i]
        if block is not None and known.counts[i] > 0:
            total, kept = (block.after, block.after_kept) if side == "after" else (block.before, block.before_kept)
            nearest, at = logit((kept + PRIOR_WORDS / 2) / (total + PRIOR_WORDS)), step
    return out


class Told(NamedTuple):
    """Of a block that would have stayed but for its site: what it was named on other pages, None for kept, and why."""

    kind: RemovedKind | None
    evidence: str


def weigh(profile: SiteProfile | None, source: Source, odds: Sequence[float]) -> tuple[list[float], dict[int, Told]]:
    """The odds with what the site tells folded in, and the blocks that recur on it and so fell below an even chance."""
    told: dict[int, Told] = {}
    if profile is None:
        return list(odds), told
    weights = _weights()[source.door]
    pages = profile.pages.get(source.door, 0)
    moved: list[float] = []
    for i, (p, found) in enumerate(zip(odds, evidence(profile, source, odds))):
        shift = sum(w * x for w, x in zip(weights, found.signs, strict=True))
        moved.append(1 / (1 + math.exp(-logit(p) - shift)))
        if found.pages and moved[-1] < LIKELY <= p:
            where = f"stands in the same place on {found.pages} other pages, of {pages} learned"
            told[i] = Told(_named(found.kinds), where)
    return moved, told


def logit(p: float) -> float:
    """Log-odds of a probability, at most MAX_LOGIT either way."""
    return max(-MAX_LOGIT, min(MAX_LOGIT, math.log(max(p, 1e-9) / max(1 - p, 1e-9))))


def _named(kinds: Mapping[str, int]) -> RemovedKind | None:
    """What a block was most often named where it was removed."""
    removed = [(pages, kind) for kind, pages in kinds.items() if kind in RESIDUE_KINDS]
    return cast(RemovedKind, max(removed)[1]) if removed else None


def name_by_site(kinds: Sequence[tuple[Kind, str]], told: Mapping[int, Told]) -> list[tuple[Kind, str]]:
    """The kinds, with the site's evidence as the reason for the blocks that went by it."""
    named = list(kinds)
    for i, (kind, why) in told.items():
        if named[i][0] in RESIDUE_KINDS and not named[i][1].startswith("phrase."):
            named[i] = kind or named[i][0], f"site.{kind or named[i][0]}: {why}"
    return named


@cache
def _weights() -> dict[str, list[float]]:
    raw = pkgutil.get_data("newsclean", "data/site.json") or b"{}"
    return dict(json.loads(raw))
