"""Single names: whether two are of one person, whether one is of an account, how a careful editor prints it."""

from __future__ import annotations

import re
import unicodedata
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


# --- accounts of a content system, which author fields hold beside names of people -----------------------------------

_PEN_NAME = re.compile(r"^[^\W_](?:(?!_|admin)[\w'’-]){1,25}$", re.I)
_NOBODY = frozenset(
    "admin administrator root user guest editor webmaster author unknown anonymous none null undefined staff".split()
)
_DIGITS = "0123456789"


def is_pen_name(text: str) -> bool:
    """One word that a declared author field holds: pen names of blogs are not written in capitals."""
    return bool(_PEN_NAME.match(text)) and not text.isdigit() and not is_nobody(text)


def is_nobody(name: str) -> bool:
    """Whether a name is one that every system gives: "admin", "Editor2"."""
    return fold(name).rstrip(_DIGITS) in _NOBODY


def is_account(name: str) -> bool:
    """Whether a name is one word as accounts have it: in small letters, or with a digit or an underscore.

    >>> [is_account(name) for name in ("jdoe", "Editor2", "j_doe", "Jane Doe", "Voltaire", "王小明")]
    [True, True, True, False, False, False]
    """
    return " " not in name and (name.islower() or "_" in name or any(map(str.isdigit, name)))


# --- spelling: bylines shout names in capitals ----------------------------------------------------------------------

_SHOUTED = 3  # letters from which a word in capitals is shouted; shorter ones may be initials
_INSIDE = re.compile(r"[-'’]")
_SMALL = frozenset("de la las los del van von der den ter ten du dos das da do y e i und bin ibn zu af av".split())
_VOWELS = frozenset("AEIOUYØƠƯАЕИОУЫЭЮЯІЄΑΕΗΙΟΥΩ")  # without accents
_NUMERALS = frozenset("II III IV VI VII JR SR".split())
_DOTLESS = ("tr", "az")  # languages whose small I has no dot


def unshouted(name: str, language: str = "") -> str:
    """A name with its words in capitals written as names are; one word alone stays, it may be an agency.

    >>> unshouted("JANE Q. O'DOE"), unshouted("Oksana DEMO"), unshouted("LUDWIG VAN DER MEER"), unshouted("AFP")
    ("Jane Q. O'Doe", 'Oksana Demo', 'Ludwig van der Meer', 'AFP')
    """
    tokens = name.split()
    if len(tokens) == 1 or not any(map(str.isupper, tokens)):
        return name
    whole = name.isupper()
    return " ".join(_word(token, i, whole, language) for i, token in enumerate(tokens))


def _word(token: str, i: int, whole: bool, language: str) -> str:
    if not token.isupper() or "." in token[:-1] or token.strip(".") in _NUMERALS:
        return token
    if i and whole and token.lower() in _SMALL:
        return token.lower()
    letters = sum(map(str.isalpha, token))
    if not (i or whole) and token.isascii() and not (_VOWELS | {"Y"}) & set(token):
        return token  # of an outlet, "TNT Sports"
    if letters < _SHOUTED and not (
        whole and letters > 1 and token[-1] != "." and _VOWELS & set(unicodedata.normalize("NFD", token))
    ):
        return token
    parts = _INSIDE.split(token)
    marks = [*_INSIDE.findall(token), ""]
    return "".join(_part(part, language) + mark for part, mark in zip(parts, marks, strict=True))


def _part(part: str, language: str) -> str:
    if language[:2].lower() in _DOTLESS:
        return part[:1] + part[1:].replace("I", "ı").replace("İ", "i").lower()
    small = part[:1] + part[1:].replace("İ", "i").lower()
    return f"Mc{small[2:3].upper()}{small[3:]}" if small.startswith("Mc") and len(small) > _SHOUTED else small
