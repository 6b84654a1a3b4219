"""The text door: a text capture (the visible text of a page, WET style) becomes blocks. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from .model import Container, Source, SourceBlock
from .text import ANY_CLOSING_MARKS, SENTENCE_ENDS, UNSPACED, has_unspaced

MIN_WRAP_CHARS, MAX_WRAP_CHARS = 40, 100  # columns: mail and terminal widths; a longer line is not wrapped by hand
MIN_WRAPPED_PAIRS = 3  # pairs of lines a group needs before its line ends can be called wraps
MIN_LOWER_PAIRS = 6  # the same of pairs whose second line begins in lower case, where only these are asked
FEW_LOWER_SHARE = 1 / 3  # of fewer pairs, whose second line begins in lower case; German writes nouns large
WRAPPED_SHARE = 0.9  # of the pairs that must break where the next word would not have fitted
OUTLIER_SHARE = 0.02  # of the lines that may be longer than the width: what cannot be broken is left long
WIDTH_SLACK_CHARS = 2  # wrapping tools differ by the space at the end and by one column
MAX_INDENT_CHARS = 8  # of a paragraph's first line or an item; more puts a line in the middle or at the right
# Of a capture whose lines were joined: no capture of 377 news pages has such a block, in whichever tier.
MIN_GLUED_CHARS = 1500
GLUED_SHARE = 0.9  # of the characters of a capture
MAX_FIELDS = 40  # blocks of a head of fields; tools write about ten fields, some with lists
UNSPACED_FACTOR = 3  # a text in a script without spaces says as much in a third of the characters

# Removed before anything is read: controls that are no white space, and characters of no width that part nothing.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\u200b\u2060\ufeff\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_WIDE_CHAR = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_UNSPACED_CHAR = re.compile(f"[{UNSPACED}\uff01-\uff60\u3001-\u301f]")
# What begins a line of a list: some signs do nothing else, dashes and numbers only beside a line that they begin, too.
_BULLET = re.compile("[•*·▪■●‣◦○□] ")
_NUMBERED_OR_DASH = re.compile(r"(?:([–—-])|\d{1,2}[.)]) ")
_RULE = re.compile(r"([-=_*~#+–—])\1{2,}$")  # drawn under a headline or between two parts
_SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}][{ANY_CLOSING_MARKS}]?$")
# Markdown, as scrapers write it. Emphasis holds no sign of its own, so that no search runs through the line twice.
_IS_MARKDOWN = re.compile(r"\]\([^\s)]|\*\*[^\s*]|^##{1,5} +\S", re.M)
_HEADING_MARK = re.compile(r"^#{1,6} +(?=[^\s#])|(?<=\S) +#+$")
_TARGET = r"\]\((?:[^()\s]|\([^()\s]*\))*(?: +\"[^\"]*\")?\)"
_IMAGE = re.compile(r"!\[([^\[\]]*)" + _TARGET)
_LINK = re.compile(r"(?<!!)\[([^\[\]]*)" + _TARGET)
_EMPHASIS = (
    re.compile(r"(?<!\w)\*\*(?=[^\s*])([^*]+)(?<=\S)\*\*(?!\w)"),
    re.compile(r"(?<!\w)__(?=[^\s_])([^_]+)(?<=\S)__(?!\w)"),
    re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\w*])"),
    re.compile(r"(?<!\w)_(?=[^\s_])([^_]+)(?<=\S)_(?!\w)"),
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
# The numbers of links, [12]Sport, and the addresses that a browser in a terminal lists at the end of what it dumps.
_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
_REFERENCES = re.compile(r"^[ \t]*1\. [a-z]+:\S+\s+2\. [a-z]+:\S+$", re.M)
_ADDRESS = re.compile(r"\d{1,4}\. [a-z]+:\S+")
_RULE_SIGNS = "-=~*_"  # with one of which a rule begins
_UNDERLINE = re.compile(r"([-=~])\1{2,}")
_PARTING_RULE = re.compile(r"([-*_])(?: ?\1){2,}")  # of Markdown, <hr> on the page, which shows no text
_FENCE = "---"  # around the fields of YAML
_FIELD = re.compile(r"\w[\w .:-]{0,30}:(?:\s|$)|- ")  # of YAML: "date: 2024-05-03", or an item of a list
# In front of Markdown by a reader of pages for language models.
_READER_FIELD = re.compile(r"(?:Title|URL Source|Published Time|Number of Pages|Warning|Markdown Content):(?:\s|$)")
_READER_SIGN = "URL Source:"
_ROW = re.compile(r"\|.+\|$")


class _Line(NamedTuple):
    text: str
    gap: int  # blank lines before it
    columns: int  # with what indents it; not with what sets the columns of a table apart
    begins: bool = False  # whether it is another block than the line before, whatever that looks like


def read_capture(text: str) -> Source:
    """Reads a text capture into blocks in page order; each block knows the blank lines before it.

    A line is a block; lines that a tool wrapped at a fixed width are joined again. What is Markdown is read without its
    marks. Never raises.
    """
    lines = _lines(text)
    width = _wrap_width(lines)
    blocks = [
        SourceBlock(line.text, "", 0, 0, 0, 0, "", line.gap, "") for line in (_unwrap(lines, width) if width else lines)
    ]
    if _IS_MARKDOWN.search(text):
        blocks = [*map(_without_marks, blocks)]
    elif _REFERENCES.search(text):
        blocks = [_shown_as(block, _LINK_NUMBER.sub("", block.text)) for block in blocks]
    blocks = _tagged(blocks)
    page = Container("", -1, 0, 0, len(blocks), "")
    warnings = () if blocks else ("empty: no text in the capture; look at what was stored",)
    if _is_glued(blocks):
        warnings = ("glued: nearly all text stands on one line; what is none of the article cannot be parted from it",)
    return Source("text", tuple(blocks), (page,), warnings=warnings)


def _tagged(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """The blocks, where what a tool wrote into the page has the tag of an element that shows no text."""
    lines = [i for i, block in enumerate(blocks) if block.text[0] in _RULE_SIGNS]
    found = dict.fromkeys((i for i in lines if _heads(blocks, i)), "hr")
    if any(block.written for block in blocks):
        found |= dict.fromkeys((i for i in lines if _PARTING_RULE.fullmatch(blocks[i].text)), "hr")
    found |= dict.fromkeys(_fields(blocks), "meta")
    listed = sum(1 for _ in takewhile(lambda block: _ADDRESS.fullmatch(block.text), reversed(blocks)))
    found |= dict.fromkeys(range(len(blocks) - listed, len(blocks)) if listed > 1 else (), "link")
    return [block._replace(tag=found.get(i, block.tag)) for i, block in enumerate(blocks)] if found else blocks


def _heads(blocks: Sequence[SourceBlock], i: int) -> bool:
    """Whether a block is a rule under the line above, or over one that has both; a lone one may part a tale."""
    return _underlines(blocks, i) or (
        _underlines(blocks, i + 2) and not blocks[i + 1].gap and _UNDERLINE.fullmatch(blocks[i].text) is not None
    )


def _underlines(blocks: Sequence[SourceBlock], i: int) -> bool:
    return 0 < i < len(blocks) and not blocks[i].gap and _UNDERLINE.fullmatch(blocks[i].text) is not None


def _fields(blocks: Sequence[SourceBlock]) -> range:
    """The blocks above the page that hold its fields, YAML between two rules or what a reader writes."""
    texts = [block.text for block in blocks[:MAX_FIELDS]]
    if texts[:1] == [_FENCE] and _FENCE in texts[1:]:
        end = texts.index(_FENCE, 1)
        return range(end + 1 if all(map(_FIELD.match, texts[1:end])) else 0)
    head = [*takewhile(_READER_FIELD.match, texts)]
    return range(len(head) if any(text.startswith(_READER_SIGN) for text in head) else 0)


def _is_glued(blocks: Sequence[SourceBlock]) -> bool:
    """Whether nearly all text of a capture stands in one block, which is longer than paragraphs are."""
    sizes = [len(block.text) for block in blocks]
    most = max(sizes, default=0)
    if not most or most < GLUED_SHARE * sum(sizes):
        return False
    return most * (UNSPACED_FACTOR if has_unspaced(blocks[sizes.index(most)].text) else 1) >= MIN_GLUED_CHARS


def _without_marks(block: SourceBlock) -> SourceBlock:
    """A block of Markdown as a reader sees it: a row's cells parted by tabs, a picture as its caption."""
    shown = _IMAGE.sub("", block.text)
    pictured = _LINK.sub(r"\1", shown).strip() == "" and shown != block.text
    shown = _HEADING_MARK.sub("", _LINK.sub(r"\1", _IMAGE.sub(r"\1", block.text)))
    for emphasis in _EMPHASIS:
        shown = emphasis.sub(r"\1", shown)
    if _ROW.match(shown):
        shown = "\t".join(cell.strip() for cell in shown.strip("|").split("|"))
    shown = _ESCAPE.sub(r"\1", shown).strip()
    return _shown_as(block._replace(tag="figcaption" if pictured else ""), shown)


def _shown_as(block: SourceBlock, shown: str) -> SourceBlock:
    return block._replace(text=shown, written=block.text) if shown not in ("", block.text) else block


def _lines(text: str) -> list[_Line]:
    text = _INVISIBLE.sub("", text)
    if _C1.search(text):
        text = _C1.sub(lambda m: bytes([ord(m[0])]).decode("cp1252", "ignore"), text)
    out, gap = [], 0
    for raw in _LINE_END.split(text):
        if "\t" in raw:
            line = "\t".join(" ".join(cell.split()) for cell in raw.split("\t")).rstrip()
        else:
            line = " ".join(raw.split())
        if line:
            indent = len(raw) - len(raw.lstrip())
            out.append(_Line(line, gap, _columns(line) + min(indent, MAX_INDENT_CHARS)))
            gap = 0
        else:
            gap += 1
    out = [_unindented(out, i) if line.text[0] == "\t" else line for i, line in enumerate(out)]
    return [line._replace(begins=True) if _begins(out, i) else line for i, line in enumerate(out)]


def _begins(lines: list[_Line], i: int) -> bool:
    """Whether a line is an item of a list, a rule, or stands right under a rule."""
    text = lines[i].text
    if _BULLET.match(text) or _RULE.match(text) or (i and _RULE.match(lines[i - 1].text)):
        return True
    sign = _NUMBERED_OR_DASH.match(text)
    if sign is None:
        return False
    beside = lines[i - 1 : i] if i and not lines[i].gap else []
    beside = [*beside, *(following for following in lines[i + 1 : i + 2] if not following.gap)]
    signs = [_NUMBERED_OR_DASH.match(line.text) for line in beside]
    return any(other is not None and other[1] == sign[1] for other in signs)


def _unindented(lines: list[_Line], i: int) -> _Line:
    """A line without the tabs in front, which indent it; in a table's row they stand for empty cells.

    A table: the line has tabs inside, and one next to it has them and none in front.
    """
    line, words = lines[i], lines[i].text.lstrip()
    beside = [lines[i - 1].text] if i and not line.gap else []
    beside += [following.text for following in lines[i + 1 : i + 2] if not following.gap]
    in_table = "\t" in words and any("\t" in text and text[0] != "\t" for text in beside)
    return line if in_table else line._replace(text=words)


def _wrap_width(lines: list[_Line]) -> int:
    """The column at which the capture was wrapped by a tool, 0 where it was not.

    Text is wrapped when nearly every line that another follows without a blank line could not have taken the next
    line's first word as well.
    """
    if not lines:
        return 0
    width = _likely_width(lines)
    if not MIN_WRAP_CHARS <= width <= MAX_WRAP_CHARS:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not (b.gap or b.begins)]
    prose = [(a, b) for a, b in pairs if a.columns >= width / 2]  # short lines (menus, lists) may stand beside it
    if _are_wraps(pairs, width, MIN_WRAPPED_PAIRS) or _are_wraps(prose, width, MIN_WRAPPED_PAIRS):
        return width
    # Lists of headlines are as long as the lines of a paragraph, but hardly a block of its own begins in lower case.
    inside = [(a, b) for a, b in pairs if b.text[0].islower()]
    # Nor does a list or a menu end like a sentence; most scripts have no lower case.
    told = _inside_sentences(lines)
    long = sum(line.columns > width for line in lines)
    if long <= OUTLIER_SHARE * len(lines) and any(_are_wraps(some, width, MIN_LOWER_PAIRS) for some in (inside, told)):
        return width
    widest = max(line.columns for line in lines)
    return widest if widest <= MAX_WRAP_CHARS and _are_few_wraps(told, widest) else 0


def _are_few_wraps(pairs: list[tuple[_Line, _Line]], width: int) -> bool:
    """Whether every pair of lines inside sentences breaks at the width, where the text is too short for a share.

    Many go on in lower case, as lines of lists and verses that chance to be of one length do not; a script without
    cases needs a second pair.
    """
    lower = sum(b.text[0].islower() for _, b in pairs)
    cased = any(map(str.isupper, "".join(line.text for pair in pairs for line in pair)))
    carried_on = lower >= FEW_LOWER_SHARE * len(pairs) if cased or lower else len(pairs) > 1
    return bool(pairs) and carried_on and all(_breaks_at(a, b, width) for a, b in pairs)


def _inside_sentences(lines: list[_Line]) -> list[tuple[_Line, _Line]]:
    """Pairs of lines in groups without blank lines that end like a sentence, where the first line does not."""
    pairs: list[tuple[_Line, _Line]] = []
    for start, end in _groups(lines):
        if _ends_sentence(lines[end - 1].text):
            pairs += [(a, b) for a, b in pairwise(lines[start:end]) if not _ends_sentence(a.text)]
    return pairs


def _groups(lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """Where the lines between two blank ones begin and end."""
    starts = [i for i, line in enumerate(lines) if line.gap or not i]
    return pairwise([*starts, len(lines)])


def _likely_width(lines: list[_Line]) -> int:
    """The longest line of those that another follows at once, in columns, a few outliers (addresses, tables) apart."""
    followed = sorted(a.columns for a, b in pairwise(lines) if not b.gap)
    return followed[int(len(followed) * (1 - OUTLIER_SHARE))] if followed else 0


def _columns(line: str) -> int:
    """Width of a line where wide characters (CJK) take two columns."""
    return len(line) if line.isascii() else len(line) + len(_WIDE_CHAR.findall(line))


def _are_wraps(pairs: list[tuple[_Line, _Line]], width: int, least: int) -> bool:
    """Whether so many pairs of lines break at the width as wrapping them leaves. least: pairs that it takes."""
    wrapped = sum(_breaks_at(a, b, width) for a, b in pairs)
    return len(pairs) >= least and wrapped >= WRAPPED_SHARE * len(pairs)


def _breaks_at(line: _Line, following: _Line, width: int) -> bool:
    """True where the first word of the following line would not have fitted behind this line."""
    if _UNSPACED_CHAR.match(following.text):
        # Any character may end a line, but closing marks may not begin one: a wide one is kept back with its mark.
        return line.columns >= width - 2 * WIDTH_SLACK_CHARS
    return line.columns + 1 + _columns(following.text.split(" ", 1)[0]) > width - WIDTH_SLACK_CHARS


def _unwrap(lines: list[_Line], width: int) -> list[_Line]:
    out: list[_Line] = []
    for start, end in _groups(lines):
        breaks = [n for n in range(start + 1, end) if lines[n].begins or not _breaks_at(lines[n - 1], lines[n], width)]
        for first, last in pairwise([start, *breaks, end]):
            parts = [line.text for line in lines[first:last]]
            if last - first < end - start and not _reads_on(parts):
                out += lines[first:last]
            else:
                out.append(lines[first]._replace(text=_join(parts)))
    return out


def _reads_on(parts: list[str]) -> bool:
    """Whether lines that fill the width are one text: in a list, headlines of the width stand next to each other."""
    return _ends_sentence(parts[-1]) or any(part[0].islower() for part in parts[1:])


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line, len(line) - 2) is not None


def _join(parts: list[str]) -> str:
    """Wrapped lines as one: by a space, by nothing between characters of scripts that have none."""
    text = parts[0]
    for part in parts[1:]:
        unspaced = _UNSPACED_CHAR.match(text[-1]) and _UNSPACED_CHAR.match(part)
        text += part if unspaced else f" {part}"
    return text
