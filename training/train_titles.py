"""Fits what a vote weighs in choosing the headline of pages and text captures (metadata.title, title_lines).

    python training/train_titles.py DATA --work DIR [--out FILE]     after train.py DATA --work DIR --predictions OUT

DATA holds the folders of the sets below. A conditional logit: of all candidates of a page the gold title shall have the
highest score. Where the body stands is told by the networks of DIR that had not seen the page's site. Prints the share
of right titles in cross-validation by site, then fits on everything.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import captures
import dataset
import examples
import made
import numpy as np
import train
from numpy.typing import NDArray
from scipy.optimize import minimize

from newsclean import decode, label
from newsclean.capture import read_capture
from newsclean.metadata import title, title_lines, title_wordings
from newsclean.metadata.outlet import read_outlet
from newsclean.metadata.place import find_place
from newsclean.metadata.structured import read_structured
from newsclean.model import Source

# What a page of a set counts: the sets differ in size, and the news pages are what newsclean is for.
WEIGHTS = {
    "title": {"fundus_dev": 14.0, "wcxb_dev": 1.0, "trafilatura": 1.0, "made": 3.0},
    "headline": {
        "fundus_dev full": 4.0,
        "fundus_dev partial": 3.0,
        "wcxb_dev full": 1.0,
        "wcxb_dev partial": 1.0,
        "trafilatura full": 0.5,
        "trafilatura partial": 0.25,
        "made full": 0.25,
        "made partial": 0.12,
        "made": 0.5,  # captures by themselves
    },
}
# Captures are seen as they are and, by turns, in another layout each: without blank lines, with blank lines between
# all lines, with the title element in front. What such a one counts beside the first, and what the first with the
# address that it was taken from does:
SHAPES = ("lines", "paragraphs", "titled")
RESHAPED = 0.6  # 0.6 and 1.5 tried: the second costs more of the captures as they are than it gains of the others
ADDRESSED = "addressed"
RIDGE = {"title": 0.0005, "headline": 0.001}
LEAST_WEIGHT = 0.04  # a smaller weight is left out

Array = NDArray[np.float64]


class Page(NamedTuple):
    set: str
    site: str
    signs: list[dict[str, float]]  # of every candidate
    right: list[int]  # the candidates that are the gold title


def title_of(gold: dataset.Gold) -> str | None:
    """The gold title; of a page that was made the first block that is named so."""
    named = (text for kind, text in gold.row.get("blocks", ()) if kind == "title")
    return gold.row.get("title") or next(named, None)


def html_page(gold: dataset.Gold, right: str) -> Page | None:
    source, url = examples.own_source(gold), gold.row.get("url")
    data, place = read_structured(source, url), find_place(source, label.probabilities(label.look(source), source)[0])
    outlet = read_outlet(data, url)
    readings = title.gather(source, data, place, outlet)
    if not readings:
        return None
    texts: dict[title_wordings.Wording, str] = {}
    for reading in readings:
        texts.setdefault(title_wordings.wording(reading.text), reading.text)
    found = title.describe(readings, data, outlet)
    return Page(gold.set, gold.site, list(found.values()), _right(right, [texts[key] for key in found]))


def text_pages(gold: dataset.Gold, right: str, shape: str) -> Iterator[Page]:
    """Its captures, as they are, with their address and in a shape; those of a set without weight are none."""
    url = gold.row.get("url")
    if gold.is_capture:
        yield from _text_page(gold.set, gold.site, decode.decode(gold.raw).text, right, url)
        return
    for tier in captures.TIERS:
        if f"{gold.set} {tier}" not in WEIGHTS["headline"]:
            continue
        text = captures.capture(gold.raw, tier, right)
        yield from _text_page(f"{gold.set} {tier}", gold.site, text, right, url)
        if shape != "titled":
            shaped = captures.reshape(text, shape, examples.random_of(gold))
        elif tier == "partial":  # has the title in front by itself
            continue
        else:
            shaped = captures.with_title_element(gold.raw, text)
        yield from _text_page(f"{gold.set} {tier} {shape}", gold.site, shaped, right)


def _text_page(name: str, site: str, text: str, right: str, url: str | None = None) -> Iterator[Page]:
    source: Source = read_capture(text)
    keep, _ = label.probabilities(label.look(source), source)
    place = find_place(source, keep)
    asked = {name: None, f"{name} {ADDRESSED}": url} if url else {name: None}
    for shown, address in asked.items():
        found = title_lines.describe_lines(source, place, keep, address)
        lines = _right(right, [source.blocks[i].text for i in found])
        if lines:
            yield Page(shown, site, list(found.values()), lines)


def _right(title: str, texts: Sequence[str]) -> list[int]:
    wanted = dataset.tokens(title)
    return [i for i, text in enumerate(texts) if dataset.tokens(text) == wanted]


def fit(pages: Sequence[Page], names: Sequence[str], counts: dict[str, float], ridge: float) -> Array:
    known = [p for p in pages if p.right]
    column = {name: j for j, name in enumerate(names)}
    x = np.zeros((sum(len(p.signs) for p in known), len(names)))
    page_of, right, row = np.zeros(len(x), int), np.zeros(len(x), bool), 0
    for n, page in enumerate(known):
        right[[row + i for i in page.right]] = True
        for signs in page.signs:
            page_of[row] = n
            for name, value in signs.items():
                x[row, column[name]] = value
            row += 1
    weight = np.array(
        [counts[p.set] if p.set in counts else RESHAPED * counts[p.set.rpartition(" ")[0]] for p in known]
    )
    weight /= weight.sum()

    def loss(w: Array) -> tuple[float, Array]:
        score = x @ w
        score -= np.maximum.reduceat(score, np.flatnonzero(np.diff(page_of, prepend=-1)))[page_of]
        e = np.exp(score)
        every, good = np.bincount(page_of, e), np.bincount(page_of, e * right)
        slope = (e / every[page_of] - e * right / good[page_of]) * weight[page_of]
        return float(weight @ np.log(every / good) + ridge * w @ w), x.T @ slope + 2 * ridge * w

    return np.asarray(minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x)


def right_share(pages: Sequence[Page], weights: dict[str, float]) -> Counter[str]:
    right: Counter[str] = Counter()
    for page in pages:
        scores = [sum(weights[name] * value for name, value in signs.items()) for signs in page.signs]
        right[page.set] += int(np.argmax(scores)) in page.right
    return right


def learn(kind: str, pages: list[Page]) -> dict[str, float]:
    names = sorted({name for p in pages for signs in p.signs for name in signs})
    right: Counter[str] = Counter()
    for fold in range(train.FOLDS):
        inside = [p for p in pages if examples.fold_of(p.site, train.FOLDS) != fold]
        outside = [p for p in pages if examples.fold_of(p.site, train.FOLDS) == fold]
        w = fit(inside, names, WEIGHTS[kind], RIDGE[kind])
        right += right_share(outside, dict(zip(names, w, strict=True)))
    total = Counter(p.set for p in pages)
    print(kind, {name: round(right[name] / n, 4) for name, n in total.items()})
    w = fit(pages, names, WEIGHTS[kind], RIDGE[kind])
    return {n: round(float(v), 2) for n, v in sorted(zip(names, w, strict=True)) if abs(v) >= LEAST_WEIGHT}


def pages_of_fold(arguments: tuple[Path, int, list[train.Job]]) -> tuple[list[Page], list[Page]]:
    """Pages and captures of a fold, labelled by networks that have not seen it."""
    data, fold, jobs = arguments
    train.label_unseen(fold, jobs)
    pages, shown = [], []
    for name in WEIGHTS["title"]:
        for n, gold in enumerate(made.pages() if name == made.SET else dataset.read_set(data / name)):
            right = title_of(gold)
            if right and examples.fold_of(gold.site, train.FOLDS) == fold:
                if not gold.is_capture and (page := html_page(gold, right)):
                    pages.append(page)
                shown += text_pages(gold, right, SHAPES[n % len(SHAPES)])
    return pages, shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3, help="networks in an ensemble")
    parser.add_argument("--out", type=Path, default=train.PACKAGE_DATA / "titles.json")
    args = parser.parse_args()
    jobs = train.jobs_of_folds(args.work, args.seeds)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        folds = pool.map(pages_of_fold, [(args.data, fold, jobs) for fold in range(train.FOLDS)], 1)
    weights = {}
    for kind, parts in zip(("title", "headline"), zip(*folds, strict=True), strict=True):
        weights[kind] = learn(kind, [page for part in parts for page in part])
    args.out.write_text(json.dumps(weights, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
