"""What is asked of dateparser: which month a word names, and which day "3 hours ago" or "March 14" means.

It is asked as little as may be, a word at a time and with the language given: loading dateparser takes a tenth of a
second and each of its languages another twentieth, a page of whose language it knows the words about a millisecond.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache

from .calendars import gregorian, plain_digits

# Names under which dateparser knows a language that pages declare otherwise, and those that write months alike.
_OTHER_NAMES = {"no": ("nb",), "iw": ("he",), "in": ("id",), "tl": ("fil",), "sh": ("hr", "sr-Latn"), "prs": ("fa",)}
_OTHER_NAMES |= {"sr": ("sr", "sr-Latn"), "bs": ("bs", "hr", "sr-Latn"), "me": ("sr-Latn",), "cnr": ("sr-Latn",)}
# Months that dateparser does not know (Levantine, Maghrebi, Tajik names, a short form); and all the English ones, which
# mean the same wherever they stand: English is never asked, and most pages do without the loading of dateparser.
_ENGLISH = "january february march april may june july august september october november december".split()
_OWN_MONTHS = {name[:length]: month for month, name in enumerate(_ENGLISH, 1) for length in (3, len(name))} | {
    "sept": 9,
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6,
    "جويلية": 7, "أوت": 8, "январ": 1, "феврал": 2, "апрел": 4, "июн": 6, "июл": 7, "сентябр": 9, "октябр": 10,
    "ноябр": 11, "декабр": 12, "juill": 7, "مئ": 5,
}  # fmt: skip
_MORE_MONTHS = """
    jannaayo çile ýanwar يانۋار januara januarja јануара janvārī জানুয়ারি იანვარს
    |febraayo sibat fewral فېۋرال februara februarja фебруара februārī फरवरी ফেব্রুয়ারি ਫਰਵਰੀ თებერვალს
    |maarso adar مارت marta marca martā მარტს|abriil nîsan ئاپرېل aprila априла aprīlī აპრილს
    |maajo gulan maý مئي maja маја maijā മെയ് მაისს|juun hezîran iýun ئىيۇن juna junija јуна jūnijā ივნისს
    |luuliyo tîrmeh iýul ئىيۇل jula julija јула jūlijā జూలై ივლისს
    |ogosto agoosto tebax awgust ئاۋغۇست avgusta augusta augustā অগাস্ট ఆగస్ట్ ആഗസ്റ്റ് ઓગસ્ટ აგვისტოს
    |sebteembar sebtembar îlon sentýabr سېنتەبىر septembra септембра septembrī సెప్టెంబరు സെപ്തംബർ სექტემბერს
    |oktoobar oktoober cotmeh oktýabr ئۆكتەبىر oktobra октобра oktobrī అక్టోబరు ഒക്ടോബർ ઓક્ટોબર ოქტომბერს
    |nofeembar nofembar mijdar noýabr نويابىر novembra новембра novembrī నవంబరు ნოემბერს
    |diseembar disembar berfanbar dekabr دېكابىر decembra децембра decembrī డిసెంబరు დეკემბერს
"""  # of Somali, Kurmanji, Turkmen, Uyghur and Sindhi; cases and spellings of others that dateparser has not either
_OWN_MONTHS |= {name: month for month, names in enumerate(_MORE_MONTHS.split("|"), 1) for name in names.split()}
# Languages to ask beside the page's own, by the script of the word.
_BY_SCRIPT = (
    (re.compile("[\u0400-\u04ff]"), ("ru", "uk", "bg", "sr", "be", "mk", "kk", "ky", "mn")),
    (re.compile("[\u0600-\u06ff]"), ("ar", "fa", "ur", "ps", "ug")),
    (re.compile("[\u0900-\u097f]"), ("hi", "mr", "ne")),
    (re.compile("[\u0370-\u03ff]"), ("el",)),
    (re.compile("[\u0590-\u05ff]"), ("he",)),
    (re.compile("[\u0e00-\u0e7f]"), ("th",)),
    (re.compile("[\u0980-\u09ff]"), ("bn", "as")),
    (re.compile("[\u0530-\u058f]"), ("hy",)),
    (re.compile("[\u10a0-\u10ff]"), ("ka",)),
    (re.compile("[\u0a80-\u0aff]"), ("gu",)),
    (re.compile("[\u0a00-\u0a7f]"), ("pa",)),
    (re.compile("[\u0b80-\u0bff]"), ("ta",)),
    (re.compile("[\u0c00-\u0c7f]"), ("te",)),
    (re.compile("[\u0c80-\u0cff]"), ("kn",)),
    (re.compile("[\u0d00-\u0d7f]"), ("ml",)),
    (re.compile("[\u0d80-\u0dff]"), ("si",)),
    (re.compile("[\u1000-\u109f]"), ("my",)),
    (re.compile("[\u1780-\u17ff]"), ("km",)),
    (re.compile("[\u0e80-\u0eff]"), ("lo",)),
    (re.compile("[\u1200-\u137f]"), ("am",)),
)
_LATIN = ("en", "es", "fr", "de", "pt", "it")  # asked for a Latin word after the page's own languages

# How months begin in the languages of _LATIN and in the Cyrillic ones: what begins otherwise is not asked of them all.
_LATIN_MONTH = re.compile(
    "jan|feb|f[eé]v|m[aä]r|apr|abr|avr|ma[iyg]|jun|jui|giu|jul|lug|ago|ao[uû]|aug|sep|set|oct|okt|out|ott|nov|de[czs]"
    "|d[eé]c|dic|ene|gen"
)
_CYRILLIC_MONTH = re.compile(
    "ян[ву]|ян\\b|ф[еэ]?[вб]|мар|апр?|ма[йяј]|и?ю[нл]|авг|се[нпр]|окт|но[вея]|де[кц]|јан|ју[нл]|січ|лют|бер|кві|тра|чер"
    "|ли[пс]|вер|жов|гру|ст[уд]|сак|кра|к[рс][ст]|чэр|лі[пс]|жн|кас|врс|сн[еж]|қа[ңзр]|ақп|нау|сәу|ма[му]|шіл|там|қыр|жел"
)
_ENDINGS = ("ren", "и", "ی", "လ")  # of months before "of the year" in Basque, Tajik, Kurdish; Burmese for "month"
_AROUND = " .-/,:;()[]\"'«»“”„‹›"  # what a month's name may stand in
_MAX_MONTH_CHARS = 15  # of a month's name; the longest that dateparser knows has 13
_ANY_DAY = dt.datetime(2000, 1, 1)  # for what does not depend on it; without one dateparser would ask the clock
_NEVER_MONTHS = re.compile("[%_\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # addresses; East Asia counts


def month_of(word: str, languages: tuple[str, ...]) -> int | None:
    """The month, 1 to 12, that a word names in one of the languages or one of those written in its script."""
    word = unicodedata.normalize("NFC", word.strip(_AROUND).lower())  # Bengali and Hindi spell some letters in two ways
    if _NEVER_MONTHS.search(word):
        return None
    others: tuple[str, ...] | None = next((names for script, names in _BY_SCRIPT if script.search(word)), None)
    if others is None:
        others = _LATIN if _LATIN_MONTH.match(word) else ()
    elif others[0] == "ru" and not _CYRILLIC_MONTH.match(word):
        others = ()
    shorter = (word.removesuffix(ending) for ending in _ENDINGS)
    parts = dict.fromkeys((word, *map(str.strip, word.split("/")), *shorter))
    if own := next((_OWN_MONTHS[part] for part in parts if part in _OWN_MONTHS), None):
        return own
    asked = [name for name in _names_of((*languages, *others)) if name != "en"]
    return next((month for part in parts for name in asked if (month := _month_in(part, name))), None)


def _names_of(languages: tuple[str, ...]) -> dict[str, None]:
    """Under which names dateparser is asked for these languages, each once."""
    return dict.fromkeys(name for language in languages for name in _OTHER_NAMES.get(language, (language,)))


@lru_cache(maxsize=4096)
def _month_in(word: str, language: str) -> int | None:
    """What dateparser says; asked with the first of the month, so that nothing but the word decides."""
    if not 2 <= len(word) <= _MAX_MONTH_CHARS:
        return None
    # Without accents dateparser reads more; without vowel signs it takes June for January in some scripts.
    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": _ANY_DAY,
        "STRICT_PARSING": True,
        "NORMALIZE": not _VOWEL_SIGNS.search(word),
    }
    date = _ask(f"1 {word} 2000", language, settings)
    return date.month if date is not None and (date.year, date.day) == (2000, 1) else None


_VOWEL_SIGNS = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def _ask(text: str, language: str, settings: dict[str, object]) -> dt.datetime | None:
    from dateparser.date import DateDataParser

    try:
        parser = DateDataParser(languages=[language], try_previous_locales=False, settings=settings)
        date: dt.datetime | None = parser.get_date_data(text).date_obj
    except Exception:  # an unknown language, or a word on which the library stumbles: no date
        return None
    return date


# --- relative dates ----------------------------------------------------------------------------------------------

# What makes a number of hours a time ago (without such a word it is the time that reading takes), and what names today
# and yesterday, in the languages whose words dateparser knows; Hindi and Urdu have one word for yesterday and tomorrow.
_AGO = re.compile(
    r"(?<!\w)(?:ago|yesterday|today|vor|gestern|heute|hace|ayer|hoy|il y a|hier|aujourd['’]hui|fa|ieri|oggi|avui|ahir"
    r"|h[aá]|atrás|ontem|hoje|hai|hoxe|onte|geleden|gister(?:en)?|vandaag|vandag|gelede|sedan|i ?g[aå]r|i ?dag|siden"
    r"|í gær|í dag|fyrir|sitten|eilen|tänään|täna|eile|temu|wczoraj|dzisiaj|dziś|před|včera|dnes|pred|prije|pre|danas"
    r"|jučer|juče|danes|včeraj|acum|azi|önce|dün|bugün|bu gün|dünən|bugun|kecha|oldin|yang lalu|lalu|kemarin|hari ini"
    r"|semalam|trước|hôm qua|hôm nay|tegnap|ma|\d+ \w+ja|vakar|šiandien|šodien|pirms|sot|dje|më parë|gaur|atzo|duela"
    r"|heddiw|ddoe|yn ôl|leo|jana|zilizopita|kahapon|ngayong araw|nakalipas"
    r"|назад|тому|вчера|вчора|учора|сегодня|сьогодні|сёння|таму|днес|преди|денес|пред|данас|јуче|пре|бүгін|кеше|бұрын"
    r"|өнөөдөр|өчигдөр|өмнө|πριν|χθες|χτες|σήμερα|այսօր|երեկ|առաջ|დღეს|გუშინ|წინ|לפני|אתמול|היום|منذ|قبل|أمس|اليوم"
    r"|پیش|دیروز|امروز|پہلے|آج)(?!\w)"
    r"|前|昨天|昨日|今天|今日|전|어제|오늘|ที่แล้ว|ที่ผ่านมา|เมื่อวาน|วันนี้|ម្សិលមិញ|ယနေ့|မနေ့က|आज|पहले|काल|पूर्वी|हिजो|আজ|গতকাল|আগে|આજે|ગઈકાલે"
    r"|પહેલા|ਅੱਜ|ਪਹਿਲਾਂ|இன்று|நேற்று|முன்|ఈ రోజు|నిన్న|క్రితం|ಇಂದು|ನಿನ್ನೆ|ಹಿಂದೆ|ഇന്ന്|ഇന്നലെ|മുമ്പ്|අද|ඊයේ|පෙර",
    re.I,
)
_MAX_RELATIVE_CHARS = 40
_PARTS = re.compile(r"[|•·:\n\t]|\s[–—-]\s")
_CLOCK = r"\d{1,2}\s?[:.hH時时点點시]\s?\d\d(?!\d)"
_ANY_CLOCK = re.compile(_CLOCK)


def find_relative(text: str, languages: tuple[str, ...], base: dt.datetime, *, bare: bool = True) -> dt.date | None:
    """The day that "3 hours ago" or "yesterday" means on a page captured at base; None for all other texts.

    bare: a word for today or yesterday without a time of day counts, too, which is the name of newspapers as well.
    """
    text = plain_digits(text)
    bare = bare or _ANY_CLOCK.search(text) is not None
    for part in _PARTS.split(text):
        spoken = part.split()
        if len(part) > _MAX_RELATIVE_CHARS or not _AGO.search(part):
            continue
        for first in range(min(len(spoken), 3)):  # "3 hours ago", "Posted 3 hours ago", "Last updated 3 hours ago"
            told = " ".join(spoken[first:])
            named = first and told[0].isupper()  # "Harbour Today" is a newspaper, "Posted yesterday" is not
            if (named or not bare) and _AGO.fullmatch(told.strip(_AROUND)) and not any(map(str.isdigit, told)):
                break
            for language in _names_of(languages or _LATIN):
                settings = {"PARSERS": ["relative-time"], "RELATIVE_BASE": base.replace(tzinfo=None)}
                if (date := _ask(told, language, settings)) is not None:
                    return date.date()
    return None


# A line that is a day of a month and nothing else, but for its weekday and a time of day; one of them must be there,
# since a day and a month alone are a topic as well: "January 6".
_YEARLESS = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,15}),?\s)?"
    r"(?:(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?(?P<word>[^\W\d_]{3,15})\.?"
    r"|(?P<first>[^\W\d_]{3,15})\.?\s(?P<second>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<month>\d{1,2})\s?(?:[月월]\s?(?P<dated>\d{1,2})\s?[日일]|-(?P<dashed>\d\d)(?=\s\d)))"
    rf"(?P<clock>[\s,|]{{1,3}}[^\d\s]{{0,4}}\s?{_CLOCK}\D{{0,8}})?"
)
_EAST_ASIAN = frozenset(("zh", "ja", "ko"))  # languages in which 03-14 has the month first


def find_yearless(text: str, languages: tuple[str, ...], last: dt.date) -> dt.date | None:
    """The last day, up to the last that is believed, that a line without a year names: "Thursday, March 14, 9:12"."""
    match = _YEARLESS.fullmatch(plain_digits(text).strip()) if len(text) <= _MAX_RELATIVE_CHARS else None
    if match is None or not (match["weekday"] or match["clock"]):
        return None
    if match["dashed"] and _EAST_ASIAN.isdisjoint(languages):
        return None
    month = int(match["month"]) if match["month"] else month_of(match["word"] or match["first"], languages)
    day = int(match["day"] or match["second"] or match["dated"] or match["dashed"])
    days = (gregorian(last.year - back, month, day) for back in (0, 1)) if month else ()
    found = next((d for d in days if d is not None and d <= last), None)
    fits = found is None or not match["weekday"] or _weekday(match["weekday"], languages) == found.weekday()
    return found if fits else None


def _weekday(word: str, languages: tuple[str, ...]) -> int | None:
    """The day of the week that a word names, 0 for Monday."""
    settings = {"PARSERS": ["absolute-time"], "RELATIVE_BASE": _ANY_DAY}
    dates = (_ask(word, name, settings) for name in _names_of(languages or _LATIN))
    return next((date.weekday() for date in dates if date is not None), None)
