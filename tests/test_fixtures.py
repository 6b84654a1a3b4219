"""The folders of tests/fixtures are whole; the plugin runs each of them as a test by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import fixtures
from newsclean.model import KEPT_KINDS, REMOVED_KINDS
from reading import FIXTURES

BLOCK_KEYS = {"kind", "text", "repeats"}
FOLDERS = sorted(path for path in FIXTURES.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_complete(folder: Path) -> None:
    fixture = fixtures.read(folder)
    assert fixture.fault, "one line that says what the page shows"
    assert len(fixture.fault.splitlines()) == 1
    blocks = fixture.expected.get("blocks", [])
    for position, block in enumerate(blocks):
        assert set(block) <= BLOCK_KEYS
        assert block["kind"] in KEPT_KINDS | REMOVED_KINDS
        assert block.get("repeats", -1) < position
    if "body" in fixture.expected and blocks:
        assert fixture.expected["body"] == [b["text"] for b in blocks if b["kind"] in KEPT_KINDS]
