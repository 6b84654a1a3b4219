"""Trains what names removed blocks (newsclean.label.choice) on pages whose blocks were named by hand.

    python training/train_kinds.py DATA --work DIR [--out FOLDER]

by_hand.py tells what kinds.jsonl beside this script holds. DIR holds the labellers of train.py DATA --work DIR
--predictions OUT, so that what is kept of a page is decided by networks that have not seen its site. Captures of the
pages take their kinds over. Prints the share of right kinds in cross-validation by site, then trains on everything.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from typing import Any, NamedTuple

import by_hand
import captures
import dataset
import examples
import made
import network
import numpy as np
import torch
import train
from torch import nn

from newsclean import decode, label, pipeline
from newsclean.capture import read_capture
from newsclean.label import choice, first_words, model
from newsclean.model import Source

BODY_WEIGHT = 0.3  # of a block of the body: the network is not asked about those, they are there as neighbours
RECIPES = {
    "html": network.Recipe(epochs=18, batch=8, dropout=0.3),
    "text": network.Recipe(epochs=14, batch=8, dropout=0.2),
}
WORD_SIZE = 32  # numbers of a word's vector
WORD_SPREAD = 0.1  # that they start with
WORD_DROPOUT = 0.3  # share of words that a page goes without
MIN_SITES = 22  # that a word is met on; so some 5,400 words are known
MIN_HOSTS = 3  # of a part of host names that names no site: "www", "news", "com"
TRUST = 2.0  # logit that a rule's own kind starts with
SEED = 0
# Of trimmed captures: what stays whole, the share of the other runs of blocks that stays, and how many lines of those.
OF_ARTICLE = frozenset((by_hand.BODY, "title", "byline", "date"))
LEFT_MENUS, LEFT_RESIDUE = 0.15, 0.5
LEFT_LINES = (3, 6, 12, 30)

Array = network.Array


class Page(NamedTuple):
    """A page to learn from, and what the figures are counted on."""

    door: str
    example: network.Example
    source: Source
    named: list[tuple[Any, str]]  # by the rules alone
    right: list[str | None]


# --- pages


class Named(NamedTuple):
    """A page as the network meets it: the corridor of clean() up to the rules, without second opinion or site."""

    source: Source
    columns: Any  # blocks x columns
    keep: list[bool]
    named: list[tuple[Any, str]]  # by the rules


def look_at(source: Source, url: str | None) -> Named:
    source, columns, odds, _, sizes, fields, marks = pipeline.see(source, url)
    keep = label.decide(source, sizes, odds, marks, fields.authors)
    return Named(source, columns, keep, label.name_kinds(source, keep, marks, fields.standfirst))


def page_of(seen: Named, right: list[str | None], site: str) -> Page:
    x, rules = choice.inputs(seen.columns, seen.source, seen.keep, seen.named)
    kinds, weight = by_hand.targets(right)
    weight[kinds == by_hand.TARGETS[by_hand.BODY]] *= BODY_WEIGHT
    unasked = np.zeros(len(x), np.float32)
    example = network.Example(x, unasked, unasked, site, rules, (kinds, weight / max(weight.sum(), 1e-6)))
    return Page(seen.source.door, example, seen.source, seen.named, right)


def pages_of(gold: dataset.Gold) -> Iterator[Page]:
    """The page, and captures of it: as captured, in a shape drawn by its id, and without most of what is no article."""
    seen = look_at(examples.own_source(gold), gold.row.get("url"))
    right = by_hand.aligned(seen.source.blocks, gold)
    named = [(kind, block.text) for kind, block in zip(right, seen.source.blocks, strict=True)]
    yield page_of(seen, right, gold.site)
    rng = examples.random_of(gold)
    text = next(examples.page_captures(gold)).text
    made_of = (captures.reshape(text, rng.choice(captures.SHAPES[1:]), rng), trimmed(seen.source, right, rng))
    for shown in made_of if gold.is_capture else (text, *made_of):
        capture = read_capture(decode.decode(shown).text)
        if capture.blocks:
            shown_so = look_at(capture, gold.row.get("url"))
            yield page_of(shown_so, dataset.kinds_of(shown_so.source.blocks, named), gold.site)


def trimmed(source: Source, kinds: Sequence[str | None], rng: random.Random) -> str:
    """A page as a scraper leaves it that knows the article and some of what stands around it."""
    lines: list[str] = []
    for kind, run in groupby(range(len(kinds)), kinds.__getitem__):
        texts = [source.blocks[i].text for i in run]
        if kind in OF_ARTICLE:
            lines += texts
        elif rng.random() < (LEFT_MENUS if kind == "navigation" else LEFT_RESIDUE):
            lines += texts[: rng.choice(LEFT_LINES)]
    return rng.choice(("\n", "\n\n")).join(lines)


def shared_words(pages: Sequence[Page]) -> list[str]:
    """The words that pages of MIN_SITES sites have, without those that name a site of the data."""
    sites: dict[str, set[str]] = {}
    for page in pages:
        for word in {word for block in page.source.blocks for word in first_words.first_words(block.text)}:
            sites.setdefault(word, set()).add(page.example.site)
    labels = Counter(label for site in {page.example.site for page in pages} for label in set(site.split(".")))
    names = {label for label, hosts in labels.items() if hosts < MIN_HOSTS}
    return sorted(word for word, of in sites.items() if len(of) >= MIN_SITES and word not in names)


def with_words(page: Page, numbers: dict[str, int]) -> Page:
    known = partial(first_words.known_words, numbers=numbers)
    return page._replace(example=replace(page.example, said=first_words.find_words(page.source.blocks, known)))


def fold_pages(arguments: tuple[Path, int, list[train.Job]]) -> list[Page]:
    data, fold, jobs = arguments
    train.label_unseen(fold, jobs)
    out = []
    sets = sorted({name for name, _ in by_hand.labels()})
    for gold in chain(*(dataset.read_set(data / name) for name in sets), made.pages()):
        if by_hand.is_named(gold) and examples.fold_of(gold.site, train.FOLDS) == fold:
            out += pages_of(gold)
    return out


# --- the network


class KindNetwork(network.Network):
    """The labeller's, told which rule named each block, in front and again at the exit, and its first words."""

    def __init__(self, columns: int, recipe: network.Recipe, words: int) -> None:
        """words: how many are known."""
        super().__init__(columns, recipe, len(by_hand.TARGETS))
        self.rule_entry = nn.Embedding(choice.N_RULES, recipe.hidden)
        self.rule_exit = nn.Embedding(choice.N_RULES, len(by_hand.TARGETS))
        nn.init.normal_(self.rule_entry.weight, std=recipe.hidden**-0.5)
        nn.init.zeros_(self.rule_exit.weight)
        with torch.no_grad():
            for rule in range(choice.N_RULES - 1):
                self.rule_exit.weight[rule, rule % len(choice.KINDS)] = TRUST
        self.words = nn.Embedding(words + 1, WORD_SIZE, padding_idx=words)
        self.words_entry = nn.Linear(WORD_SIZE, recipe.hidden, bias=False)
        with torch.no_grad():
            self.words.weight *= WORD_SPREAD

    def enter(self, batch: network.Batch) -> torch.Tensor:
        entry = super().enter(batch) + self.drop(self.rule_entry(batch.rules))
        return entry + torch.stack([self.lean(said, batch.x.shape[1]) for said in batch.said])

    def lean(self, said: first_words.Said, blocks: int) -> torch.Tensor:
        """What the words of a page bring to its first blocks, as newsclean.label.first_words.lean does.

        Behind the page's own blocks stand empty ones. In training a page goes without some words.
        """
        numbers = torch.from_numpy(said.words)
        block = torch.from_numpy(np.repeat(np.arange(len(said.sizes)), said.sizes))
        kept = torch.ones(len(self.words.weight))
        if self.training:
            kept = (torch.rand(len(kept)) >= WORD_DROPOUT).float()
        sizes = torch.zeros(len(said.sizes)).index_add(0, block, kept[numbers])
        sums = torch.zeros(len(sizes), WORD_SIZE).index_add(0, block, self.words(numbers) * kept[numbers, None])
        told = self.words_entry(sums / sizes.clamp(min=1)[:, None] ** 0.5)[:blocks]
        return nn.functional.pad(told, (0, 0, 0, blocks - len(told)))

    def forward(self, batch: network.Batch) -> torch.Tensor:
        return super().forward(batch) + self.rule_exit(batch.rules)

    def loss(self, batch: network.Batch) -> torch.Tensor:
        losses = nn.functional.cross_entropy(self(batch).flatten(0, 1), batch.kinds.flatten(), reduction="none")
        return (losses * batch.kind_weights.flatten()).sum()


def fit(arguments: tuple[str, int, list[Page], int]) -> tuple[str, int, dict[str, Array]]:
    """Trains on the pages of a door that are not in a fold, with so many known words."""
    door, fold, pages, known = arguments
    seen = [p.example for p in pages if fold == train.ALL_DATA or examples.fold_of(p.example.site, train.FOLDS) != fold]
    torch.manual_seed(SEED)
    net = KindNetwork(seen[0].x.shape[1], RECIPES[door], known)
    return door, fold, network.fit(net, seen, RECIPES[door], SEED)


def tell(door: str, pages: list[Page], weights: dict[int, model.Weights]) -> None:
    """The share of removed blocks of each kind that the rules and the network name right, out of fold."""
    right: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    ruled: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for page in pages:
        w = weights[examples.fold_of(page.example.site, train.FOLDS)]
        assert page.example.rules is not None
        assert page.example.said is not None
        found = choice.scores(page.example.x, page.example.rules, page.example.said, w)
        chosen = choice.settle(found, page.source, page.example.rules, page.named)
        for kind, (rule, _), best in zip(page.right, page.named, chosen, strict=True):
            if rule in choice.KINDS and kind in choice.KINDS:
                counts[kind] += 1
                given[best] += 1
                ruled[kind] += rule == kind
                right[kind] += best == kind
    total = counts.total()
    print(f"{door}: {total} blocks, right by rules {ruled.total() / total:.3f}, in the end {right.total() / total:.3f}")
    for kind, n in counts.most_common():
        precision = right[kind] / max(given[kind], 1)
        print(f"  {kind:13}{n:7} {ruled[kind] / n:.2f} {right[kind] / n:.2f} precision {precision:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3, help="networks in an ensemble of the labeller")
    parser.add_argument("--out", type=Path, default=train.PACKAGE_DATA)
    args = parser.parse_args()
    jobs = train.jobs_of_folds(args.work, args.seeds)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pages = [
            p for part in pool.map(fold_pages, [(args.data, f, jobs) for f in range(train.FOLDS)], 1) for p in part
        ]
        known = {word: number for number, word in enumerate(shared_words(pages))}
        (args.out / "words.txt").write_text("\n".join(known) + "\n", encoding="utf-8", newline="\n")
        own = {door: [with_words(page, known) for page in pages if page.door == door] for door in train.DOORS}
        tasks = [(door, fold, own[door], len(known)) for fold in (train.ALL_DATA, *range(train.FOLDS)) for door in own]
        found = {(door, fold): weights for door, fold, weights in pool.map(fit, tasks, 1)}
    for door in own:
        tell(door, own[door], {f: model.side_by_side([model.as_stored(found[door, f])]) for f in range(train.FOLDS)})
        model.save(args.out / f"kinds-{door}.npz", [found[door, train.ALL_DATA]])


if __name__ == "__main__":
    main()
