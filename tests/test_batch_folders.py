"""What is found in folders, and what stands for a file in which nothing is."""

from __future__ import annotations

import errno
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newsclean.cli.reporting import report
from test_batch_readers import contents, read


def test_files_in_a_folder_that_are_no_page_are_counted(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.html", "b.php", "sub/c.PHP.gz", "sub/d", "rows.jsonl"):
        (tmp_path / name).write_text("a")
    skipped: Counter[str] = Counter()
    assert contents(read(tmp_path, skipped=skipped)) == ["a"]
    assert skipped == {".php": 2, ".jsonl": 1, "no ending": 1}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    (tmp_path / "b.html").write_text("b")
    (tmp_path / "c.html").symlink_to(tmp_path / "b.html")
    skipped: Counter[str] = Counter()
    assert contents(read(tmp_path, skipped=skipped)) == ["b", "b"]
    assert skipped == {"no regular file": 1}


@pytest.mark.parametrize("name", ["a.html.gz", "a.jsonl.gz", "a.csv.bz2", "a.txt.xz"])
def test_a_packed_file_with_nothing_in_it_was_cut(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    assert [each.failure for each in read(tmp_path / name)] == ["the file ends too early"]


def test_a_table_with_nothing_in_it_is_counted(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.csv", "c.html"):
        (tmp_path / name).write_bytes(b"")
    skipped: Counter[str] = Counter()
    assert contents(read(*sorted(tmp_path.iterdir()), skipped=skipped)) == [""]
    assert skipped == {"empty file": 2}


def test_a_name_that_no_file_can_have_is_a_failure_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("a")
    bad, nul, good = read("x" * 5000, "a\0b", tmp_path / "a.html")
    assert (bad.failure, nul.failure, good.content) == ("File name too long", "damaged data: embedded null byte", b"a")


def test_a_folder_that_cannot_be_listed_is_told_by_a_report_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.html").write_text("a")
    listed = os.scandir

    def closed(folder: str) -> Any:
        if folder.endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied", folder)
        return listed(folder)

    monkeypatch.setattr(os, "scandir", closed)
    assert [each.failure is None for each in read(tmp_path)] == [True, False]
    done = CliRunner().invoke(report, [str(tmp_path), "-o", str(tmp_path / "out.html")])
    assert "2 pages, 1 of them could not be read" in done.output
