"""Digits and calendars of the world: what turns the numbers of a printed date into a day of the Gregorian calendar."""

from __future__ import annotations

import datetime as dt
import re
from calendar import isleap

# A year that a page may print is read in the first calendar whose range holds it; ranges are the Gregorian years that
# the plausibility of dates allows (about 1990 to 2045), said in each calendar's own years.
_JALALI_YEARS = range(1369, 1425)
_HIJRI_YEARS = range(1410, 1468)
_BANGLA_OFFSET = 593  # years from the calendar of Bangladesh, since 2019, to the Gregorian one
_BUDDHIST_YEARS = range(2533, 2589)
_BUDDHIST_OFFSET = 543  # years
_BIKRAM_YEARS = range(2046, 2092)
_ETHIOPIAN_YEARS = range(1982, 2038)
_JALALI_LANGUAGES = frozenset({"fa", "prs", "ps", "tg", "ckb", "ku", "az", "glk", "mzn"})

# Japanese eras by their first year less one; the Republic of China counts from 1912.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "中華民國": 1911, "中华民国": 1911, "民國": 1911, "民国": 1911}
# The letters that stand for them in short dates: Reiwa, Heisei, Showa, as in R6.5.3.
ERAS |= {"R": ERAS["令和"], "H": ERAS["平成"], "S": ERAS["昭和"]}

_HAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "元": 1}

JALALI_MONTHS = (
    ("فروردین", "حمل", "وری"),
    ("اردیبهشت", "ثور", "غویی", "غويی", "غويي", "غوایی"),
    ("خرداد", "جوزا", "غبرګولی", "غبرګولي"),
    ("تیر", "سرطان", "چنګاښ"),
    ("مرداد", "امرداد", "اسد", "زمری", "زمري"),
    ("شهریور", "سنبله", "وږی", "وږي"),
    ("مهر", "میزان", "تله"),
    ("آبان", "عقرب", "لړم"),
    ("آذر", "قوس", "لیندۍ", "ليندۍ"),
    ("دی", "جدی", "مرغومی", "مرغومي"),
    ("بهمن", "دلو", "سلواغه"),
    ("اسفند", "حوت", "کب"),
)
HIJRI_MONTHS = (
    ("محرم", "محرم الحرام", "muharram"),
    ("صفر", "صفر المظفر", "safar"),
    ("ربيع الأول", "ربيع الاول", "rabi al-awwal", "rabi' al-awwal"),
    ("ربيع الآخر", "ربيع الاخر", "ربيع الثاني", "ربیع الثانی", "rabi al-thani", "rabi' al-thani"),
    ("جمادى الأولى", "جمادى الاولى", "جمادی الاول", "jumada al-awwal", "jumada al-ula"),
    ("جمادى الآخرة", "جمادى الاخرة", "جمادى الثانية", "جمادی الثانی", "jumada al-thani", "jumada al-akhirah"),
    ("رجب", "رجب المرجب", "rajab"),
    ("شعبان", "شعبان المعظم", "sha'ban", "shaban"),
    ("رمضان", "رمضان المبارك", "ramadan"),
    ("شوال", "شوال المكرم", "shawwal"),
    ("ذو القعدة", "ذي القعدة", "ذوالقعدة", "ذی القعدہ", "dhu al-qi'dah", "dhul qadah"),
    ("ذو الحجة", "ذي الحجة", "ذوالحجة", "ذی الحجہ", "dhu al-hijjah", "dhul hijjah"),
)
BANGLA_MONTHS = (
    ("বৈশাখ",),
    ("জ্যৈষ্ঠ", "জৈষ্ঠ"),
    ("আষা\u09a2\u09bc", "আষা\u09dd"),
    ("শ্রাবণ",),
    ("ভাদ্র",),
    ("আশ্বিন",),
    ("কার্তিক",),
    ("অগ্রহা\u09af\u09bcণ", "অগ্রহা\u09dfণ"),
    ("পৌষ",),
    ("মাঘ",),
    ("ফাল্গুন",),
    ("চৈত্র",),
)
NEPALI_MONTHS = (
    ("वैशाख", "बैशाख", "बैसाख", "baisakh", "baishakh"),
    ("जेठ", "जेष्ठ", "ज्येष्ठ", "jestha", "jeth"),
    ("असार", "आषाढ", "अषाढ", "asar", "ashadh"),
    ("साउन", "श्रावण", "shrawan", "saun"),
    ("भदौ", "भाद्र", "bhadra", "bhadau"),
    ("असोज", "आश्विन", "अशोज", "asoj", "ashwin"),
    ("कात्तिक", "कार्तिक", "kartik", "kattik"),
    ("मंसिर", "मङ्सिर", "मार्ग", "मार्गशीर्ष", "mangsir"),
    ("पुस", "पुष", "पौष", "poush", "push"),
    ("माघ", "magh"),
    ("फागुन", "फाल्गुन", "falgun", "fagun", "phalgun"),
    ("चैत", "चैत्र", "chaitra", "chait"),
)
ETHIOPIAN_MONTHS = (
    ("መስከረም",),
    ("ጥቅምት",),
    ("ኅዳር", "ህዳር", "ሕዳር"),
    ("ታኅሣሥ", "ታህሳስ", "ታኅሳስ", "ታህሣሥ", "ታሕሳስ"),
    ("ጥር",),
    ("የካቲት",),
    ("መጋቢት",),
    ("ሚያዝያ", "ሚያዚያ"),
    ("ግንቦት",),
    ("ሰኔ",),
    ("ሐምሌ", "ሀምሌ"),
    ("ነሐሴ", "ነሃሴ", "ነሀሴ", "ነሓሴ"),
    ("ጳጉሜ", "ጳጉሜን"),
)
_NEPALI_WORDS = {name: month for month, names in enumerate(NEPALI_MONTHS, 1) for name in names}
_ETHIOPIAN_WORDS = {name: month for month, names in enumerate(ETHIOPIAN_MONTHS, 1) for name in names}

# The Umm al-Qura calendar from 1389 to 1470: three hexadecimal digits a year, a bit a month, set where it has 30 days.
_HIJRI_FIRST_YEAR = 1389
_HIJRI_EPOCH = dt.date(1969, 3, 19).toordinal()  # 1 Muharram 1389
_HIJRI_LONG_MONTHS = (
    "aabab4aab2aba2baa6b4aba55aaab5556d2b54aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd"
    "23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae95"
    "72a75535a95d49ba4dd26d535aaaad4b6a57527a95b4ab5536c9ae"
)
# The months of Nepal from 2046 to 2091 as its almanacs set them: six hexadecimal digits a year, two bits a month, the
# first month's highest, that say how many days over 29 it has.
_BIKRAM_EPOCH = dt.date(1989, 4, 13).toordinal()  # 1 Baisakh 2046
_BIKRAM_MONTHS = (
    "bb9506aba445aea445bb9505bb9512aba445aea445bb9505bb9512aea445aed445bb95067b9512aea445af9445bb9506"
    "aba112aea445af9445bb9506aba142aea445af9445bb9506aba145aea445bb9445bb9506aba445aea445bb9505bb9512"
    "aba445aea445bb9505bb9512aea445aea445ae9515bb65157b9515aea4556f65157b95157b9515aea515"
)
_BIKRAM_SHORTEST = 29  # days of a month
_ETHIOPIAN_EPOCH = dt.date(8, 8, 27).toordinal()  # 1 Meskerem 1; every fourth year from the third is a leap year
_JALALI_EPOCH = 226_894  # ordinal of the day before 1 Farvardin 1, reckoned back by the rule of 33 years


# The zero of each script's digits: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu,
# Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian, full width.
_ZEROS = "٠۰०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐０"
_SIGNS = "／/．.：:－-‐-‑-–-،,，,፣,၊,٫.。."  # a sign and its ASCII form, in turn
_BLANKS = "\u00a0\u2007\u2008\u2009\u202f\u3000\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff\t"
_DIGITS = {ord(zero) + i: str(i) for zero in _ZEROS for i in range(10)}
_TABLE = _DIGITS | dict(zip(map(ord, _SIGNS[::2]), _SIGNS[1::2], strict=True)) | dict.fromkeys(map(ord, _BLANKS), " ")


def ascii_digits(text: str) -> str:
    """The text with every script's digits as ASCII ones, all else as it is."""
    return text if text.isascii() else text.translate(_DIGITS)


def plain_digits(text: str) -> str:
    """The text with every script's digits, and the signs and blanks beside them, as ASCII ones, each at its place.

    >>> plain_digits("۱۴۰۳/۰۲/۱۴")
    '1403/02/14'
    """
    return text if text.isascii() else text.translate(_TABLE)


def han_number(text: str) -> int | None:
    """A number written in Chinese characters, as years (digit by digit, or of an era) and days are, or in ASCII ones.

    >>> han_number("二〇二四"), han_number("二十一"), han_number("廿三"), han_number("一百一十三"), han_number("12")
    (2024, 21, 23, 113, 12)
    """
    if text.isascii():
        return int(text) if text.isdecimal() else None
    text = re.sub("^廿", "二十", text)
    text = re.sub("^卅", "三十", text)
    if "百" in text:
        hundreds, _, rest = text.partition("百")
        below = han_number(rest.lstrip("零〇○")) if rest else 0
        if hundreds not in _HAN_DIGITS or below is None:
            return None
        return 100 * _HAN_DIGITS[hundreds] + below
    if "十" in text:
        tens, _, units = text.partition("十")
        if (tens and tens not in _HAN_DIGITS) or (units and units not in _HAN_DIGITS):
            return None
        return 10 * _HAN_DIGITS.get(tens, 1) + _HAN_DIGITS.get(units, 0)
    if not text or any(c not in _HAN_DIGITS for c in text):
        return None
    return int("".join(str(_HAN_DIGITS[c]) for c in text))


def gregorian(year: int, month: int, day: int) -> dt.date | None:
    """The day, None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def jalali(year: int, month: int, day: int) -> dt.date | None:
    """A day of the Iranian solar calendar.

    >>> jalali(1403, 2, 14)
    datetime.date(2024, 5, 3)
    """
    if year not in _JALALI_YEARS or not 1 <= month <= 12:
        return None
    leap = (25 * year + 11) % 33 < 8
    length = 31 if month <= 6 else 30 if month < 12 or leap else 29
    if not 1 <= day <= length:
        return None
    before = 31 * (month - 1) - max(0, month - 7)
    return dt.date.fromordinal(_JALALI_EPOCH + 365 * (year - 1) + (8 * year + 21) // 33 + before + day)


def hijri(year: int, month: int, day: int) -> dt.date | None:
    """A day of the Islamic calendar as Umm al-Qura reckons it; calendars by sighting may be a day off.

    >>> hijri(1445, 10, 24)
    datetime.date(2024, 5, 3)
    """
    if year not in _HIJRI_YEARS or not 1 <= month <= 12:
        return None
    at = 3 * (year - _HIJRI_FIRST_YEAR)
    if len(_HIJRI_LONG_MONTHS) < at + 3:
        return None
    bits = int(_HIJRI_LONG_MONTHS[at : at + 3], 16)
    if not 1 <= day <= 29 + (bits >> (12 - month) & 1):
        return None
    years = (int(_HIJRI_LONG_MONTHS[i : i + 3], 16) for i in range(0, at, 3))
    long_months = sum(y.bit_count() for y in years) + (bits >> (13 - month)).bit_count()
    months = 12 * (year - _HIJRI_FIRST_YEAR) + month - 1
    return dt.date.fromordinal(_HIJRI_EPOCH + 29 * months + long_months + day - 1)


def bangla(year: int, month: int, day: int) -> dt.date | None:
    """A day of the calendar of Bangladesh, whose year begins on 14 April; in India it may be a day off.

    >>> bangla(1431, 1, 20)
    datetime.date(2024, 5, 3)
    """
    first = gregorian(year + _BANGLA_OFFSET, 4, 14)
    if first is None or not 1 <= month <= 12:
        return None
    lengths = (31,) * 6 + (30,) * 4 + (30 if isleap(year + _BANGLA_OFFSET + 1) else 29, 30)
    return first + dt.timedelta(days=sum(lengths[: month - 1]) + day - 1) if 1 <= day <= lengths[month - 1] else None


def bikram(year: int, month: int, day: int) -> dt.date | None:
    """A day of the calendar of Nepal, Bikram Sambat.

    >>> bikram(2081, 1, 21)
    datetime.date(2024, 5, 3)
    """
    if year not in _BIKRAM_YEARS or not 1 <= month <= 12:
        return None
    lengths = _bikram_lengths(year)
    if not 1 <= day <= lengths[month - 1]:
        return None
    before = sum(sum(_bikram_lengths(y)) for y in range(_BIKRAM_YEARS.start, year)) + sum(lengths[: month - 1])
    return dt.date.fromordinal(_BIKRAM_EPOCH + before + day - 1)


def _bikram_lengths(year: int) -> list[int]:
    """The days of each month of a year."""
    at = 6 * (year - _BIKRAM_YEARS.start)
    bits = int(_BIKRAM_MONTHS[at : at + 6], 16)
    return [_BIKRAM_SHORTEST + (bits >> shift & 3) for shift in range(22, -1, -2)]


def ethiopian(year: int, month: int, day: int) -> dt.date | None:
    """A day of the Ethiopian calendar: twelve months of 30 days and a short one.

    >>> ethiopian(2016, 8, 25)
    datetime.date(2024, 5, 3)
    """
    lengths = (*(30,) * 12, 6 if year % 4 == 3 else 5)
    if year not in _ETHIOPIAN_YEARS or not 1 <= month <= len(lengths) or not 1 <= day <= lengths[month - 1]:
        return None
    return dt.date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)


def named(year: int, word: str, day: int, languages: tuple[str, ...]) -> dt.date | None:
    """The day of a date whose month has a name of the calendar of Nepal, or of the Ethiopian one in Amharic.

    In Tigrinya those names are as often months of the Gregorian calendar.
    """
    word = word.strip(" .,'’").lower()
    if year in _BIKRAM_YEARS and word in _NEPALI_WORDS:
        return bikram(year, _NEPALI_WORDS[word], day)
    if "am" in languages and word in _ETHIOPIAN_WORDS:
        return ethiopian(year, _ETHIOPIAN_WORDS[word], day)
    return None


def numbered(year: int, month: int, day: int, languages: tuple[str, ...] = ()) -> dt.date | None:
    """The day of a date given in numbers, in the calendar that its year and the page's languages speak for.

    >>> numbered(2567, 5, 3), numbered(1403, 2, 14), numbered(2024, 5, 3)
    (datetime.date(2024, 5, 3), datetime.date(2024, 5, 3), datetime.date(2024, 5, 3))
    """
    if year in _BUDDHIST_YEARS:
        return gregorian(year - _BUDDHIST_OFFSET, month, day)
    if year in _BIKRAM_YEARS and "ne" in languages:
        return bikram(year, month, day)
    solar = year in _JALALI_YEARS and (year not in _HIJRI_YEARS or not _JALALI_LANGUAGES.isdisjoint(languages))
    if solar:
        return jalali(year, month, day)
    if year in _HIJRI_YEARS:
        return hijri(year, month, day)
    return gregorian(year, month, day)


def full_year(two_digits: int, languages: tuple[str, ...]) -> int:
    """The year that two digits stand for: of this century up to 69, Buddhist in Thai."""
    if "th" in languages and 2500 + two_digits in _BUDDHIST_YEARS:
        return 2500 + two_digits
    return (2000 if two_digits < 70 else 1900) + two_digits
