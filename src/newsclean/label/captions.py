"""Captions by their words: they end with a photographer's credit, or say who stands where in the picture."""

from __future__ import annotations

import re
from functools import lru_cache

from ..phrases import match, matches_prefix
from ..text import SENTENCE_ENDS

MAX_CAPTION_CHARS = 500  # chars of a caption with its credit; the longest seen had 500
MAX_CREDIT_CHARS = 60  # chars of the credit
_CACHED_TEXTS = 1024  # entries; of one page: rules ask again for a text

_SENTENCE = re.compile(r"\s(?:(?<=[.!?…।。]\s)\s*|\s*[/|–—]\s+)")  # begins with white space, to leap to it
_SENTENCE_END = frozenset(SENTENCE_ENDS + '"”»')
_CLOSING_BRACKETS = (")", "）", "]")
_IN_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]$")
# "本报记者 陆行舟 摄" behind the sentence, "＝4日午後、谷川町で" at its end, which have no colon.
_EAST_ASIAN = re.compile(
    r"(?:^|[。！？」”\s])[\u3040-\u30ff\u4e00-\u9fff·・/、 ]{2,24}(?<!拍)(?:[摄攝]影?|供[图圖])$"
    r"|＝[^。＝]{0,40}(?:\d日|撮影|提供|写す)[^。＝]{0,20}$"
)
# Openings, folded, that name the source of a paragraph or what goes with it as well, or are words of a sentence.
_NO_CREDITS = frozenset(
    """quelle: fuente: fonte: font: bron: kalla: kilde: lahde: zrodło: zdroj: vir: izvor: извор: източник: источник:
    джерело: крыніца: sursa: forras: πηγη: kaynak: mənbə: burimi: saltinis: avots: allikas: iturria: المصدر: منبع: ماخذ:
    מקור: स्रोत: সূত্র: ที่มา: nguon: sumber: chanzo: manba: წყარო: աղբյուր: дереккөз: 来源: 來源: 出典: 출처: 출처= credit
    graphic: grafik: grafika: infographic: chart: map: karte: video: видео: відео: βιντεο:""".split()
)
# Who stands where: a side in brackets behind a name, or the order of a row of people.
_SIDES = (
    "left|right|center|centre|second left|second right|far left|far right|l.|r.|li.|re.|links|rechts|Mitte|midden"
    "|à gauche|à droite|au centre|izquierda|derecha|a sinistra|a destra|al centro|à esquerda|à direita|ao centro"
    "|t.v.|t.h.|till vänster|till höger|til venstre|til høyre|til højre|vas.|oik.|z lewej|z prawej|vlevo|vpravo"
    "|слева|справа|в центре|ліворуч|праворуч|solda|sağda|kiri|kanan|αριστερά|δεξιά"
    "|左|右|中央|左端|右端|左一|右一|左二|右二|왼쪽|오른쪽|가운데|왼쪽부터"
)
_ROWS = (
    "from left to right",
    "de gauche à droite",
    "de izquierda a derecha",
    "da sinistra a destra",
    "da esquerda para a direita",
    "слева направо",
    "зліва направо",
    "soldan sağa",
)


def _any_of(wordings: str) -> str:
    return "|".join(map(re.escape, wordings.split("|")))


_BESIDE = re.compile(rf"[(（](?:{_any_of(_SIDES)})[)）]")
# Patterns that begin with few characters each: one of all alternatives takes five times as long.
_PLACED = tuple(
    re.compile(pattern)
    for pattern in (
        r"v\. ?l\. ?n\. ?r\.",
        "vlnr",
        "左起|왼쪽부터|오른쪽부터",
        r", (?:second|third|fourth|far|front|back|foreground) (?:from )?(?:left|right|cent\w\w),",
    )
)
_JAPANESE_ORDER = re.compile("左から(?![のはもへ右])")  # not the left's reproach
_BEFORE_ORDER = ("(", "（", "＝", "=", "写真", "写真は")
_FROM_LEFT = re.compile("rom(?<=[Ff]rom) left(?=[,:])")
_SET_APART = re.compile(r"[(（,;–—]\s*$")
_SETS_APART = re.compile(r"\s*[:：)）]")
_NEXT_LETTER = re.compile(r"[,:：]?\s*([^\W\d_])")


@lru_cache(maxsize=_CACHED_TEXTS)
def why_caption(text: str) -> str:
    """Why a block is a caption by its words alone, "" where it is none: "rule id: evidence"."""
    if len(text) > MAX_CAPTION_CHARS:
        return ""
    if ends_with_credit(text):
        return "phrase.caption: ends with a credit"
    return "phrase.caption: says who stands where" if _is_placed(text) else ""


def _is_placed(text: str) -> bool:
    if ("(" in text or "（" in text) and any(_is_beside_name(text, side.start()) for side in _BESIDE.finditer(text)):
        return True
    if any(placed.search(text) for placed in _PLACED):
        return True
    if any(_names_follow(text, order.end()) for order in _FROM_LEFT.finditer(text)):
        return True
    if any(_is_no_way(text, order.start()) for order in _JAPANESE_ORDER.finditer(text)):
        return True
    lower = text.lower()
    orders = (order for row in _ROWS if row in lower for order in re.finditer(row, text, re.I))
    return any(_orders_names(text, order.start(), order.end()) for order in orders)


def _is_no_way(text: str, start: int) -> bool:
    """Whether "from the left" stands in what is no sentence or behind a label: balls and cars come from there, too."""
    return text[-1] not in _SENTENCE_END or text.endswith(_BEFORE_ORDER, 0, start)


def _is_beside_name(text: str, start: int) -> bool:
    """Whether a side in brackets stands behind a name, or in what is no sentence: sentences tell of the left, too."""
    if text[-1:] not in _SENTENCE_END:
        return True
    before = text[:start].split()
    return bool(before) and not before[-1][0].islower()


def _orders_names(text: str, start: int, end: int) -> bool:
    """Whether the order of a row is set apart, or names follow: parties and voters move from left to right, too."""
    apart = _SET_APART.search(text[:start]) or _SETS_APART.match(text, end)
    return apart is not None or _names_follow(text, end)


def _names_follow(text: str, start: int) -> bool:
    letter = _NEXT_LETTER.match(text, start)
    return letter is not None and not letter[1].islower()


def ends_with_credit(text: str) -> bool:
    """Whether a block says at its end whose picture it describes.

    >>> ends_with_credit("Boats in the harbour. Photo: Anna Berg"), ends_with_credit("Boats (Photo by Anna Berg)")
    (True, True)
    """
    if text[-1:] in _SENTENCE_END:  # as paragraphs do, and names do not
        return False
    if not text.isascii() and (credit := _EAST_ASIAN.search(text[-2 * MAX_CREDIT_CHARS :])):
        return credit.start() > 0
    bracketed = _IN_BRACKETS.search(text) if text[-1:] in _CLOSING_BRACKETS else None
    tail = bracketed[1] if bracketed else _SENTENCE.split(text[-2 * MAX_CREDIT_CHARS :].replace("。", "。 "))[-1]
    found = match(tail) if len(tail) < len(text) and len(tail) <= MAX_CREDIT_CHARS else None
    if found is None or found.kind != "caption" or found.phrase in _NO_CREDITS:
        return False
    return bracketed is None or matches_prefix(tail, "caption")  # "(afp/dpa)" signs a text
