"""Markdown that reads back as the article's own words, and JSON-LD that says what the page tells and no more."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from newsclean import Article, Block, clean_html
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


PLACES = ["", "ul:0 li:{i}", "ul:0 li:0", "ul:0 li:0 ul:1 li:{i}", "blockquote:0", "blockquote:{i}"]
PLACES += ["blockquote:0 ul:0 li:{i}", "ol:0 li:{i} blockquote:{i}", "dl:0 dd:{i}", "ul:0 li:0 table:0", "table:{i}"]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["paragraph", "heading", "list_item", "quote", "preformatted", "table"]),
            st.sampled_from(PLACES),
            hostile_line,
        ),
        max_size=8,
    )
)
def test_blocks_anywhere_in_lists_and_quotes_show_their_words_in_order(rows: list[tuple[KeptKind, str, str]]) -> None:
    blocks = tuple(Block(kind, text, i, 0, place.format(i=i)) for i, (kind, place, text) in enumerate(rows))
    assert _shown(Article(blocks=blocks).to_markdown()) == " ".join(text for *_, text in rows)


NESTED = """<ol><li><p>The pool closes in June.</p><p>The slide is sold.</p></li><li>Schools swim elsewhere:
<ul><li>Harrow Bay</li><li>Lower Sample</li></ul></li><li><pre>a = 1
b = 2</pre></li></ol>
<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2023</td><td>38,900</td></tr></table>
<table><tr><th>Part</th><th>Cost</th></tr><tr><td>Roof</td><td>900,000</td></tr></table>
<blockquote><p>Nobody asked us.</p><ul><li>Nobody.</li></ul></blockquote><blockquote>We will row.</blockquote>"""

NESTED_MARKDOWN = """1. The pool closes in June.

   The slide is sold.
2. Schools swim elsewhere:
   - Harrow Bay
   - Lower Sample
3. ```
   a = 1
   b = 2
   ```

| Year | Visitors |
| --- | --- |
| 2023 | 38,900 |

| Part | Cost |
| --- | --- |
| Roof | 900,000 |

> Nobody asked us.
>
> - Nobody.

> We will row."""


def test_lists_in_lists_and_tables_and_quotes_beside_each_other_stay_what_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newsclean.label.decide", lambda source, *_: [True] * len(source.blocks))
    article = clean_html(NESTED)
    assert article.to_markdown() == NESTED_MARKDOWN
    assert [block.within for block in article.blocks[1:5]] == [
        "ol:0 li:0",
        "ol:0 li:2",
        "ol:0 li:2 ul:3 li:3",
        "ol:0 li:2 ul:3 li:4",
    ]
    assert Article.from_dict(article.to_dict()) == article


def test_numbered_lists_are_numbered_and_lists_behind_each_other_stay_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.label.decide", lambda source, *_: [True] * len(source.blocks))
    nine = "".join(f"<li>Step {n}" for n in range(1, 10))
    page = f"""<ul><li>Blue: 412</li><li>Red: 388</li></ul><ul><li>Spoilt: 3</li></ul><p>Steps:</p>
        <ol>{nine}<li><p>Ten</p><p>and a half</p><ol><li>By hand</li></ol></li></ol><ol><li>Again</li></ol>"""
    shown = clean_html(page).to_markdown()
    assert shown.startswith("- Blue: 412\n- Red: 388\n\n* Spoilt: 3\n\nSteps:\n\n1. Step 1\n2. Step 2\n")
    assert shown.endswith("9. Step 9\n10. Ten\n\n    and a half\n    1. By hand\n\n1) Again")
    root = html.fromstring(f"<div>{MarkdownIt('commonmark').render(shown)}</div>")
    assert [(part.tag, len(part)) for part in root if part.tag != "p"] == [("ul", 2), ("ul", 1), ("ol", 10), ("ol", 1)]


@pytest.mark.parametrize(
    "wrapper", ["<ul class=posts><li>{}</li></ul>", "<blockquote>{}</blockquote>", "<dl><dd>{}</dl>"]
)
def test_an_element_that_holds_the_whole_article_makes_no_list_and_no_quote_of_it(
    wrapper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclean.label.decide", lambda source, *_: [True] * len(source.blocks))
    story = (
        "<p>The pool closes in June.</p><p>The town gives two reasons:</p><ul><li>The roof.</li></ul><p>We swam.</p>"
    )
    article = clean_html(wrapper.format(story))
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph", "list_item", "paragraph"]
    assert article.to_markdown().endswith("two reasons:\n\n- The roof.\n\nWe swam.")


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
