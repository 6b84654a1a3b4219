"""What out-of-fold results are worth: figures by set and door beside a peer, and how far confidence can be trusted.

    python benchmarks/report.py DATA --predictions DIR            every set in the folder DATA
    python benchmarks/report.py DATA fundus_dev --predictions DIR    some sets

DIR is what `training/train.py DATA --predictions DIR` wrote. The peer is trafilatura for HTML; no tool takes residue
out of text captures, so there it is the line rules that the C4 corpus was cleaned with. Resiliparse makes the captures.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import tables
from measures import NEAR_PERFECT, Result, overlap, score
from pages import TIERS, capture, find_sets, read_predictions, read_set
from peers import line_rules, trafilatura

DOORS = ("html", *(f"text-{tier}" for tier in TIERS))
COLUMNS = (
    *("door", "set", "tool", "pages", "F1", "P", "R", "near", "seg", "with", "without", "leak"),
    *("title", "author", "authorF1", "date", "is_article"),
)
CONFIDENCE = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)  # bounds of the rows of the second table


class Told(NamedTuple):
    """A page's confidence, and what its body is worth."""

    confidence: float
    f1: float
    is_near: bool


def main() -> None:
    """Reads the arguments, prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--no-peers", action="store_true", help="newsclean alone, which takes seconds")
    args = parser.parse_args()
    rows: list[dict[str, str]] = []
    told: dict[str, list[Told]] = {}
    for door in DOORS:
        for folder in find_sets(args.data, args.sets):
            known = read_predictions(args.predictions, f"{folder.name}.{door}")
            if known is None:
                continue
            gold = [page.row for page in read_set(folder) if page.row["id"] in known]
            rows.append(_row(door, folder, "newsclean", gold, known))
            told.setdefault(door, []).extend(_told(gold, known))
            if not args.no_peers:
                tool, results = _peer(folder, door)
                rows.append(_row(door, folder, tool, gold, results))
    print(tables.markdown(rows, COLUMNS))
    print()
    print(tables.markdown([row for door, pages in told.items() for row in _confidence(door, pages)],
                          ("door", "confidence", "pages", "share", "near", "F1")))  # fmt: skip


def _row(
    door: str, folder: Path, tool: str, gold: Sequence[dict[str, Any]], results: dict[str, Result]
) -> dict[str, str]:
    figures = {name: tables.share(value) for name, value in score(gold, results).items()}
    if tool == "line rules":
        figures = {name: value for name, value in figures.items() if name in ("F1", "P", "R", "near", "leak")}
    return {"door": door, "set": folder.name, "tool": tool, "pages": str(len(gold)), **figures}


def _peer(folder: Path, door: str) -> tuple[str, dict[str, Result]]:
    if door == "html":
        extract = trafilatura()
        return "trafilatura", {page.row["id"]: extract(page.raw, page.url) for page in read_set(folder)}
    tier = door.removeprefix("text-")
    pages = (page for page in read_set(folder) if page.row.get("body"))
    return "line rules", {page.row["id"]: line_rules(capture(page, tier)) for page in pages}


def _told(gold: Sequence[dict[str, Any]], results: dict[str, Result]) -> Iterator[Told]:
    for row in gold:
        confidence = results[row["id"]].confidence
        if row.get("body") and confidence is not None:
            p, r, f1 = overlap(results[row["id"]].body, row["body"])
            yield Told(confidence, f1, min(p, r) >= NEAR_PERFECT)


def _confidence(door: str, pages: Sequence[Told]) -> Iterator[dict[str, str]]:
    for low, high in zip(CONFIDENCE, CONFIDENCE[1:]):
        here = [page for page in pages if low <= page.confidence < high or page.confidence == high == 1]
        if here:
            yield {
                "door": door,
                "confidence": f"{low} to {high}",
                "pages": str(len(here)),
                "share": tables.share(len(here) / len(pages)),
                "near": tables.share(fmean(page.is_near for page in here)),
                "F1": tables.share(fmean(page.f1 for page in here)),
            }


if __name__ == "__main__":
    main()
