"""The article that a page keeps in the data of its scripts, for the browser to draw."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

PROSE_CHARS = 80  # of a piece of text that counts as running text
MIN_ARTICLE_CHARS = 500  # of running text that an article must hold, as of a hidden one
MIN_ARTICLE_SHARE = 0.6  # of the running text that the page would show then, likewise
MAX_NESTING = 4  # strings in strings: data in a chunk of a stream in a call is three

_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script", re.I | re.S)
_STRING = re.compile(r'("articleBody"\s*:\s*)?"([^"\\]*(?:\\.[^"\\]*)*)"', re.S)
_DATA = re.compile(r'":\s*["{\[]|",\s*"')  # a string that holds data in its turn
_PARAGRAPH = re.compile(r"<p[\s>]|<br[\s/>]", re.I)
_BREAK = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|figure|figcaption|blockquote|table|td)\b[^>]*>|\n", re.I)
_TAG = re.compile(r"<[^>]*>")


def find_article(text: str, shown: int) -> str:
    """The markup with the most running text among the strings of the page's scripts, "" where none makes an article.

    text: the document. shown: characters of running text that the page shows without it.
    """
    found = [markup for script in _SCRIPT.findall(text) for markup in _markup(script, MAX_NESTING)]
    chars, markup = max(((_prose(markup), markup) for markup in found), default=(0, ""))
    return markup if chars >= max(MIN_ARTICLE_CHARS, MIN_ARTICLE_SHARE * (chars + shown)) else ""


def _markup(script: str, nesting: int) -> Iterator[str]:
    """Strings with paragraphs, however deep they stand in strings of data; schema.org's articleBody also without."""
    for match in _STRING.finditer(script):
        if len(match[2]) < MIN_ARTICLE_CHARS:
            continue
        try:
            string = json.loads(f'"{match[2]}"', strict=False)
        except ValueError:
            continue  # a string of a program, not of data
        if match[1]:
            yield "".join(f"<p>{line}</p>" for line in html.unescape(string).split("\n"))
        elif nesting and _DATA.search(string):
            yield from _markup(string, nesting - 1)
        elif _PARAGRAPH.search(string):
            yield string[string.index("<") :]


def _prose(markup: str) -> int:
    lengths = [len(" ".join(_TAG.sub("", piece).split())) for piece in _BREAK.split(markup)]
    return sum(n for n in lengths if n >= PROSE_CHARS)
