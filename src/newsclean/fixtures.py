"""Fixture folders: a page beside what it must come out as; recorded, compared and rewritten here.

A folder holds `page.html` or `page.txt` and `expected.json`; it may hold `fault.txt`, a line on what the page shows,
and `known.txt`, which says how the page still comes out wrong. Every key of an expectation is optional; what it does
not name is not compared:

- a field of the article, dates in ISO 8601: `title` `date` `published` `modified` `authors` `categories` `language`
  `standfirst` `site_name` `image` `url` `is_article`
- `body`: the kept texts; `blocks`: every block of the page with `kind`, `text`, and `repeats` where it copies another
- `body_contains`, `body_must_not_contain`: texts, compared without regard to white space
- `given`: the arguments of clean(), `url` and `captured_at`; without it `url` is given as it is expected
- `newsclean`: the version that recorded it
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from . import Article, __version__, clean
from .differences import body_difference, label_differences
from .text import squeeze

PAGE_NAMES = ("page.html", "page.txt")
EXPECTED_NAME, FAULT_NAME, KNOWN_NAME = "expected.json", "fault.txt", "known.txt"
FIELDS = (
    "title", "date", "published", "modified", "authors", "categories", "language", "standfirst", "site_name", "image",
    "url", "is_article",
)  # fmt: skip
RECORDED = ("title", "date", "authors", "categories", "language", "is_article", "body", "blocks")
_TEXTS = ("body_contains", "body_must_not_contain")
_GIVEN = ("url", "captured_at")
KEYS = ("newsclean", "given", *FIELDS, "body", "blocks", *_TEXTS)


class FixtureError(ValueError):
    """A folder that cannot be read as a fixture; says which, what is wrong with it, and what to do."""


class Fixture(NamedTuple):
    """A page, and what it must come out as."""

    folder: Path
    page: bytes
    expected: dict[str, Any]
    fault: str  # what the page shows, "" where nobody said
    known: str  # how it still comes out wrong, "" where it does not

    def clean(self) -> Article:
        """The article that the page gives today."""
        given = self.expected.get("given", {"url": self.expected.get("url")})
        return clean(self.page, given.get("url"), captured_at=_moment(given))


def read(folder: Path) -> Fixture:
    """Reads a fixture folder. Raises FixtureError, also where the expectation has a key that nobody compares."""
    pages = [folder / name for name in PAGE_NAMES if (folder / name).is_file()]
    if len(pages) != 1:
        raise FixtureError(f"{folder}: expected one of {' and '.join(PAGE_NAMES)}, found {len(pages)}")
    path = folder / EXPECTED_NAME
    try:
        expected = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FixtureError(f"{path}: not JSON ({error}); mend it, or record it anew: newsclean fixture add") from None
    _check(path, expected)
    return Fixture(folder, pages[0].read_bytes(), expected, _line(folder / FAULT_NAME), _line(folder / KNOWN_NAME))


def _check(path: Path, expected: object) -> None:
    if not isinstance(expected, dict):
        raise FixtureError(f"{path}: expected an object, found {type(expected).__name__}")
    if unknown := [key for key in expected if key not in KEYS]:
        raise FixtureError(f"{path}: unknown key {unknown[0]!r}; known are {', '.join(KEYS)}")
    given = expected.get("given", {})
    if not isinstance(given, dict) or not set(given) <= set(_GIVEN):
        raise FixtureError(f"{path}: given is an object with {' and '.join(_GIVEN)}, found {given!r}")
    try:
        _moment(given)
    except (TypeError, ValueError):
        raise FixtureError(f"{path}: captured_at is like 2024-05-03T08:00:00, found {given['captured_at']!r}") from None
    for name in (*_TEXTS, "body", "blocks"):
        item = dict if name == "blocks" else str
        value = expected.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, item) for part in value):
            raise FixtureError(f"{path}: {name} is a list of {'objects' if item is dict else 'texts'}")


def _moment(given: Mapping[str, Any]) -> dt.datetime | None:
    value = given.get("captured_at")
    return None if value is None else dt.datetime.fromisoformat(value)


def _line(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


# --- comparing -----------------------------------------------------------------------------------------------------


def state(article: Article, names: Iterable[str]) -> dict[str, Any]:
    """What an expectation of these names says of an article."""
    row = article.to_dict()
    whole = {name: row[name] for name in FIELDS} | {"body": row["paragraphs"], "blocks": outline(article)}
    return {name: whole[name] for name in names if name in whole}


def outline(article: Article) -> list[dict[str, Any]]:
    """Every block of the page in page order as kind, text, and repeats where it has one."""
    rows: list[tuple[int, dict[str, Any]]] = [(b.position, {"kind": b.kind, "text": b.text}) for b in article.blocks]
    for gone in article.removed:
        repeats = {} if gone.repeats is None else {"repeats": gone.repeats}
        rows.append((gone.position, {"kind": gone.kind, "text": gone.text, **repeats}))
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def compare(article: Article, expected: Mapping[str, Any]) -> dict[str, str]:
    """What differs, by the keys of the expectation, in words for a reader: values, paragraphs, blocks and reasons."""
    found = state(article, expected)
    told = {name: _field_difference(name, expected[name], found[name], article) for name in FIELDS if name in expected}
    if "body" in expected:
        told["body"] = body_difference(expected["body"], article)
    if "blocks" in expected:
        told["blocks"] = label_differences(expected["blocks"], found["blocks"], article)
    for name in _TEXTS:
        told[name] = _text_difference(name, expected.get(name, ()), article)
    return {name: words for name, words in told.items() if words}


def _field_difference(name: str, expected: Any, found: Any, article: Article) -> str:
    if expected == found:
        return ""
    where = article.sources.get(name)
    return f"{name}:\n  expected {expected!r}\n  found    {found!r}" + (f"  (read from {where})" if where else "")


def _text_difference(name: str, texts: Sequence[str], article: Article) -> str:
    body = squeeze(article.body)
    wanted = name == "body_contains"
    wrong = [text for text in texts if (squeeze(text) in body) != wanted]
    return "\n".join(f"{name}: {'not ' if wanted else ''}in the body: {text!r}" for text in wrong)


# --- writing -------------------------------------------------------------------------------------------------------


def record(
    folder: Path, page: Path, *, given: Mapping[str, str], fault: str = "", names: Iterable[str] = RECORDED
) -> Fixture:
    """Writes a fixture of a page as newsclean reads it today, and returns it.

    given: the arguments of clean(), `url` and `captured_at` (ISO 8601). names: the keys that the expectation has.
    Raises FileExistsError where the folder exists, OSError where the page cannot be read or the folder not written.
    """
    content = page.read_bytes()
    folder.mkdir(parents=True)
    (folder / f"page{'.txt' if page.suffix.lower() == '.txt' else '.html'}").write_bytes(content)
    if fault:
        (folder / FAULT_NAME).write_text(fault.strip() + "\n", encoding="utf-8")
    fixture = Fixture(folder, content, {"given": dict(given)}, fault, "")
    _write(folder, {"newsclean": __version__, **fixture.expected, **state(fixture.clean(), names)})
    return read(folder)


def accept(fixture: Fixture, article: Article) -> None:
    """Rewrites an expectation so that it is what the page gives today. Keys that it does not name stay unnamed."""
    _write(fixture.folder, {**fixture.expected, "newsclean": __version__, **state(article, fixture.expected)})


def _write(folder: Path, expected: Mapping[str, Any]) -> None:
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / EXPECTED_NAME).write_text(text + "\n", encoding="utf-8")
