"""Whose a page is, by its own last lines, and what that takes off a headline."""

from __future__ import annotations

import json

import pytest

from metadata_pages import capture, page
from newsclean.html import read_html
from newsclean.metadata.outlet import owners

HEADLINE = "Board votes to reopen the northern pier"


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Harbour Post",
        "© Harbour Post. All rights reserved.",
        "Copyright © 1999-2024 Harbour Post | Imprint",
        "(c) 2024, Harbour Post",
        "Copyright 2024 Harbour Post 2024",
    ],
)
def test_the_owner_of_a_page_stands_in_its_last_lines(line: str) -> None:
    assert owners(read_html(f"<p>The board voted on Tuesday.</p><footer>{line}</footer>")) == {"Harbour Post"}


@pytest.mark.parametrize("line", ["The report is © protected in 2024.", "2024", "Harbour Post"])
def test_other_lines_name_no_owner(line: str) -> None:
    assert "Harbour Post" not in owners(read_html(f"<p>{line}</p>"))


def test_the_owner_is_cut_off_a_title_that_only_the_title_element_prints() -> None:
    head = f"<title>{HEADLINE} - Harbour Post</title>"
    below = "<footer><p>© 2024 Harbour Post</p></footer>"
    assert page(above="", below=below, head=head, url=None).title == HEADLINE


@pytest.mark.parametrize("title", [f"{HEADLINE} - Harbour Post", f"Harbour Post | {HEADLINE}"])
def test_the_owner_is_the_site_where_the_title_element_says_so_too(title: str) -> None:
    below = "<footer><p>© 2024 Harbour Post. All rights reserved.</p></footer>"
    fields = page(below=below, head=f"<title>{title}</title>")
    assert (fields.site_name, fields.sources["site_name"]) == ("Harbour Post", "title-tag")
    assert page(below=below, head=f"<title>{HEADLINE} - Islands</title>").site_name is None
    assert page(head=f"<title>{title}</title>", url=None).site_name is None


def test_the_owners_line_may_go_on_behind_the_name() -> None:
    below = "<footer><p>Copyright © 2025 Örnek Gazetesi Tüm hakları saklıdır</p></footer>"
    assert page(below=below, head=f"<title>{HEADLINE} | Örnek Gazetesi</title>").site_name == "Örnek Gazetesi"
    assert page(below=below, head=f"<title>{HEADLINE} | Örnek</title>").site_name is None


def test_the_host_bears_out_what_the_title_element_calls_the_site() -> None:
    assert page(head=f"<title>{HEADLINE} - Harbour Post</title>").site_name == "Harbour Post"
    assert page(head=f"<title>{HEADLINE} | (Harbour Post)</title>").site_name == "Harbour Post"
    assert page(head=f"<title>{HEADLINE} - Harbour</title>").site_name is None


def test_the_owner_is_cut_off_the_first_line_of_a_capture() -> None:
    assert capture(f"{HEADLINE} | Harbour Post", "© 2024 Harbour Post. All rights reserved.").title == HEADLINE
    assert capture(f"{HEADLINE} | Harbour Post").title == f"{HEADLINE} | Harbour Post"


@pytest.mark.parametrize("mark", ["# ", "### ", "• "])
def test_a_headline_loses_the_mark_of_its_line(mark: str) -> None:
    assert capture(f"{mark}{HEADLINE}\n\n3 May 2022").title == HEADLINE


@pytest.mark.parametrize("key", ["publisher", "sourceOrganization"])
@pytest.mark.parametrize("owner", ["Harbour Post", {"@type": "Organization", "name": "Harbour Post"}])
def test_the_publisher_may_be_a_name_alone(key: str, owner: object) -> None:
    article = {"@type": "NewsArticle", "headline": HEADLINE, key: owner}
    head = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    assert page(above=f"<h1>{HEADLINE}</h1>", head=head).site_name == "Harbour Post"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"<span>Live</span>{HEADLINE}", HEADLINE),
        (f"<span>Harbour Plus</span>{HEADLINE}", HEADLINE),
        (f"Mac{HEADLINE}s", f"Mac{HEADLINE}s"),  # no source prints what is left
    ],
)
def test_a_label_that_markup_glues_to_a_headline_is_cut_off(heading: str, title: str) -> None:
    assert page(above=f"<h1>{heading}</h1>", head=f'<meta property="og:title" content="{HEADLINE}">').title == title


@pytest.mark.parametrize(
    ("tag", "logo", "name"),
    [
        ("Nordkai wird neu gebaut - Stadt Nordhafen", '<a href="/">Stadt Nordhafen</a>', "Stadt Nordhafen"),
        ("Мост закрыт :: Северная гавань", '<a href="/index.php">Северная гавань</a>', "Северная гавань"),
        ("पुल बंद | किनारा समाचार", '<div class="logo">किनारा समाचार</div>', "किनारा समाचार"),
        ("Pier closed - Home", '<a href="/">Home</a>', None),
        ("Pier closed - Islands", '<a href="/islands">Islands</a>', None),
    ],
)
def test_the_logo_bears_out_what_the_title_element_calls_the_site(tag: str, logo: str, name: str | None) -> None:
    fields = page(above=f"<div>{logo}</div><h1>Closed</h1>", head=f"<title>{tag}</title>", url="https://a.example/x")
    assert fields.site_name == name
