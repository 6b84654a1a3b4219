"""Words that a line of a capture shares with the running text around it."""

from __future__ import annotations

from typing import Any

import numpy as np

from newsclean.capture import read_capture
from newsclean.label.cohesion import cohesion_columns
from newsclean.label.surroundings import Run

IN_PROSE, IN_RUN, _, UNIQUE, BEFORE, BEHIND = range(6)  # shares of a line's words

HARBOUR = "The harbour of Sample Bay gets a longer quay, since ferries grew longer than the quay."
FERRY = "Ferries will moor at the harbour again in spring, when the longer quay is ready."


def columns(lines: list[str], running: list[bool]) -> Any:
    """running: which lines are running text; the best run spans the first to the last of them."""
    prose = np.array([len(line.split()) * is_prose for line, is_prose in zip(lines, running, strict=True)])
    at = [i for i, is_prose in enumerate(running) if is_prose]
    return cohesion_columns(read_capture("\n".join(lines)).blocks, prose, Run(at[0], at[-1] + 1, -1))


def test_a_heading_of_the_article_shares_its_words_and_a_teaser_does_not() -> None:
    _, heading, _, teaser = columns(
        [HARBOUR, "A longer quay for ferries", FERRY, "Mushroom pickers find rare truffle"], [True, False, True, False]
    )
    assert heading[IN_RUN] == 1
    assert teaser[IN_RUN] == 0


def test_running_text_is_not_counted_with_itself() -> None:
    alone = columns([HARBOUR, "Latest content"], [True, False])[0]
    assert alone[IN_PROSE] == alone[IN_RUN] == 0
    assert alone[UNIQUE] == 1


def test_which_side_a_line_belongs_to() -> None:
    lines = [HARBOUR, "Ferries at the quay", "Mushroom pickers rejoice", "Rare mushroom pickers of the valley rejoice."]
    _, first, second, _ = columns(lines, [True, False, False, True])
    assert (first[BEFORE], first[BEHIND]) == (1, 0)
    assert (second[BEFORE], second[BEHIND]) == (0, 1)


def test_inflected_words_are_the_same_word() -> None:
    lines = ["Die Fähren kehren im Frühling zurück, sagte der Hafenmeister am Montag.", "Fährenverkehr im Hafenm."]
    assert columns(lines, [True, False])[1][IN_RUN] > 0.9


def test_scripts_without_spaces_share_pairs_of_characters() -> None:
    _, heading, teaser = columns(
        ["港の岸壁が長くなり、大型の渡し船が春から再び入港する。", "岸壁が長くなる港", "森で珍しい茸見つかる"],
        [True, False, False],
    )
    assert heading[IN_RUN] > 0.6
    assert teaser[IN_RUN] < 0.2


def test_a_line_without_words_says_nothing() -> None:
    assert not columns([HARBOUR, "* * *", "12"], [True, False, False])[1:].any()
