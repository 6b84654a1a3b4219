"""What a declared title says beside the headline: the outlet, the section, a kicker. How it is cut off."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from ..model import Source
from ..text import count_words, fold, squeeze, words
from .language import languages_of_words
from .outlet import HOMES, Outlet, owners
from .title_wordings import Wording, wording

MAX_TITLE_CHARS = 400  # characters; a longer one is no headline
_SECTION_WORDS = 5  # words of a section's or outlet's name behind a bar

_SEPARATOR = re.compile(
    r"\s+(?:::|[|–—\-•·»«›‹/~:]|\|\||>>|<)\s+|\s*[|｜︱]\s*|(?<=\S):\s+|\s+:\s+|\s*[»«›‹]\s*|(?<=[^\x00-\x7f])[-_](?=\S)|,\s+"
)
_OUTER = re.compile(r"\s+(?:::|[|–—\-•·»«/~]|\|\||>>)\s+|\s*[|｜]\s*")  # separators that no headline's own colon is
_BARS = "|｜»«›‹•·"
_AROUND = " |–—-()[]"  # signs around an outlet's name
_OF_HEADLINES = (",", ":")  # separators that stand in headlines, too


def parts_of(tag: str) -> list[str]:
    """What stands between the separators of a title element, where it may be a headline: three words or more."""
    parts = _OUTER.split(tag) if len(tag) <= 2 * MAX_TITLE_CHARS else []
    return [p for p in parts if p and len(words(p)) > 2] if len(parts) > 1 else []


def without_outlet(
    text: str,
    outlet: Outlet,
    witnesses: Iterable[Wording],
    *,
    links: Collection[str] = (),
    loose: bool = False,
) -> str:
    """A declared title without what names the outlet or section, before or behind the headline.

    witnesses: wordings that other sources print. links: what the page's links say: its menu names the sections, its
    logo the outlet. loose: a short last part behind a bar goes even if nothing names it.
    """
    known = set(witnesses)
    text = squeeze(text)
    if len(text) > MAX_TITLE_CHARS * 2:
        return text
    cuts = _cuts(text)
    if not cuts:
        return text
    whole = wording(text)
    parts = [text[:a] for a, _, _ in reversed(cuts)]
    # A kicker is shorter than its headline; a longer front is the headline, and its end may stand as a heading below.
    parts += [text[b:] for a, b, mark in cuts if mark != "," and len(words(text[b:])) >= len(words(text[:a]))]
    for part in sorted(parts, key=len, reverse=True):
        if (key := wording(part)) != whole and len(key) > 1 and key in known:
            return part
    for start, end, mark in reversed(cuts):
        front, tail = text[:start], text[end:]
        short = count_words(tail) <= _SECTION_WORDS
        section = short and ((loose and mark in _BARS) or (mark not in _OF_HEADLINES and tail in links))
        named = outlet.is_named(tail) or (section and not outlet.is_named(front) and front not in links)
        if named and len(words(front)) >= 2:
            return without_outlet(front, outlet, known, links=links, loose=loose)
    for start, end, mark in cuts:
        front, tail = text[:start], text[end:]
        section = mark in _BARS and front in links and len(words(front)) < len(words(tail))
        if (section or (mark != "," and outlet.is_named(front))) and len(words(tail)) >= 2:
            return without_outlet(tail, outlet, known, links=links, loose=loose)
    return text


def owner_in(source: Source, outlet: Outlet, logos: Iterable[str]) -> str | None:
    """The outlet's name at an end of the title element, where its last lines, its logo or its host say that it is one.

    logos: what stands as the page's logo.
    """
    tag = squeeze(source.head.title)
    cuts = _cuts(tag) if len(tag) <= MAX_TITLE_CHARS * 2 else ()
    ends = [end.strip(_AROUND) for end in (tag[cuts[-1][1] :], tag[: cuts[0][0]])] if cuts else []
    ends = [end for end in ends if fold(end) not in HOMES]
    known, names = [wording(line) for line in owners(source)], {wording(logo) for logo in logos} - {()}
    return next((end for end in ends if outlet.is_key(end) or _is_owner(wording(end), known, names)), None)


def _is_owner(end: Wording, lines: Sequence[Wording], names: Collection[Wording]) -> bool:
    """Whether an end of a title element is one of the names, or an owner's line begins with it."""
    return end in names or any(_begins(line, end) for line in lines)


def _begins(line: Wording, name: Wording) -> bool:
    """Whether an owner's line is a name, or goes on behind one of two words: "Harbour Post All rights reserved"."""
    return bool(name) and (line == name or (len(name) > 1 and line[: len(name)] == name))


@lru_cache(maxsize=512)
def _cuts(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where the separators of a title begin and end, and what they are."""
    return tuple((m.start(), m.end(), m.group().strip()) for m in _SEPARATOR.finditer(text))


def without_kicker(heading: str, declared: Iterable[str]) -> str:
    """A heading without the kicker that stands on a line of its own in it, told by a declared title without it."""
    key = wording(heading)
    for text in declared:
        if _is_glued(heading, text):
            return text
        tail = wording(text)
        if len(tail) < len(key) < 2 * len(tail) and len(tail) > 2 and key[-len(tail) :] == tail:
            lead = heading[: max(len(heading) - len(text), 0)].rstrip()
            rest = heading[len(lead) :].lstrip()
            parts = lead and (lead[-1].isalnum() or lead[-1] in "!?") and wording(rest) == tail  # no word is cut
            if parts and key[-len(tail) - 1] not in languages_of_words():
                return rest
    return heading


_LABEL_CHARS = 30  # of a label, "Live", "Plus", that markup puts before a headline without a space
_FEW_WORDS = 3  # of a headline


def _is_glued(heading: str, text: str) -> bool:
    """Whether a heading is a label and a declared title with no space between them: "LiveNorthern pier reopens"."""
    if not text or not heading.endswith(text) or not 1 < len(heading) - len(text) <= _LABEL_CHARS:
        return False
    last = heading[-len(text) - 1]
    return text[0].isupper() and (last.islower() or last in ":!?") and len(words(text)) >= _FEW_WORDS


_SPACED_COLON = " : "
_KICKER_WORDS = 4  # words of a kicker


def without_spaced_kicker(heading: str, language: str) -> str:
    """A heading without the kicker before a colon that markup put apart; French has a space before every colon."""
    lead, colon, rest = heading.partition(_SPACED_COLON)
    if not colon or not language or language.lower().startswith("fr"):
        return heading
    return rest if len(words(lead)) <= _KICKER_WORDS < len(words(rest)) else heading
