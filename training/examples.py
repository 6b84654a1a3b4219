"""Gold pages as training examples of either door."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import by_hand
import captures
import dataset
import numpy as np
import short
from network import WORD_POWER, Array, Example
from numpy.typing import NDArray

from newsclean import decode
from newsclean.capture import read_capture
from newsclean.html import read_html
from newsclean.label.features import features
from newsclean.label.marks import tool_marks, without_marks
from newsclean.label.runs import certain_residue
from newsclean.model import Source

# How much a page of a set counts, found by what helped the other sets too: small sets of news count more, sets whose
# gold has more faults or speaks of a few blocks only count less. Pages made for training are many, and hard on purpose.
SET_WEIGHT = {
    "fundus_dev": 2.0,
    "wcxb_dev": 1.0,
    "cleanportal": 1.0,
    "dragnet": 0.7,
    "made": 0.6,
    "trafilatura": 0.4,
}
SHORT_WEIGHT = 0.5  # of a page made short, beside the page itself; with 1 the long articles of wcxb_dev lost
IN_BODY = 0.5  # share of gold from which a block is of the body


class Capture(NamedTuple):
    """A text capture of a gold page."""

    gold: dataset.Gold
    tier: str
    text: str


def page_captures(gold: dataset.Gold) -> Iterator[Capture]:
    if gold.is_capture:
        yield Capture(gold, "full", decode.decode(gold.raw).text)
        return
    for tier in captures.TIERS:
        yield Capture(gold, tier, captures.capture(gold.raw, tier, gold.row.get("title")))


def own_source(gold: dataset.Gold) -> Source:
    """The page through the door that it is for."""
    page = decode.decode(gold.raw).text
    return read_capture(page) if gold.is_capture else read_html(page)


def html_examples(golds: list[dataset.Gold]) -> Iterator[Example]:
    """Of each page itself and a short one.

    With the kinds named by hand. Captures go without: it won them nothing, and lists in short ones were kept.
    """
    for gold in golds:
        source = own_source(gold)
        for example in _example(source, gold):
            known = by_hand.is_named(gold)
            kinds = by_hand.targets(by_hand.aligned(source.blocks, gold)) if known else None
            yield replace(example, kinds=kinds)
            if any(in_body := _in_body(example, gold)):
                yield from _short_example(short.short_page(source, in_body, random_of(gold)), gold)


def text_examples(golds: list[dataset.Gold]) -> Iterator[Example]:
    """Of each page a capture of either tier as captured, and two drawn by its id: in a tier and shape, and short.

    Of what is a capture already: itself, and the two.
    """
    for gold in golds:
        rng = random_of(gold)
        both = list(page_captures(gold))
        source = shown(both[0].text)
        full = list(_example(source, gold))
        yield from full
        for other in both[1:]:
            yield from _example(shown(other.text), gold)
        shape = rng.choice(captures.SHAPES[1:])
        yield from _example(shown(captures.reshape(rng.choice(both).text, shape, rng)), gold)
        for example in full:
            if any(in_body := _in_body(example, gold)):
                yield from _short_example(shown(short.short_capture(source, in_body, rng)), gold)


def shown(text: str) -> Source:
    """A capture as label.look shows it to the networks: without what a tool wrote into it."""
    source = read_capture(text)
    return without_marks(source, tool_marks(source))


def random_of(gold: dataset.Gold) -> random.Random:
    """What is drawn for a page; the same on every machine."""
    return random.Random(zlib.crc32(f"{gold.set}/{gold.id}".encode()))


def _in_body(example: Example, gold: dataset.Gold) -> list[bool]:
    """Whether each block is of the body, where all of that is known."""
    return (example.y >= IN_BODY).tolist() if gold.row.get("body") or "blocks" in gold.row else []


def _short_example(source: Source, gold: dataset.Gold) -> Iterator[Example]:
    for example in _example(source, gold):
        article, counts = example.article
        yield replace(example, w=example.w * SHORT_WEIGHT, article=(article, counts * SHORT_WEIGHT))


def _example(source: Source, gold: dataset.Gold) -> Iterator[Example]:
    if not source.blocks:
        return
    target, known = dataset.align(source.blocks, gold)
    known[_comments(source) & (target > 0)] = 0  # some gold has comments in its body, against the contract
    weight = known * _word_weight(source)
    total = float(weight.sum())
    if total > 0:
        weight *= SET_WEIGHT[gold.set] / total
    article = (0.0, 0.0) if gold.is_article is None else (float(gold.is_article), 1.0)
    if total > 0 or gold.is_article is not None:
        yield Example(features(source), target, weight, gold.site, article=article)


def _comments(source: Source) -> NDArray[np.bool_]:
    found = certain_residue(source, [0.0] * len(source.blocks))
    return np.array([found.get(i, ("", ""))[0] == "comment" for i in range(len(source.blocks))])


def _word_weight(source: Source) -> Array:
    words = [len(dataset.tokens(b.text)) for b in source.blocks]
    return np.maximum(np.array(words, np.float32), 1) ** WORD_POWER


def read_sets(folder: Path, names: list[str]) -> list[dataset.Gold]:
    return [gold for name in names for gold in dataset.read_set(folder / name)]


def fold_of(site: str, folds: int) -> int:
    """The fold that all pages of a site share; the same on every machine."""
    return zlib.crc32(site.encode()) % folds
