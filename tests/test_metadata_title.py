"""The headline: without the outlet, as it stands on the page, from pages and from text captures."""

from __future__ import annotations

import json

import pytest

from metadata_pages import BODY, capture, claimed, fields_of, page
from newsclean.capture import read_capture
from newsclean.html import read_html


def test_title_tag_alone_loses_the_outlet() -> None:
    name = '<meta property="og:site_name" content="Harbour Post">'
    fields = page(above="", head=f"<title>Northern pier to reopen | Harbour Post</title>{name}")
    assert fields.title == "Northern pier to reopen"
    assert fields.sources["title"] == "title-tag"


def test_the_printed_form_is_kept_with_its_punctuation() -> None:
    fields = page(
        above="<h1>“Northern pier” to reopen – at last!</h1>",
        head='<meta property="og:title" content="&quot;Northern pier&quot; to reopen - at last">'
        "<title>&quot;Northern pier&quot; to reopen - at last | Harbour Post</title>",
    )
    assert fields.title == "“Northern pier” to reopen – at last!"
    assert claimed(fields, "title") == [(0, 0, None)]


def test_a_logo_in_the_first_h1_is_no_headline() -> None:
    fields = page(
        above="<h1>Harbour Post</h1><h1>Northern pier to reopen</h1>", head="<title>Northern pier to reopen</title>"
    )
    assert fields.title == "Northern pier to reopen"


def test_related_headlines_do_not_win() -> None:
    related = json.dumps([{"@type": "NewsArticle", "headline": f"Other story number {n}"} for n in range(4)])
    fields = page(
        head=f'<script type="application/ld+json">{related}</script><title>Northern pier to reopen</title>',
        below="<h1>Read more from the coast</h1>",
    )
    assert fields.title == "Northern pier to reopen"


def test_a_headline_behind_a_search_headline_is_the_title() -> None:
    fields = page(
        above="<h1>Northern pier reopening: dates and costs</h1><h2>Islanders Boats may land again in June</h2>",
        head='<meta property="og:title" content="Boats may land again in June">'
        '<script type="application/ld+json">'
        '{"@type": "NewsArticle", "headline": "Boats may land again in June"}</script>'
        "<title>Northern pier reopening: dates and costs</title>",
    )
    assert fields.title == "Boats may land again in June"


def test_the_name_of_a_blog_in_the_h1_is_no_headline() -> None:
    fields = page(
        above='<h1><a href="/">Tales of the Coast</a></h1><h3 class="post-title">Northern pier to reopen</h3>',
        head="<title>Tales of the Coast: Northern pier to reopen</title>",
        url=None,
    )
    assert fields.title == "Northern pier to reopen"


def test_a_logo_that_the_title_element_names_behind_the_headline_does_not_win() -> None:
    fields = page(
        above='<div class="site-name">ข่าวชายฝั่ง</div><h1>ท่าเรือด้านเหนือจะเปิดอีกครั้งในเดือนมิถุนายน</h1>',
        head="<title>ท่าเรือด้านเหนือจะเปิดอีกครั้งในเดือนมิถุนายน - ข่าวชายฝั่ง</title>",
        url=None,
    )
    assert fields.title == "ท่าเรือด้านเหนือจะเปิดอีกครั้งในเดือนมิถุนายน"


@pytest.mark.parametrize(
    "heading", ['<div class="naslov">{}</div>', '<div class="x7">{}</div><div>3. 5. 2022, 10:15</div>']
)
def test_a_headline_without_a_heading_wins_over_a_title_element_that_names_the_outlet(heading: str) -> None:
    fields = page(
        above='<div id="logo">Portal of the outer islands</div>'
        + heading.format("Board votes to reopen the northern pier"),
        head="<title>Portal of the outer islands</title>",
        url=None,
    )
    assert fields.title == "Board votes to reopen the northern pier"


def test_what_the_page_prints_and_its_title_element_says_wins_over_a_social_title() -> None:
    fields = page(
        above="<h1>Northern pier to reopen after winter storms</h1>",
        head='<meta property="og:title" content="At last: these islanders get good news">'
        '<meta name="twitter:title" content="You will not believe what comes back">'
        "<title>Northern pier to reopen after winter storms | Harbour Post</title>",
    )
    assert fields.title == "Northern pier to reopen after winter storms"


@pytest.mark.parametrize(
    ("h1", "social"),
    [
        ("Boats may land at the northern pier again from June", "What these islanders waited nine years for"),
        ("Északi móló: júniustól megint kikötnek a kishajók", "Kilenc évet vártak erre a szigetlakók"),
        ("北の桟橋に六月から小船が戻る、九年ぶり", "島民が待ち続けた日"),
    ],
)
def test_a_headline_in_h1_wins_over_titles_for_shares_and_searches(h1: str, social: str) -> None:
    fields = page(
        above=f"<h1>{h1}</h1>",
        head=f'<meta property="og:title" content="{social}"><title>Pier, islands, boats: what is known</title>'
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{social}"}}</script>',
    )
    assert fields.title == h1


def test_a_headline_of_which_all_declared_titles_are_a_short_form_is_given_as_printed() -> None:
    short = "Boats may land at the northern pier"
    whole = f"{short} again, a board says, from the first week of June"
    fields = page(
        above=f"<h1>{whole}</h1>",
        head=f'<meta property="og:title" content="{short}"><meta name="twitter:title" content="{short}">'
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{short}"}}</script>'
        f"<title>{short}</title>",
    )
    assert fields.title == whole


def test_a_headline_without_a_heading_wins_over_what_only_the_title_element_says() -> None:
    fields = page(
        above="<div>Board votes to reopen the northern pier</div><div>3. 5. 2022</div>",
        head="<title>Welcome to the paper of the outer islands</title>",
        url=None,
    )
    assert fields.title == "Board votes to reopen the northern pier"


@pytest.mark.parametrize(
    ("language", "heading", "title"),
    [
        (
            "de",
            "Wolf im Tal : Dreißig tote Schafe und ein Streit im Dorf",
            "Dreißig tote Schafe und ein Streit im Dorf",
        ),
        ("fr", "Le port : le quai nord rouvre aux petits bateaux", "Le port : le quai nord rouvre aux petits bateaux"),
    ],
)
def test_a_kicker_before_a_colon_put_apart_is_cut_off_but_in_french(language: str, heading: str, title: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in BODY)
    html = f'<html lang="{language}"><body><article><h1>{heading}</h1>{body}</article></body></html>'
    assert fields_of(read_html(html)).title == title


def test_a_section_heading_in_h1_right_behind_the_first_paragraph_is_not_the_headline() -> None:
    fields = page(
        above=f"<h1>Northern pier to reopen</h1><p>{BODY[1]}</p><h1>How it began</h1>",
        head='<meta property="og:title" content="Islanders win | Harbour Post">'
        "<title>Northern pier to reopen | Harbour Post</title>",
    )
    assert fields.title == "Northern pier to reopen"


def test_a_kicker_on_a_line_of_its_own_in_the_heading_is_cut_off() -> None:
    fields = page(
        above="<h1><small>Islands</small><br>Northern pier to reopen</h1>",
        head="<title>Northern pier to reopen – The Post</title>",
    )
    assert fields.title == "Northern pier to reopen"


def test_no_letter_is_cut_where_the_heading_ends_in_another_sign_than_the_declared_title() -> None:
    fields = page(
        above="<h1><small>Islands</small><br>Northern pier to reopen!</h1>",
        head="<title>Northern pier to reopen – The Post</title>",
    )
    assert fields.title == "Islands Northern pier to reopen!"


def test_an_article_that_the_title_element_leaves_out_stays() -> None:
    fields = page(
        above="<h1>The northern pier to reopen in June</h1>", head="<title>Northern pier to reopen in June</title>"
    )
    assert fields.title == "The northern pier to reopen in June"


def test_bars_of_the_headline_itself_stay() -> None:
    fields = page(
        above="<h1>Wood | Steel | Stone: what the northern pier is made of</h1>",
        head='<meta property="og:title" content="Wood | Steel | Stone: what the northern pier is made of">'
        "<title>Wood | Steel | Stone: what the northern pier is made of | Harbour Post</title>",
    )
    assert fields.title == "Wood | Steel | Stone: what the northern pier is made of"


def test_the_only_article_that_a_page_declares_may_be_that_of_a_teaser() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Lighthouse keeper retires after forty years",
        "datePublished": "2022-04-19T10:00:00+01:00",
        "url": "https://harbourpost.example/2022/04/19/lighthouse",
    }
    fields = page(
        above="<h1>Northern pier to reopen</h1><div>3 May 2022</div>",
        below='<h4>Related</h4><h3><a href="/r0">Lighthouse keeper retires after forty years</a></h3>',
        head=f'<script type="application/ld+json">{json.dumps(other)}</script><title>The pier is back | Post</title>',
        url=None,
    )
    assert fields.title == "Northern pier to reopen"
    assert str(fields.date) == "2022-05-03"
    assert fields.published is None


def test_a_title_of_thousands_of_characters_is_none() -> None:
    assert page(above="", head=f"<title>{'pier ' * 1000}</title>").title is None


def test_a_page_without_any_title_has_none() -> None:
    fields = page(above="")
    assert fields.title is None
    assert "title" not in fields.sources


# --- text captures -----------------------------------------------------------------------------------------------


def test_the_headline_of_a_capture_stands_behind_navigation() -> None:
    menu = "Home\n\nNews\n\nSport\n\nContact us\n\nSearch"
    fields = capture(f"{menu}\n\nBoard votes to reopen the northern pier\n\n3 May 2022, 10:15")
    assert fields.title == "Board votes to reopen the northern pier"
    assert claimed(fields, "title") == [(5, 0, None)]


def test_a_headline_that_stands_twice_is_claimed_twice() -> None:
    line = "Board votes to reopen the northern pier"
    fields = capture(f"Home > News\n\n{line}\n\nBy Jane Doe\n\n{line}")
    assert fields.title == line
    assert [block for block, _, _ in claimed(fields, "title")] == [1, 3]


@pytest.mark.parametrize(
    "above",
    [
        "Harbour Post\n{}\n3 May 2022, 10:15",
        "[ Home > News > Coast ]\n{}\n3 May 2022, 10:15",
        "Home\nNews\n{}\nJane Doe\n3 May 2022\nThe new deck before noon on Tuesday. Photo: Anna Berg",
        "Home\nNews\nPublished: 3 May 2022 10:15\n{}\nShare",
        "{}\nOpened: 3 May 1931\nClosed: 4 January 2022",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_stands_around_a_headline_is_not_taken_for_it(above: str, gap: str) -> None:
    headline = "Board votes to reopen the northern pier"
    text = above.format(headline).replace("\n", gap)
    fields = fields_of(read_capture(f"{text}{gap}{gap.join(BODY)}{gap}About us{gap}Contact"))
    assert fields.title == headline


def test_the_title_element_in_front_of_a_capture_gives_way_to_the_headline() -> None:
    menu = "\n".join(("Skip to content", "News", "Sport", "Weather", "Jobs", "Islands", "Harbour"))
    headline = "Board of the harbour votes to reopen the northern pier – in June"
    text = f"Harbour: Northern pier to reopen | Harbour Post\n{menu}\n{headline}\n3 May 2022, 10:15\n" + "\n".join(BODY)
    assert fields_of(read_capture(text)).title == headline


def test_a_capture_of_prose_alone_has_no_title() -> None:
    assert capture("").title is None


@pytest.mark.parametrize(
    ("headline", "standfirst", "outlet"),
    [
        (
            "북쪽 부두 6월 다시 개방…작은 배 돌아온다",
            "9년 만에 섬 주민 숙원 해결…“아이들도 배를 탈 수 있어”",
            "항구일보",
        ),
        ("Northern pier to open again for boats", "“At last our children can land here as we did”", "Harbour Post"),
    ],
)
def test_the_line_that_the_title_element_of_a_capture_says_is_the_headline(
    headline: str, standfirst: str, outlet: str
) -> None:
    assert capture(f"{headline} - {outlet}\nHOME\n{headline}\n3. 5. 2022\n{standfirst}").title == headline


def test_a_headline_that_is_wrapped_goes_on_in_a_small_letter() -> None:
    lines = "Students of the outer islands have built a robot that\npicks berries without crushing a single one"
    assert capture(f"{lines}\n\nThursday, 11 July 2024").title == " ".join(lines.split("\n"))


def test_a_date_in_the_words_of_any_language_is_no_headline() -> None:
    above = "28 oktyabr 2006, şənbə № 84 (1127)\nBoard votes to reopen the northern pier"
    assert capture(above).title == "Board votes to reopen the northern pier"


def test_a_chinese_headline_is_found() -> None:
    body = (
        "港口委员会周二投票决定重新开放北码头，该码头自冬季风暴以来一直关闭。工程师更换了四十根桩和整个甲板，费用低于计划。"
        * 3
    )
    fields = fields_of(
        read_capture(f"首页\n\n新闻\n\n北码头将重新开放\n\n2022-05-03 10:15\n\n{body}\n\n{body[5:]}\n\n{body[9:]}")
    )
    assert fields.title == "北码头将重新开放"


def test_no_block_of_the_body_is_claimed_as_title() -> None:
    fields = capture("Board votes to reopen the northern pier", below=BODY[0][:60])
    assert [block for block, _, _ in claimed(fields, "title")] == [0]


_CUT = "Board votes to reopen the northern pier after engi"
_WHOLE = "Board votes to reopen the northern pier after engineers replaced forty piles"


@pytest.mark.parametrize("dots", ["…", "..."])
@pytest.mark.parametrize("declared", [False, True], ids=["shares alone", "JSON-LD too"])
def test_a_headline_that_shares_cut_off_is_read_whole_where_it_is_printed(dots: str, declared: bool) -> None:
    ld = json.dumps({"@type": "NewsArticle", "headline": _CUT + dots})
    head = f'<meta property="og:type" content="article"><meta property="og:title" content="{_CUT}{dots}">'
    head += f'<script type="application/ld+json">{ld}</script>' * declared
    assert page(above=f"<h1>{_WHOLE}</h1>", head=head).title == _WHOLE


def test_a_headline_that_ends_in_dots_itself_stays() -> None:
    headline = "And the northern pier was never seen again…"
    head = f'<meta property="og:type" content="article"><meta property="og:title" content="{headline}">'
    assert page(above=f"<h1>{headline}</h1>", head=head).title == headline
    assert page(above="<h1>Islands</h1>", head=head).title == headline


@pytest.mark.parametrize(
    ("headline", "byline", "role", "posted", "author"),
    [
        (
            "Board votes to reopen northern pier",
            "By JANE DOE",
            "Staff Writer",
            "Posted: Tuesday, May 3, 2002",
            "Jane Doe",
        ),
        ("Fähre zur Vorderinsel fährt wieder", "Von Anna Berg", "Redaktion", "Dienstag, 3. Mai 2002", "Anna Berg"),
    ],
)
def test_lines_of_one_block_without_markup_are_headline_byline_and_date(
    headline: str, byline: str, role: str, posted: str, author: str
) -> None:
    above = f"<font size=5><b>{headline}</b></font><br><font>{byline}<br>{role}</font><br><i>{posted}</i>"
    fields = page(above=above, head=f"<title>Harbour Post Online - {headline}</title>", url=None)
    assert (fields.title, fields.authors, str(fields.date)) == (headline, (author,), "2002-05-03")


@pytest.mark.parametrize("title", ["Killed in the Night|By Her Own Brother", "A Quiet Evening|By Lake Example"])
def test_the_second_line_of_a_heading_is_no_byline(title: str) -> None:
    fields = page(above=f"<h1>{title.replace('|', '<br>')}</h1>", head="<title>Harbour Post</title>", url=None)
    assert (fields.title, fields.authors) == (title.replace("|", " "), ())


def test_a_line_of_a_heading_above_a_role_is_a_byline() -> None:
    assert page(above="<h1>Northern pier to reopen<br>By Jane Doe<br>Staff Writer</h1>").authors == ("Jane Doe",)


_SHARED = '<meta property="og:type" content="article"><meta property="og:title" content="{0}"><title>{0}</title>'


def test_a_heading_that_its_class_calls_the_title_wins_over_a_title_for_shares_where_no_h1_is() -> None:
    above = '<h2 class="itemTitle">The northern pier opens again after a winter of repairs</h2>'
    fields = page(above=above, head=_SHARED.format("SHOCK at the harbour: you will not believe it! (PHOTOS)"))
    assert fields.title == "The northern pier opens again after a winter of repairs"


def test_a_title_for_shares_in_a_script_without_spaces_shares_but_single_letters_with_the_printed_one() -> None:
    printed = "สะพานท่าเรือเหนือเปิดใช้อีกครั้งหลังซ่อมเสร็จในฤดูหนาว"
    fields = page(above=f"<h1>{printed}</h1>", head=_SHARED.format("ด่วน! ชาวประมงดีใจ ได้กลับมาเทียบท่าแล้ว ชมคลิปที่นี่"))
    assert fields.title == printed


def test_an_empty_declared_headline_is_none() -> None:
    empty = '<meta itemprop="headline" content="">'
    assert page(f"<h1>Pier reopens today</h1>{empty}").title == "Pier reopens today"


def test_the_name_of_the_site_is_no_headline_where_another_may_be() -> None:
    headline = "Northern pier to reopen"
    site = "<h1>Harbour Post</h1>"
    head = "<title>Harbour Post</title>"
    assert page(above=f"{site}<h2>{headline}</h2>", head=head).title == headline
    assert page(above=site, head=f'{head}<meta name="twitter:title" content="{headline}">').title == headline
    assert page(above=site, head=head).title == "Harbour Post"
