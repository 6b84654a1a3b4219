"""What a page says about itself outside its visible text."""

from __future__ import annotations

from typing import Any

from ..model import Head


def read_head(root: Any) -> Head:
    """The head of a parsed page: title, metas, links, JSON-LD; the walk adds what stands in the body."""
    title: str | None = None
    base = ""
    metas, links, json_ld = [], [], []
    for el in root.iter("title", "meta", "link", "script", "base"):
        tag, get = el.tag, el.get
        if tag == "meta":
            if (content := get("content")) is not None and (name := _meta_name(el)):
                metas.append((name.strip().lower(), content.strip()))
        elif tag == "link":
            rel, href = get("rel"), get("href")
            if rel is not None and href is not None:
                links.append((rel.lower(), href.strip(), get("hreflang") or ""))
        elif tag == "base":
            base = base or (get("href") or "").strip()
        elif tag == "script":
            if "ld+json" in get("type", "") and el.text:
                json_ld.append(el.text)
        elif title is None and not any(around.tag == "svg" for around in el.iterancestors()):
            title = " ".join("".join(el.itertext()).split())
    lang = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
    return Head(lang.strip(), title or "", tuple(metas), tuple(links), tuple(json_ld), base=base)


def _meta_name(meta: Any) -> str:
    name = meta.get("property") or meta.get("name") or meta.get("http-equiv")
    if not name and meta.getparent().tag == "head":
        name = meta.get("itemprop")
    return name or ""
