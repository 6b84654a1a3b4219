"""What stands behind names in a byline, and is cut off: a role, a date, an outlet, from where or for whom, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..text import fold
from . import byline_words, calendar_words, lead_words
from .desks import EDGE, is_role_token, lead_to_role
from .name_leads import has_case, is_capital

_TAIL = re.compile(
    r"(?i)[\s,]+(?:um|at|am|on|le|el)?\s*\(?\d.*$|\s+(?:um|am|for|für|auf|bei)\s.*$|\s+(?:on|le|el|den)\s.*\d.*$|"
    r"(?<=[^\W\d_])\d{1,4}(?:[./-]|\s+\w+\s+ago\b).*$"
)
_FULL_NAME = 2  # words of a name at least
_MAX_ROLE_BEFORE = 4  # words of a role before a name: "chief foreign affairs correspondent"
_FULL_AND_MONTH = 3  # words of a name and a month that might be a part of it
# "JANE DOE THE HARBOUR POST", "JANE DOE THE COURIER", "Jane Doe of the Courier": an outlet behind a name, but no "Voice
# of the People", "Beauty and the Beast", nor the Vietnamese "Pham Nguyen The Anh".
_OF_OUTLET = re.compile(
    r"^(\S+(?:\s\S+)+?)(?<!\s[Oo][Ff])(?<!\s[Aa][Nn][Dd])(?<![.!?])\s+"
    r"(?:[Tt][Hh][Ee]\s+[^\W\d_a-zß-ÿ]\S*\s\S.*|THE\s+[^\W\d_a-zß-ÿ]+|[Oo][Ff]\s+[Tt][Hh][Ee]\s+[^\W\d_a-zß-ÿ].*)$"
)
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z][a-zà-ÿ])")
NEVER = byline_words.NO_NAMES - byline_words.PARTICLES
_GLUED_DAY = re.compile(r"(?<=[^\W\d_]{2})(?=\d{1,2}(?:[./-]\d{1,2}[./-]|\.?\s?[^\W\d_]{3,}\.?,?\s\d{4}))")
_GLUED_WORD = re.compile(r"(?<=[a-zß-ÿ]{2})(?=(?P<word>[A-ZÀ-Þ][a-zß-ÿ]{2,})(?P<day>\.?\s\d{1,2},?\s\d{4})?)")
INITIALS = 3  # letters before a capital inside a word that belong to it: McAdam, DeLuca
AFTER_NAMES = (
    frozenset("For From in aus for from is at à en a de under unter via i dans".split()) | byline_words.AFTER_NAMES
)
# What stands between a name and a role: "Times Staff Writer".
_BEFORE_ROLES = byline_words.ROLE_BEGINNINGS | byline_words.DESKS
# "JANE DOE Associated Press": an agency of several words with no mark before it.
_LONG_AGENCIES = tuple(f" {name}" for name in sorted(byline_words.AGENCY_NAMES, key=len, reverse=True) if " " in name)
_CJK_TAIL = re.compile(rf"[\s=＝・/]*(?:{'|'.join(lead_words.CJK_TAILS)})(?:\s*외\s*\d+명)?$")


def apart_from_day(text: str) -> str:
    """A byline with a bar before the day or the label that is glued to a name, and before the weekday behind one.

    >>> apart_from_day("Jane Doe3 May 2024"), apart_from_day("Jane DoeUpdated May 3, 2024")
    ('Jane Doe | 3 May 2024', 'Jane Doe | Updated May 3, 2024')
    """
    text = _GLUED_WORD.sub(_bar_before, _GLUED_DAY.sub(" | ", text))
    tokens = text.split()
    before = list(takewhile(lambda token: not token[0].isdigit(), tokens))
    if not _FULL_NAME < len(before) < len(tokens):
        return text
    end = len(calendar_words.without_weekday(before))
    return " ".join((*tokens[:end], "|", *tokens[end:])) if _FULL_NAME <= end < len(before) else text


def _bar_before(match: re.Match[str]) -> str:
    word = fold(match["word"])
    dated = match["day"] is not None and word in calendar_words.MONTHS
    return " | " if dated or word in byline_words.LINE_LABELS else ""


def without_tail(part: str) -> str:
    """A part of a byline without what stands behind the name: a date, a role, "for Outlet", "in Berlin"."""
    short = _without_agency(_TAIL.sub("", part))
    tokens = _uncamelled(_CJK_TAIL.sub("", _OF_OUTLET.sub(r"\1", short))).split()
    if short != part:
        tokens = _without_day(tokens)
    tokens = _without_role_before(tokens)
    if tokens and tokens[-1][-1] == "." and len(tokens[-1]) > INITIALS + 1 and "." not in tokens[-1][:-1]:
        tokens[-1] = tokens[-1][:-1]  # the end of a sentence, "The questions were asked by Jane Doe."
    of_day = len(tokens) > 2 and fold(tokens[-1]).strip(".") in byline_words.MONTHS
    if of_day and fold(tokens[-2]) not in byline_words.PARTICLES:  # "María del Mar" is a name
        tokens.pop()
    for i, token in enumerate(tokens):
        if i and _ends_name(token, whole=i > 1):
            if token == "de" or (token in ("a", "i", "en") and i < 2) or (token == "la" and tokens[i - 1] == "de"):
                continue
            return _name_before(tokens[:i], token)
    return " ".join(tokens).strip(EDGE)


def _without_agency(part: str) -> str:
    """A name of two words or more without the agency behind or before it; everything else as it is."""
    folded = fold(part)
    if before := next((name for name in _LONG_AGENCIES if folded.startswith(f"{name[1:]} ")), ""):
        name = part.split()[len(before.split()) :]
        return " ".join(name) if len(name) > 1 and all(map(is_capital, name)) else part
    agency = next((name for name in _LONG_AGENCIES if folded.endswith(name)), "")
    name = part.split()[: len(part.split()) - len(agency.split())]
    return " ".join(name) if agency and len(name) > 1 and fold(name[-1]) != "the" else part


def _name_before(tokens: list[str], end: str) -> str:
    """The name that words begin with, when another word ends it."""
    if len(tokens) == 1 and is_role_token(end):
        return ""
    shouted = len([*takewhile(_is_shouted, tokens)])
    if shouted > 1 and not any(map(_is_shouted, tokens[shouted:])):
        tokens = tokens[:shouted]  # "JANE DOE Harbour Post Staff Writer"
    no_names = _BEFORE_ROLES if is_role_token(end) else byline_words.ROLE_BEGINNINGS
    while len(tokens) > 2 and fold(tokens[-1]) in no_names:
        tokens.pop()  # "Jane Doe Times Staff Writer"
    if len(tokens) > 2 and fold(end).strip(EDGE) in byline_words.PLACE_ROLES:
        tokens.pop()  # "name of two words, place, representative"
    while len(tokens) > 2 and fold(tokens[-1]) in byline_words.PARTICLES:
        tokens.pop()  # "João Silva do UOL"
    return " ".join(tokens).strip(EDGE)


def _is_shouted(token: str) -> bool:
    """Whether a word is in capitals, and no initial."""
    return token.isupper() and len(token.rstrip(".")) > 1


def _ends_name(token: str, *, whole: bool) -> bool:
    """Whether a word is no part of the name before it. whole: that has two words or more."""
    if token in AFTER_NAMES or is_role_token(token):
        return True
    bare = token.strip(EDGE)
    return whole and (bare in byline_words.OUTLETS or fold(bare) in NEVER)


def _without_day(tokens: list[str]) -> list[str]:
    """The words before a number that was cut off, without those that belong to it."""
    while len(tokens) > 2 and tokens[-1].islower() and has_case(tokens[-1]):
        tokens.pop()  # "Jane Doe at 11:08"
    while _is_of_day(tokens):
        tokens.pop()  # "Jane Doe Monday, May 3"
    numbered = tokens and fold(tokens[-1]).strip(".:") in calendar_words.NUMBERED
    return [] if numbered else tokens  # "Press release no. 3" names nobody


def _is_of_day(tokens: Sequence[str]) -> bool:
    """Whether the last word is of the day whose number stood behind it; those that people are named end long names."""
    if len(tokens) < 2:
        return False
    last = fold(tokens[-1]).strip(".,،")
    if last in calendar_words.GIVEN_NAMES and len(tokens) < _FULL_AND_MONTH:
        return False
    return last in calendar_words.MONTHS or last in calendar_words.WEEKDAYS


def _uncamelled(part: str) -> str:
    """Where a role is glued to a name, "Jane DoeStaff Writer", a space between them; names like McAdam stay."""
    match = _CAMEL.search(part)
    if match and any(is_role_token(t) for t in part[match.end() :].split()[1:3]):
        inside = match.end() - part.rfind(" ", 0, match.end()) - 1
        if inside > INITIALS or is_role_token(part[match.end() :].split()[0]):
            return f"{part[: match.end()]} {part[match.end() :]}"
    return part


def _without_role_before(tokens: list[str]) -> list[str]:
    """The words of a name without the role before it: "business reporter Jane Doe", "Chief Political Editor Jane Doe".

    Capitals before a role that are no part of one are a name: "Jane Doe reporter".
    """
    end = max(
        (
            i + 1
            for i, token in enumerate(tokens[:_MAX_ROLE_BEFORE])
            if is_role_token(token) and lead_to_role(tokens[:i])
        ),
        default=0,
    )
    name = tokens[end : end + _FULL_NAME]
    return tokens[end:] if len(name) == _FULL_NAME and all(map(is_capital, name)) else tokens


# --- where the names of a byline end: at the label of something else, a date, a counter, a photograph ----------------

# Who edited, took or drew pictures, translated: words of Chinese and Japanese bylines.
_HAN_OTHERS = (
    "編輯|编辑|編集|責編|责编|攝影|摄影|撮影|写真|圖|图|圖片|图片|イラスト|動画|校對|校对|審核|审核|監製|监制|監修|"
    "剪輯|剪辑|翻譯|翻译|翻訳"
)
_HAN_LABEL = re.compile(
    rf"(?<=\S)\s+(?:[\u4e00-\u9fff]{{2,6}}[:：]|(?:{_HAN_OTHERS})[\s:：/／|｜丨・=＝])|"
    rf"(?<=\S)[、，,]\s*(?:{_HAN_OTHERS})[:：/／|｜丨=＝]"
)
_MAX_LABELLED = 40  # words of a byline that are looked through for the label of something else
_LABEL_EDGE = " .,:;|/()[]-–—・：＝="
_WHOLLY_BRACKETED = re.compile(r"^\s*[（(【〔\[]([^（）()【】〔〕\[\]]{2,60})[）)】〕\]]\s*$")
_PHOTO_WORDS = "|".join(sorted(map(re.escape, byline_words.PHOTO_LABELS), key=len, reverse=True))
_PHOTOGRAPHER = re.compile(rf"[^,;|/()]{{2,60}}\(\s*(?:{_PHOTO_WORDS})\s*\)", re.I)
_BEFORE_LABELS = frozenset(  # "Last updated", "Data publikacji:", "Fecha de publicación:", "Reading time:"
    "date data datum fecha дата ngay reading tiempo temps tempo czas cas время час okuma"
    " last latest originally first zuletzt derniere mise ultima ultimo laatst laatste senast sist sidst viimeksi"
    " ostatnio posledni naposledy utoljara son terakhir poslednje последнее останне آخر".split()
)
_COLON_APART = re.compile(r"(\s[a-zß-ÿ][^\W\d_]*) (?=:)")  # French: "Date de publication : 3 mai"
# What a page invites its readers to do, on one line with the byline.
INVITES = re.compile(
    r"\s(?:leave a (?:comment|reply)|(?:add|post) (?:a )?comment|no comments?|schreiben? (?:sie )?einen kommentar|"
    r"kommentar (?:hinterlassen|schreiben)|deja(?:r|nos)? un comentario|laisse[rz]? un commentaire|lascia un commento|"
    r"deix[ae]r? um coment[aá]rio|laat een reactie achter|geef een reactie|(?:dodaj|zostaw) komentarz|yorum yap\w*|"
    r"оставить комментарий|залишити коментар|tinggalkan komentar|"
    r"send (?:an )?e-?mail|e-?mail senden|envoyer un (?:e-?mail|courriel)|enviar un correo(?: electrónico)?|"
    r"enviar um e-?mail|invia un['’ ]?e-?mail|(?:stuur|verzend) een e-?mail|skicka e-?post|e-posta gönder\w*|"
    r"wyślij e-?mail|kirim e-?mail|отправить (?:письмо|e-?mail)|[أا]رسل بريد[اًا]* [إا]لكتروني[اًا]*)(?!\w)",
    re.I,
)
_AND_AGENCIES = re.compile(
    r"(?<=\w),?\s+(?:and|with|und|mit|et|avec|y|con|e|com|en|og|och)\s+"
    r"(?:(?:news |wire )?(?:agencies|services)|wires|agenturen|agences|agencias|agenzie|agências|persbureaus)\s*$",
    re.I,
)
# With whose help somebody wrote: "with additional reporting by Jane Doe", "com informações da Agência".
_WITH_HELP = re.compile(
    r"(?<=[\w.)])[,;]?\s+(?:"
    r"(?:with|and)\s+(?:additional\s+)?(?:reporting|research|contributions?|information|input)\s+(?:by|from)|"
    r"(?:with\s+)?additional\s+(?:reporting|research)\s+by|"
    r"com\s+(?:as\s+)?(?:informações|reportagem|colaboração)\s+d[aeo]s?|"
    r"con\s+(?:información|informaciones|informes|la\s+colaboración)\s+del?|con\s+informazioni\s+d[ai]|"
    r"avec\s+(?:la\s+collaboration|la\s+contribution|des\s+informations|les\s+informations)\s+(?:de|du|d['’])"
    r")(?=\W).*$|(?:^|[.;]\s)[^.;]*\scontributed\s+(?:reporting\b|to\s+th(?:is|e)\s).*$",
    re.I,
)
_LONGEST_ABBREVIATION = 3  # characters of "Jr.", whose full stop stays
_HAN_ROLE = re.compile(r"[\s、，,]+(?:通讯员|通訊員|实习生|實習生|见习记者|特约记者|摄影记者)\s+")


def without_helpers(text: str) -> str:
    """A byline without brackets around all of it, without who helped and the photographer that it names in brackets.

    >>> without_helpers("Jane Doe (text), John Roe (photos)").strip(", ")
    'Jane Doe (text)'
    """
    text = _WITH_HELP.sub("", text)
    return _HAN_ROLE.sub("、", _PHOTOGRAPHER.sub(" ", _AND_AGENCIES.sub("", _WHOLLY_BRACKETED.sub(r"\1", text))))


def without_labels(text: str) -> str:
    """A byline up to what another label says: "Jane Doe Updated: 3 May", "Jane Doe Photos John Roe".

    >>> without_labels("Ayşe Demir Giriş: 09.10.2022"), without_labels("Jane Doe last updated: now")
    ('Ayşe Demir', 'Jane Doe')
    """
    if match := _HAN_LABEL.search(text):
        text = text[: match.start()]
    if match := INVITES.search(text):
        text = text[: match.start()]
    tokens = _COLON_APART.sub(r"\1", text).split()
    for i, token in enumerate(tokens[:_MAX_LABELLED]):
        bare = fold(token).strip(_LABEL_EDGE)
        labelled = i and token[-1] in ":：" and len(bare) > 1
        if labelled and token[0].islower():
            while i > 1 and tokens[i - 1][0].islower() and fold(tokens[i - 1]) not in byline_words.PARTICLES:
                i -= 1
        if labelled or (i and bare.partition("・")[0] in byline_words.LINE_LABELS):
            if i > 2 and tokens[i - 1].islower() and fold(tokens[i - 2]) in _BEFORE_LABELS:
                i -= 1
            if i > 1 and fold(tokens[i - 1]) in _BEFORE_LABELS:
                i -= 1
            if i > 1 and tokens[i - 1].islower() and tokens[i - 1] in byline_words.CONJUNCTIONS:
                i -= 1
            name = " ".join(tokens[:i])
            return name.removesuffix(".") if len(tokens[i - 1]) > _LONGEST_ABBREVIATION else name
    return text
