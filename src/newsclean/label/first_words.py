"""What a block says first, in words that many sites use: what tells its kind where elements do not.

data/words.txt holds them, folded, a word a line. The networks that name kinds have learned a vector for each; a block
is told by the sum of those of its first words. Captures have wording.py beside, which knows more languages.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import SourceBlock
from . import model
from .wording import HEAD_CHARS, head_words

Array = NDArray[Any]

HEAD_WORDS = 10  # of a text's beginning
MIN_WORD_CHARS = 2  # a letter or a Chinese character alone says little
_CACHED_TEXTS = 4096  # entries; menus and stock lines recur within a site


class Said(NamedTuple):
    """The known words of a page's blocks, each once a block, in their order."""

    words: Array  # numbers of words, int64, block by block
    sizes: Array  # words of each block, int64; one without any holds the number behind the last word


def find_words(blocks: Sequence[SourceBlock], known: Callable[[str], tuple[int, ...]]) -> Said:
    """What each block says. known: known_words of the first HEAD_CHARS of a text."""
    rows = [known(block.text[:HEAD_CHARS]) for block in blocks]
    return Said(np.array([*chain.from_iterable(rows)], np.int64), np.array([*map(len, rows)], np.int64))


def known_words(text: str, numbers: Mapping[str, int]) -> tuple[int, ...]:
    """The numbers of the known words that a text begins with, each once, in their order.

    numbers: of words as first_words gives them. Of a text without any: the number behind the last word.
    """
    return tuple([numbers[word] for word in first_words(text) if word in numbers]) or (len(numbers),)


@lru_cache(maxsize=_CACHED_TEXTS)
def shipped_words(text: str) -> tuple[int, ...]:
    """The known words of a text, by the numbers in the package's data."""
    return known_words(text, numbers())


def first_words(text: str) -> dict[str, None]:
    """The words that a text begins with, folded, each once, in their order."""
    return dict.fromkeys([word for word in head_words(text)[:HEAD_WORDS] if len(word) >= MIN_WORD_CHARS])


def lean(said: Said, w: model.Weights) -> Array:
    """Networks x blocks x hidden: what the words of each block bring to the entry of the networks."""
    starts = np.cumsum(said.sizes) - said.sizes
    sums = np.add.reduceat(w["words"][:, said.words], starts, axis=1)
    return model.product(sums / np.sqrt(said.sizes, dtype=np.float32)[:, None], w["words_entry"])


@cache
def numbers() -> dict[str, int]:
    """The number of each known word."""
    data = (pkgutil.get_data("newsclean", "data/words.txt") or b"").decode("utf-8")
    return {word: number for number, word in enumerate(data.splitlines())}
