"""Where the names of a byline end: at the label of something else, a date, a counter, a photograph."""

from __future__ import annotations

import re

from ..text import fold
from . import byline_words, lexicon

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
_BEFORE_LABELS = frozenset(  # "Last updated"
    "last latest originally first zuletzt derniere mise ultima ultimo laatst laatste senast sist sidst viimeksi"
    " ostatnio posledni naposledy utoljara son terakhir poslednje последнее останне آخر".split()
)
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


def only_writers(text: str) -> str:
    """A byline without brackets around all of it, without who helped and the photographer that it names in brackets.

    >>> only_writers("Jane Doe (text), John Roe (photos)").strip(", ")
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
    tokens = text.split()
    for i, token in enumerate(tokens[:_MAX_LABELLED]):
        bare = fold(token).strip(_LABEL_EDGE)
        labelled = i and token[-1] in ":：" and len(bare) > 1
        if labelled and token[0].islower():
            while i > 1 and tokens[i - 1][0].islower() and fold(tokens[i - 1]) not in lexicon.PARTICLES:
                i -= 1
        if labelled or (i and bare.partition("・")[0] in byline_words.LINE_LABELS):
            if i > 1 and fold(tokens[i - 1]) in _BEFORE_LABELS:
                i -= 1
            if i > 1 and tokens[i - 1].islower() and tokens[i - 1] in lexicon.CONJUNCTIONS:
                i -= 1
            name = " ".join(tokens[:i])
            return name.removesuffix(".") if len(tokens[i - 1]) > _LONGEST_ABBREVIATION else name
    return text
