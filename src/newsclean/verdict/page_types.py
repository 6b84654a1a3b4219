"""What sort of page it is, by the short texts that stand alone on it: buttons, labels, headings. data/page_types.txt.

No single one decides: they are signs among others, since a review may stand beside "Add to cart".
"""

from __future__ import annotations

import math
import pkgutil
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..phrases import key_of, match

# Of blocks. Forums, players, log-in and consent boxes have none: readers' comments, videos and such boxes stand around
# articles. Of titles: what the whole page is called, which may be a log-in.
TYPES = ("shop", "job", "rental", "help", "wiki", "firm", "listing", "error", "form", "event", "course")
TITLE_TYPES = ("title-about", "title-help", "title-listing", "title-error")

MAX_CHARS = 70  # characters of a text that is looked up; the longest phrase of the data is shorter
MAX_NAME_CHARS = 24  # characters of an outlet's name in a title; a headline is longer
_FILE = "page_types.txt"
_PARTS = re.compile(r"\s[|–—·•»:-]+\s|[|:：]")  # what sets an outlet's or a topic's name off in a title


def signs(texts: Iterable[str], title: str | None) -> list[float]:
    """For the network that tells articles: how much on a page is of each type, and what its title calls it."""
    called = types_of_title(title)
    counts = types_of_blocks(texts).values()
    return [*(math.log1p(count) / 2 for count in counts), *(float(kind in called) for kind in TITLE_TYPES)]


def types_of_blocks(texts: Iterable[str]) -> dict[str, int]:
    """How many different phrases of each type stand alone on a page."""
    keys = {key_of(text) for text in texts if len(text) <= MAX_CHARS}
    return {kind: len(keys & _index()[kind]) for kind in TYPES}


def types_of_title(title: str | None) -> set[str]:
    """The types that a title, or a part of it beside an outlet's name, calls a page by: "About us | Harbour Post".

    Beside a headline it is a kicker: "Weather: Storm cuts off the islands".
    """
    parts = [part for part in _PARTS.split(title or "") if part.strip()]
    if any(len(part) > MAX_NAME_CHARS and key_of(part) not in _titles() for part in parts):
        return set()
    keys = {key_of(part) for part in (title or "", *parts) if len(part) <= MAX_CHARS}
    return {kind for kind in TITLE_TYPES if not keys.isdisjoint(_index()[kind])}


@cache
def _titles() -> frozenset[str]:
    return frozenset[str]().union(*(_index()[kind] for kind in TITLE_TYPES))


@cache
def _index() -> dict[str, frozenset[str]]:
    return {kind: frozenset(keys) for kind, keys in _read(_data())}


def _data() -> str:
    return (pkgutil.get_data("newsclean", f"data/{_FILE}") or b"").decode("utf-8")


def _read(data: str) -> Iterable[tuple[str, list[str]]]:
    for section in data.split("\n[")[1:]:
        kind, _, lines = section.partition("]\n")
        yield kind, [key for line in lines.splitlines() for key in line.partition(" = ")[2].split(" | ") if key]


# --- the data, whose phrases stand as they are looked up: folding 13,000 takes longer than cleaning ten pages


def tidy(data: str) -> str:
    """The data with every phrase folded, once, and only where it tells one type from the others."""
    head, *sections = data.split("\n[")
    types: dict[str, set[str]] = {}
    for kind, phrases in _read(data):
        for phrase in phrases:
            types.setdefault(key_of(phrase), set()).add(kind)
    out, seen = [head], set[tuple[str, str]]()
    for section in sections:
        kind, _, lines = section.partition("]\n")
        rows = []
        for line in lines.splitlines():
            language, _, phrases_of_line = line.partition(" = ")
            keys = dict.fromkeys(map(key_of, phrases_of_line.split(" | ")))
            own = [k for k in keys if _tells(k, kind, types.get(k, set())) and (kind, k) not in seen]
            seen.update((kind, k) for k in own)
            rows += [f"{language} = {' | '.join(own)}"] if own else []
        out.append(f"{kind}]\n" + "\n".join(rows) + "\n")
    return "\n[".join(out)


def _tells(key: str, kind: str, types: set[str]) -> bool:
    """Whether a phrase is for its type alone: what stands around articles too ("Load more") is not."""
    if not any(map(str.isalpha, key)) or len(key) > MAX_CHARS:
        return False
    if kind in TITLE_TYPES:
        return True
    around = match(key)
    return types.isdisjoint(set(TYPES) - {kind}) and not (around and around.whole)


def main() -> None:
    """Tidies data/page_types.txt in its place; run it after every change there."""
    file = Path(__file__).parents[1] / "data" / _FILE
    file.write_text(tidy(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
