"""Stable fingerprints of texts: the same in every process and on every machine."""

from __future__ import annotations

from hashlib import blake2b

from .text import fold, words

_HASH_BYTES = 8  # 64 bits: among a million texts two share one with a chance of 3 in 100 million
SHINGLE_WORDS = 4  # words; shorter ones are shared by texts that have nothing to do with each other


def plain(text: str) -> str:
    """The words of a folded text with one space between them: without punctuation, marks and case."""
    return " ".join(words(fold(text)))


def fingerprint(text: str) -> int:
    """A 64-bit hash of the text's words; equal for texts that differ in case, marks, punctuation and spaces."""
    return _hash(plain(text))


def shingles(text: str, size: int = SHINGLE_WORDS) -> frozenset[int]:
    """Hashes of all runs of so many words; of all words where there are fewer. Near texts share most of them."""
    found = words(fold(text))
    if len(found) <= size:
        return frozenset((_hash(" ".join(found)),)) if found else frozenset()
    return frozenset(_hash(" ".join(found[i : i + size])) for i in range(len(found) - size + 1))


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of the smaller set that the other has too, 0..1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=_HASH_BYTES).digest(), "big")
