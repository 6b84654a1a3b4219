"""Days as content systems write them for machines, and date lines that begin with who wrote."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclean.metadata.calendars import bangla, bikram, ethiopian
from newsclean.metadata.date_candidates import read_stamp
from newsclean.metadata.date_words import Habits, find_dates
from test_dates import MAY_3, page, read


@pytest.mark.parametrize(
    ("value", "language", "offset"),
    [
        ("20240503101500", "en", None),
        ("202405031015", "zh", None),
        ("Fri May 03 10:15:00 CEST 2024", "en", 2),
        ("Fri May  3 10:15:00 UTC 2024", "en", 0),
        ("Fri May 03 10:15:00 +0200 2024", "en", 2),
        ("2567-05-03T10:15:00+07:00", "th", 7),
        ("1403-02-14 10:15", "fa", None),
    ],
)
def test_a_moment_in_the_forms_of_systems_and_calendars(value: str, language: str, offset: int | None) -> None:
    stamp = read_stamp(value, Habits((language,)))
    zone = None if offset is None else dt.timezone(dt.timedelta(hours=offset))
    assert stamp is not None
    assert (stamp.day, stamp.moment) == (MAY_3, dt.datetime(2024, 5, 3, 10, 15, tzinfo=zone))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Written by Jane Doe on 3 May 2024"),
        ("en", "Submitted by Jane Doe on Fri, 05/03/2024 - 10:15"),
        ("es", "Escrito por María Ejemplo el 3 de mayo de 2024"),
        ("fr", "Rédigé par Jeanne Exemple le 3 mai 2024"),
        ("de", "Verfasst von Anna Muster am 3. Mai 2024"),
        ("it", "Scritto da Maria Esempio il 3 maggio 2024"),
        ("da", "Skrevet af Anna Eksempel den 3. maj 2024"),
        ("id", "Ditulis oleh Siti Contoh pada 3 Mei 2024"),
        ("en", "By Jane Doe, jane@harbourpost.example, May 3, 2024"),
        ("hr", "Piše Marija Primjer, 3. svibnja 2024. @ 10:15"),
    ],
)
def test_a_byline_that_ends_in_a_day_is_a_date_line(lang: str, line: str) -> None:
    assert read(page([line], lang=lang)).date == MAY_3


@pytest.mark.parametrize(
    "line", ["By Tuesday the board will have met again on 3 May 2024", "Jane Doe (@jane) May 3, 2024"]
)
def test_a_day_that_something_else_leads_to_is_none_of_a_date_line(line: str) -> None:
    assert read(page([line])).date is None


def test_the_calendar_of_bangladesh() -> None:
    assert bangla(1430, 11, 29) == dt.date(2024, 3, 13)  # Falgun of a leap year has 30 days
    assert bangla(1430, 12, 1) == dt.date(2024, 3, 15)
    assert bangla(1431, 12, 30) == dt.date(2025, 4, 13)
    assert bangla(1431, 13, 1) is None
    assert [f.day for f in find_dates("২০ বৈশাখ ১৪৩১, ০৩ মে ২০২৪", Habits(("bn",)))] == [MAY_3, MAY_3]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ne", "२०८१ वैशाख २१ गते शुक्रबार"),
        ("ne", "शुक्रबार, २१ वैशाख २०८१"),
        ("ne", "बैशाख २१, २०८१"),
        ("ne", "२०८१-०१-२१"),
        ("am", "ሚያዝያ 25 ቀን 2016 ዓ.ም"),
        ("am", "ሚያዝያ 25፣ 2016"),
        ("am", "25 ሚያዝያ 2016"),
        ("zh", "113年5月3日"),
        ("zh", "一百一十三年五月三日"),
        ("zh", "113/05/03 10:15"),
        ("zh", "民國113.05.03"),
        ("my", "၂၀၂၄ ခုနှစ် မေလ ၃ ရက်"),
        ("my", "မေ ၃၊ ၂၀၂၄"),
        ("lo", "ວັນທີ 3 ເດືອນພຶດສະພາ 2024"),
        ("th", "3 เดือนพฤษภาคม พ.ศ. 2567"),
        ("ps", "۱۴ غویی ۱۴۰۳"),
        ("tg", "3 майи 2024"),
        ("ckb", "٣ی ئایاری ٢٠٢٤"),
        ("ku", "3 Gulan 2024"),
        ("so", "3 Maajo 2024"),
        ("tk", "3-nji maý 2024"),
        ("sd", "3 مئي 2024"),
    ],
)
def test_calendars_and_months_of_fewer_pages(language: str, text: str) -> None:
    assert [f.day for f in find_dates(text, Habits((language,)))] == [dt.date(2024, 5, 3)]


def test_the_calendars_of_nepal_and_ethiopia_at_their_edges() -> None:
    assert bikram(2046, 1, 1) == dt.date(1989, 4, 13)
    assert bikram(2081, 12, 31) == dt.date(2025, 4, 13)
    assert bikram(2082, 1, 1) == dt.date(2025, 4, 14)
    assert bikram(2082, 1, 32) is bikram(2082, 13, 1) is bikram(2045, 1, 1) is bikram(2092, 1, 1) is None
    assert ethiopian(2016, 1, 1) == dt.date(2023, 9, 12)  # the year before had a leap day
    assert ethiopian(2015, 13, 6) == dt.date(2023, 9, 11)
    assert ethiopian(2017, 1, 1) == dt.date(2024, 9, 11)
    assert ethiopian(2016, 13, 6) is ethiopian(2016, 14, 1) is ethiopian(1900, 1, 1) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "113/05/03"), ("ja", "113年5月3日"), ("zh", "1.113.05.03"), ("zh", "98年5月3日"), ("en", "2081-01-21")],
)
def test_a_year_of_another_calendar_needs_its_language(language: str, text: str) -> None:
    assert read(page([text], lang=language)).date is None
