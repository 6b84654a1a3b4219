"""Which month a word names: data/months.txt, which training/months.py wrote with what dateparser knows.

dateparser itself is not asked: loading it takes a tenth of a second, and each of its languages a fiftieth more.
"""

from __future__ import annotations

import pkgutil
import re
import unicodedata
from functools import lru_cache

# Names under which dateparser knows a language that pages declare otherwise, and those that write months alike.
_OTHER_NAMES = {"no": ("nb",), "iw": ("he",), "in": ("id",), "tl": ("fil",), "sh": ("hr", "sr-Latn"), "prs": ("fa",)}
_OTHER_NAMES |= {"sr": ("sr", "sr-Latn"), "bs": ("bs", "sr-Latn"), "me": ("sr-Latn",), "cnr": ("sr-Latn",)}
# Months that dateparser does not know (Levantine, Maghrebi, Tajik names, a short form); and the English ones, which
# mean the same wherever they stand.
_ENGLISH = "january february march april may june july august september october november december".split()
_OWN_MONTHS = {name[:length]: month for month, name in enumerate(_ENGLISH, 1) for length in (3, len(name))} | {
    "sept": 9,
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6,
    "جويلية": 7, "أوت": 8, "январ": 1, "феврал": 2, "апрел": 4, "июн": 6, "июл": 7, "сентябр": 9, "октябр": 10,
    "ноябр": 11, "декабр": 12, "juill": 7,
}  # fmt: skip
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
LATIN = ("en", "es", "fr", "de", "pt", "it")  # asked for a Latin word after the page's own languages


# How months begin in the languages of LATIN: what begins otherwise is not asked of them.
_LATIN_MONTH = re.compile(
    "jan|feb|f[eé]v|m[aä]r|apr|abr|avr|ma[iyg]|jun|jui|giu|jul|lug|ago|ao[uû]|aug|sep|set|oct|okt|out|ott|nov|de[czs]"
    "|d[eé]c|dic|ene|gen"
)
MAX_CHARS = 15  # of a month's name; the longest that dateparser knows has 13
_NEVER_MONTHS = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # East Asia counts its months


def month_of(word: str, languages: tuple[str, ...]) -> int | None:
    """The month, 1 to 12, that a word names in one of the languages or one of those written in its script."""
    word = word.strip(" .-/").lower()
    if word in _OWN_MONTHS:
        return _OWN_MONTHS[word]
    if _NEVER_MONTHS.search(word):
        return None
    others: tuple[str, ...] | None = next((names for script, names in _BY_SCRIPT if script.search(word)), None)
    if others is None:
        others = LATIN if _LATIN_MONTH.match(word) else ()
    for part in dict.fromkeys((word, *word.split("/"), word.removesuffix("ren"))):  # -ren: the Basque genitive
        for language in dict.fromkeys((*languages, *others)):
            for name in _OTHER_NAMES.get(language, (language,)):
                if (month := _month_in(part.strip(), name)) is not None:
                    return month
    return None


def _month_in(word: str, language: str) -> int | None:
    return _months(language).get(bare(word)) if 2 <= len(word) <= MAX_CHARS else None


def bare(word: str) -> str:
    """A word as the table has it: without full stops, the signs around it and accents, as dateparser compares words.

    In scripts whose marks are vowels they stay: without them June is January in some.
    """
    word = word.replace(".", "").replace("’", "'").strip(_SIGNS)
    if word.isascii() or VOWEL_SIGNS.search(word):
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if unicodedata.category(c) != "Mn")


_SIGNS = " -/_!\"#$%&'*+<=>?@[]^`{}~¡¿«»‘’“”„…\xad"
VOWEL_SIGNS = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


@lru_cache(maxsize=256)  # languages; dateparser has two hundred
def _months(language: str) -> dict[str, int]:
    """The words for months of a language, none for one that the table does not have."""
    lists = _table().get(language, "").split("|")
    return {word: month for month, words in enumerate(lists, 1) for word in words.split(",") if word}


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    lines = (pkgutil.get_data("newsclean", "data/months.txt") or b"").decode().splitlines()
    parted = (line.partition(":") for line in lines if not line.startswith("#"))
    return {language: words for language, _, words in parted}
