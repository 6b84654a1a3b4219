"""A file's name tells how it is read and written, by the endings that others give such files, too."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
from pathlib import Path

import pytest

import collections_of_pages as make
from newsclean import batch
from test_batch_readers import contents, needs_zst, read


@pytest.mark.parametrize("name", ["rows.json", "rows.ndjson", "rows.json.gz"])
def test_json_lines_go_by_other_names_too(name: str, tmp_path: Path) -> None:
    lines = make.write_json_lines(tmp_path / "rows.jsonl", make.columns(2)).read_bytes()
    (tmp_path / name).write_bytes(gzip.compress(lines) if name.endswith(".gz") else lines)
    assert contents(read(tmp_path / name)) == [make.page(0), make.page(1)]


@pytest.mark.parametrize("name", ["pages.tar.bz2", "pages.tbz2", "pages.tar.xz", "pages.txz"])
def test_a_tar_is_read_however_it_is_compressed(name: str, tmp_path: Path) -> None:
    with tarfile.open(tmp_path / name, "w:xz" if "xz" in name else "w:bz2") as archive:
        archive.add(Path(__file__).parents[1] / "examples" / "pages" / "harbour.html", "harbour.html")
    assert [each.id for each in read(tmp_path / name)] == [f"{tmp_path / name}:harbour.html"]


@pytest.mark.parametrize("name", ["rows.jsonl.bz2", "rows.csv.xz", "page.html.bz2", "page.txt.XZ", "pages.tar.xz"])
def test_what_python_packs_and_unpacks_by_itself_is_read(name: str, tmp_path: Path) -> None:
    pack = bz2.compress if "bz2" in name else lzma.compress
    whole = make.write_json_lines(tmp_path / "rows.jsonl", make.columns(9)).read_bytes()
    if "csv" in name:
        whole = make.write_csv(tmp_path / "rows.csv", make.columns(9)).read_bytes()
    elif "page." in name:
        whole = make.page(0).encode()
    elif "tar" in name:
        members = {f"{number}.html.bz2": bz2.compress(make.page(number).encode()) for number in range(9)}
        whole = gzip.decompress(make.write_tar(tmp_path / "pages.tar.gz", members).read_bytes())
    (tmp_path / name).write_bytes(pack(whole))
    assert contents(read(tmp_path / name)) == [make.page(number) for number in range(1 if "page." in name else 9)]
    (tmp_path / name).write_bytes(pack(whole)[:-9])
    assert read(tmp_path / name)[-1].failure
    (tmp_path / name).write_bytes(pack(whole)[:30] + b"x" * 30)
    assert read(tmp_path / name)[-1].failure


@pytest.mark.parametrize(
    "name",
    [
        "rows.json",
        "rows.json.gz",
        "ROWS.JSONL.GZ",
        "rows.jsonl.bz2",
        "rows.jsonl.xz",
        pytest.param("ROWS.JSONL.ZST", marks=needs_zst),
    ],
)
def test_what_is_written_under_a_name_is_read_under_it_in_whatever_case(name: str, tmp_path: Path) -> None:
    make.write_json_lines(tmp_path / "rows.jsonl", make.columns(1))
    batch.run(tmp_path / "rows.jsonl", tmp_path / name, jobs=1)
    (found,) = read(tmp_path / name)
    assert found.carried["title"] == "Bridge 0 of Northby opens"
