"""What is asked of dateparser: which day "3 hours ago" means.

It is asked as little as may be, with the language given: loading it takes a tenth of a second and each of its languages
another twentieth, a page of whose language it knows the words about a millisecond.
"""

from __future__ import annotations

import datetime as dt
import re

from .calendars import plain_digits
from .months import LATIN

# What makes a number of hours a time ago; without such a word it is the time that reading takes.
_AGO = re.compile(
    r"\b(?:ago|yesterday|today|vor|gestern|heute|hace|ayer|hoy|il y a|hier|fa|ieri|h[aá]|atrás|ontem|geleden|gisteren"
    r"|sedan|ig[aå]r|siden|i går|sitten|eilen|temu|wczoraj|před|včera|pred|prije|pre|acum|önce|dün|yang lalu|lalu"
    r"|kemarin|trước|назад|тому|вчера|вчора|преди|πριν|χθες|לפני|אתמול|منذ|قبل|أمس|پیش|دیروز)\b"
    r"|前|昨天|昨日|전|어제|ที่แล้ว|ที่ผ่านมา|เมื่อวาน|पहले|আগে|முன்|క్రితం",
    re.I,
)
_MAX_RELATIVE_CHARS = 40
_PARTS = re.compile(r"[|•·:\n\t]|\s[–—-]\s")


def find_relative(text: str, languages: tuple[str, ...], base: dt.datetime) -> dt.date | None:
    """The day that "3 hours ago" or "yesterday" means on a page captured at base; None for all other texts."""
    for part in _PARTS.split(plain_digits(text)):
        spoken = part.split()
        if len(part) > _MAX_RELATIVE_CHARS or not _AGO.search(part):
            continue
        for first in range(min(len(spoken), 3)):  # "3 hours ago", "Posted 3 hours ago", "Last updated 3 hours ago"
            for language in dict.fromkeys((*languages, *(() if languages else LATIN))):
                settings = {"PARSERS": ["relative-time"], "RELATIVE_BASE": base.replace(tzinfo=None)}
                if (date := _ask(" ".join(spoken[first:]), language, settings)) is not None:
                    return date.date()
    return None


def _ask(text: str, language: str, settings: dict[str, object]) -> dt.datetime | None:
    from dateparser.date import DateDataParser

    try:
        parser = DateDataParser(languages=[language], try_previous_locales=False, settings=settings)
        date: dt.datetime | None = parser.get_date_data(text).date_obj
    except Exception:  # an unknown language, or a word on which the library stumbles: no date
        return None
    return date
