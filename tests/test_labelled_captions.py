"""Captions that stand in a capture under a label of their own, and the boxes that ask for consent in the article."""

from __future__ import annotations

import pytest

from newsclean.label.runs import certain_residue
from sources import capture

BODY = "The mill has stood by the river for two hundred years, and its wheel turned until the flood of last spring."


@pytest.mark.parametrize(
    "label",
    ["Image caption,", "Pie de foto,", "Подпись к фото,", "التعليق على الصورة،", "图像加注文字，", "Bildunterschrift:"],
)
def test_a_label_of_captions_takes_the_line_below_it(label: str) -> None:
    found = certain_residue(capture(BODY, label, "The wheel before the flood", BODY))
    assert {i: kind for i, (kind, _) in found.items()} == {1: "caption", 2: "caption"}


def test_a_label_of_captions_takes_no_paragraph() -> None:
    assert set(certain_residue(capture(BODY, "Image caption,", BODY))) == {1}


def test_the_sentences_of_a_box_that_asks_for_consent_are_none_of_the_article() -> None:
    box = ("Empfohlener externer Inhalt", "Hier steht ein Film, der den Artikel ergänzt.", "Externe Inhalte anzeigen")
    assert set(certain_residue(capture(BODY, *box, BODY))) == {1, 2, 3}


def test_the_text_between_two_such_boxes_is_of_the_article() -> None:
    box = ("Empfohlener externer Inhalt", "Hier steht ein Film.", "Externe Inhalte anzeigen")
    page = capture(BODY, *box, BODY, *box)
    odds = [0.95, 0.3, 0.3, 0.1, 0.95, 0.3, 0.3, 0.1]
    assert set(certain_residue(page, odds)) == {1, 2, 3, 5, 6, 7}
