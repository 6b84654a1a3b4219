"""The words that a block of HTML begins with, and what the network that names kinds makes of them."""

from __future__ import annotations

from functools import partial

import numpy as np

from newsclean.capture import read_capture
from newsclean.label.first_words import MIN_WORD_CHARS, Said, find_words, first_words, known_words, lean, numbers


def test_a_text_is_told_by_its_first_words_folded_and_once_each() -> None:
    assert list(first_words("Más LEÍDAS, más")) == ["mas", "leidas"]
    assert list(first_words("one two three four five six seven eight nine ten eleven"))[-1] == "ten"


def test_a_letter_or_a_character_alone_says_nothing() -> None:
    assert not first_words("天气 A 3")


def test_words_have_their_numbers_and_unknown_ones_say_nothing() -> None:
    blocks = read_capture("Weather and jobs\n\nZorblax\n\nJobs").blocks
    said = find_words(blocks, partial(known_words, numbers={"jobs": 0, "weather": 1}))
    rows = np.split(said.words, np.cumsum(said.sizes)[:-1])
    assert [row.tolist() for row in rows] == [[1, 0], [2], [0]]  # 2: behind the last word, nothing


def test_a_block_leans_where_its_words_do() -> None:
    said = Said(np.array([0, 1, 2]), np.array([2, 1]))
    vectors = np.array([[[3.0], [1.0], [0.0]]], np.float32)
    told = lean(said, {"words": vectors, "words_entry": np.array([[[1.0, -1.0]]], np.float32)})
    np.testing.assert_allclose(told, np.array([[[4 / 2**0.5, -4 / 2**0.5], [0, 0]]]), rtol=1e-6)


def test_the_known_words_are_in_order_and_once_each() -> None:
    words = list(numbers())
    assert words == sorted(set(words))
    assert min(map(len, words)) >= MIN_WORD_CHARS
    assert {"comments", "share", "subscribe", "weather"} <= set(words)
