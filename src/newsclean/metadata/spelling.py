"""Names as a careful editor prints them: bylines shout them in capitals."""

from __future__ import annotations

import re
import unicodedata

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
