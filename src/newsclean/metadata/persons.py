"""Whether two names are of one person: initials, inflected and transcribed forms."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text import fold

# Of a given name that another ends with, and of its consonants: in shorter ones the endings are alike by chance.
_ENDING_LETTERS, _ENDING_BONES = 5, 3


def once(names: list[str]) -> tuple[str, ...]:
    """Each name once; of two forms of one person the fuller one stays, where the first stood."""
    out: list[str] = []
    for name in names:
        for i, other in enumerate(out):
            if same_person(name, other):
                out[i] = max(other, name, key=len)
                break
        else:
            out.append(name)
    return tuple(out)


@lru_cache(maxsize=2048)
def same_person(one: str, other: str) -> bool:
    """Whether two names may be forms of one: equal, one with more given names or initials, or one that ends the other.

    >>> same_person("Gholami Rad", "Ali Mirqolami Rad"), same_person("J. Doe", "Jane Doe")
    (True, True)
    """
    a, b = (fold(name).replace(".", " ").replace("-", " ").split() for name in (one, other))
    if not a or not b:
        return False
    if a == b:
        return True
    short, long = sorted((a, b), key=lambda t: (len(t), sum(map(len, t))))
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in (long[0], long[-1])
    if long[: len(short)] == short:
        return True  # of two surnames the second is left out
    if short[-1] != long[-1]:
        return len(short) == len(long) and all(map(_inflected, short, long))
    return all(any(_same_given(s, g) for g in long[:-1]) for s in short[:-1])


def _inflected(one: str, other: str) -> bool:
    """Whether two Greek or Cyrillic words differ in their endings alone: bylines put names into the genitive."""
    stem = min(len(one), len(other)) - 1
    return stem > 1 and not one.isascii() and one[:stem] == other[:stem] and abs(len(one) - len(other)) <= 2


def _same_given(one: str, other: str) -> bool:
    """Two given names: equal, an initial of the other, or one ending the other in another spelling.

    So Gholami and Mirqolami; two of as many consonants are one where all of those are alike: Mohammad, Muhammad.
    """
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return len(short) == 1 or short == long or len(short) >= 3
    few, many = _bones(short), _bones(long)
    if len(short) < _ENDING_LETTERS or len(few) < _ENDING_BONES:
        return False
    return few == many or (len(short) < len(long) and many.endswith(few[1:]))


def _bones(name: str) -> str:
    """The consonants of a name, letters of like sound joined: what stays when another alphabet is transcribed."""
    return re.sub(r"[aeiouyhw'’]", "", name.replace("gh", "q").replace("kh", "x").replace("ck", "k"))
