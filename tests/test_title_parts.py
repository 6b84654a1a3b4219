"""What a declared title says beside the headline: the outlet, its sections, a kicker."""

from __future__ import annotations

import pytest

from newsclean.metadata.outlet import Outlet, read_outlet
from newsclean.metadata.structured import Structured
from newsclean.metadata.title_parts import without_outlet
from newsclean.metadata.title_wordings import wording

OUTLET = Outlet("Harbour Post", "og", frozenset({"harbourpost", "harbourpostexample"}))


@pytest.mark.parametrize(
    "declared",
    [
        "Northern pier to reopen | Harbour Post",
        "Northern pier to reopen - Harbour Post",
        "Northern pier to reopen – HarbourPost.example",
        "Harbour Post :: Northern pier to reopen",
        "Harbour Post » Northern pier to reopen",
        "Northern pier to reopen | News | Harbour Post",
    ],
)
def test_the_outlet_is_cut_off_with_its_separator(declared: str) -> None:
    assert without_outlet(declared, OUTLET, (), loose=True) == "Northern pier to reopen"


@pytest.mark.parametrize(
    "headline", ["Pier: who pays? – three answers", "Boat-builder's pride", "Ferry 3 - 2 Train: a race", "Re/Max, then"]
)
def test_separators_of_the_headline_itself_stay(headline: str) -> None:
    assert without_outlet(headline, OUTLET, ()) == headline


def test_a_wording_that_another_source_prints_tells_where_to_cut() -> None:
    seen = {wording("Northern pier to reopen")}
    assert without_outlet("Northern pier to reopen - Unheard-of Gazette", Outlet(), seen) == "Northern pier to reopen"


@pytest.mark.parametrize(
    "declared",
    [
        "Northern pier to reopen - Coast - Unheard-of Gazette",
        "Northern pier to reopen / Coast",
        "Coast | Northern pier to reopen",
    ],
)
def test_links_of_the_page_tell_its_sections_and_its_name(declared: str) -> None:
    links = {"Coast", "Unheard-of Gazette"}
    assert without_outlet(declared, Outlet(), (), links=links) == "Northern pier to reopen"


@pytest.mark.parametrize("headline", ["Ferries – harbours, fares, how to book", "Shops: who pays?", "Who pays, shops"])
def test_a_link_does_not_cut_where_headlines_have_such_marks(headline: str) -> None:
    assert without_outlet(headline, Outlet(), (), links={"Ferries", "Shops", "shops"}) == headline


def test_a_headline_is_not_cut_to_its_end_because_that_heads_a_section_too() -> None:
    headline = "Northern pier reopens in autumn after nine years - what to expect"
    assert without_outlet(headline, Outlet(), {wording("What to expect")}) == headline


def test_a_kicker_is_cut_off_where_another_source_prints_the_headline_alone() -> None:
    seen = {wording("Northern pier to reopen")}
    assert without_outlet("Harbour: Northern pier to reopen", Outlet(), seen) == "Northern pier to reopen"


def test_the_outlet_is_known_by_its_domain() -> None:
    outlet = read_outlet(Structured(), "https://www.harbour-post.co.uk/news/1")
    assert outlet.is_named("Harbour Post")
    assert not outlet.is_named("Northern pier")
