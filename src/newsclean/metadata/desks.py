"""Roles, desks, agencies: what bylines name that is nobody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..text import fold
from . import byline_words

MAX_NAME_CHARS = 70  # characters of one name
MAX_NAME_WORDS = 6  # "Maria de los Angeles Garcia Lopez"
MAX_ROLE_WORDS = 3  # "Senior Staff Writer"
EDGE = " \t\n\r,;:|/·•–—-_*†‡¹²³＊※#\"'“”„«»‹›()[]{}<>!…/"
MARKS = "*†‡§¹²³⁎＊※ "  # of notes, behind a name
_OUTLET_CHARS = 3  # two capitals before a name may be initials
_OURS = frozenset("our tim equipe equipo notre nuestra nostra nossa unsere onze vår vores by par por von".split())
_STAFF = byline_words.DESKS | byline_words.PARTICLES | byline_words.LINE_LABELS | _OURS
# Agencies by their whole names, without those that are words of other things: "MENA" is a region, "Petra" a given name.
AGENCIES_ALONE = (byline_words.AGENCIES | byline_words.AGENCY_NAMES) - byline_words.GIVEN_NAMES
# Roles of languages that write without spaces: what is said of them follows at once, "reporterofthenorth".
_UNSPACED_ROLES = tuple(
    role for role in byline_words.ROLES if "\u0e00" <= role[0] <= "\u109f" or "\u1780" <= role[0] <= "\u17ff"
)
# Roles with which German, Dutch, Scandinavian and Finnish words of one's field end: "Gerichtsreporterin".
_FIELD_ROLES = tuple(
    fold(role)
    for role in """
    redakteur redakteurin reporter reporterin korrespondent korrespondentin korrespondenten journalist journalistin
    redacteur verslaggever verslaggeefster correspondent redaktør redaktör kommentator toimittaja kirjeenvaihtaja
    """.split()
)
# How outlets end in scripts that write no space before "daily", "news", "television"; no name of a person ends so.
_OUTLET_ENDS = tuple(
    "日报 日報 晚报 晚報 时报 時報 新闻 新聞 新聞社 报社 報社 通讯社 通訊社 通信社 电视台 電視台 放送 テレビ 网 網"
    " 編集部 编辑部 編輯部 일보 신문 뉴스 방송 통신 편집국 편집부".split()
)


def is_role(text: str) -> bool:
    """Whether a text is a role and nothing else, as the staff signs."""
    tokens = text.split()
    return 0 < len(tokens) <= MAX_ROLE_WORDS and all(map(is_role_word, tokens))


def is_role_word(token: str) -> bool:
    """Whether a word is a role, or stands before one."""
    return fold(token.strip(EDGE)) in byline_words.ROLE_BEGINNINGS


def is_role_token(token: str) -> bool:
    """Whether a word says what somebody does."""
    word = fold(token.strip(EDGE))
    return word in byline_words.ROLES or word.endswith(_FIELD_ROLES) or word.startswith(_UNSPACED_ROLES)


def lead_to_role(tokens: Sequence[str]) -> bool:
    """Whether the words before a role are part of it: roles, and what is written small, "business reporter"."""
    return all(token[0].islower() or is_role_word(token) for token in tokens)


def is_agency(text: str) -> bool:
    """Whether a string names a news agency, perhaps with a place or a word behind it."""
    folded = fold(text).removeprefix("the ")
    first = folded.replace("-", " ").replace("/", " ").split()[:1]
    return folded in byline_words.AGENCY_NAMES or any(word in byline_words.AGENCIES for word in first)


def is_anonymous(text: str) -> bool:
    """Whether a string says no more than that the staff wrote: "Staff", "Local News", "Da Redação"."""
    return all(is_role_word(t) or fold(t) in _STAFF for t in text.split())


def is_staff(text: str) -> bool:
    """Whether a desk is the outlet's own staff, by whatever name: "Redacción LCA", "Harbour Post Newsroom"."""
    return not is_agency(text) and any(fold(t).strip(EDGE) in byline_words.STAFF for t in text.split())


def is_outlet(word: str) -> bool:
    """Whether a word is the initials of an outlet; two letters before a name may be somebody's."""
    return len(word) >= _OUTLET_CHARS and word in byline_words.OUTLETS


@lru_cache(maxsize=4096)
def is_desk(text: str) -> bool:
    """Whether a string names an agency, a desk, a team or a firm, no person.

    >>> [is_desk(t) for t in ("Reuters", "dpa", "Sports Desk", "Jane Doe")]
    [True, True, True, False]
    """
    if not 2 <= len(text) <= MAX_NAME_CHARS:
        return False
    folded = fold(text)
    if folded.removeprefix("the ") in byline_words.AGENCY_NAMES or is_outlet(re.split(r"[\s-]+", text)[0]):
        return True  # "ARD-Studio Nordhafen"
    if text.endswith(_OUTLET_ENDS):
        return True
    first = folded.replace("-", " ").split(" ")[0]
    if folded in byline_words.AGENCIES or (
        first in byline_words.AGENCIES
        and not (first in byline_words.GIVEN_NAMES and text[1:2].islower() and " " in text)
    ):
        return True
    tokens = folded.replace("-", " ").split()
    if len(tokens) > MAX_NAME_WORDS or any(t in byline_words.UI_WORDS for t in tokens):
        return False
    return any(t.strip(".,") in byline_words.DESKS for t in tokens)
