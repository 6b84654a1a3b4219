"""Nothing lost: kept and removed blocks together are the page's visible text, found here without our walker."""

from __future__ import annotations

from pathlib import Path

import ftfy
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclean import Article, clean, clean_html, clean_text
from reading import all_text, capture_pages, fixture_pages, squeezed, visible_texts

GENERATED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


# Browsers, and we, read C1 controls as the signs of cp1252 that were meant.
C1_AS_MEANT = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}


def assert_nothing_lost(article: Article, visible: list[str]) -> None:
    """Compares with the visible texts as they stand, and only where that fails with each of them repaired."""
    if any("truncated" in warning for warning in article.warnings):
        return
    found = squeezed(all_text(article))
    if found != squeezed("".join(visible)) and found != squeezed("".join(map(ftfy.fix_encoding, visible))):
        assert found == squeezed("".join("".join(visible).split()).translate(C1_AS_MEANT))


def _decoded(page: Path) -> str | bytes:
    """As UTF-8 where it is that; else as it lies there, for the parser to read what the page declares."""
    content = page.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content


@pytest.mark.parametrize("page", fixture_pages(), ids=lambda page: page.parent.name)
def test_of_a_fixture(page: Path) -> None:
    content = _decoded(page)
    if page.suffix == ".html":
        assert_nothing_lost(clean(page.read_bytes()), visible_texts(content))
    else:
        assert isinstance(content, str), "a text fixture is UTF-8"
        assert_nothing_lost(clean(page.read_bytes()), content.splitlines())


@pytest.mark.parametrize("page", capture_pages() or [None], ids=lambda page: page.stem if page else "none")
def test_of_a_capture(page: Path | None) -> None:
    if page is None:
        pytest.skip("the captures stand beside the repository, and this checkout stands alone")
    capture = page.read_text(encoding="utf-8")
    assert_nothing_lost(clean(capture), capture.splitlines())


# --- generated pages -----------------------------------------------------------------------------------------------

WORDS = [
    "harbour",
    "Ships",
    "7.5",
    "Ähre",
    "خبر",
    "新闻",
    "ข่าว",
    "é",
    "—",
    "Read",
    "more",
    "|",
    "©",
    "By",
    "Ada",
    "2024-05-03",
]
SPACES = [" ", "  ", "\n", "\t", "\u00a0", "\u200b", "\r\n", "\u3000", "\u00ad", "\u200e", "\f", "\v"]
OUTER = [
    "div",
    "section",
    "article",
    "p",
    "ul",
    "table",
    "blockquote",
    "header",
    "aside",
    "form",
    "noscript",
    "center",
    "main",
]
INNER = [
    "span",
    "a",
    "b",
    "em",
    "li",
    "td",
    "tr",
    "h1",
    "h2",
    "button",
    "pre",
    "time",
    "br",
    "figcaption",
    "label",
    "font",
    "dd",
]
GONE = [
    "script",
    "style",
    "template",
    "textarea",
    "head",
    "title",
    "iframe",
    "select",
    "option",
    "svg",
    "object",
    "video",
]
ATTRIBUTES = [
    "",
    " class='related posts'",
    " hidden",
    " aria-hidden='true'",
    " aria-hidden='false'",
    " style='color:red; display : none'",
    " style='display:block'",
    " href='/news/1'",
    " itemprop='articleBody'",
    " rel='author'",
    " role='navigation'",
]

texts = st.lists(st.sampled_from(WORDS + SPACES), max_size=12).map("".join)
stray = st.sampled_from(
    [
        "</div>",
        "</p>",
        "<p>",
        "</button>",
        "<br/>",
        "<!-- no -->",
        "<![CDATA[x]]>",
        "<?php x ?>",
        "&amp",
        "<",
        "</body>",
    ]
)
tags = st.sampled_from(OUTER * 3 + INNER * 3 + GONE)


def _element(tag: str, attribute: str, children: list[str]) -> str:
    return f"<{tag}{attribute}>{''.join(children)}</{tag}>"


markup = st.recursive(
    texts | stray,
    lambda inner: st.builds(_element, tags, st.sampled_from(ATTRIBUTES), st.lists(inner, max_size=5)),
    max_leaves=40,
)


def _page(parts: list[str]) -> str:
    """A page that shows more than it hides: one that hides nearly all it has is read whole, as its script shows it."""
    inside = "".join(parts)
    return f"<html><body><p>{'harbour ' * len(inside)}</p>{inside}</body></html>"


pages = st.lists(markup, min_size=1, max_size=6).map(_page)
captures = st.lists(st.lists(st.sampled_from(WORDS + SPACES), max_size=30).map("".join), max_size=20).map("\n".join)


@GENERATED
@given(pages)
def test_of_generated_pages(page: str) -> None:
    assert_nothing_lost(clean_html(page), visible_texts(page))


@GENERATED
@given(captures)
def test_of_generated_captures(capture: str) -> None:
    assert_nothing_lost(clean_text(capture), capture.splitlines())


@GENERATED
@given(st.text(max_size=300))
def test_of_any_text(capture: str) -> None:
    assert_nothing_lost(clean_text(capture), capture.splitlines())
