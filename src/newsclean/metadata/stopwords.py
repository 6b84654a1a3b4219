"""The commonest words of languages, from data/stopwords.txt."""

from __future__ import annotations

import pkgutil
from functools import lru_cache


@lru_cache(maxsize=1)
def languages_of_words() -> dict[str, tuple[tuple[str, float], ...]]:
    """Each word with the languages that it speaks for and how strongly: the fewer share it, the more."""
    sharing: dict[str, list[str]] = {}
    for language, words in _lists().items():
        for word in words:
            sharing.setdefault(word, []).append(language)
    return {word: tuple((x, len(shared) ** -0.5) for x in shared) for word, shared in sharing.items()}


def is_listed(language: str) -> bool:
    """Whether a language has a list of words."""
    return language in _lists()


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    lines = (pkgutil.get_data("newsclean", "data/stopwords.txt") or b"").decode().splitlines()
    parted = (line.partition(":") for line in lines if not line.startswith("#"))
    return {language: words.split() for language, _, words in parted}
