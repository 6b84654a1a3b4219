"""What the tests read beside the package: where pages lie, and what of a page is visible, found without newsclean."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import lxml.html
from lxml import etree

from newsclean import Article
from newsclean.fixtures import PAGE_NAMES, outline

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
CAPTURES = ROOT.parent / "shared" / "captures"

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
