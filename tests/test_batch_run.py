"""A run from end to end: every record a row, whatever stops it, and an output only when it is whole."""

from __future__ import annotations

import csv
import errno
import importlib.util
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import collections_of_pages as make
import newsclean
from newsclean import batch
from newsclean.batch import output as output_module
from newsclean.batch import runs, writers
from newsclean.batch.journal import Journal
from newsclean.batch.records import Record
from newsclean.batch.row import LEARN_TASK, learn_record
from newsclean.batch.worker import Settings

COUNT = 30
needs_parquet = pytest.mark.skipif(not importlib.util.find_spec("pyarrow"), reason="needs the extra parquet")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of which the eighth is the second again, and a line that is no page."""
    rows = make.columns(COUNT)
    rows[7]["html"] = rows[1]["html"]
    file = make.write_json_lines(tmp_path_factory.mktemp("source") / "rows.jsonl", rows)
    with file.open("a", encoding="utf-8") as out:
        out.write('{"id": "broken", "html": 7, "batch": "none"}\n')
    return file


@pytest.fixture(scope="module")
def whole(source: Path) -> Path:
    """The output of a run that nothing disturbs."""
    output = source.with_name("whole.jsonl")
    batch.run(source, output, jobs=2)
    return output


def read_rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def partial(output: Path) -> Path:
    return batch.partial_of(output)


def test_inputs_may_come_as_they_are_found(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(make.page(0))
    pages = (tmp_path / name for name in ("b.html", "a.html", "c.html"))  # any iterable, as its type says, too
    assert [Path(row["id"]).name for row in batch.rows(pages)] == ["b.html", "a.html", "c.html"]


def test_every_record_is_a_row_equal_to_clean(source: Path, whole: Path) -> None:
    rows = read_rows(whole)
    *pages, broken = read_rows(source)
    assert [row["id"] for row in rows] == [page["id"] for page in (*pages, broken)]
    for row, page in zip(rows, pages):
        assert batch.to_article(row) == newsclean.clean(page["html"], page["url"])
        assert (row["batch"], row["input_title"], row["input_url"]) == (page["batch"], "own", page["url"])
    assert rows[-1] == {
        "id": "broken",
        "stage": "read",
        "error": "column html: expected text, got int",
        "batch": "none",
    }
    assert [row["id"] for row in rows if row.get("duplicate_of")] == ["p7"]
    assert rows[7]["duplicate_of"] == "p1"
    assert not partial(whole).exists()


@needs_parquet
def test_parquet_gives_the_same_articles_with_types(source: Path, whole: Path, tmp_path: Path) -> None:
    parquet = importlib.import_module("pyarrow.parquet")
    batch.run(source, tmp_path / "out.parquet", jobs=1)
    table = parquet.read_table(tmp_path / "out.parquet")
    types = {name: str(table.schema.field(name).type) for name in ("date", "published", "authors", "batch")}
    assert types == {
        "date": "date32[day]",
        "published": "timestamp[us, tz=UTC]",
        "authors": "list<element: string>",
        "batch": "string",  # for one row has a text there
    }
    for row, expected in zip(table.to_pylist(), read_rows(whole), strict=True):
        assert (row["id"], row["error"], row["duplicate_of"]) == (
            expected["id"],
            expected.get("error"),
            expected.get("duplicate_of"),
        )
        if row["error"] is None:
            article = batch.to_article(row)
            assert article == batch.to_article(expected)
            assert article.published
            assert article.published.isoformat() == expected["published"]


@needs_parquet
def test_parquet_takes_what_its_text_cannot_hold(tmp_path: Path) -> None:
    rows = [{"html": make.page(3).replace("council", "coun\ud800cil"), "own": "\udfff", "big": 1 << 70}]
    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    batch.run(source, tmp_path / "out.parquet", jobs=1)
    (row,) = importlib.import_module("pyarrow.parquet").read_table(tmp_path / "out.parquet").to_pylist()
    assert "The coun" in row["body"]
    assert (row["own"], row["big"]) == ("?", str(1 << 70))


@needs_parquet
def test_parquet_gives_numbers_as_they_are_whatever_stands_beside_them(tmp_path: Path) -> None:
    long = (1 << 53) + 1
    rows = [{"html": None, "few": 1, "long": 1, "both": 1.5}, {"html": None, "few": 1.5, "long": long, "both": long}]
    source = make.write_json_lines(tmp_path / "rows.jsonl", rows)
    batch.run(source, tmp_path / "out.parquet", jobs=1)
    found = importlib.import_module("pyarrow.parquet").read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["few"], row["long"], row["both"]) for row in found] == [(1.0, 1, "1.5"), (1.5, long, str(long))]


def test_what_json_has_no_number_for_is_null(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text('{"html": null, "a": NaN, "b": 1e999, "c": {"d": [-Infinity, 2.5]}}\n')
    batch.run(source, tmp_path / "out.jsonl", jobs=1)
    (row,) = read_rows(tmp_path / "out.jsonl")
    assert (row["a"], row["b"], row["c"]) == (None, None, {"d": [None, 2.5]})


def test_csv_markdown_removed_and_summary(source: Path, whole: Path, tmp_path: Path) -> None:
    expected = read_rows(whole)
    trail, told_in = tmp_path / "removed.jsonl", tmp_path / "summary.json"
    summary = batch.run(source, tmp_path / "out.csv", jobs=1, removed=trail, summary=told_in)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["id"], row["body"], row["error"]) for row in rows] == [
        (row["id"], row.get("body", ""), row.get("error", "")) for row in expected
    ]
    removed = [{"id": row["id"], **gone} for row in expected for gone in row.get("removed", ())]
    assert read_rows(trail) == removed
    told = json.loads(told_in.read_text(encoding="utf-8"))
    assert told == summary.to_dict()
    assert (told["rows"], told["duplicates"], told["errors"]) == (COUNT + 1, 1, {"read: column html": 1})
    assert sum(told["removed"].values()) == len(removed)


def test_a_folder_of_markdown_names_files_by_number_and_title(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"id": "../../etc/passwd", "html": "<p>Short.</p>"},
        {"html": make.page(4)},
        {"html": None},
    ]
    source = make.write_json_lines(tmp_path / "rows.jsonl", rows)
    batch.run(source, tmp_path / "articles", output_format="markdown", jobs=1)
    index = read_rows(tmp_path / "articles" / "index.jsonl")
    assert [entry.get("file") for entry in index] == [
        "0000001-etc-passwd.md",
        "0000002-Bridge-4-of-Порог-opens.md",
        None,
    ]
    text = (tmp_path / "articles" / index[1]["file"]).read_text(encoding="utf-8")
    assert text.startswith("# Bridge 4 of Порог opens\n")
    assert len(list(tmp_path.rglob("*"))) == 2 + 3
    batch.run(source, tmp_path / "articles", output_format="markdown", jobs=1, overwrite=True)
    assert len(list(tmp_path.rglob("*"))) == 2 + 3
    for overwrite in (False, True):  # a name that the run uses itself
        batch.run(source, tmp_path / "old", output_format="markdown", jobs=1, overwrite=overwrite)
        assert len(list((tmp_path / "old").rglob("*"))) == 3
    (tmp_path / "own").mkdir()
    with pytest.raises(batch.Refused, match="did not write"):
        batch.run(source, tmp_path / "own", output_format="markdown", overwrite=True)


# --- whatever stops it

KILLED_AFTER_ROWS = """
import os, signal, sys
from newsclean import batch
from newsclean.batch import journal, output
source, out, after = sys.argv[1], sys.argv[2], int(sys.argv[3])
add = journal.Journal.add
def add_and_die(self, row):
    global after
    after -= 1
    if after == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return add(self, row)
def put_and_die(made, path):
    os.kill(os.getpid(), signal.SIGKILL)
if after > 0:
    journal.Journal.add = add_and_die
else:
    output._put = put_and_die
batch.run(source, out, jobs=2, resume=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("moments", [(1,), (12, 12), (0,)], ids=["at the first row", "twice", "while it finishes"])
def test_killed_and_resumed_is_the_same_as_undisturbed(
    moments: tuple[int, ...], source: Path, whole: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    for moment in moments:
        command = [sys.executable, "-c", KILLED_AFTER_ROWS, str(source), str(output), str(moment)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        assert subprocess.run(command, env=environment, timeout=300).returncode == -signal.SIGKILL
        assert not output.exists()
        with pytest.raises(batch.Refused, match="resume goes on"):
            batch.run(source, output)
    summary = batch.run(source, output, jobs=2, resume=True)
    assert output.read_bytes() == whole.read_bytes()
    assert (summary.rows, summary.duplicates) == (COUNT + 1, 1)
    assert not partial(output).exists()
    # Once more: there is nothing left to do.
    again = batch.run(source, output, resume=True)
    assert (again.rows, again.was_whole, summary.was_whole) == (0, True, False)


def stop_after(rows: int, error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    add = Journal.add

    def add_or_raise(self: Journal, row: Any) -> Any:
        if len(self) == rows:
            raise error
        return add(self, row)

    monkeypatch.setattr(Journal, "add", add_or_raise)


def test_a_stopped_run_keeps_whole_rows_and_refuses_another_input(
    source: Path, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, moved = tmp_path / "out.jsonl", tmp_path / "rows.jsonl"
    lines = source.read_bytes().splitlines(keepends=True)
    moved.write_bytes(source.read_bytes())
    with monkeypatch.context() as patch:
        stop_after(5, KeyboardInterrupt(), patch)
        with pytest.raises(KeyboardInterrupt):
            batch.run(moved, output, jobs=1)
    with Journal(partial(output) / "journal.sqlite") as journal:
        assert list(journal.ids()) == [f"p{n}" for n in range(5)]
        # It is open here, as in another run.
        with pytest.raises(batch.Refused, match="another run"):
            batch.run(moved, output, resume=True)
    with pytest.raises(batch.Refused, match=r'were made with url null, not "https://other.example/"'):
        batch.run(moved, output, resume=True, url="https://other.example/")
    moved.write_bytes(b"".join([*lines[:3], *lines[4:]]))
    with pytest.raises(batch.Refused, match="record 4 was 'p3', now it is 'p4'"):
        batch.run(moved, output, resume=True)
    moved.write_bytes(b"".join(lines))
    batch.run(moved, output, resume=True, jobs=1)
    assert output.read_bytes() == whole.read_bytes()


def test_a_full_disk_is_told_and_resumed(
    source: Path, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        set_up = "PRAGMA max_page_count = 10;" + Journal.SET_UP
        patch.setattr(Journal, "SET_UP", set_up)
        with pytest.raises(batch.Stopped, match="full.*resume"):
            batch.run(source, output, jobs=1)
    with monkeypatch.context() as patch:
        patch.setattr(output_module, "_put", full)
        with pytest.raises(batch.Stopped, match="No space left.*resume"):
            batch.run(source, output, jobs=1, resume=True)
    assert not output.exists()
    batch.run(source, output, jobs=1, resume=True)
    assert output.read_bytes() == whole.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz", "rows.jsonl.xz"])
def test_a_disk_that_is_full_at_the_last_bytes_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / name).symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        writers.write_json_lines([b"{}"], tmp_path / name, {})


def test_pages_that_misbehave_cost_one_row_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "TASK", "batch_tasks:behave_and_clean")
    rows = make.columns(8)
    for number, what in ((2, "sleep"), (4, "allocate"), (6, "die")):
        rows[number]["url"] = what
    source = make.write_json_lines(tmp_path / "rows.jsonl", rows)
    # Seconds: a new process first loads what cleaning needs, on a machine that may be busy.
    batch.run(source, tmp_path / "out.jsonl", time_limit=15, memory_limit=1000, jobs=2)
    found = read_rows(tmp_path / "out.jsonl")
    errors = {row["id"]: (row["stage"], row["error"]) for row in found if "error" in row}
    assert errors == {
        "p2": ("clean", "took longer than 15 s"),
        "p4": ("clean", "needed more than 1000 MB of memory"),
        "p6": ("clean", "ended the process by SIGKILL"),
    }
    for row, page in zip(found, rows, strict=True):
        if "error" not in row:
            assert batch.to_article(row) == newsclean.clean(page["html"], page["url"])


# --- by site


def test_by_site_cleans_with_what_the_site_teaches(tmp_path: Path) -> None:
    pages = [make.page(n) for n in range(6)]
    rows = [{"html": page, "url": make.address(n)} for n, page in enumerate(pages)]
    rows.insert(3, {"html": make.page(9), "url": "https://gazette.example/9"})
    source = make.write_json_lines(tmp_path / "rows.jsonl", rows)
    batch.run(source, tmp_path / "out.jsonl", by_site=True, jobs=2)
    courier = newsclean.learn_site(pages)
    gazette = newsclean.learn_site([make.page(9)])
    for row, given in zip(read_rows(tmp_path / "out.jsonl"), rows, strict=True):
        profile = courier if "courier" in given["url"] else gazette
        assert batch.to_article(row) == newsclean.clean(given["html"], given["url"], site=profile)
    with pytest.raises(batch.Refused, match="standard input"):
        batch.run("-", tmp_path / "other.jsonl", by_site=True)


def test_a_profile_that_was_learned_before_serves_all_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"html": make.page(n), "url": make.address(n)} for n in range(6)]
    source = make.write_json_lines(tmp_path / "rows.jsonl", rows)
    profile = newsclean.learn_site(newsclean.Page(row["html"], row["url"]) for row in rows)
    assert any(block.pages > 1 for block in profile.blocks.values())
    expected = [newsclean.clean(row["html"], row["url"], site=profile) for row in rows]
    assert [batch.to_article(row) for row in batch.rows(source, site=profile, jobs=2)] == expected
    with monkeypatch.context() as patch:
        stop_after(2, KeyboardInterrupt(), patch)
        with pytest.raises(KeyboardInterrupt):
            batch.run(source, tmp_path / "out.jsonl", site=profile, jobs=1)
    with pytest.raises(batch.Refused, match="were made with site"):
        batch.run(source, tmp_path / "out.jsonl", resume=True)
    batch.run(source, tmp_path / "out.jsonl", resume=True, site=profile)
    profile.save(tmp_path / "site.json")
    done = subprocess.run(
        [sys.executable, "-m", "newsclean", "clean", source, "--site", tmp_path / "site.json"],
        capture_output=True, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    for lines in ((tmp_path / "out.jsonl").read_bytes(), done.stdout):
        assert [batch.to_article(json.loads(line)) for line in lines.splitlines()] == expected
    with pytest.raises(batch.Refused, match="choose one"):
        batch.run(source, tmp_path / "other.jsonl", site=profile, by_site=True)


def test_by_site_says_where_no_page_tells_its_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": "a", "html": make.page(1)}, {"id": "b", "html": make.page(2)}]
    for name, url in (("without", None), ("with", make.address(1))):
        source = make.write_json_lines(tmp_path / f"{name}.jsonl", [{**row, "url": url} for row in rows])
        batch.run(source, tmp_path / f"{name}.csv", by_site=True, jobs=1, quiet=False)
        assert ("nothing was learned" in capsys.readouterr().err) == (url is None)


def test_a_column_of_captures_teaches_as_captures() -> None:
    capture = "<p>is how a paragraph begins</p>\n<p>and this is another</p>"
    for is_text, door in ((True, "text"), (False, "html")):
        profile = learn_record(Record("a", capture, is_text), Settings(LEARN_TASK, 1, 1))
        assert list(profile.pages) == [door]


# --- as a program of one's own


def test_a_plain_script_needs_no_guard(source: Path, whole: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import sys\nfrom newsclean import batch\nbatch.run(sys.argv[1], sys.argv[2], jobs=1)\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script), str(source), str(tmp_path / "out.jsonl")]
    subprocess.run(command, check=True, env=environment, timeout=300)
    assert (tmp_path / "out.jsonl").read_bytes() == whole.read_bytes()


def test_clean_many_gives_the_same_in_processes() -> None:
    pages = [newsclean.Page(make.page(n), make.address(n), site=str(n % 2)) for n in range(12)]
    assert list(newsclean.clean_many(pages, jobs=2)) == list(newsclean.clean_many(pages))
    with pytest.raises(TypeError, match=r"newsclean\.Page"):
        list(newsclean.clean_many(["page"], jobs=2))  # type: ignore[list-item]
    with pytest.raises(ValueError, match="jobs"):
        newsclean.clean_many(pages, jobs=0)
