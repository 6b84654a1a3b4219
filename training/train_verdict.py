"""Fits the network and the regression of newsclean.verdict on pages that are articles and pages that are none.

    python training/train_verdict.py DATA --work DIR     after train_kinds.py, as that after train.py

Prints the share of the pages of each set that count as articles, in cross-validation by site. Labels come from the
networks of DIR that had not seen the page's site, kinds from the package's own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import dataset
import examples
import made
import numpy as np
import short
import torch
import train
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from newsclean import decode, label, pipeline, verdict
from newsclean.capture import read_capture
from newsclean.html import read_html
from newsclean.model import Source

# Word F1 from which a body counts as right; a capture has often lost words itself. Cross-validated on news and English
# pages, three in ten are then sure (confidence from .9) and a tenth unsure (below .5).
RIGHT_F1 = {"html": 0.966, "text": 0.93}
# Of a page that is no article, so that about .95 of wcxb_dev count as articles, cross-validated.
OTHER_WEIGHT = {"html": 1.0, "text": 0.7}
# Of a page that is made short, or that does not tell its address or what it is: as much news comes so, but not in the
# sets. 0.1 to 0.3 cross-validated alike; below 0.3 news of three sentences without metadata are hardly articles.
POORER_WEIGHT = 0.3
# Of pages that were made to tell articles from others: they are few and hard. 1 to 3 were tried, cross-validated.
JUDGED_WEIGHT = 2.0
HIDDEN, MEMBERS = 12, 3  # tanh units of a network, and networks that are averaged
EPOCHS, RATE, DECAY = 300, 0.02, 0.003
LEAST_SPREAD = 0.05  # of a sign, so that rare ones do not weigh too much
RIDGE = 1 / 100  # of the regression; with more of it fewer pages are unsure, of 30 to 1,000 no other matters
SETS = ("fundus_dev", "wcxb_dev", dataset.NO_ARTICLES)
# Sets whose captures confidence is fitted on, too: without old ones it was far too sure of them. Old HTML counts as
# wrong for the headline in its gold; with it confidence told less of the pages of today.
OLD_CAPTURES = ("dragnet",)


class Row(NamedTuple):
    door: str
    set: str
    fold: int
    signs: list[float]
    beside: list[float]  # what the network reads beside the signs
    is_article: bool
    is_right: bool | None
    is_own: bool  # no poorer copy of a page


def rows_of_page(gold: dataset.Gold, source: Source, html: Callable[[], str] | None, is_own: bool) -> Iterator[Row]:
    """The page, and as it were if it told less: without its address, without what it calls itself, without both."""
    source, columns, odds, article_logit, sizes, fields, marks = pipeline.see(source, gold.row.get("url"), html=html)
    keep = label.decide(source, sizes, odds, marks, fields.authors)
    if not any(n for n, k in zip(sizes, keep, strict=True) if k):
        return
    body = gold.row.get("body")
    right = None
    if body:
        kept = "\n".join(b.text for b, k in zip(source.blocks, keep, strict=True) if k)
        right = f1(dataset.tokens(kept), dataset.tokens(body)) >= RIGHT_F1[source.door]
    kinds = [kind for kind, _ in label.name_kinds(source, keep, marks, fields.standfirst, columns)]
    beside = verdict.read_beside(source, sizes, kinds, fields, article_logit)
    is_article = gold.is_article is not False
    told = [fields, fields._replace(url=None)]
    told += [f._replace(types=()) for f in told if source.door == "html"]
    for i, less in enumerate(told):
        signs = verdict.signs_of(source, sizes, odds, keep, less)
        fold = examples.fold_of(gold.site, train.FOLDS)
        yield Row(source.door, gold.set, fold, signs, beside, is_article, right, is_own and not i)


def rows_of(gold: dataset.Gold) -> Iterator[Row]:
    text = decode.decode(gold.raw).text
    if not gold.is_capture:
        for is_own, page in with_short(read_html(text), gold, short.short_page):
            yield from rows_of_page(gold, page, lambda: text, is_own)
    for shown in examples.page_captures(gold):
        own = read_capture(shown.text)
        for is_own, page in with_short(own, gold, lambda *a: read_capture(short.short_capture(*a))):
            yield from rows_of_page(gold, page, None, is_own)


def with_short(
    source: Source, gold: dataset.Gold, shorten: Callable[[Source, list[bool], random.Random], Source]
) -> Iterator[tuple[bool, Source]]:
    """A page, and made short: where nobody named the body goes what the labels take for it."""
    if not source.blocks:
        return
    yield True, source
    if gold.set in (dataset.NO_ARTICLES, made.JUDGED):
        share = np.array(label.probabilities(label.look(source), source)[0])
    else:
        share, _ = dataset.align(source.blocks, gold)
    if (share >= examples.IN_BODY).any():
        yield False, shorten(source, (share >= examples.IN_BODY).tolist(), examples.random_of(gold))


def f1(found: list[str], gold: list[str]) -> float:
    counts: dict[str, int] = {}
    for token in gold:
        counts[token] = counts.get(token, 0) + 1
    hit = 0
    for token in found:
        if counts.get(token, 0):
            counts[token] -= 1
            hit += 1
    return 2 * hit / max(len(found) + len(gold), 1)


def fold_rows(arguments: tuple[Path, int, list[train.Job]]) -> list[Row]:
    data, fold, jobs = arguments
    train.label_unseen(fold, jobs)
    out = []
    for name in (*SETS, *OLD_CAPTURES):
        rows = rows_of_captures if name in OLD_CAPTURES else rows_of
        for gold in dataset.read_set(data / name):
            if examples.fold_of(gold.site, train.FOLDS) == fold:
                out += rows(gold)
    for gold in made.pages() + made.judged():
        if examples.fold_of(gold.site, train.FOLDS) == fold:
            out += rows_of(gold)
    return out


def rows_of_captures(gold: dataset.Gold) -> Iterator[Row]:
    """The captures of a page as they are."""
    for shown in examples.page_captures(gold):
        yield from (row for row in rows_of_page(gold, read_capture(shown.text), None, True) if row.is_own)


def fit_article(rows: list[Row]) -> list[list[Any]]:
    """The units of all networks side by side, and their exit; intercepts first."""
    x = np.array([r.signs + r.beside for r in rows])
    y = np.array([r.is_article for r in rows])
    weight = np.array(
        [(1 if r.is_own else POORER_WEIGHT) * (JUDGED_WEIGHT if r.set == made.JUDGED else 1) for r in rows]
    )
    weight = np.where(y, weight, weight * OTHER_WEIGHT[rows[0].door])
    mean, spread = x.mean(0), np.maximum(x.std(0), LEAST_SPREAD)
    inputs, targets, weights = (
        torch.tensor(a, dtype=torch.float32) for a in ((x - mean) / spread, y, weight / weight.mean())
    )
    hidden, exits, intercept = [], [], 0.0
    for seed in range(MEMBERS):
        torch.manual_seed(seed)
        net = torch.nn.Sequential(torch.nn.Linear(x.shape[1], HIDDEN), torch.nn.Tanh(), torch.nn.Linear(HIDDEN, 1))
        optimiser = torch.optim.Adam(net.parameters(), lr=RATE)
        for _ in range(EPOCHS):
            logits = net(inputs)[:, 0]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, targets, weight=weights)
            loss = loss + DECAY * sum((layer.weight**2).sum() for layer in (net[0], net[2]))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        units, biases, leaving, last = (p.detach().numpy().astype(np.float64) for p in net.parameters())
        units = units / spread
        hidden += rounded(np.column_stack([biases - units @ mean, units]))
        exits += rounded(leaving[0] / MEMBERS)
        intercept += float(last[0]) / MEMBERS
    return [hidden, [round(intercept, 4), *exits]]


def rounded(array: NDArray[np.float64]) -> list[Any]:
    return np.round(array, 4).tolist()


def told_articles(rows: list[Row]) -> dict[str, float]:
    """The share of pages of each sort that count as articles, cross-validated by site."""
    told: dict[str, list[bool]] = {}
    for fold in range(train.FOLDS):
        units, last = fit_article([r for r in rows if r.fold != fold])
        for row in (r for r in rows if r.fold == fold and r.is_own):
            sort = f"{row.set}, {'articles' if row.is_article else 'others'}"
            told.setdefault(sort, []).append(verdict.is_article([1.0, *row.signs, *row.beside], units, last))
    return {sort: round(float(np.mean(values)), 3) for sort, values in sorted(told.items())}


def fit_right(rows: list[Row]) -> list[float]:
    known = [r for r in rows if r.is_right is not None]
    x, y = np.array([r.signs for r in known]), np.array([r.is_right for r in known])
    regression = LogisticRegression(C=1 / RIDGE, max_iter=5000).fit(x, y)
    return rounded(np.concatenate([regression.intercept_, regression.coef_[0]]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--out", type=Path, default=train.PACKAGE_DATA / "verdict.json")
    args = parser.parse_args()
    jobs = train.jobs_of_folds(args.work, args.seeds)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        rows = [r for part in pool.map(fold_rows, [(args.data, f, jobs) for f in range(train.FOLDS)], 1) for r in part]
    weights: dict[str, Any] = {}
    for door in train.DOORS:
        of_door = [r for r in rows if r.door == door]
        of_today = [r for r in of_door if r.set not in OLD_CAPTURES]
        print(door, told_articles(of_today), flush=True)
        weights[f"article-{door}"] = fit_article(of_today)
        weights[f"confidence-{door}"] = fit_right([r for r in of_door if r.is_own and r.is_article])
    args.out.write_text(json.dumps(weights) + "\n", "utf-8")


if __name__ == "__main__":
    main()
