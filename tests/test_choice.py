"""What the network makes of the rules' kinds: neighbours decide where words or names mislead."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pytest

import newsclean
from newsclean import Article
from newsclean.html import read_html
from newsclean.label.choice import KINDS, settle
from newsclean.model import Container, Source, SourceBlock

PARAGRAPHS = (
    "The ferry left the quay at six with nineteen people on board, and the mayor untied the ribbon by hand before she "
    "went back to her office, where the minutes of the council were waiting to be signed.",
    "Nobody had believed that the old boat would run again after the fire of 2011. Then a group of pensioners took it "
    "apart, plank by plank, and found that only the cabin was lost; the hull had been under water and was sound.",
    "From Monday on it crosses the fjord four times a day. A ticket costs two crowns, children ride for nothing, and "
    "whoever brings a bicycle is asked to help with the ropes, said the harbour master, who sells the tickets himself.",
)
MENU = ("News", "Politics", "Sport", "Newsletter", "Culture", "Economy", "Weather", "Jobs", "Contact", "Privacy policy")
LISTS = "<ul>" + "".join(f'<li><a href="/{i}">{word}</a></li>' for i, word in enumerate(MENU)) + "</ul>"
TEXT = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
HTML = (
    "<html><head><title>The ferry runs again</title></head><body>"
    f"<header><nav>{LISTS}</nav></header><main><article><h1>The ferry runs again</h1>{TEXT}</article></main>"
    f"<footer>{LISTS}</footer></body></html>"
)
CAPTURE = "\n".join((*MENU, "The ferry runs again", *PARAGRAPHS, *MENU))


def kinds(article: Article, texts: tuple[str, ...]) -> set[str]:
    return {gone.kind for gone in article.removed if gone.text in texts}


@pytest.mark.parametrize("page", [HTML, CAPTURE], ids=["html", "capture"])
def test_a_menu_stays_a_menu_whatever_its_links_are_called(page: str) -> None:
    article = newsclean.clean(page)
    assert article.paragraphs == PARAGRAPHS
    assert kinds(article, MENU) == {"navigation"}


def test_a_newsletter_box_is_no_menu() -> None:
    box = (
        '<div class="newsletter-signup"><h3>Newsletter</h3><p>Sign up for our newsletter and get the news every '
        "morning.</p><form><label>Your email address</label><button>Subscribe</button></form></div>"
    )
    article = newsclean.clean(HTML.replace("</article>", f"</article>{box}"))
    assert kinds(article, ("Sign up for our newsletter and get the news every morning.", "Your email address")) == {
        "newsletter"
    }
    assert article.paragraphs == PARAGRAPHS


def test_the_reason_names_the_kind_that_was_chosen() -> None:
    for gone in newsclean.clean(CAPTURE).removed:
        family, _, kind = gone.why.partition(":")[0].partition(".")
        assert kind == gone.kind or family in ("title", "date", "byline", "category"), gone.why


def test_a_page_gives_the_same_kinds_every_time() -> None:
    first = newsclean.clean(CAPTURE)
    newsclean.clean(HTML)
    assert newsclean.clean(CAPTURE) == first


# --- what stands against the likeliest kind


def settled(*blocks: tuple[str, Any, str, dict[str, float]], door: Literal["html", "text"] = "text") -> list[str]:
    """Blocks (text, kind and reason by the rules, scores of some kinds) as they are named in the end."""
    texts, kinds, reasons, told = zip(*blocks, strict=True)
    source = Source(
        door, tuple(SourceBlock(text, "", 0, 0, 0, 0, "", 1, "") for text in texts), (Container("", -1, 0, 0, 9, ""),)
    )
    scores = np.array([[said.get(kind, 0.0) for kind in KINDS] for said in told], np.float32)
    rules = np.array([KINDS.index(kind) for kind in kinds])
    return list(settle(scores, source, rules, list(zip(kinds, reasons, strict=True))))


def test_a_rule_gives_way_to_what_is_likelier() -> None:
    assert settled(("Crew", "navigation", "shape.navigation: short", {"widget": 0.3, "navigation": 0.2})) == ["widget"]


def test_a_stock_phrase_gives_way_to_what_is_much_likelier() -> None:
    line = ("Newsletter", "newsletter", "phrase.newsletter: heading")
    assert settled((*line, {"newsletter": 2.0, "navigation": 2.9})) == ["newsletter"]
    assert settled((*line, {"newsletter": 2.0, "navigation": 3.1})) == ["navigation"]


def test_what_stands_under_a_stock_heading_is_surer_in_html_than_in_a_capture() -> None:
    line = ("Every morning", "newsletter", "neighbour.newsletter: under the heading “Newsletter”")
    said = {"newsletter": 2.0, "navigation": 2.9}
    assert settled((*line, said), door="html") == ["newsletter"]
    assert settled((*line, said), door="text") == ["navigation"]


def test_the_headline_stays_and_nothing_but_its_words_is_one() -> None:
    said = {"title": 9.0, "navigation": 1.0}
    assert settled(("The ferry runs again", "title", "title.headline: h1", {"teasers": 9.0})) == ["title"]
    assert settled(
        ("The ferry runs again", "title", "title.headline: h1", {"title": 9.0}),
        ("The ferry runs again – Nordby", "navigation", "shape.navigation: short", said),
        ("A goat joins the brigade", "navigation", "shape.navigation: short", said),
    ) == ["title", "title", "navigation"]


def test_a_line_of_a_field_may_be_another_articles_but_no_other_field() -> None:
    line = ("3 May 2021 | Anna Berg", "date", "date.line: published 2021-05-03")
    assert settled((*line, {"date": 1.0, "byline": 5.0})) == ["date"]
    assert settled((*line, {"date": 1.0, "byline": 9.0, "teasers": 5.0})) == ["teasers"]


def test_what_says_the_same_is_of_one_kind() -> None:
    reason = "shape.navigation: short"
    assert settled(
        ("Weather", "navigation", reason, {"widget": 2.0, "navigation": 1.0}),
        ("Weather", "navigation", reason, {"widget": 0.0, "navigation": 3.0}),
        ("Jobs", "navigation", reason, {"widget": 2.0, "navigation": 1.0}),
    ) == ["navigation", "navigation", "widget"]


def test_what_stands_in_one_list_leans_to_one_kind() -> None:
    page = "<body><ul><li>Jobs</li><li>Snow</li><li>Rain</li></ul><p>Snow.</p></body>"
    source = read_html(page)
    scores = np.zeros((4, len(KINDS)), np.float32)
    scores[:, KINDS.index("navigation")] = 1.0
    scores[:, KINDS.index("widget")] = [0.5, 3.0, 3.0, 0.5]
    rules = np.full(4, KINDS.index("navigation"))
    named: list[tuple[Any, str]] = [("navigation", "shape.navigation: short")] * 4
    assert settle(scores, source, rules, named) == ["widget", "widget", "widget", "navigation"]


def test_a_line_of_a_capture_leans_to_the_lines_next_to_it() -> None:
    rule = ("navigation", "shape.navigation: short")
    menu = [(text, *rule, {"navigation": 3.0}) for text in ("News", "Sport", "Culture", "Jobs")]
    odd = ("Weather", *rule, {"navigation": 1.2, "widget": 2.0})
    assert settled(*menu[:2], odd, *menu[2:])[2] == "navigation"
    assert settled(odd) == ["widget"]
