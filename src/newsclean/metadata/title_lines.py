"""The headline of a text capture, where no markup tells it: by shape, by place, by the words that the body repeats.

What each sign weighs was learned (training/train_titles.py): the highest linear score wins if it is high enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from .. import phrases
from ..model import Source, SourceBlock
from ..text import fold, has_unspaced, squeeze, stems_of
from . import calendar_words
from .byline_lines import lines_led
from .calendars import plain_digits
from .date_words import Habits, find_dates
from .name_leads import without_lead
from .names import is_name
from .outlet import owners
from .place import Place
from .title_slugs import likeness_to_slug, stems_of_slug
from .title_wordings import likeness, weigh

_LINES_BEFORE = 45  # lines before the body that may be the headline: menus and share buttons stand between
_LINES_INTO = 10  # lines of the run's beginning that may: labels are not sharp there, teasers stand before it
_BODY_LINES = 8  # lines of the body whose words a headline shares
_BODY_CHARS = 300  # characters of each of them
_MIN_CHARS, _MAX_CHARS = 8, 250  # characters of a headline; Chinese and Japanese ones are short
_MIN_WORDS = 2
_NEAR = 4  # lines that are looked at above and below
_SHORT_CHARS = 25  # characters up to which a line is short
_PROSE_CHARS = 140  # characters from which a line is prose

# What stands in front of a headline: a bullet, the mark of a heading in Markdown.
_MARK = re.compile(r"^(?:[•·▪●]\s|#{1,6}\s+)")
_UNDERLINE = re.compile(r"={3,}")  # of a heading of the first level in Markdown
_TITLE_LABEL = re.compile(r"title:\s+(?P<quote>['\"]?)(?=\S)", re.I)
_BULLET = re.compile(r"^[•·▪●◦*+–—-]\s|^\d{1,2}[.)]\s")
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}:\d\d|\d{1,2}[./]\d{1,2}[./]")
_OTHER_YEAR = re.compile(r"(?<!\d)(?:1[34]|25)\d\d(?!\d)")  # of calendars whose digits are seldom ASCII
_DATE_LINE_WORDS = 4  # words without digits that a line of a date may hold: its label, a weekday, a month
_DATE_LINE_CHARS = 60  # characters of a line that may be a date and its label
_LABEL_WORDS = 3  # of that label
_BESIDE_MONTHS = calendar_words.WEEKDAYS | calendar_words.NUMBERED
_MONTH_AND_WORD = 2  # words of a date in words that are no weekday: the month, "de"
_LETTERS_OF_WORD = 3  # of a script without spaces
_GLUED = re.compile(r"(?:\s(?:[|–—·•»-]|::)\s|[|｜])[^|–—·•»]{2,40}$")  # the outlet behind the title in a title element
_CRUMBS = re.compile(r"\s[>›»→/|]\s|^\[|[»›>]")
_CRUMB_WORDS = 4  # words of a section that a path names
_LAST_SENTENCE = re.compile(r"(?<=[.!?。…।۔؟])\s+")
_LEAST_ENTRIES, _MOST_ENTRIES = 3, 20  # words of a line that may be a menu's; a longer one is found by its length
_QUOTES = re.compile('["“”„«»‘「『]')
_CREDIT_CHARS = 60  # characters of a credit behind a caption
_TRAIL = re.compile(r"[>›»|/]\s|\s[|•·]|\w[|]\w")
_TRAIL_MARK = re.compile(r"\s*[>›»|/•·]\s+")
_CREDIT = re.compile(r"^(?:photo|foto|image|bild|credit|copyright|source|video|fotografía|crédit|getty|©|\()", re.I)

_LONG_CHARS = 10  # characters of a headline in a script without spaces that no section is called by
_MAX_WRAPS = 2  # lines on which a headline goes on
_LEAST_WRAP = 40  # characters of a line that is wrapped
_LEAST = 2.0  # score below which no line is a headline: None rather than wrong; chosen on the same captures


class Headline(NamedTuple):
    """The headline and the lines that show it."""

    text: str | None = None
    blocks: tuple[int, ...] = ()


def find_headline(
    source: Source,
    place: Place,
    keep: Sequence[float],
    others: Collection[int] = frozenset(),
    *,
    url: str | None = None,
) -> Headline:
    """The line that heads the body of a text capture, none of the others. url: where that was taken."""
    lines = describe_lines(source, place, keep, url)
    scores = {i: weigh("headline", signs) for i, signs in lines.items() if i not in others}
    marked = [i for i, score in scores.items() if score >= _LEAST and _is_marked(source, i)]
    best = max(marked or scores, key=lambda i: scores[i], default=-1)
    if (named := _named_by_title_element(source, scores)) >= 0:
        best = named
    elif best < 0 or scores[best] < _LEAST:
        return Headline()
    text = source.blocks[best].text
    key = fold(_unlabelled(text))
    shown = [i for i in lines if fold(_unlabelled(source.blocks[i].text)) == key]
    wrapped = _wrapped(source, place, best)
    text = " ".join(_headline_of(source.blocks[i]) for i in (best, *wrapped))
    return Headline(squeeze(_bare(text, owners(source))), (*shown[-3:], *wrapped))


def _is_marked(source: Source, i: int) -> bool:
    """Whether Markdown marks a line as a heading of the first level."""
    below = source.blocks[i + 1] if i + 1 < len(source.blocks) else None
    underlined = below is not None and not below.gap and _UNDERLINE.fullmatch(below.text) is not None
    return underlined or source.blocks[i].written.startswith("# ")


def _headline_of(block: SourceBlock) -> str:
    """The lines of a block before its first byline or date: old pages part headline and byline by <br> alone."""
    first, *below = block.text.split("\n")
    led = lines_led(block)
    above = takewhile(lambda line: line not in led and not _is_date(line), below)
    return " ".join((first, *above))


def _bare(text: str, outlets: Collection[str]) -> str:
    """A headline without a bullet, the mark of a heading in Markdown, and the outlet's name behind it."""
    text = _unlabelled(_MARK.sub("", text))
    glued = _GLUED.search(text)
    return text[: glued.start()] if glued and glued[0].strip(" |｜–—·•»:-") in outlets else text


def _named_by_title_element(source: Source, lines: Collection[int]) -> int:
    """The last line that a capture's first line says in front of the outlet's name; -1 for none.

    Or behind "Title:", as tools that extract pages begin; then there is no other.
    """
    at = int(len(source.blocks) > 1 and not source.blocks[0].text.strip("-"))  # a rule opens what they say of a page
    if at not in lines:
        return -1
    first = _unlabelled(source.blocks[at].text)
    labelled = first != source.blocks[at].text
    match = _GLUED.search(first) if len(first) <= _MAX_CHARS else None
    names = {first} if labelled else set()
    part = first[: match.start()] if match is not None else ""
    if _is_long(part):
        names.add(part)
    named = (i for i in lines if i > at and _MARK.sub("", source.blocks[i].text) in names)
    marked = (i for i in lines if i > at and source.blocks[i].text == part and _is_marked(source, i))
    return max((*named, *marked), default=at if labelled else -1)


def _unlabelled(text: str) -> str:
    """A headline without the label and the quotes of a list of fields: "title: 'Northern pier to reopen'"."""
    label = _TITLE_LABEL.match(text)
    return text[label.end() :].rstrip(label["quote"]) if label else text


def _is_long(text: str) -> bool:
    """Whether a text is longer than the names of sections are."""
    return len(text) >= _LONG_CHARS if has_unspaced(text) else len(text.split()) > _CRUMB_WORDS


def _wrapped(source: Source, place: Place, at: int) -> tuple[int, ...]:
    """The lines on which a headline goes on: they begin in a small letter, next to a line that ends in no mark."""
    found: list[int] = []
    for i in range(at + 1, min(at + 1 + _MAX_WRAPS, place.start, len(source.blocks))):
        before, text = source.blocks[i - 1].text, source.blocks[i].text
        if source.blocks[i].gap or not text[0].islower() or not before[-1].isalnum() or len(text) > len(before):
            break
        if _DATE.search(text) or without_lead(text) != text or len(before) < _LEAST_WRAP:
            break
        found.append(i)
    return tuple(found)


def describe_lines(
    source: Source, place: Place, keep: Sequence[float], url: str | None = None
) -> dict[int, dict[str, float]]:
    """The signs of every line that may be the headline."""
    blocks = source.blocks
    if place.start == place.end:
        return {}
    first, last = max(0, place.start - _LINES_BEFORE), min(len(blocks), place.start + _LINES_INTO, place.end)
    body = [stems_of(b.text[:_BODY_CHARS]) for b in blocks[place.start : place.end][: _BODY_LINES + _LINES_INTO]]
    common = Counter(stem for stems in body for stem in stems)
    copies = Counter(b.text for b in blocks if _MIN_CHARS <= len(b.text) <= _MAX_CHARS)
    lines = [i for i in range(first, last) if _may_be(blocks[i].text)]
    texts = {blocks[i].text for i in lines}
    looks = {i: _look(blocks[i].text) for i in range(max(0, first - _NEAR), min(len(blocks), last + _NEAR))}
    candidates = [i for i in lines if not _ends_in_one_of(blocks[i].text, texts)]
    candidates = [i for i in candidates if not (looks[i].dated and _is_date(blocks[i].text))]
    has_gaps = any(blocks[i].gap > 0 for i in looks)
    ended = _ends_of_longer([blocks[i].text for i in looks], [blocks[i].text for i in candidates])
    slug = stems_of_slug(url)
    heading = stems_of(blocks[0].text) if len(blocks[0].text) <= _MAX_CHARS else frozenset()
    out: dict[int, dict[str, float]] = {}
    earlier = 0  # candidates near the body or in it that stand before a line
    for i in candidates:
        stems = body[i - place.start] if i >= place.start else stems_of(blocks[i].text)
        own = 1 if i >= place.start else 0
        shared = sum([common[s] > own for s in stems])
        found = _shape(blocks[i].text, looks[i]) | _surroundings(source, i, keep, looks)
        found["shared"] = shared / max(3, len(stems))
        found["shared words"] = min(shared, 6) / 6
        if not has_gaps:
            found["gap"] = 1.0  # without blank lines all lines stand as much apart
        found["like first"] = likeness(stems, heading) if i else 0.0
        found["glued"] = float(i == 0 and bool(_GLUED.search(blocks[i].text)))
        found["top apart"] = float(i == 0 and len(blocks) > 1 and blocks[1].gap > 0)
        found["ends another"] = float(blocks[i].text in ended)
        if slug:
            found |= likeness_to_slug(blocks[i].text, slug)
        found["again"] = float(copies[blocks[i].text] > 1)
        distance = i - place.start
        found["before"] = min(max(-distance, 0), 40) / 40
        found["near before"] = float(-4 <= distance < 0)
        found["inside"] = float(max(distance, 0)) / _LINES_INTO
        found["first of body"] = float(distance == 0)
        found["later"] = min(earlier, 6) / 6
        earlier += i >= place.start - _NEAR
        out[i] = found
    return out


def _ends_in_one_of(text: str, lines: set[str]) -> bool:
    """Whether a line is a trail that ends in another line: "Home > News > The headline"."""
    parts = _TRAIL_MARK.split(text) if _TRAIL.search(text) else ()
    return len(parts) > 1 and parts[-1] in lines


def _ends_of_longer(lines: Sequence[str], texts: Collection[str]) -> set[str]:
    """The texts in which a longer line ends: a path, the label of a section glued to the headline, "Read: ..."."""
    page = "\n".join(["", *lines, ""])
    return {text for text in texts if page.count(f"{text}\n") > page.count(f"\n{text}\n")}


def _may_be(text: str) -> bool:
    if not _MIN_CHARS <= len(text) <= _MAX_CHARS or not any(c.isalpha() for c in text):
        return False
    return has_unspaced(text) or len(text.split()) >= _MIN_WORDS


def _shape(text: str, look: _Line) -> dict[str, float]:
    """What a line looks like."""
    tokens = text.split()
    unspaced = has_unspaced(text)
    chars = len(text) * (2 if unspaced else 1)
    end = text[-1]
    return {
        "short": float(chars < _SHORT_CHARS),
        "long": float(chars > 110),
        "prose": float(chars > _PROSE_CHARS),
        "few words": float(len(tokens) < 4 and not unspaced),
        "sentence": float(end in ".。।" and not text.endswith("...")),
        "asks": float(end in "?!？！"),
        "open": float(end in ":,;…" or text.endswith("...")),
        "quotes": float(_QUOTES.search(text) is not None),
        "colon": float(": " in text or "：" in text),
        "bullet": float(look.bullet),
        "trail": float(bool(_TRAIL.search(text))),
        "date": float(bool(_DATE.search(text))),
        "name": float(is_name(text)),
        "led": float(look.led),
        "credit": float(bool(_CREDIT.match(text))),
        "phrase": float(phrases.match(text) is not None),
        "menu": _share_of_menu(tokens),
        "credit behind": float(_ends_with_credit(text)),
        "date line": float(look.date_line),
        "crumbs": float(_is_trail(text)),
        "capitals": float(text.isupper()),
        "titled": float(len(tokens) > 3 and sum([t[:1].isupper() for t in tokens]) > 0.7 * len(tokens)),
    }


def _share_of_menu(tokens: Sequence[str]) -> float:
    """0..1: the words of a line that are entries of menus by themselves, of lines without markup "Home News Sport"."""
    if not _LEAST_ENTRIES <= len(tokens) <= _MOST_ENTRIES:
        return 0.0
    found = map(phrases.match, tokens)
    return sum(phrase is not None and phrase.kind == "navigation" for phrase in found) / len(tokens)


class _Line(NamedTuple):
    """What is asked of a line by its neighbours."""

    prose: bool
    short: bool
    dated: bool
    led: bool
    bullet: bool
    date_line: bool = False


_NO_LINES: tuple[tuple[bool, ...], ...] = ((),) * 6  # what is asked, of no line


def _look(text: str) -> _Line:
    prose = len(text) > _PROSE_CHARS
    if prose:
        return _Line(prose, False, False, False, bool(_BULLET.match(text)))
    led = without_lead(text) != text
    plain = plain_digits(text)
    dated = bool(_DATE.search(plain)) or (plain != text and bool(_OTHER_YEAR.search(plain)))
    date_line = dated and _words_without_digits(plain) <= _DATE_LINE_WORDS
    return _Line(prose, len(text) < _SHORT_CHARS, dated, led, bool(_BULLET.match(text)), date_line)


def _words_without_digits(text: str) -> int:
    """How many words of a text have no digit; of a script without spaces three letters count as one."""
    if has_unspaced(text):
        return sum(c.isalpha() for c in text) // _LETTERS_OF_WORD
    return sum(not any(map(str.isdigit, word)) and any(map(str.isalpha, word)) for word in text.split())


def _is_date(text: str) -> bool:
    """Whether a line is a date with at most a label: a headline that says a day says what was on it."""
    if len(text) > _DATE_LINE_CHARS:
        return False
    if _is_day_in_words(text):
        return True
    dates = find_dates(text, Habits())
    starts, ends = [*(d.start for d in dates), len(text)], [0, *(d.end for d in dates)]
    rest = " ".join(text[a:b] for a, b in zip(ends, starts, strict=True))
    return bool(dates) and _words_without_digits(rest) <= _LABEL_WORDS


def _is_day_in_words(text: str) -> bool:
    """Whether a line is a month's name and numbers with hardly a word beside them, in whatever language."""
    spoken = [fold(word).strip(".,:()") for word in text.split() if any(map(str.isalpha, word))]
    others = [word for word in spoken if word not in _BESIDE_MONTHS]
    return any(word in calendar_words.MONTHS for word in others) and len(others) <= _MONTH_AND_WORD


def _is_trail(text: str) -> bool:
    """Whether a line is a path of short parts: "Home > News > Coast"."""
    parts = [part for part in _CRUMBS.split(text.strip("[] ")) if part.strip()]
    return len(parts) > 1 and all(len(part.split()) <= _CRUMB_WORDS and len(part) < _SHORT_CHARS for part in parts)


def _ends_with_credit(text: str) -> bool:
    """Whether a line is a caption: it says at its end whose picture it describes."""
    opens = max(text.rfind("("), text.rfind("（")) if text[-1] in ")）" else -1
    tail = text[opens:] if opens > 0 else _LAST_SENTENCE.split(text)[-1]
    found = phrases.match(tail) if len(tail) < len(text) and len(tail) <= _CREDIT_CHARS else None
    return found is not None and found.kind == "caption"


def _surroundings(source: Source, i: int, keep: Sequence[float], looks: Mapping[int, _Line]) -> dict[str, float]:
    """What stands around a line."""
    above = [looks[j] for j in range(i - _NEAR, i) if j in looks]
    below = [looks[j] for j in range(i + 1, i + 1 + _NEAR) if j in looks]
    prose_above, short_above, dated_above, _, bullets_above, _ = zip(*above) if above else _NO_LINES
    prose_below, short_below, dated_below, led_below, bullets_below, date_lines = zip(*below) if below else _NO_LINES
    return {
        "keep": keep[i],
        "keep below": _mean(keep[i + 1 : i + 1 + _NEAR]),
        "keep above": _mean(keep[max(0, i - _NEAR) : i]),
        "gap": float(source.blocks[i].gap > 0),
        "top": float(i == 0),
        "dated below": float(True in dated_below),
        "dated above": float(True in dated_above),
        "by below": float(True in led_below),
        "prose below": float(True in prose_below),
        "prose next": float(True in prose_below[:1]),
        "prose above": float(True in prose_above),
        "short above": float(True in short_above[-1:]),
        "short below": _mean([short and not dated for short, dated in zip(short_below, dated_below)]),
        "date next": float(True in date_lines[:1]),
        "bullets above": float(sum(bullets_above) > 1),
        "bullets below": float(sum(bullets_below) > 1),
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
