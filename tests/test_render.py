"""Markdown that reads back as the article's own words, and JSON-LD that says what the page tells and no more."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from newsclean import Article, Block
from newsclean.model import KeptKind

ARTICLE = Article(
    title="Harbour *opens*",
    date=dt.date(2024, 5, 3),
    authors=("Ada Example", "Ben Sample"),
    language="en",
    site_name="Example Courier",
    blocks=(
        Block("standfirst", "After nine years.", 1),
        Block("paragraph", "Ships came.", 2),
        Block("heading", "Ships", 3, 1),
        Block("heading", "Small ships", 4, 3),
        Block("list_item", "Anna", 5),
        Block("list_item", "Berta", 6),
        Block("quote", "At last.", 7),
        Block("quote", "Said all.", 8),
        Block("table", "Ship\tTons", 9),
        Block("table", "Anna\t7|8", 10),
        Block("preformatted", "a  b\n```\nc", 11),
    ),
    is_article=True,
)

EXPECTED = r"""# Harbour \*opens\*

Ada Example · Ben Sample · 2024-05-03

After nine years.

Ships came.

## Ships

### Small ships

- Anna
- Berta

> At last.
>
> Said all.

| Ship | Tons |
| --- | --- |
| Anna | 7\|8 |

````
a  b
```
c
````"""

HOSTILE = [
    "# no",
    "1. May",
    "- dash",
    "+ plus",
    "> quote",
    "---",
    "===",
    "***",
    "~~~",
    "```",
    "| a |",
    "&amp;",
    "<b>",
    "[a](b)",
]
HOSTILE += [
    "![i](j)",
    "*em*",
    "_em_",
    "a_b_c",
    "__init__",
    "\\",
    "C #",
    "1986.",
    "12) x",
    "`code`",
    "https://example.org/a_b_",
    "&copy",
    "* * *",
]
hostile_line = st.lists(
    st.sampled_from([*HOSTILE, "word", "#", "-", "=", "*", "~", "|", "“q”", "خبر", "!"]), min_size=1, max_size=6
).map(" ".join)


def _shown(markdown: str) -> str:
    """What a reader of the rendered Markdown sees, white space folded."""
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return " ".join("".join(html.fromstring(f"<div>{page}</div>").itertext()).split())


def test_every_kind_has_its_form() -> None:
    assert ARTICLE.to_markdown() == EXPECTED


def test_an_empty_article_is_empty() -> None:
    assert Article().to_markdown() == ""


@pytest.mark.parametrize("kind", ["paragraph", "heading", "list_item", "quote", "table", "standfirst", "preformatted"])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_markup_stays_text(kind: KeptKind, text: str) -> None:
    assert _shown(Article(blocks=(Block(kind, text, 0),)).to_markdown()) == text


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(st.sampled_from(["paragraph", "heading", "list_item", "quote", "preformatted"]), hostile_line),
        max_size=6,
    )
)
def test_any_mix_of_blocks_shows_their_words_in_order(pairs: list[tuple[KeptKind, str]]) -> None:
    blocks = tuple(Block(kind, text, i, 2 if kind == "heading" else 0) for i, (kind, text) in enumerate(pairs))
    assert _shown(Article(blocks=blocks).to_markdown()) == " ".join(text for _, text in pairs)


def test_lines_of_a_poem_stay_lines() -> None:
    shown = Article(blocks=(Block("paragraph", "One line\n- two", 0), Block("quote", "a\nb", 1))).to_markdown()
    page = MarkdownIt("commonmark").render(shown)
    assert page.count("<br") == 2
    assert "<li>" not in page


def test_json_ld_says_what_is_known() -> None:
    row = ARTICLE.to_schema_org()
    assert json.loads(json.dumps(row)) == row
    assert row["@type"] == "NewsArticle"
    assert row["headline"] == "Harbour *opens*"
    assert row["datePublished"] == "2024-05-03"
    assert [author["name"] for author in row["author"]] == ["Ada Example", "Ben Sample"]
    assert row["publisher"] == {"@type": "Organization", "name": "Example Courier"}
    assert row["articleBody"] == ARTICLE.body
    assert not {"image", "url", "dateModified", "articleSection", "description"} & set(row)


def test_json_ld_prefers_the_time_to_the_day() -> None:
    published = dt.datetime(2024, 5, 3, 9, 30, tzinfo=dt.timezone.utc)
    assert (
        Article(date=published.date(), published=published).to_schema_org()["datePublished"]
        == "2024-05-03T09:30:00+00:00"
    )


def test_json_ld_of_nothing_is_only_a_type() -> None:
    assert Article().to_schema_org() == {"@context": "https://schema.org", "@type": "NewsArticle"}
