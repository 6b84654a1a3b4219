"""The public contract: the names, the records, and what no page can make clean() do."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import subprocess
import sys
import time
from typing import Any

import pytest

import newsclean
from newsclean import Article, Block, Options, Page, Removed, clean, clean_html, clean_text, pipeline
from newsclean.fallback import MAX_BLOCKS, choose_by_trafilatura
from newsclean.html import read_html

PUBLIC = [
    "Article",
    "Block",
    "Options",
    "Page",
    "Removed",
    "SiteProfile",
    "__version__",
    "clean",
    "clean_html",
    "clean_many",
    "clean_text",
    "learn_site",
]
FULL = Article(
    title="Harbour opens",
    date=dt.date(2024, 5, 3),
    published=dt.datetime(2024, 5, 3, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    modified=dt.datetime(2024, 5, 4, 8, 0),
    authors=("Ada Example", "Ben Sample"),
    language="en",
    categories=("Ports",),
    standfirst="After nine years.",
    site_name="Example Courier",
    image="https://example.org/harbour.jpg",
    url="https://example.org/harbour",
    blocks=(Block("heading", "Ships", 2, 2), Block("paragraph", "They came.", 3)),
    removed=(
        Removed("title", "Harbour opens", "title-line: equals the headline", 0),
        Removed("teasers", "x", "r: x", 4, 1),
    ),
    sources={"date": "json-ld"},
    is_article=True,
    confidence=0.75,
    warnings=("truncated: deep tree",),
    version="newsclean 0",
)


def test_public_names_are_exactly_these() -> None:
    assert newsclean.__all__ == PUBLIC == sorted(PUBLIC)
    visible = {name for name in vars(newsclean) if not name.startswith("_")}
    modules = {name for name in visible if isinstance(getattr(newsclean, name), type(sys))}
    assert visible - modules - {"annotations"} == set(PUBLIC) - {"__version__"}


@pytest.mark.parametrize(
    "record", [FULL, FULL.blocks[0], FULL.removed[0], Page("x"), Options()], ids=lambda r: type(r).__name__
)
def test_records_are_frozen(record: Any) -> None:
    name = dataclasses.fields(record)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, name, "changed")


@pytest.mark.parametrize("article", [FULL, Article(), clean("<p>One line.</p>")], ids=["full", "empty", "cleaned"])
def test_an_article_survives_the_way_through_json(article: Article) -> None:
    assert Article.from_dict(json.loads(article.to_json())) == article
    assert Article.from_dict(article.to_dict()) == article


def test_a_dict_holds_plain_json_types_and_the_derived_texts() -> None:
    row = FULL.to_dict()
    assert json.loads(json.dumps(row)) == row
    assert row["author"] == "Ada Example, Ben Sample"
    assert row["paragraphs"] == ["Ships", "They came."]
    assert row["body"] == "Ships\n\nThey came."
    assert row["date"] == "2024-05-03"
    assert row["published"] == "2024-05-03T09:30:00+02:00"


def test_unknown_keys_of_a_later_version_are_passed_over() -> None:
    row = {**FULL.to_dict(), "later": 1}
    for name in ("blocks", "removed"):
        row[name] = [{**block, "later": 1} for block in row[name]]
    assert Article.from_dict(row) == FULL


@pytest.mark.parametrize(
    "wrong",
    [
        {"authors": "Anna Berg"},
        {"warnings": [1]},
        {"title": 5},
        {"date": "yesterday"},
        {"blocks": [{"kind": "bogus", "text": "a", "position": 0}]},
        {"blocks": [{"text": "a", "position": 0}]},
        {"blocks": [{"kind": "paragraph", "text": None, "position": 0}]},
        {"blocks": [{"kind": "paragraph", "text": "a", "position": "0"}]},
        {"blocks": ["paragraph"]},
        {"removed": [{"kind": "advert", "text": "a", "why": 1, "position": 0}]},
        {"sources": "date"},
        {"sources": {"date": 1}},
        {"confidence": "high"},
        {"is_article": "yes"},
        {"version": None},
    ],
)
def test_a_row_with_a_value_of_another_type_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Article.from_dict({**FULL.to_dict(), **wrong})


@pytest.mark.parametrize(
    "wrong",
    [{"date": "yesterday"}, {"date": 5}, {"published": "noon"}, {"modified": 5}, {"blocks": 5}, {"removed": "a"}],
)
def test_a_field_that_cannot_be_read_is_named(wrong: dict[str, Any]) -> None:
    ((name, value),) = wrong.items()
    with pytest.raises((TypeError, ValueError), match=f"{name}: expected .*, got {value!r}"):
        Article.from_dict({**FULL.to_dict(), **wrong})


def test_a_moment_that_another_writer_ended_in_z_is_read() -> None:
    row = FULL.to_dict() | {"published": "2024-05-03T07:30:00Z"}  # Python 3.10 by itself does not read it
    assert Article.from_dict(row).published == FULL.published


@pytest.mark.parametrize("data", [None, [], "{}", [FULL.to_dict()]], ids=["null", "empty list", "text", "list of rows"])
def test_what_is_no_object_is_no_empty_article(data: Any) -> None:
    with pytest.raises(TypeError, match="data: expected an object as to_dict gives it"):
        Article.from_dict(data)


@pytest.mark.parametrize("call", [clean, clean_html, clean_text])
@pytest.mark.parametrize("page", [None, 7, ["<p>"], {"html": ""}, object()])
def test_a_page_of_a_wrong_type_is_named(call: Any, page: Any) -> None:
    with pytest.raises(TypeError, match=r"bytes.*str|str.*bytes") as raised:
        call(page)
    assert type(page).__name__ in str(raised.value)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"url": 7}, "str"),
        ({"captured_at": "2024-05-03"}, "datetime"),
        ({"options": {"fallback": False}}, "Options"),
        ({"site": "example.org"}, "None"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_an_argument_of_a_wrong_type_is_named(arguments: dict[str, Any], expected: str) -> None:
    with pytest.raises(TypeError, match=expected) as raised:
        clean("<p>One line.</p>", **arguments)
    assert next(iter(arguments)) in str(raised.value)


@pytest.mark.parametrize("takes", [True, False])
def test_a_second_opinion_counts_where_it_leaves_something(takes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<h1>Harbour opens</h1><p>{SENTENCE}</p><p>{SENTENCE.replace('nine', 'ten')}</p>"
    own = clean(page, options=Options(fallback=False)).body
    monkeypatch.setattr(pipeline, "_is_unsure", lambda *_: True)
    monkeypatch.setattr(pipeline, "choose_by_trafilatura", lambda *_: [False, takes, False])
    assert own.count("\n\n") == 1
    assert clean(page).body == (own.partition("\n\n")[0] if takes else own)


PDF = (
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\nstream\n"
    + bytes(range(256)) * 40
    + b"\nendstream"
)
BOMB = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<html><body><p>Before &c; &x; after.</p></body></html>"""
SENTENCE = "The harbour of Northby opened again on Monday after nine years of repairs. "
BAD_PAGES: dict[str, str | bytes] = {
    "empty": "",
    "empty bytes": b"",
    "white space": " \n\t\r\n\u00a0",
    "binary": bytes((i * 7919 + (i >> 8)) % 256 for i in range(1_000_000)),
    "pdf": PDF,
    "utf-16 without bom": (SENTENCE * 5).encode("utf-16-le"),
    "lone surrogates": f"<p>{SENTENCE}\ud800 and \udfff</p>",
    "lone surrogates in a capture": f"{SENTENCE}\ud800\n\n{SENTENCE}",
    "nul bytes": "<p>" + SENTENCE.replace(" ", "\0 ") + "</p>",
    "nul bytes in a capture": SENTENCE.replace(" ", "\0 "),
    "5,000 nested divs": "<div>" * 5_000 + SENTENCE + "</div>" * 5_000,
    "broken tags": f"<div><p>{SENTENCE}<b><i></p></b><table><tr><td>{SENTENCE}</div></i></span></p></html><p>",
    "entities without semicolon": f"<p>{SENTENCE} Fish &amp chips &copy 2024 &nbsp &#65 &#xZZ &#1114112;</p>",
    "entity bomb": BOMB,
    "nothing but a comment": "<!-- nothing -->",
    "unclosed comment": f"<p>{SENTENCE}</p><!-- {SENTENCE}",
    "attributes without end": "<p class=" + "x" * 50_000,
    "json-ld of strange types": '<script type="application/ld+json">[null, 7, {"@type": ["NewsArticle", 3],'
    f' "author": 5, "headline": {{"a": []}}, "datePublished": [1e999]}}]</script><p>{SENTENCE * 4}</p>',
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_no_page_makes_it_raise(name: str) -> None:
    article = clean(BAD_PAGES[name])
    assert isinstance(article, Article)
    assert Article.from_dict(json.loads(article.to_json())) == article
    article.to_markdown()
    article.to_schema_org()


@pytest.mark.parametrize("name", ["empty", "empty bytes", "white space", "binary", "pdf"])
def test_what_is_no_article_says_so_and_why(name: str) -> None:
    article = clean(BAD_PAGES[name])
    assert not article.is_article
    assert article.warnings


@pytest.mark.parametrize("sign", ["", "\0", "\x1b", "\x1f", "\x7f", "\ufeff", "Ã©"])
def test_a_page_in_bytes_gives_the_article_of_its_text(sign: str) -> None:
    page = f"<p>{SENTENCE * 3}</p><p>Café{sign} by the {sign}sea: {SENTENCE * 3}</p>"
    assert clean(page.encode()) == clean(page)


def test_entities_of_a_document_type_are_neither_expanded_nor_fetched() -> None:
    article = clean(BOMB)
    everything = " ".join([article.body, *(gone.text for gone in article.removed)])
    assert "haha" not in everything
    assert "root:" not in everything


def test_text_below_thousands_of_elements_is_there_or_said_to_be_truncated() -> None:
    article = clean(BAD_PAGES["5,000 nested divs"])
    everything = " ".join([article.body, *(gone.text for gone in article.removed)])
    assert SENTENCE.strip() in everything or any("truncated" in warning for warning in article.warnings)


def _seconds(page: str) -> float:
    start = time.process_time()
    clean(page)
    return time.process_time() - start


UNITS = {
    "paragraphs": f"<p>{SENTENCE}</p>",
    "hidden parts": "<p>Words here. <i hidden>x</i></p>",
    "unclosed links": f"<div><a href='/x'>{SENTENCE}</a>",
    "unclosed b": "<b>x",
    "headings": "<h1>Harbour opens</h1>",
    "one line": SENTENCE,
    "lines": f"{SENTENCE}\n",
    "bullets": "<li>• ",
    "invisible marks": "\u200f\n",
    "unspaced words": "新闻",
    "day lines": "2020/05/03 | x\n",
    "lists in lists": "• The harbour opened again:\n",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_no_faster_than_the_page(unit: str) -> None:
    small, large, slack = 40_000, 320_000, 3.0
    clean(unit * 10)
    base = max(_seconds(unit * (small // len(unit))), 0.02)
    assert _seconds(unit * (large // len(unit))) < base * (large / small) * slack


def test_trafilatura_is_not_asked_about_thousands_of_blocks() -> None:
    page = f"<p>{SENTENCE}</p>" * (MAX_BLOCKS + 1)
    assert choose_by_trafilatura(page, read_html(page)) is None


def test_the_same_page_gives_the_same_article_in_another_process() -> None:
    page = f"<html lang='en'><h1>Harbour opens</h1><p>{SENTENCE * 3}</p><ul><li><a href='/a'>Other news</a></ul></html>"
    code = "import sys, newsclean; print(newsclean.clean(sys.argv[1]).to_json())"
    for seed in ("0", "1"):
        run = subprocess.run(
            [sys.executable, "-c", code, page],
            capture_output=True,
            check=True,
            env={**_environment(), "PYTHONHASHSEED": seed},
        )
        assert json.loads(run.stdout) == json.loads(clean(page).to_json())


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}


def test_an_empty_address_is_none() -> None:
    assert clean("<p>The quay of Northby opened on Monday.</p>", "").url is None
