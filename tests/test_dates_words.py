"""Dates as pages print them: forms, languages, digits, calendars, times of day."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclean.metadata.calendars import full_year, hijri, jalali
from newsclean.metadata.date_library import find_relative, month_of
from newsclean.metadata.date_words import Habits, find_dates

MAY_3 = dt.date(2024, 5, 3)
MAY_3_1999 = dt.date(1999, 5, 3)

PRINTED = [
    ("af", "3 Mei 2024"),
    ("ar", "3 مايو 2024"),
    ("ar", "الجمعة 3 أيار 2024"),
    ("ar", "٣ مايو ٢٠٢٤"),
    ("az", "3 may 2024"),
    ("be", "3 мая 2024 г."),
    ("bg", "3 май 2024 г."),
    ("bn", "৩ মে ২০২৪"),
    ("bn", "২০ বৈশাখ ১৪৩১"),
    ("bs", "3. maj 2024."),
    ("ca", "3 de maig de 2024"),
    ("cs", "3. května 2024"),
    ("cy", "3 Mai 2024"),
    ("da", "3. maj 2024"),
    ("de", "Freitag, 3. Mai 2024"),
    ("el", "3 Μαΐου 2024"),
    ("en", "May 3, 2024"),
    ("en", "Friday 3rd May 2024"),
    ("en", "3-May-24"),
    ("en", "May 3, 20245 min read"),
    ("en", "May 3, 20245:15 AM ET"),
    ("en", "Published on 3 May 20243 May 2024"),
    ("es", "3 de mayo de 2024"),
    ("et", "3. mai 2024"),
    ("eu", "2024ko maiatzaren 3a"),
    ("fa", "۳ مه ۲۰۲۴"),
    ("fa", "۱۴ اردیبهشت ۱۴۰۳"),
    ("fi", "3. toukokuuta 2024"),
    ("fr", "vendredi 3 mai 2024"),
    ("gl", "3 de maio de 2024"),
    ("gu", "3 મે, 2024"),
    ("he", "3 במאי 2024"),
    ("hi", "३ मई २०२४"),
    ("hr", "3. svibnja 2024."),
    ("hu", "2024. május 3."),
    ("hy", "3 մայիսի, 2024 թ."),
    ("id", "3 Mei 2024"),
    ("is", "3. maí 2024"),
    ("it", "3 maggio 2024"),
    ("ja", "2024年5月3日（金）"),
    ("ja", "令和6年5月3日"),
    ("ja", "令和6.5.3"),
    ("ja", "R6.5.3"),
    ("ja", "２０２４年５月３日"),
    ("ka", "3 მაისი, 2024"),
    ("ka", "3 მაისს, 2024"),
    ("ka", "2024 წლის 3 მაისს"),
    ("kk", "2024 ж. 3 мамыр"),
    ("km", "3 ឧសភា 2024"),
    ("km", "ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២៤"),
    ("kn", "ಮೇ 3, 2024"),
    ("ky", "2024-жыл, 3-май"),
    ("ko", "2024년 5월 3일"),
    ("ko", "2024. 5. 3."),
    ("lt", "2024 m. gegužės 3 d."),
    ("lv", "2024. gada 3. maijs"),
    ("mk", "3 мај 2024"),
    ("ml", "2024, മേയ് 3"),
    ("mn", "2024 оны 5 сарын 3"),
    ("mr", "३ मे, २०२४"),
    ("ms", "3 Mei 2024"),
    ("my", "၃ မေ ၂၀၂၄"),
    ("ne", "2024 मे 3"),
    ("nl", "3 mei 2024"),
    ("no", "3. mai 2024"),
    ("pa", "3 ਮਈ 2024"),
    ("pl", "3 maja 2024"),
    ("pt", "3 de maio de 2024"),
    ("ro", "3 mai 2024"),
    ("ru", "3 мая 2024 года"),
    ("si", "2024 මැයි 3"),
    ("sk", "3. mája 2024"),
    ("sl", "3. maj 2024"),
    ("sq", "3 maj 2024"),
    ("sr", "3. мај 2024."),
    ("sr", "3. maj 2024."),
    ("sv", "3 maj 2024"),
    ("sw", "3 Mei 2024"),
    ("ta", "3 மே, 2024"),
    ("te", "3 మే, 2024"),
    ("th", "3 พฤษภาคม 2567"),
    ("th", "๓ พ.ค. ๒๕๖๗"),
    ("tr", "3 Mayıs 2024 Cuma"),
    ("uk", "3 травня 2024"),
    ("ur", "3 مئی 2024"),
    ("ur", "3 مئ 2024"),
    ("uz", "3-may, 2024"),
    ("uz", "2024-yil 3-may"),
    ("vi", "Thứ Sáu, ngày 3 tháng 5 năm 2024"),
    ("zh", "2024年5月3日"),
    ("zh", "二〇二四年五月三日"),
    ("zh", "民國113年5月3日"),
    ("zh", "中華民國一百一十三年五月三日"),
]


@pytest.mark.parametrize(("language", "text"), PRINTED)
def test_reads_the_same_day_in_every_language(language: str, text: str) -> None:
    assert [found.day for found in find_dates(text, Habits((language,)))] == [MAY_3]


def test_covers_more_than_sixty_languages() -> None:
    assert len({language for language, _ in PRINTED}) > 60


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-03",
        "2024/05/03 | interview, political",
        "2024.05.03",
        "03.05.2024",
        "3.5.2024",
        "03/05/2024",
        "03-05-2024",
        "03 / 05 / 2024",
        "3.5.24",
        "20240503T154700Z",
        "Posted: 2024-05-03T15:47:00+02:00",
        "１４０３／０２／１４",
        "1403/02/14",
        "1445/10/24",
        "24 شوال 1445",
        "03/05/2567",
    ],
)
def test_reads_numbers(text: str) -> None:
    assert [found.day for found in find_dates(text, Habits())] == [MAY_3]


@pytest.mark.parametrize(
    ("habits", "text", "day"),
    [
        (Habits(("en",), month_first=True), "5/3/2024", MAY_3),
        (Habits(("en",), month_first=False), "3/5/2024", MAY_3),
        (Habits(("en",), month_first=True), "31/12/2023", dt.date(2023, 12, 31)),
        (Habits(("en",), month_first=True), "03.05.2024", MAY_3),  # with full stops nobody puts the month first
        (Habits(("en",), month_first=True), "03/05/2024 - 15:47 GMT+1", MAY_3),  # nor who counts to 24 hours
        (Habits(("en",), month_first=True), "05/03/2024 3:47 pm", MAY_3),
        (Habits(("en",), month_first=True), "05.03.24 | 3:47 PM", MAY_3),  # but with two digits and such a clock
        (Habits(("en",), month_first=True), "03.05.24 | 15:47", MAY_3),
        (Habits(("en",), month_first=True), "03.05.2024 3:47 pm", MAY_3),
        (Habits(("ko",)), "24.05.03", MAY_3),
        (Habits(("de",)), "24.05.03", dt.date(2003, 5, 24)),
        (Habits(("th",)), "3 พ.ค. 67", MAY_3),
        (Habits(("pl",)), "3 listopada 2024", dt.date(2024, 11, 3)),
        (Habits(("hr",)), "3. listopada 2024.", dt.date(2024, 10, 3)),
    ],
)
def test_language_and_country_decide_what_is_ambiguous(habits: Habits, text: str, day: dt.date) -> None:
    assert [found.day for found in find_dates(text, habits)] == [day]


@pytest.mark.parametrize(
    ("text", "time", "hours"),
    [
        ("3 May 2024 15:47", dt.time(15, 47), None),
        ("3 May 2024 at 3:47 p.m.", dt.time(15, 47), None),
        ("May 3, 2024 | 12:05am", dt.time(0, 5), None),
        ("০৩ মে ২০২৪, ০৬:৩০ পিএম", dt.time(18, 30), None),
        ("3 मई 2024, अपराह्न 6:30", dt.time(18, 30), None),
        ("3 मई 2024, पूर्वाह्न 6:30", dt.time(6, 30), None),
        ("15:47, 3 May 2024", dt.time(15, 47), None),
        ("3 May 2024, 15:47 CEST", dt.time(15, 47), 2),
        ("3 May 2024 10:47 EDT", dt.time(10, 47), -4),
        ("3 May 2024 | 15:47 WIB", dt.time(15, 47), 7),
        ("3 May 2024 15:47 ACST", dt.time(15, 47), 9.5),
        ("3 May 2024 15:47 NZST", dt.time(15, 47), 12),
        ("3 May 2024 15:47 IST", dt.time(15, 47), None),  # Indian, Irish or Israeli: not known
        ("2024-05-03 15:47:12 +0330", dt.time(15, 47, 12), 3.5),
        ("2024年5月3日 下午3:47", dt.time(15, 47), None),
        ("3 May 2024", None, None),
        ("3 May 2024 - 47 comments", None, None),
    ],
)
def test_reads_the_time_of_day(text: str, time: dt.time | None, hours: float | None) -> None:
    (found,) = find_dates(text, Habits(("en",)))
    assert found.day == MAY_3
    assert (found.time and found.time.replace(tzinfo=None)) == time
    offset = found.time.utcoffset() if found.time else None
    assert (offset and offset / dt.timedelta(hours=1)) == hours


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3 apples 2024",
        "Issue 12, March 2024",
        "No. 12, March 2024",
        "Volume 3, May 2024",
        "Nr. 12, Mai 2024",
        "Ausgabe 3, Mai 2024",
        "Nummer 3, maj 2024",
        "№ 12, май 2024",
        "Version 2024.13.45",
        "32 May 2024",
        "30 February 2024",
        "192.168.10.2024",
        "Call 03-05-20244",
        "page 3 of 2024",
        "12:30 - 14:45",
        "1/2/3/2024",
        "9" * 5000,
        "1-" * 5000,
        "\ud800 3 \udfff 2024",
    ],
)
def test_finds_no_date_where_there_is_none(text: str) -> None:
    assert find_dates(text, Habits(("en",))) == []


def test_finds_every_date_of_a_line_where_it_stands() -> None:
    text = "Published 3 May 2024 10:00, updated 4 May 2024"
    first, second = find_dates(text, Habits(("en",)))
    assert text[first.start : first.end] == "3 May 2024 10:00"
    assert text[second.start : second.end] == "4 May 2024"


def test_known_days_spare_the_month_word() -> None:
    assert [d.day for d in find_dates("3 Xyzmonth 2024", Habits((), known=(MAY_3,)))] == [MAY_3]


def test_calendars_at_their_edges() -> None:
    assert jalali(1403, 1, 1) == dt.date(2024, 3, 20)
    assert jalali(1403, 12, 30) == dt.date(2025, 3, 20)  # a leap year
    assert jalali(1402, 12, 30) is None
    assert jalali(1403, 7, 31) is None
    assert hijri(1446, 1, 1) == dt.date(2024, 7, 7)
    assert hijri(1445, 9, 1) == dt.date(2024, 3, 11)
    assert hijri(1445, 13, 1) is None
    assert jalali(2024, 1, 1) is None
    assert full_year(99, ()) == 1999


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "3 hours ago", 0),
        ("en", "Posted 2 days ago", 2),
        ("en", "yesterday", 1),
        ("fr", "Aujourd’hui à 07h12", 0),
        ("it", "oggi, 07:12", 0),
        ("pt", "hoje às 7:12", 0),
        ("ru", "Сегодня, 09:12", 0),
        ("uk", "Сьогодні, 09:12", 0),
        ("be", "Учора, 09:12", 1),
        ("no", "for 2 dager siden", 2),
        ("no", "i dag", 0),
        ("sv", "Igår 09:12", 1),
        ("fi", "tänään 9:12", 0),
        ("hu", "2 napja", 2),
        ("hu", "3 órája", 0),
        ("hu", "tegnap 18:30", 1),
        ("bs", "prije 3 sata", 0),
        ("sr", "јуче", 1),
        ("lv", "pirms 2 dienām", 2),
        ("eu", "duela 2 egun", 2),
        ("sq", "2 ditë më parë", 2),
        ("sw", "siku 2 zilizopita", 2),
        ("kk", "2 күн бұрын", 2),
        ("hy", "2 օր առաջ", 2),
        ("ka", "გუშინ", 1),
        ("he", "היום", 0),
        ("ur", "2 دن پہلے", 2),
        ("mr", "2 दिवसांपूर्वी", 2),
        ("kn", "2 ದಿನಗಳ ಹಿಂದೆ", 2),
        ("ml", "2 ദിവസം മുമ്പ്", 2),
        ("vi", "Hôm qua, 18:30", 1),
        ("ko", "오늘", 0),
        ("de", "vor 2 Tagen", 2),
        ("es", "hace 2 días", 2),
        ("fr", "il y a 2 jours", 2),
        ("pt", "há 2 dias", 2),
        ("nl", "2 dagen geleden", 2),
        ("ru", "2 дня назад", 2),
        ("tr", "2 gün önce", 2),
        ("ar", "منذ 3 أيام", 3),
        ("fa", "۳ روز پیش", 3),
        ("ja", "3日前", 3),
        ("zh", "3天前", 3),
        ("vi", "2 ngày trước", 2),
    ],
)
def test_counts_back_from_the_capture(language: str, text: str, days: int) -> None:
    base = dt.datetime(2024, 5, 3, 12, 0, tzinfo=dt.timezone.utc)
    assert find_relative(text, (language,), base) == MAY_3 - dt.timedelta(days=days)


@pytest.mark.parametrize(
    "text", ["3 min read", "3 comments", "The war ended 80 years ago, and its traces are still seen"]
)
def test_reading_time_is_no_date(text: str) -> None:
    assert find_relative(text, ("en",), dt.datetime(2024, 5, 3)) is None


@pytest.mark.parametrize(("language", "text"), [("cs", "Pobřeží Dnes"), ("hr", "Novine Danas"), ("it", "Porto Oggi")])
def test_a_word_for_today_behind_another_one_is_a_name(language: str, text: str) -> None:
    assert find_relative(text, (language,), dt.datetime(2024, 5, 3)) is None


@pytest.mark.parametrize(("language", "text"), [("en", "Posted yesterday"), ("pt", "Publicado ontem")])
def test_a_word_for_yesterday_behind_what_was_done_then_counts(language: str, text: str) -> None:
    assert find_relative(text, (language,), dt.datetime(2024, 5, 3)) == dt.date(2024, 5, 2)
    assert find_relative(text, (language,), dt.datetime(2024, 5, 3), bare=False) is None


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Yesterday", None),
        ("cs", "dnes 9:12", MAY_3),
        ("hr", "Danas | 12:40", MAY_3),
        ("hu", "2 napja", dt.date(2024, 5, 1)),
        ("fr", "il y a une heure", MAY_3),
    ],
)
def test_beside_other_dates_a_bare_word_for_a_day_does_not_count(language: str, text: str, day: dt.date | None) -> None:
    assert find_relative(text, (language,), dt.datetime(2024, 5, 3, 12), bare=False) == day


@pytest.mark.parametrize("text", ["Issue: 3 May 2024", "Issue 3 May 2024", "No: 3 May 2024", "Ausgabe: 3. Mai 2024"])
def test_a_label_is_no_number_of_an_issue(text: str) -> None:
    assert [found.day for found in find_dates(text, Habits(("en", "de")))] == [MAY_3]


@pytest.mark.parametrize(
    ("language", "word", "month"),
    [
        ("de", "Jänner", 1), ("de", "märz.", 3), ("fr", "fév.", 2), ("pl", "września", 9), ("sr", "septembar", 9),
        ("no", "okt.", 10), ("th", "พ.ค.", 5), ("ar", "تشرين الأول", 10), ("fa", "ژانويه", 1), ("hi", "सितम्बर", 9),
        ("eu", "maiatzaren", 5), ("ar", "أيار/مايو", 5), ("de", "Marz", 3), ("de", "»Mai«", 5),
        ("de", "Seite", None), ("xx", "mayo.", 5), ("xx", "toukokuuta", None), ("en", "“Sept.”", 9),
        ("en", "July%", None), ("en", "May/June", 5),
        ("xx", "листопада", 11), ("xx", "снежня", 12), ("xx", "қыркүйек", 9), ("xx", "сент.", 9), ("ru", "стр.", None),
        ("sr", "фебруара", 2), ("bs", "augusta", 8), ("sl", "junija", 6), ("sl", "marca", 3), ("lv", "maijā", 5),
        ("hi", "फरवरी", 2), ("hi", "\u095eरवरी", 2), ("bn", "জানু\u09dfারি", 1), ("bn", "জানু\u09af\u09bcারি", 1),
        ("bn", "জানু\u09dfারী", 1), ("bn", "অগাস্ট", 8), ("gu", "ઓક્ટોબર", 10), ("pa", "ਫਰਵਰੀ", 2), ("ml", "ഒക്ടോബർ", 10),
        ("te", "డిసెంబరు", 12),
    ],
)  # fmt: skip
def test_which_month_a_word_names(language: str, word: str, month: int | None) -> None:
    assert month_of(word, (language,)) == month


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("ur", "۳ مئی ۲۰۲۴ ۰۸:۵۰ شام", dt.time(20, 50)),
        ("ar", "3 مايو 2024 - 10:30 م", dt.time(22, 30)),
        ("ar", "3 مايو 2024 - 12:05 ص", dt.time(0, 5)),
        ("hi", "3 मई 2024, शाम 5:30", dt.time(17, 30)),
        ("hi", "3 मई 2024, सुबह 5:30", dt.time(5, 30)),
        ("hi", "3 मई 2024, रात 2:10", dt.time(2, 10)),
        ("bn", "৩ মে ২০২৪ রাত ১১:১৫", dt.time(23, 15)),
        ("vi", "3/5/2024 3:20 CH", dt.time(15, 20)),
        ("ru", "3 мая 2024 в 8:15 вечера", dt.time(20, 15)),
        ("de", "3. Mai 2024, 10:30 Sa", dt.time(10, 30)),
    ],
)
def test_the_part_of_the_day_that_a_language_names_makes_the_hour(language: str, text: str, time: dt.time) -> None:
    assert [(d.day, d.time) for d in find_dates(text, Habits((language,)))] == [(MAY_3, time)]


def test_a_time_before_its_date_is_not_that_of_the_date_before() -> None:
    found = find_dates("Updated: 07:10, 4 May 2024 | Published: 18:05, 3 May 2024", Habits(("en",)))
    assert [(d.day.day, d.time) for d in found] == [(4, dt.time(7, 10)), (3, dt.time(18, 5))]


@pytest.mark.parametrize("zone", ["", " ET", " EST", ","])
def test_halves_of_the_day_and_zones_may_stand_between_a_time_and_its_date(zone: str) -> None:
    line = f"Published 8:05 p.m.{zone} Nov. 9, 2020 | Updated 9:12 a.m.{zone} Nov. 11, 2020"
    found = find_dates(line, Habits(("en",)))
    moments = [d.moment and d.moment.replace(tzinfo=None) for d in found]
    assert moments == [dt.datetime(2020, 11, 9, 20, 5), dt.datetime(2020, 11, 11, 9, 12)]


def test_a_middle_dot_parts_the_numbers_of_a_date() -> None:
    assert [(d.day, d.time) for d in find_dates("Harbour | 03·05·24 | 06:01", Habits(("es",)))] == [
        (MAY_3, dt.time(6, 1))
    ]
