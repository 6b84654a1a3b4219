"""Dates as pages print them: finding them in a line, and reading them with their time of day.

Forms and numbers are read here; which month a word names is told by date_library.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..text import fold
from .calendar_words import NUMBERED
from .calendars import (
    BANGLA_MONTHS,
    ERAS,
    HIJRI_MONTHS,
    JALALI_MONTHS,
    bangla,
    full_year,
    gregorian,
    han_number,
    hijri,
    jalali,
    named,
    numbered,
    plain_digits,
)
from .date_library import month_of

_MONTHS = 12  # of a year
MAX_CHARS = 300  # characters of a line that are searched for dates; longer lines are running text


class Habits(NamedTuple):
    """How a page writes its dates: languages by primary subtag, likeliest first; whether 5/3 is in May.

    known: days that the page declares; a printed date with their day and year is believed to name their month.
    """

    languages: tuple[str, ...] = ()
    month_first: bool = False
    known: tuple[dt.date, ...] = ()


class Printed(NamedTuple):
    """A date at text[start:end], its time included. other: the day that it is when day and month change places."""

    start: int
    end: int
    day: dt.date
    time: dt.time | None = None
    other: dt.date | None = None

    @property
    def moment(self) -> dt.datetime | None:
        """Day and time together, None where only the day is given."""
        return None if self.time is None else dt.datetime.combine(self.day, self.time)


_WORD = r"[^\W\d_][^\s\d,;:/|()\-–—·•]{0,19}"  # vowel signs are no \w; a full stop shortens a month and stays
_SECOND = (
    r"(?:\s?/\s?[^\W\d_][^\s\d,;:/|()]{1,12}|\s(?:الثاني|الأول|الاول))?"  # Arabic months of two words or two names
)
_ORDINAL = r"(?:st|nd|rd|th|er|ère|re|[ºª°]|-?(?:го|е|ші|ші|а|an|án|én|i|e|a|ی|nji|njy)\b|\sቀን)?"
_OF = r"(?:(?:of|de|del|da|na|ta[’']|di|ngày)\s+|d['’]\s?|(?:ที่|เดือน|ເດືອນ|يوم|ی|ב|ខែ)\s*)?"
# What captures glue to a year: how long reading takes, the day once more: "May 3, 20245 min read".
_GLUED = r"(?=\d{1,2}(?::[0-5]\d|\s?min|\s?[^\W\d_]{3,12}\.?,?\s(?:19|20)\d\d))"
_YEAR = rf"(?P<year>(?:1[3-9]|2[0-5])\d\d)(?:(?!\d)|{_GLUED})"
_SHORT_YEAR = rf"(?P<year>(?:1[3-9]|2[0-5])\d\d|['’]?\d\d(?![\d:.]|\s?(?:[hH]\b|Uhr)))(?:(?!\d)|(?<=\d{{4}}){_GLUED})"

_NUMBERS = re.compile(
    r"(?<![\d./-])(?:"
    r"(?P<y>(?:1[3-9]|2[0-5])\d\d)\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})\s?(?P<t>[-/.·])\s?(?P<b>\d{1,2})\s?(?P=t)\s?(?P<c>(?:1[3-9]|2[0-5])\d\d|\d{2}))"
    r"(?!\d|[/-]\d|\.\d)"
)
_COMPACT = re.compile(r"(?<![\w./-])(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=T\d|Z|$)")
_ERA = re.compile(  # the Japanese form; letters stand for the eras; in Taiwan three digits are a year without its era
    r"(?:(?P<era>令和|平成|昭和|中華民國|民國|(?<![A-Za-z])[RHS])\s?|(?<![\w./-])(?=1[0-3]\d\D))(?P<y>\d{1,3})\s?"
    r"(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})(?!\d)"
)
_YEAR_FIRST = frozenset({"ko", "ja", "zh", "eu", "ne"})  # languages that write 24/5/3; with four digits the year tells
_HAN = "〇零○元一二三四五六七八九十廿卅百"
_UNITS = re.compile(  # the East Asian and Vietnamese forms, that name each number's unit
    rf"(?:(?P<era>令和|平成|昭和|中華民國|中华民国|民國|民国)\s?)?(?P<y>\d{{1,4}}|[{_HAN}]{{1,6}})\s?[年년]\s?"
    rf"(?P<m>\d{{1,2}}|[{_HAN}]{{1,3}})\s?[月월]\s?(?P<d>\d{{1,2}}|[{_HAN}]{{1,3}})\s?[日号號일]"
    r"|(?P<vd>\d{1,2})\s?(?:tháng|thg|ខែ)\s?(?P<vm>\d{1,2})(?:,?\s?năm)?[\s,/]{1,2}(?P<vy>\d{4})(?!\d)"
    r"|(?P<my>\d{4})\s?(?:оны?|ကြ?)\s(?P<mm>\d{1,2})[\s-]?(?:дугаар|дүгээр|р)?\s?сарын\s(?P<md>\d{1,2})"
)
_WORDY = tuple(
    re.compile(form)
    for form in (
        # 3 May 2024, 3. Mai 2024, 3 de mayo de 2024, 3-May-24
        rf"(?<![\d.,/])(?<!\d:)(?P<day>\d{{1,2}}){_ORDINAL}[\s.,\-/]{{0,3}}{_OF}(?P<word>{_WORD}{_SECOND})"
        rf"[\s.,\-/]{{0,3}}(?:(?:de|del|di|of|року|năm|พ\.ศ\.|ค\.ศ\.|ឆ្នាំ|סנת|لسنة|سنة)\s?)?{_SHORT_YEAR}",
        # May 3, 2024; maiatza 3, 2024
        rf"(?<![^\W\d_])(?P<word>{_WORD}{_SECOND})[\s\-/]{{0,2}}(?P<day>\d{{1,2}}){_ORDINAL}(?:[.,]|\s|-|/){{1,3}}{_YEAR}",
        # 2024. május 3., 2024 m. gegužės 3 d., 2024(e)ko maiatzaren 3a
        rf"(?<!\d){_YEAR}(?:\s?m\.|(?:\(e\)|e)?ko|\s?оны|\s?ခုနှစ်,?|\s?թ\.|[.,])?[\s\-/]{{1,2}}(?P<word>{_WORD}{_SECOND})[\s\-/]{{0,2}}"
        r"(?P<day>\d{1,2})(?!\d|:\d)",
        # 2024. gada 3. maijs, 2024 ж. 3 мамыр
        rf"(?<!\d){_YEAR}[-.,]?\s?(?:gada|ж\.,?|жылы?,?|yil(?:ning)?|жылғы|жылдын|nî|елның|йылдың|წლის)?\s?(?<!\d)(?P<day>\d{{1,2}})[.\-\s]{{1,2}}"
        rf"(?P<word>{_WORD})",
    )
)
_LAST_WORD = re.compile(r"(?<!\S)(\S{1,12})\s?$")  # before a date: it may say what the number behind it counts
_NAMED_MONTHS = {
    name: (calendar, month)
    for calendar, months in ((jalali, JALALI_MONTHS), (hijri, HIJRI_MONTHS), (bangla, BANGLA_MONTHS))
    for month, names in enumerate(months, 1)
    for name in names
}
_NAMED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:\s?-|\s?من|\s?ام)?\s{0,2}(?:شهر\s)?(?P<name>"
    + "|".join(sorted(map(re.escape, _NAMED_MONTHS), key=len, reverse=True))
    + r")\s{0,2}[,،]?\s{0,2}(?:سنة\s|سال\s|ماه\s)?(?P<year>1[34]\d\d)(?!\d)",
    re.I,
)

_TIME = (
    r"(?<![\d.,])(?P<hour>[01]?\d|2[0-4])\s?(?:[:.hH時点點시]|Uhr\s?)\s?(?P<minute>[0-5]\d)"
    r"(?!\d|\.\d|\.\s?(?:19|20)\d\d)"  # 17.30 is a time, 13.03.2025 a day
    r"(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
)
# The halves and quarters of a day that languages name behind or before the hour.
_MORNING = (
    "صبح|صباحا|صباحًا|ص|ق.ظ|सुबह|सकाळी|बिहान|সকাল|ভোর|காலை|ఉదయం|ಬೆಳಿಗ್ಗೆ|രാവിലെ|સવારે|ਸਵੇਰੇ|утра|오전|上午|午前|早上"
    "|पूर्वाह्न|एएम|পূর্বাহ্ণ|পূর্বাহ্ন|এএম|முற்பகல்"
).split("|")
_MIDDAY = "दोपहर|दुपारी|দুপুর|دوپہر|ظهرا|மதியம்|మధ్యాహ్నం|ഉച്ചയ്ക്ക്|બપોરે|ਦੁਪਹਿਰ|中午".split("|")
_EVENING = (
    "شام|سہ پہر|مساء|مساءً|م|عصر|بعدازظهر|ب.ظ|शाम|सायंकाळी|संध्याकाळी|बेलुका|বিকেল|বিকাল|সন্ধ্যা|மாலை|సాయంత్రం|ಸಂಜೆ"
    "|വൈകിട്ട്|સાંજે|ਸ਼ਾਮ|дня|вечера|오후|下午|午後|晚上|अपराह्न|पीएम|অপরাহ্ণ|অপরাহ্ন|পিএম|பிற்பகல்"
).split("|")
_NIGHT = "رات|रात|रात्री|রাত|இரவு|రాత్రి|રાત્રે|ਰਾਤ|ночи".split("|")
_QUARTER_WORDS = frozenset((*_MORNING, *_MIDDAY, *_EVENING, *_NIGHT))
_QUARTERS = "|".join(sorted(map(re.escape, _QUARTER_WORDS), key=len, reverse=True))
_HALF = rf"(?P<half>\s?[ap]\.?\s?m\b\.?|\s?(?:μμ|πμ|μ\.μ\.|π\.μ\.)|\s?(?:(?-i:SA|CH)|{_QUARTERS})(?=[\s,|()•·-]|$))?"
_ZONE = (
    r"\s?(?:Uhr|hrs|น\.|分)?\s?\(?"
    r"(?P<zone>Z\b|(?:UTC|GMT)?\s?[+\-\u2212]\d{1,2}:?(?:[0-5]\d)?(?!\d)|(?-i:[A-Z]{3,4}|[ECMP]T)\b)?"
)
_HALF_BEFORE = rf"(?P<early>(?<![^\s,|(:-])(?:{_QUARTERS})\s|(?:오전|오후|上午|下午|午前|午後|晚上|早上|中午)\s?)?"
_AFTER = re.compile(rf"[^\d\n]{{0,16}}?{_HALF_BEFORE}{_TIME}{_HALF}{_ZONE}", re.I | re.A)
_CLOCK = re.compile(rf"\s?{_HALF_BEFORE}{_TIME}{_HALF}{_ZONE}\s?", re.I | re.A)
_MAX_CLOCK_CHARS = 24  # characters
_JUST_BEFORE = re.compile(r"[\s,(|•·–-]{1,4}")  # between a time and the date behind it
_BEFORE = re.compile(rf"{_TIME}{_HALF}{_ZONE}[^\d\n]{{0,18}}$", re.I | re.A)
_PARTS_BEHIND = ("minute", "second", "half", "zone")  # of a time, the last of which ends it; -1 where one is missing
_NOON = 12  # o'clock
_LONGEST_BEFORE = 40  # characters before a date in which its time may stand
_EARLY = frozenset(("am", "πμ", "sa", *_MORNING))
_LATE = frozenset(("pm", "μμ", "ch", *_EVENING))
_DAWN = 6  # o'clock: what "at night" before it means is the next day's
# Hours before or after UTC of the abbreviations that mean one thing; BST, IST, CST and the like mean several.
_ZONES: dict[str, float]
_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3}
_ZONES |= {"MSK": 3, "JST": 9, "KST": 9, "EST": -5, "EDT": -4, "MDT": -6, "PST": -8, "PDT": -7, "AEST": 10, "AEDT": 11}
_ZONES |= {"WIB": 7, "WITA": 8, "WIT": 9, "HKT": 8, "SGT": 8, "PHT": 8, "AWST": 8, "ACST": 9.5, "ACDT": 10.5}
_ZONES |= {"NZST": 12, "NZDT": 13, "PKT": 5, "NPT": 5.75, "SAST": 2, "BRT": -3, "AKST": -9, "AKDT": -8, "HST": -10}
_MAX_OFFSET = 14  # hours; the greatest that a zone has


def find_dates(text: str, habits: Habits) -> list[Printed]:
    """The dates of a line, in order. Words between numbers are asked for a month only where the form is a date's."""
    text = plain_digits(text[:MAX_CHARS])
    found: list[Printed] = []
    for start, end, day, other in sorted(_days(text, habits), key=lambda d: (d[0], -d[1])):
        if not found or start >= found[-1].end:
            floor = found[-1].end if found else 0
            found.append(_with_time(text, Printed(start, end, day, None, other), floor, habits.month_first))
    return found


_Reading = tuple[dt.date | None, dt.date | None]  # the day, and the day when day and month change places
_NOTHING: _Reading = (None, None)


def _days(text: str, habits: Habits) -> Iterator[tuple[int, int, dt.date, dt.date | None]]:
    for form, read in _forms(text):
        for match in form.finditer(text):
            day, other = read(match, habits)
            if day:
                yield *match.span(), day, other


def _forms(text: str) -> Iterator[tuple[re.Pattern[str], Callable[[re.Match[str], Habits], _Reading]]]:
    """The forms of dates that a text may hold: each has a sign without which none stands there."""
    if any(sign in text for sign in _UNIT_SIGNS):
        yield _UNITS, _of_units
    if not _THREE_DIGITS.search(text):
        return
    if _PARTED_DIGITS.search(text):
        yield _NUMBERS, _of_numbers
        yield _COMPACT, _of_numbers
        yield _ERA, _of_era
    if _OLD_YEAR.search(text):
        yield _NAMED, _of_names
    for form in _WORDY if _ANY_YEAR.search(text) else _WORDY[:1]:
        yield form, _of_words


_UNIT_SIGNS = ("年", "년", "tháng", "thg", "ខែ", "сарын")
_THREE_DIGITS = re.compile(r"\d\D*\d\D*\d")  # the fewest of a date: a day and a year of two digits
_PARTED_DIGITS = re.compile(r"\d(?:\s?[-/.·]\s?\d|\d{7})")
_OLD_YEAR = re.compile(r"1[34]\d\d(?!\d)")
_ANY_YEAR = re.compile(_YEAR)


# Only in English may the month come first, so only there a weekday is needed to tell.
_ENGLISH_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_ENGLISH_WEEKDAY = re.compile(rf"\b({'|'.join(_ENGLISH_WEEKDAYS)})[a-z]{{0,6}}\W{{1,3}}$", re.I)


def _of_numbers(match: re.Match[str], habits: Habits) -> _Reading:
    parts = match.groupdict()
    if parts["y"]:
        return numbered(int(parts["y"]), int(parts["m"]), int(parts["d"]), habits.languages), None
    a, b, year = int(parts["a"]), int(parts["b"]), int(parts["c"])
    if len(parts["c"]) == 2:
        if habits.languages[:1] and habits.languages[0] in _YEAR_FIRST:
            return gregorian(full_year(a, ()), b, year), None
        year = full_year(year, habits.languages)
    day_first = numbered(year, b, a, habits.languages)
    month_first = numbered(year, a, b, habits.languages)
    if not (habits.month_first and parts["t"] != "."):
        day_first, month_first = month_first, day_first
    likely, other = month_first, day_first
    if likely and other and (weekday := _ENGLISH_WEEKDAY.search(match.string, 0, match.start())):
        told = [day for day in (likely, other) if day.weekday() == _ENGLISH_WEEKDAYS.index(weekday[1].lower())]
        if len(told) == 1:
            return told[0], None
    return (likely or other), (other if likely and other != likely else None)


def is_month_first(texts: Iterable[str]) -> bool | None:
    """Whether 5/3 is the third of May, by the dates of a page that can be read one way only; None for not known."""
    told = set()
    for text in map(plain_digits, texts):
        if "/" not in text and "-" not in text:
            continue
        for match in _NUMBERS.finditer(text):
            if match["a"] and match["t"] in "/-" and (int(match["a"]) > _MONTHS) != (int(match["b"]) > _MONTHS):
                told.add(int(match["b"]) > _MONTHS)
    return told.pop() if len(told) == 1 else None


def _of_era(match: re.Match[str], habits: Habits) -> _Reading:
    era = match["era"] or ("民國" if "zh" in habits.languages else "")
    if not era or (era.isascii() and "ja" not in habits.languages):
        return _NOTHING
    return gregorian(ERAS[era] + int(match["y"]), int(match["m"]), int(match["d"])), None


_MINGUO_YEARS = range(100, 135)  # of the Republic of China; with two digits a year is one of the last century


def _of_units(match: re.Match[str], habits: Habits) -> _Reading:
    parts = match.groupdict()
    for y, m, d in (("y", "m", "d"), ("vy", "vm", "vd"), ("my", "mm", "md")):
        if parts[y]:
            year, month, day = han_number(parts[y]), han_number(parts[m]), han_number(parts[d])
            if year is None or month is None or day is None:
                return _NOTHING
            if parts["era"]:
                return gregorian(ERAS[parts["era"]] + year, month, day), None
            if year in _MINGUO_YEARS and "zh" in habits.languages:
                return gregorian(ERAS["民國"] + year, month, day), None
            return (numbered(year, month, day, habits.languages) if year > 999 else None), None
    return _NOTHING


def _of_names(match: re.Match[str], habits: Habits) -> _Reading:
    calendar, month = _NAMED_MONTHS[match["name"].lower()]
    return calendar(int(match["year"]), month, int(match["day"])), None


def _of_words(match: re.Match[str], habits: Habits) -> _Reading:
    word, day, digits = match["word"], int(match["day"]), match["year"].lstrip("'’")
    if not 1 <= day <= 31 or _is_of_issue(match):
        return _NOTHING
    for known in habits.known:  # spares asking for the month of nearly every line of a page that declares its date
        if (known.day, str(known.year)) == (day, digits) and len(word) > 1:
            return known, None
    year = int(digits) if len(digits) == 4 else full_year(int(digits), habits.languages)
    if of_calendar := named(year, word, day, habits.languages):
        return of_calendar, None
    month = month_of(word, habits.languages)
    if month is None:
        return _NOTHING
    return numbered(year, month, day, habits.languages), None


def _is_of_issue(match: re.Match[str]) -> bool:
    """Whether the number with which a date begins is that of an issue: "Issue 12, March 2024"."""
    if match.start() != match.start("day") or "," not in match.string[match.end("day") : match.start("word")]:
        return False
    before = _LAST_WORD.search(match.string, 0, match.start())
    return before is not None and fold(before[1]).strip(".") in NUMBERED


# --- time of day -------------------------------------------------------------------------------------------------


def _with_time(text: str, found: Printed, floor: int, month_first: bool) -> Printed:
    """The date with the time of day that stands behind or before it, not before text[floor]."""
    head = max(floor, found.start - _LONGEST_BEFORE)
    behind = _AFTER.match(text, found.end)
    before = _BEFORE.search(text[head : found.start])
    if behind and before and _JUST_BEFORE.fullmatch(text, head + max(map(before.end, _PARTS_BEHIND)), found.start):
        if any(map(str.isalpha, text[found.end : behind.start("hour")])):  # that time is of what the words between name
            behind = None
    match = behind or before
    time = _time(match.groupdict()) if match else None
    if match is None or time is None:
        return found
    if month_first and found.other and _is_in_other_order(text[found.start : found.end], time, match["half"]):
        found = found._replace(day=found.other, other=found.day)
    if behind:
        return found._replace(end=match.end(), time=time)
    return found._replace(start=head + match.start(), time=time)


def _is_in_other_order(printed: str, time: dt.time, half: str | None) -> bool:
    """Whether its clock tells that a date of a page that puts the month first, with stops the day, does the contrary.

    Who counts to 24 hours writes the day first; "03.04.25, 3:20 PM" is in March.
    """
    if "." in printed:
        return half is not None and len(printed.rpartition(".")[2]) == 2
    return time.hour > _NOON and half is None


def _hour_of_day(hour: int, half: str) -> int:
    """The hour as a clock of 24 shows it: "8 in the evening" is 20."""
    late = half in _LATE or (half in _MIDDAY and hour < _DAWN) or (half in _NIGHT and hour >= _DAWN)
    if late and hour < _NOON:
        return hour + _NOON
    return 0 if hour == _NOON and (half in _EARLY or half in _NIGHT) else hour


def read_clock(text: str) -> dt.time | None:
    """The time of day that a text is, and nothing else."""
    match = _CLOCK.fullmatch(plain_digits(text)) if len(text) <= _MAX_CLOCK_CHARS else None
    return _time(match.groupdict()) if match else None


def _time(parts: dict[str, str | None]) -> dt.time | None:
    hour, minute, second = int(parts["hour"] or 0), int(parts["minute"] or 0), int(parts["second"] or 0)
    told = parts["half"] or parts.get("early") or ""
    half = told.strip() if told.strip() in _QUARTER_WORDS else re.sub(r"[.\s]", "", told).lower()
    hour = _hour_of_day(hour, half)
    if hour > 23:
        return None
    return dt.time(hour, minute, second, tzinfo=zone_of(parts["zone"] or ""))


def zone_of(name: str) -> dt.timezone | None:
    """The offset that "Z", "+02:00", "GMT+2" or an unambiguous abbreviation stands for.

    >>> zone_of("+0330").utcoffset(None)
    datetime.timedelta(seconds=12600)
    """
    name = name.strip().upper().replace("\u2212", "-")
    if name in _ZONES:
        return dt.timezone(dt.timedelta(hours=_ZONES[name]))
    match = re.fullmatch(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d\d)?", name)
    if not match or int(match[2]) > _MAX_OFFSET:
        return None
    offset = dt.timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return dt.timezone(-offset if match[1] == "-" else offset)
