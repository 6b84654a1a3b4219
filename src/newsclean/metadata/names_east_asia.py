"""Who a Korean, Chinese or Japanese byline names: the words before, behind and around the word for a reporter.

There is no case to tell a name by, and often no space: "北京記者王小明報導" is place, role, name, verb. Order tells:
Korean names stand before the role, behind places and desks, Chinese ones behind it.
"""

from __future__ import annotations

import re

from . import byline_words
from .names_common import KOREAN

_HAN = "\u4e00-\u9fff"
_KANA_HAN = "\u3040-\u30ff\u4e00-\u9fff々"
_ROLE = "(?:記者|记者|編譯|编译|特派員|特派员|通讯员)"
_DONE = "(?:報導|报道|报导|電|电)"  # what a reporter did, behind the place
_NOT_A_NAME = "(?![会會節节站協协證证部團团招])"  # "press conference", "press card"
_NO_PARTICLE = "(?!\\S*の)"
_NAMES = f"(?P<names>{_NOT_A_NAME}[{_HAN}]{{2,4}}(?:[、,，\\s][{_HAN}]{{2,4}}){{0,5}})"
_HAN_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        # "記者王小明／北港報導", "中央日報 記者王小明／綜合報導": place and verb follow the name.
        rf"^[\s（(【〔\[]*(?:[{_HAN}]{{2,8}}\s)?[{_HAN}]{{0,6}}?{_ROLE}\s*{_NAMES}\s*(?:[／/|｜][{_HAN}]{{2,12}}|{_DONE})"
        rf"{_DONE}?[）)】〕\]]?\s*$",
        # "記者王小明北港17日電": no mark between name and place.
        rf"^[\s（(【〔\[]*[{_HAN}]{{0,4}}{_ROLE}(?P<names>{_NOT_A_NAME}[{_HAN}]{{3}})[{_HAN}]{{2,4}}\d{{0,2}}日?(?:專?電|电|報導|报道)[）)】〕\]]?\s*$",
        # "新华社记者王小明、李大华": an outlet before the role, nothing behind the names.
        rf"^[\s（(【〔\[]*[{_HAN}]{{2,8}}{_ROLE}\s*{_NAMES}[）)】〕\]]?\s*$",
        # "國際中心／王小明報導": a desk, then who reports.
        rf"^[{_HAN}]{{1,8}}[／/]\s*(?P<names>[{_HAN}]{{2,4}})\s*{_DONE}\s*$",
        # "王小明 发自北京"
        rf"^(?P<names>[{_HAN}]{{2,4}})\s*(?:发自|發自)[{_HAN}]{{2,8}}$",
        # "政治部 山田太郎", "ワシントン支局　山田太郎": a desk or a rank, then the name.
        rf"^(?:[{_KANA_HAN}・]{{1,12}}(?:部|支局|総局|本社|センター)|(?:編集|論説|解説)委員|[{_KANA_HAN}・]{{0,12}}(?:特派員|編集長))[\s・･]+"
        rf"(?P<names>{_NO_PARTICLE}[{_KANA_HAN}]{{2,6}}(?:\s[{_KANA_HAN}]{{1,4}})?)$",
        # "【ロンドン=山田太郎】", "（ロンドン＝山田太郎）": a dateline with the name.
        rf"^[【（(\[]?[{_KANA_HAN}・]{{2,12}}[=＝](?P<names>[{_KANA_HAN}]{{2,6}})[】）)\]]?$",
        # "来源：新华社 作者：王小明": the outlet first, then a label.
        rf"^.{{1,40}}\s(?:作者|撰文|文字|采写|記者|记者)\s?[:：]\s*{_NAMES}(?=\s|$)",
    )
)
# "记者 张明 李红": of a Chinese word, so that no two are one Japanese name.
_BESIDE = re.compile(
    rf"^[\s（(【〔\[]*[{_HAN}]{{0,4}}?记者\s?[:：]?\s?(?P<names>[{_HAN}]{{2,3}}(?:\s(?!摄影|编辑|通讯员|实习生|报道)[{_HAN}]{{2,3}}){{1,5}})[）)】〕\]]?$"
)
_DAY_BEFORE = re.compile(r"^\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+")
_DAY_BEHIND = re.compile(
    r"[\s|／]+(?:民國|民国|令和)?\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*[（(].[）)])?(?:\s+\d{1,2}[:時]\d{2}分?(?::\d{2})?)?\s*$"
)
_JOB = re.compile(
    r"\s*(?:선임|인턴|수습|전문|객원|시민|명예|수석|대|팀장)?\s*(?:기자|특파원|논설위원|통신원)(?![\uac00-\ud7af])"
)
# Who writes as a guest, whole line: name, where, as what; words of up to twelve syllables.
_GUEST = re.compile(
    "^(?P<name>[\uac00-\ud7af]{2,4})\\s(?:[\uac00-\ud7af]{1,12}\\s){0,3}[\uac00-\ud7af]{0,12}(?:대|대학교|대학원|학과|학부|연구소|연구원|센터|재단|협회|법인)"
    "\\s?(?:[\uac00-\ud7af]{1,12}\\s)?(?:명예|석좌|초빙|겸임|선임|연구)?(?:교수|연구위원|연구원|변호사|소장|대표|이사장|원장)$"
)
_ENDS_LIST = re.compile(r"[=|()\[\]<>:：]|[^\s\uac00-\ud7af,·ㆍ・•/]")  # what no list of Korean names runs over
_LEAVES_OUT = re.compile(r"외\s*\d+\s*명")
_MAX_BEFORE = 30  # characters before the first reporter's role: places, a desk, names
# Words behind the last role: a sentence goes on, a caption begins.
_SAYS_MORE = re.compile("[\uac00-\ud7af]{2}.*[\uac00-\ud7af]{2}")
_AND = re.compile(r"\s*[,·ㆍ・•/]\s*")
_KOREAN_NAME = re.compile("^[\uac00-\ud7af]{2,4}$")
_WHOLE_NAME = 3  # syllables of most Korean names: surname and two more
# How desks, outlets and administrative places end.
_DESK_ENDS = ("부", "팀", "국", "실", "센터", "본부", "일보", "신문", "뉴스", "방송", "시", "군", "도", "구", "역")


def korean_names(text: str) -> list[str]:
    """The names that stand before a Korean word for a reporter, without the places, desks and labels before them.

    None of a list that says how many it leaves out: another source has them all.

    >>> korean_names("전주, 남원 김견본 기자"), korean_names("홍보기·김견본 기자 kim@example.com")
    (['김견본'], ['홍보기', '김견본'])
    """
    found: list[str] = []
    start = 0
    if text.isascii() or _LEAVES_OUT.search(text):
        return found
    if name := guest(text):
        return [name]
    for job in _JOB.finditer(text):
        found += _of_list(text[start : job.start()])
        start = job.end()
    return found


def signs_korean(text: str) -> bool:
    """Whether a Korean line names reporters and says little before and nothing behind them: no sentence, no caption."""
    jobs = [] if text.isascii() else [*_JOB.finditer(text)]
    return bool(jobs) and jobs[0].start() <= _MAX_BEFORE and not _SAYS_MORE.search(text, jobs[-1].end())


def guest(text: str) -> str:
    """The guest author that a Korean line names with an office, "Name University Professor"; "" for none.

    Captions of portraits say the same.
    """
    match = _GUEST.match(text)
    return match["name"] if match and match["name"][0] in KOREAN and match["name"] not in byline_words.PLACES else ""


def _of_list(text: str) -> list[str]:
    """The names that end a text; a word before the last one that is no whole name is a place, and so is all before."""
    end = max((mark.end() for mark in _ENDS_LIST.finditer(text)), default=0)
    if text[:end].strip(" =:：").endswith(("사진", "그래픽")):
        return []
    found: list[str] = []
    for part in reversed(_AND.split(text[end:].strip(" ,·/"))):
        words = part.split()
        while len(words) > 1 and (words[-1].endswith(_DESK_ENDS) or words[-1] in byline_words.PLACES):
            words.pop()
        if not words or not _KOREAN_NAME.match(words[-1]):
            break
        found.insert(0, words.pop())
        while words and _is_whole(words[-1]):
            found.insert(0, words.pop())
        if words and len(words[-1]) == 1 and words[-1] in KOREAN:
            found[0] = f"{words.pop()} {found[0]}"
        if words:
            break
    return found


def _is_whole(word: str) -> bool:
    return len(word) == _WHOLE_NAME and word[0] in KOREAN and not word.endswith(_DESK_ENDS)


def han_names(text: str) -> str:
    """The names in a Chinese or Japanese line, as it has them, without role, place and desk; "" where it has no such.

    >>> han_names("記者王小明／北港報導"), han_names("政治部 山本見本"), han_names("總統府記者會")
    ('王小明', '山本見本', '')
    """
    if text.isascii():
        return ""  # as most lines
    text = _DAY_BEHIND.sub("", _DAY_BEFORE.sub("", text))
    if match := _BESIDE.match(text):
        return "、".join(name for name in match["names"].split() if name not in byline_words.PLACES)
    return next((match["names"] for form in _HAN_FORMS if (match := form.match(text))), "")
