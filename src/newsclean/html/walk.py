"""One walk of the tree: blocks and the elements around them, in page order."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from ..model import HEADINGS, Prop, SourceBlock, Time
from .lines import (
    ASIDES,
    BLOCKS,
    INLINE,
    OF_TEXT,
    RARE_BLOCKS,
    following_text,
    is_apart,
    is_empty,
    is_label,
    is_term,
    text_of,
)
from .rows import CELLS, is_data_row

PROSE_LINE_CHARS = 80  # a line of <br>-broken text this long is a paragraph of its own, not a verse or an address
MAX_FIELD_LEVELS = 4  # elements around a form field that are noted; the inner ones may hold no text

_BOLD = frozenset(("b", "strong"))
_COUNTED = _BOLD | {"a"}  # inline elements whose text is counted
_MEDIA = frozenset("img amp-img picture video audio iframe embed object".split())
# Inline elements that split words for looks only: no space is put between two that touch.
_TYPOGRAPHIC = INLINE - frozenset("a span time label data option button cite".split())
_PICTURES = frozenset("img amp-img picture svg input".split())  # stand between words, and hold none
_LABELS = _PICTURES | {"span"}
_PLAIN = frozenset(("div", "p"))  # elements that say nothing of the text in them
_CELL = "\x01"  # cell ends while a block is gathered; the page's own were deleted before
_ATTR_NAMES = frozenset("class id role itemprop aria-label data-testid data-component data-module rel".split())
_MICRODATA = frozenset(("itemprop", "property", "itemscope"))
_NOTED_INLINE = _MICRODATA | {"href", "rel"}
_FIELD_NAMES = frozenset("type name id placeholder".split())  # attributes that tell what an <input> asks for

_BLANK = re.compile("[\\s\u200b\u2060\ufeff]*")
_C1_OR_ZERO_WIDTH = re.compile("[\x80-\x9f\u200b\u2060\ufeff]")
_VISIBLE: dict[int, str] = {i: bytes([i]).decode("cp1252", "ignore") for i in range(0x80, 0xA0)}
_VISIBLE |= dict.fromkeys((0x200B, 0x2060, 0xFEFF), "")


class Walk:
    """One pass over the tree: gathers text into lines, lines into blocks, and notes which elements hold them."""

    def __init__(self) -> None:
        self.blocks: list[SourceBlock] = []
        self.times: list[Time] = []
        self.props: list[Prop] = []
        self.rel_author: list[tuple[str, str, int]] = []
        self.rel_category: list[tuple[str, int]] = []
        self.mail_fields: list[list[Any]] = []  # the elements around each field for an address, innermost first
        self.deepest = 0
        self.containers: list[list[Any]] = []  # [tag, parent, depth, start, end, attrs]
        self._around: list[Any] = [None]  # what the root stands in, and the elements that are open, outermost first
        self._open = -1  # index of the innermost container
        self._closed = ""  # tag of the inline element that ended just here, "" once anything followed
        self._parts: list[str] = []
        self._lines: list[SourceBlock] = []  # the block's lines so far, where it has <br>
        self._link_chars = self._links = self._bold_chars = self._media = 0
        self._href = self._first_href = ""  # of the link that is open, and of the line's first
        self._bold = self._pre = 0
        self._attrs: list[str] = []
        self._in_row = False
        self._scopes: list[tuple[Any, str]] = []  # the elements with an itemscope that are open, its type

    def run(self, root: Any) -> None:
        """Visits the elements in document order, without recursion: pages nest deeper than Python's stack."""
        around, parts = self._around, self._parts
        for el in root.iter():
            if around[-1] is not (parent := el.getparent()):
                self._end_until(parent)
            around.append(el)
            tag = el.tag
            if tag in INLINE:
                self._start_inline(el, tag)
            elif tag == "br":
                self._break_line()
            elif self._in_row and tag in CELLS:
                self._closed = ""
                parts.append(_CELL)
            elif tag not in BLOCKS and (inline := self._inline_as(el, tag)):
                el.tag = inline
                self._start_inline(el, inline)
            else:
                self._start_block(el, tag)
            # Most of what stands between blocks is white space.
            if (text := el.text) and (parts or self._pre or not text.isspace()):
                self._add_text(text)
        self._end_until(None)
        self._flush()

    def _end_until(self, parent: Any) -> None:
        """Ends the elements that are open, up to the one that the next element stands in."""
        around = self._around
        if len(around) - 1 > self.deepest:  # asked for every leaf, where a call of max() shows
            self.deepest = len(around) - 1
        while (el := around[-1]) is not parent:
            around.pop()
            tag = el.tag
            if tag in INLINE:
                if tag in _COUNTED:
                    self._end_counted(tag)
                self._closed = tag
            elif tag != "br" and not (self._in_row and tag in CELLS):
                self._end_block(tag)
            if self._scopes and self._scopes[-1][0] is el:
                self._scopes.pop()
            if (text := el.tail) and (self._parts or self._pre or not text.isspace()):
                if tag in _LABELS and self._parts and not self._pre and is_label(el, self._parts[-1], text):
                    self._parts.append(" ")
                self._add_text(text)

    # --- elements

    def _start_inline(self, el: Any, tag: str) -> None:
        if self._parts and not self._pre:
            self._part_words(el, tag)
        self._closed = ""
        if items := el.items():
            if attrs := self._read_inline(el, tag, items):
                self._attrs.append(attrs)
            if tag == "input":
                self._note_field(items)
            elif tag == "time":
                self.times.append(Time(el.get("datetime") or "", text_of(el), len(self.blocks), attrs))
        if tag in _BOLD:
            self._bold += 1
        elif tag in _MEDIA:
            self._media += 1

    def _part_words(self, el: Any, tag: str) -> None:
        """Puts a space in front of an inline element that begins another thing than what stands before it."""
        before = self._parts[-1]
        if self._closed:
            touching = (tag,) if self._closed in _PICTURES else (tag, self._closed)
            apart = _TYPOGRAPHIC.isdisjoint(touching) and is_apart(el, before)
        else:
            apart = tag == "span" and is_label(el, before, el.text or "")
        if apart:
            self._parts.append(" ")

    def _end_counted(self, tag: str) -> None:
        if tag == "a":
            self._href = ""
        else:
            self._bold -= 1

    def _inline_as(self, el: Any, tag: str) -> str:
        """The inline element that one of another or of no known kind is like where it stands, "" where it is a block.

        So a sentence stays whole around it: Word's marks (o:p), a site's own elements, what a lazy image falls back to,
        a button that explains a word.
        """
        if ":" in tag and is_empty(el):
            return "font"
        if self.containers[self._open][0] not in OF_TEXT:
            return ""
        if tag == "noscript":
            return "font" if is_empty(el) else ""
        if not tag.isalnum():
            return "span" if is_term(el) else ""
        following = following_text(el) if any(not part.isspace() for part in self._parts) else ""
        if tag in ASIDES and following:
            self._parts.append(" ")
            el.tail = f"{el.tail or ''} " if following[0].isalnum() else el.tail
        inside = tag in ASIDES or (tag not in RARE_BLOCKS and is_term(el))
        return "span" if following and inside else ""

    def _start_block(self, el: Any, tag: str) -> None:
        if self._parts or self._lines:
            self._flush()
        attrs = self._read_block(el, items) if (items := el.items()) else ""
        containers, parent, here = self.containers, self._open, len(self.blocks)
        depth = containers[parent][2] + 1 if containers else 0
        self._open = len(containers)
        containers.append([tag, parent, depth, here, here, attrs])
        if tag in _MEDIA:
            self._media += 1
        elif tag == "tr":
            self._in_row = is_data_row(el)
        elif tag == "pre":
            self._pre += 1

    def _end_block(self, tag: str) -> None:
        if self._parts or self._lines:
            self._flush()
        index, end = self._open, len(self.blocks)
        container = self.containers[index]
        self._open = container[1]
        container[4] = end
        # An element without text is no place: forget it, unless something later already points behind it.
        if container[3] == end and index == len(self.containers) - 1 and index:
            self.containers.pop()
        if tag == "tr":
            self._in_row = False
        elif tag == "pre":
            self._pre -= 1

    # --- attributes

    def _read_block(self, el: Any, items: list[tuple[str, str]]) -> str:
        attrs = None
        for name, value in items:
            if name in _ATTR_NAMES:
                attrs = value if attrs is None else f"{attrs} {value}"
            if name in _MICRODATA:
                self._note_microdata(el, name, value)
        return attrs or ""

    def _read_inline(self, el: Any, tag: str, items: list[tuple[str, str]]) -> str:
        attrs = ""
        for name, value in items:
            if name in _ATTR_NAMES:
                attrs = f"{attrs} {value}" if attrs else value
            if name in _NOTED_INLINE:
                self._note(el, tag, name, value)
        if tag == "a" and "fn" in attrs and _is_card_of_author(el, attrs):
            self.rel_author.append((text_of(el), el.get("href") or "", len(self.blocks)))
        return attrs

    def _note(self, el: Any, tag: str, name: str, value: str) -> None:
        if name == "href":
            if tag == "a":
                self._href = value.strip() or "#"
                self._links += 1
                self._first_href = self._first_href or self._href
        elif name != "rel":
            self._note_microdata(el, name, value)
        elif "author" in value.lower():
            self.rel_author.append((text_of(el), el.get("href") or "", len(self.blocks)))
        elif "category" in value.lower().split():
            self.rel_category.append((text_of(el), len(self.blocks)))

    def _note_microdata(self, el: Any, attribute: str, name: str) -> None:
        if attribute == "itemscope":
            itemtype = el.get("itemtype") or ""
            self._scopes.append((el, itemtype.rstrip("/").rsplit("/", 1)[-1].lower()))
            return
        get = el.get
        value = get("content") or get("datetime") or text_of(el) or get("href") or get("src") or ""
        around = [itemtype for scope, itemtype in self._scopes[-3:] if scope is not el]
        outer, itemtype = ("", "", *around)[-2:]
        self.props.append(Prop(name.strip().lower(), value.strip(), len(self.blocks), itemtype, outer))

    def _note_field(self, items: list[tuple[str, str]]) -> None:
        """Notes a field that asks for an e-mail address."""
        if any(name in _FIELD_NAMES and "mail" in value.lower() for name, value in items):
            around: list[Any] = []
            index = self._open
            while index >= 0 and len(around) < MAX_FIELD_LEVELS:
                around.append(self.containers[index])
                index = self.containers[index][1]
            self.mail_fields.append(around)

    def mail_boxes(self) -> tuple[int, ...]:
        """For each field for an e-mail address the innermost element with text that holds it."""
        if not self.mail_fields:
            return ()
        index = {id(container): i for i, container in enumerate(self.containers)}
        found = (next((index[id(c)] for c in around if id(c) in index), 0) for around in self.mail_fields)
        return tuple(dict.fromkeys(found))

    # --- text

    def _add_text(self, text: str) -> None:
        self._parts.append(text)
        self._closed = ""
        if self._href or self._bold:
            chars = len(text.strip())
            if self._href:
                self._link_chars += chars
            if self._bold:
                self._bold_chars += chars

    def _break_line(self) -> None:
        self._closed = ""
        if self._in_row:
            self._parts.append(" ")
        elif self._pre:
            self._parts.append("\n")
        elif self._lines and all(_BLANK.fullmatch(part) for part in self._parts):
            self._flush()  # a second <br> in a row: the paragraph ends
        else:
            self._end_line(self._lines)

    def _end_line(self, into: list[SourceBlock]) -> None:
        """Closes the line that is being gathered; one without text leaves its links to the next."""
        text = _line_text("".join(self._parts), self._pre > 0)
        self._parts.clear()  # not replaced: run holds the list
        if not text:
            return
        tag = "tr" if self._in_row else "pre" if self._pre else self._own_tag()
        size = len(text)
        link_chars = self._link_chars if self._link_chars < size else size  # asked for every line, as in _end_until
        bold_chars = self._bold_chars if self._bold_chars < size else size
        links = self._links or (1 if link_chars else 0)
        href = self._first_href or (self._href if link_chars else "")
        attrs = " ".join(self._attrs)
        into.append(SourceBlock(text, tag, self._open, link_chars, links, bold_chars, href, 0, attrs, self._media))
        self._link_chars = self._links = self._bold_chars = self._media = 0
        self._first_href = ""
        self._attrs.clear()

    def _own_tag(self) -> str:
        """The element that a line stands in; a heading where a div or p is all that stands between."""
        tag: str = self.containers[self._open][0]
        if tag in _PLAIN and (parent := self.containers[self._open][1]) >= 0:
            around: str = self.containers[parent][0]
            return around if around in HEADINGS else tag
        return tag

    def _flush(self) -> None:
        """Closes the block that is being gathered."""
        if not (lines := self._lines):
            self._end_line(self.blocks)
            return
        if self._parts:
            self._end_line(lines)
        apart = len(lines) == 1 or any(len(line.text) >= PROSE_LINE_CHARS for line in lines)
        self.blocks += lines if apart else [_join_lines(list(some)) for _, some in groupby(lines, key=_is_bold)]
        lines.clear()


def walked(root: Any) -> Walk:
    """A walk that has been through the tree."""
    walk = Walk()
    walk.run(root)
    return walk


def _is_bold(line: SourceBlock) -> bool:
    """Whether a line is bold as a whole: above others it is their heading, a question or a name."""
    return line.bold_chars == len(line.text)


def _join_lines(lines: list[SourceBlock]) -> SourceBlock:
    return lines[0]._replace(
        text="\n".join(line.text for line in lines),
        link_chars=sum(line.link_chars for line in lines),
        links=sum(line.links for line in lines),
        bold_chars=sum(line.bold_chars for line in lines),
        media=sum(line.media for line in lines),
        href=next((line.href for line in lines if line.href), ""),
        attrs=" ".join(line.attrs for line in lines if line.attrs),
    )


def _line_text(text: str, pre: bool) -> str:
    """White space folded; inside <pre> only the ends are trimmed. C1 controls are read as browsers read them."""
    if not pre:
        text = text.strip(" \t\r\n")
        if text.isprintable():  # as most are: then the only white space is the space
            return " ".join(text.split()) if "  " in text else text
    if not text.isascii() and _C1_OR_ZERO_WIDTH.search(text):
        text = text.translate(_VISIBLE)
    if _CELL in text:
        cells = [" ".join(cell.split()) for cell in text.split(_CELL)]
        row = "\t".join(cells if cells[0] else cells[1:]).rstrip()
        # Empty cells in front keep the columns, but one cell alone has none: such a row lays out its text.
        return row if "\t" in (words := row.lstrip()) else words
    if pre:
        return text.strip("\n\r").rstrip() if text.strip() else ""
    return " ".join(text.split())


def _is_card_of_author(el: Any, attrs: str) -> bool:
    """Whether a link is the full name in an author's card: class "fn" in "author vcard", of the hCard microformat."""
    parent = el.getparent()
    around = (parent.get("class") or "").split() if parent is not None else []
    return "fn" in attrs.split() and "author" in around and "author" not in (el.get("rel") or "")
