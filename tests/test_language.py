"""The language of a text: by itself, and weighed against what the page declares."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.metadata.language import tell_language

SENTENCES: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "data" / "languages.json").read_text(encoding="utf-8")
)
MOST_USED = ("en", "de", "fr", "es", "pt", "it", "ru", "ar", "zh", "ja")

# Measured on these texts: share of single sentences told right without any declaration, over all languages together.
LEAST_RIGHT = 0.98


def test_texts_are_as_many_as_they_should_be() -> None:
    assert len(SENTENCES) >= 60
    assert all(len(texts) >= (20 if language in MOST_USED else 5) for language, texts in SENTENCES.items())


@pytest.mark.parametrize("language", SENTENCES)
def test_paragraph_tells_its_language(language: str) -> None:
    assert tell_language(" ".join(SENTENCES[language][:5]))[0] == language


@pytest.mark.parametrize("language", SENTENCES)
def test_article_tells_its_language_against_a_wrong_declaration(language: str) -> None:
    text = "\n\n".join(SENTENCES[language] * 3)
    wrong = "fr" if language == "en" else "en"
    assert tell_language(text, [wrong])[0] == language


def test_single_sentences_are_nearly_all_told() -> None:
    asked = [(language, text) for language, texts in SENTENCES.items() for text in texts]
    wrong = [(language, text) for language, text in asked if tell_language(text)[0] != language]
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(asked), wrong


def test_single_sentences_are_all_told_with_the_right_declaration() -> None:
    for language, texts in SENTENCES.items():
        assert [text for text in texts if tell_language(text, [language])[0] != language] == []


@pytest.mark.parametrize("sign", "“”„«»…。،؛؟।.,;:!?()[]|/")
def test_signs_part_words_without_spaces(sign: str) -> None:
    text = " ".join(SENTENCES["en"][:3])
    assert tell_language(text.replace(" ", sign)) == tell_language(text) == ("en", "words")


PAIRS = [("no", "da"), ("no", "sv"), ("cs", "sk"), ("es", "pt"), ("ur", "fa"), ("fa", "ar"), ("hr", "sl"), ("ur", "ar")]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_close_pairs_are_told_apart_sentence_by_sentence(one: str, other: str) -> None:
    right = [tell_language(text)[0] == language for language in (one, other) for text in SENTENCES[language]]
    assert sum(right) >= 0.95 * len(right)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ms", "Majlis bandar pada hari Isnin memutuskan pelabuhan lama itu akan dibina semula tahun depan."),
        ("gl", "O concello decidiu o luns que o vello porto será reconstruído o ano que vén."),
        ("bs", "Gradsko vijeće je u ponedjeljak odlučilo da će stara luka biti obnovljena sljedeće godine."),
        ("nn", "Bystyret vedtok måndag at den gamle hamna skal byggjast om neste år."),
        ("lb", "De Gemengerot huet e Méindeg decidéiert, datt den alen Hafen d'nächst Joer nei gebaut gëtt."),
        ("eo", "La urba konsilio decidis lunde, ke la malnova haveno estos rekonstruita venontjare."),
    ],
)
def test_languages_without_a_detector_are_told_by_declaration(language: str, text: str) -> None:
    assert tell_language(text, [language])[0] == language


def test_script_is_named_only_where_it_is_not_the_usual_one() -> None:
    latin = "Gradsko veće je u ponedeljak odlučilo da će stara luka biti obnovljena sledeće godine, posle rasprave."
    assert tell_language(latin, ["sr"])[0] == "sr-Latn"
    assert tell_language(SENTENCES["sr"][0], ["sr-RS"])[0] == "sr"
    assert tell_language("市議會星期一決定，舊港口將在明年重建，這個消息讓許多人驚訝。")[0] == "zh-Hant"
    assert tell_language("漁港", ["zh-TW"])[0] == "zh-Hant"


@pytest.mark.parametrize(
    ("declared", "language"),
    [
        ("en-US", "en"),
        ("EN_gb", "en"),
        ("en", "en"),
        ("english", "en"),  # no tag: the words tell
        ("x-default", "en"),
        ("", "en"),
        ("und", "en"),
        ("\ud800", "en"),
        ("tlh", "en"),
    ],
)
def test_declarations_of_all_sorts(declared: str, language: str) -> None:
    assert tell_language(SENTENCES["en"][1], [declared])[0] == language


def test_old_and_alternative_tags_are_joined() -> None:
    assert tell_language(SENTENCES["he"][0], ["iw"])[0] == "he"
    assert tell_language(SENTENCES["id"][0], ["in"])[0] == "id"
    assert tell_language(SENTENCES["no"][0], ["nb-NO"])[0] == "no"
    assert tell_language(SENTENCES["tl"][0], ["fil"])[0] == "tl"


def test_declaration_in_another_script_is_not_believed() -> None:
    assert tell_language("Кино", ["en"]) == (None, "")
    assert tell_language("Кино", ["bg"]) == ("bg", "declared")
    assert tell_language(SENTENCES["ru"][0], ["en", "ru"])[0] == "ru"


def test_country_decides_between_twins_that_nothing_else_tells_apart() -> None:
    text = "Luka je zatvorena i radovi će trajati do kraja godine, kažu u gradskoj upravi."
    assert tell_language(text, host="novine.example.rs")[0] == "sr-Latn"
    assert tell_language(text, host="novine.example.ba")[0] == "bs"


@pytest.mark.parametrize("text", ["", "   \n", "12 345 - 67%", "…!?", "OK", "\ud800\udfff", "https://", "😀😀😀"])
def test_none_where_nothing_can_be_told(text: str) -> None:
    assert tell_language(text) == (None, "")


def test_long_texts_cost_no_more_than_their_beginning() -> None:
    text = " ".join(SENTENCES["de"])
    assert tell_language(text + " the of and" * 100_000) == tell_language(text + " the of and" * 200)


def test_source_is_named() -> None:
    assert tell_language(SENTENCES["ja"][0]) == ("ja", "script")
    assert tell_language(" ".join(SENTENCES["de"])) == ("de", "words")
    assert tell_language(SENTENCES["de"][0], ["de"]) == ("de", "declared")


def test_nobody_elses_seed_changes_the_answer() -> None:
    script = (
        "import sys; from langdetect import DetectorFactory, detect; DetectorFactory.seed = int(sys.argv[1])\n"
        "from newsclean.metadata.language import _detect, tell_language\n"
        "detect('Une phrase'); print(_detect('An article a day ' * 3), tell_language('An article a day ' * 3))"
    )
    runs = {
        subprocess.run([sys.executable, "-c", script, seed], capture_output=True, text=True, check=True).stdout
        for seed in ("1", "7")
    }
    assert len(runs) == 1


def test_langdetect_is_not_loaded_where_it_is_not_needed() -> None:
    script = (
        "import sys; from newsclean.metadata.language import tell_language\n"
        f"tell_language({' '.join(SENTENCES['de'])!r}, ['de']); print('langdetect' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"
    )
