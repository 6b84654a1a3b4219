"""Which texts are the same, or nearly: fingerprints, the same in every process and on every machine, and shingles."""

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
    data = plain(text).encode("utf-8", "replace")
    return int.from_bytes(blake2b(data, digest_size=_HASH_BYTES).digest(), "big")


def shingles(text: str, size: int = SHINGLE_WORDS) -> frozenset[tuple[str, ...]]:
    """All runs of so many words; all words where there are fewer. Near texts share most of them."""
    found = words(fold(text))
    if len(found) <= size:
        return frozenset((tuple(found),)) if found else frozenset()
    return frozenset(zip(*(found[i:] for i in range(size))))


def overlap(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> float:
    """Share of the smaller set that the other has too, 0..1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
