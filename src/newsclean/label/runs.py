"""What a residue heading governs: the lines under "Latest content", "12 comments", "Leave a reply"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from ..model import ResidueKind, Source, SourceBlock
from ..phrases import Phrase, match_line
from ..text import CLOSING_MARKS, FULL_STOPS, SENTENCE_ENDS, UNSPACED, has_unspaced
from .boxes import WHY_MAIL_BOX, mail_boxes
from .captions import why_caption
from .marks import tool_marks
from .threads import WHY_THREAD, find_threads, named_threads

PROSE_CHARS = 80  # chars; a block from this length that ends like a sentence and is hardly linked counts as prose
LONG_CHARS = 160  # chars; titles of teasers are shorter, with few exceptions
UNSPACED_FACTOR = 3  # a text in a script without spaces says as much in a third of the characters
MIN_PROSE_CHARS = -(-PROSE_CHARS // UNSPACED_FACTOR)  # chars; what is shorter is running text in no script
PROSE_LINK_SHARE = 0.3  # of its characters, above which a block is a link list, not prose
MIN_BODY_CHARS = 200  # chars of prose before a heading, without which it stands before the article, not after it
MAX_CLIMB = 3  # enclosing elements that a heading's own wrappers may be
MAX_LABEL_CHARS = 40  # chars of a date or a name beside a linked headline
MAX_SHORT_CHARS = 60  # chars of a commenter's name, a time, a label of a form
MAX_DIALOG_BLOCKS = 5  # blocks from one stock line of a consent dialog to the next
MIN_TEXT_ODDS = 0.1  # below it no block is kept, whatever the threshold
COMMENT_SIGN_BLOCKS = 5  # blocks after a comment heading among which a comment shows itself
ALTERNATION_BLOCKS = 8  # blocks before a heading that tell whether the article's own sections have one paragraph each
MAX_TEASER_ODDS = 0.6  # mean odds of summaries; those of lists are below 0.5, those of a swallowed article above 0.65
# Odds of a single summary, or of a line between two dialogs; 0.63 was the highest seen in a list of teasers, 0.9 is
# usual in an article.
MAX_SUMMARY_ODDS = 0.8
MAX_BOX_TITLES = 2  # titles of a box inside the article, "Read also"
MAX_LONE_ODDS = 0.2  # odds of a summary that is the only one of its list
MIN_PAIRS = 2  # title and summary, so often that the next summary is one too

_SENTENCE_END = frozenset(SENTENCE_ENDS + CLOSING_MARKS)
_UNSPACED_CHAR = re.compile(f"[{UNSPACED}]")
_UNPUNCTUATED = re.compile("[\u0e00-\u0eff\u1780-\u17ff]")  # Thai, Lao, Khmer: sentences end with a space or nothing
_TIME = re.compile(r"\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}|\d年|^\d+ \w+")
_LEADS_ON = ",،，、:："  # at the end of a label
SECTION_HEADINGS = frozenset(("h2", "h3", "h4"))

# One word may head a section of the article too; these are said of nothing else.
_CERTAIN_WORDS: frozenset[ResidueKind] = frozenset(("advert",))
_CERTAIN_KINDS: frozenset[ResidueKind] = frozenset(
    ("teasers", "comment_form", "share", "newsletter", "advert", "copyright", "consent", "paywall", "comment")
)


class Run(NamedTuple):
    """blocks[start:end] stand under the heading at start - 1."""

    kind: ResidueKind
    start: int
    end: int
    heading: Phrase


def is_prose(block: SourceBlock) -> bool:
    """Running text: long, ends like a sentence, hardly linked."""
    text = block.text
    if len(text) < PROSE_CHARS and not (len(text) * UNSPACED_FACTOR >= PROSE_CHARS and has_unspaced(text)):
        return False
    ends = text[-1] in _SENTENCE_END or _UNPUNCTUATED.match(text[-1]) is not None
    return ends and block.link_chars < PROSE_LINK_SHARE * len(text)


def weight(text: str) -> int:
    """Characters, as many as a script with spaces would take."""
    return len(text) * (UNSPACED_FACTOR if has_unspaced(text) else 1)


def _is_long(block: SourceBlock) -> bool:
    """No title: too long, however it ends."""
    chars = len(block.text)
    return chars >= LONG_CHARS or (chars * UNSPACED_FACTOR >= LONG_CHARS and has_unspaced(block.text))


def scope_end(source: Source, i: int) -> int:
    """Where the innermost element ends that holds the block and something after it; its wrappers may be MAX_CLIMB."""
    containers = source.containers
    c = source.blocks[i].container
    for _ in range(MAX_CLIMB + 1):
        if containers[c].end > i + 1 or containers[c].parent < 0:
            break
        c = containers[c].parent
    return containers[c].end


def certain_residue(source: Source, odds: Sequence[float] = ()) -> dict[int, tuple[ResidueKind, str]]:
    """Blocks that are residue whatever else speaks for them: stock lines, and what stands under a residue heading.

    odds: the labeller's probability for each block that it belongs to the body. Given, a heading takes no paragraphs
    along that read like the article's on the whole.

    Only whole blocks and only after the article has begun to run; a box inside the article gives no more than its
    short lines. Linear in the page's text.
    """
    matches = [match_line(block.text) for block in source.blocks]
    found = _stock_lines(source, matches)
    _add_runs(source, matches, found, odds)
    _add_threads(source, matches, found)
    _add_captions(source, matches, found, odds)
    if source.door == "text":
        _add_consent_text(found, odds)
        for i, why in tool_marks(source).items():
            found[i] = "widget", why
    else:
        _add_next_articles(source, found)
        if odds:
            _add_named_threads(source, found, odds)
            _add_mail_boxes(source, found, odds)
    return found


_Found = dict[int, tuple[ResidueKind, str]]


def _stock_lines(source: Source, matches: list[Phrase | None]) -> _Found:
    return {
        i: (phrase.kind, why_phrase(phrase))
        for i, phrase in enumerate(matches)
        if phrase is not None
        and (phrase.whole or (_points_elsewhere(phrase) and _is_pointer(source, source.blocks[i])))
        and _says_enough(phrase)
        and (phrase.role != "heading" or phrase.kind in ("teasers", "comment_form"))
        and (source.door == "text" or phrase.kind != "teasers" or source.blocks[i].links)
        and not _heads_section(source, matches, i)
    }


def _heads_section(source: Source, matches: list[Phrase | None], i: int) -> bool:
    """Whether a heading on a page leads to running text and nowhere else: "Promotion" may be what that is about."""
    block = source.blocks[i]
    if block.tag not in SECTION_HEADINGS or block.links or i + 1 == len(source.blocks):
        return False
    return matches[i + 1] is None and is_prose(source.blocks[i + 1])


def _points_elsewhere(phrase: Phrase) -> bool:
    """Whether a line opens with "Read also:"."""
    return phrase.kind == "teasers" and phrase.phrase.endswith(":")


def _is_pointer(source: Source, block: SourceBlock) -> bool:
    """Whether all that stands behind a colon is a link; in a capture, which shows none, whether it is no statement."""
    if source.door == "text":
        return not (is_prose(block) and _is_sentence(block))  # "On the subject: the mill has been a museum since ..."
    rest = block.text.replace("：", ":").partition(":")[2].strip()
    return block.links == 1 and 0 < len(rest) <= block.link_chars


def _add_runs(source: Source, matches: list[Phrase | None], found: _Found, odds: Sequence[float]) -> None:
    blocks = source.blocks
    prose = [len(block.text) >= MIN_PROSE_CHARS and (is_prose(block) or _is_long(block)) for block in blocks]
    last_paragraphs = max((j for j in range(1, len(prose)) if prose[j] and prose[j - 1]), default=0)
    body = 0  # chars of the article's running text so far
    for i, phrase in enumerate(matches):
        if prose[i] and i not in found:
            body += weight(blocks[i].text)
        if phrase is None or phrase.role != "heading" or not (phrase.whole or phrase.phrase.startswith("#")):
            continue  # "More on that later", but "12 responses to The ferry runs again"
        if body < MIN_BODY_CHARS:
            continue
        run = _certain_run(source, matches, i, phrase, _Text(prose, found, body, last_paragraphs, odds))
        if run is not None and run.end > run.start:
            found[i] = phrase.kind, why_phrase(phrase)
            for j in range(run.start, run.end):
                if matches[j] is None:
                    found[j] = run.kind, why_heading(run.heading)


def _add_consent_text(found: _Found, odds: Sequence[float]) -> None:
    """In a capture, the sentences of a consent dialog stand between its stock lines; between two dialogs the text."""
    lines = [i for i, (kind, _) in found.items() if kind == "consent"]
    for i, j in pairwise(sorted(lines)):
        if 1 < j - i <= MAX_DIALOG_BLOCKS:
            for gap in range(i + 1, j):
                if odds and odds[gap] > MAX_SUMMARY_ODDS:
                    continue
                found.setdefault(gap, ("consent", "neighbour.consent: between two stock lines of consent"))


def _add_threads(source: Source, matches: list[Phrase | None], found: _Found) -> None:
    """Comments signed by stock lines ("Reply", "Permalink") after the article has begun to run."""
    body = accumulate(len(b.text) if is_prose(b) else 0 for b in source.blocks)
    first = next((i + 1 for i, chars in enumerate(body) if chars >= MIN_BODY_CHARS), len(source.blocks))
    for thread in find_threads(source, matches, first):
        if thread.certain:
            for i in range(thread.start, thread.end):
                found.setdefault(i, ("comment", WHY_THREAD))


def _add_named_threads(source: Source, found: _Found, odds: Sequence[float]) -> None:
    for thread in named_threads(source, odds):
        for i in thread:
            found.setdefault(i, ("comment", "class.comment: inside an element named for comments"))


def _add_mail_boxes(source: Source, found: _Found, odds: Sequence[float]) -> None:
    for box in mail_boxes(source, odds):
        for i in box:
            found.setdefault(i, ("newsletter", WHY_MAIL_BOX))


def _add_captions(source: Source, matches: list[Phrase | None], found: _Found, odds: Sequence[float]) -> None:
    """Captions that stand as plain text; blocks that nobody takes for text are not read."""
    for i, block in enumerate(source.blocks):
        if source.door == "text" and block.tag == "figcaption":
            found.setdefault(i, ("caption", "structure.caption: a picture in Markdown"))
        elif matches[i] is None and (not odds or odds[i] >= MIN_TEXT_ODDS) and (why := why_caption(block.text)):
            found.setdefault(i, ("caption", why))
    if source.door == "text":
        _add_labelled_captions(source, matches, found)


def _add_labelled_captions(source: Source, matches: list[Phrase | None], found: _Found) -> None:
    """In a capture, a line "Image caption," and the one below it."""
    for i, phrase in enumerate(matches[:-1]):
        if phrase is None or phrase.kind != "caption" or not phrase.whole or source.blocks[i].text[-1] not in _LEADS_ON:
            continue
        found.setdefault(i, ("caption", why_phrase(phrase)))
        if matches[i + 1] is None and not is_prose(source.blocks[i + 1]):
            found.setdefault(i + 1, ("caption", "shape.caption: a line between paragraphs"))


def _add_next_articles(source: Source, found: _Found) -> None:
    """An <article> after the page's own whose headline links to a page of its own (endless scrolling, lists)."""
    own_ends = 0
    for container in source.containers:
        if container.tag != "article" or container.end == container.start:
            continue
        blocks = source.blocks[container.start : container.end]
        headline = next((b for b in blocks if b.tag in ("h1", "h2", "h3")), None)
        linked = headline is not None and headline.link_chars >= len(headline.text) / 2 and "#" not in headline.href
        if own_ends and container.start >= own_ends and linked:
            for i in range(container.start, container.end):
                found.setdefault(i, ("teasers", "structure.teasers: in another <article>, whose headline is a link"))
        elif not own_ends and not linked and sum(len(b.text) for b in blocks if is_prose(b)) >= MIN_BODY_CHARS:
            own_ends = container.end


def why_phrase(phrase: Phrase) -> str:
    """The reason for a block that is a stock phrase."""
    what = {"heading": "heading", "line": "stock line", "prefix": "opening", "trail": "trail"}[phrase.role]
    return f"phrase.{phrase.kind}: {what} of {phrase.kind} ({phrase.language}), “{phrase.phrase}”"


def why_heading(heading: Phrase) -> str:
    """The reason for a block under a residue heading."""
    return f"neighbour.{heading.kind}: under the heading “{heading.phrase}” ({heading.language})"


def _says_enough(phrase: Phrase) -> bool:
    return phrase.kind in _CERTAIN_KINDS and (_has_words(phrase) or phrase.kind in _CERTAIN_WORDS)


def _has_words(phrase: Phrase) -> bool:
    """Several words: one alone ("Recommended", "Explore") may head a section of the article."""
    return " " in phrase.phrase or len(_UNSPACED_CHAR.findall(phrase.phrase)) >= UNSPACED_FACTOR


class _Text(NamedTuple):
    """What is known of the page's text up to a heading."""

    prose: list[bool]
    found: _Found
    body: int  # chars of the article's running text before the heading
    last_paragraphs: (
        int  # the last block that is a paragraph after a paragraph; below it titles and summaries take turns
    )
    odds: Sequence[float]  # of every block to belong to the body; empty where nobody asked


def _certain_run(source: Source, matches: list[Phrase | None], i: int, phrase: Phrase, text: _Text) -> Run | None:
    scope = scope_end(source, i)
    end = next((j for j in range(i + 1, scope) if _ends_run(matches[j])), scope)
    if phrase.kind == "teasers":
        stop = _end_of_lines(source, i, end, phrase, text) if source.door == "text" else _end_of_links(source, i, end)
        return Run("teasers", i + 1, stop, phrase)
    if phrase.kind == "comment" and _has_words(phrase) and shows_comment(source, i + 1, end):
        return Run("comment", i + 1, end, phrase)
    if phrase.kind == "comment_form":
        short = (j for j in range(i + 1, end) if matches[j] is None and len(source.blocks[j].text) > MAX_SHORT_CHARS)
        stop = next(short, end)
        return Run("comment_form", i + 1, stop, phrase) if stop == len(source.blocks) else None
    return None


def _ends_run(phrase: Phrase | None) -> bool:
    return phrase is not None and (phrase.role == "heading" or phrase.kind in ("copyright", "consent"))


def _end_of_links(source: Source, i: int, end: int) -> int:
    """In HTML a list of teasers is linked."""
    for j in range(i + 1, end):
        block = source.blocks[j]
        if block.link_chars * 2 < len(block.text) and len(block.text) > MAX_LABEL_CHARS:
            return j
    return end


def _end_of_lines(source: Source, i: int, end: int, phrase: Phrase, text: _Text) -> int:
    """In a capture: titles; titles and summaries in turn where nothing but such lists follows to the page's end.

    A list inside the article gives its titles, but for the last, which may be the next section's heading. Its
    sentences, which end in a full stop as titles do not, are the article's.
    """
    prose = text.prose
    first = next((j for j in range(i + 1, end) if prose[j]), end)
    if first == end:
        return end
    titles = [source.blocks[j].text for j in range(i + 1, end) if not prose[j]]
    summaries = sum(len(source.blocks[j].text) for j in range(first, end) if prose[j])
    questions = sum(title[-1] in "?？؟" for title in titles)
    near = [prose[j] for j in range(max(0, i - ALTERNATION_BLOCKS), i) if j not in text.found]
    sure = (
        _has_words(phrase)
        and first > i + 1
        and i >= text.last_paragraphs
        and summaries <= text.body
        and questions * 3 <= len(titles)
        and not _alternates(near)
        and not _reads_like_body(text, first, end)
        and not _is_lone_box(text, i, first, end)
    )
    if sure:
        return end
    return next((j for j in range(i + 1, first - 1) if _is_sentence(source.blocks[j])), max(first - 1, i + 1))


def _is_sentence(block: SourceBlock) -> bool:
    return block.text[-1] in FULL_STOPS and not block.text.endswith("...")


def _is_lone_box(text: _Text, i: int, first: int, end: int) -> bool:
    """Whether the heading may have no more than the one or two titles before a single paragraph, which may go on."""
    alone = first - i <= MAX_BOX_TITLES + 1 and sum(text.prose[first:end]) == 1
    return alone and bool(text.odds) and text.odds[first] > MAX_LONE_ODDS


def _reads_like_body(text: _Text, start: int, end: int) -> bool:
    odds = [text.odds[j] for j in range(start, end) if text.prose[j]] if text.odds else []
    return any(p > MAX_SUMMARY_ODDS for p in odds) or sum(odds) > MAX_TEASER_ODDS * len(odds)


def _alternates(near: list[bool]) -> bool:
    """Whether the article's last lines are short ones and single paragraphs in turn, as titles and summaries are."""
    return sum(near) > MIN_PAIRS and not any(a and b for a, b in pairwise(near))


def shows_comment(source: Source, start: int, end: int) -> bool:
    """Whether the first blocks of blocks[start:end] have a comment's signs: its stock lines, or a time of its own."""
    for block in source.blocks[start : min(end, start + COMMENT_SIGN_BLOCKS)]:
        phrase = match_line(block.text)
        if phrase is not None and phrase.kind == "comment":
            return True
        if len(block.text) <= MAX_SHORT_CHARS and _TIME.search(block.text):
            return True
    return False
