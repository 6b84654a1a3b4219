"""Trains the labellers of both doors and scores them by cross-validation over sites.

    python training/train.py DATA                      weights into src/newsclean/data
    python training/train.py DATA --predictions DIR    also: out-of-fold results of the whole clean()

DATA is a folder of sets (gold.jsonl and pages each). The same command gives the same weights: one thread a network,
fixed seeds, folds by a checksum of the site. DIR/SET.html.jsonl and DIR/SET.text-full.jsonl hold a row a page: id,
title, authors, date, body, is_article, confidence.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import by_hand
import dataset
import examples
import made
import network
import numpy as np

import newsclean
from newsclean.label import model

DOORS = ("html", "text")
FOLDS = 5
RECIPES = {"html": network.Recipe(), "text": network.Recipe(epochs=10)}
SETS = ("fundus_dev", "wcxb_dev", "cleanportal", "dragnet", "trafilatura", dataset.NO_ARTICLES)
ALL_DATA = -1  # the fold of a network that saw every page
PACKAGE_DATA = Path(newsclean.__file__).parent / "data"


class Job(NamedTuple):
    """One network to train."""

    door: str
    fold: int  # left out; ALL_DATA for none
    seed: int
    folder: Path  # of the pickled examples, and of the weights

    @property
    def weights(self) -> Path:
        return self.folder / f"weights-{self.door}-{self.fold}-{self.seed}.npz"


def run(job: Job) -> Path:
    with (job.folder / f"examples-{job.door}.pickle").open("rb") as file:
        pages = pickle.load(file)
    seen = [e for e in pages if job.fold == ALL_DATA or examples.fold_of(e.site, FOLDS) != job.fold]
    kinds = len(by_hand.TARGETS) if any(e.kinds for e in seen) else 0
    np.savez(job.weights, **network.train(seen, RECIPES[job.door], job.seed, kinds))
    print(f"trained {job.door}, fold {job.fold}, seed {job.seed}", flush=True)
    return job.weights


def build(door: str, data: Path, folder: Path) -> None:
    golds = examples.read_sets(data, [name for name in SETS if (data / name).is_dir()])
    golds += [gold for gold in made.pages() + made.judged() if door == "text" or not gold.is_capture]
    make = examples.html_examples if door == "html" else examples.text_examples
    with (folder / f"examples-{door}.pickle").open("wb") as file:
        pickle.dump(list(make(golds)), file)


def ensemble(jobs: list[Job]) -> model.Weights:
    return model.side_by_side([model.as_stored(dict(np.load(job.weights))) for job in jobs])


def jobs_of_folds(folder: Path, seeds: int) -> list[Job]:
    """Of both doors, every network that has not seen one of the folds."""
    return [Job(door, fold, seed, folder) for door in DOORS for fold in range(FOLDS) for seed in range(seeds)]


def label_unseen(fold: int, jobs: list[Job]) -> None:
    """From here on networks label that have not seen the fold; the package's own have seen every page."""
    members = {door: ensemble([j for j in jobs if j.door == door and j.fold == fold]) for door in DOORS}
    model.load = members.__getitem__  # type: ignore[assignment]


def predict(data: Path, name: str, fold: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows of one fold of a set, with the labels that are loaded now, and the door and tier that each belongs to."""
    for gold in dataset.read_set(data / name):
        if examples.fold_of(gold.site, FOLDS) != fold:
            continue
        yield "html", row_of(gold, gold.raw)
        if gold.row.get("body"):
            for capture in examples.page_captures(gold):
                yield f"text-{capture.tier}", row_of(gold, capture.text)


def row_of(gold: Any, page: bytes | str) -> dict[str, Any]:
    article = newsclean.clean(page, gold.row.get("url"))
    return {
        "id": gold.row["id"],
        "title": article.title,
        "authors": list(article.authors),
        "date": article.date and article.date.isoformat(),
        "body": article.body,
        "is_article": article.is_article,
        "confidence": article.confidence,
    }


def predict_fold(arguments: tuple[Path, Path, int, list[Job]]) -> None:
    data, out, fold, jobs = arguments
    label_unseen(fold, jobs)
    for folder in sorted(p for p in data.iterdir() if (p / "gold.jsonl").exists()):
        for door, row in predict(data, folder.name, fold):
            with (out / f"{folder.name}.{door}.fold{fold}").open("a", encoding="utf-8") as file:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"predicted fold {fold}", flush=True)


def join_folds(out: Path) -> None:
    for stem in {p.with_suffix("") for p in out.glob("*.fold*")}:
        parts = sorted(out.glob(f"{stem.name}.fold*"))
        stem.with_name(stem.name + ".jsonl").write_text("".join(p.read_text("utf-8") for p in parts), "utf-8")
        for part in parts:
            part.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=PACKAGE_DATA)
    parser.add_argument("--work", type=Path, help="keeps examples and weights there; those that exist are used again")
    parser.add_argument("--seeds", type=int, default=3, help="networks in an ensemble")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    work = args.work or Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    folds = [ALL_DATA, *(range(FOLDS) if args.predictions else ())]
    jobs = [Job(door, fold, seed, work) for fold in folds for door in DOORS for seed in range(args.seeds)]
    with multiprocessing.get_context("spawn").Pool(args.jobs) as pool:
        missing = [d for d in DOORS if not (work / f"examples-{d}.pickle").exists()]
        pool.starmap(build, [(door, args.data, work) for door in missing])
        pool.map(run, [job for job in jobs if not job.weights.exists()], chunksize=1)
        for door in DOORS:
            members = [dict(np.load(j.weights)) for j in jobs if j.door == door and j.fold == ALL_DATA]
            model.save(args.out / f"labels-{door}.npz", members)
        if args.predictions:
            args.predictions.mkdir(parents=True, exist_ok=True)
            pool.map(predict_fold, [(args.data, args.predictions, f, jobs) for f in range(FOLDS)], chunksize=1)
            join_folds(args.predictions)


if __name__ == "__main__":
    main()
