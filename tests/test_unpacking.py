"""One page or file of rows at the command line: what it unpacks to has a bound, as in a collection."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsclean import clean
from newsclean.cli import newsclean, reporting
from newsclean.report import Sheet
from test_cli import PAGE

BOMBS = {
    "dense.html.gz": (b"<p>The quay</p>" * 200_000, "unpacks to more than 200 times its size"),
    "large.html.gz": (b"\n" * ((32 << 20) + 1), "unpacks to more than 200 times its size"),
    "large.html": (b"\n" * ((32 << 20) + 1), "larger than 32 MB"),
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(newsclean, list(map(str, arguments)), standalone_mode=True)


@pytest.fixture(params=BOMBS)
def bomb(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    content, told = BOMBS[request.param]
    path = tmp_path / request.param
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path, told


def test_a_page_that_is_too_large_or_a_bomb_is_not_explained_and_not_recorded(
    bomb: tuple[Path, str], tmp_path: Path
) -> None:
    path, told = bomb
    assert f"cannot read {path}: {told}" in run("explain", path).output
    added = run("fixture", "add", path, "--name", "quay", "--into", tmp_path / "fixtures")
    assert told in added.output
    assert not (tmp_path / "fixtures").exists()


def test_a_page_that_is_too_large_or_a_bomb_is_told_in_the_report(bomb: tuple[Path, str], tmp_path: Path) -> None:
    path, told = bomb
    output = tmp_path / "out.html"
    assert "1 of them could not be read" in run("report", path, "-o", output).output
    assert f"cannot be read: {told}" in output.read_text(encoding="utf-8")


def test_a_row_that_is_too_large_costs_itself_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = json.dumps({"id": "quay", **clean(PAGE).to_dict()}).encode()
    shown: list[Sheet] = []

    def render(sheets: list[Sheet]) -> str:
        shown.extend(sheets)
        return ""

    monkeypatch.setattr(reporting, "_MAX_ROW_BYTES", len(row) + 1)
    monkeypatch.setattr(reporting, "render", render)
    packed = tmp_path / "rows.jsonl.gz"
    packed.write_bytes(gzip.compress(b"\n".join([row, b"x" * 1_000_000, row])))
    run("report", packed, "-o", tmp_path / "out.html")
    assert [sheet.name for sheet in shown] == ["quay", f"{packed}:2", "quay"]
    assert [sheet.error.partition(":")[0] for sheet in shown] == ["", "cannot be read", ""]
