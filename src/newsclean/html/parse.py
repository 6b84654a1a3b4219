"""From text to a tree: what lxml is told, and what it never gets to see."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

_CONTROLS = bytes(i for i in range(32) if i not in (9, 10, 11, 12, 13, 28, 29, 30, 31)) + b"\x7f"
_IN_HEAD = frozenset("title meta link script style base noscript template object basefont bgsound isindex".split())
_BREAK_CLOSED = re.compile(rb"</br\s*/?>", re.I)  # breaks the line as well; the parser passes over it
_SURROGATES = re.compile("[\ud800-\udfff]")


def parse(text: str, utf8: bytes | None = None) -> Any:
    """The root of the document, None where it holds nothing but white space or comments.

    utf8: the same in UTF-8 without control characters, where it is at hand.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root = etree.fromstring(_BREAK_CLOSED.sub(b"<br>", _utf8(text) if utf8 is None else utf8), parser)
    except etree.XMLSyntaxError:
        return None
    if root is not None:
        root.extend(list(root.itersiblings()))  # the parser opens another root for what follows </html>
        _begin_body(root)
    return root


def _begin_body(root: Any) -> None:
    """Moves out of the head what no head holds: the parser knows no HTML 5, and pages may leave out </head> and <body>.

    Browsers begin the body at the first such element.
    """
    head = root.find("head")
    strays = [] if head is None else [el for el in head if el.tag not in _IN_HEAD]
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    text, body.text = body.text, None
    for place, el in enumerate(strays):
        body.insert(place, el)
    if text:
        strays[-1].tail = (strays[-1].tail or "") + text


def _utf8(text: str) -> bytes:
    """The document as bytes that are UTF-8 by construction, whatever it declares, without what no parser reads."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        data = _SURROGATES.sub("\ufffd", text).encode("utf-8")
    return data.translate(None, _CONTROLS)
