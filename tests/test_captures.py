"""The captures that stand beside the repository come out exactly as stated there, block by block."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsclean import clean
from newsclean.fixtures import compare
from reading import capture_pages


@pytest.mark.parametrize("page", capture_pages() or [None], ids=lambda page: page.stem if page else "none")
def test_a_capture_comes_out_as_stated(page: Path | None) -> None:
    if page is None:
        pytest.skip("the captures stand beside the repository, and this checkout stands alone")
    expected = json.loads(page.with_suffix(".expected.json").read_text(encoding="utf-8"))
    article = clean(page.read_text(encoding="utf-8"))
    assert article.is_article
    assert compare(article, expected) == {}
