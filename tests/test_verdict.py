"""Whether a page is an article at all: short news that declares nothing is one, lists and walls are none."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.verdict.signs import _of_url

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


ERRORS = {
    "Page not found": "The page you were looking for could not be found. It may have been moved or deleted since.",
    "Seite nicht gefunden": "Die gesuchte Seite konnte leider nicht gefunden werden. Vielleicht wurde sie verschoben.",
    "Nie znaleziono strony": "Strona, której szukasz, nie istnieje lub została przeniesiona. Sprawdź adres strony.",
    "Sayfa bulunamadı": "Aradığınız sayfa bulunamadı. Sayfa kaldırılmış veya taşınmış olabilir. Adresi kontrol edin.",
}


@pytest.mark.parametrize(("title", "text"), ERRORS.items())
def test_an_error_is_no_article_whatever_address_was_asked_for(title: str, text: str) -> None:
    html = f"<html><head><title>{title} - Bote</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"
    assert not newsclean.clean(html, "https://bote.example/2024/05/crane-falls-into-the-dock").is_article
    assert not newsclean.clean(f"{title}\n\n{text}").is_article


@pytest.mark.parametrize("title", ERRORS)
def test_news_with_a_day_may_be_called_like_an_error(title: str) -> None:
    assert newsclean.clean(SHORT_NEWS.replace("Fähre über die Orle fährt wieder", title)).is_article


def test_a_line_alone_is_no_article() -> None:
    head = SHORT_NEWS[: SHORT_NEWS.index("<p>Nach vier")]
    for text, is_article in (("Die Fähre in zwölf Bildern.", False), (SHORT_NEWS[len(head) + 3 :], True)):
        assert newsclean.clean(f"{head}<p>{text}</p></div></body></html>").is_article == is_article


NEWS = (
    ("Crane falls into the dock", "A crane of forty tonnes fell into the harbour on Monday. Nobody was hurt, the port "
     "said, but two ships are stuck and will be for days to come."),
    ("Teachers call a strike", "Teachers at thirty schools will stop work next week in a dispute over pay and class "
     "sizes, their union has announced after a ballot of members."),
    ("Bakers warn of a shortage", "A poor harvest and high energy costs could leave shelves empty before Easter, "
     "bakers told a committee of the county assembly on Wednesday."),
    ("Bridge reopens", "Traffic flowed over the northern bridge again on Friday after six months of work on its piers, "
     "which cost the county less than it had planned."),
)  # fmt: skip
STORIES = "".join(
    f'<article><h2><a href="/2024/03/{i}-story">{title}</a></h2><p class="meta">By Jane Doe · March {i + 3}, 2024</p>'
    f'<p>{text} <a href="/2024/03/{i}-story">Read more</a></p></article>'
    for i, (title, text) in enumerate(NEWS)
)
AUTHOR_PAGE = f"""<html lang="en"><head><title>Jane Doe, Author at Harbour Post</title>
<meta property="og:type" content="profile"></head><body><nav><a href="/">Home</a><a href="/n">News</a></nav>
<h1>Jane Doe</h1><p>Jane Doe is health correspondent of the Harbour Post. She joined in 2015 after six years with a
radio station and has won two awards for her reports on rural clinics.</p><h3>Latest by Jane Doe</h3>{STORIES}
<footer>© Harbour Post</footer></body></html>"""


@pytest.mark.parametrize("path", ["author/jane-doe/", "autor/jane-doe", "profile/jane-doe", "staff/jane-doe.html"])
@pytest.mark.parametrize("kind", ["profile", "website"])
def test_the_page_of_an_author_is_no_article(path: str, kind: str) -> None:
    page = AUTHOR_PAGE.replace("profile", kind)
    assert not newsclean.clean(page, f"https://harbourpost.example/{path}").is_article


@pytest.mark.parametrize(
    ("path", "listing"),
    [
        ("people/royals/king-visits-the-harbour-of-nordby", False),
        ("staff/jane-doe/2024/05/crane-falls-into-the-dock", False),
        ("people", True),
        ("staff.html", True),
        ("staff/jane-doe/", True),
        ("writers/jane-doe.html", True),
        ("author/jane-doe/page/2", True),
    ],
)
def test_words_for_people_name_a_listing_only_at_the_end_of_an_address(path: str, listing: bool) -> None:
    assert _of_url(f"https://harbourpost.example/{path}")[-1] == listing
