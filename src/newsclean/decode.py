"""Bytes to text: the encoding that a page declares, its BOM, or what its bytes look like; ftfy where mojibake shows."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

DECLARATION_BYTES = 4096  # where a declaration is looked for; HTML asks for the first 1,024, real pages come later
MARKUP_BYTES = 1_000_000  # in which text for the detector is looked for
SAMPLE_BYTES = 65_536  # of it that the detector reads; more costs time and tells no more
MAX_BAD_SHARE = 0.002  # broken sequences per byte up to which text still counts as UTF-8 with some damage
MAX_CONTROL_SHARE = 0.05  # control bytes per byte above which content is no text; text has none but white space

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Of a page, and not of a script or style sheet that it loads.
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")  # what leads to Japanese in the one encoding of seven bits that pages have
# The names that pages use for a smaller encoding than the one they are written in (WHATWG Encoding Standard).
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-jp": "euc_jis_2004",
    "x-euc-jp": "euc_jis_2004",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    # Names of the standard that Python does not know.
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "iso-8859-8-i": "iso-8859-8",
    "x-mac-roman": "mac_roman",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
}
# What the detector chooses among. What else it knows is hardly met, and one letter of a text may pass for it.
_DETECTED = (
    "cp1252 cp1250 iso8859_2 cp1254 cp1257 cp1251 koi8_u cp866 cp1253 cp1255 cp1256 cp874 cp932 euc_jis_2004 gb18030"
    " big5hkscs cp949"
).split()
# Encodings of Latin letters pass for one another; languages tell them apart, as tags and as the detector names them.
_LATIN_LANGUAGES = {
    "cp1252": "",  # those of no other
    "cp1254": "tr az Turkish",
    "cp1257": "et lt lv Estonian Lithuanian",
    "cp1250": "bs cs hr hu pl ro sk sl sq Croatian Czech Hungarian Polish Romanian Slovak Slovene",
    "iso8859_2": "",
}
_LATIN_OF = {language: name for name, languages in _LATIN_LANGUAGES.items() for language in languages.split()}
_LANGUAGE = re.compile(rb"""<html\b[^>]*?\blang\s*=\s*["']?([A-Za-z]{2})\b""", re.I)
MAX_TIE = 0.05  # difference of two readings in how much they look like a language, 0..1, that says nothing
_NO_TEXT = re.compile(rb"<(?:script|style)\b.*?(?:</(?:script|style)\s*>|\Z)|<[^<>]*>", re.I | re.S)

# MHTML, in which browsers save a page with its images: an e-mail, whose headers say what it holds.
_SAVED = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/related\b", re.I)

MAX_ADDRESS_CHARS = 2000  # of what may be the address or the name of a page in place of the page
_ADDRESS = re.compile(r"\s*(?:(?:https?|file)://\S+|\S+\.(?:[xm]?html?|mht|txt))\s*", re.I)
_NO_PAGE = "address: the page is no more than an address or the name of a file; pass what it holds"
_FEED = re.compile(r"\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")
_OPENS_JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"")  # an object, or a list of those
_DATA = "data: the content is a feed, a sitemap or JSON, no page; pass the pages that stand in it, one by one"
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"RIFF", b"\x00\x00\x00")
_CONTROLS = bytes(i for i in range(32) if i not in (9, 10, 11, 12, 13)) + b"\x7f"
_BINARY_CONTROLS = bytes(i for i in range(32) if i not in (9, 10, 11, 12, 13, 27))  # text in ISO-2022 is full of ESC

# UTF-8 read as cp1252 or latin-1: its lead bytes come out as one of these letters, what follows as a C1 control, a
# Latin-1 sign or a cp1252 symbol. Ordinary text hardly ever has the two together, so only then ftfy is asked. Searched
# in UTF-8 bytes, where the first byte is found without looking at every character.
_MOJIBAKE = re.compile(
    rb"\xc3[\x82-\x85\x8e-\x91\x97-\x99\xa0-\xaf]"
    rb"(?:\xc2[\x80-\xbf]|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xc6\x92|\xcb[\x86\x9c]|\xe2(?:\x80|\x82\xac|\x84\xa2))"
)
_TEXT_RUN = re.compile(r"[^<>\n]+")

SNIFF_CHARS = 20_000  # of a page that are looked at to tell HTML from text
MAX_CHARS_A_TAG = 500  # characters of text an end tag; markup has one every 50, a capture that quotes code hardly any
_OPENS_HTML = re.compile(
    r"<(?:!doctype|!--|\?xml|html|head|body|meta|link|base|title|style|script|div|p|table|center|font|article|section"
    r"|main)\b",
    re.I,
)
_SAYS_HTML = re.compile(r"<(?:html|head|body)[\s>]", re.I)
_END_TAG = re.compile(
    r"</(?:p|div|a|span|li|ul|td|tr|table|h[1-6]|b|i|em|strong|font|script|style|title|head|article|section)\s*>", re.I
)


class Decoded(NamedTuple):
    """text, and warnings where it was guessed or is no text at all (then it is empty).

    utf8: the page's own bytes, where they are the text in UTF-8 and hold no control characters but white space.
    """

    text: str
    warnings: tuple[str, ...] = ()
    utf8: bytes | None = None


def decode(page: bytes | str, charset: str | None = None) -> Decoded:
    """The text of a page, mojibake undone. Never raises: what is no text gives an empty one and a warning `binary`.

    So does what holds pages and is none, with a warning `data`. Of a page that a browser saved with its images
    (MHTML) it is the text of the page.

    charset: what its HTTP header says, for a page that does not declare its encoding.
    """
    saved = _saved_page(page)
    decoded = _decode(*saved) if saved else _decode(page, charset)
    if len(decoded.text) <= MAX_ADDRESS_CHARS and _ADDRESS.fullmatch(decoded.text):
        decoded = decoded._replace(warnings=(*decoded.warnings, _NO_PAGE))
    if _is_data(decoded.text):
        return Decoded("", (*decoded.warnings, _DATA))
    text = repair(decoded.text, decoded.utf8)
    return decoded if text is decoded.text else Decoded(text, decoded.warnings)


def _saved_page(page: bytes | str) -> tuple[bytes, str | None] | None:
    """The page in MHTML and its encoding as told there; None for all else."""
    start = page[:DECLARATION_BYTES]
    if not _SAVED.match(start if isinstance(start, bytes) else start.encode("utf-8", "replace")):
        return None
    from email import message_from_bytes

    try:
        whole = message_from_bytes(page if isinstance(page, bytes) else page.encode("utf-8", "replace"))
        part = next(part for part in whole.walk() if part.get_content_type() == "text/html")
        return bytes(part.get_payload(decode=True)), part.get_content_charset()
    except Exception:  # There is no page in it, or what only begins like a message was too much for Python's parser.
        return None


def declares(page: bytes) -> bool:
    """Whether a page says itself how it is encoded, by its byte order mark or in words."""
    return page.startswith(tuple(bom for bom, _ in _BOMS)) or _DECLARED.search(page, 0, DECLARATION_BYTES) is not None


def _decode(page: bytes | str, charset: str | None) -> Decoded:
    if isinstance(page, str):
        return _of_text(page)
    for bom, name in _BOMS:
        if page.startswith(bom):
            return Decoded(page[len(bom) :].decode(name, "replace"))
    if page.startswith(_BINARY):
        return _binary(page[:4])
    if 0 in page and (wide := _wide_encoding(page)):
        return Decoded(
            page.decode(wide, "replace"),
            (f"encoding: read as {wide}, which nothing declares; pass the decoded text where that is wrong",),
        )
    plain = not any(code in page for code in _CONTROLS)  # as nearly every page is
    if not plain and len(page.translate(None, _BINARY_CONTROLS)) < len(page) * (1 - MAX_CONTROL_SHARE):
        return _binary(page[:4])
    return _decode_text(page, plain, charset)


def _of_text(page: str) -> Decoded:
    start = page[:8].encode("utf-8", "replace")
    return _binary(start[:4]) if start.startswith(_BINARY[:1]) else Decoded(page)


def _binary(start: bytes) -> Decoded:
    return Decoded("", (f"binary: no text, the content begins with {start!r}; take its text out first",))


def _is_data(text: str) -> bool:
    """Whether a text is a feed, a sitemap, or JSON of an interface."""
    if not _OPENS_JSON.match(text):
        return _FEED.match(text) is not None
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _wide_encoding(page: bytes) -> str | None:
    """UTF-16 without a BOM: ASCII signs, which every markup has, show as NUL in every second byte."""
    sample = page[:SAMPLE_BYTES]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2 or 1
    # A tenth of ASCII is enough on the one side (CJK pages), next to none may stand on the other.
    if odd > half / 10 and even < odd / 10:
        return "utf-16-le"
    if even > half / 10 and odd < even / 10:
        return "utf-16-be"
    return None


def _decode_text(page: bytes, plain: bool, charset: str | None) -> Decoded:
    if not plain and _ISO_2022_JP.search(page):  # it would pass for ASCII
        return Decoded(page.decode("iso2022_jp_2004", "replace"))
    try:
        return Decoded(page.decode("utf-8"), utf8=page if plain else None)  # other encodings hardly ever pass for UTF-8
    except UnicodeDecodeError:
        pass
    declared = _declared(page) or (_known(charset) if charset else None)
    if declared and declared != "utf-8":
        try:
            return Decoded(page.decode(declared))
        except UnicodeDecodeError:
            pass
    text = page.decode("utf-8", "replace")
    if text.count("\ufffd") <= MAX_BAD_SHARE * len(page):
        return Decoded(text, ("encoding: some bytes are broken UTF-8 and read as \ufffd; fetch the page again",))
    if declared and declared != "utf-8":
        text = page.decode(declared, "replace")
        if text.count("\ufffd") <= MAX_BAD_SHARE * len(page):
            return Decoded(
                text, (f"encoding: some bytes are broken {declared} and read as \ufffd; fetch the page again",)
            )
    name = _detect(page)
    reason = "the declared one does not fit" if declared else "none is declared"
    told = f"encoding: detected {name}, {reason}; pass the decoded text where that is wrong"
    return Decoded(page.decode(name, "replace"), (told,))


def _declared(page: bytes) -> str | None:
    """The declared encoding under Python's name, None where none is declared that Python knows."""
    found = _DECLARED.search(page, 0, DECLARATION_BYTES)
    return _known(found[1].decode("ascii")) if found else None


def _known(name: str) -> str | None:
    """An encoding under Python's name, None where Python does not know it."""
    name = name.lower()
    try:
        name = codecs.lookup(_WIDER.get(name, name)).name
        b"".decode(name)
    except (LookupError, ValueError):
        return None
    return None if name.startswith(("utf-16", "utf-32")) else name  # it was read as ASCII, so it is neither


def _detect(page: bytes) -> str:
    from charset_normalizer import from_bytes

    readings = from_bytes(_NO_TEXT.sub(b" ", page[:MARKUP_BYTES])[:SAMPLE_BYTES], cp_isolation=_DETECTED)
    best = readings.best()
    if best is None:
        return "cp1252"
    return best.encoding if best.encoding not in _LATIN_LANGUAGES else _latin(page, list(readings))


def _latin(page: bytes, readings: Sequence[CharsetMatch]) -> str:
    """The encoding of a text in Latin letters, by the language of the page. readings: the best first."""
    best, found = readings[0], _LANGUAGE.search(page, 0, DECLARATION_BYTES)
    read = {
        name: match for match in reversed(readings) for name in match.could_be_from_charset if match.chaos <= best.chaos
    }
    language = found[1].decode("ascii").lower() if found else "en"
    if language != "en" and (name := _LATIN_OF.get(language, "cp1252")) in read:  # templates say "en" in any language
        return name
    for name in _LATIN_LANGUAGES:
        match = read.get(name)
        if match and match.coherence >= best.coherence - MAX_TIE and _LATIN_OF.get(match.language, "cp1252") == name:
            return name
    return best.encoding


def looks_like_html(text: str) -> bool:
    """True for a document or a piece of one; a capture that quotes a few tags is still a capture."""
    start = text[:SNIFF_CHARS].lstrip("\ufeff \t\r\n\f\x00")
    if _OPENS_HTML.match(start) or (_SAYS_HTML.search(start) and _END_TAG.search(text, 0, SNIFF_CHARS)):
        return True
    return len(_END_TAG.findall(text, 0, SNIFF_CHARS)) * MAX_CHARS_A_TAG > len(start)


def repair(text: str, utf8: bytes | None = None) -> str:
    """A page with mojibake undone by ftfy where it shows, text by text; all other text stays as it is.

    utf8: the text in UTF-8, where it is at hand. It comes before the parse: a no-break space that belongs to a broken
    letter is white space afterwards.
    """
    if text.isascii() or not _MOJIBAKE.search(utf8 or text.encode("utf-8", "surrogatepass")):
        return text
    return _TEXT_RUN.sub(_repair_run, text)


def _repair_run(match: re.Match[str]) -> str:
    run = match[0]
    if run.isascii() or not _MOJIBAKE.search(run.encode("utf-8", "surrogatepass")):
        return run
    import ftfy

    return ftfy.fix_encoding(run)
