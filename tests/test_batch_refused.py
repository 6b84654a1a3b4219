"""Runs that are refused: before a page is cleaned, in words, and with nothing left behind."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

import collections_of_pages as make
from newsclean import batch
from newsclean.batch.journal import Journal
from test_batch_run import stop_after


@pytest.fixture
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make.write_json_lines(tmp_path_factory.mktemp("source") / "rows.jsonl", make.columns(3))


def test_what_is_there_is_not_written_over_unless_told(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    for path, options in ((output, {}), (tmp_path / "removed.jsonl", {"removed": tmp_path / "removed.jsonl"})):
        path.write_text("mine")
        with pytest.raises(batch.Refused, match=f"{path.name} exists"):
            batch.run(source, output, **options)  # type: ignore[arg-type]
        assert path.read_text() == "mine"
        path.unlink()
    with pytest.raises(batch.Refused, match="tells the format"):
        batch.run(source, tmp_path / "out.doc")
    for name in ("out.parquet.gz", "out.parquet.ZST"):
        with pytest.raises(batch.Refused, match="Parquet is compressed within"):
            batch.run(source, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["output", "removed", "summary"])
@pytest.mark.parametrize("link", [False, True], ids=["itself", "linked"])
def test_an_input_is_not_written_over_even_where_told(name: str, link: bool, source: Path, tmp_path: Path) -> None:
    before, target = source.read_bytes(), source
    if link:
        target = tmp_path / "link.jsonl"
        target.hardlink_to(source)
    given: dict[str, Any] = {"output": tmp_path / "out.jsonl", name: target}
    for inputs in (source, source.parent / "*.jsonl"):
        with pytest.raises(batch.Refused, match=f"{target.name} is one of the inputs"):
            batch.run(inputs, **given, overwrite=True)
    assert source.read_bytes() == before
    assert not (tmp_path / "out.jsonl").exists()


def test_a_folder_is_not_written_over_with_an_input_in_it(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    batch.run(source, folder, output_format="markdown", jobs=1)
    with pytest.raises(batch.Refused, match="articles is one of the inputs"):
        batch.run(folder / "index.jsonl", folder, output_format="markdown", overwrite=True)
    assert (folder / "index.jsonl").exists()


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_without_a_name_of_its_own_is_refused_like_others(
    name: str, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for overwrite in (False, True):
        with pytest.raises(batch.Refused, match="is a folder that newsclean did not write"):
            batch.run(source, name, output_format="markdown", overwrite=overwrite)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_all_be_made_is_refused_before_a_page_is_cleaned(source: Path, tmp_path: Path) -> None:
    output, other = tmp_path / "out.jsonl", tmp_path / "other.jsonl"
    for options, told in (
        ({"removed": tmp_path / "no" / "removed.jsonl"}, f"no folder {tmp_path / 'no'}"),
        ({"summary": tmp_path / "no" / "summary.json"}, "summary.json cannot be written"),
        ({"removed": tmp_path}, "is a folder"),
        ({"removed": output}, "out.jsonl is asked for twice"),
        ({"removed": other, "summary": tmp_path / "." / "other.jsonl"}, "other.jsonl is asked for twice"),
        ({"removed": tmp_path / "removed.parquet"}, "removed blocks are written as JSON lines"),
        ({"resume": True, "overwrite": True}, "choose one"),
    ):
        with pytest.raises(batch.Refused, match=told):
            batch.run(source, output, **options)
        assert list(tmp_path.iterdir()) == []
    beside = tmp_path / "made" / "removed.jsonl"
    batch.run(source, tmp_path / "made" / "out.jsonl", removed=beside, jobs=1)
    assert beside.exists()


def test_a_whole_output_cannot_be_resumed_into_files_that_are_not_there(source: Path, tmp_path: Path) -> None:
    whole = tmp_path / "out.jsonl"
    batch.run(source, whole, jobs=1)
    for name in ("removed", "summary"):
        options: dict[str, Any] = {name: whole.with_name("absent.jsonl")}
        with pytest.raises(batch.Refused, match=f"{whole} is whole, but .*absent.jsonl is not there"):
            batch.run(source, whole, resume=True, **options)


def test_an_empty_input_is_no_output_that_was_whole(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").touch()
    summary = batch.run(tmp_path / "rows.jsonl", tmp_path / "out.jsonl", jobs=1)
    assert (summary.rows, summary.was_whole) == (0, False)
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_a_refused_run_leaves_nothing_in_the_way_of_the_next(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, packed = tmp_path / "out.jsonl", tmp_path / "page.html.zst"
    packed.write_bytes(b"x")
    with pytest.raises(batch.Refused, match="standard input"):
        batch.run("-", output, by_site=True)
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "zstandard", None)
        with pytest.raises(batch.MissingExtra):
            batch.run(packed, output)
        patch.setitem(sys.modules, "zstandard", None)
        with pytest.raises(batch.MissingExtra):
            batch.run(source, output, removed=tmp_path / "removed.jsonl.zst")
    assert list(tmp_path.iterdir()) == [packed]
    # Rows that are done are kept, and so is what an earlier run began.
    with monkeypatch.context() as patch:
        stop_after(1, batch.MissingExtra("zst", "reading"), patch)
        with pytest.raises(batch.MissingExtra):
            batch.run(source, output, jobs=1)
    with pytest.raises(batch.Refused, match="made with"):
        batch.run(packed, output, resume=True)
    with Journal(batch.partial_of(output) / "journal.sqlite") as journal:
        assert len(journal) == 1


@pytest.mark.parametrize(
    "limit", [{"time_limit": 0}, {"time_limit": float("inf")}, {"memory_limit": 0}, {"jobs": 0}], ids=str
)
def test_a_limit_that_no_page_could_keep_is_refused(limit: dict[str, Any], source: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=next(iter(limit))):
        batch.run(source, tmp_path / "out.jsonl", **limit)
    with pytest.raises(ValueError, match=next(iter(limit))):
        next(batch.rows(source, **limit))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"captured_at": "2024-05-03"}, "captured_at: expected datetime.datetime or None, got str"),
        ({"url": 5}, "url: expected str or None, got int"),
        ({"jobs": 1.5}, "jobs: expected int or None, got float"),
        ({"time_limit": "60"}, "time_limit: expected seconds as int or float, got str"),
        ({"memory_limit": 2000.5}, "memory_limit: expected MB as int, got float"),
        ({"options": {}}, "options: expected newsclean.Options or None, got dict"),
        ({"inputs": 5}, "inputs: expected a path or several, got int"),
        ({"inputs": [5]}, "inputs: expected a path, got int"),
        ({"output": 5}, "output: expected a path, got int"),
        ({"summary": 5}, "summary: expected a path or None, got int"),
    ],
    ids=str,
)
def test_an_argument_of_a_wrong_type_is_named(wrong: dict[str, Any], told: str, source: Path, tmp_path: Path) -> None:
    given: dict[str, Any] = {"inputs": source, "output": tmp_path / "out.jsonl", **wrong}
    with pytest.raises(TypeError, match=re.escape(told)):
        batch.run(**given)
    if not wrong.keys() & {"output", "summary"}:
        del given["output"]
        with pytest.raises(TypeError, match=re.escape(told)):
            next(batch.rows(**given))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["input_format", "output_format"])
def test_a_format_that_is_none_is_refused_with_those_that_there_are(name: str, source: Path, tmp_path: Path) -> None:
    wrong: Any = {name: "sheet"}
    with pytest.raises(ValueError, match=f"{name}: expected one of .*parquet.*, got 'sheet'"):
        batch.run(source, tmp_path / "out.jsonl", **wrong)
    assert list(tmp_path.iterdir()) == []
