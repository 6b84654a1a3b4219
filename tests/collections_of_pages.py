"""Small collections of invented pages, in every form that a run reads."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

PLACES = ("Northby", "Süderau", "Vilanova", "Żabin", "Порог", "港町")


def page(number: int) -> str:
    """A page that differs from those with other numbers in its title, its date and its text."""
    place = PLACES[number % len(PLACES)]
    text = f"The council of {place} met {number} times this year to speak of the bridge across the river, it said."
    return (
        f"<html lang='en'><head><title>Bridge {number} of {place} opens</title>"
        f"<meta property='article:published_time' content='2024-03-{number % 28 + 1:02}T08:30:00+02:00'></head><body>"
        f"<nav><a href='/'>Start</a></nav><article><h1>Bridge {number} of {place} opens</h1>"
        + "".join(f"<p>{text} Part {part} of the report tells what it cost.</p>" for part in range(4))
        + "</article><footer>© 2024 The Courier</footer></body></html>"
    )


def address(number: int) -> str:
    """Where the page was."""
    return f"https://courier.example/2024/{number}"


def columns(count: int) -> list[dict[str, Any]]:
    """The pages as rows of a table, with a column of the collector's own."""
    return [{"id": f"p{n}", "url": address(n), "html": page(n), "batch": n // 2, "title": "own"} for n in range(count)]


def write_json_lines(file: Path, rows: list[dict[str, Any]]) -> Path:
    """A row a line; compressed where the name says so."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    file.write_bytes(gzip.compress(text) if file.suffix == ".gz" else text)
    return file


def write_csv(file: Path, rows: list[dict[str, Any]]) -> Path:
    """A header and a row each."""
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return file


def write_zip(file: Path, members: dict[str, bytes]) -> Path:
    """Members under the names given, whatever they are."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def write_tar(file: Path, members: dict[str, bytes]) -> Path:
    """The same, compressed by gzip."""
    with tarfile.open(file, "w:gz") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return file


def warc_record(
    number: int, content: bytes, *, kind: str = "response", media: str = "text/html", wrong: int = 0
) -> bytes:
    """A WARC record; wrong: bytes by which its Content-Length is too large."""
    http = kind == "response"
    body = f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n\r\n".encode() + content if http else content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032}>\r\n"
        f"WARC-Target-URI: {address(number)}\r\nWARC-Date: 2024-06-01T10:00:00Z\r\n"
        f"Content-Type: {'application/http; msgtype=response' if http else media}\r\n"
        f"Content-Length: {len(body) + wrong}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def warc_id(number: int) -> str:
    """The id of that record."""
    return f"<urn:uuid:{number:032}>"


def write_warc(file: Path, records: list[bytes]) -> Path:
    """Records one behind the other; each a gzip member of its own where the name ends in .gz."""
    file.write_bytes(b"".join(map(gzip.compress, records) if file.suffix == ".gz" else records))
    return file
