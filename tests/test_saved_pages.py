"""Pages that a browser saved with their images, as MHTML: read as the page that they hold."""

from __future__ import annotations

from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from newsclean import clean
from newsclean.batch import rows
from reading import all_text

PROSE = "Die Brücke über den Fluss bleibt bis zum Mai gesperrt, sagte die Bürgermeisterin am Montag im Rat = 3 Monate."
PAGE = f"<html><body><h1>Brücke bleibt zu</h1><p>{PROSE}</p><p>{PROSE} Zweimal.</p></body></html>"


def saved(charset: str) -> bytes:
    """As a browser writes it: the page first, behind it a style sheet and an image."""
    whole = MIMEMultipart("related", type="text/html")
    whole["Snapshot-Content-Location"] = "https://courier.example/bridge"
    for part in (MIMEText(PAGE, "html", charset), MIMEText("p { color: red }", "css"), MIMEImage(b"\x89PNG", "png")):
        whole.attach(part)
    return whole.as_bytes()


QUOTED = (
    b"From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Br=C3=BCcke?=\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Bound"\r\n\r\n\r\n'
    b"------Bound\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://courier.example/bridge\r\n\r\n"
    + PAGE.replace("=", "=3D").replace("ü", "=C3=BC").replace("sagte", "sa=\r\ngte").encode()
    + b"\r\n------Bound\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n------Bound--\r\n"
)


@pytest.mark.parametrize(
    "page",
    [QUOTED, QUOTED.decode(), QUOTED.replace(b"\r\n", b"\n"), saved("utf-8"), saved("iso-8859-1")],
    ids=["quoted", "as text", "other line ends", "base64", "its encoding told outside"],
)
def test_the_page_in_it_is_read(page: bytes | str) -> None:
    article, alone = clean(page), clean(PAGE)
    assert article == alone
    assert article.paragraphs[-1] == f"{PROSE} Zweimal."


@pytest.mark.parametrize(
    "page",
    [
        QUOTED.replace(b"text/html", b"text/plain"),
        QUOTED.partition(b"------Bound")[0],
        f"Note: the form is Content-Type: multipart/related\n\n{PROSE}".encode(),
        f"Bonn: {PROSE}\n\nContent-Type: multipart/related".encode(),
    ],
)
def test_what_holds_no_page_is_read_as_it_stands(page: bytes) -> None:
    assert "multipart/related" in all_text(clean(page))


@pytest.mark.parametrize("name", ["page.mhtml", "page.MHT"])
def test_a_folder_gives_saved_pages_too(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(QUOTED)
    (row,) = rows(tmp_path, jobs=1)
    assert (row["id"], row["title"]) == (str(tmp_path / name), "Brücke bleibt zu")
