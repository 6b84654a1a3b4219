"""Keep or remove: the labeller's probabilities, overruled by certain evidence and by fields' claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise, zip_longest
from operator import mul

from ..model import Mark, Source
from ..phrases import match_line
from ..text import ANY_CLOSING_MARKS, SENTENCE_ENDS, asks, fold, words
from .places import is_named_lead
from .runs import MIN_BODY_CHARS, SECTION_HEADINGS, certain_residue, is_prose, weight
from .vocabulary import mask, names

MIN_STANDFIRST_CHARS = 40  # as many as a sentence has
# Half of what stands there and has them is a standfirst by the gold, nearly all by contract; elements tell more.
MIN_STANDFIRST_ODDS = {"text": 0.1, "html": 0.05}
BIO_BLOCKS = 3  # kept blocks at the end of which one may be the author's biography
MAX_BIO_CHARS = 600  # of a biography in one paragraph; a longer one is hardly met
MIN_ITEM_ODDS = 0.1  # below it half of the items behind a colon are none of the article's
MIN_HEADING_ODDS = 0.1  # of a heading over running text that is kept; 14 of 17 such are of the article by the gold
MAX_ENCLOSED_BLOCKS = 6  # removed blocks in a row inside the article; of longer rows less than half are of it
MAX_ENCLOSED_CHARS = 50  # of such a line that is no sentence; longer ones are headlines of other articles
MIN_ENCLOSED_ODDS = 0.1
# Probabilities of text behind the last block that is kept, swept on captures of sites that the labeller had not seen.
MIN_LAST_ODDS = 0.25  # of running text
MIN_ANSWER_ODDS = 0.2  # of a short question and of its answer
MIN_RESUMED_ODDS = 0.1  # of running text behind "Read also: ..."; that line lowers what follows
REFRAIN_SHARE = 0.75  # of lines that recur two by two, which is kept: one of two lines is missing in one of two places
MAX_SET_APART_BLOCKS = 3  # of a quote, a post with its signature or a piece of code; lists of links are longer
LOWEST_THRESHOLD = 0.25  # probability; on a page without an article every choice promises little, and none is kept

_IS_TRAIL = re.compile(r"\S\s*[|>›»•/]\s+\S|://")  # "Home > News > Title", "Travel | Japan | Tips", an address

_SET_APART = frozenset(("blockquote", "pre"))

_MARKS = " \t*_#•—–-"  # in front of a biography
_PICTURE = mask("caption", "credit", "media")
_IS_ODD = re.compile(r"[|@©]|^(?:[•‣◦▪●○■□*·#]|\d{1,2}[.)])\s*")  # rows of links, addresses, items of other lists
_HAS_TIME = re.compile(r"\d[:.,/]\d|\d{4}")  # or a price
_SENTENCE_END = tuple(SENTENCE_ENDS)
_ITEM = re.compile(r"[•*·▪■–—-] ")


def rule_out(source: Source, odds: Sequence[float]) -> list[float]:
    """The odds of each block, 0 for what is residue whatever else speaks for it."""
    ruled = list(odds)
    for i in certain_residue(source, odds):
        ruled[i] = 0.0
    return ruled


def decide(
    source: Source,
    sizes: Sequence[int],
    odds: Sequence[float],
    marks: Mapping[int, Mark],
    authors: Sequence[str] = (),
) -> list[bool]:
    """For each block whether it stays in the body. A block that a field claims never does.

    sizes: words of each block. odds: its probability to belong to the body. authors: of the article.
    """
    threshold = _threshold(sizes, odds)
    keep = [p >= threshold for p in odds]
    for i in marks:
        keep[i] = False
    if True in keep:
        for i in _standfirsts(source, odds, marks, keep.index(True)):
            keep[i] = True
        of_text = (_introduced, _listed, _carried_on, _enclosed, _refrains)
        for rule in of_text if source.door == "text" else (_headings, _set_apart):
            for i in [*rule(source, odds, keep)]:
                keep[i] = i not in marks
    for i in _biographies(source, keep, authors):
        keep[i] = False
    if source.is_glued:  # an article would be in there, and is better with residue than lost
        longest = max(range(len(sizes)), key=sizes.__getitem__)
        keep[longest] = longest not in marks
    return keep


def _biographies(source: Source, keep: Sequence[bool], authors: Sequence[str]) -> list[int]:
    """Blocks at the end that begin with an author's name: "Anna Berg is a reporter in Upper Sample"."""
    names = tuple(name.casefold() for name in authors if " " in name)
    kept = [i for i, k in enumerate(keep) if k]
    if not names or len(kept) <= BIO_BLOCKS:
        return []
    texts = ((i, source.blocks[i].text) for i in kept[-BIO_BLOCKS:])
    return [i for i, text in texts if len(text) <= MAX_BIO_CHARS and text.lstrip(_MARKS).casefold().startswith(names)]


def _standfirsts(source: Source, odds: Sequence[float], marks: Mapping[int, Mark], first: int) -> Iterator[int]:
    """A sentence between the headline and the byline or the date, before the first block that is kept.

    It looks like the captions and menus that stand there too, and half of the gold leaves it out against the contract.
    Where its element is named as a standfirst, a few words will do, and they may stand under byline and date.
    """
    blocks = source.blocks
    titles = {i for i, mark in marks.items() if mark.kind == "title" and i < first}
    titles |= {i for i, block in enumerate(blocks[:first]) if block.tag == "h1"}
    for i in sorted(titles):
        under = next(j for j in range(i + 1, first + 1) if j not in marks or marks[j].kind == "title")
        likely = odds[under] >= MIN_STANDFIRST_ODDS[source.door]
        if likely and under not in marks and is_named_lead(source, under):
            if _may_be_standfirst(source, under, blocks[i].text, least=1):
                yield under
        below = marks.get(i + 2) or marks.get(i + 3)
        if i + 1 in marks or below is None or below.kind == "title" or i + 2 > first:
            continue
        if odds[i + 1] >= MIN_STANDFIRST_ODDS[source.door] and _may_be_standfirst(source, i + 1, blocks[i].text):
            yield i + 1


def _may_be_standfirst(source: Source, i: int, title: str, least: int = MIN_STANDFIRST_CHARS) -> bool:
    """Whether a block says as much as a sentence, and neither the headline again nor what a picture or a link says.

    least: characters of a sentence.
    """
    block = source.blocks[i]
    text = block.text
    if weight(text) < least or match_line(text) is not None or _IS_TRAIL.search(text):
        return False
    if source.door == "text":
        return True
    said = set(words(fold(title)))
    again = 2 * len(said.intersection(words(fold(text)))) > len(said)
    named = names(source.containers[block.container].attrs) & _PICTURE or block.tag == "figcaption"
    return not (again or named or 2 * block.link_chars > len(text))


def _headings(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """On a page, a heading inside the article right over running text that is kept, both parts of one element."""
    blocks, containers = source.blocks, source.containers
    for i in range(keep.index(True) + 1, len(keep) - 1):
        block, below = blocks[i], blocks[i + 1]
        if keep[i] or not keep[i + 1] or block.tag not in SECTION_HEADINGS or odds[i] < MIN_HEADING_ODDS:
            continue
        beside = containers[block.container].parent == containers[below.container].parent
        if beside and is_prose(below) and not block.links and match_line(block.text) is None:
            yield i


def _set_apart(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """On a page, quotes, embedded posts and code among paragraphs that are kept: as short as captions, but the text's.

    Hands have named all 47 posts on the development pages as body, of which a third were taken for captions and the
    like. What is a link for the most part leads elsewhere: to another article, to a picture that was posted.
    """
    blocks, containers = source.blocks, source.containers
    kept = [i for i, k in enumerate(keep) if k]
    beside = {containers[blocks[i].container].parent for i in kept if blocks[i].tag == "p"}
    for tag, parent, _, start, end, _ in containers:
        if tag not in _SET_APART or parent not in beside or not 0 < end - start <= MAX_SET_APART_BLOCKS:
            continue
        if not kept[0] < start <= end <= kept[-1] or any(keep[start:end]) or not all(odds[start:end]):
            continue
        inside = blocks[start:end]
        linked = 2 * sum(block.link_chars for block in inside) > sum(len(block.text) for block in inside)
        if not linked and all(match_line(block.text) is None for block in inside):
            yield from range(start, end)


def _introduced(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, the items of a list behind a colon: as short as teasers, but four in five are of the article."""
    sign = ""
    for i, (block, following) in enumerate(zip_longest(source.blocks, source.blocks[1:])):
        if sign and block.text.startswith(sign) and odds[i] >= MIN_ITEM_ODDS:
            yield i
        elif keep[i] and following and block.text.endswith((":", "：")):
            sign = item[0] if (item := _ITEM.match(following.text)) else ""
        else:
            sign = ""


def _listed(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, the other items of a list of which most are kept: a list is of the article or it is not."""
    signs = [item[0] if (item := _ITEM.match(block.text)) else "" for block in source.blocks]
    for sign, run in groupby(range(len(signs)), key=signs.__getitem__):
        items = list(run)
        if sign and 2 * sum(keep[i] for i in items) > len(items):
            yield from (i for i in items if odds[i] >= MIN_ITEM_ODDS)


def _carried_on(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, running text right behind the last kept block, or behind one line "Read also: ..." there.

    A line that says "Advertisement" parts nothing. Seven in ten such blocks are of the article, whatever the end of a
    page makes of their odds.
    """
    blocks = source.blocks
    least = MIN_LAST_ODDS
    for i in range(max(i for i, k in enumerate(keep) if k) + 1, len(blocks)):
        text, phrase = blocks[i].text, match_line(blocks[i].text)
        if phrase is not None and phrase.kind == "advert" and phrase.whole:
            continue
        if phrase is not None and phrase.kind == "teasers" and not phrase.whole and least != MIN_RESUMED_ODDS:
            least = MIN_RESUMED_ODDS  # it has its one title behind the colon
            continue
        if phrase is not None or _IS_ODD.search(text) or not _ends_sentence(text):
            return
        if odds[i] < (least if is_prose(blocks[i]) else MIN_ANSWER_ODDS):
            return
        if not is_prose(blocks[i]) and least == MIN_LAST_ODDS and not asks(blocks[i - 1].text):
            follows = i + 1 < len(blocks) and odds[i + 1] >= MIN_ANSWER_ODDS and _ends_sentence(blocks[i + 1].text)
            if not (asks(text) and follows):
                return
        yield i


def _enclosed(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, few short lines inside the article that nothing else removed says: headings, lines of a dialog.

    Two in three are of the article on sites that the labeller had not seen. What is not stands there on every page of a
    site, or again and again on this one, or is as long as a headline.
    """
    kept = [i for i, k in enumerate(keep) if k]
    few = ((a, b) for a, b in pairwise(kept) if 1 < b - a <= MAX_ENCLOSED_BLOCKS + 1)
    gaps = [(a, b) for a, b in few if min(odds[a + 1 : b]) >= MIN_ENCLOSED_ODDS]
    if not gaps:
        return
    copies = Counter(block.text for block, k in zip(source.blocks, keep) if not k)
    body = begin = 0  # chars of the article's running text before a gap; where they are counted from
    for before, behind in gaps:
        blocks = [source.blocks[i] for i in range(begin, before + 1) if keep[i]]
        body += sum(weight(block.text) for block in blocks if is_prose(block))
        begin = behind
        lines = range(before + 1, behind)
        texts = [source.blocks[i].text for i in lines]
        told = all(map(_ends_sentence, texts))  # by sentences alone, as in a tale or a dialog
        alone = all(copies[text] == 1 and _may_be_enclosed(text) for text in texts)
        if alone and (told or body >= MIN_BODY_CHARS) and not _is_poll(texts):
            yield from lines


def _refrains(source: Source, odds: Sequence[float], keep: Sequence[bool]) -> Iterator[int]:
    """In a capture, lines inside the article that recur two by two and are mostly kept: a refrain stays whole.

    The lists that recur are kept by halves at most.
    """
    kept = [i for i, k in enumerate(keep) if k]
    pairs: dict[tuple[str, str], list[int]] = {}
    for i in range(kept[0], kept[-1]):
        pairs.setdefault((source.blocks[i].text, source.blocks[i + 1].text), []).append(i)
    for starts in pairs.values():
        lines = {i for start in starts for i in (start, start + 1)}
        if len(starts) > 1 and sum(keep[i] for i in lines) >= REFRAIN_SHARE * len(lines):
            yield from lines


def _may_be_enclosed(text: str) -> bool:
    """Whether a line may be a heading, an item or a short sentence: no stock phrase, no row of links, no time."""
    if match_line(text) is not None or _IS_ODD.search(text) or not any(map(str.isalpha, text)):
        return False
    return _ends_sentence(text) or (len(text) <= MAX_ENCLOSED_CHARS and not _HAS_TIME.search(text))


def _ends_sentence(text: str) -> bool:
    return text.rstrip(ANY_CLOSING_MARKS).endswith(_SENTENCE_END)


def _is_poll(texts: Sequence[str]) -> bool:
    """Whether lines are answers with their votes."""
    return len(texts) > 1 and all(text[-1].isdigit() or text[-1] == "%" for text in texts)


def _threshold(sizes: Sequence[int], odds: Sequence[float]) -> float:
    """The probability from which keeping blocks promises the highest word F1.

    After Lipton, Elkan and Naryanaswamy 2014, "Optimal Thresholding of Classifiers to Maximize F1 Measure": blocks are
    taken from the surest down while the expected F1 rises; it is never above one half.
    """
    expected = sum(map(mul, sizes, odds))
    kept = hit = best = 0.0
    threshold = 1.0
    for p, n in sorted(zip(odds, sizes, strict=True), reverse=True):
        if n:
            kept += n
            hit += n * p
            promised = hit / (kept + expected)
            if promised < best:
                break
            best, threshold = promised, p
    return max(min(threshold, 0.5), LOWEST_THRESHOLD)
