"""The language of a text: its script, its commonest words and what the page declares, weighed against each other.

langdetect is asked only where these three do not settle it; its detector is private and seeded, so that the same text
has the same language in every process.
"""

from __future__ import annotations

import pkgutil
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

_SAMPLE_CHARS = 3000  # of the text that are looked at; more never changed an answer on development pages
_MIN_LETTERS = 12  # below, a text in a script of many languages tells nothing by itself
_MIN_LETTERS_TO_DETECT = 40  # below, langdetect guesses

# Scripts as runs of code points: (first of the run, script). "" is for what belongs to no script: digits, signs.
_RUNS: tuple[tuple[int, str], ...] = (
    (0x0000, ""), (0x0041, "Latn"), (0x005B, ""), (0x0061, "Latn"), (0x007B, ""), (0x00C0, "Latn"), (0x0250, ""),
    (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"), (0x0600, "Arab"), (0x0780, ""),
    (0x0900, "Deva"), (0x0980, "Beng"), (0x0A00, "Guru"), (0x0A80, "Gujr"), (0x0B00, "Orya"), (0x0B80, "Taml"),
    (0x0C00, "Telu"), (0x0C80, "Knda"), (0x0D00, "Mlym"), (0x0D80, "Sinh"), (0x0E00, "Thai"), (0x0E80, "Laoo"),
    (0x0F00, "Tibt"), (0x1000, "Mymr"), (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"), (0x13A0, ""),
    (0x1780, "Khmr"), (0x1800, "Mong"), (0x18B0, ""), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, ""),
    (0x3041, "Kana"), (0x3100, ""), (0x3400, "Hani"), (0x4DC0, ""), (0x4E00, "Hani"), (0xA000, ""),
    (0xAC00, "Hang"), (0xD7B0, ""), (0xF900, "Hani"), (0xFB00, ""), (0xFB50, "Arab"), (0xFE00, ""),
    (0xFE70, "Arab"), (0xFF00, ""), (0xFF21, "Latn"), (0xFF5B, ""), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Hani"),
)  # fmt: skip
_RUN_STARTS = [start for start, _ in _RUNS]
# Scripts that one language writes in nearly all the pages there are; and what else is written in them when declared.
_LANGUAGE_OF_SCRIPT = {
    "Grek": "el", "Armn": "hy", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn",
    "Mlym": "ml", "Sinh": "si", "Thai": "th", "Laoo": "lo", "Tibt": "bo", "Mymr": "my", "Geor": "ka", "Hang": "ko",
    "Khmr": "km", "Mong": "mn", "Kana": "ja",
}  # fmt: skip
_ALSO_WRITTEN = {"Tibt": ("dz",), "Geor": ("xmf", "sva"), "Mymr": ("shn", "mnw", "ksw")}
_DEFAULT_OF_SCRIPT = {"Hebr": "he", "Beng": "bn", "Ethi": "am"}  # where no word tells
_SCRIPTS_OF_LANGUAGES = {  # of the languages in stopwords.txt that are not written in Latin letters
    "Cyrl": "ru uk be bg mk sr kk ky tg tt mn uz az ce cv ba os sah ab av".split(),
    "Arab": "ar fa ur ps ckb sd ug ku pnb arz azb ks".split(),
    "Deva": "hi mr ne sa mai bho kok doi".split(),
    "Beng": "bn as mni".split(),
    "Hebr": "he yi".split(),
    "Ethi": "am ti".split(),
    "Hani": "zh yue wuu ja ko nan".split(),
}
_OTHER_NAMES = {
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "nb": "no", "fil": "tl", "cmn": "zh", "sh": "hr",
    "prs": "fa", "pes": "fa", "arb": "ar", "kmr": "ku", "zsm": "ms", "lvs": "lv", "ekk": "et", "swh": "sw",
}  # fmt: skip
_TWINS = ({"hr", "bs", "sr", "cnr"}, {"id", "ms"}, {"no", "nn", "da"}, {"ca", "oc"}, {"gl", "pt"}, {"af", "nl"})

_MIN_SHARE = 0.4  # of the letters that a script needs to be the text's
_JAPANESE_KANA = 0.08  # of Han and kana together: Chinese quotes a Japanese name now and then
_MIN_STRENGTH = 0.07  # points a word: below, no list fits; running text has 0.15 and more in its own language
_MIN_POINTS = 1.35  # that the common words of a text must make before they count: three that five languages share
_FEW_WORDS = 30  # of a text that may hold no common word of its own language
_CLEAR_LEAD = 1.25  # times the points of the next language, to be told by words alone
_DECLARED_SHARE = 0.6  # of the best language's points that the declared one needs to be believed
_TWIN_SHARE = 0.8  # the same between languages that have most of their common words in common

# Characters that only one way of writing Chinese has, among the commonest.
_HANT = frozenset("這個們來時說國對學會為與發還經過後關點當開長問題進實現應該從將無東車馬電話書見門間聽讓認識體灣臺")
_HANS = frozenset("这个们来时说国对学会为与发还经过后关点当开长问题进实现应该从将无东车马电话书见门间听让认识体湾台")
# Letters that few languages have: what short texts have too few common words for.
_LETTERS = {
    "az": "ə", "be": "ў", "bg": "ъ", "bs": "čćđšž", "ca": "ŀ", "ckb": "ۆێەڕڵ", "cs": "řěů", "cy": "ŵŷ", "da": "æø",
    "de": "ßäöü", "eo": "ĉĝĥĵŝŭ", "es": "ñ¿¡", "et": "õäöü", "fa": "پچژگ", "fi": "äö", "fo": "ðøæ", "gl": "ñ",
    "hr": "čćđšž", "hu": "őű", "is": "ðþæ", "kk": "әғқңұ", "ky": "өүң", "lt": "ėįųąęšž", "lv": "āēīūķļņģ", "mk": "ѓќѕџ",
    "mn": "өү", "mt": "ħġċ", "no": "æø", "pl": "łąęśżź", "ps": "ټډړښېځڅڼ", "pt": "ãõ", "ro": "țșăţş", "ru": "ыэъ",
    "sd": "ڻڪٿڃ", "sk": "ľĺŕôä", "sl": "čšž", "sq": "ë", "sr": "ђћј", "sr-Latn": "čćđšž", "sv": "äö", "tg": "ҳҷӣӯқ",
    "tk": "ýňžä", "tr": "ığş", "tt": "әөүҗң", "uk": "їєґі", "ur": "ٹڈڑںےہ", "yi": "װײױ",
    "vi": "ơưđạảấầẩậắằẳặẹẻẽếềểễệịọộốồổợớờởụủứừửựỳỵỷỹ",
}  # fmt: skip
_LETTER_POINTS = 0.4  # for each occurrence of a letter that one language has; less for those that several have
_MAX_LETTER_POINTS = 0.1  # for each word of the text: letters never outweigh the words of a longer text
_PARTING = "“”„«»…。،؛؟।"  # signs beyond ASCII that part words
_WORD = re.compile(rf"[^\s\d.,;:!?\"()\[\]|/{_PARTING}]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")


def tell_language(text: str, declared: Sequence[str] = (), *, host: str | None = None) -> tuple[str | None, str]:
    """The BCP 47 tag of a text and what told it: script, words, declared or langdetect; (None, "") where nothing does.

    text: the kept text. declared: tags that the page states, the most trusted first. host: the page's host name; its
    country decides between languages that nothing else tells apart.
    """
    sample = text[:_SAMPLE_CHARS]
    script, letters = _script_of(sample)
    if not script:
        return None, ""
    tags = [t for t in map(_primary, declared) if t and _is_written(t, script)]
    if language := _LANGUAGE_OF_SCRIPT.get(script):
        other = next((t for t in tags if t in _ALSO_WRITTEN.get(script, ())), None)
        return (other, "declared") if other else (language, "script")
    if script == "Hani":
        return _chinese(sample, tags, declared)
    told, source = _by_words(sample, script, letters, tags, host)
    return (_with_script(told, script) if told else None), source


def guess_language(text: str) -> str | None:
    """A text's language by script and common words alone, None where they are not clear: for many short texts."""
    script, _ = _script_of(text)
    if script in _LANGUAGE_OF_SCRIPT or script == "Hani":
        return _LANGUAGE_OF_SCRIPT.get(script, "zh")
    points, count = _count_words(text, script)
    best = max(points, key=lambda x: (points[x], x), default="")
    return best if best and points[best] >= max(_MIN_STRENGTH * count, _MIN_POINTS) else None


def _primary(tag: str) -> str | None:
    """The primary subtag of a declared tag in its usual form, None where it names no language."""
    match = _TAG.match(tag.strip())
    if not match or (name := match[0].lower()) in ("und", "zxx", "mul", "xx", "c"):
        return None
    return _OTHER_NAMES.get(name, name)


def _script_of(sample: str) -> tuple[str, int]:
    """The script of most letters, and how many they are; "" where there are none or no script has enough of them."""
    counts = Counter({"Latn": len(sample.encode("utf-8", "surrogatepass").translate(None, _NO_LATIN))})
    for char, n in _beyond_ascii(sample).items():
        counts[_RUNS[bisect_right(_RUN_STARTS, ord(char)) - 1][1]] += n
    del counts[""]
    total = counts.total()
    if not total:
        return "", 0
    asian = counts["Hani"] + counts["Kana"]
    if asian and counts["Kana"] > _JAPANESE_KANA * asian and asian > _MIN_SHARE * total:
        return "Kana", asian
    script, most = max(counts.items(), key=lambda item: (item[1] * _WEIGHT_OF_SCRIPT.get(item[0], 1), item[0]))
    return (script, most) if most >= _MIN_SHARE * total / _WEIGHT_OF_SCRIPT.get(script, 1) else ("", 0)


def _beyond_ascii(text: str) -> Counter[str]:
    """The characters of a text that are not ASCII, counted; few are in most texts, and counting takes time."""
    return Counter() if text.isascii() else Counter(_ASCII.sub("", text))


_ASCII = re.compile("[\x00-\x7f]+")
_NO_LATIN = bytes(c for c in range(256) if c > 127 or not chr(c).isalpha())
# One character of these is worth about two letters, so that names in Latin letters do not outweigh them.
_WEIGHT_OF_SCRIPT = {"Hani": 2, "Kana": 2, "Hang": 2}


@lru_cache(maxsize=1024)
def _is_written(language: str, script: str) -> bool:
    """Whether a language is written in a script; unknown ones are taken for Latin."""
    if script == "Latn":
        elsewhere = {x for s, names in _SCRIPTS_OF_LANGUAGES.items() for x in names} | set(_LANGUAGE_OF_SCRIPT.values())
        return language not in elsewhere or language in ("sr", "az", "uz", "ku", "kk", "tt")
    return language in _SCRIPTS_OF_LANGUAGES.get(script, ()) or language in (
        _LANGUAGE_OF_SCRIPT.get(script),
        *_ALSO_WRITTEN.get(script, ()),
    )


def _with_script(language: str, script: str) -> str:
    """The tag, with its script where that is not the one for which the plain tag stands."""
    return f"{language}-Latn" if language == "sr" and script == "Latn" else language


def _chinese(sample: str, tags: Sequence[str], declared: Sequence[str]) -> tuple[str, str]:
    """Chinese in its two ways of writing; Japanese and Korean headlines of nothing but Han characters as declared."""
    if tags and tags[0] != "zh":
        return tags[0], "declared"
    traditional = sum(c in _HANT and c not in _HANS for c in sample)
    simplified = sum(c in _HANS and c not in _HANT for c in sample)
    if traditional != simplified:
        return ("zh-Hant" if traditional > simplified else "zh"), "script"
    told = any(re.match(r"zh[-_](hant|tw|hk|mo)", t.strip(), re.I) for t in declared)
    return ("zh-Hant" if told else "zh"), "declared" if tags else "script"


def _by_words(sample: str, script: str, letters: int, tags: Sequence[str], host: str | None) -> tuple[str | None, str]:
    """Languages of one script told apart by what is declared, their commonest words, and langdetect, in this order."""
    points, count = _count_words(sample, script)
    ranked = sorted(points, key=lambda x: (-points[x], x))
    best = ranked[0] if ranked and points[ranked[0]] >= max(_MIN_STRENGTH * count, _MIN_POINTS) else None
    for tag in tags:
        if _is_believed(tag, script, best, points, count):
            return tag, "declared"
    if best is not None and (clear := _clear_winner(best, ranked, points, host)) is not None:
        return clear.partition("-")[0], "words"
    if letters >= _MIN_LETTERS_TO_DETECT and (found := _detect(sample)) is not None and _is_written(found, script):
        share = _DECLARED_SHARE if best in _detectors().langlist else 1.0  # it cannot find what it does not know
        if best is None or points.get(found, 0.0) >= share * points[best]:
            return found, "langdetect"
    if best is not None:
        return best.partition("-")[0], "words"
    if letters >= _MIN_LETTERS and script in _DEFAULT_OF_SCRIPT:
        return _DEFAULT_OF_SCRIPT[script], "script"
    return None, ""


def _is_believed(tag: str, script: str, best: str | None, points: Mapping[str, float], count: int) -> bool:
    """Whether the words of the text do not speak against a declared language."""
    name = tag if tag != "sr" or script == "Cyrl" else "sr-Latn"
    if not is_listed(name):
        return best is None
    if best is None:
        return count <= _FEW_WORDS or points.get(name, 0.0) >= _MIN_STRENGTH * count / 2
    return points.get(name, 0.0) >= points[best] * (_TWIN_SHARE if _are_twins(tag, best) else _DECLARED_SHARE)


def _clear_winner(best: str, ranked: Sequence[str], points: Mapping[str, float], host: str | None) -> str | None:
    """The best language where it leads clearly; else its twin, or itself, that the host's country speaks."""
    following = points[ranked[1]] if len(ranked) > 1 else 0.0
    if points[best] >= _CLEAR_LEAD * following:
        return best
    home = _LANGUAGE_OF_COUNTRY.get((host or "").rsplit(".", 1)[-1], "")
    if home in points and (home == best or _are_twins(home, best)) and points[home] >= _TWIN_SHARE * points[best]:
        return home
    return None


def _count_words(sample: str, script: str) -> tuple[dict[str, float], int]:
    """The points of each language by its common words and rare letters in the text, and the number of words."""
    text = sample.lower()
    others = _beyond_ascii(text)
    found = _words(text, others)
    table, letters = _tables_of(script)
    points = _points(table, Counter(found))
    limit = max(1.0, _MAX_LETTER_POINTS * len(found))
    for language, worth in _points(letters, others).items():
        points[language] = points.get(language, 0.0) + min(worth, limit)
    return points, len(found)


def _words(text: str, others: Iterable[str]) -> list[str]:
    """What stands between white space, digits and the signs that part words. others: its characters beyond ASCII."""
    if any(map(str.isdecimal, others)):
        return _WORD.findall(text)
    for sign in others:
        if sign in _PARTING:
            text = text.replace(sign, " ")
    return text.encode("utf-8", "surrogatepass").translate(_BLANKED).decode("utf-8", "surrogatepass").split()


_BLANKED = bytes(c if c > 127 or _WORD.match(chr(c)) else ord(" ") for c in range(256))

_Table = Mapping[str, tuple[tuple[str, float], ...]]  # a word or letter: the languages that it speaks for, how strongly


def _points(table: _Table, counts: Mapping[str, int]) -> dict[str, float]:
    points: dict[str, float] = {}
    for sign, n in counts.items():
        for language, worth in table.get(sign, ()):
            points[language] = points.get(language, 0.0) + n * worth
    return points


@lru_cache(maxsize=32)  # scripts, all there are
def _tables_of(script: str) -> tuple[_Table, _Table]:
    """The words and the letters that speak for languages of a script."""
    sharing: dict[str, list[str]] = {}
    for language, letters in _LETTERS.items():
        for letter in letters:
            sharing.setdefault(letter, []).append(language)
    of_letters = {c: tuple((x, _LETTER_POINTS / len(shared)) for x in shared) for c, shared in sharing.items()}
    return _only(script, languages_of_words()), _only(script, of_letters)


def _only(script: str, table: _Table) -> _Table:
    found = (
        (sign, tuple(x for x in told if _is_written(x[0].partition("-")[0], script))) for sign, told in table.items()
    )
    return {sign: told for sign, told in found if told}


def _are_twins(one: str, other: str) -> bool:
    pair = {one.partition("-")[0], other.partition("-")[0]}
    return any(pair <= twins for twins in _TWINS)


# Countries whose pages are mostly in one of the languages that have nearly all their words in common.
_LANGUAGE_OF_COUNTRY = {"rs": "sr-Latn", "me": "sr-Latn", "ba": "bs", "hr": "hr", "my": "ms", "id": "id", "no": "no"}
_LANGUAGE_OF_COUNTRY |= {"dk": "da", "br": "pt", "pt": "pt", "gal": "gl", "cat": "ca", "za": "af", "nl": "nl"}


# --- langdetect --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _detectors() -> DetectorFactory:
    """A private factory, so that nobody's seed or profiles change ours; profiles in one order on every file system."""
    from importlib.resources import files

    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    factory.seed = 0
    folder = files("langdetect") / "profiles"
    names = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith((".", "_")))
    factory.load_json_profile([(folder / name).read_text(encoding="utf-8") for name in names])
    return factory


def _detect(sample: str) -> str | None:
    """What langdetect says, None where it is not sure."""
    detector = _detectors().create()
    detector.append(sample)
    try:
        first = detector.get_probabilities()[:1]
    except Exception:  # "No features in text"
        return None
    if not first or first[0].prob < _MIN_PROBABILITY:
        return None
    return _primary(str(first[0].lang))


_MIN_PROBABILITY = 0.8  # of langdetect's first answer; below, it was wrong as often as right on single sentences


# --- the commonest words of languages, from data/stopwords.txt ------------------------------------------------------


@lru_cache(maxsize=1)
def languages_of_words() -> dict[str, tuple[tuple[str, float], ...]]:
    """Each word with the languages that it speaks for and how strongly: the fewer share it, the more."""
    sharing: dict[str, list[str]] = {}
    for language, words in _lists().items():
        for word in words:
            sharing.setdefault(word, []).append(language)
    return {word: tuple((x, len(shared) ** -0.5) for x in shared) for word, shared in sharing.items()}


def is_listed(language: str) -> bool:
    """Whether a language has a list of words."""
    return language in _lists()


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    lines = (pkgutil.get_data("newsclean", "data/stopwords.txt") or b"").decode().splitlines()
    parted = (line.partition(":") for line in lines if not line.startswith("#"))
    return {language: words.split() for language, _, words in parted}
