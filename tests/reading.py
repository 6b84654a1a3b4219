"""What the tests read beside the package: where pages lie, and what of a page is visible, found without newsclean."""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import lxml.html
from lxml import etree

from newsclean import Article

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
CAPTURES = ROOT.parent / "shared" / "captures"
PAGE_NAMES = ("page.html", "page.txt")

_INVISIBLE = {"head", "script", "style", "template", "textarea"}
_NEVER_HIDDEN = {"html", "body"}
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_ZERO_WIDTH = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}


def fixture_pages() -> list[Path]:
    """The page file of every fixture folder."""
    return sorted(path for path in FIXTURES.glob("*/*") if path.name in PAGE_NAMES)


def capture_pages() -> list[Path]:
    """The text captures that stand beside the repository; none in a checkout that stands alone."""
    return sorted(CAPTURES.glob("*.txt"))


def outline(article: Article) -> list[dict[str, Any]]:
    """Every block of the page in page order as kind, text, and repeats where it has one: how fixtures state it."""
    rows: list[tuple[int, dict[str, Any]]] = [(b.position, {"kind": b.kind, "text": b.text}) for b in article.blocks]
    for gone in article.removed:
        repeats = {} if gone.repeats is None else {"repeats": gone.repeats}
        rows.append((gone.position, {"kind": gone.kind, "text": gone.text, **repeats}))
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def expectation(article: Article) -> dict[str, Any]:
    """An article in the form of a fixture's expected.json."""
    return {
        "title": article.title,
        "date": article.date and article.date.isoformat(),
        "authors": list(article.authors),
        "categories": list(article.categories),
        "language": article.language,
        "is_article": article.is_article,
        "url": article.url,
        "body": list(article.paragraphs),
        "blocks": outline(article),
    }


def disagreements(article: Article, expected: dict[str, Any]) -> str:
    """A line for every value and block that is not as expected, empty where all are. Absent keys are not compared."""
    found = expectation(article)
    lines: list[str] = []
    for key, value in expected.items():
        if key in ("body", "blocks"):
            lines += _list_disagreements(key, found[key], value)
        elif found[key] != value:
            lines.append(f"{key}: expected {value!r}, found {found[key]!r}")
    return "\n".join(lines)


def _list_disagreements(key: str, found: list[Any], expected: list[Any]) -> list[str]:
    """A unified diff, a line an item."""
    before = [json.dumps(item, ensure_ascii=False) for item in expected]
    after = [json.dumps(item, ensure_ascii=False) for item in found]
    return list(difflib.unified_diff(before, after, f"{key} expected", f"{key} found", lineterm="", n=1))


def visible_texts(page: str | bytes) -> list[str]:
    """The text nodes of an HTML page that are not hidden by what its markup says of itself."""
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8" if isinstance(page, str) else None)
    content = page.encode("utf-8", "replace") if isinstance(page, str) else page
    content = content.replace(b"\0", b"")  # A control character, which the parser would show as a sign.
    try:
        root = lxml.html.document_fromstring(content, parser=parser)
    except etree.ParserError:  # Nothing at all, or comments only.
        return []
    texts: list[str] = []
    # Elements still to be opened and texts still to be written, the next one last: no recursion, pages can be deep.
    waiting: list[Any] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            texts.append(item)
            continue
        if item is not root and item.tail:
            waiting.append(item.tail)
        if not _is_hidden(item):
            waiting += reversed(item)
            if item.text:
                waiting.append(item.text)
    return texts


def _is_hidden(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _INVISIBLE:
        return True
    if element.tag in _NEVER_HIDDEN:
        return False
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden", "").strip().lower() == "true"
        or bool(_NOT_DISPLAYED.search(element.get("style", "")))
    )


def squeezed(text: str) -> str:
    """A text without white space, control and zero-width characters: what must be equal on both sides of cleaning."""
    kept = (c for c in "".join(text.split()) if c not in _ZERO_WIDTH and unicodedata.category(c) != "Cc")
    return "".join(kept)


def all_text(article: Article) -> str:
    """The texts of all blocks, kept and removed, in page order."""
    return "".join(row["text"] for row in outline(article))
