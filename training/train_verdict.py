"""Fits the two regressions of newsclean.verdict on pages that are articles and pages that are none.

    python training/train_verdict.py DATA --work DIR     after train_kinds.py, as that after train.py

Labels come from the networks of DIR that had not seen the page's site, kinds from the package's own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import dataset
import examples
import numpy as np
import train
from sklearn.linear_model import LogisticRegression

from newsclean import decode, label, pipeline, verdict
from newsclean.capture import read_capture
from newsclean.html import read_html
from newsclean.label import model
from newsclean.model import Source

NO_ARTICLES = "wcxb_other_dev"
# Word F1 from which a body counts as right; a capture has often lost words itself. Cross-validated on news and English
# pages, three in ten are then sure (confidence from .9) and a tenth unsure (below .5).
RIGHT_F1 = {"html": 0.964, "text": 0.93}
# Of a page that is no article. Behind the HTML door more are told by what they declare, and so many more are asked for;
# a capture says too little, and articles would be lost.
OTHER_WEIGHT = {"html": 1.3, "text": 1.0}
RIDGE = {"is_article": 1 / 0.3, "is_right": 1 / 30}  # best of a few, cross-validated
# Pages of the sets whose every page is an article; of the others some pages are none, and gold does not say which.
ARTICLES = ("fundus_dev", "wcxb_dev")


class Row(NamedTuple):
    door: str
    set: str
    signs: list[float]
    words_by_kind: list[float]
    is_article: bool | None
    is_right: bool | None


def row_of(gold: dataset.Gold, source: Source, html: Callable[[], str] | None) -> Row | None:
    source, columns, odds, sizes, fields, marks = pipeline.see(source, gold.row.get("url"), html=html)
    keep = label.decide(sizes, odds, marks)
    if not any(n for n, k in zip(sizes, keep, strict=True) if k):
        return None
    body = gold.row.get("body")
    right = None
    if body:
        kept = "\n".join(b.text for b, k in zip(source.blocks, keep, strict=True) if k)
        right = f1(dataset.tokens(kept), dataset.tokens(body)) >= RIGHT_F1[source.door]
    is_article = True if gold.set in ARTICLES else False if gold.set == NO_ARTICLES else None
    kinds = [kind for kind, _ in label.name_kinds(source, keep, marks, fields.standfirst, columns)]
    by_kind = verdict.words_by_kind(sizes, kinds)
    return Row(source.door, gold.set, verdict.signs(source, sizes, odds, keep, fields), by_kind, is_article, right)


def rows_of(gold: dataset.Gold) -> Iterator[Row]:
    text = decode.decode(gold.raw).text
    if (page := read_html(text)).blocks and (row := row_of(gold, page, lambda: text)):
        yield row
    for shown in examples.page_captures(gold):
        if (capture := read_capture(shown.text)).blocks and (row := row_of(gold, capture, None)):
            yield row


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
    members = {d: train.ensemble([j for j in jobs if j.door == d and j.fold == fold]) for d in train.DOORS}
    model.load = members.__getitem__  # type: ignore[assignment]
    out = []
    for name in (*ARTICLES, NO_ARTICLES):
        for gold in dataset.read_set(data / name):
            if examples.fold_of(gold.site, train.FOLDS) == fold:
                out += rows_of(gold)
    return out


def fit(rows: list[Row], target: str) -> list[float]:
    known = [r for r in rows if getattr(r, target) is not None]
    x = np.array([r.signs + (r.words_by_kind if target == "is_article" else []) for r in known])
    y = np.array([getattr(r, target) for r in known])
    weight = {False: OTHER_WEIGHT[rows[0].door], True: 1.0} if target == "is_article" else None
    regression = LogisticRegression(C=1 / RIDGE[target], max_iter=5000, class_weight=weight).fit(x, y)
    return [round(float(v), 4) for v in (*regression.intercept_, *regression.coef_[0])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--out", type=Path, default=train.PACKAGE_DATA / "verdict.json")
    args = parser.parse_args()
    jobs = [train.Job(d, f, s, args.work) for d in train.DOORS for f in range(train.FOLDS) for s in range(args.seeds)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        rows = [r for part in pool.map(fold_rows, [(args.data, f, jobs) for f in range(train.FOLDS)], 1) for r in part]
    weights: dict[str, Any] = {}
    for door in train.DOORS:
        of_door = [r for r in rows if r.door == door]
        weights[f"article-{door}"] = fit(of_door, "is_article")
        weights[f"confidence-{door}"] = fit([r for r in of_door if r.set != NO_ARTICLES], "is_right")
    args.out.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
