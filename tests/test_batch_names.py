"""A file's name tells which reader reads it, by the endings that others give such files, too."""

from __future__ import annotations

import gzip
import tarfile
from pathlib import Path

import pytest

import collections_of_pages as make
from test_batch_readers import contents, read


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
