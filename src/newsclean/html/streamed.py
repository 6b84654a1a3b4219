"""What a page sends late: segments that stand hidden behind the rest until a line of script puts them in place.

React streams pages so (react-dom/server, "Fizz"): `$RS("S:4", "P:4")` moves the element S:4 to the template P:4,
`$RC("B:0", "S:2")` moves S:2 to the template B:0. Read where they stand they would be hidden, and out of order.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

MAX_PLACES = 1000  # of a page; those of today's have some 50, and each is looked for in the ancestors of its segment

_MOVE = re.compile(r"""\$R(?:S\(["'](S:\w+)["'],\s*["'](P:\w+)|[CR]\(["'](B:\w+)["'],\s*["'](S:\w+))["']""")
_SEGMENTS = etree.XPath("//*[@hidden][starts-with(@id, 'S:')][not(self::body)]")


def put_in_place(root: Any, text: str) -> None:
    """Moves the segments of a streamed page to where its scripts would. text: the document that root was parsed from.

    Collectors that strip scripts leave the names: segments and places of today's React share their number. What a place
    shows until then ("Loading") stays beside the segment.
    """
    places = {name: el for el in root.iter("template") if (name := el.get("id", "")).startswith(("P:", "B:"))}
    if not places or len(places) > MAX_PLACES or 'id="S:' not in text:
        return
    segments = {el.get("id"): el for el in _SEGMENTS(root)}
    told = {move[2] or move[3]: move[1] or move[4] for move in _MOVE.finditer(text)}
    for name, place in places.items():
        segment = segments.pop(told.get(name) if told else f"S:{name[2:]}", None)
        if segment is None or segment in place.iterancestors():
            continue
        segment.tag = "span"  # inline: the text around it stays one block
        del segment.attrib["hidden"]
        place.addprevious(segment)
