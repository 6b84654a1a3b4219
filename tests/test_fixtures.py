"""Every folder of tests/fixtures: a page, what it must come out as, and the fault that it shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from newsclean import clean
from newsclean.model import KEPT_KINDS, REMOVED_KINDS
from reading import FIXTURES, PAGE_NAMES, disagreements, fixture_pages

KEYS = {"title", "date", "authors", "categories", "language", "body", "blocks", "is_article", "url"}
BLOCK_KEYS = {"kind", "text", "repeats"}
FOLDERS = sorted(path for path in FIXTURES.iterdir() if path.is_dir())


def _cases() -> list[ParameterSet]:
    """Every page; one that is known to come out wrong says so in known.txt, and must be taken off when it does not."""
    cases = []
    for page in fixture_pages():
        known = page.parent / "known.txt"
        reason = known.read_text(encoding="utf-8").strip() if known.exists() else ""
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        cases.append(pytest.param(page, id=page.parent.name, marks=marks))
    return cases


@pytest.mark.parametrize("page", _cases())
def test_a_page_comes_out_as_expected(page: Path) -> None:
    expected = json.loads((page.parent / "expected.json").read_text(encoding="utf-8"))
    article = clean(page.read_bytes(), expected.get("url"))
    differing = disagreements(article, expected)
    assert not differing, f"\n{(page.parent / 'fault.txt').read_text(encoding='utf-8')}{differing}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_complete(folder: Path) -> None:
    assert sum((folder / name).exists() for name in PAGE_NAMES) == 1
    fault = (folder / "fault.txt").read_text(encoding="utf-8")
    assert fault.strip(), "one line that says what the page shows"
    assert len(fault.strip().splitlines()) == 1
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert set(expected) <= KEYS
    for position, block in enumerate(expected.get("blocks", [])):
        assert set(block) <= BLOCK_KEYS
        assert block["kind"] in KEPT_KINDS | REMOVED_KINDS
        assert block.get("repeats", -1) < position
    if "body" in expected and "blocks" in expected:
        assert expected["body"] == [b["text"] for b in expected["blocks"] if b["kind"] in KEPT_KINDS]
