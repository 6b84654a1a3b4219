"""The headline of the article: candidates from what the page declares and shows, then a vote.

A candidate is a wording; sources vote for the wordings that they print. Site names and sections are cut off first,
by the names that the page gives its outlet and by the wordings that other sources print without them. What a vote
weighs was learned (training/train_titles.py): a linear score, the highest one wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model import Source
from ..text import fold, words
from .outlet import Outlet, owners
from .place import Place
from .structured import Structured, is_article_item, plain, text_of, types_of
from .title_lines import Headline, find_headline
from .title_parts import MAX_TITLE_CHARS, parts_of, without_kicker, without_outlet, without_spaced_kicker
from .title_wordings import (
    SAME_HEADLINE,
    Reading,
    Wording,
    is_cut,
    likeness,
    printed_instead,
    printed_whole,
    weigh,
    wording,
)

_MAX_HEADINGS = 12  # h1 elements that are looked at
_LINK_CHARS = 50  # characters of a link that may name the outlet or a section
_LINES_ABOVE = 30  # blocks before the body that may be the headline
_LINES_INTO = 3  # blocks of the body's beginning that may be
_PROSE_CHARS = 80  # characters from which a line that ends like a sentence is a paragraph, no headline

_HEADLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:headline|entry-?title|post-?title|item-?title|article-?title|story-?title|page-?title|title|titulo|titel|titre|"
    r"titolo|titol|tytul|naslov|rubrik|otsikko|cim|baslik|titlu|nadpis|zagolovok|judul|tieu-?de|overskrift|pealkiri|"
    r"virsraksts|antraste|titlos|midashi|titr|onvan|artikel-?titel|news-?title|blog-?title|(?:article|post|entry|story)[_-]*(?:header|headline|heading))(?:$|[\s_-])",
    re.I,
)
_OTHER_CLASS = re.compile(
    r"related|sidebar|widget|footer|comment|newsletter|recommend|teaser|card|nav|menu|logo|site-?title|promo"
)
# How the outlet's own name is printed: as a link to the root of its site, or as what a class calls a logo.
_LOGO_CLASS = re.compile(r"(?:^|[\s_-])(?:logo|brand|branding|site-?(?:title|name)|masthead)(?:$|[\s_-])")
_HOME = re.compile(r"(?:https?://[^/?#]{1,100})?/?(?:(?:index|home|default)\.\w{3,5})?")
_LINES_OF_LOGO = 40  # blocks of the page's beginning in which its logo is looked for

NO_VOICES = frozenset({"logo", "nearest", "nearest heading"})  # what is told of a wording that other sources print
_DECLARED = frozenset(("og", "twitter", "json-ld", "microdata", "meta"))  # sources that name a page's title as such
_PRINTED = ("h1", "heading", "seen")  # sources, or their beginnings, that print a wording where a headline may stand


class Title(NamedTuple):
    """The headline, where it was read, and the blocks that show it."""

    text: str | None = None
    source: str = ""
    blocks: tuple[int, ...] = ()


def _last_word(text: str) -> str:
    """The last word of a wording, sooner than the whole of it; "" for none."""
    last = text[text.rfind(" ") + 1 :]
    if last.isascii() and last.isalnum():
        return last.lower()
    found = words(fold(last)) or wording(text)
    return found[-1] if found else ""


def read_title(
    source: Source, data: Structured, place: Place, outlet: Outlet, keep: Sequence[float], url: str | None = None
) -> Title:
    """The headline of a page. url: where it was fetched."""
    if source.door == "text":
        return _of_lines(find_headline(source, place, keep, url=url))
    readings = gather(source, data, place, outlet)
    if not readings:
        return Title()
    scores = {key: weigh("title", signs) for key, signs in describe(readings, data, outlet).items()}
    # The site's name on the page and in its title element is no headline, where anything else may be one.
    declared = {wording(r.text) for r in readings if r.source in _DECLARED}
    of_site = {wording(r.text) for r in readings if outlet.is_key(r.text)} - declared
    best = max([k for k in scores if k not in of_site] or scores, key=lambda k: scores[k])
    best = printed_instead(best, readings, data, outlet) or printed_whole(best, readings) or best
    same = [r for r in readings if wording(r.text) == best]
    of_outlet = best == wording(outlet.name or "")
    if of_outlet or _is_logo(same) or _is_untold(same):
        others = {r.block for r in readings if r.source == "logo"}
        others |= {i for i, block in enumerate(source.blocks) if block.links > 1}
        headline = find_headline(source, place, keep, others)
        sentence = _is_untold(same) and len(headline.text or "") > _PROSE_CHARS and (headline.text or "")[-1] in ".。।"
        if of_outlet or (headline.text and not sentence):  # a front page has no headline, old pages one without markup
            return _of_lines(headline)
    shown = [r for r in same if r.block >= 0 and not r.text.isupper()]
    chosen = (shown or same)[0]
    return Title(chosen.text, chosen.source.partition(":")[0], _blocks_that_show(best, source, place))


def _of_lines(headline: Headline) -> Title:
    """A headline that no markup tells, if there is one."""
    return Title(headline.text, "headline" if headline.text else "", headline.blocks)


def _is_logo(same: Sequence[Reading]) -> bool:
    """Whether a wording is printed nowhere but as a logo, and no one but the title element has it."""
    logos = {r.block for r in same if r.source == "logo"}
    return bool(logos) and all(r.block in logos if r.block >= 0 else r.source == "title-tag" for r in same)


def _is_untold(same: Sequence[Reading]) -> bool:
    """Whether no one but the title element has a wording: the page prints another headline, if only without markup."""
    return all(r.source.startswith("title-tag") for r in same)


# --- candidates --------------------------------------------------------------------------------------------------


def gather(source: Source, data: Structured, place: Place, outlet: Outlet) -> list[Reading]:
    """What every source prints, with and without the outlet's name."""
    shown = list(_shown(source, place))
    declared = list(_declared(source, data))
    witnesses = {wording(r.text) for r in (*shown, *declared)} - {()}
    if tag := plain(source.head.title):
        declared.append(Reading(tag, "title-tag"))
    seen = list(_seen(source, place, [*(r.text for r in declared), *parts_of(tag)], outlet))
    witnesses |= {wording(r.text) for r in seen}
    links = {block.text for block in source.blocks if block.links and len(block.text) <= _LINK_CHARS} | owners(source)
    out: list[Reading] = []
    for reading in (*declared, *shown, *seen):
        loose = reading.source == "title-tag"
        known, names = (witnesses, links) if reading.block < 0 else ((), ())
        bare = without_outlet(reading.text, outlet, known, links=names, loose=loose)
        if reading.source in ("h1", "h1:other"):
            bare = without_kicker(without_spaced_kicker(bare, source.head.lang), (r.text for r in out if r.block < 0))
        out.append(reading._replace(text=bare))
        if wording(bare) != wording(reading.text):
            out.append(reading._replace(source=reading.source + ":whole"))
    logos = list(logos_of(source))
    named = {r.block for r in out if r.block >= 0 and outlet.is_named(r.text)}
    out += (*logos, *_nearest(out, place, {r.block for r in logos} | named))
    return [r for r in out if 2 <= len(r.text) <= MAX_TITLE_CHARS and wording(r.text)]


def _declared(source: Source, data: Structured) -> Iterator[Reading]:
    article, page = data.article, data.page
    for key in ("headline", "name", "alternativeHeadline"):
        if value := text_of(article.get(key)):
            yield Reading(value, "json-ld")
            break
    if value := text_of(page.get("headline")) or text_of(page.get("name")):
        yield Reading(value, "json-ld:page")
    if value := data.meta("og:title"):
        yield Reading(value, "og")
    if value := data.meta("twitter:title"):
        yield Reading(value, "twitter")
    for name in ("parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title", "title", "headline"):
        if value := data.meta(name):
            yield Reading(value, "meta")
            break
    for prop in source.head.props:
        if prop.name == "headline" or (prop.name == "name" and is_article_item(prop.itemtype)):
            yield Reading(plain(prop.value), "microdata")
            break


def _shown(source: Source, place: Place) -> Iterator[Reading]:
    """Headings of the page; the nearest before the body counts most."""
    headings = [i for i, b in enumerate(source.blocks) if b.tag == "h1" and len(b.text) <= MAX_TITLE_CHARS]
    above = [i for i in headings if i <= place.start] or [i for i in headings if i == place.start + 1] or headings[:1]
    near = max(above, default=-1)
    for i in headings[:_MAX_HEADINGS]:
        yield Reading(source.blocks[i].text, "h1" if i == near else "h1:other", i)
    for i in range(max(0, place.start - _LINES_ABOVE), min(place.start + _LINES_INTO, len(source.blocks))):
        block = source.blocks[i]
        if block.tag == "h1" or len(block.text) > MAX_TITLE_CHARS:
            continue
        if _says_headline(f"{source.containers[block.container].attrs} {block.attrs}"):
            yield Reading(block.text, "heading:class", i)
        elif block.tag in ("h2", "h3"):
            yield Reading(block.text, "heading:" + block.tag, i)
        if i > near >= 0 and i - near <= _LINES_INTO and block.tag == "h2" and i < place.start:
            yield Reading(block.text, "heading:under h1", i)


@lru_cache(maxsize=2048)
def _says_headline(classes: str) -> bool:
    return bool(_HEADLINE_CLASS.search(classes)) and not _OTHER_CLASS.search(classes)


@lru_cache(maxsize=2048)
def _says_logo(classes: str) -> bool:
    return bool(_LOGO_CLASS.search(classes))


def _seen(source: Source, place: Place, declared: Sequence[str], outlet: Outlet) -> Iterator[Reading]:
    """Blocks near the body that print a declared wording, alone or behind a kicker."""
    known = {wording(text): text for text in declared}
    known |= {wording(bare): bare for bare in (without_outlet(text, outlet, ()) for text in declared)}
    ends = {key[-1] for key in known if key}
    for i in range(max(0, place.start - _LINES_ABOVE), min(place.start + _LINES_INTO, len(source.blocks))):
        block = source.blocks[i]
        if block.tag in ("li", "a") or len(block.text) > MAX_TITLE_CHARS or block.links > 1:
            continue
        if _last_word(block.text) not in ends:
            continue
        key = wording(block.text)
        if key in known and block.tag != "h1":
            yield Reading(block.text, "seen", i)
            continue
        for other, text in known.items():
            if len(other) > 2 and len(other) < len(key) and key[-len(other) :] == other:
                yield Reading(text, "seen:end", i)


def _nearest(readings: Iterable[Reading], place: Place, logos: set[int]) -> Iterator[Reading]:
    """The last of the headlines that stand before the body: the name of a section stands above it. So of headings."""
    above = [r for r in readings if 0 <= r.block <= place.start and r.block not in logos]
    headlines = [r for r in above if r.source in ("h1", "h1:other", "seen")]
    headings = [r for r in above if r.source.startswith("heading:")]
    for name, some in (("nearest", headlines), ("nearest heading", headings)):
        last = max((r.block for r in some), default=-1)
        yield from (r._replace(source=name) for r in some if r.block == last)


def logos_of(source: Source) -> Iterator[Reading]:
    """What the page's beginning prints as the name of the outlet: a link home, or what a class calls a logo."""
    for i, block in enumerate(source.blocks[:_LINES_OF_LOGO]):
        if not block.text or len(block.text) > MAX_TITLE_CHARS:
            continue
        is_link = block.links == 1 and block.link_chars * 2 > len(block.text)
        attrs = f"{source.containers[block.container].attrs} {block.attrs}"
        named = block.tag == "h1" and _says_headline(source.containers[block.container].attrs)  # with a logo in it
        if (is_link and block.href and _HOME.fullmatch(block.href)) or (_says_logo(attrs) and not named):
            yield Reading(block.text, "logo", i)


# --- the vote ----------------------------------------------------------------------------------------------------


def describe(readings: Sequence[Reading], data: Structured, outlet: Outlet) -> dict[Wording, dict[str, float]]:
    """What speaks for every wording: who prints it, who prints something like it, and its shape."""
    by_key: dict[Wording, set[str]] = {}
    texts: dict[Wording, str] = {}
    first: dict[str, Wording] = {}
    for reading in readings:
        key = wording(reading.text)
        by_key.setdefault(key, set()).add(reading.source)
        texts.setdefault(key, reading.text)
        first.setdefault(reading.source, key)
    if (h1 := first.get("h1")) and ("logo" in by_key[h1] or outlet.is_named(texts[h1])):
        del first["h1"]  # of old templates: it says nothing of headlines
    news = any("news" in t for t in types_of(data.article))
    slug = frozenset(wording((data.canonical or "").rstrip("/").rpartition("/")[2].replace("-", " ")))
    agreed = next((k for k, sources in by_key.items() if _agree(sources)), ())
    out: dict[Wording, dict[str, float]] = {}
    for key, sources in by_key.items():
        text, found = texts[key], dict.fromkeys(sources, 1.0)
        if news:
            found |= {f"news {name}": 1.0 for name in sources if name in ("og", "h1", "json-ld")}
        for name in ("h1", "og", "json-ld", "title-tag"):
            other = first.get(name)
            if other and other != key:
                relation = _relation(name, key, other)
                found |= relation
                if news and name == "h1":
                    found |= {f"news {told}": value for told, value in relation.items()}
        if _agree(sources):
            found["news agreed" if news else "agreed"] = 1.0
        elif agreed and not _printed(sources) and likeness(key, agreed) < SAME_HEADLINE:
            found["other than agreed, json-ld" if "json-ld" in sources else "other than agreed"] = 1.0
        found["voices"] = min(len(sources - NO_VOICES), 6) / 6
        found["outlet"] = float(outlet.is_named(text))
        found["one word"] = float(len(key) == 1)
        found["two words"] = float(len(key) == 2)
        found["long"] = float(len(key) > 25)
        found["cut off"] = float(is_cut(text))
        found["slug"] = len(slug & set(key)) / len(slug) if slug else 0.0
        out[key] = found
    return out


def _agree(sources: set[str]) -> bool:
    """Whether the title element has what the page prints, and not as its logo."""
    return "title-tag" in sources and _printed(sources) and "logo" not in sources


def _printed(sources: set[str]) -> bool:
    """Whether a wording stands on the page itself."""
    return any(name.startswith(_PRINTED) for name in sources)


def _relation(name: str, key: Wording, other: Wording) -> dict[str, float]:
    """How a wording stands to what another source prints."""
    found = {f"like {name}": likeness(key, other)}
    if key[: len(other)] == other:
        found[f"longer than {name}"] = 1.0
    elif other[: len(key)] == key:
        found[f"begins {name}"] = 1.0
    elif other[-len(key) :] == key:
        found[f"ends {name}"] = 1.0
    elif key[-len(other) :] == other:
        found[f"before {name}"] = 1.0
    return found


def _blocks_that_show(best: Wording, source: Source, place: Place) -> tuple[int, ...]:
    """The blocks before the body, or at its beginning, that are the headline."""
    shown: list[int] = []
    chars = sum(map(len, best))
    least, most = chars // 3, 2 * chars + 20
    found = place.start < place.end
    last = min(place.start + _LINES_INTO + 1, len(source.blocks)) if found else len(source.blocks)
    for i in range(max(0, place.start - 2 * _LINES_ABOVE), last):
        block = source.blocks[i]
        if not least <= len(block.text) <= most:
            continue
        near = block.tag == "h1" and i >= place.start - _LINES_ABOVE
        if not near and _last_word(block.text) != best[-1]:
            continue
        key = wording(block.text)
        if key == best or (near and likeness(key, best) >= SAME_HEADLINE):
            shown.append(i)
    return tuple(shown[-3:] if found else shown[:1])
