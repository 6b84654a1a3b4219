"""Quotes, posts and code among an article's paragraphs are its own."""

from __future__ import annotations

import pytest

import newsclean
from newsclean import label
from newsclean.label.decide import rule_out
from sources import BODY, html

POST = ("blockquote", "twitter-tweet", ("p", "", "See you on board!"), ("div", "", "— Old Skipper (@skipper_orle)"))
CODE = ("pre", "", "sail route.txt --from Orle")
LINKED = ("blockquote", "instagram-media", ("div", "", "@View this post by the old skipper"))
PROMOTED = ("blockquote", "", ("p", "", "Read also: The bridge at Sample closes"))
LISTED = ("blockquote", "", *(("p", "", f"Boat number {n}") for n in "1234"))


@pytest.mark.parametrize(
    ("part", "blocks", "kept"),
    [(POST, 2, True), (CODE, 1, True), (LINKED, 1, False), (PROMOTED, 1, False), (LISTED, 4, False)],
)
def test_what_is_set_apart_among_kept_paragraphs_is_kept(part: tuple[object, ...], blocks: int, kept: bool) -> None:
    above, below = [("p", "", text) for text in BODY[:2]], [("p", "", text) for text in BODY[2:]]
    page = html(("body", "", ("article", "", *above, part, *below)))
    odds = rule_out(page, [*[0.9] * len(above), *[0.2] * blocks, *[0.9] * len(below)])
    keep = label.decide(page, [len(b.text.split()) for b in page.blocks], odds, {})
    assert keep[len(above) : len(above) + blocks] == [kept] * blocks


def test_what_stands_behind_the_article_is_not_its_own() -> None:
    page = html(("body", "", ("article", "", *(("p", "", text) for text in BODY), POST)))
    odds = [*[0.9] * len(BODY), 0.2, 0.2]
    assert label.decide(page, [len(b.text.split()) for b in page.blocks], odds, {})[-2:] == [False, False]


@pytest.mark.parametrize(
    ("language", "paragraph", "post"),
    [
        ("en", "The first boat left the old stone pier at seven in the morning with school children, post and twelve "
               "cars on board, the harbour office said on Tuesday.", "See you on the first boat!"),
        ("es", "El primer barco zarpó del viejo muelle de piedra a las siete de la mañana con escolares, correo y doce "
               "coches a bordo, informó el martes la autoridad portuaria.", "¡Nos vemos en el primer barco!"),
        ("ru", "Первое судно отошло от старого каменного причала в семь утра со школьниками, почтой и двенадцатью "
               "автомобилями, сообщили во вторник в порту.", "Увидимся на первом рейсе!"),
        ("ja", "港湾事務所によると、第1便は午前7時に古い石の桟橋を出発し、通学する児童や郵便物、最大12台の車を運んだ。"
               "船長は汽笛を三度鳴らしたという。", "第1便で会いましょう！"),
    ],
)  # fmt: skip
def test_an_embedded_post_is_a_quote_of_the_body(language: str, paragraph: str, post: str) -> None:
    paragraphs = "</p><p>".join(f"{paragraph} {n}." for n in range(3))
    article = newsclean.clean(
        f"<html lang='{language}'><body><article><h1>Orle</h1><p>{paragraphs}</p>"
        f"<blockquote class='twitter-tweet'><p>{post}</p>&mdash; Skipper (@skipper_orle) <a href='/s/1'>2024</a>"
        f"</blockquote><p>{paragraph} 4.</p></article></body></html>"
    )
    assert [block.text for block in article.blocks if block.kind == "quote"][:1] == [post]
