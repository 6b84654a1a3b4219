"""Cleans collections of pages: a folder, a WARC or a table in, one row for each record out."""

from __future__ import annotations

from .output import Refused, Stopped, partial_of
from .pool import WorkersFail
from .row import to_article
from .runs import MEMORY_LIMIT, TIME_LIMIT, rows, run
from .streams import MissingExtra
from .summary import Summary

__all__ = [
    "MEMORY_LIMIT",
    "TIME_LIMIT",
    "MissingExtra",
    "Refused",
    "Stopped",
    "Summary",
    "WorkersFail",
    "partial_of",
    "rows",
    "run",
    "to_article",
]
