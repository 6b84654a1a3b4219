"""What the results of a cleaner are worth beside gold. Every measure is a mean over pages unless it says otherwise.

F1 P R         words that body and gold body share, as multisets (scripts without spaces: single characters)
near           share of pages with P and R of at least .98
seg            F1 over all must-have and must-not-have segments of a set (exact case, white space folded)
with, without  share of the must-have and must-not-have snippets that stand in the body (without: lower is better)
leak           share of the gold user comments' six-word sequences that stand in the body (lower is better)
title          the same words in the same order, case apart
author         the same set of names; authorF1: F1 over all names of a set
date           the same calendar day
is_article     share of pages called articles
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from statistics import fmean
from typing import Any, NamedTuple

Row = Mapping[str, Any]  # a line of gold.jsonl

NEAR_PERFECT = 0.98  # of P and of R
LEAK_WORDS = 6  # in a sequence: long enough that body and comments do not share it by chance
MIN_COMMENT_CHARS = 100  # shorter gold comments are counters and "no comments yet"
NEAR_LINES = 5  # lines between a title and its date line, as the criterion for captures counts them
DATE_PARTS = 5  # year, month, day and up to two words between them ("3 de mayo de 2024")

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+")
_BY = re.compile(r"^\s*(?:by|von|par|por|di|door|af|av)\s+", re.I)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&| and | und | et | y | e |/)\s*")
_DATE_PART = re.compile(r"\d+|[^\d\s.,;:/|()-]+")
# What follows a name after a comma and is no name.
_CREDENTIALS = frozenset(
    "ms ma ba bs bsc msc mba md phd rd rdn ld fand cfa cpa cfp jd esq rn msn bsn dvm mph edd psyd lcsw cnc dds do pe"
    " jr sr".split()
)


class Result(NamedTuple):
    """What a cleaner read from a page."""

    body: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None  # ISO 8601, the day first
    is_article: bool | None = None
    confidence: float | None = None  # 0..1 that the body is right


def tokens(text: str | None) -> list[str]:
    """The words of a text, lower case."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text or "").lower())


def overlap(body: str | None, gold: str | None) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of a body."""
    ours, theirs = tokens(body), tokens(gold)
    if not ours or not theirs:
        both_empty = float(not ours and not theirs)
        return both_empty, both_empty, both_empty
    shared = (Counter(ours) & Counter(theirs)).total()
    return shared / len(ours), shared / len(theirs), 2 * shared / (len(ours) + len(theirs))


def names(authors: Iterable[str | list[str]] | None) -> frozenset[str]:
    """The names in lists of authors: lower case, several in one string apart, without "By" and credentials."""
    flat = [one for entry in authors or () for one in (entry if isinstance(entry, list) else [entry])]
    parts = [part for one in flat for part in _BETWEEN_NAMES.split(_BY.sub("", one or ""))]
    return frozenset(" ".join(tokens(part)) for part in parts) - {""} - _CREDENTIALS


def score(gold: Iterable[Row], results: Mapping[str, Result]) -> dict[str, float]:
    """All measures that the gold has something to say about; a page without a result counts as an empty one."""
    pairs = [(row, results.get(row["id"], Result())) for row in gold]
    told = [result.is_article for result in results.values() if result.is_article is not None]
    return {
        **_bodies(pairs),
        **_snippets(pairs),
        **_segments(pairs),
        **_leak(pairs),
        **_fields(pairs),
        **_authors(pairs),
        **({"is_article": fmean(told)} if told else {}),
    }


_Pairs = Sequence[tuple[Row, Result]]


def _bodies(pairs: _Pairs) -> dict[str, float]:
    pages = [overlap(result.body, row["body"]) for row, result in pairs if row.get("body")]
    if not pages:
        return {}
    precision, recall, f1 = (fmean(column) for column in zip(*pages))
    near = fmean(p >= NEAR_PERFECT and r >= NEAR_PERFECT for p, r, _ in pages)
    return {"F1": f1, "P": precision, "R": recall, "near": near}


def _snippets(pairs: _Pairs) -> dict[str, float]:
    """On pages with a gold body; what a snippet's case is does not matter there."""
    found: dict[str, list[bool]] = {"with": [], "without": []}
    for row, result in pairs:
        if row.get("body") and row.get("with_"):
            body = _fold(result.body).lower()
            found["with"] += [_fold(snippet).lower() in body for snippet in row["with_"]]
            found["without"] += [_fold(snippet).lower() in body for snippet in row["without"]]
    return {name: fmean(hits) for name, hits in found.items() if hits}


def _segments(pairs: _Pairs) -> dict[str, float]:
    """On pages that have segments instead of a gold body."""
    found = missed = wrong = 0
    for row, result in pairs:
        if row.get("with_") and not row.get("body"):
            body = _fold(result.body)
            here = sum(_fold(segment) in body for segment in row["with_"])
            found += here
            missed += len(row["with_"]) - here
            wrong += sum(_fold(segment) in body for segment in row["without"])
    return {"seg": 2 * found / (2 * found + wrong + missed)} if found + missed else {}


def _leak(pairs: _Pairs) -> dict[str, float]:
    leaked = foreign = 0
    for row, result in pairs:
        comments = row.get("comments")
        if isinstance(comments, str) and len(comments) > MIN_COMMENT_CHARS:
            alien = _sequences(comments) - _sequences(row.get("body"))
            foreign += len(alien)
            leaked += len(alien & _sequences(result.body))
    return {"leak": leaked / foreign} if foreign else {}


def _fields(pairs: _Pairs) -> dict[str, float]:
    titles = [tokens(result.title) == tokens(row["title"]) for row, result in pairs if row.get("title")]
    dates = [(result.date or "")[:10] == row["date"][:10] for row, result in pairs if row.get("date")]
    return {name: fmean(right) for name, right in (("title", titles), ("date", dates)) if right}


def _authors(pairs: _Pairs) -> dict[str, float]:
    sets = [(names(result.authors), names(row.get("authors"))) for row, result in pairs]
    sets = [(ours, gold) for ours, gold in sets if gold]
    if not sets:
        return {}
    shared = sum(len(ours & gold) for ours, gold in sets)
    named = sum(len(ours) + len(gold) for ours, gold in sets)
    return {"author": fmean(ours == gold for ours, gold in sets), "authorF1": 2 * shared / named}


def _sequences(text: str | None) -> frozenset[tuple[str, ...]]:
    found = tokens(text)
    return frozenset(tuple(found[i : i + LEAK_WORDS]) for i in range(len(found) - LEAK_WORDS + 1))


def _fold(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


# --- text captures -----------------------------------------------------------------------------------------------


def title_lines(capture: str, title: str) -> list[int]:
    """The lines of a capture that are its title; blank lines are not counted."""
    wanted = tokens(title)
    return [i for i, line in enumerate(_lines(capture)) if wanted and tokens(line) == wanted]


def has_date_near_title(capture: str, title: str, day: dt.date) -> bool:
    """Whether a day stands in full within five lines of a line that is the title."""
    lines = _lines(capture)
    return any(
        states_date(line, day)
        for i in title_lines(capture, title)
        for line in lines[max(0, i - NEAR_LINES) : i + NEAR_LINES + 1]
    )


def states_date(line: str, day: dt.date) -> bool:
    """Whether a line holds a day of the Gregorian calendar with its four-digit year, the month as number or word.

    Months are looked up in dateparser's tables and not with newsclean's reader, which is what is measured here.
    """
    parts = [int(p) if p.isdecimal() else p for p in _DATE_PART.findall(unicodedata.normalize("NFKC", line).lower())]
    parts = [day.month if part in month_names(day.month) else part for part in parts]
    wanted = Counter((day.year, day.month, day.day))
    return any(wanted <= Counter(parts[i : i + DATE_PARTS]) for i in range(max(1, len(parts) - DATE_PARTS + 1)))


@cache
def month_names(month: int) -> frozenset[str]:
    """A month's names and their short forms in all languages that dateparser knows, lower case."""
    english = dt.date(2000, month, 1).strftime("%B").lower()
    found: set[str] = set()
    for language in import_module("dateparser.data.languages_info").language_order:
        found.update(import_module(f"dateparser.data.date_translation_data.{language}").info.get(english, ()))
    return frozenset(unicodedata.normalize("NFKC", name).lower().rstrip(".") for name in found)


def _lines(capture: str) -> list[str]:
    return [line for line in capture.split("\n") if line.strip()]
