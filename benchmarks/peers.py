"""newsclean and its peers behind one call: bytes and address of a page in, a Result out.

Peers run as their own documentation shows them, with everything off that would fetch something.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple, NoReturn

from measures import Result, tokens

Extract = Callable[[bytes, "str | None"], Result]

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_STOPS = (".", "!", "?", '"', "”", "。", "！", "？", "」", "।", "۔", "؟", "։", "။", "។", "…")
_LINE_WORDS = 5  # of a line, below which C4 drops it
_TECHNICAL = re.compile("javascript|lorem ipsum|terms of use|privacy policy|cookie policy|uses cookies", re.I)
_CHARSET_BYTES = 4096  # of a page's head in which its encoding is declared
_FALLBACK_ENCODING = "windows-1252"  # what browsers take for a page that declares nothing and is no UTF-8
_NO_URL = "https://example.org/"  # for peers that insist on an address
_BLOCKS = ("p", "div", "li", "br", "tr", "blockquote", "pre", "section", "article", *"h1 h2 h3 h4 h5 h6".split())


class Tool(NamedTuple):
    """A cleaner: its name in the tables, its distribution, how to load it, and the fields it reads beside the body."""

    name: str
    distribution: str
    load: Callable[[], Extract]
    fields: frozenset[str]

    @property
    def version(self) -> str | None:
        """Of the installed distribution, None where it is not installed."""
        try:
            return version(self.distribution)
        except PackageNotFoundError:
            return None


def block_network() -> None:
    """Makes every attempt to reach the network from this process fail at once."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError("no network in a benchmark")

    socket.getaddrinfo = refuse
    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.socket.connect_ex = refuse  # type: ignore[method-assign]


def decode(raw: bytes) -> str:
    """The text of a page for peers that take no bytes, without control characters, which lxml refuses in a str."""
    return _CONTROLS.sub("", _decode(raw))


def _decode(raw: bytes) -> str:
    """UTF-8, or else what the page declares."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:_CHARSET_BYTES])
        encoding = declared[1].decode("ascii") if declared else _FALLBACK_ENCODING
    try:
        return raw.decode(encoding, errors="replace")
    except LookupError:
        return raw.decode(_FALLBACK_ENCODING, errors="replace")


def newsclean() -> Extract:
    """newsclean with its defaults."""
    clean = import_module("newsclean").clean
    return lambda raw, url: result_of(clean(raw, url))


def result_of(article: Any) -> Result:
    """What newsclean's article holds of a Result."""
    return Result(article.body, article.title, article.authors, _iso(article.date), article.is_article)


def trafilatura(**options: bool) -> Extract:
    """trafilatura with metadata; user comments, which it returns apart, are not asked for."""
    bare_extraction = import_module("trafilatura").bare_extraction

    def extract(raw: bytes, url: str | None) -> Result:
        found = bare_extraction(raw, url=url, with_metadata=True, include_comments=False, **options)
        if found is None:
            return Result()
        authors = tuple(name.strip() for name in (found.author or "").split(";"))
        return Result(found.text or "", found.title, authors, found.date)

    return extract


def line_rules(text: str) -> Result:
    """Lines of at least five words that end like a sentence and speak of no script, cookie or template.

    The rules by line of Raffel et al. 2020, "Exploring the Limits of Transfer Learning", section 2.2, extended to the
    full stops of other scripts; scripts without spaces count characters for words.
    """
    lines = [line.strip() for line in text.split("\n")]
    kept = [
        line
        for line in lines
        if line.endswith(_STOPS) and len(tokens(line)) >= _LINE_WORDS and not _TECHNICAL.search(line)
    ]
    return Result("\n".join(kept))


def readability() -> Extract:
    """readability-lxml: the text of its summary, and the short title."""
    document = import_module("readability").Document

    def extract(raw: bytes, url: str | None) -> Result:
        parsed = document(decode(raw), url=url)
        return Result(_text_of(parsed.summary(html_partial=True)), parsed.short_title())

    return extract


def _text_of(html: str) -> str:
    """The text of an HTML fragment with line breaks between its blocks."""
    tree: Any = import_module("lxml.html").fromstring(html)
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


def resiliparse() -> Extract:
    """Resiliparse's main content."""
    tree = import_module("resiliparse.parse.html").HTMLTree
    detect_encoding = import_module("resiliparse.parse.encoding").detect_encoding
    plain_text = import_module("resiliparse.extract.html2text").extract_plain_text

    def extract(raw: bytes, url: str | None) -> Result:
        parsed = tree.parse_from_bytes(raw, detect_encoding(raw))
        return Result(plain_text(parsed, main_content=True, alt_texts=False))

    return extract


def justext() -> Extract:
    """jusText with the stop words of all its languages together, since nobody tells it the language of a page."""
    module = import_module("justext")
    stop_words = frozenset().union(*map(module.get_stoplist, module.get_stoplists()))

    def extract(raw: bytes, url: str | None) -> Result:
        paragraphs = module.justext(raw, stop_words)
        return Result("\n\n".join(p.text for p in paragraphs if not p.is_boilerplate))

    return extract


def newspaper4k() -> Extract:
    """newspaper4k on a page that is already here."""
    module = import_module("newspaper")

    def extract(raw: bytes, url: str | None) -> Result:
        article = module.Article(url or _NO_URL, fetch_images=False)
        article.download(input_html=decode(raw), ignore_read_more=True)
        article.parse()
        return Result(article.text, article.title, tuple(article.authors), _iso(article.publish_date))

    return extract


def goose3() -> Extract:
    """goose3 in the language that the page declares."""
    goose = import_module("goose3").Goose({"use_meta_language": True, "enable_image_fetching": False})

    def extract(raw: bytes, url: str | None) -> Result:
        article = goose.extract(url=url, raw_html=decode(raw))
        return Result(article.cleaned_text, article.title, tuple(article.authors), _iso(article.publish_date))

    return extract


def newsplease() -> Extract:
    """news-please, which combines other peers, without its download of images."""
    from_html = import_module("newsplease").NewsPlease.from_html

    def extract(raw: bytes, url: str | None) -> Result:
        article = from_html(decode(raw), url=url, fetch_images=False)
        return Result(article.maintext or "", article.title, tuple(article.authors or ()), _iso(article.date_publish))

    return extract


def boilerpy3() -> Extract:
    """boilerpy3's extractor for articles; what it cannot parse it passes over."""
    extractor = import_module("boilerpy3.extractors").ArticleExtractor(raise_on_failure=False)

    def extract(raw: bytes, url: str | None) -> Result:
        document = extractor.get_doc(decode(raw))
        return Result(document.content, document.title)

    return extract


def _iso(date: object) -> str | None:
    """A date or its text as ISO 8601 text."""
    return str(date) if date else None


NEWSCLEAN = Tool("newsclean", "newsclean", newsclean, frozenset(("title", "author", "date", "is_article")))
_ALL = frozenset(("title", "author", "date"))
_TITLE = frozenset(("title",))
PEERS = (
    Tool("trafilatura", "trafilatura", trafilatura, _ALL),
    Tool("trafilatura, fast", "trafilatura", partial(trafilatura, fast=True), _ALL),
    Tool("trafilatura, precision", "trafilatura", partial(trafilatura, favor_precision=True), _ALL),
    Tool("readability-lxml", "readability-lxml", readability, _TITLE),
    Tool("resiliparse", "resiliparse", resiliparse, frozenset()),
    Tool("jusText", "justext", justext, frozenset()),
    Tool("newspaper4k", "newspaper4k", newspaper4k, _ALL),
    Tool("goose3", "goose3", goose3, _ALL),
    Tool("news-please", "news-please", newsplease, _ALL),
    Tool("boilerpy3", "boilerpy3", boilerpy3, _TITLE),
)
