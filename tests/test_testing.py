"""The pytest plugin as a user's project meets it: what it collects, what a failure shows, what it rewrites."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy  # noqa: F401  pytester unloads what its runs have loaded, and numpy cannot be loaded twice
import pytest

import newsclean
from newsclean import fixtures
from newsclean.fixtures.differences import body_difference, changed_words

pytest_plugins = "pytester"

TEXTS = [
    "The ferry left the quay at six on Monday with nineteen people on board, and the mayor untied the ribbon by hand.",
    "Nine winters ago the ice took the old boat, and since then the island had been reached by goodwill alone.",
    "The new one was built by the yard at Northby, which had not launched a hull of its own since the great flood.",
]
PAGE = (
    "<html lang='en'><head><title>Ferry runs again</title></head><body><article><h1>Ferry runs again</h1>"
    + "".join(f"<p>{text}</p>" for text in TEXTS)
    + "</article><h2>Latest news</h2><ul><li><a href='/1'>Baker finds a coin</a></li></ul></body></html>"
)


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)


def make(pytester: pytest.Pytester, **expected: Any) -> Path:
    """A fixture of the page; expected replaces what was recorded."""
    source = pytester.path / "ferry.html"
    source.write_text(PAGE, encoding="utf-8")
    folder = pytester.path / "fixtures" / "ferry"
    made = fixtures.record(folder, source, given={"url": "https://courier.example/ferry"})
    (folder / "expected.json").write_text(json.dumps(expected or made.expected), encoding="utf-8")
    return folder


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    # Without hypothesis, which loads itself anew at the end of each of these runs.
    return pytester.runpytest_inprocess("-p", "newsclean.testing", "-p", "no:hypothesispytest", *arguments)


def expectation(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "expected.json").read_text(encoding="utf-8")))


def test_a_recorded_page_is_a_test_that_passes(pytester: pytest.Pytester) -> None:
    folder = make(pytester)
    result = run(pytester, "-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*fixtures/ferry/expected.json::ferry PASSED*"])
    assert expectation(folder)["newsclean"] == newsclean.__version__
    assert expectation(folder)["given"] == {"url": "https://courier.example/ferry"}


def test_folders_elsewhere_and_folders_without_a_page_are_left_alone(pytester: pytest.Pytester) -> None:
    make(pytester).rename(pytester.path / "elsewhere")
    other = pytester.mkdir("fixtures") if not (pytester.path / "fixtures").exists() else pytester.path / "fixtures"
    (other / "data").mkdir()
    (other / "data" / "expected.json").write_text("[]", encoding="utf-8")
    assert run(pytester).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_failure_shows_fields_paragraphs_words_and_reasons(pytester: pytest.Pytester) -> None:
    outline = [
        {"kind": "title", "text": "Ferry runs again"},
        *({"kind": "paragraph", "text": text} for text in TEXTS),
        {"kind": "heading", "text": "Latest news"},
        {"kind": "teasers", "text": "Baker finds a coin"},
    ]
    body = [TEXTS[0].replace("Monday", "Sunday"), *TEXTS[1:], "Latest news"]
    folder = make(pytester, title="Ferry stops", body=body, blocks=outline, newsclean="0.0.1")
    (folder / "fault.txt").write_text("A list follows without a box.", encoding="utf-8")
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "not as expected: title, body, blocks",
            "A list follows without a box.",
            f"recorded with newsclean 0.0.1, this is {newsclean.__version__}",
            "title:",
            "  expected 'Ferry stops'",
            "  found    'Ferry runs again'  (read from *",
            "body: expected 4 paragraphs, found 3",
            "  ~ [[]1[]] *on [[]-Sunday-[]]{+Monday+} with*",
            "  - [[]4[]] Latest news",
            "        removed as teasers, phrase.teasers: *",
            "blocks, by their position on the page:",
            "  ~ [[]4[]] Latest news",
            "        expected heading, found teasers",
            "        phrase.teasers: *",
            "To accept: *--newsclean-update *ferry",
        ]
    )
    assert "Traceback" not in result.stdout.str()


@pytest.mark.parametrize(
    ("expected", "passes"),
    [
        ({"title": "Ferry runs again"}, True),
        ({"body_contains": ["ice took\n the old boat"]}, True),
        ({"body_contains": ["Baker finds"]}, False),
        ({"body_must_not_contain": ["Baker finds"]}, True),
        ({"body_must_not_contain": ["the old boat"]}, False),
        ({"date": "2024-05-03"}, False),
    ],
    ids=str,
)
def test_only_what_is_named_is_compared(expected: dict[str, Any], passes: bool) -> None:
    assert bool(fixtures.compare(newsclean.clean(PAGE), expected)) != passes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "not JSON"),
        ("[]", "expected an object"),
        ('{"titel": "x"}', "unknown key 'titel'"),
        ('{"body_contains": "x"}', "body_contains is a list"),
        ('{"given": {"site": "x"}}', "given is an object with"),
        ('{"given": {"captured_at": "soon"}}', "captured_at is like 2024"),
        ('{"given": {"url": 5}}', "url is a text or null, found 5"),
        ('{"url": ["x"]}', "url is a text or null"),
    ],
)
def test_an_expectation_that_cannot_be_read_says_what_to_mend(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "expected.json").write_text(text, encoding="utf-8")
    with pytest.raises(fixtures.FixtureError, match=told):
        fixtures.read(tmp_path)


def test_a_folder_with_a_file_that_cannot_be_read_names_it(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    with pytest.raises(fixtures.FixtureError, match=r"expected\.json: No such file"):
        fixtures.read(tmp_path)
    (tmp_path / "expected.json").write_text("{}", encoding="utf-8")
    (tmp_path / "fault.txt").write_text("für", encoding="latin-1")
    with pytest.raises(fixtures.FixtureError, match=r"fault\.txt: not in UTF-8"):
        fixtures.read(tmp_path)


def test_such_an_expectation_fails_without_a_traceback(pytester: pytest.Pytester) -> None:
    (make(pytester) / "expected.json").write_text("{", encoding="utf-8")
    result = run(pytester)
    result.assert_outcomes(failed=1)
    assert "not JSON" in result.stdout.str()
    assert "Traceback" not in result.stdout.str()


def test_a_known_fault_is_expected_until_it_is_gone(pytester: pytest.Pytester) -> None:
    folder = make(pytester, title="Ferry stops")
    (folder / "known.txt").write_text("The title is not read yet.", encoding="utf-8")
    run(pytester).assert_outcomes(xfailed=1)
    (folder / "expected.json").write_text('{"title": "Ferry runs again"}', encoding="utf-8")
    run(pytester).assert_outcomes(failed=1)


def test_all_can_be_accepted_and_stay_partial(pytester: pytest.Pytester) -> None:
    folder = make(pytester, title="Ferry stops", body_contains=["old boat"])
    result = run(pytester, "--newsclean-update-all")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*expectations rewritten*", "*ferry"])
    assert expectation(folder) == {
        "title": "Ferry runs again",
        "body_contains": ["old boat"],
        "newsclean": newsclean.__version__,
    }


def test_what_no_update_can_mend_still_fails(pytester: pytest.Pytester) -> None:
    make(pytester, title="Ferry stops", body_contains=["Baker finds"])
    result = run(pytester, "--newsclean-update-all")
    result.assert_outcomes(failed=1)
    assert "not in the body: 'Baker finds'" in result.stdout.str()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("answer", "accepted"), [("y", True), ("", False), ("a", True)])
def test_one_by_one_the_user_is_asked_at_a_terminal(answer: str, accepted: bool, pytester: pytest.Pytester) -> None:
    folder = make(pytester, title="Ferry stops")
    keyboard, terminal = os.openpty()
    os.write(keyboard, f"{answer}\n".encode())
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "newsclean.testing",
        "-p",
        "no:hypothesispytest",
        "--newsclean-update",
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, stdin=terminal, capture_output=True, text=True, env=environment, timeout=300)
    os.close(keyboard)
    os.close(terminal)
    assert "expected 'Ferry stops'" in done.stdout
    assert "Accept?" in done.stdout + done.stderr
    assert done.returncode == int(not accepted), done.stdout + done.stderr
    assert (expectation(folder)["title"] == "Ferry runs again") == accepted


@pytest.mark.parametrize("option", ["--newsclean-update", "--newsclean-update-all"])
def test_nothing_is_rewritten_in_ci(option: str, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(pytester, title="Ferry stops")
    monkeypatch.setenv("CI", "true")
    result = run(pytester, option)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "not rewritten in CI" in result.stderr.str()
    assert expectation(folder)["title"] == "Ferry stops"


def test_questions_need_a_terminal(pytester: pytest.Pytester) -> None:
    make(pytester, title="Ferry stops")
    result = run(pytester, "--newsclean-update")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "--newsclean-update-all" in result.stderr.str()


def test_paragraphs_that_say_something_else_are_no_forms_of_one() -> None:
    article = newsclean.Article(blocks=(newsclean.Block("paragraph", TEXTS[1], 0),))
    lost, new = body_difference([TEXTS[0]], article).splitlines()[1:]
    assert (lost[:5], new[:5]) == ("  - [", "  + [")


def test_words_of_scripts_without_spaces_are_told_apart() -> None:
    assert changed_words("東京で火事", "東京で地震") == "東京で[-火事-]{+地震+}"
