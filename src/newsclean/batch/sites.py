"""The first pass of a run by site: what the pages of each site have in common."""

from __future__ import annotations

import itertools
import pickle
import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..site import SiteProfile
from .pool import process
from .records import Record
from .row import LEARN_TASK, profile_name
from .worker import Settings

PAGES = 40  # of a site; twenty teach most of what there is to learn
_FASTEST = 1  # zlib level


def learn_sites(records: Iterable[Record], folder: Path, settings: Settings, jobs: int) -> int:
    """Writes the profile of every site into a folder, each learned from its first pages; how many sites there are.

    The pages lie on disk meanwhile, so that memory holds one site at a time.
    """
    shutil.rmtree(folder, ignore_errors=True)  # what an earlier session began
    folder.mkdir()
    spool, sites = folder / "pages.sqlite", 0
    with closing(sqlite3.connect(spool, isolation_level=None)) as base:
        _gather(base, records)
        learners = replace(settings, task=LEARN_TASK, profiles=None)
        with closing(process(_gathered(base), learners, jobs)) as finished:
            for site, pages in itertools.groupby(finished, key=lambda done: done.record.site):
                profile = SiteProfile()
                for done in pages:
                    if done.error is None:
                        profile.absorb(done.result)
                profile.save(folder / profile_name(str(site)))
                sites += 1
    spool.unlink()
    return sites


def _gather(base: sqlite3.Connection, records: Iterable[Record]) -> None:
    base.executescript("""
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        CREATE TABLE pages (site TEXT, number INTEGER, record BLOB, PRIMARY KEY (site, number)) WITHOUT ROWID;
    """)
    for record in records:
        site = record.site_key
        if site is None or record.failure is not None:
            continue
        number = base.execute("SELECT count(*) FROM pages WHERE site = ?", (site,)).fetchone()[0]
        if number < PAGES:
            content = zlib.compress(pickle.dumps(replace(record, site=site, carried={})), _FASTEST)
            base.execute("INSERT INTO pages VALUES (?, ?, ?)", (site, number, content))


def _gathered(base: sqlite3.Connection) -> Iterator[Record]:
    rows: Iterable[Any] = base.execute("SELECT record FROM pages ORDER BY site, number")
    for (content,) in rows:
        yield pickle.loads(zlib.decompress(content))
