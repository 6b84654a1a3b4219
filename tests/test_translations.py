"""The same article in two languages on one page: the main version stays. What only quotes or teaches stays whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsclean import clean

DATA = Path(__file__).parent / "data"
STORIES = json.loads((DATA / "bilingual.json").read_text("utf-8"))
PAIRS = ["de it", "en fr", "ru en", "de tr", "en fa", "fr ar", "zh en", "en ja", "el en", "fi sv"]


def html(language: str, title: str, parts: list[str]) -> str:
    body = "".join(f"<{'h2' if len(part) < 70 else 'p'}>{part}</{'h2' if len(part) < 70 else 'p'}>" for part in parts)
    return f"<html lang={language}><title>{title}</title><body><main><article><h1>{title}</h1>{body}</article></main>"


def interleaved(one: list[str], other: list[str]) -> list[str]:
    return [part for pair in zip(one, other) for part in pair]


def page(main: str, other: str, story: str, door: str, turns: bool) -> str:
    title, *kept = STORIES[story][main]
    second, *gone = STORIES[story][other]
    parts = [part for pair in zip(kept, gone) for part in pair] if turns else [*kept, second, *gone]
    return capture(title, parts) if door == "text" else html(main, title, parts)


def capture(title: str, parts: list[str]) -> str:
    return "\n\n".join([title, *parts])


@pytest.mark.parametrize("turns", [False, True], ids=["one after the other", "in turns"])
@pytest.mark.parametrize("door", ["html", "text"])
@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("pair", PAIRS)
def test_the_second_version_is_a_repeat(pair: str, story: str, door: str, turns: bool) -> None:
    main, other = pair.split()
    article = clean(page(main, other, story, door, turns))
    kept, gone = STORIES[story][main][1:], STORIES[story][other][1:]
    assert article.paragraphs == tuple(kept)
    assert article.language == main
    removed = {r.text: r for r in article.removed}
    positions = {block.text: block.position for block in article.blocks}
    for copy, original in zip(gone, kept):
        assert (removed[copy].kind, removed[copy].repeats) == ("repeat", positions[original])
        assert removed[copy].why.startswith("translation.repeat: ")


def test_the_headline_of_the_second_version_is_a_title_again() -> None:
    """Nearly always: in a capture a few look like bylines."""
    cases = [(*pair.split(), story, door) for pair in PAIRS for story in STORIES for door in ("html", "text")]
    right = 0
    for main, other, story, door in cases:
        removed = {r.text: r for r in clean(page(main, other, story, door, turns=False)).removed}
        again = removed[STORIES[story][other][0]]
        right += (again.kind, again.repeats) == ("title", removed[STORIES[story][main][0]].position)
    assert right >= 0.95 * len(cases)


def test_what_the_main_version_ends_with_is_its_own() -> None:
    title, *kept = STORIES["bridge"]["en"]
    last = "A torch for the way back, warm clothes and gloves: at night it freezes on the water, and the kiosk is shut."
    other = "".join(f"<p>{part}</p>" for part in STORIES["bridge"]["de"][1:])
    page = html("en", title, kept) + f"<h2>To bring along</h2><p>{last}</p>{other}"
    assert clean(page).paragraphs == (*kept, "To bring along", last)


def test_of_three_versions_one_stays() -> None:
    title, *kept = STORIES["bridge"]["de"]
    parts = [*kept, *STORIES["bridge"]["it"][1:], *STORIES["bridge"]["fr"][1:]]
    assert clean(capture(title, parts)).paragraphs == tuple(kept)


def test_the_declared_language_is_the_main_one() -> None:
    title, *kept = STORIES["bridge"]["fr"]
    parts = [*STORIES["bridge"]["en"][1:], *kept]
    assert clean(html("fr", title, parts)).paragraphs == tuple(kept)


def test_without_a_declared_language_the_headline_tells_the_main_one() -> None:
    title, *kept = STORIES["bridge"]["fr"]
    assert clean(capture(title, [*STORIES["bridge"]["en"][1:], *kept])).paragraphs == tuple(kept)


def test_numbers_pair_paragraphs_whose_places_have_another_name_in_each_language() -> None:
    kept = [
        "Il rifugio della Croda Bianca riapre il 14 giugno dopo due anni di lavori. Per il tetto, la cucina e la sala"
        " da pranzo sono stati spesi 860.000 euro, un quinto in più di quanto era previsto.",
        "«La gente saliva lo stesso e trovava la porta chiusa», racconta il gestore Walter Runggatscher, che con la"
        " moglie ha preparato 38 posti letto, sei in meno di prima della chiusura.",
        "Il sentiero è stato allargato, e nei 12 tornanti sotto la malga del Prete ci sono ora corde fisse. Chi vuole"
        " dormire deve prenotare entro il mercoledì.",
    ]
    gone = [
        "Die Hütte am Weißen Gewänd öffnet nach zwei Jahren Arbeit am 14. Juni wieder. Für das Dach, die Küche und die"
        " Stube wurden 860.000 Euro ausgegeben, ein Fünftel mehr als vorgesehen.",
        "„Die Leute sind trotzdem heraufgekommen und vor der verschlossenen Tür gestanden“, erzählt der Wirt Walter"
        " Runggatscher, der mit seiner Frau 38 Betten vorbereitet hat, sechs weniger als vor der Schließung.",
        "Der Weg wurde verbreitert, und in den 12 Kehren unter der Pfaffenalm gibt es jetzt feste Seile. Wer"
        " übernachten will, muss bis Mittwoch einen Platz bestellen.",
    ]
    article = clean(capture("Riapre il rifugio della Croda Bianca", [*gone, *kept]))
    assert article.paragraphs == tuple(kept)


# --- where nothing may go


def _mixtures() -> dict[str, list[str]]:
    """Language, title and paragraphs of pages that hold two languages and no second version."""
    en, fr, de, tr = (STORIES["bridge"][language] for language in ("en", "fr", "de", "tr"))
    bakery = STORIES["bakery"]
    return {
        "two articles in two languages": ["en", *en, *bakery["fr"][1:]],
        "two articles in turns": ["de", de[0], *(p for pair in zip(de[1:], bakery["tr"][1:]) for p in pair)],
        "a quotation in the original beside its translation": ["en", *en[:2], fr[2], *en[2:], *bakery["en"][1:]],
        "a summary in another language": ["en", *en, *bakery["en"][1:], tr[1]],
        "two of six paragraphs in the original too": ["en", *en, fr[2], fr[3], *bakery["en"][1:]],
    }


TRAPS = _mixtures() | json.loads((DATA / "bilingual_traps.json").read_text("utf-8"))


@pytest.mark.parametrize("door", ["html", "text"])
@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_no_second_version_stays(trap: str, door: str) -> None:
    language, title, *parts = TRAPS[trap]
    article = clean(html(language, title, parts) if door == "html" else capture(title, parts))
    assert [r for r in article.removed if r.why.startswith("translation.")] == []
    assert " ".join(article.body.split()) == " ".join(" ".join(parts).split())
