"""Opens files, compressed or not, and reads from them within limits."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import os
import sys
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple, cast

from .records import MAX_PAGE_BYTES, TOO_LARGE

STDIN = "-"
COMPRESSED = (".gz", ".zst", ".bz2", ".xz")
# How what is packed begins: of standard input, which has no name, this tells.
_BEGINNINGS = {b"\x1f\x8b": ".gz", b"\x28\xb5\x2f\xfd": ".zst", b"BZh": ".bz2", b"\xfd7zXZ\x00": ".xz"}
# Those of UTF-32 first, since one of them begins as that of UTF-16 does.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_PEEK_BYTES = 64  # enough for that, and for readers to see what a file is
# A page over 1 MB that shrinks to less than a two hundredth is no page: news pages shrink to a fourth to a twentieth,
# the densest that deflate can do is a thousandth.
_BOMB_BYTES = 1 << 20
_BOMB_RATIO = 200
_GZIP_LEVEL = 6  # gzip's own default
_BUFFER_BYTES = 1 << 20  # some pages at a time
_ZST_BYTES = 1 << 10  # at a time: four bytes can unpack to 128 KB, so these to no more than a page
_SKIP_BYTES = 1 << 20  # at a time, of a line that is too long


class File(NamedTuple):
    """An input file as its reader gets it."""

    name: str
    raw: BinaryIO
    skipped: Counter[str]  # what in it is no page, by what it is

    @property
    def position(self) -> int:
        """Bytes of the file that were read."""
        return self.raw.tell() if self.raw.seekable() else 0


class MissingExtra(ImportError):
    """A package is missing that comes with an extra; the message names it."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(f"{what} needs an extra: pip install 'newsclean[{extra}]'")


class Unreadable(Exception):
    """What was read is no page; the message says why."""


def zstandard() -> Any:
    """The package, which knows .zst."""
    try:
        import zstandard
    except ImportError:
        raise MissingExtra("zst", "reading and writing .zst") from None
    return zstandard


def damage() -> tuple[type[Exception], ...]:
    """What reading raises for files that are gone, locked, truncated, damaged or not what their name says."""
    known = (OSError, EOFError, ValueError, RuntimeError, zlib.error, csv.Error, tarfile.TarError, zipfile.BadZipFile)
    packers = ((sys.modules.get("zstandard"), "ZstdError"), (sys.modules.get("lzma"), "LZMAError"))
    return (Unreadable, *known, *(getattr(loaded, error) for loaded, error in packers if loaded))


def reason(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, EOFError):
        return "the file ends too early"
    text = " ".join(str(error).split()) or type(error).__name__
    return text if isinstance(error, Unreadable) else f"damaged data: {text}"


def stem(name: str) -> str:
    """A file name in lower case without the ending of a compression."""
    name = name.lower()
    return name[: name.rindex(".")] if name.endswith(COMPRESSED) else name


def open_raw(name: str) -> BinaryIO:
    """The bytes of a file, or of standard input."""
    if name != STDIN:
        return Path(name).open("rb", _BUFFER_BYTES)
    if not sys.stdin:  # a program may start this one without
        raise Unreadable("there is no standard input")
    return sys.stdin.buffer


def beginning(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, which stays where it is; none of a stream that does not give them."""
    return bytes(stream.peek(_PEEK_BYTES)) if hasattr(stream, "peek") else b""


def decompressed(raw: BinaryIO, name: str) -> BinaryIO:
    """The content of a file that is compressed where its name says so, or, of standard input, its beginning."""
    ending = Path(name.lower()).suffix
    if name == STDIN:
        ending = next((packed for begins, packed in _BEGINNINGS.items() if beginning(raw).startswith(begins)), "")
    if ending == ".zst":
        return io.BufferedReader(_Pieces(_frames(raw, zstandard())))
    return _open(raw, ending, "rb") if ending in COMPRESSED else raw


def _open(file: BinaryIO, ending: str, mode: Literal["rb", "wb"]) -> BinaryIO:
    """A file in one of the forms of compression that Python knows itself."""
    if ending == ".gz":
        # No name and no time in the header: the same rows give the same bytes.
        return cast(BinaryIO, gzip.GzipFile("", mode, _GZIP_LEVEL, file, mtime=0))
    # Here, since a Python may be built without them.
    if ending == ".bz2":
        import bz2

        return cast(BinaryIO, bz2.open(file, mode))
    import lzma

    return cast(BinaryIO, lzma.open(file, mode))


def page_at(path: Path) -> bytes:
    """The page that a file holds, or standard input, as page_in."""
    with open_raw(str(path)) as raw:
        return page_in(raw, path.name)


def page_in(raw: BinaryIO, name: str) -> bytes:
    """The page that a file holds, which is compressed where its name says so.

    Raises Unreadable where it is too large or a bomb.
    """
    stream = decompressed(raw, name)
    return read_page(stream, None if stream is raw else os.fstat(raw.fileno()).st_size)


class _Pieces(io.RawIOBase):
    """A stream of what comes in pieces."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._held = pieces, b""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Bytes that were read; what the pieces raise."""
        while not self._held:
            if (piece := next(self._pieces, None)) is None:
                return 0
            self._held = piece
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size


def _frames(raw: BinaryIO, package: Any) -> Iterator[bytes]:
    """What the frames of a .zst hold, one behind the other. Raises EOFError where the last frame is cut.

    The package's own readers take an end in the middle of a frame for the end of the file.
    """
    frame, packed = None, b""
    while packed := packed or raw.read(_ZST_BYTES):
        frame = frame or package.ZstdDecompressor().decompressobj()
        yield frame.decompress(packed)
        packed = b""
        if frame.eof:
            packed, frame = frame.unused_data, None
    if frame:
        raise EOFError


def in_utf8(stream: BinaryIO) -> BinaryIO:
    """A text as UTF-8, also where its byte order mark says that it is in UTF-16 or UTF-32, as Excel and PowerShell
    write; there a mark stands in the place of what is broken.
    """
    begin = beginning(stream)
    encoding = next((name for mark, name in _MARKS.items() if begin.startswith(mark)), None)
    if not encoding:
        return stream
    pieces = iter(lambda: stream.read(_BUFFER_BYTES), b"")
    return io.BufferedReader(_Pieces(text.encode() for text in codecs.iterdecode(pieces, encoding, "replace")))


@contextmanager
def compressing(file: Path) -> Iterator[BinaryIO]:
    """A file to write, compressed where its name says so."""
    ending = file.suffix.lower()  # as decompressed takes it
    if ending == ".zst":
        with zstandard().open(file, "wb") as packed:
            yield packed
        return
    # Closed here: where a disk is full, what compresses does not tell that the last bytes did not get there.
    with file.open("wb") as raw:
        if ending not in COMPRESSED:
            yield raw
            return
        with _open(raw, ending, "wb") as packed:
            yield packed


def read_page(stream: BinaryIO, compressed: int | None) -> bytes:
    """All that a stream holds. compressed: bytes that it was unpacked from, where it was packed.

    Raises Unreadable where it is too large or a bomb.
    """
    content = stream.read(MAX_PAGE_BYTES + 1)
    if compressed and len(content) > max(_BOMB_BYTES, _BOMB_RATIO * compressed):
        raise Unreadable(f"unpacks to more than {_BOMB_RATIO} times its size")
    if len(content) > MAX_PAGE_BYTES:
        raise Unreadable(TOO_LARGE)
    return content


def lines(stream: BinaryIO, longest: int | None = None) -> Iterator[bytes | None]:
    """The lines of a stream, and None in the place of one that is too long; of such a line only pieces are held.

    longest: bytes of a line, by default those of a page.
    """
    longest = longest or MAX_PAGE_BYTES
    while line := stream.readline(longest + 1):
        if len(line) <= longest:
            yield line
            continue
        while not line.endswith(b"\n") and (line := stream.readline(_SKIP_BYTES)):
            pass
        yield None
