"""Turns news pages, HTML or text captures, into clean article records, and names everything it removed."""

from __future__ import annotations

from ._version import __version__
from .model import Article, Block, Options, Page, Removed
from .pipeline import clean, clean_html, clean_text

__all__ = [
    "Article",
    "Block",
    "Options",
    "Page",
    "Removed",
    "__version__",
    "clean",
    "clean_html",
    "clean_text",
]
