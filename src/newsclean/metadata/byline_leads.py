"""The words of a line that lead to its author, wherever they stand: before the name, behind a date, a line before."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from ..model import Source
from ..text import fold, squeeze
from . import byline_words
from .calendars import ascii_digits
from .date_library import month_of
from .desks import is_desk
from .name_leads import LEAD_WORDS, without_lead
from .name_tails import INVITES
from .names import is_name
from .names_east_asia import korean_names, signs_korean

_SHORT_LEAD = 40  # characters of a line that ends in "by"; the name stands in the next one

_LEADS = (
    r"(?:by|von|par|por|door|di|av|af|oleh|от|від|od|bởi|автор|από|nga|deur|tarafından|توسط|بقلم|بواسطة|द्वारा|โดย|מאת|"
    r"tekst|text|autor|penulis|yazan)"
)
_DATE_THEN_LEAD = re.compile(  # or how long the reading takes
    rf"(?:\b(?:19|20)\d\d|\d:\d\d|\d[./]\d|\d\s?min).{{0,60}}?[\s|·•–—,)-](?={_LEADS}\s+\S)", re.I
)
_WRITTEN_INSIDE = re.compile(
    r"\b(?:written|words|story|text)\s+by\s*:?\s+|\bposted\b.{0,60}?\bby\s+|(?<=\S\s)(?:autor(?:in|en)?|authors?|auteur|redaktion)\s*:\s*",
    re.I,
)
_DIGIT = re.compile(r"\d")
# Signs that fonts of icons print beside a name and a date: a head, a calendar, a clock.
_ICONS = re.compile("[\ue000-\uf8ff\u2300-\u23ff\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\\s?")
_BARS = "|·•⋅"
_BAR_THEN_LEAD = re.compile(rf"(?:[{_BARS}]|\s/)\s*(?!te(?:ks|x)t ){_LEADS}\s+(?=(?-i:[^\W\d_a-zß-ÿ]))", re.I)
# "By | 3 May 2021": the name between was a picture or a link that is gone.
_LED_DAY = re.compile(rf"(?:by|von|par|por|di|door|av|af)\s*[{_BARS}]\s*(?=[^{_BARS}]*\d)", re.I)
_ENDS_IN_LEAD = re.compile(rf"\s{_LEADS}\s*:?$", re.I)
DATE_BEFORE = re.compile(
    r"^\W*(?:[^\s\d]{2,12}(?:\s|[:：]))?\d.{0,40}?(?:\d{4}|\d[:.]\d\d|\d[日分])"
    r"(?:\s*(?:Uhr|[ap]\.?m|[صم]|এএম|পিএম|बजे|星期.|[(（].[)）]|.曜日)(?!\w)\.?)?[\s|·•–—,-]+(?=[^\W\d]\D*$)",
    re.I,
)
_REPORTER_BEHIND = re.compile(
    r"^\W*(?:[\uac00-\ud7af\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,3}\s[\u3040-\u30ff\u4e00-\u9fff]{1,4})\s*"
    r"(?:기자|특파원|記者|记者)(?!\w)"
)
_REPORTERS_INSIDE = re.compile(r"[|/·=\])]\s*[\uac00-\ud7af]{2,4}\s*기자(?!\w)")
_KOREAN_SENTENCE = ("다.", "다")  # how Korean news end their sentences
_PER = "Per "
# "Guide by Jane Doe"; "Advice by Branch" is none.
_SOMETHING_BY = re.compile(r"(?:[A-Z]\w+ ){1,2}by (?=[A-Z]\S* [A-Z])")
_NOT_WRITTEN = re.compile(
    r"\W*(?:medically |expertly |clinically |legally )?(?:reviewed|fact[- ]?checked|edited|photo\w*|illustrat\w+|"
    r"images?|pictures?|cartoons?|artwork|foto\w*|bild\w*|video|grafik|quelle|source|credit\w*|translated|presented|sponsored|powered|tested|approved|verified|replies|reply|liked|"
    r"kuvat?\b|kép\b|fotó|zdjęci|fot\.|фото|снимк|світлин|φωτο|fotoğraf|ảnh:|ภาพ|صورة|تصوير|عکس|تصویر|צילום|फोटो|ছবি|写真|撮影|사진|图片|图/|摄影|攝影|nuotr|"
    r"redigert|redigerad|redigeret|przetłum|tłum|přeložil|traducci|tradu[zç]|vertal|перев[её]л|переклад)\w*",
    re.I,
)
_COUNT_BEHIND = re.compile(r"(?P<word>[^\W\d_]+)\s\d{1,3}$")  # "Jane Doe 0"
_PART_END = re.compile(r"\s*[|·•⋅]\s*|[,;]\s+")
# "Photos by Jane"
_CREDITS = re.compile(r"[^\W\d_]+(?:\.\s|\s?[:：]|\s(?:by|von|par|por|di|door|av|af|oleh|од|от)\s)\s*\S", re.I)
# "Reporter So-and-so, photo": what credits a photograph at a line's end.
_PHOTO_BEHIND = re.compile(r"(?:摄影?|攝影?|撮影|写真|/\s?사진|사진\s?=[^=]{1,20})\s*[）)】〕]?$")
_LABEL_BEHIND = re.compile(r"^[^,،;|/()–—:]{3,60}\s?[,،|/(–—]\s?(?P<label>[^\W\d_]{2,20})\W*$")  # "Jane Doe, photos"
_MAX_CREDIT = 90  # characters of such a line
_ONLY_LEAD = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|author|autor(?:in)?|auteur|written by|words by|posted by|published by|автор|"
    r"نویسنده|作者|記者|记者|文|글)\s*:?$",
    re.I,
)
_MAX_TOKENS = 40  # words of a line that are looked through for a lead
_MAX_LEAD_WORDS = 4
_HAN_LEAD = re.compile(
    r"(?<![\u4e00-\u9fff])(?:本报|本報)?(?:记者|記者|作者|撰文|文字|采写|聞き手)\s*[:：・/／\s]\s*(?=[\u3040-\u9fff])"
)
_HAN_END = re.compile(r"\s*[\u4e00-\u9fff]{2,6}[:：]|\s+\d|[|｜]|\s{3}")
_DIGITS_END = re.compile(r"^.{0,160}\d[^\s\d]{0,4}[\s|·•–—,-]+(?P<tail>[^\d]+)$")
DATED = re.compile(r"(?<!\d)(?:1[34]|19|20|25)\d\d(?!\d)|\d[:.]\d\d(?!\d)")  # a year, an hour, a day
_MAX_JOINED = 10  # lines of names that "and" and commas on lines of their own join to a led one
_MAX_MONTH_TOKENS = 6  # words before a number among which the last may be a month


def without_icons(text: str) -> str:
    """A line with bars for its icons, which stand apart what they mark."""
    if text.isascii() or not _ICONS.search(text):
        return text
    lines = (squeeze(line).strip("| ") for line in _ICONS.sub(" | ", text).split("\n"))
    return "\n".join(filter(None, lines))


def without_buttons(text: str) -> str:
    """A byline with a date without the invitation to comment before its name and the count of comments behind it.

    >>> without_buttons("May 3, 2024 Leave a comment Jane Doe"), without_buttons("3 May 2024 Jane Doe 0")
    ('May 3, 2024 | Jane Doe', '3 May 2024 Jane Doe')
    """
    if not DATED.search(text):
        return text
    text = INVITES.sub(" |", text)
    match = _COUNT_BEHIND.search(text)
    counted = match and DATED.search(text, 0, match.start()) and not month_of(match["word"], ())
    return text[: match.end("word")] if match and counted else text


def without_picture(text: str) -> str:
    """A line up to who took the pictures: "Jane Doe | 3 May 2021 | Photo: John Roe".

    >>> without_picture("Jane Doe | 3 May 2021 | Photo: John Roe"), without_picture("Jane Doe, photos")
    ('Jane Doe | 3 May 2021', 'Jane Doe, photos')
    """
    for mark in _PART_END.finditer(text):
        behind = mark.end()
        if mark.start() and _CREDITS.match(text, behind) and _NOT_WRITTEN.match(text, behind):
            return text[: mark.start()]
    return text


def after_lead(source: Source, i: int) -> tuple[bool, str]:
    """Whether a line leads to a name, and what follows its "By", wherever that stands.

    What "and", on a line of its own behind a led name, joins to it is led, too.
    """
    led, text = _after_own_lead(source, i)
    for at in range(i, i - 2 * _MAX_JOINED, -2):
        if led or not _is_joined(source, at):
            break
        led = _after_own_lead(source, at - 2)[0]
    return led, text


def _after_own_lead(source: Source, i: int) -> tuple[bool, str]:
    """The same by the line itself and the one before it alone."""
    text = _in_one_line(source, i)
    if (":" in text or "by" in text.lower()) and (match := _WRITTEN_INSIDE.search(text)):
        return True, text[match.end() :]
    if credits_picture(text):
        return False, ""
    if (bare := without_lead(text)) != text and bare != squeeze(text):
        return (False, "") if _LED_DAY.match(text) else (True, bare)
    if match := _SOMETHING_BY.match(text):
        return True, text[match.end() :]
    if found := _reporters(text) or _catalan(source, text) or _inside(text):
        return True, found
    dated = _DIGIT.search(text)
    if match := (dated and _DATE_THEN_LEAD.search(text)) or _BAR_THEN_LEAD.search(text):
        return True, _before_next(match[0], text[match.end() :])
    if dated:
        text = without_date(text)
        last = text[max(map(text.rfind, _BARS)) + 1 :].strip()
        if (bare := without_lead(last)) != squeeze(last):
            return True, bare
    return i > 0 and leads_on(source.blocks[i - 1].text), text


def _before_next(lead: str, rest: str) -> str:
    """What a lead leads to, up to the sign that stands before it, too: "3 May 2021 | By Jane Doe | Local News"."""
    mark = next((sign for sign in reversed(lead) if sign in _BARS), "")
    return rest.partition(mark)[0] if mark else rest


def _is_joined(source: Source, i: int) -> bool:
    """Whether a line stands behind "and" or a comma on a line of its own, and is no credit of a picture."""
    joins = i > 1 and (
        source.blocks[i - 1].text == "," or source.blocks[i - 1].text.casefold() in byline_words.CONJUNCTIONS
    )
    return joins and not credits_picture(_in_one_line(source, i))


def _in_one_line(source: Source, i: int) -> str:
    return bare_line(source.blocks[i].text).replace("\n", " | ")


def bare_line(text: str) -> str:
    """A line without what stands in bylines and is none of them: icons, photographers, buttons; with ASCII digits."""
    return without_buttons(without_picture(without_icons(ascii_digits(text))))


@lru_cache(maxsize=1024)
def credits_picture(text: str) -> bool:
    """Whether a line is about who took or drew a picture, edited or translated the text: none of them wrote it.

    >>> [credits_picture(line) for line in ("Photo: Jane Doe", "Jane Doe, kuvat", "Jane Doe, teksti")]
    [True, True, False]
    """
    if _NOT_WRITTEN.match(text) or _PHOTO_BEHIND.search(text):
        return True
    match = _LABEL_BEHIND.match(text) if len(text) <= _MAX_CREDIT else None
    return match is not None and fold(match["label"]) in byline_words.PHOTO_LABELS


@lru_cache(maxsize=1024)
def _inside(text: str) -> str:
    """What follows a lead with a colon inside a line, "3 May 2021 Author: Jane Doe"; "" for none."""
    if "。" not in text and (match := _HAN_LEAD.search(text)):
        rest = text[match.end() :]
        end = _HAN_END.search(rest)
        return rest[: end.start()] if end else rest
    tokens = text.split()[:_MAX_TOKENS]
    for at, token in enumerate(tokens):
        if token[-1] not in ":：" or at + 1 >= len(tokens):
            continue
        plain = [fold(t).strip("|·•(,") for t in tokens[max(0, at + 1 - _MAX_LEAD_WORDS) : at + 1]]
        plain[-1] = plain[-1].rstrip(": ")
        if any(" ".join(plain[k:]).strip() in LEAD_WORDS for k in range(len(plain))):
            return " ".join(tokens[at + 1 :])
    return ""


@lru_cache(maxsize=1024)
def without_date(text: str) -> str:
    """A line without the date that stands before or behind a name; as it was where no name stands there.

    >>> without_date("20 November 2022 · Nino Demo"), without_date("سلمى الهادي أبريل 18, 2022")
    ('Nino Demo', 'سلمى الهادي')
    """
    if not DATED.search(text):
        return text
    if match := _DIGITS_END.match(text):
        tokens = match["tail"].split()
        while len(tokens) > 1 and (is_unit(tokens[0]) or category(tokens[0][-1])[0] not in "LM"):
            tokens.pop(0)
        tail = " ".join(tokens)
        first = re.split(r"\s*[,،|/·•–—]\s*", tail)[0]
        if " " in first and (is_name(first) or is_desk(first)):
            return tail
    if (match := DATE_BEFORE.match(text)) and not is_unit(text[match.end() :]):
        return text[match.end() :]
    digit = _DIGIT.search(text)
    tokens = text[: digit.start()].split() if digit else []
    if 2 < len(tokens) <= _MAX_MONTH_TOKENS and text.lower() == text.upper() and month_of(tokens[-1].strip(".,،"), ()):
        return " ".join(tokens[:-1])
    return text


def is_unit(word: str) -> bool:
    """Whether a word belongs to the day or hour before it; weekdays in characters stand there."""
    return fold(word).strip(".,|·:()") in byline_words.UNITS


def _reporters(text: str) -> str:
    """The names before "reporter" in Korean and Chinese lines; "" for none."""
    if _REPORTER_BEHIND.match(text):
        return text
    if signs_korean(text) or (_REPORTERS_INSIDE.search(text) and not text.endswith(_KOREAN_SENTENCE)):
        return " | ".join(korean_names(text))
    return ""


def _catalan(source: Source, text: str) -> str:
    """What follows the Catalan "Per", elsewhere a given name; "" for none."""
    return text[len(_PER) :] if text.startswith(_PER) and source.head.lang[:2].lower() == "ca" else ""


def leads_on(text: str) -> bool:
    """Whether a line ends in "by", so that the name stands in the next one."""
    return len(text) < _SHORT_LEAD and _ends_in_lead(text)


@lru_cache(maxsize=1024)
def _ends_in_lead(line: str) -> bool:
    if line[-1:] in ":：" and fold(line.rstrip(":： \xa0")) in LEAD_WORDS:
        return True
    return bool(_ONLY_LEAD.match(line) or _ENDS_IN_LEAD.search(line))
