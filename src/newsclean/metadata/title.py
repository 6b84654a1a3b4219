"""The headline of the article: candidates from what the page declares and shows, then a vote.

A candidate is a wording; sources vote for the wordings that they print. Site names and sections are cut off first,
by the names that the page gives its outlet and by the wordings that other sources print without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..model import Source
from ..text import fold, squeeze, words
from .outlet import Outlet
from .place import Place
from .structured import Structured, plain, text_of

MAX_TITLE_CHARS = 400  # characters; a longer one is no headline
_SEPARATOR = re.compile(r"\s+(?:[|–—\-•·»«›‹/~:]|::|\|\||>>|<)\s+|\s*[|｜︱]\s*|(?<=\S):\s+|\s+:\s+|\s*[»«›‹]\s*|(?<=[^\x00-\x7f])[-_](?=\S)")
_BARS = "|｜»«›‹•·"
_HEADLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:headline|entry-?title|post-?title|article-?title|story-?title|page-?title|title|titulo|titel|titre|titulo|"
    r"artikel-?titel|news-?title|blog-?title|(?:article|post|entry|story)[_-]*(?:header|headline|heading))(?:$|[\s_-])"
)
_OTHER_CLASS = re.compile(r"related|sidebar|widget|footer|comment|newsletter|recommend|teaser|card|nav|menu|logo|site-?title|promo")


class Candidate(NamedTuple):
    """A wording of the headline and where it was read."""

    text: str
    source: str
    weight: float
    block: int = -1


class Title(NamedTuple):
    """The headline, where it was read, and the blocks that show it."""

    text: str | None = None
    source: str = ""
    blocks: tuple[int, ...] = ()


# Weights of the vote; only their order and sums matter. Set by cross-validated accuracy on three sets of pages, 2026-11.
_DECLARED = (("json-ld", 2.2), ("og", 2.4), ("twitter", 0.6), ("meta", 0.8), ("microdata", 1.0))


def wording(text: str) -> tuple[str, ...]:
    """A title for comparison: its words, folded."""
    return tuple(words(fold(text)))


def read_title(source: Source, data: Structured, place: Place, outlet: Outlet) -> Title:
    """The headline of an HTML page."""
    shown = list(_shown(source, place))
    declared = list(_declared(source, data))
    witnesses = {wording(c.text) for c in (*shown, *declared)} - {()}
    candidates = [c._replace(text=without_outlet(c.text, outlet, witnesses)) for c in declared]
    candidates += [c._replace(text=without_outlet(c.text, outlet, set())) for c in shown]
    if tag := plain(source.head.title):
        candidates.append(Candidate(without_outlet(tag, outlet, witnesses, loose=True), "title-tag", 1.4))
    return _elect([c for c in candidates if _is_plausible(c.text, outlet)], source, place)


def _is_plausible(text: str, outlet: Outlet) -> bool:
    return 2 <= len(text) <= MAX_TITLE_CHARS and any(c.isalnum() for c in text) and not outlet.is_named(text)


def _declared(source: Source, data: Structured) -> Iterator[Candidate]:
    weights = dict(_DECLARED)
    article, page = data.article, data.page
    for value in (text_of(article.get("headline")) or text_of(article.get("name")), text_of(article.get("alternativeHeadline"))):
        if value:
            yield Candidate(value, "json-ld", weights["json-ld"])
            break
    if not article and (name := text_of(page.get("headline")) or text_of(page.get("name"))):
        yield Candidate(name, "json-ld", weights["meta"])
    if value := data.meta("og:title"):
        yield Candidate(value, "og", weights["og"])
    if value := data.meta("twitter:title"):
        yield Candidate(value, "twitter", weights["twitter"])
    for name in ("parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title", "title", "headline"):
        if value := data.meta(name):
            yield Candidate(value, "meta", weights["meta"])
            break
    for prop in source.head.props:
        if prop.name in ("headline", "schema:headline") or (prop.name == "name" and prop.itemtype.endswith(("article", "posting"))):
            yield Candidate(plain(prop.value), "microdata", weights["microdata"])
            break


def _shown(source: Source, place: Place) -> Iterator[Candidate]:
    """Headings of the page; the nearest before the body counts most."""
    headings = [(i, b) for i, b in enumerate(source.blocks) if b.tag == "h1" and len(b.text) <= MAX_TITLE_CHARS][:12]
    near = max((i for i, _ in headings if i <= place.start + 1), default=-1)
    for i, block in headings:
        yield Candidate(block.text, "h1", 2.3 if i == near else 1.0 if near < 0 and i == headings[0][0] else 0.3, i)
    for i in range(max(0, place.start - 30), min(place.start + 3, len(source.blocks))):
        block = source.blocks[i]
        if block.tag == "h1" or len(block.text) > MAX_TITLE_CHARS:
            continue
        attrs = f"{source.containers[block.container].attrs} {block.attrs}"
        if _HEADLINE_CLASS.search(attrs) and not _OTHER_CLASS.search(attrs):
            yield Candidate(block.text, "heading", 1.2, i)
        elif block.tag == "h2" and near < 0:
            yield Candidate(block.text, "heading", 0.6, i)


def without_outlet(text: str, outlet: Outlet, witnesses: Iterable[tuple[str, ...]], *, loose: bool = False) -> str:
    """A declared title without what names the outlet or section, before or behind the headline.

    witnesses: wordings that other sources print. loose: a short last part behind a bar goes even if nothing names it.
    """
    known = set(witnesses)
    text = squeeze(text)
    cuts = [(m.start(), m.end(), m.group().strip()) for m in _SEPARATOR.finditer(text)]
    if not cuts or len(text) > MAX_TITLE_CHARS * 2:
        return text
    whole = wording(text)
    parts = [text[: a] for a, _, _ in reversed(cuts)] + [text[b:] for _, b, _ in cuts]
    for part in sorted(parts, key=len, reverse=True):
        if (key := wording(part)) != whole and len(key) > 1 and key in known:
            return part
    for start, end, mark in reversed(cuts):
        tail = text[end:]
        bare = outlet.is_named(tail) or (loose and mark in _BARS and len(words(tail)) <= 5)
        if bare and len(words(text[:start])) >= 2:
            return without_outlet(text[:start], outlet, known, loose=loose)
    for start, end, _ in cuts:
        if outlet.is_named(text[:start]) and len(words(text[end:])) >= 2:
            return without_outlet(text[end:], outlet, known, loose=loose)
    return text


def _elect(candidates: Sequence[Candidate], source: Source, place: Place) -> Title:
    """The wording with the most weight; a wording also gets a share of what similar ones have."""
    if not candidates:
        return Title()
    votes: dict[tuple[str, ...], float] = {}
    for c in candidates:
        key = wording(c.text)
        votes[key] = votes.get(key, 0.0) + c.weight
    scored = {key: vote + sum(0.5 * v * _likeness(key, k) for k, v in votes.items() if k != key) for key, vote in votes.items()}
    best = max(scored, key=lambda k: scored[k])
    same = [c for c in candidates if wording(c.text) == best]
    chosen = next((c for c in same if c.source in ("h1", "heading") and not c.text.isupper()), same[0])
    return Title(chosen.text, chosen.source, _blocks_that_show(best, candidates, source, place))


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    a, b = set(one), set(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


_SAME_HEADLINE = 0.6  # likeness of wordings at which a heading before the body is another form of the title


def _blocks_that_show(best: tuple[str, ...], candidates: Sequence[Candidate], source: Source, place: Place) -> tuple[int, ...]:
    """The blocks before the body, or at its beginning, that are the headline."""
    shown: list[int] = []
    length = sum(map(len, best))
    for i in range(min(place.start + 4, len(source.blocks))):
        block = source.blocks[i]
        if abs(len(block.text) - length) <= length + 20 and (
            (key := wording(block.text)) == best
            or (block.tag == "h1" and _likeness(key, best) >= _SAME_HEADLINE and i >= place.start - 30)
        ):
            shown.append(i)
    return tuple(shown[-3:])
