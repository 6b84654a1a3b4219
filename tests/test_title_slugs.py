"""The headline of a text capture where another line looks like one: the address and longer lines tell which it is."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from metadata_pages import BODY, fields_of
from newsclean.capture import read_capture
from newsclean.metadata.title_slugs import stems_of_slug

# Language, the end of the address, the headline, the standfirst right below it that looks like another.
PAGES = [
    (
        "en",
        "/2024/05/03/a-short-goodbye-to-the-old-ferry-1019241.html",
        "A short goodbye to the old ferry",
        "How islanders talked the council of Sample Bay into a new landing place",
    ),
    (
        "de",
        "/kueste/id_3000218/muehle-faellt-nach-aerger-ueber-loecher.html?ref=rss",
        "Mühle fällt nach Ärger über Löcher",
        "Warum der Gemeinderat von Lindhafen die letzte Windmühle der Küste abreißen lässt",
    ),
    (
        "es",
        "/cultura/adios-al-viejo-barco/",
        "Adiós al viejo barco",
        "Cómo los vecinos de Puerto Lindo lograron reabrir el muelle del norte después de nueve años",
    ),
    (
        "fr",
        "/region/la-derniere-nuit-du-phare_6231877",
        "La dernière nuit du phare",
        "Comment les habitants de Port-Clair ont obtenu la réouverture de la jetée du nord",
    ),
    (
        "ru",
        "/novosti/" + quote("последняя-ночь-старого-маяка"),
        "Последняя ночь старого маяка",
        "Как жители Северной гавани добились открытия причала через девять лет после шторма",
    ),
    (
        "nb",
        "/nyheter/farvel-til-den-gamle-baaten/s/12-95-3423",
        "Farvel til den gamle båten",
        "Slik fikk innbyggerne på Ytterøya åpnet den nordre brygga etter ni år med stengte porter",
    ),
]


def title_of(above: str, url: str | None) -> str | None:
    return fields_of(read_capture("\n\n".join((above, *BODY))), url).title


@pytest.mark.parametrize(("path", "headline", "standfirst"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_the_address_tells_the_headline_from_the_line_below_it(path: str, headline: str, standfirst: str) -> None:
    above = f"Home\n\nNews\n\n{headline}\n\n{standfirst}\n\n3. 5. 2024"
    assert title_of(above, f"https://harbourpost.example{path}") == headline


@pytest.mark.parametrize(("path", "headline", "standfirst"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_the_address_tells_the_headline_from_the_line_above_it(path: str, headline: str, standfirst: str) -> None:
    above = f"Home\n\nNews\n\n{standfirst}\n\n{headline}\n\n3. 5. 2024"
    assert title_of(above, f"https://harbourpost.example{path}") == headline


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "https://harbourpost.example",
        "https://harbourpost.example/news/coast/?id=the-weather-of-tomorrow",
        "https://harbourpost.example/2024/05/03/1019241",
        "https://harbourpost.example/%ff%fe%00/%zz",
    ],
)
def test_an_address_without_a_headline_changes_nothing(url: str | None) -> None:
    assert not stems_of_slug(url)
    headline = "Board votes to reopen the northern pier"
    assert title_of(f"Home\n\nNews\n\nThe weather of tomorrow\n\n{headline}\n\n3 May 2024", url) == headline


@pytest.mark.parametrize(
    "path",
    ["Home > Islands > {}", "HomeIslands{}", "Blog/boats/islands/{}", "Start » Inseln » {}"],
)
@pytest.mark.parametrize(("headline", "standfirst"), [p[2:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_a_line_in_which_a_longer_one_ends_is_the_headline(path: str, headline: str, standfirst: str) -> None:
    above = f"Search\n\n{path.format(headline)}\n\n{headline}\n\n{standfirst}\n\n3. 5. 2024"
    assert title_of(above, None) == headline
