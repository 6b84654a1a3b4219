"""The article that a page keeps in the data of its scripts, for the browser to draw."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..model import SourceBlock
from ..text import unescape
from .hidden import MIN_ARTICLE_CHARS, MIN_ARTICLE_SHARE, PROSE_CHARS, hide
from .parse import parse
from .walk import walked

MAX_SHOWN_CHARS = 1000  # of running text; a page that shows more is read as it is, whatever its scripts hold
MAX_NESTING = 4  # strings in strings: data in a chunk of a stream in a call is three
MAX_FOUND = 8  # strings that are looked at, longest first; data of menus and dialogs are shorter than an article
DATA_CHARS = 200  # in which a string of data shows itself; a text may quote a list of words further on
MIN_KEY_CHARS = 10  # letters of a shown block that is looked for in a string; fewer stand there by chance

# The last quote is optional so that every search ends where it began: a script of quotes alone takes no longer.
_STRING = re.compile(r'("articleBody"\s*:\s*)?"([^"\\]*(?:\\.[^"\\]*)*)("?)', re.S)
_CHUNK = re.compile(r"\w+:T\w+,")  # what React puts in front of a text that it streams
_DATA = re.compile(r'":\s*["{\[]|",\s*"')  # a string that holds data in its turn
_PARAGRAPH = re.compile(r"<p[\s>]|<br[\s/>]", re.I)


def find_article(scripts: Iterable[Any], blocks: Sequence[SourceBlock]) -> Any:
    """The parsed markup with the most running text among the strings of the page's scripts, None without an article.

    scripts: elements. blocks: what the page shows. A string that it shows already is none, nor is one of which it shows
    nothing where it shows running text of something else; schema.org's articleBody is the page's article in any case.
    """
    shown = _prose_chars(blocks)
    if shown >= MAX_SHOWN_CHARS:
        return None
    found = {markup: sure for script in scripts for sure, markup in _markup(script.text or "", MAX_NESTING)}
    keys = [(_letters(block.text), len(block.text) >= PROSE_CHARS) for block in blocks]
    best, most = None, 0
    for markup in sorted(found, key=len, reverse=True)[:MAX_FOUND]:
        root = parse(f"<article>{markup}</article>")
        hide(root)
        chars = _prose_chars(walked(root).blocks)
        letters = _letters("".join(root.itertext()))
        there = [(key, prose) for key, prose in keys if len(key) >= MIN_KEY_CHARS and key in letters]
        known = 2 * sum(len(key) for key, _ in there) >= len(letters)
        foreign = shown and not found[markup] and not any(prose for _, prose in there)
        if chars > most and not known and not foreign:
            best, most = root, chars
    return best if most >= max(MIN_ARTICLE_CHARS, MIN_ARTICLE_SHARE * (most + shown)) else None


def _prose_chars(blocks: Sequence[SourceBlock]) -> int:
    """Characters of running text."""
    return sum(n for n in (len(block.text) for block in blocks) if n >= PROSE_CHARS)


def _markup(data: str, nesting: int) -> Iterator[tuple[bool, str]]:
    """Strings with paragraphs, however deep they stand in strings of data, and whether they are an articleBody."""
    for match in _STRING.finditer(data):
        if len(match[2]) < MIN_ARTICLE_CHARS or not match[3]:
            continue
        try:
            string = json.loads(f'"{match[2]}"', strict=False)
        except ValueError:
            continue  # a string of a program, not of data
        if match[1]:
            string = unescape(string)
            yield True, string if _PARAGRAPH.search(string) else _lines(string)
            continue
        if chunk := _CHUNK.match(string):
            string = string[chunk.end() :]
        if not string.startswith("<") and _DATA.search(string, 0, DATA_CHARS):
            if nesting:
                yield from _markup(string, nesting - 1)
        elif _PARAGRAPH.search(string):
            yield False, string


def _lines(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n"))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
