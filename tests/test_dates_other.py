"""Dates that are told by what stands beside them: halves of the day, weekdays, classes, comments."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclean import clean
from newsclean.metadata.date_candidates import day_of_url, read_stamp
from newsclean.metadata.date_words import Habits, find_dates
from newsclean.pipeline import candidates
from test_page_reading import page

MAY_3 = dt.date(2024, 5, 3)
HABITS = Habits(("en",), True)


@pytest.mark.parametrize(
    ("value", "hour"),
    [
        ("2024-05-03 08:15 PM", 20),
        ("2024-05-03 08:15 a.m.", 8),
        ("2024-05-03 12:15 AM", 0),
        ("2024-05-03 12:15 pm", 12),
        ("2024-05-03 08:15", 8),
        ("2024-05-03 08:15 PST", 8),
    ],
)
def test_a_declared_time_in_halves_of_the_day(value: str, hour: int) -> None:
    stamp = read_stamp(value, HABITS)
    assert stamp is not None
    assert stamp.moment is not None
    assert (stamp.day, stamp.moment.hour, stamp.moment.minute) == (MAY_3, hour, 15)


def test_what_an_address_points_to_inside_a_page_is_no_date() -> None:
    assert day_of_url("https://harbourpost.example/news/pier#comment-2019-03-02") is None
    assert clean(page(""), "https://harbourpost.example/news/pier#comment-2019-03-02").date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday, 03/05/2024", MAY_3),
        ("Fri 03/05/2024", MAY_3),
        ("Tuesday, 03/05/2024", dt.date(2024, 3, 5)),
        ("Monday, 03/05/2024", dt.date(2024, 3, 5)),
        ("03/05/2024", dt.date(2024, 3, 5)),
        ("Mon, 03/05/2024 - 14:33", MAY_3),  # no weekday of either: who counts to 24 hours writes the day first
        ("Tue, 03/05/2024 - 14:33", dt.date(2024, 3, 5)),
    ],
)
def test_a_weekday_tells_day_from_month(text: str, day: dt.date) -> None:
    assert [found.day for found in find_dates(text, HABITS)] == [day]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("03.05.2024, 17:30", [(MAY_3, "17:30:00")]),
        ("03/05/2024 17:30", [(MAY_3, "17:30:00")]),
        ("03.05.2024 Updated: 04.05.2024, 08:15", [(MAY_3, "None"), (dt.date(2024, 5, 4), "08:15:00")]),
        ("03. 05. 2024 | 04. 05. 2024 kl 17.30", [(MAY_3, "None"), (dt.date(2024, 5, 4), "17:30:00")]),
    ],
)
def test_days_and_hours_with_full_stops(text: str, found: list[tuple[dt.date, str]]) -> None:
    assert [(date.day, str(date.time)) for date in find_dates(text, HABITS)] == found


def test_a_change_is_told_where_no_day_of_publication_is() -> None:
    head = '<meta property="article:modified_time" content="2024-05-04T10:00:00+02:00">'
    article = clean(page("", head))
    assert article.date is None
    assert article.modified == dt.datetime.fromisoformat("2024-05-04T10:00:00+02:00")
    assert article.sources["modified"] == "meta"


def test_two_times_in_a_block_are_what_their_classes_say() -> None:
    article = clean(
        page(
            '<div><time class="entry-date published" datetime="2024-05-03T09:00:00+02:00">3 May 2024</time>'
            ' <time class="updated" datetime="2024-05-04T10:00:00+02:00">4 May 2024</time></div>'
        )
    )
    assert article.published == dt.datetime.fromisoformat("2024-05-03T09:00:00+02:00")
    assert article.modified == dt.datetime.fromisoformat("2024-05-04T10:00:00+02:00")


def test_a_line_of_times_without_whole_dates_is_a_date_line() -> None:
    published = '<p>Published <time datetime="2024-05-03T09:00:00+02:00">May 3</time></p>'
    updated = '<p>Updated <time datetime="2024-05-04T10:00:00+02:00">10 hours ago</time></p>'
    article = clean(page(published + updated))
    assert [block.text for block in article.removed if block.kind == "date"] == [
        "Published May 3",
        "Updated 10 hours ago",
    ]
    assert article.published == dt.datetime.fromisoformat("2024-05-03T09:00:00+02:00")
    assert article.modified == dt.datetime.fromisoformat("2024-05-04T10:00:00+02:00")


def test_a_sentence_that_holds_a_time_is_no_date_line() -> None:
    sentence = 'The board will meet again on <time datetime="2024-05-09">Thursday</time>, when the plans are ready.'
    article = clean(page("<p>Published 3 May 2024</p>" + f"<p>{sentence}</p>"))
    assert article.date == MAY_3
    assert any(text.startswith("The board will meet again") for text in article.paragraphs)


@pytest.mark.parametrize("name", ["comments", "comment-list", "related-posts most-read", "sidebar"])
def test_days_of_comments_and_other_articles_are_not_the_articles(name: str) -> None:
    other = f'<div class="{name}"><p>Ada <time datetime="2024-06-05">5 June</time> The pier looks fine.</p></div>'
    assert clean(page("").replace("</article>", other + "</article>")).date is None
    dated = page("<p>Published 3 May 2024</p>").replace("</article>", other + "</article>")
    assert clean(dated).date == MAY_3


def test_a_relative_date_beside_the_headline_counts_beside_other_dates() -> None:
    below = '<div><p>Another story</p><time datetime="2023-01-05">5 January 2023</time></div>'
    content = page("<p>3 hours ago</p>").replace("</article>", below + "</article>")
    captured = dt.datetime(2024, 5, 3, 12, tzinfo=dt.timezone.utc)
    assert clean(content, captured_at=captured).date == MAY_3


@pytest.mark.parametrize(
    ("language", "name"),
    [("sr", "Danas"), ("cs", "Dnes"), ("ru", "Сегодня"), ("it", "Oggi"), ("nl", "Vandaag")],
)
def test_a_bare_word_for_today_counts_beside_no_other_date(language: str, name: str) -> None:
    captured = dt.datetime(2024, 5, 5, 12, tzinfo=dt.timezone.utc)
    alone = page(f"<p>{name}</p>").replace("<html>", f"<html lang={language}>")
    assert clean(alone, captured_at=captured).date == dt.date(2024, 5, 5)
    dated = alone.replace("</head>", '<meta name="date" content="2024-05-03"></head>')
    assert clean(dated, captured_at=captured).date == MAY_3
    timed = dated.replace(f"<p>{name}</p>", f"<p>{name}, 9:12</p>")
    assert clean(timed, captured_at=captured).date == dt.date(2024, 5, 5)


def test_no_other_day_is_looked_for_where_the_stated_one_is_not_believed() -> None:
    content = page(
        '<p>Published 3 May 2024</p><a href="/2024/05/pier/">Link</a>', '<link rel="canonical" href="/2024/05/pier/">'
    )
    assert clean(content, captured_at=dt.datetime(2024, 5, 1)).date is None


def test_a_page_may_be_captured_at_the_end_of_time() -> None:
    assert clean(page("<p>Published 3 May 2024</p>"), captured_at=dt.datetime.max).date == MAY_3


def test_candidates_hold_the_date_that_clean_chooses_on_a_page_that_declares_no_language() -> None:
    text = "Rada miasta zgodziła się w piątek na odbudowę portu, którą mieszkańcy odkładali od wielu lat. "
    content = (
        f"<body><article><h1>Port zostanie odbudowany</h1><p>3 maja 2024</p>{f'<p>{text * 2}</p>' * 3}</article></body>"
    )
    assert clean(content).date == MAY_3
    assert ("date", "2024-05-03", "line") in candidates(content)


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("zh", "二〇二四年五月三日", MAY_3),
        ("ja", "令和六年五月三日", MAY_3),
        ("ja", "H30.8.1", dt.date(2018, 8, 1)),
        ("en", "Issue 12, March 2024", None),
    ],
)
def test_the_day_of_a_line_beside_the_headline(language: str, line: str, day: dt.date | None) -> None:
    assert clean(page(f"<p>{line}</p>").replace("<html>", f"<html lang={language}>")).date == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("<p>Published 05/03/2024 Updated 14/03/2024</p>", dt.date(2024, 3, 5)),
        ("<p>Published 05/03/2024</p><p>Updated 14/03/2024</p>", dt.date(2024, 3, 5)),
        ("<p>5/3/2024 | Updated: 25/3/2024</p>", dt.date(2024, 3, 5)),
        ("<p>Published 05/03/2024 Updated 05/14/2024</p>", MAY_3),
        ("<p>Published 05/03/2024</p>", MAY_3),
    ],
)
def test_a_date_that_can_be_read_one_way_only_tells_how_the_others_are_read(lines: str, day: dt.date) -> None:
    assert clean(page(lines).replace("<html>", "<html lang=en>")).date == day


def test_the_order_of_another_date_tells_against_the_country() -> None:
    content = page("<p>Published 05/03/2024 Updated 05/14/2024</p>").replace("<html>", "<html lang=en-GB>")
    assert clean(content).date == MAY_3


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "Friday, May 3", MAY_3),
        ("en", "May 3, 9:12", MAY_3),
        ("en", "Friday, May 3, 9:12 a.m.", MAY_3),
        ("en", "Saturday, May 3, 9:12 a.m.", None),
        ("en", "Sunday, December 3", dt.date(2023, 12, 3)),
        ("de", "Freitag, 3. Mai, 9.12 Uhr", MAY_3),
        ("es", "viernes, 3 de mayo", MAY_3),
        ("ru", "3 мая, 07:12", MAY_3),
        ("ja", "5月3日 7時12分", MAY_3),
        ("zh", "05-03 07:12", MAY_3),
        ("en", "05-03 07:12", None),
        ("en", "May 3 in numbers", None),
        ("en", "3 comments", None),
        ("en", "January 6", None),
        ("en", "Sept 11", None),
        ("de", "17. Juni", None),
    ],
)
def test_a_day_without_a_year_is_the_last_one_before_the_capture(language: str, line: str, day: dt.date | None) -> None:
    content = page(f"<p>{line}</p>").replace("<html>", f"<html lang={language}>")
    captured = dt.datetime(2024, 5, 20, 12, tzinfo=dt.timezone.utc)
    assert clean(content, captured_at=captured).date == day
    assert clean(content).date is None


def test_a_day_without_a_year_counts_under_the_headline_and_beside_no_other_date() -> None:
    captured = dt.datetime(2024, 5, 20, 12, tzinfo=dt.timezone.utc)
    masthead = page("").replace("<h1>", "<p>Monday, May 20</p><h1>")
    assert clean(masthead, captured_at=captured).date is None
    dated = page("<p>Tuesday, May 14</p>", '<meta property="article:published_time" content="2024-05-03">')
    assert clean(dated, captured_at=captured).date == MAY_3


@pytest.mark.parametrize(
    ("line", "captured", "day"),
    [
        ("May 21, 7:12", "2024-05-20T22:30+00:00", dt.date(2024, 5, 21)),
        ("May 22, 7:12", "2024-05-20T22:30+00:00", dt.date(2023, 5, 22)),
        ("January 1, 7:12", "2024-12-31T22:30+00:00", dt.date(2025, 1, 1)),
    ],
)
def test_a_day_without_a_year_may_be_the_one_after_the_capture(line: str, captured: str, day: dt.date) -> None:
    content = page(f"<p>{line}</p>").replace("<html>", "<html lang=en>")
    assert clean(content, captured_at=dt.datetime.fromisoformat(captured)).date == day


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Last change: 3 May 2024, 10:15"),
        ("de", "Letzte Änderung: 3. Mai 2024, 10:15"),
        ("de", "Letzte Aktualisierung: 03.05.2024 10:15"),
        ("fr", "MàJ le 3 mai 2024 à 10:15"),
        ("es", "Última modificación: 3 de mayo de 2024, 10:15"),
        ("it", "Ultima modifica: 3 maggio 2024, 10:15"),
        ("pt", "Última alteração: 3 de maio de 2024 10:15"),
        ("ca", "Darrera modificació: 3/5/2024 10:15"),
        ("sv", "Senaste uppdatering: 3 maj 2024 10:15"),
        ("da", "Sidst ændret 3. maj 2024 10:15"),
        ("fi", "Viimeisin päivitys 3.5.2024 10:15"),
        ("pl", "Data aktualizacji: 3 maja 2024, 10:15"),
        ("cs", "Poslední změna: 3. května 2024 10:15"),
        ("sk", "Posledná aktualizácia: 3. mája 2024 10:15"),
        ("hu", "Utolsó módosítás: 2024. május 3. 10:15"),
        ("ro", "Ultima actualizare: 3 mai 2024 10:15"),
        ("hr", "Zadnja izmjena: 3. svibnja 2024. 10:15"),
        ("bg", "Последно обновяване: 3 май 2024 10:15"),
        ("uk", "Остання зміна: 3 травня 2024 10:15"),
        ("el", "Τελευταία τροποποίηση: 3 Μαΐου 2024 10:15"),
        ("tr", "Son değişiklik: 3 Mayıs 2024 10:15"),
        ("id", "Terakhir diubah 3 Mei 2024 10:15"),
        ("lt", "Paskutinį kartą keista 2024-05-03 10:15"),
    ],
)
def test_the_last_change_is_told_by_its_noun(lang: str, line: str) -> None:
    article = clean(page(f"<p>2 January 2024</p><p>{line}</p>").replace("<html", f'<html lang="{lang}"', 1))
    assert (article.date, article.modified) == (dt.date(2024, 1, 2), dt.datetime(2024, 5, 3, 10, 15))


def test_an_article_may_be_changed_last_on_the_day_before_it_is_published() -> None:
    lines = "<p>Published: 3 May 2024</p><p>Last change: 2 May 2024, 18:40</p>"
    assert clean(page(lines)).date == MAY_3


def test_a_section_called_change_is_no_label() -> None:
    assert clean(page("<p>Climate change | 3 May 2024</p>")).date == MAY_3


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("hi", "Written By: आशा नमूना Edited By: नेहा नमूना First Published: 3 मई 2024 22:15"),
        ("bn", "লেখক: তাহমিনা নমুনা সম্পাদক: শারমিন নমুনা প্রকাশ: ৩ মে ২০২৪"),
        ("de", "Pressemitteilung Nr. 47/2024 vom 03.05.2024"),
        ("en", "Press release no. 47/2024 of 3 May 2024"),
    ],
)
def test_what_stands_beside_a_date_is_counted_by_words(lang: str, line: str) -> None:
    html = page("").replace("<html", f'<html lang="{lang}"', 1).replace("<h1>", f"<p>{line}</p><h1>")
    assert clean(html).date == MAY_3
