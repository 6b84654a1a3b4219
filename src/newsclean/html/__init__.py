"""The HTML door: a tree parsed by lxml, its elements in the order of reading, a walk to blocks.

The only room that imports lxml.
"""

from __future__ import annotations

from lxml import etree

from ..model import Container, Source
from .head import read_head
from .hidden import hide
from .parse import parse
from .scripted import find_article
from .streamed import put_in_place
from .walk import walked

ENGINE = "lxml {}, libxml2 {}".format(*(".".join(map(str, v)) for v in (etree.LXML_VERSION[:3], etree.LIBXML_VERSION)))

MAX_DEPTH = 2000  # levels; libxml2 2.14 drops what lies deeper than 2,048 even with huge_tree


def read_html(text: str, utf8: bytes | None = None) -> Source:
    """Reads an HTML document, whole or in pieces, into blocks in page order.

    text: the decoded document, of any size. utf8: the same in UTF-8 without control characters, where it is at hand.
    Never raises for what the page contains; one without an element gives no blocks. Warns `hidden` or `scripted` where
    the article was read from where no reader sees it, `truncated` where the nesting is deeper than the parser keeps.
    """
    root = parse(text, utf8)
    if root is None:
        return Source(
            "html",
            (),
            (Container("", -1, 0, 0, 0, ""),),
            warnings=("empty: no element in the page; look at what was fetched",),
        )
    head = read_head(root)
    put_in_place(root, text)
    scripts = list(root.iter("script"))  # hide takes them out of the tree
    warnings: tuple[str, ...] = ()
    if hide(root):
        warnings = (
            "hidden: the page hides the element that holds its article; it was read as shown, look at the body",
        )
    walk = walked(root)
    if (drawn := find_article(scripts, walk.blocks)) is not None:
        root.append(drawn)
        walk = walked(root)
        warnings += ("scripted: the page shows little of an article that its script data hold; it was read from there",)
    if walk.deepest >= MAX_DEPTH:
        warnings += (
            f"truncated: elements nested deeper than {MAX_DEPTH} levels are lost by the parser; compare the body",
        )
    head = head._replace(
        times=tuple(walk.times),
        props=tuple(walk.props),
        rel_author=tuple(walk.rel_author),
        rel_category=tuple(walk.rel_category),
    )
    containers = tuple(map(Container._make, walk.containers))
    return Source("html", tuple(walk.blocks), containers, head, warnings, walk.mail_boxes())
