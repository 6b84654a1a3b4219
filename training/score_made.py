"""How the labellers choose on pages made for training, each by networks that have not seen it.

    python training/score_made.py --work DIR     DIR as train.py DATA --work DIR --predictions OUT leaves it

Prints for either door the pages, the blocks of their bodies, how many of those were removed and how many others kept,
and the word F1 averaged over pages.
"""

from __future__ import annotations

import argparse
import multiprocessing
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import dataset
import examples
import made
import numpy as np
import train
import train_kinds

from newsclean.label import model


class Choice(NamedTuple):
    """Of a page: blocks of the body, those of them that were removed, others that were kept, and the word F1."""

    body: int
    removed: int
    kept: int
    f1: float


def choice(gold: dataset.Gold) -> Choice:
    """What the labels that are loaded now make of a page; blocks that nobody named do not count."""
    seen = train_kinds.look_at(examples.own_source(gold), gold.row.get("url"))
    target, known = dataset.align(seen.source.blocks, gold)
    body, kept = (known > 0) & (target >= examples.IN_BODY), (known > 0) & np.array(seen.keep, bool)
    words = np.array([len(dataset.tokens(block.text)) for block in seen.source.blocks])
    total = words[body].sum() + words[kept].sum()
    f1 = 2 * float(words[body & kept].sum() / total) if total else 1.0
    return Choice(int(body.sum()), int((body & ~kept).sum()), int((kept & ~body).sum()), f1)


def choices(arguments: tuple[str, int, list[train.Job]]) -> list[Choice]:
    door, fold, jobs = arguments
    members = train.ensemble([job for job in jobs if job.fold == fold])
    model.load = lambda _: members  # type: ignore[assignment]
    pages = (gold for gold in made.pages() if gold.is_capture == (door == "text"))
    return [choice(gold) for gold in pages if examples.fold_of(gold.site, train.FOLDS) == fold]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3, help="networks in an ensemble")
    args = parser.parse_args()
    folds = range(train.FOLDS)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        for door in train.DOORS:
            jobs = [train.Job(door, fold, seed, args.work) for fold in folds for seed in range(args.seeds)]
            found = [one for part in pool.map(choices, [(door, fold, jobs) for fold in folds], 1) for one in part]
            body, removed, kept = (sum(one[i] for one in found) for i in range(3))
            f1 = fmean(one.f1 for one in found)
            print(f"{door}: {len(found)} pages, {body} blocks, {removed} removed, {kept} others kept, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
