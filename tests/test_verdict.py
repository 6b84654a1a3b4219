"""Whether a page is an article at all: short news that declares nothing is one, lists and walls are none."""

from __future__ import annotations

import pytest

import newsclean

MENU = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in ("Lokales", "Sport", "Kultur", "Anzeigen"))
TEASERS = "".join(
    f'<li><a href="/artikel-{i}.html">{title}</a></li>'
    for i, title in enumerate(("Brücke gesperrt", "Bäcker findet Münze aus 1704", "Dritte Ziege im Stadtpark"))
)
SHORT_NEWS = f"""<html lang="de"><body><ul class="menu">{MENU}</ul>
<div class="article"><h1>Fähre über die Orle fährt wieder</h1>
<p>Von Anna Berg</p><p class="date">Oberhain, 3. Mai 2021</p>
<p>Nach vier Monaten Pause hat am Montag die Fähre über die Orle den Betrieb wieder aufgenommen.</p>
<p>„Der Motor läuft wie neu“, sagte Fährmann Jost Pellworm. Eine Überfahrt kostet zwei Euro, Kinder fahren frei.</p>
<p>Bis Oktober will der Landkreis zählen, wie viele Menschen übersetzen, und dann über den Winter entscheiden.</p>
</div><h3>Mehr aus Oberhain</h3><ul>{TEASERS}</ul><p>© 2021 Oberhainer Bote</p></body></html>"""
SHORT_CAPTURE = """Inicio
Deportes
Cultura

El transbordador del Orle vuelve a navegar

3 de mayo de 2021

Tras cuatro meses de pausa, el transbordador que cruza el Orle reanudó el lunes su servicio con diecinueve pasajeros.

«El motor va como nuevo», dijo el patrón, Justo Pelayo. El pasaje cuesta dos euros y los niños viajan gratis.

Lo más leído

Puente cerrado hasta el otoño
Un panadero encuentra una moneda de 1704
"""
FRONT_PAGE = f"""<html lang="de"><body><ul class="menu">{MENU}</ul><h1>Oberhainer Bote</h1>{
    "".join(
        f'<div class="teaser"><h2><a href="/artikel-{i}.html">{title}</a></h2><p>Ein Satz dazu, was geschah. '
        f'<a href="/artikel-{i}.html">mehr</a></p></div>'
        for i, title in enumerate(("Fähre fährt wieder", "Brücke gesperrt", "Dritte Ziege im Park", "Markt am Freitag"))
    )
}<p>© 2021 Oberhainer Bote</p></body></html>"""
WALL = """<html lang="de"><body><h1>Mit Werbung weiterlesen</h1><p>Wir und unsere Partner verarbeiten Daten.</p>
<button>Akzeptieren</button> <a href="/abo">Abo abschließen</a> <a href="/datenschutz">Datenschutz</a></body></html>"""


@pytest.mark.parametrize("page", [SHORT_NEWS, SHORT_CAPTURE], ids=["html", "capture"])
def test_short_news_without_metadata_is_an_article(page: str) -> None:
    assert newsclean.clean(page).is_article


@pytest.mark.parametrize("page", [FRONT_PAGE, WALL], ids=["front page", "wall"])
def test_lists_and_walls_are_no_articles(page: str) -> None:
    assert not newsclean.clean(page).is_article
