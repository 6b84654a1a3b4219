"""Cleans collections of pages: a folder, a WARC or a table in, one row for each record out."""

from __future__ import annotations

from .output import Refused, Stopped
from .pool import WorkersFail
from .rows import to_article
from .run import rows, run
from .streams import MissingExtra
from .summary import Summary

__all__ = ["MissingExtra", "Refused", "Stopped", "Summary", "WorkersFail", "rows", "run", "to_article"]
