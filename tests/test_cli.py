"""The command line as a shell sees it: what it prints, where, and the code it ends with."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import importlib.util
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tqdm import tqdm

import collections_of_pages as make
import newsclean
from newsclean.batch import Summary, progress

PAGE = (
    "<html lang='en'><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>"
    + "<p>The harbour of Northby opened again on Monday after nine years of repairs, the town said.</p>"
    + "<p>The work cost less than planned, and the fish market moved back to the quay on the same morning.</p>"
    + "<p>From June the small boats to the outer islands will land there again, three times a day.</p>"
    + "</article></body></html>"
)


def run(
    *arguments: str | Path, stdin: bytes = b"", directory: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsclean", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, timeout=300, cwd=directory)


def rows(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().split("\n") if line]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_json_is_one_article_a_line_in_the_order_given(page: Path, tmp_path: Path) -> None:
    capture = tmp_path / "capture.txt"
    capture.write_text("Ein Hafen\n\nDer Hafen von Nordby wurde eröffnet.\n", encoding="utf-8")
    done = run("clean", capture, page)
    assert (done.returncode, done.stderr) == (0, b"")
    first, second = rows(done.stdout)
    assert (first["id"], second["id"]) == (str(capture), str(page))
    assert second["title"] == "Harbour opens"
    assert newsclean.Article.from_dict(second) == newsclean.clean(PAGE.encode())


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="needs a pipe with a name")
def test_a_report_of_a_pipe_takes_its_address(tmp_path: Path) -> None:
    url, output = "https://courier.example/harbour", tmp_path / "out.html"
    done = run("report", "/dev/stdin", "--url", url, "-o", output, stdin=PAGE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert url in output.read_text(encoding="utf-8")


def test_standard_input_and_url() -> None:
    done = run("clean", "-", "--url", "https://example.org/a", stdin=PAGE.encode())
    assert done.returncode == 0
    assert [(row["id"], row["url"]) for row in rows(done.stdout)] == [("-", "https://example.org/a")]


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_forms_for_readers(form: str, page: Path) -> None:
    done = run("clean", "--format", form, page, page)
    first, second = done.stdout.decode().split("\n---\n\n" if form == "markdown" else "\f")
    assert first == second
    title, rest = first.split("\n", 1)
    assert title == ("# Harbour opens" if form == "markdown" else "Harbour opens")
    assert "nine years of repairs" in rest


def test_a_file_that_cannot_be_read_is_a_row_and_a_line_and_a_code(page: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.html"
    done = run("clean", missing, page)
    assert done.returncode == 1
    failed, read = rows(done.stdout)
    assert failed == {"id": str(missing), "stage": "read", "error": "No such file or directory"}
    assert read["title"] == "Harbour opens"
    assert done.stderr.decode() == f"newsclean: cannot read {missing}: No such file or directory\n"


def test_a_missing_file_leaves_no_trace_in_text(page: Path, tmp_path: Path) -> None:
    done = run("clean", "--format", "text", tmp_path / "missing.html", page)
    assert done.returncode == 1
    assert done.stdout.startswith(b"Harbour opens\n")


def test_directories_need_recursive_and_give_their_pages_sorted(page: Path, tmp_path: Path) -> None:
    below = tmp_path / "b" / "c"
    below.mkdir(parents=True)
    for name in ("2.txt", "1.HTM", "picture.png"):
        (below / name).write_text(PAGE, encoding="utf-8")
    refused = run("clean", tmp_path)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"--recursive" in refused.stderr
    done = run("clean", "--recursive", tmp_path)
    assert done.returncode == 0
    assert [row["id"] for row in rows(done.stdout)] == [str(p) for p in (page, below / "1.HTM", below / "2.txt")]


def test_one_address_is_not_given_to_the_pages_of_a_glob(page: Path) -> None:
    alone = run("clean", page.parent / "*.html", "--url", "https://x.example/a")
    assert [row["url"] for row in rows(alone.stdout)] == ["https://x.example/a"]
    (page.parent / "other.html").write_text(PAGE, encoding="utf-8")
    both = run("clean", page.parent / "*.html", "--url", "https://x.example/a")
    assert (both.returncode, b"single FILE" in both.stderr) == (2, True)


def test_an_input_without_a_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"html": "<p>The harbour opened.</p>"}')
    done = run("clean", "--recursive", tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"there is no page in the input; in directories, files that end in .html" in done.stderr
    report = run("report", tmp_path, "-o", tmp_path / "out.html")
    assert (report.returncode, report.stderr) == (0, done.stderr)
    (tmp_path / "out.html").unlink()
    written = run("clean", "--recursive", tmp_path, "-o", tmp_path / "out.csv")
    assert done.stderr in written.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["clean"],
        ["clean", "--format", "yaml", "x"],
        ["clean", "--nothing", "x"],
        ["tidy"],
        ["clean", "a", "b", "--url", "https://x"],
        ["clean", "https://courier.example/a"],
        ["clean", "x", "--time-limit", "0"],
        ["clean", "x", "--time-limit", "inf"],
        ["clean", "x", "--memory-limit", "0"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_code_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(b"newsclean: ")


def test_no_command_shows_the_help_and_code_2() -> None:
    done = run()
    assert done.returncode == 2
    assert b"Usage: newsclean" in done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["clean", "--help"]], ids=" ".join)
def test_help_shows_an_example(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 0
    assert b"Example" in done.stdout
    assert b"newsclean clean page.html" in done.stdout


def test_version() -> None:
    done = run("--version")
    assert done.stdout.decode().split() == ["newsclean", newsclean.__version__]


def test_what_no_encoding_can_hold_still_is_json() -> None:
    done = run("clean", "-", stdin=PAGE.replace("Monday", "&#xD800; Montag").encode())
    assert done.returncode == 0
    assert len(rows(done.stdout)) == 1


@pytest.mark.parametrize(("terminal", "shown"), [(True, True), (False, False)], ids=["terminal", "file"])
def test_a_long_run_shows_how_far_it_is(terminal: bool, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "tqdm", partial(tqdm, mininterval=0))
    monkeypatch.setattr(progress, "_BAR_AFTER", 0)
    with progress.Progress(Summary(rows=7), 100) as shows:
        shows.reach(50)
    assert ("50%" in screen.getvalue() and "7 pages" in screen.getvalue()) == shown


def test_an_odd_page_is_no_message_on_standard_error() -> None:
    done = run("clean", "-", stdin=b"<p>The harbour of Northby opened again on Monday. Fish &amp chips</p>")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [(["clean"], 1), (["explain"], 0), (["explain", "--json"], 0)],
    ids=["clean", "explain", "explain --json"],
)
def test_a_reader_that_goes_away_is_no_error(arguments: list[str], lines: int, page: Path) -> None:
    command = [sys.executable, "-m", "newsclean", *arguments, *[str(page)] * (200 if lines else 1)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        assert process.stderr
        for _ in range(lines):
            process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=300) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "command", [["clean"], ["clean", "--format", "markdown"], ["explain"], ["report", "-o", "-"]], ids=" ".join
)
def test_a_full_disk_behind_standard_output_is_one_line_and_a_code(command: list[str], page: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with Path("/dev/full").open("wb") as full:
        line = [sys.executable, "-m", "newsclean", *command, str(page)]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, env=environment, timeout=300)
    assert (done.returncode, done.stderr) == (3, b"newsclean: cannot go on: No space left on device\n")


# --- to an output


def test_a_date_after_the_time_of_capture_is_not_believed(page: Path, tmp_path: Path) -> None:
    later = '<meta property="article:published_time" content="2031-05-03T08:30:00+02:00"></head>'
    page.write_text(page.read_text().replace("</head>", later))
    (row,) = rows(run("clean", page).stdout)
    assert row["date"] == "2031-05-03"
    for time in ("2024-05-03", "2024-05-03T12:00:00Z"):
        (row,) = rows(run("clean", page, "--captured-at", time).stdout)
        assert row["date"] is None
    output = tmp_path / "rows.jsonl"
    assert run("clean", page, "-o", output, "--captured-at", "2024-05-03", "-j", "1").returncode == 0
    assert rows(output.read_bytes())[0]["date"] is None
    page.write_text(page.read_text().replace(later, "</head>").replace("</h1>", "</h1><p>2 hours ago</p>"))
    assert rows(run("clean", page, "--captured-at", "2024-05-03").stdout)[0]["date"] == "2024-05-03"
    wrong = run("clean", page, "--captured-at", "yesterday")
    assert wrong.returncode == 2
    assert b"expected an ISO 8601 date or time, got 'yesterday'" in wrong.stderr


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({"id": "a", "html": PAGE}) + "\n" + json.dumps({"id": "b"}) + "\n", encoding="utf-8")
    return path


def test_an_output_gets_a_row_for_every_record_and_a_summary_is_said(table: Path, tmp_path: Path) -> None:
    output, summary = tmp_path / "rows.jsonl.gz", tmp_path / "summary.json"
    done = run("clean", table, "-o", output, "--summary", summary, "--jobs", "1")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"newsclean: 2 rows: 1 article, 0 duplicates, 1 error; ")
    assert [row["id"] for row in rows(gzip.decompress(output.read_bytes()))] == ["a", "b"]
    assert json.loads(summary.read_text())["errors"] == {"read: no column html or text": 1}
    again = run("clean", table, "-o", output)
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)
    assert b"overwrite" in again.stderr
    resumed = run("clean", table, "-o", output, "--resume")
    assert (resumed.returncode, resumed.stderr) == (0, f"newsclean: {output} is there and whole\n".encode())


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress])
def test_standard_input_can_be_a_table(pack: Callable[[bytes], bytes], table: Path) -> None:
    done = run("clean", "-", "--from", "jsonl", stdin=pack(table.read_bytes()))
    assert done.returncode == 1
    assert [row["id"] for row in rows(done.stdout)] == ["a", "b"]


@pytest.mark.skipif(not importlib.util.find_spec("fastwarc"), reason="needs the extra warc")
@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_standard_input_can_be_a_warc_that_comes_through_a_pipe(name: str, tmp_path: Path) -> None:
    crawl = make.write_warc(tmp_path / name, [make.warc_record(n, make.page(n).encode()) for n in range(3)])
    done = run("clean", "-", "--from", "warc", stdin=crawl.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["url"] for row in rows(done.stdout)] == [make.address(n) for n in range(3)]
    cut = run("clean", "-", "--from", "warc", stdin=crawl.read_bytes()[:-40])
    assert cut.returncode == 1
    assert len(rows(cut.stdout)) == 3


def test_a_zip_that_comes_through_a_pipe_is_told_in_words(tmp_path: Path) -> None:
    packed = make.write_zip(tmp_path / "pages.zip", {"a.html": PAGE.encode()})
    done = run("clean", "-", "--from", "zip", stdin=packed.read_bytes())
    assert done.returncode == 1
    assert b"ZIP cannot be read from standard input" in done.stderr


def interrupt(process: subprocess.Popen[bytes]) -> int | None:
    """Sends Ctrl-C, once more where Python did not hear the first: it came just before a read, or in a callback."""
    for seconds in (10, 50):
        os.killpg(process.pid, signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(timeout=seconds)
    return None


@pytest.mark.skipif(os.name != "posix", reason="sends a signal as a terminal does")
def test_ctrl_c_keeps_the_rows_and_says_how_to_go_on(table: Path, tmp_path: Path) -> None:
    # The first page is done when the reader comes to the pipe, which gives nothing more until someone writes into it.
    output, pipe = tmp_path / "rows.jsonl", tmp_path / "pipe.html"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "newsclean", "clean", str(table), str(pipe), "-o", str(output)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # also where the tests run in the background
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, env=environment, start_new_session=True, preexec_fn=heard
    ) as process:
        with pipe.open("wb"):  # waits until it is opened for reading
            assert interrupt(process) == 130
        assert process.stderr
        said = process.stderr.read().decode()
    last = said.splitlines()[-1]
    assert last == f"newsclean: stopped; the rows that are done are in {output}.partial; --resume goes on"
    assert not output.exists()


def test_a_dash_is_no_output(page: Path, tmp_path: Path) -> None:
    done = run("clean", page, "--format", "json", "-o", "-", directory=tmp_path)
    assert (done.returncode, b"without --output articles are printed" in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize("are_rows", [False, True])
def test_a_report_reads_a_page_or_rows_from_standard_input(are_rows: bool, page: Path, tmp_path: Path) -> None:
    given = run("clean", page).stdout * 2 if are_rows else page.read_bytes()
    done = run("report", "-", stdin=given, directory=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"report.html: 2 pages\n" if are_rows else b"report.html: 1 page\n")
    assert b"Harbour opens" in (tmp_path / "report.html").read_bytes()


def test_standard_input_that_is_named_twice_is_refused(page: Path) -> None:
    done = run("clean", "-", "-", stdin=page.read_bytes())
    assert (done.returncode, b"name it once" in done.stderr, done.stdout) == (2, True, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes standard input")
def test_standard_input_that_is_not_there_is_a_row_with_an_error() -> None:
    command = f'"{sys.executable}" -m newsclean clean - <&-'
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, timeout=60)
    assert (done.returncode, json.loads(done.stdout)["error"]) == (1, "there is no standard input")


def test_a_report_goes_to_standard_output_where_told(page: Path, tmp_path: Path) -> None:
    assert run("report", page, directory=tmp_path).returncode == 0
    done = run("report", page, "-o", "-", directory=tmp_path)
    assert (done.returncode, done.stdout) == (0, (tmp_path / "report.html").read_bytes())
    assert done.stderr == b"-: 1 page\n"
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("options", [["--format", "parquet"], ["--resume"], ["--removed", "x"]], ids=" ".join)
def test_what_needs_an_output_says_so(options: list[str], page: Path) -> None:
    done = run("clean", page, *options)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"--output" in done.stderr
