"""Authors named below the body or in it: signatures, credits, a byline glued to the first paragraph, its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..model import Mark, Source
from ..text import fold
from . import byline_words
from .byline_leads import after_lead, leads_on, without_picture
from .byline_lines import (
    BARE,
    BOXED,
    GLUED,
    HINT,
    INITIALS_BEHIND,
    LABELLED,
    LARGE_HEADINGS,
    MAX_LED_CHARS,
    MAX_LINE_CHARS,
    PROSE_CHARS,
    QUOTES,
    ROLE,
    RUNS_ON,
    SIGNED,
    TEXT_TAGS,
    Line,
    is_classed,
    is_full_name,
    is_no_name,
    is_stock,
    says_role,
)
from .desks import is_agency, is_desk
from .name_leads import has_case
from .names import OF_PLACE, Names, is_name, names_known, once_said, read_names
from .names_east_asia import han_names, korean_names
from .persons import same_person
from .place import Place

_MAX_LINES_BELOW = 4  # blocks behind the body's end that may be the signature
_MAX_CREDITS_BELOW = 20  # blocks behind it that may say "Author: ..."
_MAX_SIGNATURE_CHARS = 160  # characters of "Full Name, what she does and where"
_MAX_BIO_NAME = 30  # characters up to which a line that ends like a sentence may still be a name, no biography
_MAX_ROLE_WORDS = 8
_MAX_PLACE_WORDS = 4
_INLINE_TAGS = ("span", "font", "i", "em", "b", "strong", "center")
_SIGNED_TAGS = (*TEXT_TAGS, *_INLINE_TAGS, "div", "")
_SOURCE = (
    r"(?:sources?|quellen?|fuentes?|fonte|źródło|zdroj|kilde|källa|bron|kaynak|forrás|sursa|lähde|izvor|vir|источник|"
    r"джерело|πηγή|המקור|מקור|المصدر|منبع|स्रोत|সূত্র|ที่มา|nguồn|sumber|来源|來源|出典|출처)\s*[:：]\s*"
)
_SOURCE_LABEL = re.compile(f"^{_SOURCE}", re.I)
# In a line that says more: "3 May 2021 | Source: Agency".
_SOURCE_INSIDE = re.compile(
    rf"(?:^|[\s|·•(])(?i:{_SOURCE})(?P<said>[^:：|()\n]{{2,40}}?)(?=\s?[|()\n]|\s\S{{1,12}}[:：]|\s\d|$)"
)
_AUTHOR_LABEL = re.compile(
    r"(?:author|autor|auteur|autore|autora|text|texte|texto|testo|tekst|words|written|автор|نویسنده|作者|記者|记者)"
    r"(?:s|in|en|es|e|a)?(?:[/:*]\w+)?(?:\s+by)?\s*[:：]?\s",
    re.I,
)
_NAME_AND_MORE = re.compile(r"^(?P<name>[^,–—|:•·]{3,60}?)\s*(?:,\s+|\s[–—/-]\s|\s*[|•·]\s*)(?P<more>[^!?]{3,120})$")
# A name with its role in brackets, or its agency behind a slash.
_NAME_AND_ROLE = re.compile(
    r"^(?P<name>[^,–—|:•·(/]{3,60}?)\s*(?:\((?P<role>[^()]{3,60})\)|/\s?(?P<agency>[^\s/]{2,12}))\.?$"
)
_BRACKETED = re.compile(
    r"^[（(【〔](?P<name>[\u4e00-\u9fff][\u3040-\u30ff\u4e00-\u9fff々 ]{1,6}[\u4e00-\u9fff々\u3040-\u30ff])[）)】〕]$"
)
_GLUED = re.compile(
    r"[.!?…”\"»。！？]\s+(?P<line>(?P<name>[^\s.,;:!?–—][^.,;:!?–—]{3,58}?)\s+[–—-]\s+(?P<role>[^.!?;:–—]{3,80}))$"
)
_OPENING_CHARS = 80  # characters of a paragraph in which its reporters are named
_OPENING = re.compile(
    r"[（(〔【](?:[\u4e00-\u9fff]{2,6}社|本报|本報|本网|本網|全媒体|见习|見習|实习|特约|特約|特派)*(?:记者|記者|通讯员|特派员)\s*"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[、,，\s]\s*[\u4e00-\u9fff]{2,4}){0,5})(?:\s*[／/][^（）()]{1,20}|[\s，,]*(?:通讯员|实习生)[^）)]{0,20})?"
    r"\s*[）)〕】]"
)
# "【London=Name】", "(Seoul=Agency) Name reporter =", "[Outlet Name reporter]" before the first sentence.
_OPENING_HEAD = re.compile(
    r"^(?P<bracket>[【（(〔\[][^【】（）()〔〕\[\]]{2,40}[】）)〕\]])\s?(?:[\uac00-\ud7af·, ]{2,30}기자\s?=\s)?(?=\S)"
)
_HAN_PARTS = re.compile(r"[、,，\s]\s*")
_QUOTED = re.compile(r"«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]")
# Names that themes and plugins give to a box about the author, and to what only looks like one.
_AUTHOR_BOX = re.compile(
    r"author[_-]*(?:box|bio|info|card|profile)|about[_-]*(?:the[_-]*)?author|(?:bio|autor|autore|auteur)[_-]*box|"
    r"m-a-box|multiple-authors"
)
_NO_BOX = re.compile(r"comment|related|sidebar|recommend|teaser")
_INITIAL_CHARS = 10  # characters of what a lead leads to by which that is found in its line
_MAX_BEFORE = 55  # characters before it; more are a headline, "Another story Author: Jane Doe"
_NOBODY = (Names(), 0.0)
_MAX_CONTACT_CHARS = 40  # characters of "Contact for the media:"
_LAST_LINES = 3  # lines of the run's end, and one behind it, that may be nothing but a name: buttons are taken in
_AROUND = " ()[]（）/–—-"  # "(Jane Doe)", "– Jane Doe": of known names alone, others in brackets took pictures
_LONGEST_ABBREVIATION = 4  # characters of "Jr." and the like, whose full stop stays
_MAX_SIGNERS = 4
_BETWEEN = re.compile(r"\s+[-–—ـ/&|]\s+|\s*[،、/]\s*|,\s+")
_AND_AGENCY = re.compile(
    r"\s(?:with|and|avec|et|mit|und|con|y|com|e|met|en|med|og|och|z|i|с|та|и)\s(?P<agency>\S+(?:\s\S+)?)$"
)
_DAY_IN_BRACKETS = re.compile(r"^\(([^\W\d][^,()\d]{1,40}),\s[\d./ -]{5,12}\)$")  # "(Anna Muster, 4.3.2025)"
_BEFORE_NAME = re.compile(r"^[–—―-]{1,2}\s?(?=[^\W\d_])")  # "— Jane Doe"
_VERB_BEHIND = re.compile(r"\s(?:รายงาน|เรียบเรียง)$")  # Thai: "Name reports"
_MAX_PLACE_CHARS = 60  # characters below a signature's name, of all its lines
# A line about the writer: "Jane Doe is a reporter for the Harbour Post."
_BIO = re.compile(
    r"^(?P<name>[^,.:;!?()]{5,40}?),?\s"
    r"(?:(?:can|may) be (?:reached|contacted)|(?P<is>is|ist|est|es|é|è|är|er|jest|este))\s"
)
_ROLE_END = re.compile(
    r"[,.;]|\s(?:and|und|et|y|e|for|at|of|with|who|based|from|bei|der|des|für|du|de|del|da|di|van|pour|para|per)\s"
)
_MAX_BIO_ROLE = 5  # words before that end: "a freelance science reporter"
BIO_RULE = "byline.bio"  # tells who wrote in a line that stays what it is, no byline
OPENING_RULE = "byline.opening"  # names the reporters in a paragraph that stays whole
SOURCE_RULE = "byline.source"  # the rule of lines like "Source: Agency", which are bylines whoever else signs


def lines_below(source: Source, place: Place, known: tuple[str, ...]) -> Iterator[Line]:
    """The signature at the body's end, and a credit further down that says "Author: ..."."""
    near = place.end + _MAX_LINES_BELOW
    last = min(near + _MAX_LINES_BELOW, len(source.blocks))
    lines = (
        _signature(source, place, i, known)
        for i in range(max(place.end - _MAX_LINES_BELOW, place.start + 1), min(near, len(source.blocks)))
    )
    signed = next((line for line in lines if line), None)
    if signed:
        yield signed
        if signed.names.people and signed.weight >= SIGNED:
            return  # what follows are credits of other articles
    elif bio := next(filter(None, (_bio(source, place, i) for i in range(place.end - 1, near))), None):
        yield bio
    elif box := next(filter(None, (_box(source, place, i) for i in range(place.end, last))), None):
        yield box
    for i in range(near, min(place.end + _MAX_CREDITS_BELOW, len(source.blocks))):
        if _is_credit(source, i) and (line := _signature(source, place, i, known)):
            yield line._replace(weight=LABELLED)
            break


def _bio(source: Source, place: Place, i: int) -> Line | None:
    """A line that says of somebody whom the story does not speak of that she writes for a living."""
    text = source.blocks[i].text if place.start < i < len(source.blocks) else ""
    match = _BIO.match(text)
    if match is None or not is_full_name(match["name"]):
        return None
    role = _ROLE_END.split(text[match.end() :], maxsplit=1)[0].split()[:_MAX_BIO_ROLE] if match["is"] else ["reporter"]
    before = source._replace(blocks=source.blocks[:i])
    if byline_words.WRITERS.isdisjoint(map(fold, role)) or is_no_name(match["name"], before, place):
        return None
    return Line(Names((match["name"],)), "signature", LABELLED, Mark(i, "byline", f"{BIO_RULE}: {text[:60]}"))


def _box(source: Source, place: Place, i: int) -> Line | None:
    """The name in what the markup calls a box about the author, behind the body."""
    block = source.blocks[i]
    if source.door == "text" or not is_full_name(block.text) or is_stock(block.text):
        return None
    attrs, index = [block.attrs], block.container
    while index > 0 and source.containers[index].start >= place.end:
        attrs.append(source.containers[index].attrs)
        index = source.containers[index].parent
    if not _says_box(" ".join(attrs)) or is_no_name(block.text, source, place):
        return None
    return Line(Names((block.text,)), "signature", BOXED, Mark(i, "byline", f"{BIO_RULE}: {block.text[:60]}"))


@lru_cache(maxsize=512)
def _says_box(classes: str) -> bool:
    return _AUTHOR_BOX.search(classes) is not None and not _NO_BOX.search(classes)


def _is_credit(source: Source, i: int) -> bool:
    block = source.blocks[i]
    if _AUTHOR_LABEL.match(block.text):
        return True
    return len(block.text) < MAX_LED_CHARS and is_classed(source, block) and after_lead(source, i)[0]


def source_line(source: Source, i: int) -> Line | None:
    """A line "Source: Agency"; one that goes on to say who wrote is a byline."""
    text = source.blocks[i].text
    match = _SOURCE_LABEL.match(text) if len(text) < PROSE_CHARS else None
    if match is None or match.end() == len(text) or han_names(text):
        return None
    said = text[match.end() :]
    # "Source: -" and "Source: https://courier.example/" name nobody.
    desks = (said,) if any(map(str.isalnum, said)) and "://" not in said else ()
    return Line(Names((), desks), "signature", HINT, Mark(i, "byline", f"{SOURCE_RULE}: {text[:60]}"))


def source_in(text: str) -> str:
    """Whom a date line names as the source: "3 May 2021 | Source: Agency"; "" for none."""
    match = _SOURCE_INSIDE.search(text)
    return match["said"] if match else ""


def _signs(name: str, more: str, known: tuple[str, ...]) -> bool:
    """Whether "Name, more" is a signature: by a word for a role, or as the fuller form of a name that is known."""
    if says_role(more) or fold(more) in byline_words.OWN_PHOTOS or fold(more).startswith(byline_words.SPECIAL_FOR):
        return True
    return len(more) < PROSE_CHARS and any(same_person(name, k) for k in known)


def _is_outlet(more: str) -> bool:
    """Whether what stands behind a name is an outlet or agency: by its words, or in quotation marks."""
    return len(more.split()) <= _MAX_PLACE_WORDS and (is_desk(more) or _QUOTED.fullmatch(more) is not None)


def _is_place(name: str, more: str, source: Source, place: Place) -> bool:
    """Whether "Name / More" ends a story that speaks of More, a place, and not of the name."""
    if len(more.split()) > _MAX_PLACE_WORDS or any(map(str.isdigit, more)) or not more[:1].isupper():
        return False
    body = source.blocks[place.start : place.end]
    credit = re.compile(rf"[:：©/]\s*{re.escape(more)}[\s.)]*$")
    spoken = any(more in b.text and not credit.search(b.text) for b in body)
    return spoken and not any(name in b.text for b in body if len(b.text) > PROSE_CHARS)


def find_glued(source: Source, place: Place) -> Line | None:
    """A byline "Name - role" behind the closing period of the first paragraph."""
    for i in range(place.start, min(place.start + 2, place.end)):
        text = source.blocks[i].text
        match = (
            _GLUED.search(text, max(0, len(text) - _MAX_SIGNATURE_CHARS)) if len(text) > MAX_LINE_CHARS // 2 else None
        )
        if match and is_full_name(match["name"]) and len(match["role"].split()) <= _MAX_ROLE_WORDS:
            mark = Mark(i, "byline", f"byline.glued: {match['line'][:60]}", match.start("line"), match.end("line"))
            return Line(Names((match["name"],)), "byline", GLUED, mark)
    return None


def _signature(source: Source, place: Place, i: int, known: tuple[str, ...]) -> Line | None:
    """A line behind the last paragraph that signs the article: "Full Name, a senior expert in Somewhere"."""
    text = without_picture(source.blocks[i].text)
    if not 2 <= len(text) <= _MAX_SIGNATURE_CHARS or is_stock(text) or RUNS_ON.search(text) or _is_contact(source, i):
        return None
    why = Mark(i, "byline", f"byline.signature: {text[:60]}")
    led, rest = after_lead(source, i)
    if len(text) > _MAX_BIO_NAME and text[-1] in ".。।۔" and not (led and len(text) < PROSE_CHARS):
        return None
    before = source.blocks[i - 1]
    other = before.tag in LARGE_HEADINGS and not leads_on(before.text)
    if led and (other or text.find(rest[:_INITIAL_CHARS]) > _MAX_BEFORE):
        return None  # the byline of another article that follows
    if led:
        names = names_known(text, known) or read_names(rest)
        return Line(names, "signature", ROLE if len(text) < MAX_LED_CHARS else HINT, why) if names.people else None
    if line := source_line(source, i):
        return line
    if source.ends_quote(i, QUOTES):
        return None
    names, weight = _unled(source, place, i, text, known)
    return Line(names, "signature", weight, why) if names else None


def _is_contact(source: Source, i: int) -> bool:
    """Whether a line stands under "Media contact:": who speaks for a firm did not write."""
    heading = fold(source.blocks[i - 1].text).strip(" :：") if i else ""
    if len(heading) > _MAX_CONTACT_CHARS:
        return False
    return heading in byline_words.CONTACTS or not byline_words.CONTACTS.isdisjoint(heading.split())


def _unled(source: Source, place: Place, i: int, text: str, known: tuple[str, ...]) -> tuple[Names, float]:
    """Whom a line signs for that no word leads to, and how surely. text: of the block, without its photographer."""
    text = once_said(_BEFORE_NAME.sub("", _DAY_IN_BRACKETS.sub(r"\1", text)))
    last = place.end - 1 <= i <= place.end
    match = _NAME_AND_MORE.match(text)
    name = match["name"].strip() if match else ""
    if match and is_full_name(name):
        more = match["more"]
        if _signs(name, more, known) or (last and (_is_outlet(more) or _is_place(name, more, source, place))):
            return Names((name,)), SIGNED
    match = _NAME_AND_ROLE.match(text) if last or _is_near_end(source, place, i) else None
    if match and is_full_name(match["name"]):
        role, agency = match["role"] or "", match["agency"] or ""
        if is_agency(agency or role.rpartition(" ")[2]) or (len(role.split()) <= _MAX_PLACE_WORDS and says_role(role)):
            return Names((match["name"],)), SIGNED
    if match := _BRACKETED.match(text):
        return Names((han_names(match["name"]) or match["name"],)), SIGNED
    text = text.rstrip(" .,") if len(text.split()[-1]) > _LONGEST_ABBREVIATION else text
    bare = text.strip(_AROUND)
    if is_full_name(bare) and names_known(bare, known):
        return Names((bare,)), BARE
    block = source.blocks[i]
    if block.links or block.tag not in _SIGNED_TAGS or not (last or _is_near_end(source, place, i)):
        return _NOBODY
    names = _signers(_without_agency(text))
    several = source.door == "text" or len(names) > 1 or "\n" in text
    case = source.door == "text" or len(names) > 1 or has_case(text)
    if names and case and (last or several) and not any(is_no_name(n, source, place) for n in names):
        return Names(names), LABELLED if len(names) > 1 else BARE
    agency = text.strip(_AROUND + "©")
    if last and fold(agency) in byline_words.AGENCIES:
        return Names((), (agency,)), BARE
    return _NOBODY


def _without_agency(text: str) -> str:
    """A signature without the agency that it thanks: "Jane Doe with AFP"."""
    match = _AND_AGENCY.search(text)
    return text[: match.start()] if match and is_agency(match["agency"]) else text


def _is_near_end(source: Source, place: Place, i: int) -> bool:
    """Whether a line stands at the body's end, with no paragraph behind it and no other name beside it."""
    if not place.end - _LAST_LINES <= i <= place.end + (source.door == "html"):
        return False
    blocks = source.blocks
    beside = (blocks[i - 1].text, blocks[i + 1].text if i + 1 < len(blocks) else "")
    between = blocks[i + 1 : place.end] or blocks[place.end : i]
    return not any(len(b.text) > PROSE_CHARS for b in between) and not any(map(is_full_name, beside))


def _signers(text: str) -> tuple[str, ...]:
    """The names that a line consists of; or its first line does, with a place, a role, a photographer below it."""
    first, _, below = _VERB_BEHIND.sub("", INITIALS_BEHIND.sub("", text)).partition("\n")
    if len(below) > _MAX_PLACE_CHARS or "(" in first:
        return ()
    name, *more = (part.strip(" .,") for part in _BETWEEN.split(first.strip(" .,")))
    names = (name, *(part for part in more if not OF_PLACE.match(part)))
    return names if len(names) <= _MAX_SIGNERS and all(map(is_full_name, names)) else ()


def find_opening(source: Source, place: Place) -> Line | None:
    """The reporters whom East Asian papers name in the first paragraph; they stay in it, it is no byline."""
    for i in range(max(place.start - 3, 0), min(place.start + 2, place.end)):
        if names := _opening_names(source.blocks[i].text[:_OPENING_CHARS]):
            return Line(Names(names), "signature", LABELLED, Mark(i, "byline", OPENING_RULE))
    return None


def _opening_names(text: str) -> tuple[str, ...]:
    """Whom the brackets with which a paragraph begins name as its reporters."""
    if match := _OPENING.search(text):
        return tuple(n for n in _HAN_PARTS.split(match["names"].strip()) if is_name(n))
    head = None if text.isascii() else _OPENING_HEAD.match(text)
    if head is None or head.end() == len(text):
        return ()
    return tuple(korean_names(head[0])) or tuple(filter(is_name, _HAN_PARTS.split(han_names(head["bracket"]))))
