"""Reads folders of gold pages and makes text captures of them.

A set is a folder with gold.jsonl, a page a line (id, html, and of url, title, authors, date, body, with_, without,
comments what the set knows), and the pages that it names, compressed with gzip.
"""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from measures import Result

GOLD = "gold.jsonl"
TIERS = ("full", "partial")


class Gold(NamedTuple):
    """A page and what is known of it."""

    row: dict[str, Any]
    raw: bytes

    @property
    def url(self) -> str | None:
        """Where the page was, as far as the set tells."""
        return self.row.get("url") or None


def find_sets(data: Path, names: Iterable[str] = ()) -> list[Path]:
    """The sets of those names in a folder, by default all; a folder that is a set itself is the only one."""
    if (data / GOLD).exists():
        return [data]
    found = [data / name for name in names] or sorted(file.parent for file in data.glob(f"*/{GOLD}"))
    missing = [str(folder) for folder in found if not (folder / GOLD).exists()]
    if missing or not found:
        raise SystemExit(f"no {GOLD} in {', '.join(missing) or data}")
    return found


def read_set(folder: Path, limit: int | None = None) -> Iterator[Gold]:
    """The pages of a set in its order, at most so many."""
    for row in itertools.islice(_rows(folder / GOLD), limit):
        yield Gold(row, gzip.decompress((folder / row["html"]).read_bytes()))


def read_predictions(folder: Path | None, name: str) -> dict[str, Result] | None:
    """Results by id, each page's by weights that have not seen its site; None where there are none for that set.

    training/train.py --predictions writes them, a file a set and door: "fundus_dev.html", "fundus_dev.text-full".
    """
    file = folder and folder / f"{name}.jsonl"
    if not file or not file.exists():
        return None
    return {row["id"]: _result(row) for row in _rows(file)}


def _result(row: dict[str, Any]) -> Result:
    told = row.get("is_article"), row.get("confidence")
    return Result(row["body"], row["title"], tuple(row["authors"]), row["date"], *told)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines; other line separators than the line feed stand inside its strings."""
    with file.open(encoding="utf-8", newline="\n") as lines:
        yield from map(json.loads, lines)


def capture(gold: Gold, tier: str) -> str:
    """The text of a page as scrapers leave it: "full" is all that shows, "partial" what a fast extractor picks."""
    tree = import_module("resiliparse.parse.html").HTMLTree
    encoding = import_module("resiliparse.parse.encoding").detect_encoding(gold.raw)
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    text = str(extract(tree.parse_from_bytes(gold.raw, encoding), main_content=tier == "partial", alt_texts=False))
    title = gold.row.get("title")
    return f"{title}\n\n{text}" if tier == "partial" and title and title not in text else text
