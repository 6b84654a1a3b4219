"""The sections that a visible trail names, or a line whose class or place says so."""

from __future__ import annotations

import pytest

from metadata_pages import capture, page

TITLE = "<h1>Northern pier to reopen</h1>"
NEWS, ISLANDS = '<a href="/news">News</a>', '<a href="/news/islands">Islands</a>'
BOTH = ("News", "Islands")


@pytest.mark.parametrize(
    ("above", "sections"),
    [
        (f'<ol class="breadcrumb"><li>{NEWS}</li><li>{ISLANDS}</li></ol>', BOTH),
        (f'<div class="path"><a href="/">首页</a> &gt; {NEWS} &gt; {ISLANDS} &gt; 正文</div>', BOTH),
        (f'<div class="place"><a href="/">Harbour Post</a> / {NEWS} / {ISLANDS}</div>', BOTH),
        (f'<div class="breadcrumb"><p>You are here: {NEWS}</p><p>{ISLANDS}</p></div>', BOTH),
        (f'<div class="breadcrumb"><p>{NEWS}</p><p><a href="/blog">← Back to blog</a></p></div>', ("News",)),
        (f'<div class="breadcrumb">{NEWS} {ISLANDS}</div>', ()),  # where one ends does not show
        (f'<ul class="breadcrumb">{"".join(f"<li>{x}</li>" for x in (NEWS, ISLANDS, NEWS, ISLANDS))}</ul>', ()),
        (f'<div><a href="/">» Start</a> » {NEWS} » {ISLANDS}</div>', ()),  # a menu, as the next one
        (f'<div><a href="/">Start</a> | {NEWS} | {ISLANDS}</div>', ()),
    ],
)
def test_a_trail_may_begin_at_a_section_or_have_no_class(above: str, sections: tuple[str, ...]) -> None:
    assert page(above=above + TITLE).categories == sections


@pytest.mark.parametrize("name", ["article__rubric", "seccion", "editoria", "c-sezione"])
def test_a_class_calls_a_line_a_section_in_other_languages_too(name: str) -> None:
    assert page(above=f'<div class="{name}">{ISLANDS}</div>{TITLE}').categories == ("Islands",)


@pytest.mark.parametrize("beside", ["Permalink", "Leave a comment", "Kommentare geschlossen", "3 Comments", "By"])
def test_what_else_stands_beside_a_date_is_no_section(beside: str) -> None:
    head = "Board votes to reopen the northern pier"
    assert capture(f"{head}\n\n2022/05/03 | {beside}").categories == ()
    assert capture(f"{head}\n\n2022/05/03 | {beside} | Islands").categories == ("Islands",)
    assert capture(f"{head}\n\n{beside}\n\n2022/05/03").categories == ()


def test_the_section_may_stand_behind_a_byline_of_several_blocks() -> None:
    byline = '<div>3 May 2024</div><p>—</p><p>by</p><div class="author-name">Anna Berg</div>'
    section = f'<div class="taxonomy-category"><span>in </span>{NEWS}</div>'
    assert page(above=TITLE + byline + section).categories == ("News",)
