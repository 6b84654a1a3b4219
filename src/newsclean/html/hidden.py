"""What no reader sees, and the article that a page hides behind a script or a subscription."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from typing import Any

from lxml import etree

PROSE_CHARS = 80  # of a text that counts as running text; menus and labels are shorter
MIN_ARTICLE_CHARS = 500  # of running text that a hidden element must hold to count as the page's article
MIN_ARTICLE_SHARE = 0.6  # of the page's running text, likewise; menus and cookie texts mostly hold less
MAX_COUNTED = 200  # hidden elements whose characters are counted one by one
MAX_HIDDEN_DEPTH = 200  # levels; where hidden text stands deeper below a hidden element, the page is no article

# Not visible by the contract, whatever a browser's style sheet says.
_INVISIBLE = ("script", "style", "template", "textarea", "head")
# From the attributes to their elements: few have one, and a condition on every element takes twice the time.
_HIDDEN = etree.XPath(
    "descendant::*/@hidden/.. | descendant::*/@aria-hidden[translate(normalize-space(.), 'TRUE', 'true') = 'true']/.. |"
    " descendant::*/@style[contains(translate(., 'DISPLAYNOE \t\n\r', 'displaynoe'), 'display:none')]/.."
)
_CHARS = etree.XPath("string-length()")
_GONE = "newsclean-gone"


def hide(root: Any) -> bool:
    """Takes out what no reader sees. True where hidden elements stayed, since they hold the article.

    A template of a shadow root is such an element: browsers draw it, collectors and many readers do not.
    """
    for el in list(root.iter("template")):
        if el.get("shadowrootmode"):
            el.tag = "div"
            el.set("hidden", "")
    etree.strip_elements(root, *_INVISIBLE, with_tail=False)
    hidden = [el for el in _HIDDEN(root) if el.getparent() is not None and el.tag != "body"]
    # Most hide an icon or a menu; counting is left out where they are many, since they may stand in one another.
    large = {el for el in hidden if len(hidden) > MAX_COUNTED or _CHARS(el) >= MIN_ARTICLE_CHARS}
    shown = _article_holders(root, large) if large else frozenset()
    for el in (el for el in hidden if el not in shown):
        el.tag = _GONE  # lxml moves the text behind it, whatever characters it holds
    if len(hidden) > len(shown):
        etree.strip_elements(root, _GONE, with_tail=False)
    return bool(shown)


def _article_holders(root: Any, hidden: set[Any]) -> frozenset[Any]:
    """The hidden elements that each hold most of the page's running text."""
    outermost = [el for el in hidden if hidden.isdisjoint(el.iterancestors())] if len(hidden) <= MAX_COUNTED else [root]
    if all(sum(_prose(el).values()) < MIN_ARTICLE_CHARS for el in outermost):
        return frozenset()  # menus, as on most pages
    prose, held = _prose(root), Counter[Any]()
    for el, chars in prose.items():
        for around in (el, *itertools.islice(el.iterancestors(), MAX_HIDDEN_DEPTH)):
            if around in hidden:
                held[around] += chars
    least = max(MIN_ARTICLE_CHARS, MIN_ARTICLE_SHARE * sum(prose.values()))
    return frozenset(el for el, n in held.items() if n >= least)


def _prose(root: Any) -> dict[Any, int]:
    """The elements of a tree that hold running text themselves, and how many characters of it."""
    texts = defaultdict[Any, list[str]](list)  # of each element: what stands in it and in no element below it
    for el in root.iter():
        if (text := el.text) and not text.isspace():
            texts[el].append(text)
        if el is not root and (text := el.tail) and not text.isspace():
            texts[el.getparent()].append(text)
    # The first look is at characters with all their white space, which is no fewer and sooner told.
    long = {el: text for el, parts in texts.items() if len(text := " ".join(parts)) >= PROSE_CHARS and el.tag != "a"}
    counted = {el: len(" ".join(text.split())) for el, text in long.items()}
    return {el: chars for el, chars in counted.items() if chars >= PROSE_CHARS}
