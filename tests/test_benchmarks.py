"""The measures of benchmarks/ on cases small enough to work out by hand."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path

import pytest
import report
import tables
from measures import Result, has_date_near_title, names, overlap, score, states_date
from pages import find_sets, read_set
from peers import line_rules

DAY = dt.date(2024, 5, 3)


def test_overlap_counts_words_as_often_as_they_stand() -> None:
    # Three of five words are gold's, three of gold's four are found.
    assert overlap("the mill the river sang", "The mill, the bridge") == (3 / 5, 3 / 4, 6 / 9)


def test_scripts_without_spaces_are_counted_by_character() -> None:
    assert overlap("新聞記事", "新聞紙") == (2 / 4, 2 / 3, 4 / 7)


def test_an_empty_body_is_right_only_where_the_gold_is_empty_too() -> None:
    assert overlap(None, "") == (1, 1, 1)
    assert overlap("word", "") == (0, 0, 0)


def test_near_needs_precision_and_recall() -> None:
    words = " ".join(f"w{i}" for i in range(100))
    gold = [{"id": name, "body": words} for name in ("exact", "two too many", "five missing")]
    results = {
        "exact": Result(words),
        "two too many": Result(words + " a b"),
        "five missing": Result(words.partition(" w95")[0]),
    }
    assert score(gold, results)["near"] == pytest.approx(2 / 3)


def test_a_page_without_a_result_counts_as_empty() -> None:
    scores = score(
        [{"id": "a", "body": "one two", "title": "T", "date": "2024-05-03", "authors": ["Carla Muster"]}], {}
    )
    assert scores == {"F1": 0, "P": 0, "R": 0, "near": 0, "title": 0, "date": 0, "author": 0, "authorF1": 0}


def test_what_the_gold_does_not_say_is_not_scored() -> None:
    assert score([{"id": "a", "title": None, "authors": [], "body": None}], {"a": Result("text", "T")}) == {}


def test_snippets_count_apart_beside_a_body_and_as_segments_without_one() -> None:
    snippets = {"with_": ["the Mill", "the bridge"], "without": ["Subscribe", "Imprint"]}
    result = {"a": Result("The mill stood.\nSubscribe")}
    beside = score([{"id": "a", "body": "The mill stood.", **snippets}], result)
    assert (beside["with"], beside["without"]) == (1 / 2, 1 / 2)
    # Case counts here: nothing is found, one must not be there.
    assert score([{"id": "a", **snippets}], result) == {"seg": 0}
    assert score([{"id": "a", **snippets}], {"a": Result("the Mill Subscribe")}) == {"seg": 2 / 4}


def test_leak_is_the_share_of_comments_in_the_body() -> None:
    body = "In winter the river stands still below the bridge."
    comment = " ".join(f"c{i}" for i in range(40))
    gold = [{"id": "a", "body": body, "comments": comment}]
    assert score(gold, {"a": Result(body)})["leak"] == 0
    assert score(gold, {"a": Result(f"{body} {comment}")})["leak"] == 1
    assert score(gold, {"a": Result(comment.partition(" c10")[0])})["leak"] == 5 / 35


def test_titles_are_equal_by_their_words() -> None:
    gold = [{"id": "a", "title": "The mill: a history"}]
    assert score(gold, {"a": Result(title="THE MILL - A HISTORY")})["title"] == 1
    assert score(gold, {"a": Result(title="The mill: a history | Outlet")})["title"] == 0


def test_names_are_split_and_stripped() -> None:
    assert names(["By Carla Muster and Jo Beispiel, MD", ["von Ada Probe"]]) == {
        "carla muster",
        "jo beispiel",
        "ada probe",
    }


def test_author_needs_the_whole_set_and_author_f1_counts_names() -> None:
    gold = [{"id": "a", "authors": ["Carla Muster", "Jo Beispiel"]}, {"id": "b", "authors": ["Ada Probe"]}]
    scores = score(gold, {"a": Result(authors=("Jo Beispiel",)), "b": Result(authors=("Ada Probe",))})
    assert (scores["author"], scores["authorF1"]) == (1 / 2, 4 / 5)


def test_dates_are_compared_by_day() -> None:
    gold = [{"id": "a", "date": "2024-05-03"}]
    assert score(gold, {"a": Result(date="2024-05-03T23:59:00+02:00")})["date"] == 1
    assert score(gold, {"a": Result(date="2024-05-04")})["date"] == 0


@pytest.mark.parametrize(
    "line",
    [
        "2024/05/03 | interview",
        "Fri, May 3, 2024",
        "3 de mayo de 2024, 10:15",
        "2024年5月3日",
        "٣ مايو ٢٠٢٤",
        "3. května 2024",
    ],
)
def test_a_day_is_found_in_a_line(line: str) -> None:
    assert states_date(line, DAY)


@pytest.mark.parametrize(
    "line", ["May 2024", "03.05.24", "3 May 2023", "In 2024 three of the 5 mills closed within 3 weeks"]
)
def test_a_day_that_does_not_stand_in_full_is_not_found(line: str) -> None:
    assert not states_date(line, DAY)


def test_a_date_is_near_its_title_within_five_lines() -> None:
    lines = ["Menu", "The mill", "", "1", "2", "3", "4", "3 May 2024"]
    assert has_date_near_title("\n".join(lines), "The Mill", DAY)
    lines.insert(3, "0")
    assert not has_date_near_title("\n".join(lines), "The Mill", DAY)


def test_a_table_leaves_out_columns_that_nobody_fills() -> None:
    table = tables.markdown([{"tool": "a", "F1": ".9"}, {"tool": "bb"}], ("tool", "seg", "F1"))
    assert table == "| tool | F1 |\n| ---- | -: |\n| a    | .9 |\n| bb   |    |"


def test_a_set_is_read_in_order_with_line_separators_in_its_strings(tmp_path: Path) -> None:
    rows = [{"id": name, "html": f"{name}.gz", "body": "one\u2028two"} for name in "abc"]
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    for row in rows:
        (tmp_path / row["html"]).write_bytes(gzip.compress(row["id"].encode()))
    assert [page.raw for page in read_set(tmp_path, 2)] == [b"a", b"b"]
    assert find_sets(tmp_path) == [tmp_path]


def test_sets_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="news"):
        find_sets(tmp_path, ["news"])


def test_line_rules_keep_sentences_of_five_words() -> None:
    lines = [
        "The mill by the river sang.",
        "Too short.",
        "The mill by the river",
        "We use cookies, as our privacy policy says.",
    ]
    assert (
        line_rules("\n".join([*lines, "水車小屋は川のそばで歌った。"])).body
        == f"{lines[0]}\n水車小屋は川のそばで歌った。"
    )


def test_the_report_shows_how_often_bodies_are_right_by_confidence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"id": name, "html": f"{name}.gz", "body": "the mill by the river"} for name in "ab"]
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for name in "ab":
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(b"<p>the mill by the river"))
    told: dict[str, object] = {"title": None, "authors": [], "date": None, "is_article": True}
    results = [{"id": "a", "body": "the mill by the river", "confidence": 0.93} | told,
               {"id": "b", "body": "the mill", "confidence": 0.2} | told]  # fmt: skip
    (tmp_path / f"{tmp_path.name}.html.jsonl").write_text("".join(json.dumps(row) + "\n" for row in results))
    monkeypatch.setattr("sys.argv", ["report.py", str(tmp_path), "--predictions", str(tmp_path), "--no-peers"])
    report.main()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in capsys.readouterr().out.splitlines()]
    assert ["html", "0.0 to 0.5", "1", ".500", ".000", ".571"] in cells
    assert ["html", "0.9 to 1.0", "1", ".500", "1.000", "1.000"] in cells
