"""Why each block went: rows for programs, lines for people, and rule ids that do not change."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from newsclean import clean, learn_site
from newsclean.cli import newsclean
from newsclean.explain import RULES, Row, explain
from newsclean.model import KEPT_KINDS, REMOVED_KINDS
from reading import ROOT, fixture_pages

PAGE = ROOT / "examples" / "pages" / "observatory.txt"
# What metadata reads a field's line from; the other rules have the block's kind there.
FIELD_RULES = {
    "title": {"headline"},
    "byline": {"line", "glued", "signature", "source"},
    "date": {"line"},
    "category": {"line"},
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(newsclean, ["explain", *arguments], standalone_mode=False)


@pytest.mark.parametrize("page", fixture_pages()[::4], ids=lambda page: page.parent.name)
def test_every_reason_is_a_listed_rule_and_words(page: Path) -> None:
    for row in explain(clean(page.read_bytes())):
        rule, _, words = row.why.partition(": ")
        family, _, kind = rule.partition(".")
        assert words
        assert family in RULES
        assert kind in FIELD_RULES.get(family, {row.kind, "kept"}), row.why


def test_rows_are_all_blocks_in_page_order() -> None:
    article = clean(PAGE.read_text("utf-8"))
    rows = explain(article)
    assert [row.position for row in rows] == list(range(len(article.blocks) + len(article.removed)))
    assert all(row.kind in (KEPT_KINDS if row.kept else REMOVED_KINDS) for row in rows)


def test_lines_for_people_have_no_colours_where_no_terminal_is() -> None:
    result = run(str(PAGE))
    assert "\x1b" not in result.output
    shown = result.output.splitlines()
    kept = next(line for line in shown if "For eleven winters" in line)
    removed = next(line for line in shown if line.endswith(" LATEST CONTENT"))
    assert kept.startswith("+")
    assert removed.startswith("-")
    assert "phrase.teasers: " in result.output


def test_a_terminal_gets_colours() -> None:
    assert "\x1b" in CliRunner().invoke(newsclean, ["explain", str(PAGE)], standalone_mode=False, color=True).output


def test_json_is_a_row_a_line() -> None:
    rows = [Row(**json.loads(line)) for line in run("--json", str(PAGE)).output.splitlines()]
    assert rows == explain(clean(PAGE.read_bytes()))


def test_a_profile_explains_itself(tmp_path: Path) -> None:
    learn_site([PAGE.read_bytes()] * 2).save(tmp_path / "site.json")
    assert run("--site", str(tmp_path / "site.json"), str(PAGE)).return_value == 0


def test_a_page_is_explained_as_clean_reads_it_packed_and_with_the_time_of_capture(tmp_path: Path) -> None:
    packed = tmp_path / "page.html.gz"
    page = (
        "<html><h1>Ferry runs again</h1><p>By Ada Example</p><p>Published 3 May 2024</p><p>The ferry left the quay.</p>"
    )
    packed.write_bytes(gzip.compress(page.encode()))
    for given in (None, "2024-05-04", "2020-01-01"):
        time = given and dt.datetime.fromisoformat(f"{given}T12:00:00+00:00")
        shown = run("--json", str(packed), *(["--captured-at", given] if given else [])).output.splitlines()
        assert [Row(**json.loads(line)) for line in shown] == explain(clean(page, captured_at=time or None))
    packed.write_bytes(packed.read_bytes()[:-30])
    result = run(str(packed))
    assert (result.return_value, "the file ends too early" in result.output) == (1, True)


def test_a_profile_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "site.json").write_text("{}")
    for name, told in (("site.json", "not what SiteProfile.save writes"), ("none.json", "No such file")):
        refused = run("--site", str(tmp_path / name), str(PAGE)).exception
        assert isinstance(refused, click.BadParameter)
        assert told in refused.message


def test_what_is_odd_about_a_page_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("")
    assert "empty.html: empty: " in run(str(tmp_path / "empty.html")).output


def test_what_cannot_be_read_is_one_line_and_a_code(tmp_path: Path) -> None:
    result = run(str(tmp_path / "missing.html"))
    assert (result.return_value, result.output.count("\n")) == (1, 1)
    assert "cannot read" in result.output


@pytest.mark.parametrize("command", [["explain"], ["fixture", "add", "--name", "a"]], ids=" ".join)
@pytest.mark.parametrize("name", ["rows.jsonl", "crawl.warc.gz", "pages.zip"])
def test_a_collection_is_not_read_as_the_text_of_a_page(command: list[str], name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("{}")
    result = CliRunner().invoke(newsclean, [*command, str(tmp_path / name)])
    assert result.exit_code == 2
    assert "one page is expected" in result.output
