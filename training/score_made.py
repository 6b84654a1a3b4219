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
import train
import train_kinds

from newsclean import decode
from newsclean.capture import read_capture
from newsclean.html import read_html
from newsclean.label import model


class Choice(NamedTuple):
    """Of a page: blocks of the body, those of them that were removed, others that were kept, and the word F1."""

    body: int
    removed: int
    kept: int
    f1: float


def choice(gold: dataset.Gold) -> Choice:
    """What the labels that are loaded now make of a page; blocks that nobody named do not count."""
    page = decode.decode(gold.raw).text
    seen = train_kinds.look_at(read_capture(page) if gold.is_capture else read_html(page), gold.row.get("url"))
    target, known = dataset.align(seen.source.blocks, gold)
    body = [bool(known[i] and target[i] >= examples.IN_BODY) for i in range(len(target))]
    kept = [bool(known[i] and keep) for i, keep in enumerate(seen.keep)]
    sizes = [len(dataset.tokens(block.text)) for block in seen.source.blocks]
    hit, chosen, wanted = (
        sum(n for n, one in zip(sizes, mask) if one) for mask in ([b and k for b, k in zip(body, kept)], kept, body)
    )
    removed = sum(b and not k for b, k in zip(body, kept))
    f1 = 2 * hit / (chosen + wanted) if chosen + wanted else 1.0
    return Choice(sum(body), removed, sum(k and not b for b, k in zip(body, kept)), f1)


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
