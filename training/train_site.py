"""Learns how much the signs of a site profile move a block's odds: an offset logistic regression for each door.

    python training/train_site.py DATA WORK                     weights into src/newsclean/data/site.json
    python training/train_site.py DATA WORK --predictions OUT   instead: results of clean() with profiles, out of fold

WORK is the folder that training/train.py --work kept: the labels come out of fold, as on a site that nobody has seen.
Every site with at least two pages gives a profile, and each of its pages, which then does not count, is an example.
OUT/SET.DOOR.jsonl are as train.py writes them; benchmarks/ and OUT of train.py tell the difference that sites make.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import dataset
import examples
import numpy as np
from network import Array
from scipy.optimize import minimize
from train import DOORS, FOLDS, PACKAGE_DATA, Job, ensemble

import newsclean
from newsclean.capture import read_capture
from newsclean.label import features, model
from newsclean.label.decide import rule_out
from newsclean.model import Kind, Source
from newsclean.site import LIKELY, SiteProfile, evidence, logit

LEARNED_FROM = ("dragnet", "fundus_dev")  # sets with several pages of a site; cleanportal stays to measure by
RIDGE = 0.1  # strength of the pull towards no shift, in pages


class Labelled(NamedTuple):
    """A page behind one door, with the odds of a labeller that has not seen its site."""

    gold: dataset.Gold
    source: Source
    odds: list[float]


def labelled(golds: list[dataset.Gold], door: str, weights: dict[int, model.Weights]) -> Iterator[Labelled]:
    for gold in golds:
        if door == "html":
            source = examples.own_source(gold)
        elif gold.row.get("body"):
            source = read_capture(next(examples.page_captures(gold)).text)
        else:
            continue
        if source.blocks:
            odds, _ = model.evaluate(features.features(source), weights[examples.fold_of(gold.site, FOLDS)])
            yield Labelled(gold, source, rule_out(source, odds.tolist()))


def profile_of(pages: list[Labelled]) -> SiteProfile:
    profile = SiteProfile()
    for page in pages:
        kinds: list[Kind] = ["paragraph" if p >= LIKELY else "navigation" for p in page.odds]
        profile.learn(page.source, page.odds, kinds)
    return profile


def rows(pages: list[Labelled]) -> Iterator[tuple[Array, Array, Array, Array]]:
    """Signs, logits, targets and weights of each page's blocks."""
    profile = profile_of(pages)
    for page in pages:
        target, known = dataset.align(page.source.blocks, page.gold)
        sizes = np.array([max(1, len(dataset.tokens(b.text))) for b in page.source.blocks])
        weight = known * sizes**examples.WORD_POWER
        if weight.sum() > 0:
            signs = np.array([e.signs for e in evidence(profile, page.source, page.odds)])
            yield signs, np.array([logit(p) for p in page.odds]), target, weight / weight.sum()


def fit(pages: list[tuple[Array, Array, Array, Array]]) -> Array:
    """The weights of the signs."""
    x, offset, y, weight = (np.concatenate(part) for part in zip(*pages, strict=True))

    def loss(beta: Array) -> tuple[float, Array]:
        z = offset + x @ beta
        value = (weight * (np.logaddexp(0, z) - y * z)).sum() + RIDGE * (beta @ beta) / 2
        return float(value), x.T @ (weight * (1 / (1 + np.exp(-z)) - y)) + RIDGE * beta

    found: Array = minimize(loss, np.zeros(x.shape[1]), jac=True, method="BFGS").x
    return found


def by_site(golds: list[dataset.Gold]) -> list[dataset.Gold]:
    """The pages of sites that have several."""
    sites = defaultdict(list)
    for gold in golds:
        sites[gold.site].append(gold)
    return [gold for pages in sites.values() if len(pages) > 1 for gold in pages]


def predict(data: Path, name: str, door: str, weights: dict[int, model.Weights]) -> Iterator[dict[str, object]]:
    """A row a page, labelled by networks that have not seen its site, with what the other pages of the site teach."""
    sites = defaultdict(list)
    for gold in dataset.read_set(data / name):
        if door == "html":
            sites[gold.site].append((gold, gold.raw))
        elif gold.row.get("body"):
            sites[gold.site].append((gold, next(examples.page_captures(gold)).text))
    for site, pages in sites.items():
        members = weights[examples.fold_of(site, FOLDS)]
        model.load = lambda _, members=members: members  # type: ignore[assignment,misc]
        batch = [newsclean.Page(page, gold.row.get("url"), site) for gold, page in pages]
        for (gold, _), article in zip(pages, newsclean.clean_many(batch), strict=True):
            yield article.to_dict() | {"id": gold.id}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--seeds", type=int, default=3, help="networks in an ensemble")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--sets", nargs="*", default=("cleanportal", *LEARNED_FROM), help="of the predictions")
    args = parser.parse_args()
    folds = {
        d: {f: ensemble([Job(d, f, s, args.work) for s in range(args.seeds)]) for f in range(FOLDS)} for d in DOORS
    }
    if args.predictions:
        args.predictions.mkdir(parents=True, exist_ok=True)
        for door, name in itertools.product(DOORS, args.sets):
            tier = door if door == "html" else "text-full"
            with (args.predictions / f"{name}.{tier}.jsonl").open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(row) + "\n" for row in predict(args.data, name, door, folds[door]))
        return
    golds = by_site(examples.read_sets(args.data, list(LEARNED_FROM)))
    weights = {}
    for door in DOORS:
        sites = defaultdict(list)
        for page in labelled(golds, door, folds[door]):
            sites[page.gold.site].append(page)
        beta = fit([row for pages in sites.values() if len(pages) > 1 for row in rows(pages)])
        weights[door] = [round(float(b), 4) for b in beta]
        print(door, weights[door])
    (PACKAGE_DATA / "site.json").write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
