"""Bylines that stand visibly on the page: lines above the body, signatures below it, names glued to a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Mark, Source, SourceBlock
from ..text import fold
from . import lexicon
from .names import MAX_BYLINE_CHARS, Names, has_lead, is_desk, is_name, read_names, without_lead
from .place import Place

_MAX_LINES_ABOVE = 30  # blocks between the title, or the page's top, and the body that may hold the byline
_MAX_LINES_BELOW = 4  # blocks behind the body's end that may be the signature
_INTO_BODY = 2  # blocks of the body's beginning that may still be byline lines: labels are not sharp there
_MAX_LINE_CHARS = 200  # characters of a byline line
_MAX_SIGNATURE_CHARS = 160  # characters of "Full Name, what she does and where"

_BYLINE_CLASS = re.compile(r"byline|by-line|author|autor|auteur|contributor|writer|reporter|journalist|redakt|verfasser|signature|firma\b|penulis")
_NOT_BYLINE_CLASS = re.compile(r"comment|bio\b|biograph|related|sidebar|author-?box|about-?author|share|social|follow|newsletter|card-list|recirc")
_DATE_BEFORE_LEAD = re.compile(
    r"\d.{0,40}?[\s|·•–—,)-](?=(?:by|von|par|por|door|di|av|af|oleh|от|автор)\s+\S)", re.I
)
_NAME_AND_ROLE = re.compile(r"^(?P<name>[^,–—|:•·]{3,60}?)\s*(?:,\s+|\s[–—|•·-]\s)(?P<role>[^.!?]{3,120})\.?$")
_GLUED = re.compile(r"[.!?…”\"»。！？]\s+(?P<line>(?P<name>[^\s.,;:!?–—][^.,;:!?–—]{3,58}?)\s+[–—-]\s+(?P<role>[^.!?;:–—]{3,80}))$")
_ONLY_LEAD = re.compile(r"^(?:by|von|par|por|author|autor|written by|words by|posted by|автор|نویسنده|作者|記者|记者)\s*:?$", re.I)


class Line(NamedTuple):
    """A visible byline: what it names, how sure that is, and the mark that takes it out of the body."""

    names: Names
    source: str
    weight: float
    mark: Mark


def find_bylines(source: Source, place: Place, titles: tuple[int, ...], known: frozenset[str]) -> Iterator[Line]:
    """Every visible byline, the likeliest places first. known: folded names that the page declares."""
    if place.start == place.end:
        return
    first = max([t for t in titles if t <= place.start] or [place.start - _MAX_LINES_ABOVE], default=0)
    top = max(0, min(first, place.start) - (4 if titles else 0), place.start - _MAX_LINES_ABOVE)
    for i in range(top, min(place.start + _INTO_BODY, place.end)):
        if i not in titles and (line := _above(source, i, bool(titles) and i > titles[0], known)):
            yield line
    if glued := _glued(source, place):
        yield glued
    for i in range(max(place.end - 2, place.start + 1), min(place.end + _MAX_LINES_BELOW, len(source.blocks))):
        if line := _signature(source.blocks[i], i, known):
            yield line
            break


def _classes(source: Source, block: SourceBlock) -> str:
    container = source.containers[block.container]
    above = source.containers[container.parent].attrs if container.parent > 0 else ""
    return f"{block.attrs} {container.attrs} {above}"


def _above(source: Source, i: int, under_title: bool, known: frozenset[str]) -> Line | None:
    block = source.blocks[i]
    text = block.text
    if not 2 <= len(text) <= _MAX_LINE_CHARS:
        return None
    classes = _classes(source, block) if source.door == "html" else ""
    classed = bool(_BYLINE_CLASS.search(classes)) and not _NOT_BYLINE_CLASS.search(classes)
    led = has_lead(text)
    if not led and (match := _DATE_BEFORE_LEAD.search(text)):
        text, led = text[match.end() :], True
    if not led and i and _ONLY_LEAD.match(source.blocks[i - 1].text):
        led = True
    if not (led or classed or under_title or fold(text) in known):
        return None
    names = read_names(text)
    if not names.people and not names.desks:
        return None
    weight = 3.0 if led else 2.4 if classed else 0.0
    if not weight:
        weight = _weight_of_bare_name(text, names, source, i)
    if led and not classed and len(text) > 120:
        weight = 0.0
    return Line(names, "byline", weight, Mark(i, "byline", f"byline.line: {text[:60]}")) if weight else None


def _weight_of_bare_name(text: str, names: Names, source: Source, i: int) -> float:
    """A line under the title that is nothing but a name, or a name and a role."""
    if names.desks and not names.people:
        return 0.8 if fold(text) in lexicon.AGENCIES else 0.0
    if is_name(text) and (" " in text or not text.isascii()):
        return 1.4
    match = _NAME_AND_ROLE.match(text)
    if match and is_name(match["name"].strip()) and " " in match["name"].strip() and _says_role(match["role"]):
        return 1.6
    return 0.0


def _says_role(text: str) -> bool:
    return any(w.strip(".,()") in lexicon.ROLES for w in fold(text).split())


def _glued(source: Source, place: Place) -> Line | None:
    """A byline "Name - role" behind the closing period of the first paragraph."""
    for i in range(place.start, min(place.start + 2, place.end)):
        text = source.blocks[i].text
        match = _GLUED.search(text, max(0, len(text) - _MAX_SIGNATURE_CHARS)) if len(text) > 80 else None
        if match and is_name(match["name"]) and " " in match["name"] and len(match["role"].split()) <= 8:
            mark = Mark(i, "byline", f"byline.glued: {match['line'][:60]}", match.start("line"), match.end("line"))
            return Line(Names((match["name"],)), "byline", 2.5, mark)
    return None


def _signature(block: SourceBlock, i: int, known: frozenset[str]) -> Line | None:
    """A line behind the last paragraph that signs the article: "Full Name, a senior expert in Somewhere"."""
    text = block.text
    if not 4 <= len(text) <= _MAX_SIGNATURE_CHARS:
        return None
    why = Mark(i, "byline", f"byline.signature: {text[:60]}")
    bare = without_lead(text)
    if bare != text and (names := read_names(text)).people and len(text) < 80:
        return Line(names, "signature", 1.2, why)
    match = _NAME_AND_ROLE.match(text)
    if match and is_name(name := match["name"].strip()) and len(name.split()) >= 2 and not is_desk(name):
        role = match["role"]
        if _says_role(role):
            return Line(Names((name,)), "signature", 1.6, why)
    if is_name(text) and len(text.split()) >= 2 and not is_desk(text):
        return Line(Names((text,)), "signature", 1.2 if fold(text) in known else 0.7, why)
    return None
