"""When a page was published: which of its dates is chosen, what is never believed, which lines are claimed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

import pytest

from newsclean.metadata.dates import DateResult, read_dates
from newsclean.metadata.structured import read_structured
from newsclean.model import Container, Head, Prop, Source, SourceBlock, Time

MAY_3 = dt.date(2024, 5, 3)
BODY = "The council of Northbrook voted on Friday to rebuild the old harbour, after a debate of nine hours in the hall."
UTC = dt.timezone.utc


def page(before: Sequence[str] = (), after: Sequence[str] = (), *, door: str = "html", **head: Any) -> Source:
    """A page with a headline, lines between it and three paragraphs, and lines behind them."""
    texts = [("h1", "Harbour of Northbrook to be rebuilt"), *(("p", t) for t in before)]
    texts += [("p", BODY)] * 3 + [("p", t) for t in after]
    if door == "text":
        texts = [("", text) for _, text in texts]
    blocks = tuple(SourceBlock(text, tag, 0, 0, 0, 0, "", 0, "") for tag, text in texts)
    container = Container("body", -1, 0, 0, len(blocks), "")
    return Source("html" if door == "html" else "text", blocks, (container,), Head(**head))


def read(source: Source, **more: Any) -> DateResult:
    keep = [0.95 if block.text == BODY else 0.05 for block in source.blocks]
    return read_dates(source, read_structured(source, more.get("url")), keep, headline=0, **more)


def json_ld(**values: Any) -> dict[str, Any]:
    thing = {"@type": "NewsArticle", "headline": "Harbour of Northbrook to be rebuilt", **values}
    return {"json_ld": (json.dumps(thing),)}


def test_json_ld_gives_day_and_moments_apart() -> None:
    result = read(page(**json_ld(datePublished="2024-05-03T22:47:00+02:00", dateModified="2024-05-05T08:00:00Z")))
    assert result.date == MAY_3
    assert result.published == dt.datetime(2024, 5, 3, 22, 47, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert result.modified == dt.datetime(2024, 5, 5, 8, 0, tzinfo=UTC)
    assert result.source_of == {"date": "json-ld", "published": "json-ld", "modified": "json-ld"}


def test_day_stays_the_local_one() -> None:
    assert read(page(**json_ld(datePublished="2024-05-03T23:30:00-07:00"))).date == MAY_3


def test_only_a_day_gives_no_moment() -> None:
    result = read(page(**json_ld(datePublished="2024-05-03")))
    assert (result.date, result.published, result.modified) == (MAY_3, None, None)


@pytest.mark.parametrize(
    "head",
    [
        {"metas": (("article:published_time", "2024-05-03T10:00:00Z"),)},
        {"metas": (("parsely-pub-date", "2024-05-03"),)},
        {"metas": (("sailthru.date", "Fri, 03 May 2024 10:00:00 +0000"),)},
        {"metas": (("dc.date.issued", "20240503"),)},
        {"metas": (("citation_publication_date", "2024/05/03"),)},
        {"metas": (("date", "1714730400"),)},
        {"metas": (("date", "3. Mai 2024"),), "lang": "de"},
        {"props": (Prop("datepublished", "2024-05-03", 1, "newsarticle"),)},
        {"times": (Time("2024-05-03T10:00", "this morning", 1, "published"),)},
        json_ld(datePublished=["2024-05-03"]),
        json_ld(datePublished={"@value": "2024-05-03"}),
        json_ld(datePublished=1714730400),
        {"json_ld": (json.dumps({"@graph": [{"@type": "WebPage", "datePublished": "2024-05-03"}]}),)},
    ],
)
def test_every_source_is_read(head: dict[str, Any]) -> None:
    assert read(page(["a line"], **head)).date == MAY_3


@pytest.mark.parametrize(
    "url",
    [
        "https://outlet.example/2024/05/03/harbour",
        "https://outlet.example/news/harbour-20240503.html",
        "https://outlet.example/news/2024-05-03-harbour",
        "https://outlet.example/2024/may/03/harbour",
    ],
)
def test_address_is_a_source(url: str) -> None:
    assert read(page(), url=url).source_of == {"date": "url"}
    assert read(page(), url=url).date == MAY_3


@pytest.mark.parametrize(
    "line",
    [
        "2024/05/03 | interview, political, top news",
        "Published: 3 May 2024 Updated: 4 May 2024, 10:00",
        "By Jane Holloway | May 3, 2024 | 4 min read",
        "Jane Holloway Send an email May 3, 2024",
        "Jane Holloway May 3, 2024 Leave a comment",
        "Von Jane Holloway | erschienen am 03.05.2024 um 10:15 Uhr | Lesezeit: 2 Min.",
        "Friday, May 3, 2024",
        "Text: Jane Holloway, Photos: Carl Brandt, published on 3 May 2024",
        "Veröffentlicht am 03.05.2024",
        "入力 2024.05.03 15:47",
        "2024年5月3日 公開",
        "نشر في 3 مايو 2024",
        "الجمعة ٣ مايو ٢٠٢٤",
        "۱۴۰۳/۰۲/۱۴ - ۱۵:۴۷",
        "Опубликовано 3 мая 2024",
        "प्रकाशित: ३ मई २०२४",
        "令和6年5月3日",
    ],
)
@pytest.mark.parametrize("door", ["html", "text"])
def test_date_line_is_read_and_claimed(line: str, door: str) -> None:
    result = read(page([line], door=door))
    assert result.date == MAY_3
    assert [(m.block, m.kind) for m in result.marks] == [(1, "date")]
    assert result.marks[0].why.startswith("date.line: ")


@pytest.mark.parametrize(
    "line",
    [
        "The treaty was signed on 3 May 2024 by both ministers in the old town hall.",
        "The harbour, closed since 3 May 2024, will be opened again next year by the mayor",
        "© 3 May 2024 Northbrook Gazette",
        "Available until 3 May 2024",
        "A diver in the harbour of Northbrook during the works, 3 May 2024",
        "Posted by Jane (@jane) on 3 May 2024",
        "1 May 2024, 2 May 2024, 3 May 2024, 4 May 2024, 5 May 2024",
    ],
)
def test_other_lines_are_neither_read_nor_claimed(line: str) -> None:
    result = read(page([line]))
    assert result.date is None
    assert result.marks == ()


def test_line_behind_the_body_counts_where_it_says_so() -> None:
    result = read(page([], ["Published 3 May 2024"]))
    assert result.date == MAY_3
    assert [m.block for m in result.marks] == [4]


def test_dates_of_other_articles_behind_the_body_do_not_count() -> None:
    assert read(page([], ["Fire in the mill", "1 May 2024", "A new school", "2 May 2024"])).date is None


def test_a_label_may_stand_in_the_block_before() -> None:
    result = read(page(["Last updated", "5 May 2024", "First published", "3 May 2024"]))
    assert result.date == MAY_3


def test_one_line_of_a_block_is_claimed_alone() -> None:
    text = "By Jane Holloway\n3 May 2024"
    (mark,) = read(page([text])).marks
    assert text[mark.start : mark.end] == "3 May 2024"


def test_the_times_of_a_live_blogs_entries_are_no_date_lines() -> None:
    clocks = ["16:20", "14:05", "12:30", "09:45"]
    entries = [line for clock in clocks for line in (BODY, clock)]
    times = tuple(Time(f"2024-05-03T{clock}:00+02:00", clock, 2 + 2 * n, "") for n, clock in enumerate(clocks))
    assert read(page(entries, times=times)).marks == ()
    assert [mark.block for mark in read(page(entries[:2], times=times[:1])).marks] == [2]  # one is of the article


def test_dateline_of_a_paragraph_is_read_but_stays() -> None:
    paragraph = "NORTHBROOK, May 3, 2024 /Wire/ -- " + BODY
    source = page([paragraph])
    result = read_dates(source, read_structured(source), [0.1, 0.9, 0.9, 0.9, 0.9], headline=0)
    assert (result.date, result.marks) == (MAY_3, ())


# --- candidates that contradict each other -----------------------------------------------------------------------


def test_today_of_the_masthead_loses_to_the_line_under_the_headline() -> None:
    source = page(["3 May 2024"])
    masthead = SourceBlock("Sunday, 22 November 2026", "div", 0, 0, 0, 0, "", 0, "")
    menu = [SourceBlock(text, "li", 0, 0, 0, 0, "", 0, "") for text in ("News", "Sport", "Culture", "Weather", "Shop")]
    source = source._replace(blocks=(masthead, *menu, *source.blocks))
    keep = [0.95 if block.text == BODY else 0.05 for block in source.blocks]
    assert read_dates(source, read_structured(source), keep, headline=6).date == MAY_3
    assert read_dates(source._replace(door="text"), read_structured(source), keep, headline=6).date == MAY_3


def test_today_of_the_masthead_loses_to_a_shown_change() -> None:
    source = page(["Updated: 3 May 2024"])
    masthead = SourceBlock("22 November 2026", "div", 0, 0, 0, 0, "", 0, "")
    source = source._replace(blocks=(masthead, *source.blocks))
    keep = [0.95 if block.text == BODY else 0.05 for block in source.blocks]
    assert read_dates(source, read_structured(source), keep, headline=1).date == MAY_3


def test_1970_gives_way_to_the_visible_date() -> None:
    assert read(page(["3 May 2024"], **json_ld(datePublished="1970-01-01T00:00:00Z"))).date == MAY_3


def test_stamp_of_the_last_build_gives_way_to_the_visible_date() -> None:
    stamped = json_ld(datePublished="2025-11-20T10:00:00Z", dateModified="2025-11-20T10:00:00Z")
    assert read(page(["3 May 2024"], **stamped)).date == MAY_3


def test_declared_publication_wins_over_a_shown_change() -> None:
    declared = json_ld(datePublished="2024-05-03", dateModified="2025-11-20")
    assert read(page(["20 November 2025"], **declared)).date == MAY_3
    assert read(page(["Updated: 20 November 2025"], **declared)).date == MAY_3


def test_vague_meta_that_equals_the_change_is_not_believed() -> None:
    metas = (("date", "2025-11-20"), ("article:modified_time", "2025-11-20"), ("article:published_time", "2024-05-03"))
    assert read(page(metas=metas)).date == MAY_3


def test_moment_in_utc_counts_for_the_day_that_the_page_prints() -> None:
    result = read(page(["May 3, 2024 9:25 pm"], **json_ld(datePublished="2024-05-04T02:25:00Z")))
    assert result.date == MAY_3
    assert result.published == dt.datetime(2024, 5, 4, 2, 25, tzinfo=UTC)


def test_ambiguous_numbers_are_read_as_another_source_says() -> None:
    metas = (("article:published_time", "2024-05-03"),)
    result = read(page(["03/05/2024"], lang="en-US", metas=metas))
    assert result.date == MAY_3
    assert len(result.marks) == 1


@pytest.mark.parametrize(
    ("lang", "url", "day"),
    [
        ("en-US", None, dt.date(2024, 3, 5)),
        ("en-GB", None, MAY_3),
        ("en-US", "https://outlet.co.uk/harbour", MAY_3),
        ("en", "https://outlet.com/harbour", dt.date(2024, 3, 5)),
        ("fr", "https://outlet.com/port", MAY_3),
    ],
)
def test_order_of_day_and_month_is_the_countrys(lang: str, url: str | None, day: dt.date) -> None:
    assert read(page(["03/05/2024"], lang=lang), url=url).date == day


def test_microdata_of_a_related_article_is_not_believed() -> None:
    far = page(["3 May 2024"], ["More"] * 30)._replace(
        head=Head(props=(Prop("datepublished", "2026-01-01", 30, "newsarticle"),))
    )
    assert read(far).date == MAY_3


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("bg", "Обновена: 07:10, 4 май 2024 | Публикувана: 18:05, 3 май 2024"),
        ("hu", "2024. május 3. 18:05 Frissítve: 2024.05.04. 07:10 Kis Anna"),
        ("ar", "نشر: 3 مايو 2024 18:05 آخر تحديث: 4 مايو 2024 07:10"),
        ("th", "เผยแพร่: 3 พ.ค. 2567 18:05 ปรับปรุง: 4 พ.ค. 2567 07:10"),
        ("ca", "Publicat: 3/5/2024 18:05 Actualitzat: 4/5/2024 07:10"),
        ("nl", "3 mei 2024 om 18:05 Aangepast 4 mei 2024 om 07:10"),
        ("fa", "انتشار: 3 مه 2024 18:05 به‌روزرسانی: 4 مه 2024 07:10"),
    ],
)
def test_a_line_tells_publication_and_change_apart(lang: str, line: str) -> None:
    result = read(page([line], lang=lang))
    assert result.published == dt.datetime(2024, 5, 3, 18, 5)
    assert result.modified == dt.datetime(2024, 5, 4, 7, 10)


@pytest.mark.parametrize(
    ("lang", "line"),
    [("pt", "03/05/2024 18h05 Atualizado há 2 horas"), ("ru", "03.05.2024 18:05 Обновлено 2 часа назад")],
)
def test_a_label_before_a_time_ago_is_not_of_the_day_before_it(lang: str, line: str) -> None:
    result = read(page([line], lang=lang))
    assert (result.published, result.modified) == (dt.datetime(2024, 5, 3, 18, 5), None)


def test_a_time_in_the_block_behind_the_day_belongs_to_it() -> None:
    assert read(page(["By Anna Berg", "3.5.2024", "18:40"], lang="de")).published == dt.datetime(2024, 5, 3, 18, 40)


def test_a_line_with_a_weekday_in_front_and_a_byline_behind_is_a_date_line() -> None:
    assert read(page(["Friday, 3 May 2024 18:33 Written by Anna Berg Larsen"])).published == dt.datetime(
        2024, 5, 3, 18, 33
    )


def test_the_days_of_a_life_are_not_those_of_the_article() -> None:
    lines = ["Fri, 3 May, 2024 - 07:00", "Born: 1 June 1931", "Died: 20 April 2024"]
    assert read(page(lines, door="text")).date == MAY_3


def test_change_before_publication_is_dropped() -> None:
    assert read(page(**json_ld(datePublished="2024-05-03T10:00", dateModified="2020-01-01T10:00"))).modified is None


# --- the gate ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["1970-01-01", "0001-01-01T00:00:00", "1066-10-14", "2999-12-31", "2024-13-45", ""])
def test_implausible_days_are_none(value: str) -> None:
    assert read(page(**json_ld(datePublished=value))).date is None


def test_days_after_the_capture_are_not_believed() -> None:
    captured = dt.datetime(2024, 5, 2, 12, 0, tzinfo=UTC)
    assert read(page(**json_ld(datePublished="2024-05-09")), captured_at=captured).date is None
    assert read(page(**json_ld(datePublished="2024-05-02")), captured_at=captured).date == dt.date(2024, 5, 2)
    assert read(page(**json_ld(datePublished="2024-05-09")), captured_at=None).date == dt.date(2024, 5, 9)


def test_ambiguous_day_after_the_capture_is_read_the_other_way() -> None:
    captured = dt.datetime(2024, 5, 4, tzinfo=UTC)
    assert read(page(["05/03/2024"], lang="fr"), captured_at=captured).date == dt.date(2024, 3, 5)
    assert read(page(["03/11/2024"], lang="fr"), captured_at=captured).date == dt.date(2024, 3, 11)


def test_relative_dates_need_the_capture() -> None:
    captured = dt.datetime(2024, 5, 5, 12, 0, tzinfo=UTC)
    assert read(page(["Posted 2 days ago"], lang="en"), captured_at=captured).date == MAY_3
    assert read(page(["Posted 2 days ago"], lang="en")).date is None


@pytest.mark.parametrize(
    "value",
    [None, [], {}, [[["2024"]]], True, -1, 10**30, 1e300, "\ud800", "2024-05-03" * 10_000, {"@value": {"@value": 1}}],
)
def test_strange_values_raise_nothing(value: Any) -> None:
    assert isinstance(read(page(**json_ld(datePublished=value, dateModified=value))), DateResult)


def test_days_before_the_web_need_two_witnesses() -> None:
    day = dt.date(1963, 11, 22)
    assert read(page(**json_ld(datePublished="1963-11-22"))).date is None
    assert read(page(["November 22, 1963"], **json_ld(datePublished="1963-11-22"))).date == day
    both = {"metas": (("article:published_time", "1970-01-01"),), **json_ld(datePublished="1970-01-01")}
    assert read(page(**both)).date is None


def test_midnight_that_somebody_padded_is_no_moment() -> None:
    assert read(page(**json_ld(datePublished="2024-05-03T00:00:00Z"))).published is None
    result = read(page(["May 3, 2024"], **json_ld(datePublished="2024-05-03T00:00:00Z")))
    assert (result.date, result.published) == (MAY_3, None)


def test_moment_with_an_offset_is_preferred() -> None:
    result = read(page(["3 May 2024, 10:00"], **json_ld(datePublished="2024-05-03T10:00:20+02:00")))
    assert result.published == dt.datetime(2024, 5, 3, 10, 0, 20, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert read(page(["3 May 2024, 10:00"])).published == dt.datetime(2024, 5, 3, 10, 0)


# --- the last rung -----------------------------------------------------------------------------------------------


def test_html_is_asked_only_where_nothing_else_is_found() -> None:
    asked = []

    def html() -> str:
        asked.append(1)
        return "<html><body><div class='entry'><p>Posted on 3 May 2024</p></div></body></html>"

    assert read(page(**json_ld(datePublished="2024-05-03")), html=html).date == MAY_3
    assert asked == []
    result = read(page(), html=html)
    assert (result.date, result.source_of, asked) == (MAY_3, {"date": "htmldate"}, [1])


def test_a_year_alone_is_no_date() -> None:
    result = read(
        page(), html=lambda: "<html><body><p>The quay is long.</p><p>Copyright 2019 Sample Bay</p></body></html>"
    )
    assert (result.date, result.source_of) == (None, {})


def test_a_page_without_a_date_has_none() -> None:
    result = read(page(), html=lambda: "<html><body><p>No day is named here.</p></body></html>")
    assert result == DateResult()


def test_a_page_without_blocks_has_none() -> None:
    empty = Source("text", (), (Container("", -1, 0, 0, 0, ""),))
    assert read_dates(empty, read_structured(empty), []) == DateResult()
