"""Bylines that stand visibly on the page: lines above the body, signatures below it, names glued to a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..model import Mark, Source, SourceBlock
from ..text import fold, squeeze
from . import lexicon
from .names import Names, is_desk, is_name, is_role, names_known, read_names, same_person, without_lead
from .place import Place

_MAX_LINES_ABOVE = 30  # blocks before the body that may hold the byline
_ABOVE_TITLE = 4  # blocks before the title that may
_MAX_LINES_BELOW = 4  # blocks behind the body's end that may be the signature
_MAX_CREDITS_BELOW = 20  # blocks behind it that may say "Author: ..."
_UNDER_TITLE = 5  # lines under the title of a capture that may be nothing but a name
_INTO_BODY = 3  # blocks of the body's beginning that may still be byline lines: labels are not sharp there
_HEAD_INTO_BODY = 12  # blocks of the run's beginning that may stand before the headline: teasers, share buttons
_MAX_LINE_CHARS = 200  # characters of a byline line
_MAX_LED_CHARS = 120  # of one that only begins with "By": a paragraph may, too
_MAX_SIGNATURE_CHARS = 160  # characters of "Full Name, what she does and where"
_MAX_BIO_NAME = 30  # characters up to which a line that ends like a sentence may still be a name, no biography
_SHORT_LEAD = 40  # characters of a line that ends in "by"; the name stands in the next one
_MAX_ROLE_WORDS = 8
_PEN_NAME = re.compile(r"^[a-z][\w'’-]{2,24}$")  # what blogs sign with, after a clear "by"
_HEADINGS = ("h1", "h2", "h3")
_TEXT_TAGS = ("td", "p", "address", "pre", "blockquote")
_PROSE_CHARS = 100  # characters from which a block is prose
_MAX_FILLER = 3  # characters of a line to each character of a known name in it
_LEAST_LONG_WORD = 4  # letters of a word that tells a heading from a name when the body has it without a capital
_BODY_BLOCKS = 30  # blocks of the body that are looked through for that

# How sure a kind of byline is: the weight of its vote among the sources (authors.py).
LED, CLASSED, GLUED, LABELLED, SIGNED, ROLE, BARE, HINT = 3.6, 2.6, 2.5, 2.0, 1.6, 1.6, 1.3, 0.6

_BYLINE_CLASS = re.compile(
    r"byline|by-line|author|autor|auteur|contributor|writer|reporter|journalist|redakt|verfasser|signature|firma\b|"
    r"penulis|attribution|creator"
)
_NOT_BYLINE_CLASS = re.compile(
    r"comment|bio\b|biograph|related|sidebar|author-?box|about-?author|share|social|follow|newsletter|recirc|breadcrumb"
)
_AUTHOR_HREF = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|people|profil[es]*|staff|writers?|contributors?|redak\w*|by|users?|"
    r"person|columnists?|journalists?|reporters?|firmas?|autori|team)/[^/]",
    re.I,
)
_LEADS = r"(?:by|von|par|por|door|di|av|af|oleh|от|автор)"
_DATE_THEN_LEAD = re.compile(rf"(?:\b(?:19|20)\d\d|\d:\d\d|\d[./]\d).{{0,60}}?[\s|·•–—,)-](?={_LEADS}\s+\S)", re.I)
_WRITTEN_INSIDE = re.compile(
    r"\b(?:written|words|story|text)\s+by\s*:?\s+|\bposted\b.{0,60}?\bby\s+|(?<=\S\s)(?:autor(?:in|en)?|authors?|auteur|redaktion)\s*:\s*",
    re.I,
)
_DIGIT = re.compile(r"\d")
_BAR_THEN_LEAD = re.compile(rf"[|·•⋅]\s*{_LEADS}\s+(?=[^\W\d_a-zß-ÿ])", re.I)
_ENDS_IN_LEAD = re.compile(rf"\s{_LEADS}\s*:?$", re.I)
_DATE_BEFORE = re.compile(
    r"^\W*(?:[^\W\d]{2,12}[.,]{0,2}\s+)?\d.{0,40}?(?:\d{4}|\d:\d\d)(?:\s*Uhr)?[\s|·•–—,-]+(?=[^\W\d]\D*$)"
)
_CLASSED_PEN = re.compile(
    r"^\W*(?:(?:verfasst |erstellt |beitrag |geschrieben |posted |written )?(?:von|by|par|por|di|door|av)|"
    r"autor(?:in)?|author)"
    r"\s*:?\s+(?P<name>[^\W_][\w'’.-]{2,24})(?:\s+(?:am|at|on|le|el|à|um)\b.*|\s*[|»@,·•–—].*|\s+\d.*)?$",
    re.I,
)
_REPORTER_BEHIND = re.compile(r"^\W*[\uac00-\ud7af\u4e00-\u9fff]{2,4}\s*(?:기자|특파원|記者|记者)(?!\w)")
_SOURCE_LABEL = re.compile(
    r"^(?:sources?|quellen?|fuentes?|fonte|źródło|zdroj|kilde|källa|bron|kaynak|forrás|sursa|lähde|izvor|vir|источник|"
    r"джерело|πηγή|המקור|מקור|المصدر|منبع|स्रोत|ที่มา|nguồn|sumber|来源|來源|出典|출처)\s*[:：]\s*",
    re.I,
)
_SOMETHING_BY = re.compile(r"(?:[A-Z]\w+ ){1,2}by (?=[A-Z])")  # "Guide by", "Recipe and photos by"
_NOT_WRITTEN = re.compile(
    r"^\W*(?:medically |expertly |clinically |legally )?(?:reviewed|fact[- ]?checked|edited|photo\w*|illustrat\w+|"
    r"images?|foto\w*|bild\w*|video|grafik|quelle|source|credit\w*|translated|presented|sponsored|powered|replies|reply|liked)\b",
    re.I,
)
_ONLY_LEAD = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|author|autor(?:in)?|auteur|written by|words by|posted by|published by|автор|"
    r"نویسنده|作者|記者|记者|文|글)\s*:?$",
    re.I,
)
_AUTHOR_LABEL = re.compile(
    r"(?:author|autor|auteur|autore|autora|text|texte|texto|testo|tekst|words|written|автор|نویسنده|作者|記者|记者)"
    r"(?:s|in|en|es|e|a)?(?:[/:*]\w+)?(?:\s+by)?\s*[:：]?\s",
    re.I,
)
_NAME_AND_MORE = re.compile(r"^(?P<name>[^,–—|:•·]{3,60}?)\s*(?:,\s+|\s[–—-]\s|\s*[|•·]\s*)(?P<more>[^!?]{3,120})$")
_GLUED = re.compile(
    r"[.!?…”\"»。！？]\s+(?P<line>(?P<name>[^\s.,;:!?–—][^.,;:!?–—]{3,58}?)\s+[–—-]\s+(?P<role>[^.!?;:–—]{3,80}))$"
)
_EDGE = " \t,;:|/·•–—-()"


SOURCE_RULE = "byline.source"  # the rule of lines like "Source: Agency", which are bylines whoever else signs


class Line(NamedTuple):
    """A visible byline: what it names, how sure that is, and the mark that takes it out of the body."""

    names: Names
    source: str
    weight: float
    mark: Mark


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
    above = list(_lines_above(source, place, titles, known, dated))
    yield from above
    if glued := _glued(source, place):
        yield glued
    known = tuple(dict.fromkeys((*known, *(name for line in above for name in line.names.people))))
    yield from _lines_below(source, place, known)


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
        if (i - 1 in titles or i - 1 in dated) and (line := _source_line(source, i)):
            yield line
        elif (line := _above(source, place, i, head, known)) is None:
            continue
        elif line.weight > ROLE or i not in dated or _is_dated_byline(source.blocks[i].text, line.names):
            yield line


def _lines_below(source: Source, place: Place, known: tuple[str, ...]) -> Iterator[Line]:
    """The signature at the body's end, and a credit further down that says "Author: ..."."""
    near = place.end + _MAX_LINES_BELOW
    for i in range(near, min(place.end + _MAX_CREDITS_BELOW, len(source.blocks))):
        if _is_credit(source, i) and (line := _signature(source, place, i, known)):
            yield line._replace(weight=LABELLED)
            break
    for i in range(max(place.end - _MAX_LINES_BELOW, place.start + 1), min(near, len(source.blocks))):
        if line := _signature(source, place, i, known):
            yield line
            break


def _is_credit(source: Source, i: int) -> bool:
    block = source.blocks[i]
    if _AUTHOR_LABEL.match(block.text):
        return True
    return len(block.text) < _MAX_LED_CHARS and _is_classed(source, block) and _after_lead(source, i)[0]


def _above(source: Source, place: Place, i: int, head: int, known: tuple[str, ...]) -> Line | None:
    block = source.blocks[i]
    text = block.text
    if not 2 <= len(text) <= _MAX_LINE_CHARS or block.tag == "figcaption":
        return None
    if _leads_on(text):
        return None
    told = names_known(text, known)
    led, rest = _after_lead(source, i)
    classed = _is_classed(source, block)
    near = i >= place.start - 2 or rest != text or (0 <= head < i <= head + _UNDER_TITLE and source.door == "text")
    bare = near and (_is_plain(source, block) or is_desk(text) or is_role(text))
    if not (led or classed or told or bare) or (not led and _NOT_WRITTEN.match(text)):
        return None
    names = _better(told, read_names(rest))
    if not names and (pen := _pen_name(text, rest, led=led, classed=classed)):
        names, led = Names((pen,)), True
    if not names:
        return None
    weight = _weight(source, i, names, told, led=led, classed=classed)
    if not weight and bare:
        weight = _weight_of_bare_name(source, place, i, names)
    return Line(names, "byline", weight, Mark(i, "byline", f"byline.line: {text[:60]}")) if weight else None


def _is_plain(source: Source, block: SourceBlock) -> bool:
    """Whether a line may be a byline for its text alone: in HTML no link, heading or list item, but behind a date."""
    tagged = block.tag in _TEXT_TAGS or _DATE_BEFORE.match(block.text) is not None
    return source.door == "text" or (not block.links and tagged)


def _weight(source: Source, i: int, names: Names, told: Names, *, led: bool, classed: bool) -> float:
    """How sure a line is a byline by its first word, its markup, or the known names that fill it."""
    block = source.blocks[i]
    length = len(block.text)
    if led and (classed or length <= _MAX_LED_CHARS):
        return LED
    if told and (classed or sum(map(len, told.people + told.desks)) * _MAX_FILLER > length):
        return CLASSED
    if classed and (names.desks or any(" " in p or not p.isascii() for p in names.people)):
        return CLASSED
    if classed and length <= _MAX_LED_CHARS // 3 and _BYLINE_CLASS.search(source.containers[block.container].attrs):
        return BARE
    return 0.0


def _pen_name(text: str, rest: str, *, led: bool, classed: bool) -> str:
    """The one word that a blog signs with, in a line that is surely a byline; "" for none."""
    first = rest.partition("|")[0].strip()
    if led and _PEN_NAME.match(first):
        return first
    match = _CLASSED_PEN.match(text) if classed else None
    return match["name"] if match and fold(match["name"]) not in lexicon.NO_NAMES else ""


def _better(told: Names, read: Names) -> Names:
    """The known names of a line, unless reading it finds all of them and more."""
    if told.people and all(any(_is_fuller(name, told_name) for name in read.people) for told_name in told.people):
        return read
    if told.people and read.people and all("_" in name or name.islower() for name in told.people):
        return read
    return told or read


def _is_fuller(name: str, told: str) -> bool:
    return name == told or (same_person(name, told) and len(name.split()) > len(told.split()))


def _is_classed(source: Source, block: SourceBlock) -> bool:
    """Whether the markup says that a block is a byline: by a class or by the address that it links to."""
    if source.door == "text":
        return False
    if block.links and block.link_chars * 2 > len(block.text) and _AUTHOR_HREF.search(block.href):
        return True
    container = source.containers[block.container]
    above = source.containers[container.parent].attrs if container.parent > 0 else ""
    return _says_byline(f"{block.attrs} {container.attrs} {above}")


@lru_cache(maxsize=4096)
def _says_byline(classes: str) -> bool:
    return bool(_BYLINE_CLASS.search(classes)) and not _NOT_BYLINE_CLASS.search(classes)


def _after_lead(source: Source, i: int) -> tuple[bool, str]:
    """Whether a line leads to a name, and what follows its "By", wherever that stands."""
    text = source.blocks[i].text
    if (":" in text or "by" in text.lower()) and (match := _WRITTEN_INSIDE.search(text)):
        return True, text[match.end() :]
    if _NOT_WRITTEN.match(text):
        return False, text
    if (bare := without_lead(text)) != text and bare != squeeze(text):
        return True, bare
    if match := _SOMETHING_BY.match(text):
        return True, text[match.end() :]
    if _REPORTER_BEHIND.match(text):
        return True, text
    dated = _DIGIT.search(text)
    if match := (dated and _DATE_THEN_LEAD.search(text)) or _BAR_THEN_LEAD.search(text):
        return True, text[match.end() :]
    if dated and (match := _DATE_BEFORE.match(text)):
        text = text[match.end() :]
    return i > 0 and _leads_on(source.blocks[i - 1].text), text


def _leads_on(text: str) -> bool:
    """Whether a line ends in "by", so that the name stands in the next one."""
    return len(text) < _SHORT_LEAD and _ends_in_lead(text)


@lru_cache(maxsize=1024)
def _ends_in_lead(line: str) -> bool:
    return bool(_ONLY_LEAD.match(line) or _ENDS_IN_LEAD.search(line))


def _weight_of_bare_name(source: Source, place: Place, i: int, names: Names) -> float:
    """A line near the title that is nothing but a name, or a name with a role or a date."""
    block = source.blocks[i]
    text = block.text
    if not names.people:
        return BARE if text in names.desks else 0.0
    if names.desks and source.door == "html":
        return 0.0  # "Jane Doe/Agency" credits a photograph
    if not _is_plain(source, block):
        return 0.0
    if source.door == "html" and _writes_without_case(names.people[0]):
        return 0.0
    if not all(map(_is_full_name, names.people)) or any(_is_no_name(n, source, place) for n in names.people):
        return 0.0
    rest = text
    for name in (*names.people, *names.desks):
        rest = rest.replace(name, " ", 1)
    rest = " ".join(w for w in rest.split() if w.casefold() not in lexicon.CONJUNCTIONS).strip(_EDGE)
    if not rest:
        return BARE
    return ROLE if _says_role(rest) or any(c.isdigit() for c in rest) else 0.0


def _is_full_name(text: str) -> bool:
    return is_name(text) and not is_desk(text) and " " in text


def _writes_without_case(text: str) -> bool:
    """Whether a script has no capitals to tell names by."""
    return text.lower() == text.upper()


def _is_no_name(name: str, source: Source, place: Place) -> bool:
    """Whether the body tells that a bare line is a heading, or names whom the article is about, not who wrote it.

    A heading's words stand in the body without capitals; an author's name hardly ever stands in its paragraphs.
    """
    longer = [w for w in name.lower().split() if len(w) >= _LEAST_LONG_WORD] if name.lower() != name.upper() else []
    surname = name.split()[-1]
    for block in source.blocks[place.start : min(place.end, place.start + _BODY_BLOCKS)]:
        text = block.text
        if len(text) > _PROSE_CHARS and surname in text:
            return True
        if any(w in text and re.search(rf"\b{re.escape(w)}\b", text) for w in longer):
            return True
    return False


def _source_line(source: Source, i: int) -> Line | None:
    """A line "Source: Agency"."""
    text = source.blocks[i].text
    match = _SOURCE_LABEL.match(text) if len(text) < _PROSE_CHARS else None
    if match is None or match.end() == len(text):
        return None
    return Line(Names((), (text[match.end() :],)), "signature", HINT, Mark(i, "byline", f"{SOURCE_RULE}: {text[:60]}"))


def _signs(name: str, more: str, known: tuple[str, ...]) -> bool:
    """Whether "Name, more" is a signature: by a word for a role, or as the fuller form of a name that is known."""
    return _says_role(more) or (len(more) < _PROSE_CHARS and any(same_person(name, k) for k in known))


def _is_dated_byline(text: str, names: Names) -> bool:
    """Whether a date line also names the author, in a writing that tells names: "Jane Doe | 3 May 2021"."""
    name = names.people[0] if names.people else ""
    return bool(name) and name.isascii() and (text.startswith(name) or text.endswith(name))


def _says_role(text: str) -> bool:
    return any(w.strip(".,()") in lexicon.ROLES for w in fold(text).split())


def _glued(source: Source, place: Place) -> Line | None:
    """A byline "Name - role" behind the closing period of the first paragraph."""
    for i in range(place.start, min(place.start + 2, place.end)):
        text = source.blocks[i].text
        match = (
            _GLUED.search(text, max(0, len(text) - _MAX_SIGNATURE_CHARS)) if len(text) > _MAX_LINE_CHARS // 2 else None
        )
        if match and _is_full_name(match["name"]) and len(match["role"].split()) <= _MAX_ROLE_WORDS:
            mark = Mark(i, "byline", f"byline.glued: {match['line'][:60]}", match.start("line"), match.end("line"))
            return Line(Names((match["name"],)), "byline", GLUED, mark)
    return None


def _signature(source: Source, place: Place, i: int, known: tuple[str, ...]) -> Line | None:
    """A line behind the last paragraph that signs the article: "Full Name, a senior expert in Somewhere"."""
    text = source.blocks[i].text
    if not 2 <= len(text) <= _MAX_SIGNATURE_CHARS or (len(text) > _MAX_BIO_NAME and text[-1] in ".。।۔"):
        return None
    why = Mark(i, "byline", f"byline.signature: {text[:60]}")
    led, rest = _after_lead(source, i)
    if led and source.blocks[i - 1].tag in _HEADINGS:
        return None  # the byline of another article that follows
    if led:
        names = names_known(text, known) or read_names(rest)
        return Line(names, "signature", ROLE if len(text) < _MAX_LED_CHARS else HINT, why) if names.people else None
    if line := _source_line(source, i):
        return line
    match = _NAME_AND_MORE.match(text)
    if match and _is_full_name(name := match["name"].strip()) and _signs(name, match["more"], known):
        return Line(Names((name,)), "signature", SIGNED, why)
    if _is_full_name(text) and names_known(text, known):
        return Line(Names((text,)), "signature", BARE, why)
    if (
        place.end - 1 <= i <= place.end
        and not source.blocks[i].links
        and source.blocks[i].tag in (*_TEXT_TAGS, "div", "")
    ):
        case = source.door == "text" or not _writes_without_case(text)
        if case and _is_full_name(text) and not _is_no_name(text, source, place):
            return Line(Names((text,)), "signature", BARE, why)
        if fold(text) in lexicon.AGENCIES:
            return Line(Names((), (text,)), "signature", BARE, why)
    return None
