"""The HTML door: one parse with lxml, one walk of the tree to blocks. The only room that imports lxml."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from ..model import Container, Source
from .head import read_head
from .hidden import hide
from .scripted import PROSE_CHARS, find_article
from .streamed import put_in_place
from .walk import Walk

ENGINE = "lxml {}, libxml2 {}".format(*(".".join(map(str, v)) for v in (etree.LXML_VERSION[:3], etree.LIBXML_VERSION)))

MAX_DEPTH = 2000  # levels; libxml2 2.14 drops what lies deeper than 2,048 even with huge_tree
MAX_SHOWN_CHARS = 1000  # of running text; a page that shows more is read as it is, whatever its scripts hold

_CONTROLS = bytes(i for i in range(32) if i not in (9, 10, 11, 12, 13, 28, 29, 30, 31)) + b"\x7f"
_SURROGATES = re.compile("[\ud800-\udfff]")


def read_html(text: str) -> Source:
    """Reads an HTML document, whole or in pieces, into blocks in page order.

    text: the decoded document, of any size. Never raises for what it contains; a page without an element gives no
    blocks. Warns `truncated` where the nesting is deeper than the parser keeps.
    """
    root = _parse(_utf8(text))
    if root is None:
        return Source(
            "html",
            (),
            (Container("", -1, 0, 0, 0, ""),),
            warnings=("empty: no element in the page; look at what was fetched",),
        )
    head = read_head(root)
    put_in_place(root, text)
    warnings: tuple[str, ...] = ()
    if hide(root):
        warnings = (
            "hidden: the page hides the element that holds its article; it was read as shown, look at the body",
        )
    walk = _walked(root)
    shown = sum(n for n in (len(block.text) for block in walk.blocks) if n >= PROSE_CHARS)
    if shown < MAX_SHOWN_CHARS and (markup := find_article(text, shown)):
        drawn = _parse(_utf8(f"<article>{markup}</article>"))
        hide(drawn)
        root.append(drawn)
        walk = _walked(root)
        warnings += ("scripted: the article stands in the page's script data only; it was read from there",)
    if walk.deepest >= MAX_DEPTH:
        warnings += (
            f"truncated: elements nested deeper than {MAX_DEPTH} levels are lost by the parser; compare the body",
        )
    head = head._replace(times=tuple(walk.times), props=tuple(walk.props), rel_author=tuple(walk.rel_author))
    return Source("html", tuple(walk.blocks), tuple(map(Container._make, walk.containers)), head, warnings)


def _walked(root: Any) -> Walk:
    walk = Walk()
    walk.run(root)
    return walk


def _utf8(text: str) -> bytes:
    """The document as bytes that are UTF-8 by construction, whatever it declares, without what no parser reads."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        data = _SURROGATES.sub("\ufffd", text).encode("utf-8")
    return data.translate(None, _CONTROLS)


def _parse(raw: bytes) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        return None  # nothing but white space or comments
    if root is not None:
        root.extend(list(root.itersiblings()))  # the parser opens another root for what follows </html>
    return root
