"""Writes data/months.txt: the words for months of every language of dateparser, and what dateparser takes them for.

    python training/months.py [--out FILE]

Every word that dateparser's data has for a month is asked for with the first of the month, so that the table holds what
dateparser makes of it: a few words it cannot read or takes for another month. No words of its data with a space in
them, but for Arabic: dates are printed with one word.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from dateparser.data.languages_info import language_order
from dateparser.date import DateDataParser

from newsclean.metadata import months

OUT = Path(months.__file__).parents[1] / "data" / "months.txt"
NAMES = "january february march april may june july august september october november december".split()
SCRIPTS = {"sr-Latn"}  # languages with a script that months.py asks for
SECOND = ("الثاني", "الأول", "الاول")  # the second words of Arabic months that date_words.py looks for
YEH_AND_KAF = (str.maketrans("یک", "يك"), str.maketrans("يك", "یک"))  # dateparser joins them in some languages
HEAD = "# Words for months by language, January first, as dateparser {} has them. Written by training/months.py.\n"


def words_of(language: str) -> Iterator[str]:
    """The words that dateparser's data has for months, in every spelling that may be printed."""
    info = import_module(f"dateparser.data.date_translation_data.{language}").info
    for name in NAMES:
        for word in info.get(name, ()):
            plain = word.lower().strip(" .-/")
            for spelled in dict.fromkeys((plain, *(plain.translate(table) for table in YEH_AND_KAF))):
                if " " not in spelled or spelled.endswith(SECOND):
                    yield spelled


def ask(word: str, language: str) -> int | None:
    """The month that dateparser reads."""
    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # dateparser would ask the clock
        "STRICT_PARSING": True,
        "NORMALIZE": not months.VOWEL_SIGNS.search(word),
    }
    parser = DateDataParser(languages=[language], try_previous_locales=False, settings=settings)
    date = parser.get_date_data(f"1 {word} 2000").date_obj
    return date.month if date is not None and (date.year, date.day) == (2000, 1) else None


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--out", type=Path, default=OUT)
    lines = [HEAD.format(version("dateparser"))]
    for language in sorted(name for name in language_order if "-" not in name or name in SCRIPTS):
        found: dict[str, int] = {}
        for word in words_of(language):
            if 2 <= len(word) <= months.MAX_CHARS and (month := ask(word, language)):
                found.setdefault(months.bare(word), month)
        lists = [",".join(word for word in found if found[word] == month) for month in range(1, 13)]
        lines += [f"{language}:{'|'.join(lists)}\n"] if found else []
    args.parse_args().out.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
