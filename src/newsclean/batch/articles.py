"""clean_many in processes: pages in, articles out, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from ..many import check_page
from ..model import Article, Options, Page
from ..site import SiteProfile
from .pool import process
from .records import Record
from .row import LEARN_TASK, clean_content, profile_name, profile_of
from .runs import MEMORY_LIMIT, TIME_LIMIT
from .worker import Settings

_TASK = f"{__name__}:clean_record"


def clean_record(record: Record, settings: Settings) -> Article:
    """The task of a worker process: a page's article."""
    return clean_content(record, settings.options, profile_of(settings.profiles, record.site_key))


def clean_pages(pages: Iterable[Page], profiles: Mapping[str, SiteProfile], jobs: int) -> Iterator[Article]:
    """The articles of pages, by the profiles of their sites. A page beyond the limits gives one with a warning."""
    with TemporaryDirectory() as folder:
        for site, profile in profiles.items():
            if not isinstance(profile, SiteProfile):
                raise TypeError(f"sites: expected newsclean.SiteProfile for {site!r}, got {type(profile).__name__}")
            profile.save(Path(folder, profile_name(site)))
        with closing(process(map(_record, pages), _settings(_TASK, folder), jobs)) as finished:
            for done in finished:
                yield done.result if done.error is None else Article(warnings=(f"clean: {done.error}",))


def learn_pages(pages: Iterable[Page], jobs: int) -> dict[str, SiteProfile]:
    """The profile of every site in the pages."""
    profiles: dict[str, SiteProfile] = {}
    records = (record for page in pages if (record := _record(page)).site_key)
    with closing(process(records, _settings(LEARN_TASK, None), jobs)) as finished:
        for done in finished:
            if done.error is None:
                profiles.setdefault(str(done.record.site_key), SiteProfile()).absorb(done.result)
    return profiles


def _record(page: Page) -> Record:
    check_page(page)
    content = page.content if isinstance(page.content, str) else bytes(page.content)  # no view of bytes is pickled
    return Record(page.id or "", content, url=page.url, site=page.site, captured_at=page.captured_at)


def _settings(task: str, profiles: str | None) -> Settings:
    return Settings(task, TIME_LIMIT, MEMORY_LIMIT << 20, Options(), profiles)
