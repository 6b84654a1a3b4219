"""Many pages: what those of each site teach, and all of them cleaned."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from . import pipeline
from .model import Article, Page, check_type
from .site import SiteProfile
from .text import host_of


def learn_site(pages: Iterable[Page | bytes | str]) -> SiteProfile:
    """What the pages of one site teach about its template, in one pass and bounded memory.

    pages: HTML documents and text captures, mixed as they come; two tell something, twenty most of it.
    Raises TypeError where a page is neither Page, bytes nor str, and where pages is a single one.
    """
    _check_several(pages)
    profile = SiteProfile()
    for page in pages:
        content, url = (page.content, page.url) if isinstance(page, Page) else (page, None)
        pipeline.learn(profile, content, url)
    return profile


def clean_many(
    pages: Iterable[Page], *, sites: Mapping[str, SiteProfile] | None = None, jobs: int = 1
) -> Iterator[Article]:
    """Cleans pages in the order given; those of a site teach each other what its template is.

    sites: profiles by site, as Page.site (by default the URL's host) names it; without them every site is learned in
    a first pass over the pages. An iterator, which can be passed over only once, is cleaned without learning, with a
    warning. Memory grows with the number of sites, not of pages.
    jobs: processes. With more than one, a page that takes more than a minute or 2 GB gives an article with nothing but
    a warning; with one, which is this process itself, there are no limits.

    Raises TypeError where an argument has the wrong type or pages hold something else than Page, ValueError where jobs
    is less than 1.
    """
    _check_several(pages)
    check_type("sites", sites, Mapping | None, "a mapping of newsclean.SiteProfile or None")
    check_type("jobs", jobs, int, "int")
    if jobs < 1:
        raise ValueError(f"jobs: expected 1 or more, got {jobs!r}")
    if sites is None and iter(pages) is pages:
        warnings.warn(
            "clean_many: an iterator cannot be passed over twice, so nothing is learned of its sites; "
            "give a list, or profiles from learn_site as sites",
            stacklevel=2,
        )
        sites = {}
    return _clean_all(pages, sites) if jobs == 1 else _clean_apart(pages, sites, jobs)


def _check_several(pages: object) -> None:
    """Refuses one page in place of several: a str would give a page for every character."""
    if isinstance(pages, str | bytes | bytearray | memoryview | Page) or not isinstance(pages, Iterable):
        raise TypeError(f"pages: expected an iterable of pages, got {type(pages).__name__}")


def _clean_all(pages: Iterable[Page], sites: Mapping[str, SiteProfile] | None) -> Iterator[Article]:
    profiles = _learn_sites(pages) if sites is None else sites
    for page in pages:
        profile = profiles.get(_site_of(page) or "")
        yield pipeline.clean(page.content, page.url, site=profile, captured_at=page.captured_at)


def _clean_apart(pages: Iterable[Page], sites: Mapping[str, SiteProfile] | None, jobs: int) -> Iterator[Article]:
    from .batch import articles  # what it needs takes time to load

    profiles = articles.learn_pages(pages, jobs) if sites is None else sites
    yield from articles.clean_pages(pages, profiles, jobs)


def _learn_sites(pages: Iterable[Page]) -> dict[str, SiteProfile]:
    profiles: dict[str, SiteProfile] = {}
    for page in pages:
        if site := _site_of(page):
            pipeline.learn(profiles.setdefault(site, SiteProfile()), page.content, page.url)
    return profiles


def _site_of(page: Page) -> str | None:
    check_page(page)
    return page.site or host_of(page.url)


_TEXT = (str | None, "str or None")
# What a field of a Page may be, and that in words.
_TYPES: dict[str, tuple[Any, str]] = {
    "content": (bytes | bytearray | memoryview | str, "bytes or str"),
    "url": _TEXT,
    "site": _TEXT,
    "captured_at": (dt.datetime | None, "datetime.datetime or None"),
}


def check_page(page: object) -> None:
    """Raises TypeError where this is no Page, or a field of it has the wrong type: before a page goes to a process,
    which would take it for a fault of the page.
    """
    check_type("pages", page, Page, "newsclean.Page")
    for name, (expected, words) in _TYPES.items():
        check_type(f"{name} of a page", getattr(page, name), expected, words)
