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
