"""Boxes that stand among what they are not: a newsletter's in the article, a list with times beside comments."""

from __future__ import annotations

import pytest

import newsclean

PARAGRAPHS = [
    "The bakery on Mill Lane closed its oven on Friday after ninety-one years, and half of Dunmere queued for a loaf.",
    "Agnes Tolliver, who took over from her father in 1979, said that the flour merchant had wept on the telephone.",
    "The oven, a coal-fired range from 1934, goes to the museum of trades in Harwick, where it is lit twice a year.",
    "What happens to the shop is open. The council has two offers, one of them from a maker of bicycle saddles.",
]
FIELDS = [
    '<input type="email">',
    '<input name="EMAIL">',
    '<input id="nl-mail" type="text">',
    '<input placeholder="E-Mail">',
]


def page(*parts: str) -> str:
    return f"<html><body><main><article><h1>Last loaf on Mill Lane</h1>{''.join(parts)}</article></main></body></html>"


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("field", FIELDS)
def test_a_box_in_the_article_that_asks_for_an_address_is_a_newsletters(field: str) -> None:
    box = (
        '<div class="p-6 my-8"><h3>Good morning, Dunmere</h3>'
        "<p>The five stories of the day, before the kettle boils.</p>"
        f"<form>{field}<button>Count me in</button></form><p>You can leave the list whenever you like.</p></div>"
    )
    article = newsclean.clean_html(page(paragraphs(PARAGRAPHS[:2]), box, paragraphs(PARAGRAPHS[2:])))
    assert list(article.paragraphs) == PARAGRAPHS
    assert {
        removed.text: removed.kind for removed in article.removed if removed.why.startswith("structure.newsletter")
    } == {
        "Good morning, Dunmere": "newsletter",
        "The five stories of the day, before the kettle boils.": "newsletter",
        "Count me in": "newsletter",
        "You can leave the list whenever you like.": "newsletter",
    }


def test_a_short_article_around_such_a_field_stays() -> None:
    article = newsclean.clean_html(page(paragraphs(PARAGRAPHS[:3]), '<form><input type="email"></form>'))
    assert list(article.paragraphs) == PARAGRAPHS[:3]


def test_times_in_a_list_beside_comments_sign_no_comments() -> None:
    comment = "<li><b>{}</b> <span>12 May 2024 at 9:{}</span><p>{}</p><a href='#r'>Reply</a></li>"
    comments = [
        comment.format("Old Tom", 14, "I bought my first bun there for a penny."),
        comment.format("Petra", 31, "Who will bake the hot cross buns now?"),
        comment.format("Lane walker", 45, "The smell on Saturdays, I will miss that."),
    ]
    headlines = ["Swans return to the pond", "Choir wins in Harwick", "Bus 14 takes the long way round"]
    beside = [f"<li><div>17:{i}2</div><a href='/n/{i}'>{headline}</a></li>" for i, headline in enumerate(headlines)]
    article = newsclean.clean_html(
        page(paragraphs(PARAGRAPHS)).replace(
            "</main>",
            f"<section><h3>3 Comments</h3><ol>{''.join(comments)}</ol></section></main>"
            f"<div class='x1'><h4>Today</h4><ul>{''.join(beside)}</ul></div>",
        )
    )
    named = {removed.text: removed.kind for removed in article.removed}
    assert named["Who will bake the hot cross buns now?"] == "comment"
    assert "comment" not in {named[headline] for headline in headlines}
