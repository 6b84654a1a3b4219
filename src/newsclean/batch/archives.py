"""Readers of archives of pages: WARC and WET, ZIP, TAR."""

from __future__ import annotations

import io
import re
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, Literal, cast

from ..decode import declares, decode
from .records import MAX_PAGE_BYTES, TOO_LARGE, Record
from .streams import File, MissingExtra, Unreadable, damage, decompressed, read_page, reason, stem

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt")
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")  # one that is not told may be a page
_MEDIA_ENDS = re.compile(r"[;,\s\"']")
# What of its head's word on how a response was packed for sending is believed.
_Packed = Literal["all", "transfer", "content", "none"]
_PACKED: tuple[_Packed, ...] = ("all", "transfer", "content", "none")
# Where a record begins: the version line, or the gzip member that each record of a .warc.gz is.
_PLAIN_START, _GZIP_START = b"WARC/1.", b"\x1f\x8b\x08"
_ZST_START = b"\x28\xb5\x2f\xfd"  # of a .warc.zst, which need not be packed record by record
_SCAN_BYTES = 1 << 20  # at a time, in search of the next record


def read_zip(file: File) -> Iterator[Record]:
    """The pages in a ZIP; what their names do not call a page is skipped. Nothing is unpacked to disk."""
    if not file.raw.seekable():  # the list of what a ZIP holds stands at its end
        raise Unreadable("ZIP cannot be read from standard input that is a pipe")
    with zipfile.ZipFile(file.raw) as archive:
        for member in archive.infolist():
            if member.is_dir() or _skip(file, member.filename):
                continue
            try:
                with archive.open(member) as stream:
                    content = _unpacked(stream, member.filename, member.compress_size)
                yield Record(_name(file, member.filename), content, position=file.position)
            except damage() as error:
                yield Record(_name(file, member.filename), failure=reason(error), position=file.position)


def read_tar(file: File) -> Iterator[Record]:
    """The pages in a TAR, compressed or not, read as a stream. Nothing is unpacked to disk."""
    with tarfile.open(fileobj=decompressed(file.raw, file.name), mode="r|*") as archive:
        for member in archive:
            if not member.isfile() or _skip(file, member.name):
                continue
            content = archive.extractfile(member)
            assert content  # a regular file has one
            packed = io.BytesIO(content.read(MAX_PAGE_BYTES + 1))  # where this fails the archive itself is damaged
            try:
                page = _unpacked(packed, member.name, member.size)
            except damage() as error:
                yield Record(_name(file, member.name), failure=reason(error), position=file.position)
            else:
                yield Record(_name(file, member.name), page, position=file.position)


def read_warc(file: File) -> Iterator[Record]:
    """The pages of a WARC (responses and resources) and the captures of a WET (conversions).

    Behind a record that is damaged or has a wrong length, reading goes on at the next that is whole.
    """
    start: int | None = 0
    number = 0
    sign = _sign(file.raw)
    while start is not None:
        at, before = start, number
        identity = None
        try:
            for found in _archive(file.raw):
                at, identity, number = found.stream_pos, found.record_id, number + 1
                page, is_whole = _page(found, identity or f"{file.name}:{number}", file)
                if page:
                    yield page
                identity = None
                if sign and not is_whole:
                    break
            else:
                return
        except damage() as error:
            if number > before or not start:  # else what looked like a beginning was none
                number += identity is None
                yield Record(identity or f"{file.name}:{number}", failure=reason(error), position=file.position)
        start = _next_start(file.raw, at + 1, sign) if sign else None


def _archive(raw: BinaryIO) -> ArchiveIterator:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MissingExtra("warc", "reading WARC and WET") from None
    pages = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    stream = raw if raw.seekable() else cast(BinaryIO, _Counted(raw))
    return ArchiveIterator(stream, record_types=pages, parse_http=False)


class _Counted:
    """A pipe that says how many bytes were read of it: the package asks where it is."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw, self._read = raw, 0

    def read(self, size: int) -> bytes:
        """As of the pipe."""
        piece = self._raw.read(size)
        self._read += len(piece)
        return piece

    def tell(self) -> int:
        """Bytes read."""
        return self._read


def _page(found: WarcRecord, identity: str, file: File) -> tuple[Record | None, bool]:
    """A record's page, None where it is of another type; and whether the next record stands behind it."""
    # Some archives put angle brackets around an address; an empty one says nothing.
    url = (found.headers.get("WARC-Target-URI") or "").strip("<>") or None
    time = found.record_date if "WARC-Date" in found.headers else None
    carried = {"url": url, "captured_at": time.isoformat() if time else None}
    is_text, is_whole = str(found.record_type) == "conversion", False
    try:
        declared = found.content_length
        if declared <= MAX_PAGE_BYTES:
            found.freeze()
            if found.content_length < declared or not declared:
                raise Unreadable("the record is cut, or its Content-Length is wrong")
            is_whole = True
        content, media = _content(found)
    except damage() as error:
        return Record(identity, carried=carried, failure=reason(error), position=file.position), is_whole
    if content is None:
        file.skipped[media] += 1
        return None, is_whole
    return Record(identity, content, is_text, url, None, time, carried, None, file.position), is_whole


def _content(found: WarcRecord) -> tuple[bytes | str | None, str]:
    """The content of a record, None where it is no page, and its type. Raises Unreadable where it is too large."""
    if found.content_length > MAX_PAGE_BYTES:
        if found.is_http:
            found.parse_http(quirks_mode=True)
        media = _media(found.http_content_type if found.is_http else found.headers.get("Content-Type"))
        if media in _PAGE_TYPES:
            raise Unreadable(TOO_LARGE)
        return None, media
    content = found.reader.read()
    if not found.is_http or not content.startswith(b"HTTP/"):
        media = "" if found.is_http else _media(found.headers.get("Content-Type"))
        return content if media in _PAGE_TYPES else None, media
    sent = _parsed(content, "none")
    media = _media(sent.http_content_type)
    if media not in _PAGE_TYPES:
        return None, media
    is_packed = any(name in sent.http_headers for name in ("Transfer-Encoding", "Content-Encoding"))
    return _by_header(_unpacked_body(content) if is_packed else sent.reader.read(), sent.http_charset), media


def _media(content_type: str | None) -> str:
    """The type in a header, also one that is said twice, in quotes, or with no semicolon before its charset."""
    return _MEDIA_ENDS.split((content_type or "").strip(" \t\"'"), maxsplit=1)[0].lower()


def _unpacked_body(response: bytes) -> bytes:
    """The page in an HTTP response as it was before it was packed for sending.

    Some archives hold it unpacked under the head of what was sent, and some heads name encodings that are none. So what
    is markup already is taken as it is.
    """
    failures = []
    for packed in _PACKED:
        try:
            page = read_page(cast(BinaryIO, _parsed(response, packed).reader), len(response))
        except damage() as error:
            failures.append(error)
        else:
            if packed == "all" or page.lstrip().startswith(b"<"):
                return page
    raise failures[0]


def _parsed(response: bytes, packed: _Packed) -> WarcRecord:
    """A record of a response whose head is read, also where its lines end in a line feed alone."""
    from fastwarc.warc import WarcRecord

    record = WarcRecord()
    record.is_http = True
    record.set_bytes_content(response)
    record.parse_http(auto_decode=packed, quirks_mode=True)
    return record


def _by_header(page: bytes, charset: str | None) -> bytes | str:
    """A page as text where nothing but the HTTP header tells its encoding, else as it is."""
    if not charset or declares(page):
        return page
    found = decode(page, charset)
    return page if found.utf8 or found.warnings else found.text


def _sign(raw: BinaryIO) -> bytes | None:
    """How records begin in a file; None where it cannot be searched for one."""
    if not raw.seekable():
        return None
    begin = raw.read(len(_ZST_START))
    raw.seek(0)
    if begin == _ZST_START:
        return None
    return _GZIP_START if begin.startswith(_GZIP_START) else _PLAIN_START


def _next_start(raw: BinaryIO, start: int, sign: bytes) -> int | None:
    """Where the next record may begin at or after a position; None where nothing looks like one."""
    raw.seek(start)
    kept = b""
    while piece := raw.read(_SCAN_BYTES):
        found = (kept + piece).find(sign)
        if found >= 0:
            return raw.seek(start - len(kept) + found)
        start += len(piece)
        kept = (kept + piece)[-len(sign) + 1 :]
    return None


def _skip(file: File, member: str) -> bool:
    path = PurePosixPath(stem(member))
    if "__macosx" in path.parts or path.name.startswith("._"):
        file.skipped["of macOS"] += 1  # a file's attributes, under the name of the file
    elif path.name.endswith(PAGE_ENDINGS):
        return False
    else:
        file.skipped[path.suffix or "no ending"] += 1
    return True


def _name(file: File, member: str) -> str:
    return f"{file.name}:{member}"


def _unpacked(stream: IO[bytes], name: str, compressed: int) -> bytes:
    return read_page(decompressed(cast(BinaryIO, stream), name), compressed)
