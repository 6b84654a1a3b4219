"""What leads to a name: "by" and "written by" in many languages, and how a word looks that a name begins with."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text import fold, squeeze
from . import byline_words, lead_words
from .desks import is_agency, is_desk, is_role_token, is_staff
from .names_east_asia import han_names

_GEORGIAN = re.compile("[\u10d0-\u10ff]")


def _lead_pattern() -> re.Pattern[str]:
    ranked = sorted(lead_words.COMMON_LEADS, key=len, reverse=True)
    return re.compile(rf"[\s|·•–—\-/(*]*(?P<lead>{'|'.join(map(re.escape, ranked))})(?P<colon>\s*[:：|/]\s*|\s+|$)")


_LEAD = _lead_pattern()
_APOSTROPHES = ("'", "’")
_ELIDED = ("d", "t")  # d'Arcy, 't Hooft
_ARTICLE = re.compile(r"(?:al|el|ul|ad|as|an|at|ibn|dell|dall|nic|mac|mc|van|de)[-'’](?=[^\W\d_])", re.I)  # al-Rashid
_MORE_LEADS = lead_words.LEADS | lead_words.COLON_LEADS
LEAD_WORDS = lead_words.COMMON_LEADS | _MORE_LEADS
_LEAD_END = ":/ ՝"  # folding writes full-width colons as plain ones
_SEPARATORS = (":", "：", "/", "-", "–", "|")
_GENRES = lead_words.GENRES | lead_words.GENRES_BY
_GENRE_BYS = lead_words.GENRE_BYS | lead_words.GENRE_OFS
_GENRE_END = ".:,"
_ELIDED_OF = re.compile("d['’](?=[^\\W\\d_a-zß-ÿ])")  # French: "Chronique d'Ana Doe"
_A_PAIR = 2  # words of a name
_ARTICLE_LEADS = frozenset({"de", "da"})  # articles, too, and of names as they are: "De Redactie", "Da Redação"
_GLUED_LEAD = re.compile(r"^(?:Written by|Posted by|By|BY|Von|Por|Par|Di|Autor|Author)(?=[A-ZÀ-Þ][a-zà-ÿ])(?!line)")
_CJK_WORDS = "|".join(lead_words.CJK_LEADS)
_OPENS, _CLOSES = "（(【〔[", "）)】〕]"
_CJK_LEAD = re.compile(rf"^[\s（(【〔\[]*[\u4e00-\u9fff]{{0,8}}?(?:{_CJK_WORDS})[\s:：/／|｜丨・=＝]+")
# The first words of phrases and genres, without the marks that either may end in: few lines begin with one.
_OPENING_END = _LEAD_END + _GENRE_END
_OPENINGS = frozenset(
    phrase.partition(" ")[0].rstrip(_OPENING_END) for phrase in _MORE_LEADS | _GENRES | lead_words.GENRE_ARTICLES
)
_COLON = re.compile(r"[:：|/]\s*")
_COLON_OR_SPACE = re.compile(r"[:：|\s]\s*")
_LEAD_GOES_ON = re.compile(r"in(?:nen)?\b|autor")
_COMMA = re.compile(r"\s?[,،、，]\s*")
_NOUN_CHARS = 24  # characters before such a comma
_PHRASE_WORDS = 6  # words of the longest lead of byline_words
# German: "Aus Nordhafen berichtet Anna Muster", "Aus Nordhafen von Anna Muster"; English: "From Jane Doe, Northport".
_REPORTS_FROM = re.compile(
    r"Aus\s\S+(?:\s\S+)?\s(?:bericht(?:et|en)|von)\s(?=[^\W\d_a-zß-ÿ])|"
    r"(?:From|FROM)\s(?=[^\W\d_a-zß-ÿ][^\s,]*(?:\s[^\W\d_a-zß-ÿ][^\s,]*){1,3},\s[^\W\d_a-zß-ÿ]\S*$)"
)
# As in "Cairo – by Jane Doe".
_ARABIC_FROM = re.compile(r"(?P<place>[^\W\d][\w ]{1,30})[–—:-]\s*من\s+(?P<name>\w+(?:\s\w+){1,3})$")
_LED_CHARS = 80  # characters of what follows a lead: names, no sentence


@lru_cache(maxsize=2048)
def without_lead(text: str) -> str:
    """A byline without the words that lead to the name; as it was where there are none.

    >>> without_lead("Von Max Muster"), without_lead("Von Trier")
    ('Max Muster', 'Von Trier')
    """
    text = squeeze(text)
    for _ in range(2):  # "Text: By Jane Doe"
        shorter = _strip_lead(text)
        if shorter == text:
            break
        text = shorter
    return text


def _strip_phrase(text: str, folded: str) -> str:
    """A line without a lead of byline_words, where capitals follow it."""
    tokens, plain = text.split(), folded.split()
    if len(tokens) != len(plain):
        return text
    for size in range(min(_PHRASE_WORDS, len(tokens) - 1), 0, -1):
        phrase = " ".join(plain[:size])
        bare = phrase.rstrip(_LEAD_END)
        if not (bare in lead_words.LEADS or (bare in lead_words.COLON_LEADS and bare != phrase)):
            continue
        rest = tokens[size:]
        if rest[0] in _SEPARATORS:
            rest = rest[1:]
        left = " ".join(rest)
        enough = len(rest) > 1 or bare != phrase
        if rest and enough and len(left) <= _LED_CHARS and all(map(_opens_name, rest[:2])):
            return left
    return text


def _strip_genre(text: str, folded: str) -> str:
    """A line without what the article is and the "by" behind that, where two capitals follow: "Opinión de Ana Doe"."""
    genre, by, left = _at_genre(text, folded)
    if not left or not (by in lead_words.GENRE_BYS or lead_words.GENRES.issuperset(genre)):
        return text
    named = sum(map(is_capital, left)) >= _A_PAIR and is_capital(left[0]) and _opens_name(left[1])
    named = named and fold(left[0]) not in lead_words.OUTLET_ARTICLES
    return " ".join(left) if named and len(" ".join(left)) <= _LED_CHARS else text


def names_subject(text: str) -> bool:
    """Whether a line says what the article is and, no author, what it is of: "Crítica de" a film."""
    folded = fold(text)
    return _at_genre(text, folded)[1] in lead_words.GENRE_OFS and _strip_genre(text, folded) == text


def _at_genre(text: str, folded: str) -> tuple[list[str], str, list[str]]:
    """The words for what the article is that a line begins with, the "by" or "of" behind them, and the rest."""
    tokens, plain = text.split(), folded.split()
    if len(tokens) != len(plain):
        return [], "", []
    at = start = 1 if plain and plain[0] in lead_words.GENRE_ARTICLES else 0
    while at < len(plain) - 1 and plain[at].rstrip(_GENRE_END) in _GENRES:
        at += 1
    genre = [word.rstrip(_GENRE_END) for word in plain[start:at]]
    if genre and (elided := _ELIDED_OF.match(tokens[at])):
        return genre, "de", [tokens[at][elided.end() :], *tokens[at + 1 :]]
    at += at < len(plain) and plain[at] in _SEPARATORS
    by = plain[at] if genre and at < len(plain) else ""
    return (genre, by, tokens[at + 1 :]) if by in _GENRE_BYS else ([], "", [])


def _opens_name(token: str) -> bool:
    return is_capital(token) or fold(token) in byline_words.PARTICLES or fold(token) in byline_words.CONJUNCTIONS


def _strip_lead(text: str) -> str:
    if names := han_names(text):
        return names
    if match := _REPORTS_FROM.match(text):
        return text[match.end() :]
    if "من" in text and (match := _ARABIC_FROM.match(text)) and fold(match["place"].strip()) in byline_words.PLACES:
        return match["name"]
    if match := (_CJK_LEAD.match(text) or _GLUED_LEAD.match(text)):
        return text[match.end() :].strip().rstrip(_CLOSES if text[0] in _OPENS else "") or text
    folded = fold(text)
    if (match := _COMMA.search(text, 0, _NOUN_CHARS)) and fold(text[: match.start()]) in lead_words.AUTHOR_NOUNS:
        return text[match.end() :] or text
    if folded.partition(" ")[0].rstrip(_OPENING_END) in _OPENINGS and (
        (shorter := _strip_phrase(text, folded)) != text or (shorter := _strip_genre(text, folded)) != text
    ):
        return shorter
    match = _LEAD.match(folded)
    if match is None or match.end() >= len(folded):
        return text
    count = len(match.group().split())
    rest = text.split(None, count)[count:] if match["colon"].isspace() else [_after_colon(text)]
    left = rest[0] if rest else ""
    shy = match["lead"] in lead_words.COMMON_SHY_LEADS and match["colon"].isspace()
    if shy and not _names_behind(left, match["lead"]):
        return text
    return left.strip() or text


def _names_behind(left: str, lead: str) -> bool:
    """Whether a name follows a lead that may be another word: two words in capitals, or who signs, "Par AFP"."""
    tokens = left.split()
    if len(tokens) < _A_PAIR:
        return is_desk(left) and (is_agency(left) or is_staff(left)) and lead not in _ARTICLE_LEADS
    return is_capital(tokens[0]) or "," in tokens[0] or is_role_token(tokens[0])


def _after_colon(text: str) -> str:
    """What stands behind the sign that ends a lead; none ends one inside "Autor:in" or "autorin/autor"."""
    match = _COLON.search(text)
    while match and match.end() < len(text) and _LEAD_GOES_ON.match(text, match.end()):
        match = _COLON_OR_SPACE.search(text, match.end())
    return text[match.end() :] if match else text


def is_capital(word: str) -> bool:
    """Whether a word begins as names do: in a capital, or in a script that has no case."""
    word = word.lstrip("'’\"“„«(-")
    first = word[2:3] if word[1:2] in _APOSTROPHES and word[:1] in _ELIDED else word[:1]
    if first.islower() and (match := _ARTICLE.match(word)):
        first = word[match.end()]
    return bool(first) and (
        first.isupper()
        or first.istitle()
        or (first.isalpha() and (not first.islower() or bool(_GEORGIAN.match(first))))
    )


def has_case(text: str) -> bool:
    """Whether a text is in a script whose capitals tell names; Georgian has some that nobody writes."""
    return text.lower() != text.upper() and not _GEORGIAN.search(text)
