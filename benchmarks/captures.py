"""How well newsclean reads text captures: body, title and date.

    python benchmarks/captures.py DATA                       every set in the folder DATA, captures of all visible text
    python benchmarks/captures.py DATA fundus_dev --tier partial     of what a fast extractor of main content leaves
    python benchmarks/captures.py DATA --predictions DIR     quality from out-of-fold results (see compare.py)
    python benchmarks/captures.py DATA fundus_dev --show     the pages whose title or date is wrong

Captures are made with Resiliparse, which `pip install '.[bench]'` brings. Beside the measures of measures.py:
title        on the pages whose capture has the title as a line of its own (titles: how many these are)
date wrong   share of all dated pages on which another day was read (None is not wrong)
date near    share of right days among the pages whose capture has the day in full within five lines of the title
             (dates near: how many these are)
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import tables
from measures import Result, has_date_near_title, score, title_lines, tokens
from pages import TIERS, capture, find_sets, read_predictions, read_set
from peers import result_of

import newsclean

COLUMNS = (
    *("set", "tier", "pages", "quality", "F1", "P", "R", "near", "leak", "title", "titles"),
    *("date wrong", "date near", "dates near"),
)

DAY_CHARS = len("2024-05-03")


class Sheet(NamedTuple):
    """A capture, what is known of its page, and what was read from it."""

    row: dict[str, object]
    text: str
    result: Result

    @property
    def title(self) -> str | None:
        """The gold title, where it stands as a line."""
        title = self.row.get("title")
        return title if isinstance(title, str) and title_lines(self.text, title) else None

    @property
    def day(self) -> str | None:
        """The gold date, where it names a day."""
        date = self.row.get("date")
        return date[:DAY_CHARS] if isinstance(date, str) and len(date) >= DAY_CHARS else None

    @property
    def day_is_near_title(self) -> bool:
        """Whether a reader finds the date beside the title."""
        return bool(self.title and self.day) and has_date_near_title(
            self.text, self.title or "", dt.date.fromisoformat(self.day or "")
        )


def main() -> None:
    """Reads the arguments, cleans the captures, prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--tier", choices=TIERS, default=TIERS[0])
    parser.add_argument("--predictions", type=Path, help="folder of SET.text-TIER.jsonl")
    parser.add_argument("--limit", type=int, help="pages of each set")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    rows = []
    for folder in find_sets(args.data, args.sets):
        known = read_predictions(args.predictions, f"{folder.name}.text-{args.tier}")
        sheets = list(read(folder, args.tier, args.limit, known))
        row = {"set": folder.name, "tier": args.tier, "quality": "in sample" if known is None else "out of fold"}
        rows.append(row | summarise(sheets))
        if args.show:
            show(sheets)
    print(tables.markdown(rows, COLUMNS))


def read(folder: Path, tier: str, limit: int | None, known: dict[str, Result] | None) -> Iterator[Sheet]:
    """The captures of all pages with a gold body, and what newsclean reads or has read from them."""
    for page in read_set(folder, limit):
        if not page.row.get("body"):
            continue
        text = capture(page, tier)
        if known is None:
            result = result_of(newsclean.clean_text(text, page.url))
        else:
            result = known.get(page.row["id"], Result())
        yield Sheet(page.row, text, result)


def summarise(sheets: list[Sheet]) -> dict[str, str]:
    """The figures of a set."""
    gold = [{k: v for k, v in s.row.items() if k in ("id", "body", "comments")} | {"title": s.title} for s in sheets]
    scores = score(gold, {str(s.row["id"]): s.result for s in sheets})
    figures = {name: tables.share(value) for name, value in scores.items()}
    dated = [s for s in sheets if s.day]
    near = [s for s in dated if s.day_is_near_title]
    if dated:
        figures["date wrong"] = tables.share(fmean(s.result.date not in (None, s.day) for s in dated))
    if near:
        figures["date near"] = tables.share(fmean(s.result.date == s.day for s in near))
    titles = sum(s.title is not None for s in sheets)
    return figures | {"pages": str(len(sheets)), "titles": str(titles or ""), "dates near": str(len(near) or "")}


def show(sheets: list[Sheet]) -> None:
    """A line for every title and date that counts as wrong."""
    for sheet in sheets:
        title, day, result = sheet.title, sheet.day, sheet.result
        if title and tokens(title) != tokens(result.title):
            print(f"{sheet.row['id']}: title {result.title!r}, gold {title!r}")
        if day and result.date != day and (result.date or sheet.day_is_near_title):
            print(f"{sheet.row['id']}: date {result.date}, gold {day}{', near the title' * sheet.day_is_near_title}")


if __name__ == "__main__":
    main()
