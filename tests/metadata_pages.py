"""Small pages for the metadata tests, read by the real doors, with keep values that a labeller would give."""

from __future__ import annotations

import json

from newsclean.capture import read_capture
from newsclean.html import read_html
from newsclean.metadata import read_fields
from newsclean.model import Fields, Source

BODY = (
    "The harbour board voted on Tuesday to reopen the northern pier, which had been closed since the winter storms.",
    "Engineers replaced forty piles and the whole deck; the work cost less than planned, the board's minutes say.",
    "From the first week of June the small boats to the outer islands will land there again, as they did before.",
)
PROSE_CHARS = 90  # characters from which a block of these pages is body


def keep_of(source: Source) -> list[float]:
    return [0.95 if len(b.text) >= PROSE_CHARS else 0.1 for b in source.blocks]


def fields_of(source: Source, url: str | None = None) -> Fields:
    return read_fields(source, keep_of(source), url=url)


def page(
    above: str = "<h1>Northern pier to reopen</h1>",
    below: str = "",
    head: str = "",
    url: str | None = "https://harbourpost.example/news/northern-pier-to-reopen",
) -> Fields:
    """The fields of an HTML page with these elements above and below three paragraphs."""
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    html = f"<html><head>{head}</head><body><article>{above}{paragraphs}{below}</article></body></html>"
    return fields_of(read_html(html), url)


def capture(above: str, below: str = "", first: str = "") -> Fields:
    """The fields of a text capture with these lines above and below three paragraphs."""
    return fields_of(read_capture("\n\n".join(x for x in (above, BODY[0] + first, *BODY[1:], below) if x)))


def claimed(fields: Fields, kind: str) -> list[tuple[int, int, int | None]]:
    """The claims of one kind: block, start, end."""
    return [(m.block, m.start, m.end) for m in fields.marks if m.kind == kind]


def json_ld(author: object) -> str:
    """The script in which a page declares its article, by that author."""
    article = {"@type": "NewsArticle", "headline": "Northern pier to reopen", "author": author}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'
