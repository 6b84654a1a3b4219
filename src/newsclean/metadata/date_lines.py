"""The visible lines that state when a page was published or updated: where they stand, what they say, what is claimed.

A date inside running text is no date line, wherever it stands.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from .. import phrases
from ..model import Source, Time
from ..text import count_words, fold, words
from . import byline_words, calendar_words
from .byline_lines import names_led
from .date_candidates import WEIGHTS, Candidate, Role, read_stamp
from .date_library import find_relative, find_yearless
from .date_words import MAX_CHARS, Habits, Printed, find_dates, read_clock
from .name_tails import INVITES
from .place import DOUBT, greatest_run

_UNSPACED = "[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"


def _words_pattern(stems: str) -> re.Pattern[str]:
    """Stems at the start of a word, in scripts without spaces anywhere; Arabic ones may carry the article.

    They are compared with folded text, so they are folded themselves.
    """
    return re.compile(rf"(?:(?<![^\W\d_])(?:ال)?|(?={_UNSPACED}))(?:{fold(stems)})")


_UNSPACED_CHAR = re.compile(_UNSPACED)
_PUBLISHED_WORD = _words_pattern(calendar_words.PUBLISHED)
_UPDATED_WORD = _words_pattern(calendar_words.UPDATED)
# What a date says that is not about this article: rights, opening times, events, reading lists.
_OTHER_WORD = re.compile(
    r"©|(?<![\w.+-])@(?! ?\d{1,2}[:.]\d\d)|copyright|all rights|expires|deadline|until|archived|retrieved|accessed"
    r"|joined|member since|registered"
    r"|comments? on|printed|gultig|verfugbar|consulte le"
    r"|\b(?:born|died|geboren|gestorben|ne le|termin|event|veranstaltung|releases?|released"
    r"|erscheinungsdatum|erscheint|due|starts?|ends?|opens?)\b"
)

# How far from the headline or from the ends of the body a date line may stand, in blocks: on development pages the
# right one stands within six blocks after the headline; what is farther belongs to something else more often than not.
_BLOCKS_BEFORE = 6
_BLOCKS_AFTER = 10
_BLOCKS_BEFORE_BODY = 12
_BLOCKS_INTO_BODY = 8
_BLOCKS_BEHIND = 10
_BESIDE_BEFORE, _BESIDE_AFTER = 2, 6
# Farther before the headline only a word such as "Published" makes a date the article's: on pages with tags, and
# in captures, whose headlines are less sure.
_MASTHEAD_BEFORE, _MASTHEAD_BEFORE_UNTAGGED = 4, 3
_AWAY_BEFORE, _AWAY_AFTER = 0.10, 0.04  # what a block of distance takes from a line's weight
_BEHIND = 0.5  # what is left of it behind the body
_LEAST_TRUST = 0.1
_SECOND_OF_TWO = 0.95  # of the weight of the first, for the later of two dates that follow each other without a word

_MAX_DATES = 3  # of a date line: published, updated, and one of them written twice; more is a list
_FEW_WORDS = 4  # words beside the dates that any date line may hold
_WORDS_BEHIND = 9  # behind a date with which the line begins
_LABEL_WORDS = 14  # beside a label such as "Published"
_LIST_WORDS = 16  # where the date stands apart by a bar, a bullet or a dash
_MAX_LABEL_CHARS = 40  # a label in the line before its date
_MAX_DATELINE_CHARS = 80  # at the start of a paragraph, in which "LONDON, May 3, 2024 /Wire/ --" stands

_DIGIT = re.compile(r"\d|[〇零○元一二三四五六七八九十]年")
_SENTENCE_END = re.compile(r"[.!?。！？।؟…][\"'»”’)]{0,2}\s*$")
_PARTING = ("|", "•", "·", "●", "–", "—", "/", "\t")  # signs that set a date off from the rest of its line
_COUNTER = re.compile(r"\s(\d[\d.,]{0,9}(?:\s[^\W\d_]{1,20}\.?){1,3})\s*$")
# "Press release No. 47/2024": a number that is no words beside a date.
_ISSUE = re.compile(
    r"(?<!\w)(?:(?:nr|no|n|num|č|br|sz|бр)[.º°]{0,2}|nº|n°|№)\s?\d{1,4}\s?/\s?(?:\d{4}|\d\d)(?![\d/.])", re.I
)
_WEEKDAY = re.compile(r"[^\W\d_][^\s\d,]{1,14},")  # "Tuesday, 3 May 2024 10:15 By Anna Berg"
_BEHIND_DAY = byline_words.UNITS | calendar_words.WEEKDAYS | {""}  # what belongs to it there; "" for signs alone
_DATELINE_START = re.compile(r"[(\[]?(?:[^.!?]{0,40}[,(]\s?)?")
_DATELINE_END = re.compile(r"\s?[)\]]?\s?(?:[–—:]|-{1,2}\s|\.\s|/|\([^()]{2,20}\)\s?[–—:-]|\))")


class Ends(NamedTuple):
    """Where the article stands among the blocks. The body is blocks[start:end].

    headline: -1 for not known. lead: the first of the blocks before the body that look like text of it, too, where
    much else stands between (an offer to subscribe behind the first paragraph); start where there are none.
    """

    headline: int
    start: int
    end: int
    lead: int

    @property
    def top(self) -> int:
        """The first block that may belong to the article."""
        return min(self.start, self.headline) if self.headline >= 0 else self.start


Dated = tuple[Role, Printed, bool]  # a date with what it is the date of, and whether a word says so


class Line(NamedTuple):
    """A date line: text[start:end] of a block, and its dates. start = end where the date begins a paragraph."""

    block: int
    start: int
    end: int
    dates: tuple[Dated, ...]


def find_ends(source: Source, keep: Sequence[float]) -> Ends:
    """The stretch from the body's first to its last block.

    It bridges what stands between two parts of a body (advertisements, lists of links) better than find_place does: a
    date line is looked for around the body's very beginning.
    """
    start, end = greatest_run(
        (p - DOUBT) * min(len(block.text), _MAX_KEPT_CHARS if p > DOUBT else _MAX_REMOVED_CHARS)
        for block, p in zip(source.blocks, keep, strict=False)
    )
    before = range(max(0, start - _LEAD_BLOCKS), start)
    leading = [i for i in before if keep[i] >= _SURE and len(source.blocks[i].text) >= _TEXT_CHARS]
    return Ends(-1, start, end, leading[0] if len(leading) > 1 else start)


_FAR_HEADLINE = 30  # blocks before the body
_LEAD_BLOCKS = 80  # blocks before the body in which its first paragraphs are looked for
_SURE, _TEXT_CHARS = 0.75, 80


def with_headline(ends: Ends, headline: int, *, is_tagged: bool) -> Ends:
    """The same with the headline; one that stands behind the stretch shows that it is not the article's.

    is_tagged: the page marks headlines as such; where it does not, one far before the body is not believed.
    """
    if not is_tagged and not -_FAR_HEADLINE <= headline - ends.start <= 1:
        return ends
    if headline >= max(ends.end, 1):
        return Ends(headline, headline + 1, headline + 1, headline + 1)
    return ends._replace(headline=headline)


_MAX_KEPT_CHARS, _MAX_REMOVED_CHARS = 500, 60  # of a block that count for and against the stretch


def near(ends: Ends, count: int) -> list[int]:
    """The blocks in which a date line of the article may stand, in page order."""
    places = set(range(ends.start - _BLOCKS_BEFORE_BODY, ends.start + _BLOCKS_INTO_BODY))
    places.update(range(ends.lead - _BESIDE_AFTER, ends.lead + _BESIDE_AFTER))
    if ends.headline >= 0:
        places.update(range(ends.headline - _BLOCKS_BEFORE, ends.headline + _BLOCKS_AFTER + 1))
    places.update(range(ends.end - 2, ends.end + _BLOCKS_BEHIND))
    return sorted(i for i in places if 0 <= i < count)


def short_texts(source: Source, ends: Ends) -> Iterator[str]:
    """The texts with a digit in which date lines may stand, without those too long for one."""
    texts = (source.blocks[i].text for i in near(ends, len(source.blocks)))
    return (text for text in texts if len(text) <= MAX_CHARS and _DIGIT.search(text))


def date_lines(source: Source, ends: Ends, habits: Habits) -> list[Line]:
    """The date lines near the article; a block of several lines is read line by line."""
    lines: list[Line] = []
    before = ""
    tagged = _tagged(source, ends)
    for i in near(ends, len(source.blocks)):
        whole = source.blocks[i].text
        found: list[Line] = []
        if len(whole) <= MAX_CHARS:
            at = 0
            for text in whole.split("\n"):
                if _DIGIT.search(text) and (dates := _read_line(text, before, habits)):
                    found.append(Line(i, at, at + len(text), dates))
                at += len(text) + 1
                before = text if len(text) <= _MAX_LABEL_CHARS else ""
        if sum(len(line.dates) for line in found) > _MAX_DATES:
            continue  # a list of dates
        if not found and i in tagged and (line := _tagged_line(whole, i, tagged[i], habits)):
            found.append(line)
        if not found and len(whole) > _MAX_DATELINE_CHARS and ends.start <= i < ends.end:
            if dates := _read_dateline(whole[:_MAX_DATELINE_CHARS], habits):
                found.append(Line(i, 0, 0, dates))
        if found and found[-1].end and (clock := _clock_behind(source, i)):
            found[-1] = found[-1]._replace(dates=(*found[-1].dates[:-1], _at(found[-1].dates[-1], clock)))
        lines += found
    return lines


def _tagged(source: Source, ends: Ends) -> dict[int, list[Time]]:
    """The <time> elements of each block, without those of a live blog's entries, which are of its text."""
    tagged = {i: list(times) for i, times in groupby(source.head.times, key=lambda time: time.block)}
    entries = {i for i in tagged if ends.start < i < ends.end}
    return {i: times for i, times in tagged.items() if len(entries) <= _MAX_DATES or i not in entries}


def _tagged_line(text: str, block: int, times: Sequence[Time], habits: Habits) -> Line | None:
    """A line of <time> elements whose text is no whole date: "Published May 3, updated 10 hours ago"."""
    dates: list[Dated] = []
    end = 0
    for time in times[:_MAX_DATES]:
        at = text.find(time.text, end) if time.text else -1
        if at < 0 or (stamp := read_stamp(time.value, habits)) is None:
            return None
        role = _role(text[end:at])
        end = at + len(time.text)
        clock = stamp.moment.timetz() if stamp.moment else None
        dates.append((role or "published", Printed(at, end, stamp.day, clock), role is not None))
    rest = _without(text, [date for _, date, _ in dates])
    told = not words(rest) or (_count(rest) <= _LABEL_WORDS and _role(rest) is not None)
    return Line(block, 0, len(text), tuple(dates)) if told else None


def _clock_behind(source: Source, i: int) -> dt.time | None:
    """The time of day that the next block is, and nothing else."""
    return read_clock(source.blocks[i + 1].text) if i + 1 < len(source.blocks) else None


def _at(dated: Dated, clock: dt.time) -> Dated:
    role, date, labelled = dated
    return role, date if date.time else date._replace(time=clock), labelled


def _read_dateline(text: str, habits: Habits) -> tuple[Dated, ...]:
    """The date with which a paragraph begins, set off by a sign or after a place; the paragraph stays text."""
    if _DIGIT.search(text):
        for date in find_dates(text, habits)[:1]:
            if _DATELINE_START.fullmatch(text[: date.start]) and _DATELINE_END.match(text, date.end):
                return (("published", date, False),)
    return ()


@lru_cache(maxsize=1024)
def _read_line(text: str, before: str, habits: Habits) -> tuple[Dated, ...]:
    """The dates of a line with their roles, none where the line is running text or about something else."""
    dates = find_dates(text, habits)
    if not 0 < len(dates) <= _MAX_DATES or _OTHER_WORD.search(fold(text)) or not _stands_apart(text, dates):
        return ()
    out: list[Dated] = []
    for n, date in enumerate(dates):
        lead = text[dates[n - 1].end if n else 0 : date.start]
        trail = text[date.end : dates[n + 1].start if n + 1 < len(dates) else None]
        role = _role(lead) or (_role(before) if not n and not words(lead) else None)
        if role is None and not trail.isascii() and _names_what_stands_before(trail, last=n + 1 == len(dates)):
            role = _role(trail)
        out.append((role or "published", date, role is not None))
    return tuple(out)


def _names_what_stands_before(trail: str, *, last: bool) -> bool:
    """Whether a word behind a date is of that: no label of the next, nor of a time ago ("Atualizado há 2 horas").

    Between two dates only East Asian lines have such words.
    """
    if _UNSPACED_CHAR.search(trail):
        return last or not trail.rstrip().endswith((":", "："))
    return last and _DIGIT.search(trail) is None


def _role(text: str) -> Role | None:
    """What the last word about publishing or updating in a text says."""
    folded = fold(text)
    published = max((m.end() for m in _PUBLISHED_WORD.finditer(folded)), default=-1)
    updated = max((m.end() for m in _UPDATED_WORD.finditer(folded)), default=-1)
    if published == updated:
        return None
    return "published" if published > updated else "modified"


def _stands_apart(text: str, dates: Sequence[Printed]) -> bool:
    """Whether a text is a date line: little stands beside its dates, or a label, or a list set off from them."""
    rest = _without(text, dates)
    counter = _COUNTER.search(rest)
    rest = _ISSUE.sub(" ", rest)
    if counted := counter is not None and phrases.match(counter[1]) is not None:
        rest = rest[: counter.start()]  # how often it was read or commented on, how long that takes
    count = _count(INVITES.sub(" ", rest))
    if count <= _FEW_WORDS:
        return True
    if not counted and _SENTENCE_END.search(text) and not _SENTENCE_END.search(text[: dates[-1].end]):
        return False
    if count <= _LABEL_WORDS and (_role(rest) is not None or names_led(text).people):
        return True
    lead = text[: dates[0].start].strip(" ([")
    if count <= _WORDS_BEHIND and (not lead or _WEEKDAY.fullmatch(lead)):
        return True
    return count <= _LIST_WORDS and any(_set_off(text, date) for date in dates)


def _count(text: str) -> int:
    """The words of a text; in scripts without spaces three characters are about one."""
    unspaced = len(_UNSPACED_CHAR.findall(text))
    return count_words(text) - unspaced + unspaced // 3


def _set_off(text: str, date: Printed) -> bool:
    """Whether a sign or the line's end parts a date, with its weekday and units, from the rest on both sides."""
    before = calendar_words.without_weekday(text[: date.start].split())
    behind = text[date.end :].split()
    while behind and fold(behind[0]).strip(calendar_words.AROUND_WEEKDAY) in _BEHIND_DAY:
        behind.pop(0)
    lead, trail = " ".join(before), " ".join(behind)
    if lead and not lead.endswith((*_PARTING, " -")):
        return False
    return not trail or trail.startswith((*_PARTING, "- "))


def _without(text: str, dates: Sequence[Printed]) -> str:
    pieces, last = [], 0
    for date in dates:
        pieces.append(text[last : date.start])
        last = date.end
    return " ".join((*pieces, text[last:]))


def of_lines(lines: Sequence[Line], ends: Ends, *, is_tagged: bool) -> Iterator[Candidate]:
    """The dates of the lines as candidates; the nearer to the headline and the body's start, the weightier.

    Without a word they do not count far before the headline, where today's date stands under the outlet's name; nor
    behind the body, where they are those of other articles, but for a single one on a page with tags.
    """
    bare = {d.day for line in lines if line.block >= ends.end for _, d, labelled in line.dates if not labelled}
    behind = ends.end + (_BLOCKS_BEHIND if is_tagged and len(bare) == 1 else 0)
    margin = _MASTHEAD_BEFORE if is_tagged else _MASTHEAD_BEFORE_UNTAGGED
    first = min(ends.top, ends.lead) - (margin if ends.headline >= 0 else _BESIDE_AFTER)
    last = Candidate("published", dt.date.max, None, "line", 0.0)
    for line in lines:
        trust = nearness(line.block, ends)
        for role, date, labelled in line.dates:
            if not labelled and not first <= line.block < behind:
                continue
            source = "line-labelled" if labelled else "line"
            if is_beside(line.block, ends):
                source += "-beside"
            weight = WEIGHTS[source] * trust
            if not labelled and line.block <= last.block + 1 and date.day > last.day:
                weight = min(weight, last.weight * _SECOND_OF_TWO)
            last = Candidate(role, date.day, date.moment, "line", weight, line.block, date.other)
            yield last


def is_beside(block: int, ends: Ends) -> bool:
    """Whether a block stands where date lines stand: next to the headline or right before the body."""
    if -1 < ends.headline < ends.end and -_BESIDE_BEFORE <= block - ends.headline <= _BESIDE_AFTER:
        return block < ends.end
    first = ends.start - _BESIDE_AFTER
    if -1 < ends.headline <= ends.start:
        first = max(first, ends.headline)
    return first <= block <= ends.start + 1 or (ends.lead < ends.start and abs(block - ends.lead) <= _BESIDE_AFTER)


def nearness(block: int, ends: Ends) -> float:
    """How much a block's place speaks for a date in it, 0.1 to 1."""
    if block >= max(ends.end - 2, ends.headline + _BLOCKS_AFTER, ends.start + _BLOCKS_INTO_BODY):
        return max(_LEAST_TRUST, _BEHIND - _AWAY_BEFORE * abs(block - ends.end))
    away = [_AWAY_AFTER * abs(block - ends.start)] if block >= ends.headline else []
    if ends.headline >= 0:
        away.append((_AWAY_AFTER if block >= ends.headline else _AWAY_BEFORE) * abs(block - ends.headline))
    if ends.start < ends.headline or ends.lead < ends.start:
        away.append(_AWAY_BEFORE * min(abs(block - ends.start), abs(block - ends.lead)))
    return max(_LEAST_TRUST, 1 - min(away))


def relative_line(
    source: Source, ends: Ends, habits: Habits, base: dt.datetime, *, last: dt.date, alone: bool
) -> Candidate | None:
    """The date of the first line beside the headline that counts back from when the page was captured.

    last: the last day that is believed. alone: the page has no other date; then a bare "yesterday" counts, too, and a
    line under the headline that names a day without its year.
    """
    for i in near(ends, len(source.blocks)):
        text = source.blocks[i].text
        if len(text) <= _MAX_RELATIVE_LINE_CHARS and is_beside(i, ends):
            day = find_relative(text, habits.languages, base, bare=alone)
            if day is None and alone and -1 < ends.headline < i:
                day = find_yearless(text, habits.languages, last)
            if day is not None:
                role = _role(text) or "published"
                return Candidate(role, day, None, "line", WEIGHTS["line-beside"] * nearness(i, ends), i)
    return None


_MAX_RELATIVE_LINE_CHARS = 120
