"""Readers of archives of pages: WARC and WET, ZIP, TAR."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from ..decode import declares, decode
from .records import MAX_PAGE_BYTES, TOO_LARGE, Record
from .streams import File, MissingExtra, Unreadable, damage, decompressed, read_page, reason, stem

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".txt")
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
# Where a record begins: the version line, or the gzip member that each record of a .warc.gz is.
_PLAIN_START, _GZIP_START = b"WARC/1.", b"\x1f\x8b\x08"
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
    stream = decompressed(file.raw, file.name) if file.name.lower().endswith(".zst") else file.raw
    with tarfile.open(fileobj=stream, mode="r|*") as archive:
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
    while start is not None:
        at, before = start, number
        identity = None
        try:
            for found in _archive(file.raw):
                at, identity, number = found.stream_pos, found.record_id, number + 1
                if page := _page(found, f"{file.name}:{number}", file):
                    yield page
                identity = None
            return
        except damage() as error:
            if number > before or not start:  # else what looked like a beginning was none
                number += identity is None
                yield Record(identity or f"{file.name}:{number}", failure=reason(error), position=file.position)
            start = _next_start(file.raw, at + 1)


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


def _page(found: WarcRecord, name: str, file: File) -> Record | None:
    """A record's page; None where it is of another type. Raises Unreadable where its length is wrong."""
    declared = found.content_length
    if declared > MAX_PAGE_BYTES:
        raise Unreadable(TOO_LARGE)
    found.freeze()
    if found.content_length < declared or not declared:
        raise Unreadable("the record is cut, or its Content-Length is wrong")
    is_text = str(found.record_type) == "conversion"
    content_type, charset = found.headers.get("Content-Type", ""), None
    if found.is_http:
        found.parse_http(auto_decode="all")
        content_type, charset = found.http_content_type, found.http_charset
    content_type = (content_type or "").partition(";")[0].strip().lower()
    if content_type and content_type not in _PAGE_TYPES:
        file.skipped[content_type] += 1
        return None
    content = _by_header(read_page(cast(BinaryIO, found.reader), declared), charset)
    url = found.headers.get("WARC-Target-URI") or None  # an empty one says nothing
    time = found.record_date if "WARC-Date" in found.headers else None
    carried = {"url": url, "captured_at": time.isoformat() if time else None}
    return Record(found.record_id or name, content, is_text, url, None, time, carried, None, file.position)


def _by_header(page: bytes, charset: str | None) -> bytes | str:
    """A page as text where nothing but the HTTP header tells its encoding, else as it is."""
    if not charset or declares(page):
        return page
    found = decode(page, charset)
    return page if found.utf8 or found.warnings else found.text


def _next_start(raw: BinaryIO, start: int) -> int | None:
    """Where the next record may begin at or after a position; None where nothing looks like one."""
    if not raw.seekable():
        return None
    raw.seek(0)
    sign = _GZIP_START if raw.read(len(_GZIP_START)) == _GZIP_START else _PLAIN_START
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
