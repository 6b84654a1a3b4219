"""Names of accounts of a content system, which author fields hold beside names of people."""

from __future__ import annotations

import re

from ..text import fold

_PEN_NAME = re.compile(r"^[^\W_](?:(?!_|admin)[\w'’-]){1,25}$", re.I)
_NOBODY = frozenset(
    "admin administrator root user guest editor webmaster author unknown anonymous none null staff".split()
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
