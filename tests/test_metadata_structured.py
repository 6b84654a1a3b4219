"""What a page declares: JSON-LD in all its shapes, broken ones too, and which of several articles is this page's."""

from __future__ import annotations

import json

import pytest

from metadata_pages import page
from newsclean.metadata.structured import absolute, plain, read_structured, text_of
from newsclean.model import Container, Head, Source, SourceBlock

PAGE = "https://harbourpost.example/news/ferry-returns"


def source(*json_ld: str, title: str = "", metas: tuple[tuple[str, str], ...] = (), h1: str = "") -> Source:
    blocks = (SourceBlock(h1, "h1", 0, 0, 0, 0, "", 0, ""),) if h1 else ()
    return Source("html", blocks, (Container("html", -1, 0, 0, len(blocks), ""),), Head("", title, metas, (), json_ld))


def headline(*json_ld: str, title: str = "", h1: str = "") -> str:
    return text_of(read_structured(source(*json_ld, title=title, h1=h1), PAGE).article.get("headline"))


ARTICLE = {"@type": "NewsArticle", "headline": "Ferry returns", "datePublished": "2022-05-01"}


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [ARTICLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Harbour Post"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": ["Article", "ReportageNewsArticle"], **{k: v for k, v in ARTICLE.items() if k != "@type"}},
        {**ARTICLE, "@type": "http://schema.org/BlogPosting"},
        {**ARTICLE, "@type": "LiveBlogPosting"},
    ],
)
def test_the_article_is_found_in_every_shape(value: object) -> None:
    assert headline(json.dumps(value)) == "Ferry returns"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", "headline": "Ferry returns",}',
        '<!-- {"@type": "Article", "headline": "Ferry returns"} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "Ferry returns"}\n//]]>',
        '/* <![CDATA[ */ {"@type": "Article", "headline": "Ferry returns"} /* ]]> */',
        '{"@type": "Article", "description": "two\nlines", "headline": "Ferry returns"};',
        '{"@type": "Article", "description": "the \\"old\\" boat\\\'s way", "headline": "Ferry returns"}',
        '{"@type": "Article", "description": "He said "no" to it, twice", "headline": "Ferry returns"}',
        '{"@type": "WebSite"}{"@type": "Article", "headline": "Ferry returns"}',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;Ferry returns&quot;}",
        '\ufeff {"@type": "Article", "headline": "Ferry returns"}',
        '{"@type": "Article", "headline": "Ferry returns"}}',
        '{"@type": "Article", "headline": "Ferry returns", "author": {"name": "Jane Doe"',
        '{"@type": "Article", "articleBody": , "wordCount": undefined, "headline": "Ferry returns"}',
        '{"@type": "Article",, "description": "one,, two: }", "headline": "Ferry returns"}',
        '{"@type": "Article"\n "headline": "Ferry returns"}',
        'var article = {"@type": "Article", "headline": "Ferry returns"};',
        '{"@type": "Article ", "headline": "Ferry returns"}',
    ],
)
def test_broken_json_is_repaired_where_that_is_safe(script: str) -> None:
    assert headline(script) == "Ferry returns"


@pytest.mark.parametrize("script", ["", "{", "[" * 50_000, '"' * 999, "null", "3", '{"@type": "Arti', "<html>"])
def test_hopeless_json_is_no_article(script: str) -> None:
    assert read_structured(source(script), PAGE).article == {}


def test_strange_types_do_not_raise() -> None:
    odd = {
        "@type": 7,
        "@id": ["x"],
        "headline": {"@value": 3},
        "author": [[None, 5]],
        "url": {"@id": 9},
        "@graph": "no",
    }
    data = read_structured(source(json.dumps([odd, {**odd, "@type": "Article"}])), PAGE)
    assert text_of(data.article.get("headline")) == ""


def test_a_list_of_related_articles_is_not_this_pages_article() -> None:
    related = [
        {"@type": "NewsArticle", "headline": f"Other story {n}", "url": f"https://harbourpost.example/news/other-{n}"}
        for n in range(3)
    ]
    assert headline(json.dumps(related), title="Ferry returns", h1="Ferry returns") == ""


def test_the_article_with_this_pages_address_wins() -> None:
    other = {**ARTICLE, "headline": "Bridge closed", "mainEntityOfPage": "https://harbourpost.example/news/bridge"}
    own = {**ARTICLE, "mainEntityOfPage": {"@id": PAGE + "/?ref=home"}}
    assert headline(json.dumps([other, own])) == "Ferry returns"


def test_items_of_a_list_are_not_looked_at() -> None:
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ARTICLE}]}
    assert headline(json.dumps(listed)) == ""


def test_references_are_resolved_by_id() -> None:
    graph = [{**ARTICLE, "author": {"@id": "#jane"}}, {"@type": "Person", "@id": "#jane", "name": "Jane Doe"}]
    data = read_structured(source(json.dumps({"@graph": graph})), PAGE)
    assert [thing["name"] for thing in data.resolve(data.article["author"])] == ["Jane Doe"]


def test_metas_keep_their_order_and_lose_entities() -> None:
    data = read_structured(
        source(metas=(("og:title", "Ferry &amp;amp; harbour"), ("author", "A"), ("author", "B"))), PAGE
    )
    assert data.meta("og:title") == "Ferry & harbour"
    assert data.metas["author"] == ("A", "B")
    assert data.meta("missing", "author") == "A"


def test_plain_text_has_no_tags_and_no_entities() -> None:
    assert plain("<em>Ferry</em> &#8217;s\n  return, 3 < 4") == "Ferry ’s return, 3 < 4"


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("/a/b", "https://harbourpost.example/a/b"),
        ("https://x.example/", "https://x.example/"),
        ("javascript:void(0)", None),
        ("data:image/png;base64,xx", None),
        ("http://[broken", None),
        ("", PAGE),
    ],
)
def test_addresses_become_absolute_or_none(href: str, whole: str | None) -> None:
    assert absolute(href, PAGE) == whole


@pytest.mark.parametrize("field", ["{{title}}", "{{ article.title }}", "${title}", "%%title%%"])
def test_what_a_template_left_unfilled_is_declared_by_nobody(field: str) -> None:
    head = f'<title>{field}</title><meta property="og:title" content="{field}"><meta name="author" content="{field}">'
    fields = page("<h1>Northern pier to reopen</h1><p>By Jane Doe</p>", head=head)
    assert (fields.title, fields.authors) == ("Northern pier to reopen", ("Jane Doe",))


def test_the_name_of_an_object_that_is_nowhere_described_is_no_image() -> None:
    article = {**ARTICLE, "image": {"@id": f"{PAGE}#primaryimage"}}
    assert page(head=f'<script type="application/ld+json">{json.dumps(article)}</script>').image is None


def test_the_fragment_of_an_image_is_of_its_address() -> None:
    address = "https://harbourpost.example/img/pier.jpg#x=50"
    for image in ([address], {"@id": "#pier", "url": address}):
        script = json.dumps({**ARTICLE, "image": image})
        assert page(head=f'<script type="application/ld+json">{script}</script>').image == address


def test_the_image_of_the_page_where_the_article_has_none() -> None:
    address = "https://harbourpost.example/img/pier.jpg"
    image = {"@type": "ImageObject", "@id": "#p", "url": address}
    script = json.dumps({"@graph": [{"@type": "WebPage", "primaryImageOfPage": {"@id": "#p"}}, image]})
    assert page(head=f'<script type="application/ld+json">{script}</script>').image == address


def test_relative_addresses_are_read_by_the_base_of_the_page() -> None:
    head = '<base href="https://harbourpost.example/news/"><link rel="canonical" href="ferry-returns">'
    assert page(head=head, url=None).url == PAGE
