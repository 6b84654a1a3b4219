"""Headings and stock lines that page templates are made of, in over 60 languages: data/phrases.txt, and its lookup.

Only whole blocks match: a sentence of an article that speaks of comment sections is no stock line.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from .model import ResidueKind
from .text import fold, is_quoted, states, words

MAX_PHRASE_CHARS = 200  # chars; the longest stock line of the data has 150, a name or a title may follow
MAX_HEADING_CHARS = 40  # chars of a heading with its content behind a colon
_CACHED_TEXTS = 4096  # entries; menus and stock lines recur within a site

_NUMBER = re.compile(r"\d\d*(?:[.,  ]\d+)*(?:[km]\b)?")
_DROPPED = re.compile("[][(){}'\"’‘‚‛“”„«»‹›`´*]")
_EDGES = " .,:;!?¡¿…-|/\\+=~_&·•●▪■►▶▸▼▲△▽◀◄←→↑↓↗⟶➜➤➔⇒»›✓✔✕✖×☰⋮>＋。、．！？：・،؛؟।॥։՝"

_STEP = re.compile(r"[>›»→]|/(?=[^/]+/)")  # one slash parts alternatives: "News/Sport"
_REST = "…"  # stands before or after a phrase that the rest of a block completes; folding writes it as three points
_FOLDED = "phrases.folded.txt"
_BUCKET = 3  # characters: the openings and endings that share so many are tried one by one, there are few

Role = Literal["heading", "line", "prefix", "trail"]


class Phrase(NamedTuple):
    """A stock phrase that a block is: a heading (what follows is of its kind too), a line that stands for itself, or
    the opening (prefix) of a line that goes on freely, or the first step of a breadcrumb trail.
    """

    kind: ResidueKind
    role: Role
    language: str  # BCP 47, of the data line
    phrase: str  # as folded: "#" stands for a number
    whole: bool  # False where the block says more than the phrase ("More from ...", "Photo: ...")


class _Meta(NamedTuple):
    kind: ResidueKind
    role: Role
    language: str


class _Index(NamedTuple):
    whole: dict[str, _Meta]
    # By their first (last) three characters, or all where they have fewer; the longest first.
    openings: dict[str, list[tuple[str, _Meta]]]  # "photo: …"
    endings: dict[str, list[tuple[str, _Meta]]]  # "… all rights reserved"


def match(text: str) -> Phrase | None:
    """The stock phrase that the whole of a short text is, None for everything else. Linear in its length.

    What stands in quotation marks is none: somebody says it.

    >>> match("LATEST CONTENT").kind, match("12 Comments").kind, match("Photo: Anna Berg").role
    ('teasers', 'comment', 'prefix')
    """
    return _match(text) if 0 < len(text) <= MAX_PHRASE_CHARS else None


def match_line(text: str) -> Phrase | None:
    """The same for rules: "Anna said" signs a comment, but "It is over, the council said." is of an article.

    The labeller has learned from match, to which both are the same.
    """
    found = match(text)
    if found is None or found.whole or found.kind != "comment" or found.role != "prefix":
        return found
    return None if states(text) and key_of(text).endswith(found.phrase) else found


def matches_prefix(text: str, kind: ResidueKind) -> bool:
    """Whether a text of any length opens with one of the kind's openings ("Photo: ...", "Read also: ...")."""
    found = _opening(key_of(text[:MAX_PHRASE_CHARS]))
    return found is not None and found.kind == kind


@lru_cache(maxsize=_CACHED_TEXTS)
def _match(text: str) -> Phrase | None:
    if is_quoted(text):
        return None
    key = key_of(text)
    meta = _index().whole.get(key)
    if meta:
        return Phrase(*meta, key, True)
    return _counted(key) or _trail(text) or _opening(key) or _ending(key) or _before_colon(key)


def _counted(key: str) -> Phrase | None:
    """A heading of comments and how many there are: "Readers' opinions (3)"."""
    meta = _index().whole.get(key[:-1].rstrip()) if key[-1:] == "#" else None
    return Phrase(*meta, key, True) if meta and meta.kind == "comment" and meta.role == "heading" else None


def _trail(text: str) -> Phrase | None:
    """A breadcrumb trail from a line of menus: "Home › News › Upper Sample"."""
    step = _STEP.search(text, 1)
    start = key_of(text[: step.start()]) if step and step.end() < len(text) else ""
    meta = _index().whole.get(start)
    return Phrase(meta.kind, "trail", meta.language, start, False) if meta and meta.kind == "navigation" else None


def _opening(key: str) -> Phrase | None:
    openings = _index().openings
    for bucket in (key[:_BUCKET], key[:2], key[:1]):  # a shorter phrase is a bucket by itself
        if bucket in openings:
            for phrase, meta in openings[bucket]:
                size = len(phrase)
                if size < len(key) and key.startswith(phrase) and _is_edge(phrase[-1], key[size]):
                    return Phrase(*meta, phrase, False)
    return None


def _ending(key: str) -> Phrase | None:
    endings = _index().endings
    for bucket in (key[-_BUCKET:], key[-2:], key[-1:]):
        if bucket in endings:
            for phrase, meta in endings[bucket]:
                size = len(phrase)
                if size < len(key) and key.endswith(phrase) and _is_edge(key[-size - 1], phrase[0]):
                    return Phrase(*meta, phrase, False)
    return None


def _before_colon(key: str) -> Phrase | None:
    """A heading whose content stands on the same line: "About the author: Anna Berg writes ..."."""
    head, colon, _ = key.partition(":")
    meta = _index().whole.get(head.rstrip()) if colon and len(head) <= MAX_HEADING_CHARS else None
    if meta is None or meta.role != "heading" or meta.kind not in ("author_bio", "teasers"):
        return None
    return Phrase(meta.kind, "prefix", meta.language, head.rstrip(), False)


def _is_edge(left: str, right: str) -> bool:
    """True between two characters that are not of one word; scripts without spaces have edges everywhere."""
    return not (left.isalnum() and right.isalnum()) or left >= "\u2e80" or "\u0e00" <= left < "\u0f00"


@lru_cache(maxsize=_CACHED_TEXTS)
def key_of(text: str) -> str:
    """A text as the index knows it: folded, numbers as "#", without quotes, brackets and marks at its ends."""
    folded = text.lower() if text.isascii() else fold(text)  # the same, sooner
    key = folded.strip(_EDGES)
    if key.replace(" ", "").isalpha() and "  " not in key:
        return key  # as most are: words and single spaces, nothing to make plain
    return _plain(key).strip(_EDGES)


def _plain(folded: str) -> str:
    text = (
        _NUMBER.sub("#", _DROPPED.sub("", folded))
        .replace(" :", ":")
        .replace(" %", "%")
        .replace(" / ", "/")
        .replace("–", "-")
        .replace("—", "-")
    )
    return " ".join(text.split())


@cache
def _index() -> _Index:
    index = _Index({}, {}, {})
    for meta, keys in _data():
        if meta.role == "prefix" or keys[0][0] == _REST or keys[0][-1] == _REST:
            _add_open(index, keys, meta)
        else:
            index.whole.update(dict.fromkeys(keys, meta))
    for table in (index.openings, index.endings):
        for bucket in table.values():
            bucket.sort(key=lambda entry: len(entry[0]), reverse=True)
    return index


def _data() -> Iterator[tuple[_Meta, list[str]]]:
    """Reads the folded data: "kind role language" and its phrases a line, parted by tabs."""
    data = (pkgutil.get_data(__package__, f"data/{_FOLDED}") or b"").decode("utf-8")
    for line in data.splitlines():
        head, *keys = line.split("\t")
        kind, role, language = head.split()
        yield _Meta(cast(ResidueKind, kind), cast(Role, role), language), keys


def _add_open(index: _Index, keys: list[str], meta: _Meta) -> None:
    for key in keys:
        phrase = key.strip(_REST)
        table, bucket = (index.endings, phrase[-_BUCKET:]) if key[0] == _REST else (index.openings, phrase[:_BUCKET])
        table.setdefault(bucket, []).append((phrase, meta))


def kinds_of_words() -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    """For every folded word of the data how many phrases of each kind have it; and how many phrases a kind has."""
    by_word: dict[str, dict[str, int]] = {}
    by_kind: dict[str, int] = {}
    for meta, keys in _data():
        by_kind[meta.kind] = by_kind.get(meta.kind, 0) + len(keys)
        for key in keys:
            for word in {*words(key)}:
                counts = by_word.setdefault(word, {})
                counts[meta.kind] = counts.get(meta.kind, 0) + 1
    return by_word, by_kind


# --- the folded data, made ahead because folding 25,000 phrases takes longer than cleaning ten pages


def folded(data: str) -> str:
    """The folded form of data/phrases.txt; of one spelling in two places the first holds."""
    seen: set[str] = set()
    out = []
    for section in data.split("\n[")[1:]:
        title, _, lines = section.partition("]\n")
        kind, role = title.split()
        for line in lines.split("\n"):
            language, _, phrases = line.partition(" = ")
            keys = [key for key in map(_data_key, filter(None, phrases.split(" | "))) if key not in seen]
            seen.update(keys)
            whole = [key for key in keys if _REST not in key]
            out += [f"{kind} {role} {language}\t" + "\t".join(whole)] if whole else []
            rest = [key for key in keys if _REST in key]
            role_of_rest = "prefix" if role == "line" else role
            out += [f"{kind} {role_of_rest} {language}\t" + "\t".join(rest)] if rest else []
    return "\n".join(out) + "\n"


def _data_key(written: str) -> str:
    phrase = _plain(fold(written.strip("… ").replace("{n}", "0"))).strip(_EDGES)
    if written.startswith("…"):
        sign = written.lstrip("… ")[0]
        return _REST + (sign if sign == "/" else "") + phrase
    if written.endswith("…"):
        sign = written.rstrip("… ")[-1]  # what sets the phrase off from what follows belongs to it
        return phrase + (fold(sign) if sign in ":：=/.／" else "") + _REST
    return phrase


def main() -> None:
    """Writes the folded form beside data/phrases.txt; run it after every change there."""
    data = Path(__file__).parent / "data"
    text = folded((data / "phrases.txt").read_text(encoding="utf-8"))
    (data / _FOLDED).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
