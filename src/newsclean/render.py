"""An article in the forms that others read: Markdown, and schema.org JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from .model import Article, Block

_DEEPEST_HEADING = 6  # levels; HTML and Markdown know no deeper one
_SHALLOWEST_SECTION = 2  # level 1 is the title's
_SHORTEST_FENCE = 3  # backticks

# What Markdown reads as markup inside a line. Underscores inside a word and ampersands that start no entity are text;
# a heading may not end in number signs.
_INLINE = re.compile(r"[\\`*\[<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|(?<=\s)#(?=#*$)")
# What makes a line something else than text: heading, quote, list, rule or underline, numbered list.
_LINE_START = re.compile(
    r"^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*\s*$)|(?P<number>\d{1,9})(?=[.)](?:\s|$)))"
)
_BACKTICKS = re.compile(r"`+")


def markdown(article: Article) -> str:
    """Title, a line of authors and date, and the body, as CommonMark with GitHub's pipe tables.

    Characters that Markdown would read as markup are escaped, so that the text shows as it stands in the article.
    """
    parts = []
    if article.title:
        parts.append("# " + _line(article.title))
    signed = [*article.authors, *([article.date.isoformat()] if article.date else [])]
    if signed:
        parts.append(" · ".join(_line(part) for part in signed))
    for kind, run in groupby(article.blocks, key=lambda block: block.kind):
        parts.append(_RUNS[kind](list(run)))
    return "\n\n".join(part for part in parts if part)


def schema_org(article: Article) -> dict[str, Any]:
    """The article as a schema.org NewsArticle; a property that the page does not tell is left out."""
    published = article.published or article.date
    properties = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.standfirst,
        "datePublished": published and published.isoformat(),
        "dateModified": article.modified and article.modified.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": article.site_name and {"@type": "Organization", "name": article.site_name},
        "articleSection": list(article.categories),
        "inLanguage": article.language,
        "image": article.image,
        "url": article.url,
        "articleBody": article.body,
    }
    return {name: value for name, value in properties.items() if value}


# --- runs of blocks of one kind ------------------------------------------------------------------------------------


def _paragraphs(run: Sequence[Block]) -> str:
    return "\n\n".join("\\\n".join(_lines(block.text)) for block in run)


def _headings(run: Sequence[Block]) -> str:
    return "\n\n".join(f"{'#' * _level(block)} {_line(block.text)}" for block in run)


def _level(block: Block) -> int:
    return min(max(block.level, _SHALLOWEST_SECTION), _DEEPEST_HEADING)


def _list(run: Sequence[Block]) -> str:
    return "\n".join("- " + "\\\n  ".join(_lines(block.text)) for block in run)


def _quote(run: Sequence[Block]) -> str:
    return "\n>\n".join("> " + "\\\n> ".join(_lines(block.text)) for block in run)


def _table(run: Sequence[Block]) -> str:
    """Rows of tab-joined cells; the first is the header, since Markdown knows no table without one."""
    rows = [[_line(cell).replace("|", "\\|") for cell in block.text.split("\t")] for block in run]
    width = max(len(row) for row in rows)
    head, *rest = [row + [""] * (width - len(row)) for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * width, *rest])


def _preformatted(run: Sequence[Block]) -> str:
    return "\n\n".join(_fenced(block.text) for block in run)


def _fenced(text: str) -> str:
    longest = max((len(ticks) for ticks in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    return f"{fence}\n{text}\n{fence}"


_RUNS: dict[str, Callable[[Sequence[Block]], str]] = {
    "paragraph": _paragraphs,
    "standfirst": _paragraphs,
    "heading": _headings,
    "list_item": _list,
    "quote": _quote,
    "table": _table,
    "preformatted": _preformatted,
}


# --- escaping ------------------------------------------------------------------------------------------------------


def _line(text: str) -> str:
    """A text as one line of Markdown."""
    return _escaped(" ".join(text.split()))


def _lines(text: str) -> list[str]:
    """The lines of a text that are not blank, each escaped."""
    return [_line(line) for line in text.splitlines() if line.strip()]


def _escaped(line: str) -> str:
    line = _INLINE.sub(r"\\\g<0>", line)
    return _LINE_START.sub(_escaped_start, line)


def _escaped_start(match: re.Match[str]) -> str:
    number = match["number"]
    return f"{number}\\" if number else f"\\{match[0]}"
