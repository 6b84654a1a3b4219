"""Which elements flow inside a line of text, and which part it."""

from __future__ import annotations

import itertools
import re
from typing import Any

from ..text import CLOSING_MARKS, SENTENCE_ENDS

MAX_TERM_ELEMENTS = 20  # below an element nobody knows, or behind an icon's title: with more it is layout, no sentence
MAX_VALUE_CHARS = 1000  # of the text of a microdata property; a whole article body is of no use as a field

# Elements that flow inside a line of text. All others begin and end a block; the walk knows exceptions.
INLINE = frozenset(
    "a abbr acronym amp-img audio b basefont bdi bdo big blink canvas cite code data del dfn em embed font g i img"
    " input ins kbd label map mark meta link meter nobr o output path picture progress q rp rt ruby s samp slot small"
    " source span strike strong sub sup svg time track tt u use var video wbr option optgroup"
    # What drawings and formulas are made of.
    " circle clippath defs ellipse foreignobject line lineargradient mask pattern polygon polyline radialgradient rect"
    " stop symbol text textpath tspan"
    " math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow"
    " ms mspace msqrt mstyle msub msubsup msup mtext munder munderover semantics".split()
)
# Elements that always begin and end a block, as far as they are common: they are not asked for twice.
BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hr html iframe legend li main nav ol p pre section select summary table tbody td tfoot th"
    " thead tr ul".split()
)
# The others that do, also inside a line. An element that no standard names is a word of its sentence for browsers, too.
RARE_BLOCKS = frozenset(
    "applet caption col colgroup dialog dir embed frame frameset hgroup listing marquee menu noframes noscript object"
    " plaintext search xmp".split()
)
ASIDES = frozenset("title desc metadata annotation annotation-xml".split())  # words beside a drawing or a formula
OF_TEXT = frozenset("p li td th tr dd dt h1 h2 h3 h4 h5 h6 blockquote figcaption".split())  # hold lines of text

_LINE_OF_ITS_OWN = re.compile(r"\bdisplay\s*:\s*(?:block|flex|grid|table|list-item)", re.I)  # in a style attribute
_NO_SPACE_BEFORE = frozenset(CLOSING_MARKS + ",.;:!?…%]}，。、；：！？．")
_NO_SPACE_BEHIND = frozenset("([{（「『《“„‘«¿¡")


def is_apart(el: Any, before: str) -> bool:
    """Whether an element says something else than the one that it touches, as a name and its date in a line do.

    Not behind a single letter, which is only styled, nor beside marks of a sentence, nor where both are nothing but
    styled: word processors and their editors part a sentence anywhere. before: the text in front of it.
    """
    if len(before) < 2 or before[-1] in _NO_SPACE_BEHIND or (el.text or " ")[0] in _NO_SPACE_BEFORE:
        return False
    if before[-1] in "'’" and before.count(before[-1]) == 1 and "‘" not in before:  # "l’école": it closes no quotation
        return False
    return not (_is_only_styled(el) and _is_only_styled(el.getprevious()))


def is_label(el: Any, before: str, behind: str) -> bool:
    """Whether a named span begins or ends where words meet that are not one: a kicker's last and the headline's first.

    Style sheets put it on a line of its own. A picture there parts words, too. before, behind: the texts to either side
    of that place.
    """
    if not behind[:1].isupper() or (el.tag == "span" and not el.get("class")):
        return False
    if before[-1].isdigit():  # "1" and "The roof", but "3D"
        return behind[1:2].islower()
    return len(before) > 1 and (before[-1].islower() or before[-1] in SENTENCE_ENDS)


def _is_only_styled(el: Any) -> bool:
    if el is None or el.tag != "span" or el.get("class"):
        return False
    style = el.get("style")
    return style is not None and _LINE_OF_ITS_OWN.search(style) is None


def following_text(el: Any) -> str:
    """The text that follows an element in its line, "" where none does or it is in another element."""
    for _ in range(MAX_TERM_ELEMENTS):
        if (text := el.tail) and not text.isspace():
            return str(text)
        after = el.getnext()
        if after is None:
            el = el.getparent()
            if el is None or el.tag not in INLINE:
                return ""
        elif after.tag in ASIDES or (after.tag in INLINE and not text_of(after)):
            el = after
        else:  # another link of a menu
            return ""
    return ""


def is_empty(el: Any) -> bool:
    """Whether an element holds few others and no text."""
    below = [el, *itertools.islice(el.iterdescendants(), MAX_TERM_ELEMENTS)]
    texts = [el.text, *(text for child in below[1:] for text in (child.text, child.tail))]
    return len(below) <= MAX_TERM_ELEMENTS and all(text is None or text.isspace() for text in texts)


def is_term(el: Any) -> bool:
    """Whether an element nobody knows holds words of a line: few elements below it, no block, none like it beside."""
    below = [child.tag for child in itertools.islice(el.iterdescendants(), MAX_TERM_ELEMENTS + 1)]
    before, after = el.getprevious(), el.getnext()
    listed = (before is not None and before.tag == el.tag and not (before.tail or "").strip()) or (
        after is not None and after.tag == el.tag and not (el.tail or "").strip()
    )
    return (
        not listed
        and len(below) <= MAX_TERM_ELEMENTS
        and all(t in INLINE or t in ASIDES or not t.isalnum() for t in below)
    )


def text_of(el: Any) -> str:
    """The element's text, white space folded, cut at MAX_VALUE_CHARS."""
    out, size = [], 0
    for text in el.itertext():
        out.append(text)
        if (size := size + len(text)) > MAX_VALUE_CHARS:
            break
    return " ".join("".join(out).split())[:MAX_VALUE_CHARS]
