"""Tables with a page in each row: JSON lines, arrays, CSV and Parquet, and what the columns of a row say."""

from __future__ import annotations

import datetime as dt
import gzip
import importlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import collections_of_pages as make
import newsclean
from newsclean.batch import records, streams, tables
from test_batch_readers import contents, needs_parquet, read


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz"])
def test_json_lines_carry_their_columns(name: str, tmp_path: Path) -> None:
    first, second = read(make.write_json_lines(tmp_path / name, make.columns(2)))
    assert (first.id, first.content, first.url) == ("p0", make.page(0), make.address(0))
    assert second.carried == {"url": make.address(1), "batch": 0, "title": "own"}


def test_a_text_column_is_a_capture_and_a_row_without_id_has_its_place(tmp_path: Path) -> None:
    file = make.write_json_lines(tmp_path / "rows.jsonl", [{"text": "<p> is how"}, {"html": None, "text": "b"}])
    first, second = read(file)
    assert first.is_text
    assert [first.id, second.id] == [f"{file}:1", f"{file}:2"]


def test_a_date_without_a_time_is_noon(tmp_path: Path) -> None:
    times = ("2024-05-03", "2024-05-03T08:30:00Z")
    rows: list[dict[str, Any]] = [{"html": "a", "captured_at": time} for time in times]
    found = read(make.write_json_lines(tmp_path / "rows.jsonl", rows))
    assert [r.captured_at and r.captured_at.isoformat() for r in found] == [
        "2024-05-03T12:00:00+00:00",
        "2024-05-03T08:30:00+00:00",
    ]


@pytest.mark.parametrize(
    "time", [1714725000, 1714725000.0, "1714725000", 1714725000000, 1714725000000000, "1714725000.0", "20240503083000"]
)
def test_a_time_in_digits_is_read_as_crawlers_and_archives_write_it(time: object, tmp_path: Path) -> None:
    (found,) = read(make.write_json_lines(tmp_path / "rows.jsonl", [{"html": "a", "captured_at": time}]))
    assert found.captured_at == dt.datetime(2024, 5, 3, 8, 30, tzinfo=dt.timezone.utc)
    assert found.carried["captured_at"] == time


@pytest.mark.parametrize("time", [5, True, "17147", "20241303083000", 1714725000.5e9])
def test_digits_that_are_no_time_fail(time: object, tmp_path: Path) -> None:
    (found,) = read(make.write_json_lines(tmp_path / "rows.jsonl", [{"html": "a", "captured_at": time}]))
    assert found.failure == "column captured_at: expected an ISO 8601 time or seconds since 1970"


def test_an_empty_column_does_not_hide_the_other(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [{"html": "", "text": "a"}, {"html": "<p>b", "text": "a"}, {"html": "", "text": None}]
    found = read(make.write_json_lines(tmp_path / "rows.jsonl", rows))
    assert [(each.content, each.is_text) for each in found] == [("a", True), ("<p>b", False), ("", False)]


@pytest.mark.parametrize(
    ("line", "failure"),
    [
        ('{"html": "a"', "invalid JSON"),
        ("[1, 2]", "expected a JSON object, got list"),
        ('{"html": 7}', "column html: expected text, got int"),
        ('{"html": "a", "url": ["x"]}', "column url: expected text, got list"),
        ('{"html": "a", "captured_at": "yesterday"}', "column captured_at: expected an ISO 8601 time"),
        ('{"url": "https://courier.example/", "html": null}', "no content in column html or text"),
        ('{"url": "https://courier.example/", "Body": "a"}', "no column html or text: there are url, Body"),
        ("[" * 100_000, "invalid JSON"),
        ('"\\udcff', "invalid JSON"),
    ],
)
def test_a_line_that_is_no_page_fails_and_the_next_is_read(line: str, failure: str, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(line + '\n\n{"html": "good"}\n', encoding="utf-8")
    bad, good = read(file)
    assert failure in (bad.failure or "")
    assert good.content == "good"


@pytest.mark.parametrize("write", [json.dumps, partial(json.dumps, indent=2, ensure_ascii=False)])
def test_an_array_of_objects_gives_each_of_them(write: Callable[[object], str], tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    file.write_text("\ufeff" + write([*make.columns(6), 7, {"id": "last", "html": ""}]), encoding="utf-8")
    found = read(file)
    assert contents(found) == [*map(make.page, range(6)), "", ""]
    assert [each.id for each in found[4:]] == ["p4", "p5", f"{file}:7", "last"]
    assert found[6].failure == "expected a JSON object, got int"


def test_an_array_is_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_PIECE_BYTES", 3)
    rows = make.columns(3)
    (tmp_path / "items.json").write_text(",\n".join(map(json.dumps, rows)).join(("[\n", "\n]\n")))  # as Scrapy does
    assert contents(read(tmp_path / "items.json")) == [make.page(0), make.page(1), make.page(2)]


@pytest.mark.parametrize(
    ("text", "failures"),
    [
        ("[]", []),
        (' [ \n{"html": "a"} ]\n', [None]),
        ('[{"html": "a"}, {"html": "b"', [None, "invalid JSON: Expecting ',' delimiter"]),
        ('[{"html": "a"}, {"html": b}, {"html": "c"}]', [None, "invalid JSON: Expecting value"]),
        ('[{"html": "a"}]\n{"html": "b"}\n', [None, "invalid JSON: more behind the array"]),
    ],
)
def test_an_array_that_breaks_off_says_so(text: str, failures: list[str | None], tmp_path: Path) -> None:
    (tmp_path / "items.json").write_text(text)
    told = [failure and f"{failure}; what stands behind it is not read" for failure in failures]
    assert [each.failure for each in read(tmp_path / "items.json")] == told


def test_a_line_that_is_too_long_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MAX_PAGE_BYTES", 1000)
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps({"html": "x" * 5000}) + '\n{"html": "good"}\n')
    bad, good = read(file)
    assert bad.failure == records.TOO_LARGE
    assert good.content == "good"


def test_two_rows_with_one_id_are_two_records(tmp_path: Path) -> None:
    file = make.write_json_lines(tmp_path / "rows.jsonl", [{"id": 1, "html": "a"}, {"id": 1, "html": "b"}])
    assert [(each.id, each.content) for each in read(file)] == [("1", "a"), ("1", "b")]


def test_csv_with_its_traps(tmp_path: Path) -> None:
    file = make.write_csv(tmp_path / "rows.csv", make.columns(2))
    with file.open("a", encoding="utf-8") as out:
        out.write('x,,"multi\nline, ""quoted""",1,t\n,,,,\na,b,c,d,e,f,g\nlast,,c,1,t\n')
    found = read(file)
    assert contents(found[:3]) == [make.page(0), make.page(1), 'multi\nline, "quoted"']
    assert [each.failure for each in found[3:]] == [
        "no content in column html or text",
        "more cells than columns",
        None,
    ]


@pytest.mark.parametrize(("name", "mark"), [("rows.tsv", "\t"), ("rows.csv", ";"), ("rows.csv.gz", "\t")])
def test_a_table_may_part_its_cells_by_tabs_or_semicolons(name: str, mark: str, tmp_path: Path) -> None:
    lines = [
        mark.join(('"id"', "html", "url")),
        mark.join(("p0", '"one, ""two""; three\t."', "https://courier.example/")),
    ]
    text = "\ufeff" + "\r\n".join(lines)
    (tmp_path / name).write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    (found,) = read(tmp_path / name)
    assert (found.id, found.content, found.url) == ("p0", 'one, "two"; three\t.', "https://courier.example/")


def test_a_csv_cell_that_is_too_long_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (streams, tables):
        monkeypatch.setattr(module, "MAX_PAGE_BYTES", 1000)
    file = make.write_csv(tmp_path / "rows.csv", [{"html": "a"}, {"html": "x" * 5000}, {"html": "b"}])
    first, bad, last = read(file)
    assert (first.content, last.content) == ("a", "b")
    assert bad.failure


@needs_parquet
def test_parquet_carries_typed_columns_and_tells_wrong_types(tmp_path: Path) -> None:
    pa = importlib.import_module("pyarrow")
    parquet = importlib.import_module("pyarrow.parquet")
    parquet.write_table(pa.table({"html": ["a", None], "score": [1.5, float("nan")]}), tmp_path / "a.parquet")
    parquet.write_table(pa.table({"html": [1, 2]}), tmp_path / "b.parquet")
    good, empty, *wrong = read(tmp_path / "a.parquet", tmp_path / "b.parquet")
    assert (good.content, good.carried) == ("a", {"score": 1.5})
    assert (empty.failure, empty.carried) == ("no content in column html or text", {"score": None})
    assert [each.failure for each in wrong] == ["column html: expected text, got int"] * 2
    (tmp_path / "c.parquet").write_bytes((tmp_path / "a.parquet").read_bytes()[:-20])
    assert [each.failure is not None for each in read(tmp_path / "c.parquet")] == [True]


def test_a_page_in_a_csv_in_another_encoding_is_decoded_as_a_file_is(tmp_path: Path) -> None:
    page = make.page(1).replace("<head>", "<head><meta charset='windows-1252'>")
    (tmp_path / "rows.csv").write_bytes(f'html,note\n"{page.replace(chr(34), chr(34) * 2)}",für\n'.encode("cp1252"))
    (found,) = read(tmp_path / "rows.csv")
    assert found.content == page.encode("cp1252")
    assert found.carried == {"note": "f\N{REPLACEMENT CHARACTER}r"}
    assert newsclean.clean(found.content).title == "Bridge 1 of Süderau opens"


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl", "rows.json"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_table_in_another_unicode_says_so_by_its_mark(name: str, encoding: str, tmp_path: Path) -> None:
    rows = make.columns(3)
    if name == "rows.csv":
        text = make.write_csv(tmp_path / name, rows).read_text(encoding="utf-8")
    elif name == "rows.jsonl":
        text = make.write_json_lines(tmp_path / name, rows).read_text(encoding="utf-8")
    else:
        text = json.dumps(rows, ensure_ascii=False)
    (tmp_path / name).write_bytes(text.encode(encoding))
    assert contents(read(tmp_path / name)) == [make.page(n) for n in range(3)]
    assert [each.url for each in read(tmp_path / name)] == [make.address(n) for n in range(3)]


@pytest.mark.parametrize("form", ["{}\n{}\n{}\n", "[{},\n{}, {}]"])
def test_a_page_in_json_in_another_encoding_is_decoded_as_a_file_is(form: str, tmp_path: Path) -> None:
    page = make.page(1).replace("<head>", "<head><meta charset='windows-1252'>")
    rows = [{"html": page, "note": "für", "n": 1}, {"html": "caf\ud83d", "note": "é"}, {"html": "good"}]
    texts = [json.dumps(row, ensure_ascii=False).replace("\ud83d", "\\ud83d") for row in rows]
    (tmp_path / "rows.json").write_bytes(form.format(*texts).encode("cp1252"))
    first, second, last = read(tmp_path / "rows.json")
    assert first.content == page.encode("cp1252")
    assert first.carried == {"note": "f\N{REPLACEMENT CHARACTER}r", "n": 1}
    assert newsclean.clean(first.content).title == "Bridge 1 of Süderau opens"
    assert (second.failure, last.content) == (None, "good")


def test_objects_may_stand_on_several_lines(tmp_path: Path) -> None:
    text = "\n".join(json.dumps(row, indent=2) for row in make.columns(3))
    (tmp_path / "items.json").write_text("\ufeff" + text + "\n", encoding="utf-8")
    assert contents(read(tmp_path / "items.json")) == [make.page(0), make.page(1), make.page(2)]
    (tmp_path / "items.json").write_text(text[:-9], encoding="utf-8")
    *good, cut = read(tmp_path / "items.json")
    assert contents(good) == [make.page(0), make.page(1)]
    assert (cut.failure or "").endswith("what stands behind it is not read")


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.csv", pytest.param("rows.parquet", marks=needs_parquet)])
def test_columns_may_be_in_any_case(name: str, tmp_path: Path) -> None:
    own = {"HTML": "für", "Url": "https://courier.example/", "ID": "p0", "Captured_At": "2024-05-03", "Note": "N"}
    file = tmp_path / name
    if name == "rows.csv":
        make.write_csv(file, [own])
    elif name == "rows.jsonl":
        make.write_json_lines(file, [own])
    else:
        pa = importlib.import_module("pyarrow")
        importlib.import_module("pyarrow.parquet").write_table(pa.Table.from_pylist([own]), file)
    (found,) = read(file)
    assert (found.id, found.content, found.url) == ("p0", "für", "https://courier.example/")
    assert found.captured_at == dt.datetime(2024, 5, 3, 12, tzinfo=dt.timezone.utc)
    assert found.carried == {"url": "https://courier.example/", "captured_at": "2024-05-03", "Note": "N"}


def test_a_column_that_is_called_as_it_should_be_goes_first(tmp_path: Path) -> None:
    file = make.write_json_lines(tmp_path / "rows.jsonl", [{"HTML": "a", "html": "b", "Id": "c", "id": ""}])
    (found,) = read(file)
    assert (found.id, found.content) == (f"{file}:1", "b")
    assert found.carried == {"HTML": "a", "Id": "c"}
