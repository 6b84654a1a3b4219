"""The report: what was kept and removed of pages, and why, as one HTML file that needs nothing else.

Texts of pages travel as JSON and are shown as text, never as markup; a content security policy lets no script run but
the report's own, whose hash it names.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from .. import Article, SiteProfile, __version__, pipeline
from ..model import KEPT_KINDS
from .overview import overview

_FIELDS = (
    "title", "authors", "date", "published", "modified", "language", "categories", "standfirst", "site_name", "image",
    "url",
)  # fmt: skip


class Sheet(NamedTuple):
    """A page of the report.

    name: what the reader knows it by. article: None where there is none; error says why.
    said: what sources say of fields, from pipeline.candidates.
    """

    name: str
    article: Article | None
    error: str = ""
    said: Sequence[tuple[str, str, str]] = ()


def look(
    name: str,
    content: bytes | str,
    url: str | None = None,
    *,
    site: SiteProfile | None = None,
    captured_at: dt.datetime | None = None,
) -> Sheet:
    """The sheet of a page: its article, for which the arguments are those of clean, and the candidates that the fields
    were chosen from.
    """
    return Sheet(
        name, pipeline.clean(content, url, site=site, captured_at=captured_at), said=pipeline.candidates(content, url)
    )


def render(sheets: Iterable[Sheet]) -> str:
    """The report as an HTML document. With more than one page it opens on an overview."""
    listed = list(sheets)
    data = {
        "version": __version__,
        "kept": sorted(KEPT_KINDS),
        "overview": overview([(sheet.name, sheet.article, sheet.error) for sheet in listed]),
        "pages": [_page(sheet) for sheet in listed],
    }
    style, script = _resource("report.css"), _resource("report.js")
    # In JSON a "<" stands in strings only; escaped, no text of a page can end the element that holds it.
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    parts = {"STYLE_HASH": _hash(style), "SCRIPT_HASH": _hash(script), "STYLE": style, "SCRIPT": script, "DATA": packed}
    document = _resource("report.html")
    for name, part in parts.items():  # the data last, so that no text of a page is taken for a mark
        document = document.replace(f"@{name}@", part, 1)
    return document


def _resource(name: str) -> str:
    return (pkgutil.get_data(__name__, name) or b"").decode("utf-8")


def _hash(text: str) -> str:
    """As a content security policy names an inline element."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


# --- one page ------------------------------------------------------------------------------------------------------


def _page(sheet: Sheet) -> dict[str, Any]:
    article = sheet.article
    if article is None:
        return {"name": sheet.name, "error": sheet.error}
    return {
        "name": sheet.name,
        "title": article.title,
        "url": article.url,
        "is_article": article.is_article,
        "confidence": article.confidence,
        "warnings": list(article.warnings),
        "version": article.version,
        "fields": _fields(article, sheet.said),
        "blocks": _blocks(article),
    }


def _fields(article: Article, said: Sequence[tuple[str, str, str]]) -> list[dict[str, Any]]:
    """Every field with its value and source, and the other values that sources of the page gave."""
    row = article.to_dict()
    others: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, value, source in said:
        if source not in others[name][value]:
            others[name][value].append(source)
    out = []
    for name in _FIELDS:
        value = ", ".join(row[name]) if isinstance(row[name], list) else row[name]
        lost = [{"value": other, "sources": where} for other, where in others[name].items() if other != value]
        agreed = others[name].get(value, []) if value else []
        out.append({"name": name, "value": value, "source": article.sources.get(name), "agreed": agreed, "lost": lost})
    return out


def _blocks(article: Article) -> list[dict[str, Any]]:
    """All blocks in page order; keys are short, since there are many."""
    rows: list[dict[str, Any]] = [{"at": b.position, "kind": b.kind, "text": b.text} for b in article.blocks]
    for gone in article.removed:
        repeats = {} if gone.repeats is None else {"repeats": gone.repeats}
        rows.append({"at": gone.position, "kind": gone.kind, "text": gone.text, "why": gone.why, **repeats})
    return sorted(rows, key=lambda row: int(row["at"]))
