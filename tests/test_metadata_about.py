"""Standfirst, sections, outlet, image and address, each from the source that states it."""

from __future__ import annotations

import json

import pytest

from metadata_pages import BODY, capture, claimed, fields_of, page
from newsclean.html import read_html
from newsclean.metadata.structured import absolute

TITLE = "<h1>Northern pier to reopen</h1>"
LEAD = "After eighteen months the boats to the outer islands will land in the harbour again."


def json_ld(**more: object) -> str:
    article = {"@type": "NewsArticle", "headline": "Northern pier to reopen", **more}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def test_the_description_is_the_standfirst_where_it_stands() -> None:
    head = f'<meta property="og:description" content="{LEAD}">'
    fields = page(above=f"{TITLE}<p>{LEAD}</p>", head=head)
    assert fields.standfirst == LEAD
    assert fields.sources["standfirst"] == "og"
    assert page(head=head).standfirst is None


def test_a_class_tells_the_standfirst() -> None:
    assert page(above=f'{TITLE}<p class="article-standfirst">{LEAD}</p>').standfirst == LEAD


def test_a_first_paragraph_that_is_described_is_no_standfirst() -> None:
    assert page(head=f'<meta name="description" content="{BODY[0]}">').standfirst is None


def test_sections_come_from_json_ld_then_meta_never_from_keywords() -> None:
    head = '<meta property="article:section" content="Transport"><meta name="keywords" content="pier, boats">'
    assert page(head=head + json_ld(articleSection=["Islands", "News"], keywords="a, b")).categories == (
        "Islands",
        "News",
    )
    assert page(head=head).categories == ("Transport",)
    assert page(head='<meta name="keywords" content="pier, boats">').categories == ()


def test_breadcrumbs_give_sections_without_home_and_the_article() -> None:
    names = ("Home", "News", "Islands", "Northern pier to reopen")
    items = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(names)]
    crumbs = {"@type": "BreadcrumbList", "itemListElement": items[::-1]}
    fields = page(head=f'<script type="application/ld+json">{json.dumps(crumbs)}</script>')
    assert fields.categories == ("News", "Islands")


def test_a_trail_whose_positions_are_no_numbers_keeps_its_order() -> None:
    crumbs = [("Home", "/"), ("News", "/news"), ("Islands", "/news/islands")]
    assert page(head=trail(*crumbs).replace('"position": 1', f'"position": {"9" * 400}')).categories


def trail(*crumbs: tuple[str, str]) -> str:
    items = [{"@type": "ListItem", "position": n, "name": name, "item": item} for n, (name, item) in enumerate(crumbs)]
    crumb_list = {"@type": "BreadcrumbList", "itemListElement": items}
    return f'<script type="application/ld+json">{json.dumps(crumb_list)}</script>'


@pytest.mark.parametrize(
    ("first", "names"),
    [
        (("News", "https://harbourpost.example/news"), ("News", "Islands")),
        (("Kezdőlap", "https://harbourpost.example/"), ("Islands",)),
        (("Kezdőlap", "/hu/"), ("Islands",)),
        (("Home", "https://harbourpost.example/start"), ("Islands",)),
    ],
)
def test_a_trail_loses_its_first_name_only_where_that_is_home(first: tuple[str, str], names: tuple[str, ...]) -> None:
    head = trail(first, ("Islands", "/news/islands"), ("Northern pier to reopen", "/news/pier"))
    assert page(head=head).categories == names


@pytest.mark.parametrize(
    "above",
    [
        '<nav class="breadcrumb"><a href="/">Home</a> › <a href="/n">News</a> › <a href="/i">Islands</a></nav>',
        '<p class="crumbs"><a href="/">Home</a> › <a href="/n">News</a> › <a href="/i">Islands</a> › The pier</p>',
        '<div class="breadcrumb">Home &gt; News &gt; Islands &gt; Northern pier to reopen</div>',
        '<nav aria-label="Breadcrumb"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li>'
        '<li><a href="/i">Islands</a></li><li>Northern pier to reopen</li></ul></nav>',
        '<ol itemscope itemtype="https://schema.org/BreadcrumbList">'
        + "".join(
            '<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">'
            f'<a itemprop="item" href="/{n}"><span itemprop="name">{n}</span></a></li>'
            for n in ("Home", "News", "Islands")
        )
        + "</ol>",
    ],
)
def test_a_visible_trail_gives_the_sections(above: str) -> None:
    fields = page(above=above + TITLE)
    assert (fields.categories, fields.sources["categories"]) == (("News", "Islands"), "breadcrumb")


def test_a_link_that_says_category_gives_the_section_also_in_the_date_line() -> None:
    link = '<span>Posted in <a rel="category tag" href="/c/islands">Islands</a></span> <a rel="tag" href="/t">pier</a>'
    fields = page(above=f"{TITLE}<p>March 14, 2024 {link}</p>", below=8 * "<p>More</p>" + link.replace("Isl", "L"))
    assert (fields.categories, fields.sources["categories"]) == (("Islands",), "category-link")


def test_a_trail_in_microdata_loses_the_front_page_by_its_address_too() -> None:
    crumbs = "".join(
        '<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">'
        f'<a itemprop="item" href="{href}"><span itemprop="name">{name}</span></a></li>'
        for name, href in (("The harbour", "/en/"), ("News", "/en/news"), ("Islands", "/en/news/islands"))
    )
    for list_of in (
        '<ol itemscope itemtype="https://schema.org/BreadcrumbList">',
        '<ol class="breadcrumbs" itemscope itemtype="https://schema.org/ItemList">',
    ):
        assert page(above=f"{list_of}{crumbs}</ol>{TITLE}").categories == ("News", "Islands")


def test_a_menu_in_microdata_is_no_trail() -> None:
    menu = "".join(
        '<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">'
        f'<a itemprop="url" href="/{name}"><span itemprop="name">{name}</span></a></li>'
        for name in ("News", "Sport", "Weather", "Shop", "Contact")
    )
    above = f'<ul itemscope itemtype="https://schema.org/ItemList">{menu}</ul>{TITLE}'
    assert page(above=above).categories == ()


def test_a_trail_on_a_page_without_text_names_nothing() -> None:
    name = '<meta itemprop="name" content="Islands">'
    item = f'<b itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">{name}</b>'
    html = f'<div itemscope itemtype="https://schema.org/BreadcrumbList">{item}</div>'
    assert fields_of(read_html(html)).categories == ()


CATEGORY = '<p>In <a rel="category tag" href="/c/islands">Islands</a></p>'
CARD = '<div><p><a rel="category tag" href="/c/sport">Sport</a></p><h3><a href="/cup">Town wins the cup</a></h3></div>'


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("", CARD, ()),
        ("", CATEGORY + CARD, ("Islands",)),
        (CATEGORY, CARD, ("Islands",)),
        (CATEGORY, CATEGORY.replace("Islands", "Ferries"), ("Islands",)),
    ],
)
def test_a_link_to_a_category_behind_the_body_counts_last_and_never_in_a_card(
    above: str, below: str, names: tuple[str, ...]
) -> None:
    assert page(above=TITLE + above, below=below).categories == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("por Iria Souto | Mar 5, 2024 | Local, Cultura | 0 Comentarios", ("Local", "Cultura")),
        ("Mar 5, 2024 | By Jane Doe", ()),
        ("By Jane Doe | Mar 5, 2024 | One comment so far", ()),
        ("By Jane Doe | Mar 5, 2024 | Categories: Islands", ("Islands",)),
    ],
)
def test_the_byline_in_a_date_line_is_no_section(line: str, names: tuple[str, ...]) -> None:
    assert capture(f"Northern pier to reopen\n\n{line}").categories == names


@pytest.mark.parametrize(
    ("section", "names"),
    [
        ("News, Local", ("News", "Local")),
        ("Home > News > Sea", ("News", "Sea")),
        ("Arts, Culture and Books", ("Arts, Culture and Books",)),
    ],
)
def test_a_declared_list_of_short_names_is_several_sections(section: str, names: tuple[str, ...]) -> None:
    assert page(head=json_ld(articleSection=section)).categories == names


def test_the_line_that_shows_the_section_is_claimed() -> None:
    head = json_ld(articleSection="Islands")
    fields = page(above=f'<div class="kicker"><a href="/islands">Islands</a></div>{TITLE}', head=head)
    assert claimed(fields, "category") == [(0, 0, None)]


def test_a_classed_line_tells_the_section_where_nothing_declares_it() -> None:
    fields = page(above=f'<p class="rubric">Islands</p>{TITLE}')
    assert fields.categories == ("Islands",)
    assert fields.sources["categories"] == "category-line"


@pytest.mark.parametrize("line", ["Category: Transport", "Filed under: Transport", "Posted in Transport"])
def test_a_label_in_front_of_the_sections_is_none_of_them(line: str) -> None:
    for fields in (page(above=f'{TITLE}<p class="meta">{line}</p>'), capture(f"Northern pier to reopen\n\n{line}")):
        assert fields.categories == ("Transport",)
        assert len(claimed(fields, "category")) == 1


def test_a_section_in_microdata() -> None:
    fields = page(above=f'{TITLE}<b itemprop="articleSection">Ferries</b>')
    assert (fields.categories, fields.sources["categories"]) == (("Ferries",), "microdata")


def test_the_date_line_of_a_capture_holds_the_sections() -> None:
    fields = capture("Board votes to reopen the northern pier\n\n2022/05/03 | interview, islands, top news")
    assert fields.categories == ("interview", "islands", "top news")
    assert fields.sources["categories"] == "date-line"
    assert claimed(fields, "category") == []


def test_buttons_under_a_dated_comment_are_no_section() -> None:
    comment = "<div><b>~Ina</b> 2022-05-03 18:20<br>We miss the old ferry.<br><a>Reply</a> | <a>Report abuse</a></div>"
    fields = page(above=f"{TITLE}<p>Published 2022-05-03</p>", below=comment)
    assert str(fields.date) == "2022-05-03"
    assert fields.categories == ()


@pytest.mark.parametrize(
    ("trail", "names"),
    [
        ("You are here: Home > News > Islands", ("News", "Islands")),
        ("当前位置：首页 > 文化", ("文化",)),
        ("صفحه نخست » فرهنگی", ("فرهنگی",)),
        ("Home/News/Islands", ("News", "Islands")),
        ("Pier/News/Islands", ()),
    ],
)
def test_a_trail_in_a_capture_may_have_a_label_or_no_spaces(trail: str, names: tuple[str, ...]) -> None:
    assert capture(f"{trail}\n\nBoard votes to reopen the northern pier\n\n3 May 2024").categories == names


@pytest.mark.parametrize(
    ("line", "names"), [("Islands", ("Islands",)), ("[pier12.jpg]", ()), ("संवाददाता, सोनपुर", ()), ("Reporter", ())]
)
def test_what_stands_between_headline_and_date_may_be_the_section(line: str, names: tuple[str, ...]) -> None:
    assert capture(f"Board votes to reopen the northern pier\n\n{line}\n\n3 May 2024").categories == names


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:image" content="/img/pier.jpg">',
        '<meta property="og:image" content="undefined"><meta property="og:image" content="/img/pier.jpg">',
        '<meta name="twitter:image" content="https://harbourpost.example/img/pier.jpg">',
        json_ld(image={"@type": "ImageObject", "url": "https://harbourpost.example/img/pier.jpg"}),
        json_ld(image=["https://harbourpost.example/img/pier.jpg"]),
        json_ld(image={"@type": "ImageObject", "url": {"@id": "https://harbourpost.example/img/pier.jpg"}}),
        json_ld(image={"@type": "ImageObject", "@id": "https://harbourpost.example/img/pier.jpg"}),
        json_ld(image={"@list": ["https://harbourpost.example/img/pier.jpg"]}),
        json_ld(image={"@type": "ImageObject", "thumbnailUrl": "https://harbourpost.example/img/pier.jpg"}),
        '<base href="https://harbourpost.example/img/"><meta property="og:image" content="pier.jpg">',
    ],
)
def test_the_image_is_an_absolute_address(head: str) -> None:
    assert page(head=head).image == "https://harbourpost.example/img/pier.jpg"


def test_an_image_that_is_no_web_address_is_none() -> None:
    assert page(head='<meta property="og:image" content="data:image/png;base64,AAAA">').image is None


def test_the_canonical_address_wins_over_the_argument() -> None:
    head = '<link rel="canonical" href="/news/northern-pier">'
    fields = page(head=head, url="https://harbourpost.example/news/northern-pier?ref=feed")
    assert fields.url == "https://harbourpost.example/news/northern-pier"
    assert fields.sources["url"] == "link"


@pytest.mark.parametrize("canonical", ["https://harbourpost.example/pier", "https://harbourpost.example/?p=12"])
def test_an_address_with_a_path_is_no_front_page_however_short(canonical: str) -> None:
    fields = page(head=f'<link rel="canonical" href="{canonical}">', url="https://harbourpost.example/amp/2024/pier")
    assert fields.url == canonical


def test_a_front_page_is_no_articles_address() -> None:
    head = '<link rel="canonical" href="https://harbourpost.example/">'
    fields = page(head=head, url="https://harbourpost.example/news/northern-pier")
    assert fields.url == "https://harbourpost.example/news/northern-pier"
    assert fields.sources["url"] == "argument"


@pytest.mark.parametrize(
    "more",
    [
        {"mainEntityOfPage": "https://harbourpost.example/news/pier"},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": "https://harbourpost.example/news/pier"}},
        {"url": "https://harbourpost.example/news/pier#top"},
    ],
)
def test_the_articles_own_object_gives_the_address_where_nothing_else_does(more: dict[str, object]) -> None:
    fields = page(head=json_ld(**more), url=None)
    assert (fields.url, fields.sources["url"]) == ("https://harbourpost.example/news/pier", "json-ld")
    asked = "https://harbourpost.example/northern-pier"
    assert page(head=json_ld(**more), url=asked).url == asked


def test_an_address_without_a_path_or_host_is_not_the_articles() -> None:
    for address in ("https://harbourpost.example/", "/news/pier"):
        assert page(head=json_ld(url=address), url=None).url is None


def test_the_outlets_name_is_read_and_has_its_source() -> None:
    fields = page(head='<meta property="og:site_name" content="Harbour Post">')
    assert (fields.site_name, fields.sources["site_name"]) == ("Harbour Post", "og")
    fields = page(head=json_ld(publisher={"@type": "Organization", "name": "Harbour Post"}))
    assert (fields.site_name, fields.sources["site_name"]) == ("Harbour Post", "json-ld")


def test_every_told_field_has_a_source_and_no_other() -> None:
    fields = page(above=f"{TITLE}<p class='byline'>By Jane Doe</p>", url=None)
    assert {"title", "authors"} <= set(fields.sources)
    assert not {"image", "url", "categories", "standfirst"} & set(fields.sources)


@pytest.mark.parametrize(
    ("href", "base", "whole"),
    [
        ("//cdn.example/pier.jpg", None, "https://cdn.example/pier.jpg"),
        ("https://harbourpost.example/the pier.jpg", None, "https://harbourpost.example/the%20pier.jpg"),
        ("https://harbourpost.example/\n    pier.jpg", None, "https://harbourpost.example/pier.jpg"),
        ("undefined", "https://harbourpost.example/news/pier", None),
        ("null", "https://harbourpost.example/news/pier", None),
        ("/pier.jpg", None, None),
    ],
)
def test_addresses_are_read_as_browsers_do_but_not_the_words_of_empty_templates(
    href: str, base: str | None, whole: str | None
) -> None:
    assert absolute(href, base) == whole


def test_an_address_of_the_machine_that_made_the_site_is_not_the_page() -> None:
    head = '<link rel="canonical" href="http://localhost:3000/news/pier">'
    assert page(head=head, url="https://harbourpost.example/news/pier").url == "https://harbourpost.example/news/pier"
    assert page(head=head, url="http://localhost:3000/news/pier?x=1").url == "http://localhost:3000/news/pier"


@pytest.mark.parametrize(
    ("section", "names"),
    [("News > Islands", ("News", "Islands")), ("Uncategorized", ()), ("Sin categoría", ()), ("Без рубрики", ())],
)
def test_a_declared_section_may_be_a_path_or_none(section: str, names: tuple[str, ...]) -> None:
    assert page(above=TITLE, head=f'<meta property="article:section" content="{section}">').categories == names


@pytest.mark.parametrize("name", ["breadcrumbs", "fil-ariane", "kruimelpad", "nav-crumbs"])
def test_trails_are_called_so_in_other_languages(name: str) -> None:
    trail = f'<nav class="{name}"><a href="/">Accueil</a> &gt; <a href="/port">Port</a></nav>'
    assert page(above=f"{trail}{TITLE}").categories == ("Port",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Home > News > Harbour", ("News", "Harbour")),
        ("Startseite » Lokales", ("Lokales",)),
        ("Home | News | Harbour", ()),  # a menu
    ],
)
def test_a_line_of_a_capture_may_be_a_trail(line: str, names: tuple[str, ...]) -> None:
    fields = capture(f"{line}\n\nBoard votes to reopen the northern pier\n\nBy Jane Doe")
    assert fields.categories == names


def test_a_description_that_is_cut_off_tells_the_standfirst() -> None:
    head = f'<meta property="og:description" content="{LEAD[:60]}...">'
    assert page(above=f"{TITLE}<p><b>{LEAD}</b></p>", head=head).standfirst == LEAD


def test_a_description_without_spaces_that_is_cut_off_tells_the_standfirst() -> None:
    lead = "北部の桟橋は十八か月ぶりに再開され、外の島々への船が港に戻る。"
    head = f'<meta property="og:description" content="{lead[:24]}…">'
    assert page(above=f"{TITLE}<p><b>{lead}</b></p>", head=head).standfirst == lead


@pytest.mark.parametrize("section", ["Local news", "Society", "LOCAL NEWS"])
def test_a_section_above_the_headline_is_no_desk_that_signs(section: str) -> None:
    fields = page(above=f'<div class="section-label">{section}</div>{TITLE}')
    assert fields.categories == (section,)
    assert claimed(fields, "byline") == []
    assert page(above=f"<p>Reuters</p>{TITLE}").authors == ("Reuters",)


@pytest.mark.parametrize("line", ["Posted in Islands | Tagged pier, boats", "Category: Islands Tags: pier, boats"])
def test_the_tags_behind_a_section_are_none(line: str) -> None:
    assert page(below=f"<p>{line}</p>").categories == ("Islands",)


@pytest.mark.parametrize("label", ["Published", "Last updated", "Veröffentlicht:", "Publié", "Опубликовано"])
def test_the_label_of_a_date_is_no_section(label: str) -> None:
    headline = "Board votes to reopen the northern pier"
    assert capture(f"{headline}\n\nLocal\n\n3 May 2024").categories == ("Local",)
    assert capture(f"{headline}\n\n{label}\n\n3 May 2024").categories == ()
