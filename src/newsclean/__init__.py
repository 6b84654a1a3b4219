"""Turns news pages, HTML or text captures, into clean article records, and names everything it removed."""

from __future__ import annotations

import logging

from ._version import __version__
from .many import clean_many, learn_site
from .model import Article, Block, Options, Page, Removed
from .pipeline import clean, clean_html, clean_text
from .site import SiteProfile

# Silent until the program that uses newsclean sets up logging.
logging.getLogger(__name__).addHandler(logging.NullHandler())

__all__ = [
    "Article",
    "Block",
    "Options",
    "Page",
    "Removed",
    "SiteProfile",
    "__version__",
    "clean",
    "clean_html",
    "clean_many",
    "clean_text",
    "learn_site",
]
