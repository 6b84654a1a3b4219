"""`newsclean fixture add`: what it writes, what it shows, and what it refuses."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsclean
from newsclean import fixtures
from newsclean.cli.recording import fixture

PROSE = (
    "The ferry left the quay at six on Monday with nineteen people on board, and the mayor untied the ribbon by hand."
)
PAGE = f"<html lang='en'><h1>Ferry runs again</h1><p>{PROSE}</p><p>{PROSE} Twice.</p><nav><a>Home</a></nav></html>"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path / "page.html"


def add(*arguments: str | Path) -> Result:
    return CliRunner().invoke(fixture, ["add", *map(str, arguments)], standalone_mode=True)


def test_it_records_what_comes_out_and_shows_what_to_review(page: Path) -> None:
    done = add(
        page, "--name", "ferry", "--url", "https://courier.example/a", "--captured-at", "2024-05-03", "--fault", "x"
    )
    assert done.exit_code == 0
    folder = Path("fixtures/ferry")
    assert (folder / "page.html").read_bytes() == page.read_bytes()
    assert (folder / "fault.txt").read_text(encoding="utf-8") == "x\n"
    recorded = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert recorded["given"] == {"url": "https://courier.example/a", "captured_at": "2024-05-03T12:00:00+00:00"}
    assert recorded["newsclean"] == newsclean.__version__
    read = fixtures.read(folder)
    assert fixtures.compare(read.clean(), read.expected) == {}
    assert "'Ferry runs again'" in done.output
    assert "1 navigation" in done.output


def test_it_goes_below_tests_where_there_is_such_a_folder_or_where_it_is_told(page: Path) -> None:
    Path("tests").mkdir()
    assert "pytest compares them from now on" in add(page, "--name", "a").output
    assert "below a folder named fixtures, which it does not" in add(page, "--name", "b", "--into", "elsewhere").output
    assert Path("tests/fixtures/a/expected.json").is_file()
    assert Path("elsewhere/b/expected.json").is_file()


def test_only_what_is_asked_for_is_recorded(page: Path) -> None:
    add(page, "--name", "ferry", "--only", "title", "--only", "date")
    assert set(json.loads(Path("fixtures/ferry/expected.json").read_text())) == {"newsclean", "given", "title", "date"}


def test_nothing_is_overwritten_and_names_stay_below_the_folder(page: Path) -> None:
    add(page, "--name", "ferry")
    again = add(page, "--name", "ferry")
    assert again.exit_code == 2
    assert "exists" in again.output
    for name in ("../ferry", "", "..", " "):
        outside = add(page, "--name", name)
        assert outside.exit_code == 2
        assert "without slashes" in outside.output
    assert [path.name for path in Path("fixtures").iterdir()] == ["ferry"]


@pytest.mark.parametrize("name", ["page.html.gz", "page.txt.gz"])
def test_a_packed_page_is_recorded_unpacked(name: str, page: Path) -> None:
    packed = page.with_name(name)
    packed.write_bytes(gzip.compress(page.read_bytes()))
    assert add(packed, "--name", "ferry").exit_code == 0
    assert (Path("fixtures/ferry") / name.removesuffix(".gz")).read_bytes() == page.read_bytes()


def test_what_cannot_be_recorded_is_one_line_and_a_code(page: Path) -> None:
    cut = page.with_name("cut.html.gz")
    cut.write_bytes(gzip.compress(page.read_bytes())[:-30])
    for file, into, told in ((page, page / "below", "Not a directory"), (cut, "fixtures", "the file ends too early")):
        done = add(file, "--name", "ferry", "--into", into)
        assert (done.exit_code, told in done.output, "Traceback" in done.output) == (2, True, False)
    assert not Path("fixtures").exists()


def test_folders_and_pages_may_be_named_by_strings(page: Path) -> None:
    made = fixtures.record("fixtures/ferry", "page.html", given={})
    assert fixtures.read("fixtures/ferry") == made
    assert made.page == page.read_bytes()
