"""How well the date is read from text captures.

    python benchmarks/capture_dates.py DATA/fundus_dev DATA/../bench

The first argument is a folder with gold.jsonl and html/*.html.gz, the second the folder of newsclean_captures.py, which
makes the captures (it needs resiliparse). Prints two shares: of all pages, those whose date is wrong (none is not
wrong); and of the pages whose capture has the full date within five lines of the title, those whose date is right.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import importlib
import json
import pathlib
import sys
from typing import Any

import newsclean
from newsclean.metadata.date_words import Habits, find_dates
from newsclean.text import fold, words

NEAR = 5  # lines


def has_date_near_title(capture: str, title: str, day: dt.date) -> bool:
    """Whether the day stands in full within five lines of a line that is the title; blank lines do not count."""
    lines = [line for line in capture.splitlines() if line.strip()]
    wanted = words(fold(title))
    habits = Habits(known=(day,))
    for i, line in enumerate(lines):
        if words(fold(line)) == wanted:
            for other in lines[max(0, i - NEAR) : i + NEAR + 1]:
                if any(day in (found.day, found.other) for found in find_dates(other, habits)):
                    return True
    return False


def main() -> None:
    """Reads the arguments, cleans every capture and prints the two shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("bench", type=pathlib.Path)
    parser.add_argument("--tier", choices=["full", "partial"], default="full")
    parser.add_argument("--show", action="store_true", help="the pages that are wrong or missed")
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench))
    captures: Any = importlib.import_module("newsclean_captures")
    wrong, near, right, pages = 0, 0, 0, 0
    for row in map(json.loads, (args.folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        if not row.get("date") or not row.get("title"):
            continue
        capture = captures.capture(gzip.decompress((args.folder / row["html"]).read_bytes()), args.tier, row["title"])
        day = dt.date.fromisoformat(row["date"][:10])
        read = newsclean.clean_text(capture, url=row.get("url")).date
        stands = has_date_near_title(capture, row["title"], day)
        pages += 1
        wrong += read not in (None, day)
        near += stands
        right += stands and read == day
        if args.show and (read not in (None, day) or (stands and read != day)):
            print(row["id"], "gold", day, "read", read, "near the title" if stands else "not near the title")
    print(f"{pages} pages: date wrong on {wrong / max(pages, 1):.4f}")
    print(f"{near} pages with the date near the title: right on {right / max(near, 1):.4f}")


if __name__ == "__main__":
    main()
