"""The words of a line that lead to its author, wherever they stand: before the name, behind a date, a line before."""

from __future__ import annotations

import re
from functools import lru_cache

from ..model import Source
from ..text import squeeze
from .names import without_lead

_SHORT_LEAD = 40  # characters of a line that ends in "by"; the name stands in the next one

_LEADS = r"(?:by|von|par|por|door|di|av|af|oleh|от|автор)"
_DATE_THEN_LEAD = re.compile(rf"(?:\b(?:19|20)\d\d|\d:\d\d|\d[./]\d).{{0,60}}?[\s|·•–—,)-](?={_LEADS}\s+\S)", re.I)
_WRITTEN_INSIDE = re.compile(
    r"\b(?:written|words|story|text)\s+by\s*:?\s+|\bposted\b.{0,60}?\bby\s+|(?<=\S\s)(?:autor(?:in|en)?|authors?|auteur|redaktion)\s*:\s*",
    re.I,
)
_DIGIT = re.compile(r"\d")
_BAR_THEN_LEAD = re.compile(rf"[|·•⋅]\s*{_LEADS}\s+(?=[^\W\d_a-zß-ÿ])", re.I)
_ENDS_IN_LEAD = re.compile(rf"\s{_LEADS}\s*:?$", re.I)
DATE_BEFORE = re.compile(
    r"^\W*(?:[^\W\d]{2,12}[.,]{0,2}\s+)?\d.{0,40}?(?:\d{4}|\d:\d\d)(?:\s*Uhr)?[\s|·•–—,-]+(?=[^\W\d]\D*$)"
)
_REPORTER_BEHIND = re.compile(r"^\W*[\uac00-\ud7af\u4e00-\u9fff]{2,4}\s*(?:기자|특파원|記者|记者)(?!\w)")
_SOMETHING_BY = re.compile(r"(?:[A-Z]\w+ ){1,2}by (?=[A-Z])")  # "Guide by", "Recipe and photos by"
NOT_WRITTEN = re.compile(
    r"^\W*(?:medically |expertly |clinically |legally )?(?:reviewed|fact[- ]?checked|edited|photo\w*|illustrat\w+|"
    r"images?|foto\w*|bild\w*|video|grafik|quelle|source|credit\w*|translated|presented|sponsored|powered|replies|reply|liked)\b",
    re.I,
)
_ONLY_LEAD = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|author|autor(?:in)?|auteur|written by|words by|posted by|published by|автор|"
    r"نویسنده|作者|記者|记者|文|글)\s*:?$",
    re.I,
)


def after_lead(source: Source, i: int) -> tuple[bool, str]:
    """Whether a line leads to a name, and what follows its "By", wherever that stands."""
    text = source.blocks[i].text
    if (":" in text or "by" in text.lower()) and (match := _WRITTEN_INSIDE.search(text)):
        return True, text[match.end() :]
    if NOT_WRITTEN.match(text):
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
    if dated and (match := DATE_BEFORE.match(text)):
        text = text[match.end() :]
    return i > 0 and leads_on(source.blocks[i - 1].text), text


def leads_on(text: str) -> bool:
    """Whether a line ends in "by", so that the name stands in the next one."""
    return len(text) < _SHORT_LEAD and _ends_in_lead(text)


@lru_cache(maxsize=1024)
def _ends_in_lead(line: str) -> bool:
    return bool(_ONLY_LEAD.match(line) or _ENDS_IN_LEAD.search(line))
