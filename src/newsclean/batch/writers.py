"""Writes the rows of a finished run in the form that was asked for."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..model import Article
from .row import ColumnKind, to_article
from .streams import MissingExtra, compressing, stem, zstandard

INDEX = "index.jsonl"  # of a folder of Markdown
_NESTED = ("blocks", "removed", "paragraphs")  # no cell of a CSV holds them
_SLUG_CHARS = 60  # characters; with the number in front far below what file systems allow

Lines = Iterable[bytes]
Columns = Mapping[str, ColumnKind]


def write_json_lines(lines: Lines, file: Path, columns: Columns) -> None:
    """One row a line, as JSON; compressed where the name says so."""
    with compressing(file) as out:
        for line in lines:
            out.write(line + b"\n")


def write_csv(lines: Lines, file: Path, columns: Columns) -> None:
    """One row a row; lists and sources as JSON; blocks, paragraphs and removed are left out, body has the text."""
    fields = [name for name in Article().to_dict() if name not in _NESTED]
    names = ["id", *fields, "duplicate_of", "stage", "error", *columns]
    with compressing(file) as out, io.TextIOWrapper(out, "utf-8", "backslashreplace", newline="") as text:
        rows = csv.DictWriter(text, names, extrasaction="ignore")
        rows.writeheader()
        for line in lines:
            rows.writerow({name: _cell(value) for name, value in json.loads(line).items()})


def write_markdown(lines: Lines, folder: Path, columns: Columns) -> None:
    """A file for each article, numbered, and an index with a line for every row: its file, or the error."""
    folder.mkdir()
    with (folder / INDEX).open("w", encoding="utf-8", errors="backslashreplace") as index:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            entry = {name: row[name] for name in ("id", "stage", "error", "duplicate_of") if name in row}
            if "error" not in row:
                article = to_article(row)
                entry["file"] = f"{number:07}-{_slug(article.title or row['id'])}.md"
                text = article.to_markdown().encode("utf-8", "replace")
                (folder / entry["file"]).write_bytes(text)
            index.write(json.dumps(entry, ensure_ascii=False) + "\n")


def write_parquet(lines: Lines, file: Path, columns: Columns) -> None:
    """One row a row, typed; see newsclean.batch.arrow."""
    from . import arrow

    arrow.write_parquet(lines, file, columns)


def write_removed(lines: Lines, file: Path) -> None:
    """The audit trail: every removed block of every row as JSON on a line of its own, with the row's id."""
    with compressing(file) as out:
        for line in lines:
            row = json.loads(line)
            for gone in row.get("removed", ()):
                text = json.dumps({"id": row["id"], **gone}, ensure_ascii=False)
                out.write(text.encode("utf-8", "backslashreplace") + b"\n")


WRITERS: dict[str, Callable[[Lines, Path, Columns], None]] = {
    "json": write_json_lines,
    "parquet": write_parquet,
    "csv": write_csv,
    "markdown": write_markdown,
}
_ENDINGS = {".jsonl": "json", ".ndjson": "json", ".json": "json", ".parquet": "parquet", ".csv": "csv"}
ENDINGS = ".jsonl, .parquet or .csv"


def format_of(output: Path) -> str | None:
    """The format that an output's name asks for, None where it does not say."""
    return _ENDINGS.get(Path(stem(output.name)).suffix)


def require(form: str, output: Path) -> None:
    """Raises MissingExtra where writing the output needs a package that is missing."""
    if form == "parquet":
        if not find_spec("pyarrow"):
            raise MissingExtra("parquet", "writing Parquet")
    elif output.suffix.lower() == ".zst":
        zstandard()


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _slug(title: str) -> str:
    """A part of a file name on every system: letters and digits of any script, hyphens between.

    Vowel signs, as in Hindi, are marks on letters and stay with them.
    """
    whole = unicodedata.normalize("NFC", title)
    shown = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in whole)
    words = "-".join(shown.split())
    return words[:_SLUG_CHARS].rstrip("-") or "page"
