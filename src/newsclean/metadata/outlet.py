"""The outlet's names, learned from the page: what a title's "| Outlet" is told by."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..model import Source
from ..text import fold, host_of
from .structured import Structured, as_list, text_of, types_of

_MAX_NAME_CHARS = 80  # characters; what is longer is a slogan
_LEAST_CHARS = 3  # letters that a name must share with another to count as the same
_NOT_ALNUM = re.compile(r"[\W_]+")
_OWNER_BLOCKS = 20  # at the end of a page, that may say whose it is
_MAX_OWNER_LINE_CHARS = 200
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright))?[\s,]*(?:(?:19|20)\d\d[\s,]*(?:[-–—]\s*(?:(?:19|20)\d\d)?)?)?[\s,]*"
    r"(?P<name>[^\W\d_][^.|,;•·©\d\n]{1,40})",
    re.I,
)
_OWNERS = frozenset(
    {"website", "organization", "newsmediaorganization", "corporation", "localbusiness", "brand", "blog"}
)
# What links to the front page say that do not say the name.
HOMES = frozenset(
    map(
        fold,
        "home|home page|homepage|startseite|zur startseite|start|accueil|inicio|início|página inicial|pagina principal"
        "|forside|hjem|hem|etusivu|avaleht|sākums|pradžia|strona główna|domů|úvod|domov|főoldal|kezdőlap|acasă|početna"
        "|naslovnica|naslovna|ana sayfa|anasayfa|главная|головна|галоўная|начало|насловна|αρχική|ראשי|דף הבית|الرئيسية"
        "|صفحه اصلی|صفحه نخست|خانه|hlavní stránka|hlavná stránka|strona startowa"
        "|होम|হোম|หน้าแรก|trang chủ|beranda|laman utama|首页|首頁|ホーム|トップ|홈".split("|"),
    )
)
_TOP_LEVEL = re.compile(
    r"^(?:www\d?|m|amp|blog|blogs|news)\.|\.(?:co|com|org|net|gov|ac|edu|or|ne|go)(?:\.[a-z]{2})?$|\.[a-z]{2,12}$"
)


class Outlet(NamedTuple):
    """name: as the page prints it, None for none. keys: its names and domain, letters and digits only."""

    name: str | None = None
    source: str = ""
    keys: frozenset[str] = frozenset()

    def called(self, name: str | None) -> Outlet:
        """The same with a name that is one of its own, too."""
        return self._replace(keys=self.keys | {_key(name)}) if name and _key(name) else self

    def is_key(self, text: str) -> bool:
        """Whether a text is one of the outlet's names or its host's, but for spaces and signs."""
        return _key(text) in self.keys

    def is_named(self, text: str) -> bool:
        """Whether a text is one of the outlet's names, or a longer or shorter form of one."""
        key = _key(text) if len(text) <= 2 * _MAX_NAME_CHARS else ""
        if len(key) < 2:
            return False
        if self.is_key(text):
            return True
        return len(key) > _LEAST_CHARS and any(
            (key in k and len(key) * 3 >= len(k)) or (len(k) > _LEAST_CHARS and k in key and len(k) * 2 >= len(key))
            for k in self.keys
        )


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    return _NOT_ALNUM.sub("", fold(text))


def read_outlet(data: Structured, url: str | None) -> Outlet:
    """Gathers what the page calls itself; og:site_name first, then the publisher that JSON-LD names."""
    found: list[tuple[str, str]] = [("og", v) for v in data.metas.get("og:site_name", ())]
    for owner in (data.article.get("publisher"), data.page.get("publisher"), data.article.get("sourceOrganization")):
        found += [("json-ld", text_of(thing.get("name"))) for thing in data.resolve(owner)]
        if isinstance(owner, str) and owner not in data.by_id:
            found.append(("json-ld", text_of(owner)))
    for thing in data.objects:
        if any(t in _OWNERS for t in types_of(thing)):
            found += [
                ("json-ld", text_of(value)) for key in ("name", "alternateName") for value in as_list(thing.get(key))
            ]
    names = (
        "application-name",
        "apple-mobile-web-app-title",
        "dc.publisher",
        "dcterms.publisher",
        "citation_journal_title",
    )
    found += [("meta", v) for name in names for v in data.metas.get(name, ())]
    found = [(where, v) for where, v in found if 1 < len(v) <= _MAX_NAME_CHARS and "://" not in v]
    keys = {_key(v) for _, v in found}
    keys |= {_key(v.lstrip("@")) for v in data.metas.get("twitter:site", ())}
    if host := host_of(url) or host_of(data.canonical):
        keys |= {_key(host), _key(_TOP_LEVEL.sub("", _TOP_LEVEL.sub("", host)))}
    name = next(((w, v) for w, v in found if not _looks_like_host(v)), found[0] if found else ("", ""))
    return Outlet(name[1] or None, name[0], frozenset(k for k in keys if len(k) > 1))


def owners(source: Source) -> frozenset[str]:
    """Who the page's last lines say it belongs to: "© 2024 The Harbour Post. All rights reserved."."""
    found = (_OWNER.search(block.text[:_MAX_OWNER_LINE_CHARS]) for block in source.blocks[-_OWNER_BLOCKS:])
    return frozenset(match["name"].strip() for match in found if match)


def _looks_like_host(name: str) -> bool:
    return "." in name and " " not in name and name.islower()
