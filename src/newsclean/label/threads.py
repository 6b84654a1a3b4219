"""Threads of comments: by the lines that sign comments (names with times, "Reply", "says"), and by their elements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from ..model import Container, Source, SourceBlock
from ..phrases import Phrase, match
from ..text import ANY_CLOSING_MARKS, has_unspaced, states
from .vocabulary import categories, mask, names

MAX_SIGNATURE_CHARS = 100  # chars of "by Anna B. on July 5, 2012 at 11:20 am | Permalink"
MAX_COMMENT_BLOCKS = 20  # blocks from one signature to the next
MAX_SHORT_COMMENT_BLOCKS = 6  # the same, of comments of a few lines
MIN_SIGNATURES = 3  # of which at least one is a stock line of comments; fewer may be a date and a byline
MIN_STOCK_LINES = 2  # whole stock lines, from which a thread is certain
MIN_SENTENCE_WORDS = 5  # of "The council meets on Monday at 19:30."; a name and a time have fewer
MAX_NAMED_ODDS = 0.7  # mean odds by letters; an article inside an element with such a name is surer, comments are not

WHY_THREAD = "neighbour.comment: in a thread, between lines that sign comments"  # the reason of its blocks

_COMMENT = mask("comment")
_BULLET = re.compile(r"\s*[·•|]\s*")
# "8:15", "8時15分", "3天前", "3 days ago"; it begins with one class of characters, so that the search leaps to them.
_TIMED = re.compile(
    r"[\da](?:(?<=\d)(?:[:.]\d\d(?!\d)|\s?[時时시](?=[\s\d]|$)|\s?[分분](?!\w)|\s?\w{1,3}\s?[前전]$)|(?<=\ba)go\b)"
)
_SPAN = re.compile(r"\d{1,2} ?[^\W\d]{1,12}\.?(?: (?P<behind>[^\W\d]+))?$")  # "3 Stunden", "3 dagen geleden"
_SINCE = frozenset("vor hace há acum před pred prije pre пре пред преди πριν منذ قبل לפני".split())
_AGO = frozenset("geleden siden sedan sitten temu nazaj назад тому önce əvvəl trước lalu fa پیش पहले আগে tagasi".split())


class Thread(NamedTuple):
    """blocks[start:end] are comments; certain where stock lines of their own say so."""

    start: int
    end: int
    certain: bool


def find_threads(source: Source, phrases: Sequence[Phrase | None], first: int) -> list[Thread]:
    """The threads in blocks[first:], in order. Linear in their number."""
    blocks = source.blocks
    if not any(phrase is not None and phrase.kind == "comment" for phrase in phrases[first:]):
        return []  # no thread is without a stock line of comments, and most pages have none
    clusters = _clusters(blocks, phrases, first, MAX_COMMENT_BLOCKS)
    return [thread for cluster in clusters if (thread := _thread(source, phrases, cluster, first)) is not None]


def short_threads(blocks: Sequence[SourceBlock], phrases: Sequence[Phrase | None], first: int) -> Iterator[range]:
    """Threads of short comments under a heading of their own that says how many they are, or with stock lines.

    In blocks[first:], without the heading. Linear in their number.
    """
    if not any(_is_comment_heading(phrase) for phrase in phrases[first:]):
        return
    for cluster in _clusters(blocks, phrases, first, MAX_SHORT_COMMENT_BLOCKS):
        heading = phrases[cluster[0]]
        if heading is None or not _is_comment_heading(heading) or len(cluster) < MIN_SIGNATURES:
            continue
        if "#" in heading.phrase or sum(_has_stock(blocks[i].text, phrases[i]) for i in cluster) >= MIN_STOCK_LINES:
            end = next((i for i in range(cluster[0], cluster[-1]) if _heads_others(phrases[i])), cluster[-1] + 1)
            if end > cluster[-1] and phrases[cluster[-1]] is None:  # a name and a time stand before their comment
                longest = min(b - a for a, b in pairwise(cluster[1:]))
                while end < min(cluster[-1] + longest, len(blocks)) and phrases[end] is None:
                    end += 1
            yield range(cluster[0] + 1, end)


def _clusters(
    blocks: Sequence[SourceBlock], phrases: Sequence[Phrase | None], first: int, longest: int
) -> list[list[int]]:
    """Lines that sign comments, those together that are no more than so many blocks apart."""
    signed = [i for i in range(first, len(blocks)) if _signs(blocks[i].text, phrases[i])]
    clusters: list[list[int]] = [signed[:1]] if signed else []
    for i, j in pairwise(signed):
        apart = j - i > longest or any(_is_other_heading(phrases[k]) for k in range(i + 1, j))
        # The article's own date stands before the heading of its comments, and a link to them may before the article.
        if apart or _is_comment_heading(phrases[j]):
            clusters.append([])
        clusters[-1].append(j)
    return clusters


def named_threads(source: Source, odds: Sequence[float]) -> Iterator[range]:
    """The blocks of the outermost elements that are named for comments and hold no main heading. Linear in the page."""
    # Broad names first: the features have just asked for them, and few elements have one of these.
    broad = {attrs for attrs in {c.attrs for c in source.containers} if attrs and categories(attrs) & _COMMENT}
    names_of_comments = {attrs for attrs in broad if names(attrs) & _COMMENT}
    if not names_of_comments:
        return
    named = [c for c in source.containers if c.attrs in names_of_comments and c.tag not in ("html", "body")]
    chars = [len(block.text) for block in source.blocks]
    seen = [0, *accumulate(chars)]
    likely = [0.0, *accumulate(n * p for n, p in zip(chars, odds, strict=True))]
    main = [0, *accumulate(block.tag == "h1" for block in source.blocks)]
    done = 0
    for container in named:
        start, end = container.start, container.end
        if end <= done:
            continue
        if main[end] == main[start] and likely[end] - likely[start] <= MAX_NAMED_ODDS * (seen[end] - seen[start]):
            done = end
            yield range(start, end)


def _thread(source: Source, phrases: Sequence[Phrase | None], cluster: list[int], first: int) -> Thread | None:
    blocks = source.blocks
    stock = [phrase for i in cluster if (phrase := phrases[i]) is not None and phrase.kind == "comment"]
    if len(cluster) < MIN_SIGNATURES or not stock:
        return None
    start = cluster[0]
    headed = _is_comment_heading(phrases[start])
    if (
        not headed
        and start > first
        and phrases[start - 1] is None
        and len(blocks[start - 1].text) <= MAX_SIGNATURE_CHARS / 2
    ):
        start -= 1  # a name on a line of its own
    end = cluster[-1] + 1
    while end < len(blocks) and end - cluster[-1] < MAX_COMMENT_BLOCKS and phrases[end] is None:
        end += 1
    # Entries of a live blog have links to themselves, too.
    lines = sum(phrase.whole and phrase.role == "line" and phrase.phrase != "permalink" for phrase in stock)
    if source.door == "html":
        held = _holder(source, cluster, [i for i in cluster if phrases[i] is not None])
        start, end = max(start, held.start), min(end, held.end)
    return Thread(start, end, (headed and len(cluster) > MIN_SIGNATURES) or lines >= MIN_STOCK_LINES)


def _holder(source: Source, cluster: list[int], stock: list[int]) -> Container:
    """The innermost element that holds a thread's stock lines: lists of headlines have times too.

    A single stock line may be a label by itself; then the element holds most of the signatures.
    """
    container = source.containers[source.blocks[stock[0]].container]
    while container.parent >= 0:
        signatures = bisect_left(cluster, container.end) - bisect_left(cluster, container.start)
        if stock[-1] < container.end and (len(stock) > 1 or 2 * signatures > len(cluster)):
            break
        container = source.containers[container.parent]
    return container


def _signs(text: str, phrase: Phrase | None) -> bool:
    if len(text) > MAX_SIGNATURE_CHARS:
        return False
    if phrase is not None:
        return phrase.kind == "comment"
    return (_TIMED.search(text) is not None or _is_past(text)) and not _tells(text)


def _tells(text: str) -> bool:
    """Whether a line with a time is a sentence that tells it; "11:20 a.m." ends in a point, too."""
    words = text.split()
    told = has_unspaced(text) or (
        len(words) >= MIN_SENTENCE_WORDS and "." not in words[-1].rstrip(ANY_CLOSING_MARKS)[:-1]
    )
    return told and states(text)


def _is_past(text: str) -> bool:
    """Whether a line ends with how long ago it was written: "Anna · vor 3 Stunden"."""
    span = _SPAN.search(text)
    if span is None:
        return False
    before = text[: span.start()].split()
    return span["behind"] in _AGO or bool(before and before[-1].lower() in _SINCE and span["behind"] is None)


def _has_stock(text: str, phrase: Phrase | None) -> bool:
    """Whether a line is a stock line of comments, or has one between its bullets: "Like · Reply · 12 · 5 March"."""
    if phrase is not None:
        return phrase.whole and phrase.kind == "comment" and phrase.role == "line"
    found = (match(part) for part in _BULLET.split(text) if part) if _BULLET.search(text) else ()
    return any(part is not None and part.whole and part.kind in ("comment", "comment_form") for part in found)


def _is_comment_heading(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.kind == "comment" and phrase.role == "heading"


def _heads_others(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.whole and phrase.role == "heading" and phrase.kind in ("teasers", "newsletter")


def _is_other_heading(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.role == "heading" and phrase.kind == "teasers" and " " in phrase.phrase
