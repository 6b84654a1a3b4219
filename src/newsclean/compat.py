"""The door for pipelines that call `trafilatura.extract`: `from newsclean.compat import extract`, and nothing else.

The common arguments mean what they mean there, and return what they return there: text or None. Three things differ.
The title is metadata and not part of the text. Formats are txt, markdown and json. Arguments that choose how
trafilatura works have no counterpart here: they are accepted, and a warning says that they have no effect.
"""

from __future__ import annotations

import dataclasses
import json
import warnings
from collections.abc import Collection
from typing import Any

from . import Article, Options, clean
from .text import host_of

FORMATS = ("txt", "markdown", "json")
# Arguments of trafilatura without effect here, and the values that ask for nothing.
_WITHOUT_EFFECT: dict[str, tuple[Any, ...]] = {
    "favor_precision": (False,),
    "favor_recall": (False,),
    "include_images": (False,),
    "include_links": (False,),
    "deduplicate": (False,),
    "tei_validation": (False,),
    "date_extraction_params": (None, {}),
    "max_tree_size": (None,),
    "prune_xpath": (None,),
    "settingsfile": (None,),
    "config": (None,),
    "options": (None,),
}


def extract(
    filecontent: bytes | str | None,
    url: str | None = None,
    record_id: str | None = None,
    fast: bool = False,
    no_fallback: bool = False,
    *,
    include_comments: bool = True,
    output_format: str = "txt",
    target_language: str | None = None,
    include_tables: bool = True,
    include_formatting: bool | None = None,
    with_metadata: bool = False,
    only_with_metadata: bool = False,
    url_blacklist: Collection[str] | None = None,
    author_blacklist: Collection[str] | None = None,
    **others: Any,
) -> str | None:
    """The text of a page, or None where it has none or where it is not wanted.

    filecontent: an HTML page or a text capture; None gives None. include_comments: comments follow the text, as they do
    there by default. fast, no_fallback: no second opinion on doubtful pages. target_language: two letters; other pages
    give None. include_formatting: Markdown, not plain text. only_with_metadata: None without title, date and url.
    It and the blacklists, as there, give the metadata too.
    Warns where an argument has no effect. Raises ValueError for another output_format, TypeError for an argument that
    trafilatura does not have either or that is of the wrong type.
    """
    if output_format not in FORMATS:
        raise ValueError(f"output_format: expected one of {', '.join(FORMATS)}, got {output_format!r}")
    _warn_without_effect(others)
    if filecontent is None:
        return None
    article = clean(filecontent, url, options=Options(fallback=not (fast or no_fallback)))
    if not include_tables:
        article = dataclasses.replace(article, blocks=tuple(b for b in article.blocks if b.kind != "table"))
    article = _without_authors(article, author_blacklist or ())
    if not article.body or article.url in (url_blacklist or ()):
        return None
    if target_language and (article.language or "").partition("-")[0] != target_language.lower():
        return None
    if only_with_metadata and not (article.title and article.date and article.url):
        return None
    with_metadata = with_metadata or only_with_metadata or bool(url_blacklist or author_blacklist)
    comments = "\n".join(gone.text for gone in article.removed if gone.kind == "comment") if include_comments else ""
    if output_format == "json":
        return _json(article, comments, record_id, with_metadata)
    markdown = output_format == "markdown" or bool(include_formatting)
    text = _markdown(article) if markdown else "\n".join(article.paragraphs)
    header = _header(article, record_id) if with_metadata else ""
    return header + (f"{text}\n{comments}" if comments else text)


def _without_authors(article: Article, unwanted: Collection[str]) -> Article:
    """The article without authors of these names, in whatever case."""
    names = {name.lower() for name in unwanted}
    return dataclasses.replace(article, authors=tuple(name for name in article.authors if name.lower() not in names))


def _warn_without_effect(others: dict[str, Any]) -> None:
    for name, value in others.items():
        if name not in _WITHOUT_EFFECT:
            raise TypeError(f"extract() got an unexpected keyword argument {name!r}")
        if value not in _WITHOUT_EFFECT[name]:
            message = f"newsclean.compat.extract: {name} has no effect; leave it out, or call trafilatura itself"
            warnings.warn(message, UserWarning, stacklevel=3)


def _metadata(article: Article, record_id: str | None) -> dict[str, Any]:
    """The fields by trafilatura's names."""
    return {
        "title": article.title,
        "author": "; ".join(article.authors) or None,
        "url": article.url,
        "hostname": host_of(article.url),
        "description": article.standfirst,
        "sitename": article.site_name,
        "date": article.date and article.date.isoformat(),
        "categories": list(article.categories),
        "id": record_id,
        "language": article.language,
        "image": article.image,
    }


def _json(article: Article, comments: str, record_id: str | None, with_metadata: bool) -> str:
    """Keys as trafilatura writes them; those that newsclean does not read are null."""
    text = {"text": "\n".join(article.paragraphs), "comments": comments}
    if not with_metadata:
        return json.dumps(text, ensure_ascii=False)
    fields = _metadata(article, record_id)
    renamed = {
        "source": fields.pop("url"),
        "source-hostname": fields.pop("sitename"),
        "excerpt": fields.pop("description"),
        "categories": ";".join(fields.pop("categories")),
        "tags": "",
    }
    unread = dict.fromkeys(("filedate", "fingerprint", "license", "pagetype"))
    return json.dumps(
        {**fields, **renamed, **unread, "raw_text": " ".join(article.paragraphs), **text}, ensure_ascii=False
    )


def _markdown(article: Article) -> str:
    return dataclasses.replace(article, title=None, authors=(), date=None).to_markdown()


def _header(article: Article, record_id: str | None) -> str:
    """The fields as YAML front matter; JSON's strings and lists are YAML's too."""
    told = {name: value for name, value in _metadata(article, record_id).items() if value}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in told.items()]
    return f"---\n{''.join(lines)}---\n"
