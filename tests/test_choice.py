"""What the network makes of the rules' kinds: neighbours decide where words or names mislead."""

from __future__ import annotations

import pytest

import newsclean
from newsclean import Article

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
        'morning.</p><form><label>Your email address</label><button>Subscribe</button></form></div>'
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
