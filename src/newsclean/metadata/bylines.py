"""Bylines that stand visibly on the page: lines above the body; byline_signatures.py reads those below it and in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Mark, Source, SourceBlock
from ..text import fold
from . import byline_words
from .byline_bare_names import (
    CASELESS_LINE,
    PLACE_WORDS,
    by_date,
    is_plain,
    role_beside,
    weight_of_bare_name,
    without_linked_section,
)
from .byline_leads import after_lead, bare_line, credits_picture, leads_on, without_date
from .byline_lines import (
    BARE,
    BYLINE_CLASS,
    CLASSED,
    LARGE_HEADINGS,
    LED,
    MAX_LED_CHARS,
    MAX_LINE_CHARS,
    QUOTES,
    ROLE,
    RUNS_ON,
    Line,
    is_classed,
    is_full_name,
    is_no_name,
    lines_led,
    links_author,
    names_led,
    says_caption,
    says_role,
)
from .byline_signatures import find_glued, find_opening, lines_below, source_in, source_line
from .desks import AGENCIES_ALONE, is_agency, is_desk, is_role
from .name_leads import has_case, without_lead
from .names import Names, names_known, read_names
from .names_east_asia import guest
from .persons import is_nobody, same_person
from .place import Place

_MAX_LINES_ABOVE = 30  # blocks before the body that may hold the byline
_ABOVE_TITLE = 4  # blocks before the title that may
_UNDER_TITLE = 5  # lines under the title, or before the body, that may be nothing but a name
_JUST_BEFORE = 2  # blocks before the body that may be nothing but a desk
_INTO_BODY = 3  # blocks of the body's beginning that may still be byline lines: labels are not sharp there
_HEAD_INTO_BODY = 12  # blocks of the run's beginning that may stand before the headline: teasers, share buttons
_PEN_NAME = re.compile(r"^[a-z][\w'’-]{2,24}$")  # what blogs sign with, after a clear "by"
_A_PAIR = 2
_MAX_FILLER = 3  # characters of a line to each character of a known name in it

_CLASSED_PEN = re.compile(
    r"^\W*(?:(?:verfasst |erstellt |beitrag |geschrieben |posted |written )?(?:von|by|par|por|di|door|av)|"
    r"autor(?:in)?|author)"
    r"\s*:?\s+(?P<name>[^\W_][\w'’.-]{2,24})(?:\s+(?:am|at|on|le|el|à|um)\b.*|\s*[|»@,·•–—].*|\s+\d.*)?$",
    re.I,
)
_SECTION_AND_BAR = re.compile(r"[^\W\d_]+\s*[|•·]\s+(?=.*\d)")  # "News | Jane Doe | 3 May 2021"
_APART = re.compile(r"[|·•–—,;()\[\]/\n]|\s-\s")
_CAPTION = re.compile(r"(?P<said>.+)[.!?]\s(?P<credit>[^.!?:]{3,30}: ?[^!?:]+)$")
_NO_WRITERS = byline_words.EDITORS | byline_words.PHOTO_LABELS  # roles beside a name
_DASHES = ("–", "—", "-", "|", "/")


def find_bylines(
    source: Source,
    place: Place,
    titles: tuple[int, ...],
    known: tuple[str, ...],
    dated: frozenset[int] = frozenset(),
) -> Iterator[Line]:
    """Every visible byline, those above the body first. known: the names that the page declares. dated: date lines."""
    if place.start == place.end:
        return
    above = [*_lines_in_title(source, titles), *_lines_above(source, place, titles, known, dated)]
    yield from above
    if opening := find_opening(source, place):
        yield opening
    if glued := find_glued(source, place):
        yield glued
    known = tuple(dict.fromkeys((*known, *(name for line in above for name in line.names.people))))
    yield from lines_below(source, place, known)


def _lines_in_title(source: Source, titles: tuple[int, ...]) -> Iterator[Line]:
    """Bylines that stand in one block with the headline, on lines of their own."""
    for i in titles:
        for text in lines_led(source.blocks[i]):
            yield Line(names_led(text), "byline", LED, Mark(i, "byline", f"byline.line: {text[:60]}"))


def _lines_above(
    source: Source, place: Place, titles: tuple[int, ...], known: tuple[str, ...], dated: frozenset[int]
) -> Iterator[Line]:
    """Bylines around the headline and the body's beginning."""
    head = max((t for t in titles if t <= place.start), default=-1)
    if head < 0:
        head = min((t for t in titles if t < place.start + _HEAD_INTO_BODY), default=-1)
    top = head - _ABOVE_TITLE if head >= 0 else place.start - _MAX_LINES_ABOVE
    last = max(place.start + _INTO_BODY, head + 2 * _INTO_BODY) if head >= 0 else place.start + _INTO_BODY
    for i in range(max(0, top, place.start - 2 * _MAX_LINES_ABOVE), min(last, place.end)):
        if i in titles:
            continue
        text = source.blocks[i].text
        if (i - 1 in titles or i - 1 in dated) and (line := source_line(source, i)):
            yield line
        elif i - 1 > head and _is_role_of(text, source.blocks[i - 1].text):
            yield Line(Names(), "byline", CLASSED, Mark(i, "byline", f"byline.role: {text[:60]}"))
        elif (line := _above(source, place, i, head, known, dated)) and (
            line.weight > ROLE or i not in dated or _is_dated_byline(source, i, line.names)
        ):
            yield line
        elif i in dated and not (line and line.names.people) and (agencies := _agencies_of(text)):
            yield Line(Names((), agencies), "byline", BARE, Mark(i, "byline", f"byline.line: {text[:60]}"))


def _agencies_of(text: str) -> tuple[str, ...]:
    """The source of a date line, or the agencies apart in it, "Reuters | 3 May"; none where it credits a picture."""
    if told := source_in(text):
        return (told,)
    parts = () if credits_picture(text) else tuple(part.strip() for part in _APART.split(text))
    return tuple(part for part in parts if fold(part) in AGENCIES_ALONE)


def _above(
    source: Source, place: Place, i: int, head: int, known: tuple[str, ...], dated: frozenset[int]
) -> Line | None:
    block = source.blocks[i]
    text = bare_line(block.text)
    if not 2 <= len(text) <= MAX_LINE_CHARS or block.tag == "figcaption":
        return None
    classed = is_classed(source, block) or (i in dated and links_author(block))
    if leads_on(text) or (RUNS_ON.search(text) and not classed):
        return None
    told = names_known(text, known)
    led, rest = after_lead(source, i)
    if guest(text) and not (classed or told):
        if not _is_beside_head(source, i, head, dated):
            return None
        led, rest = True, text
    under = 0 <= head < i <= head + _UNDER_TITLE
    close = i >= place.start - _JUST_BEFORE or rest != text or (under and source.door == "text")
    near = close or ((under or i >= place.start - _UNDER_TITLE) and (source.door == "text" or by_date(i, dated)))
    beside = role_beside(source, i) if i > head else ""
    bare = (
        (near and is_plain(source, i, dated))
        or beside != ""
        or (close and _may_sign(text, apart=i < head or block.tag in LARGE_HEADINGS))
    )
    others = not led and (credits_picture(text) or _describes_picture(text) or source.ends_quote(i, QUOTES))
    if others or not (led or classed or told or bare):
        return None
    if " en " in rest and _is_dutch(source, place):
        rest = rest.replace(" en ", " & ")  # elsewhere "en" leads to the place
    filed = i in dated and not (led or told)  # its line may name a section beside the day
    rest = _linked(block, rest) if classed else _unfiled(source, block, rest) if filed else rest
    names = _better(told, _without_places(read_names(rest), told, source, place, led=led))
    names = _without_town(names, text, source, place) if led or told else names
    if not names and (pen := _pen_name(text, rest, led=led, classed=classed)):
        names, led = Names((pen,)), True
    if not names or (beside in _NO_WRITERS and not led) or (led and says_caption(source, block)):
        return None
    weight = _weight(source, i, names, told, led=led, classed=classed)
    if not weight and bare:
        title = source.blocks[head].text if head >= 0 else ""
        weight = 0.0 if any(n in title for n in names.people) else weight_of_bare_name(source, place, i, names, dated)
    return Line(names, "byline", weight, Mark(i, "byline", f"byline.line: {text[:60]}")) if weight else None


def _unfiled(source: Source, block: SourceBlock, rest: str) -> str:
    """The rest of a dated line without the section that it names."""
    text = without_linked_section(block)
    return _without_section(source, rest if text == block.text else without_date(bare_line(text)))


def _without_section(source: Source, text: str) -> str:
    """A line without the section that it begins with, which a link of the page names, as none does the name behind it.

    "Local News | Jane Doe | 3 May 2021": the section has the shape of a name, too.
    """
    section, bar, rest = text.partition(next((mark for mark in "|•·" if mark in text), "|"))
    behind = rest.strip()
    name = next(iter(read_names(behind).people), "") if bar else ""
    if not name or not behind.startswith(name):
        return text
    return behind if _is_linked(source, section.strip()) and not _is_linked(source, name) else text


def _is_linked(source: Source, text: str) -> bool:
    """Whether a link of the page, or one of those that a block of links holds, is called so."""
    links = (b for b in source.blocks if b.links and 2 * b.link_chars > len(b.text))
    return any(b.text == text or (b.links > 1 and text in b.text) for b in links)


def _describes_picture(text: str) -> bool:
    """Whether a line is a sentence, no name, with a photographer behind it: "The pier in 1965. Photo: Jane Doe"."""
    match = _CAPTION.match(text)
    return match is not None and credits_picture(match["credit"]) and not is_full_name(match["said"])


def _may_sign(text: str, *, apart: bool) -> bool:
    """Whether a line may be the desk or the role that signs; above the headline "Local News" is the section.

    apart: it stands there, or is a heading, which "Press Services" may be, too.
    """
    return is_agency(text) if apart else is_desk(text) or is_role(text)


def _linked(block: SourceBlock, rest: str) -> str:
    """The one link of a byline where that is a name: at its beginning, with a place behind it, or behind a label.

    "Jane Doe Outer Island", "Beitrags-Autor: Jane Doe".
    """
    label = block.text[: -block.link_chars or None].rstrip()
    if block.links == 1 and label[-1:] in (":", "：") and is_full_name(block.text[-block.link_chars :]):
        return block.text[-block.link_chars :]
    name = rest[: block.link_chars]
    behind = rest[block.link_chars :]
    alone = block.links == 1 and behind[:1] == " " and behind[1:2].isupper() and is_full_name(name)
    return name if alone and len(behind.split()) <= PLACE_WORDS and is_full_name(rest) else rest


def _is_beside_head(source: Source, i: int, head: int, dated: frozenset[int]) -> bool:
    """Whether a line stands next to the headline, a date or a line that leads to a name, and to no picture."""
    first = max(i - 1, 0)
    blocks = source.blocks[first : i + 2]
    if any(b.media for b in source.blocks[i : i + 2]):  # media stand before the block that counts them
        return False
    if any(b.tag == "figcaption" or says_caption(source, b) for b in blocks):
        return False
    around = (j for j in range(first, first + len(blocks)) if j != i)
    return any(j == head or j in dated or after_lead(source, j)[0] for j in around)


def _is_role_of(text: str, above: str) -> bool:
    """Whether lines say what the name above them does, and perhaps where: "commentator", "Outer Island"."""
    first, _, place = text.partition("\n")
    if len(text) > CASELESS_LINE or not is_role(first):
        return False
    name = above if place else without_lead(above)
    return is_full_name(name) and (place != "" or name != above)


def _without_places(read: Names, told: Names, source: Source, place: Place, *, led: bool) -> Names:
    """Names without those of which the story speaks, beside known ones or where no capital tells: "Place – Name"."""
    beside = 0 < len(told.people) < len(read.people)
    alike = not led and not told and len(read.people) >= _A_PAIR and not has_case(read.people[0])
    if not (beside or alike):
        return read
    left = (n for n in read.people if any(same_person(n, t) for t in told.people) or not is_no_name(n, source, place))
    return read._replace(people=tuple(left) or read.people)


def _without_town(names: Names, text: str, source: Source, place: Place) -> Names:
    """Names without the last, if a dash stands before it and the story speaks of it: "Jane Doe — Outer Island"."""
    if len(names.people) < _A_PAIR:
        return names
    *writers, last = names.people
    before = text[: max(text.rfind(last), 0)].rstrip()
    if before[-1:] not in _DASHES or not any(last in b.text for b in source.blocks[place.start : place.end]):
        return names
    return names._replace(people=tuple(writers))


def _is_dutch(source: Source, place: Place) -> bool:
    """Whether a page is in Dutch: as it says, or by two of the commonest words of its story."""
    if lang := source.head.lang[:2].lower():
        return lang in ("nl", "af", "fy")
    texts = [b.text for b in source.blocks[place.start : place.end][:_INTO_BODY]]
    return all(any(word in text for text in texts) for word in (" het ", " een "))


def _weight(source: Source, i: int, names: Names, told: Names, *, led: bool, classed: bool) -> float:
    """How sure a line is a byline by its first word, its markup, or the known names that fill it."""
    block = source.blocks[i]
    length = len(block.text)
    if led and (classed or length <= MAX_LED_CHARS):
        return LED
    if told and (classed or sum(map(len, told.people + told.desks)) * _MAX_FILLER > length):
        return CLASSED
    if classed and (names.desks or any(" " in p or not p.isascii() for p in names.people)):
        return CLASSED
    if classed and length <= MAX_LED_CHARS // 3 and BYLINE_CLASS.search(source.containers[block.container].attrs):
        return BARE
    return 0.0


def _pen_name(text: str, rest: str, *, led: bool, classed: bool) -> str:
    """The one word that a blog signs with, in a line that is surely a byline; "" for none."""
    name = rest.partition("|")[0].strip()
    if not led or not _PEN_NAME.match(name):
        match = _CLASSED_PEN.match(text) if classed else None
        name = match["name"] if match and fold(match["name"]) not in byline_words.NO_NAMES else ""
    return "" if is_nobody(name) else name


def _better(told: Names, read: Names) -> Names:
    """The known names of a line, unless reading it finds all of them and more."""
    if read.people and not told.people:
        return read
    if len(read.people) < len(told.people):
        return told  # names beside each other without a mark between them
    if told.people and all(any(_is_fuller(name, told_name) for name in read.people) for told_name in told.people):
        return read
    if any(map(is_full_name, read.people)) and all("_" in name or name.islower() for name in told.people):
        return read
    return told or read


def _is_fuller(name: str, told: str) -> bool:
    return name == told or (same_person(name, told) and len(name.split()) > len(told.split()))


def _is_dated_byline(source: Source, i: int, names: Names) -> bool:
    """Whether a date line also names the author, in a writing that tells names: "Jane Doe | 3 May 2021"."""
    name = names.people[0] if names.people else ""
    if not name or not is_full_name(name):
        return False
    text = bare_line(source.blocks[i].text)
    if text.startswith(name) or text.endswith(name) or says_role(text):
        return True
    text = _without_section(source, bare_line(without_linked_section(source.blocks[i])))
    section = _SECTION_AND_BAR.match(text)
    text = text[section.end() :] if section and not text.startswith(name) else text
    filed = without_date(text).startswith(f"{name} in ")  # "3 May 2021 • Jane Doe in News"
    return text.startswith(name) or text.endswith(name) or filed
