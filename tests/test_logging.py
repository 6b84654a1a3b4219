"""The logger `newsclean`: silent until somebody listens, and then the warnings of articles with their page."""

from __future__ import annotations

import logging
import os
import subprocess
import sys

import pytest

import newsclean


def test_warnings_of_an_article_are_logged_with_its_address(caplog: pytest.LogCaptureFixture) -> None:
    article = newsclean.clean(b"%PDF-1.7 and so on", "https://courier.example/a.pdf")
    assert [(r.name, r.levelno, r.getMessage()) for r in caplog.records] == [
        ("newsclean", logging.WARNING, f"https://courier.example/a.pdf: {warning}") for warning in article.warnings
    ]


def test_a_page_without_fault_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    newsclean.clean("<p>The ferry runs again.</p>")
    assert [record for record in caplog.records if record.name == "newsclean"] == []


def test_it_is_silent_by_default() -> None:
    code = "import newsclean; assert newsclean.clean(b'%PDF-1.7').warnings"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert (done.stdout, done.stderr) == ("", "")
