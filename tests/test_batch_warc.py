"""Responses in a WARC as archives hold them: packed, unpacked under the head of what was sent, with odd heads."""

from __future__ import annotations

import gzip
import importlib.util
import io
import subprocess
from collections import Counter
from pathlib import Path
from typing import BinaryIO, cast

import pytest

import collections_of_pages as make
from newsclean.batch import readers
from newsclean.batch.records import Record

pytestmark = pytest.mark.skipif(not importlib.util.find_spec("fastwarc"), reason="needs the extra warc")
PAGE = make.page(0).encode()
PACKED = gzip.compress(PAGE)


def response(head: str, body: bytes, number: int = 0) -> bytes:
    """A record with that head in place of its own, whose length is right."""
    record = make.warc_record(number, b"", media="TYPE")
    before, _, own = record.removesuffix(b"\r\n\r\n").partition(b"\r\n\r\n")
    content = head.encode() + body
    length = b"Content-Length: %d"
    return before.replace(length % len(own), length % len(content)) + b"\r\n\r\n" + content + b"\r\n\r\n"


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


def read(file: Path, skipped: Counter[str] | None = None) -> list[Record]:
    return list(readers.read([str(file)], Counter() if skipped is None else skipped))


def contents(found: Record) -> bytes:
    return found.content if isinstance(found.content, bytes) else found.content.encode()


def head(*lines: str) -> str:
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *lines, "", ""])


GZIP, CHUNKED = "Content-Encoding: gzip", "Transfer-Encoding: chunked"


@pytest.mark.parametrize(("lines", "body"), [
    (head(), PAGE),
    (head(GZIP), PACKED),
    (head(CHUNKED, GZIP), chunked(PACKED)),
    (head(CHUNKED), PAGE),
    (head(GZIP), PAGE),
    (head(CHUNKED, GZIP), PAGE),
    (head(CHUNKED, GZIP), PACKED),
    (head(CHUNKED, GZIP), chunked(PAGE)),
    (head("Content-Encoding: utf-8"), PAGE),
    (head().replace("\r\n", "\n"), PAGE),
    ("", PAGE),
], ids=[
    "as it is", "packed", "packed in chunks", "no chunks", "not packed", "neither", "packed without chunks",
    "chunks not packed", "no encoding of bodies", "line feeds", "no head",
])  # fmt: skip
def test_a_response_gives_its_page_whatever_its_head_says_of_how_it_was_sent(
    lines: str, body: bytes, tmp_path: Path
) -> None:
    (found,) = read(make.write_warc(tmp_path / "crawl.warc", [response(lines, body)]))
    assert (found.failure, found.content) == (None, PAGE)


def test_a_page_that_does_not_unpack_costs_no_other_where_records_are_packed_together(tmp_path: Path) -> None:
    records = [response(head(GZIP), b"neither packed nor markup"), make.warc_record(1, PAGE)]
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(gzip.compress(b"".join(records)))
    broken, whole = read(file)
    assert broken.failure
    assert (broken.id, broken.carried["url"]) == (make.warc_id(0), make.address(0))
    assert (whole.id, whole.content) == (make.warc_id(1), PAGE)


def test_what_is_no_page_is_skipped_however_it_was_sent(tmp_path: Path) -> None:
    image = response(head(GZIP).replace("text/html", "image/png"), b"\x89PNG")
    skipped: Counter[str] = Counter()
    assert read(make.write_warc(tmp_path / "crawl.warc", [image]), skipped) == []
    assert skipped == {"image/png": 1}


@pytest.mark.parametrize(
    "media", ["text/html,text/html; charset=UTF-8", '"text/html"', "text/html charset=utf-8", " Text/HTML ;x", ""]
)
def test_a_type_is_read_however_servers_write_it(media: str, tmp_path: Path) -> None:
    (found,) = read(make.write_warc(tmp_path / "crawl.warc", [make.warc_record(0, PAGE, media=media)]))
    assert (found.failure, contents(found)) == (None, PAGE)


def test_an_address_in_angle_brackets_is_read_without_them(tmp_path: Path) -> None:
    address = make.address(0).encode()
    record = make.warc_record(0, PAGE).replace(address, b"<" + address + b">", 1)
    assert [found.url for found in read(make.write_warc(tmp_path / "crawl.warc", [record]))] == [make.address(0)]


def huge(media: str) -> bytes:
    return make.warc_record(0, bytes(33 << 20), media=media)


@pytest.mark.parametrize("packing", ["", "zst", "pipe"])
def test_a_record_that_is_too_large_costs_no_other(
    packing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = huge("text/html") + huge("video/mp4") + make.warc_record(1, PAGE)
    file = tmp_path / "crawl.warc"
    if packing == "zst":
        whole = pytest.importorskip("zstandard").compress(whole)
    file.write_bytes(whole)
    skipped: Counter[str] = Counter()
    if packing == "pipe":
        with subprocess.Popen(["cat", str(file)], stdout=subprocess.PIPE) as cat:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(cast(BinaryIO, cat.stdout)))
            found = list(readers.read(["-"], skipped, "warc"))
    else:
        found = read(file, skipped)
    assert [(each.id, each.failure) for each in found] == [
        (make.warc_id(0), "larger than 32 MB"),
        (make.warc_id(1), None),
    ]
    assert skipped == {"video/mp4": 1}
