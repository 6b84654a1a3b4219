"""What sort of page it is, by the short texts that stand alone on it and by what its title calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsclean
from newsclean.capture import read_capture
from newsclean.model import Fields
from newsclean.verdict import _weights, page_types, read_beside
from newsclean.verdict.signs import signs_of

DATA = Path(newsclean.__file__).parent / "data" / "page_types.txt"


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["Add to cart", "In stock"], "shop"),
        (["In den Warenkorb", "Ausverkauft"], "shop"),
        (["Ajouter au panier", "Livraison gratuite"], "shop"),
        (["カートに入れる", "在庫あり"], "shop"),
        (["أضف إلى السلة"], "shop"),
        (["Apply now", "Job description"], "job"),
        (["Our customers", "Request a quote"], "firm"),
        (["Add to calendar", "Doors open"], "event"),
    ],
)
def test_stock_texts_tell_the_type_of_a_page(texts: list[str], kind: str) -> None:
    counts = page_types.types_of_blocks([*texts, *(text.upper() for text in texts), "The ferry sails again on Monday"])
    assert counts.pop(kind) == len(texts)  # each once, however it is written
    assert not any(counts.values())


def test_a_number_stands_for_any_other() -> None:
    one, other = (page_types.types_of_blocks([f"Showing 1-10 of {n} results", f"{n} results"]) for n in (40, 1275))
    assert one == other
    assert one["listing"] > 0


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("About us | Harbour Post", {"title-about"}),
        ("Harbour Post – Search results", {"title-listing"}),
        ("Page not found", {"title-error"}),
        ("Häufig gestellte Fragen", {"title-help"}),
        ("Weather: Storm cuts off the outer islands", set()),
        ("Video | Storm cuts off the outer islands", set()),
        ("Ferry sails again", set()),
        ("What the page about us did not say", set()),
        ("", set()),
        (None, set()),
    ],
)
def test_a_title_may_call_the_page_by_its_type(title: str | None, kinds: set[str]) -> None:
    assert page_types.types_of_title(title) == kinds


def test_the_data_is_tidy() -> None:
    data = DATA.read_text(encoding="utf-8")
    assert page_types.tidy(data) == data, "run python -m newsclean.verdict.page_types"


def test_tidying_folds_and_leaves_out_what_tells_nothing() -> None:
    shop = "en = Add to Cart | Reviews | ADD TO CART | Load more\n"
    written = f"# head\n\n[shop]\n{shop}\n[firm]\nen = Reviews | Our Mill\nde = 4\n"
    assert page_types.tidy(written) == "# head\n\n[shop]\nen = add to cart\n\n[firm]\nen = our mill\n"


@pytest.mark.parametrize("door", ["html", "text"])
def test_the_weights_are_as_many_as_the_signs(door: str) -> None:
    source = read_capture("Ferry sails again\n\nThe ferry to the outer islands sailed again on Monday, the board said.")
    sizes, keep = [3, 13], [False, True]
    row = [1.0, *signs_of(source, sizes, [0.1, 0.9], keep, Fields())]
    told = [*row, *read_beside(source, sizes, ["title", "paragraph"], Fields(), 0.0)]
    units, last = _weights()[f"article-{door}"]
    assert {len(unit) for unit in units} == {len(told)}
    assert len(last) == len(units) + 1
    assert len(_weights()[f"confidence-{door}"]) == len(row)
