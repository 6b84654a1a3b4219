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
        "",  # stripped by a collector; segments and places share their number
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
    page = f"""<html><body><p>{FIRST}</p><template id="B:5"></template><div><template id="B:0"></template></div>
    <template id="P:4"></template>
    <div hidden id="S:4"><p>{SECOND}</p></div><div hidden id="S:5"><p>{THIRD}</p></div>
    <script>$RS("S:5","P:4");$RC("B:0","S:4")</script></body></html>"""
    assert _texts(page) == [FIRST, SECOND, THIRD]


def test_a_segment_that_nothing_asks_for_stays_hidden() -> None:
    page = f'<html><body><p>{FIRST}</p><div hidden id="S:7"><p>{SECOND}</p></div></body></html>'
    assert _texts(page) == [FIRST]


def test_a_segment_that_holds_its_own_place_is_left_alone() -> None:
    page = f'<html><body><p>{FIRST}</p><div hidden id="S:1"><template id="P:1"></template></div></body></html>'
    assert _texts(page) == [FIRST]


def test_the_text_around_a_segment_inside_a_line_stays_one_block() -> None:
    page = """<html><body><p>Ao meio-dia <template id="P:1"></template> faltava a sardinha.</p>
    <div hidden id="S:1">já</div></body></html>"""
    assert _texts(page) == ["Ao meio-dia já faltava a sardinha."]


# --- articles in script data

PARAGRAPHS = [FIRST, SECOND, THIRD] * 2
MARKUP = "".join(f'<p class="corpo">{text}</p>' for text in PARAGRAPHS) + "<script>track()</script>"
TEASERS = "<p>" + "</p><p>".join(text[:70] for text in PARAGRAPHS * 2) + "</p>"


def _drawn(script: str, shown: str = "<div id='root'>A carregar</div>") -> str:
    return f"<html><head><title>Peixe</title></head><body>{shown}{script}</body></html>"


def _json(value: object) -> str:
    """As pages write it, so that no tag in it ends the script."""
    return json.dumps(value).replace("</", "<\\/")


def _data(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{_json(value)}</script>'


def _declared(text: str) -> str:
    return f'<script type="application/ld+json">{_json({"@type": "NewsArticle", "articleBody": text})}</script>'


STATE = {"page": {"teasers": TEASERS, "article": {"id": 7, "html": MARKUP}}}
SCRIPTS = {
    "data in a script of its own": _data(STATE),
    "an assignment": f"<script>window.__STATE__ = {_json(STATE)};</script>",
    "a string of data in a call": f"<script>self.__next_f.push([1,{_json('5:' + _json(STATE))}])</script>",
    "a chunk of a stream": f"<script>self.__next_f.push([1,{_json('2a:T4d2,' + MARKUP)}])</script>",
    "lines that begin without a tag": _data({"body": "<br><br>".join(PARAGRAPHS)}),
    "prose that quotes a list": _data({"body": MARKUP + '<p>"fresca", "gelada" ou "seca"?</p>'}),
    "articleBody": _declared("\n".join(PARAGRAPHS)),
    "articleBody with escaped markup": _declared(MARKUP.replace("<", "&lt;").replace(">", "&gt;")),
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_an_article_that_only_a_script_holds_is_read_and_said(script: str) -> None:
    source = read_html(_drawn(script))
    assert [block.text for block in source.blocks if block.text in PARAGRAPHS] == PARAGRAPHS
    assert not any("track()" in block.text for block in source.blocks)
    assert [warning.split(":")[0] for warning in source.warnings] == ["scripted"]
    article = clean_html(_drawn(script))
    assert {SECOND, THIRD} <= set(article.paragraphs)
    assert any(warning.startswith("scripted: ") for warning in article.warnings)


SHORT = [f"{n}. {FIRST[20:60]}" for n in range(15)]
CONSENT = (
    "<p>Usamos cookies para medir as visitas e para mostrar anúncios que talvez interessem a quem lê estas linhas.</p>"
    * 7
)


@pytest.mark.parametrize(
    ("shown", "script"),
    [
        (f"<main>{MARKUP}</main>", _data(STATE)),
        ("".join(f"<p>{text}</p>" for text in SHORT), _declared(" ".join(SHORT))),  # short lines, declared as one
        (f"<p>{FIRST}</p>", _data({"consent": CONSENT})),  # a brief, and a text that is not its own
    ],
    ids=["whole", "in short lines", "a brief"],
)
def test_a_page_that_shows_its_article_is_read_as_it_is(shown: str, script: str) -> None:
    source = read_html(_drawn(script, shown))
    assert source.blocks == read_html(_drawn("", shown)).blocks
    assert not source.warnings


def test_a_teaser_is_completed_from_script_data() -> None:
    source = read_html(_drawn(_declared("\n".join(PARAGRAPHS)), f"<p>{FIRST}</p>"))
    assert [block.text for block in source.blocks] == [FIRST, *PARAGRAPHS]


@pytest.mark.parametrize(
    "script",
    [
        f"<script>var t = {_json(TEASERS)};</script>",  # no running text
        f"<script>var t = {_json('<p>' + FIRST + '</p>')};</script>",  # too little of it
        f'<script>var t = {_json(MARKUP)[:-1]}\\x41";</script>',  # no string of data
        f"<script>var t = {_json('<p>Anúncio</p><style>' + FIRST * 9 + '</style>')};</script>",  # never shown
        '<script>{"articleBody":"' + "a " * 400 + "&#" + "1" * 5000 + '"}',  # no number that Python reads; not closed
        "<script>" * 2000 + '"' + "\\" * 20001,
    ],
    ids=["teasers", "one paragraph", "a program", "a style", "a long number", "no end"],
)
def test_script_data_without_an_article_gives_nothing_of_it(script: str) -> None:
    source = read_html(_drawn(script))
    assert FIRST not in [block.text for block in source.blocks]
    assert "A carregar" in [block.text for block in source.blocks]


def test_an_article_in_a_shadow_root_is_read_and_said() -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
    page = f"""<html><body><nav><a href="/">Start</a></nav><news-story><template shadowrootmode="open"><article>
    {story}{story}</article></template></news-story><template><p>{{{{ name }}}}</p></template></body></html>"""
    source = read_html(page)
    assert [block.text for block in source.blocks] == ["Start", *(FIRST, SECOND, THIRD) * 2]
    assert source.warnings[0].startswith("hidden")
    shown = read_html(f"<article>{story * 4}</article><x-menu><template shadowrootmode=open><p>Menu</p></template>")
    assert {block.text for block in shown.blocks} == {FIRST, SECOND, THIRD}
