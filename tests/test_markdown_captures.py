"""Captures in Markdown, as scrapers write it: read without its marks, given back with them."""

from __future__ import annotations

import time

import pytest

from metadata_pages import capture
from newsclean import clean_text
from newsclean.capture import read_capture

PAGE = """\
[Skip to main content](https://post.example/pier#main)

- [Home](https://post.example/)
- [News](https://post.example/news)

# Board votes to reopen the northern pier

By [Jane Doe](https://post.example/jane), local reporter

_3 May 2024_

![The pier in 1965](https://post.example/pier.jpg)

The **harbour board** voted on Tuesday to reopen the northern pier, which had been closed since the winter storms.

Engineers replaced forty piles and the whole deck; the work cost less than planned, the [minutes](/m) say.

## Small boats

From the first week of June the small boats to the outer islands will land there again, as they did before.

| Year | Boats |
| --- | --- |
| 1965 | 12 |

The board will look at the southern pier next, whose planks have been loose since the same storm, it said on Tuesday.

## Related articles

- [Choir sings on the roof of the old dairy](https://post.example/choir)
- [Third goat joins the brigade](https://post.example/goat)

### Leave a Reply

Required fields are marked \\*
"""


def test_fields_are_read_without_the_marks() -> None:
    article = clean_text(PAGE)
    assert article.title == "Board votes to reopen the northern pier"
    assert article.authors == ("Jane Doe",)
    assert str(article.date) == "2024-05-03"


def test_stock_lines_are_known_under_the_marks() -> None:
    kinds = {block.text: block.kind for block in clean_text(PAGE).removed}
    assert kinds["[Skip to main content](https://post.example/pier#main)"] == "navigation"
    assert kinds["## Related articles"] == "teasers"
    assert kinds["- [Third goat joins the brigade](https://post.example/goat)"] == "teasers"
    assert kinds["### Leave a Reply"] == "comment_form"
    assert "![The pier in 1965](https://post.example/pier.jpg)" in kinds


def test_the_body_keeps_its_marks() -> None:
    blocks = {block.text: block for block in clean_text(PAGE).blocks}
    assert any(text.startswith("The **harbour board** voted") for text in blocks)
    assert (blocks["## Small boats"].kind, blocks["## Small boats"].level) == ("heading", 2)
    assert blocks["| 1965 | 12 |"].kind == "table"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("### **Small boats** ###", "Small boats"),
        ("[The pier](https://post.example/a_(b)_c)", "The pier"),
        ('[![Harbour Post](/logo.svg "Home")](/) and more', "Harbour Post and more"),
        ("*By [Jane Doe](/jane) | 3 May 2024*", "By Jane Doe | 3 May 2024"),
        ("| a | **b** |", "a\tb"),
        ("fields are marked \\*", "fields are marked *"),
        ("snake_case_words and 2 * 3 * 4 stay", "snake_case_words and 2 * 3 * 4 stay"),
        ("[](https://post.example/)", "[](https://post.example/)"),
    ],
)
def test_a_line_is_read_as_a_reader_sees_it(line: str, shown: str) -> None:
    assert read_capture(f"## Pier\n{line}").blocks[1].text == shown


@pytest.mark.parametrize(
    "line", ["[sic] (as he wrote)", "# list the boats", "* a note", "*Prices with tax*", "a_b_c _d"]
)
def test_lines_of_other_captures_stay(line: str) -> None:
    assert read_capture(f"The pier\n\n{line}").blocks[1].text == line


@pytest.mark.parametrize("sign", ["[", "[a](", "![", "**a ", "_a ", "](", "|", "\\", " #", "[a](b(", "*a", "__a"])
def test_marks_without_end_are_read_in_time(sign: str) -> None:
    start = time.process_time()
    read_capture("**a** " + sign * 100_000)
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize(
    "opening",
    [
        "Title: {} | Harbour Post\n\nURL Source: https://post.example/pier\n\n# {}",
        "Title: {}\n\nURL Source: https://post.example/pier",
        '---\ntitle: "{}"\nhostname: post.example\n---',
    ],
)
def test_a_headline_stands_behind_the_label_of_a_tool(opening: str) -> None:
    headline = "Board votes to reopen the northern pier"
    assert capture(opening.format(headline, headline)).title == headline


def test_a_rule_under_a_heading_is_none_of_the_body() -> None:
    page = PAGE.replace("## Small boats", "Small boats\n-----------")
    assert "-----------" not in clean_text(page).paragraphs


UNDERLINED = """\
Title: The last cinema of Upper Sample stays open

URL Source: https://post.example/cinema

Published Time: 2024-05-03T14:20:00+01:00

Markdown Content:
*   [News](https://post.example/news)
*   [Culture](https://post.example/culture)

The last cinema of Upper Sample stays open
==========================================

By [Jane Doe](https://post.example/jane)

May 3, 2024

The Rialto, the last cinema in Upper Sample, will stay open after the council agreed on Friday to buy the building.

The vote, 14 to 9, came after a debate of almost five hours, with two hundred people listening in the square outside.

A plan for three screens
------------------------

The owners had planned to turn the hall into flats. Under the new plan the old ballroom becomes a third screen.

What critics say
----------------

Opponents fear that the town cannot afford it. "We have eleven bridges to repair," said John Roe, who voted against.

The mayor answered that nobody had ever asked a bridge for a second showing.

### Related

*   [Choir sings on the roof of the old dairy](https://post.example/choir)
*   [Third goat joins the brigade](https://post.example/goat)
"""


def test_sections_under_underlined_headings_stay() -> None:
    article = clean_text(UNDERLINED)
    assert [block.text for block in article.blocks if block.kind == "heading"] == [
        "A plan for three screens",
        "What critics say",
    ]
    assert article.body.endswith("nobody had ever asked a bridge for a second showing.")


def test_a_paragraph_that_a_rule_parts_from_the_next_is_no_heading() -> None:
    text = UNDERLINED.replace("square outside.\n", "square outside.\n-----\n")
    kinds = {block.text: block.kind for block in clean_text(text).blocks}
    assert [kind for line, kind in kinds.items() if line.startswith("The vote")] == ["paragraph"]


def test_what_a_reader_of_pages_writes_above_one_is_told_from_its_lines() -> None:
    head = {block.text.partition(":")[0]: block.kind for block in clean_text(UNDERLINED).removed[:4]}
    assert head == {"Title": "title", "URL Source": "widget", "Published Time": "date", "Markdown Content": "widget"}


def test_a_field_with_an_address_names_no_author() -> None:
    head, page = UNDERLINED.partition("Published Time")[0], UNDERLINED.partition("May 3, 2024\n\n")[2]
    article = clean_text(head + page)
    assert (article.title, article.authors) == ("The last cinema of Upper Sample stays open", ())


def test_fields_of_front_matter_are_none_of_the_body() -> None:
    fields = "title: Pier to reopen\nauthor: Jane Doe\ndate: 2024-05-03\ndescription: Closed since the storms, opens."
    article = clean_text(f"---\n{fields}\ntags:\n- Pier\n---\n\n" + PAGE.partition("_3 May 2024_")[2])
    assert (article.title, article.authors, str(article.date)) == ("Pier to reopen", ("Jane Doe",), "2024-05-03")
    kinds = {block.text.partition(":")[0]: block.kind for block in article.removed}
    assert (kinds["description"], kinds["tags"], kinds["- Pier"]) == ("widget", "widget", "widget")


def test_a_rule_and_labelled_lines_in_front_of_a_tale_are_no_fields() -> None:
    source = read_capture("---\nThe storm\nMiller: It came at night.\n---\nNobody saw it.")
    assert not any(block.tag == "meta" for block in source.blocks)


@pytest.mark.parametrize("mark", ["# {}", "{}\n==="])
def test_what_is_marked_as_first_heading_is_the_headline(mark: str) -> None:
    headline = "The storm took the pier"
    above = "The northern pier of the harbour before the storm of the winter"
    page = f"{above}\n\n{mark.format(headline)}\n\n" + PAGE.partition("_3 May 2024_")[2]
    assert clean_text(page).title == headline


def test_a_reader_gives_the_title_element_twice_above_the_headline() -> None:
    first = "The last cinema of Upper Sample stays open - Harbour Post\n======\n\n"
    page = UNDERLINED.replace("stays open\n\nURL", "stays open - Harbour Post\n\nURL")
    page = page.replace("Markdown Content:\n", f"Markdown Content:\n{first}")
    short = page.replace("The last cinema of Upper Sample stays open", "Cinema stays open")
    for text, headline in ((page, "The last cinema of Upper Sample stays open"), (short, "Cinema stays open")):
        article = clean_text(text)
        assert article.title == headline
        shown = [block.text for block in article.removed if block.kind == "title"]
        assert shown == [f"Title: {headline} - Harbour Post", f"{headline} - Harbour Post", headline]


@pytest.mark.parametrize("rule", ["* * *", "---", "***", "_ _ _"])
def test_a_rule_between_two_parts_is_none_of_the_body(rule: str) -> None:
    page = PAGE.replace("## Small boats", rule)
    kinds = {block.text: block.kind for block in clean_text(page).removed}
    assert kinds[rule] == "widget"
    assert clean_text(page).body == clean_text(PAGE.replace("## Small boats\n\n", "")).body


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: Pier\n---", "Title: Pier\n\nURL Source: https://post.example/", "1. http://a.b\n2. http://c.d"],
)
def test_what_a_tool_wrote_around_no_page_is_no_article(text: str) -> None:
    article = clean_text(text)
    assert not article.is_article
    assert len(article.blocks) + len(article.removed) == len(text.split("\n")) - text.count("\n\n")
