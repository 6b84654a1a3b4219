"""Articles that do not stand in a page's markup as a reader sees them: streamed in late, or drawn by a script."""

from __future__ import annotations

import json

import pytest

from newsclean import clean_html
from newsclean.html import read_html

FIRST = "A chuva chegou antes das seis e o mercado do peixe abriu na mesma, com as bancas cobertas de lona verde."
SECOND = "Ao meio-dia já não havia sardinha, e os barcos que faltavam só voltaram quando a maré deixou entrar na barra."
THIRD = "A câmara promete um telhado novo para o outono; as peixeiras lembram que a promessa faz agora onze anos."


def _texts(page: str) -> list[str]:
    return [block.text for block in read_html(page).blocks]


@pytest.mark.parametrize(
    "script",
    [
        '<script>$RS("S:2","P:2")</script><script>$RC("B:1","S:1")</script>',
        "",  # stripped by a collector
    ],
    ids=["with its scripts", "without"],
)
def test_streamed_segments_are_read_in_their_places(script: str) -> None:
    page = f"""<html><body><main><h1>Peixe sob a lona</h1><p>{FIRST}</p><template id="B:1"></template></main>
    <footer>Todos os direitos reservados</footer>
    <div hidden id="S:2"><p>{THIRD}</p></div>
    <div hidden id="S:1"><p>{SECOND}</p><template id="P:2"></template></div>{script}</body></html>"""
    assert _texts(page) == ["Peixe sob a lona", FIRST, SECOND, THIRD, "Todos os direitos reservados"]


def test_a_streamed_segment_goes_where_its_script_says_not_where_the_numbers_agree() -> None:
    page = f"""<html><body><p>{FIRST}</p><div><template id="B:0"></template></div><template id="B:4"></template>
    <div hidden id="S:4"><p>{SECOND}</p></div><div hidden id="S:5"><p>{THIRD}</p></div>
    <script>$RC("B:4","S:5");$RC("B:0","S:4")</script></body></html>"""
    assert _texts(page) == [FIRST, SECOND, THIRD]


def test_a_segment_that_nothing_asks_for_stays_hidden() -> None:
    page = f'<html><body><p>{FIRST}</p><div hidden id="S:7"><p>{SECOND}</p></div></body></html>'
    assert _texts(page) == [FIRST]


def test_a_segment_that_holds_its_own_place_is_left_alone() -> None:
    page = f'<html><body><p>{FIRST}</p><div hidden id="S:1"><template id="P:1"></template></div></body></html>'
    assert _texts(page) == [FIRST]


# --- articles in script data

PARAGRAPHS = [FIRST, SECOND, THIRD] * 2
MARKUP = "".join(f'<p class="corpo">{text}</p>' for text in PARAGRAPHS) + "<script>track()</script>"
TEASERS = "<p>" + "</p><p>".join(text[:70] for text in PARAGRAPHS) + "</p>"


def _drawn(*scripts: str) -> str:
    return "<html><head><title>Peixe</title></head><body><div id='root'>A carregar</div>{}</body></html>".format(
        "".join(scripts)
    )


DATA = json.dumps({"page": {"teasers": TEASERS, "article": {"id": 7, "html": MARKUP}}}).replace("</", "<\\/")
SCRIPTS = {
    "data in a script of its own": f'<script id="__NEXT_DATA__" type="application/json">{DATA}</script>',
    "an assignment": f"<script>window.__STATE__ = {DATA};</script>",
    "a string of data in a call": f"<script>self.__next_f.push([1,{json.dumps('5:' + DATA)}])</script>".replace(
        "</p", "<\\/p"
    ),
    "articleBody": '<script type="application/ld+json">{}</script>'.format(
        json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(PARAGRAPHS)})
    ),
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_an_article_that_only_a_script_holds_is_read_and_said(script: str) -> None:
    source = read_html(_drawn(script))
    assert [block.text for block in source.blocks if block.text in PARAGRAPHS] == PARAGRAPHS
    assert not any("track()" in block.text for block in source.blocks)
    assert [warning.split(":")[0] for warning in source.warnings] == ["scripted"]
    article = clean_html(_drawn(script))
    assert article.paragraphs == (FIRST, SECOND, THIRD)  # the copies are repeats
    assert any(warning.startswith("scripted: ") for warning in article.warnings)


def test_a_page_that_shows_its_article_is_not_read_twice() -> None:
    page = f"<html><body><main>{MARKUP}</main>{SCRIPTS['an assignment']}</body></html>"
    source = read_html(page)
    assert [block.text for block in source.blocks] == PARAGRAPHS
    assert not source.warnings


@pytest.mark.parametrize(
    "script",
    [
        f"<script>var t = {json.dumps(TEASERS)};</script>",  # no running text
        f"<script>var t = {json.dumps('<p>' + FIRST + '</p>')};</script>",  # too little of it
        "<script>var t = '" + "x" * 900 + "\"<p>" + "\\" * 901 + '";</script>',  # no string of data
    ],
    ids=["teasers", "one paragraph", "a program"],
)
def test_script_data_without_an_article_gives_nothing(script: str) -> None:
    source = read_html(_drawn(script))
    assert [block.text for block in source.blocks] == ["A carregar"]
    assert not source.warnings
