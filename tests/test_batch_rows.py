"""Rows: what they carry over of the input, and the article back out of them, whichever library has read them."""

from __future__ import annotations

import csv
import datetime as dt
import importlib.util
import json
import time
from pathlib import Path
from typing import Any

import pytest

import collections_of_pages as make
import newsclean
from newsclean import batch
from newsclean.batch.records import from_columns
from newsclean.batch.row import TASK, carried, clean_record, unpack
from newsclean.batch.worker import Settings

EXAMPLES = Path(__file__).parents[1] / "examples" / "pages"


def test_no_carried_column_takes_the_place_of_another() -> None:
    given = {"input_title": "a", "title": "b", "url": "c", "html": "d", "id": "e", "note": "f"}
    assert carried(given) == {"input_title": "a", "input_input_title": "b", "input_url": "c", "note": "f"}


def test_a_carried_column_is_no_field_in_upper_case_either() -> None:
    given = {"Title": "a", "URL": "b", "INPUT_url": "c", "Note": "d"}
    assert carried(given) == {"input_Title": "a", "input_input_URL": "b", "INPUT_url": "c", "Note": "d"}


def test_bytes_in_place_of_texts_are_read_and_nothing_of_them_is_lost(tmp_path: Path) -> None:
    columns = {"html": b"<p>The harbour opened.", "id": b"a", "url": b"https://x.example/a", "sha1": b"\xff\x00A"}
    record = from_columns(columns, "name", 0)
    assert (record.id, record.url, record.failure) == ("a", "https://x.example/a", None)
    row = json.loads(unpack(clean_record(record, Settings(TASK, 1, 1)), None))
    assert (row["id"], row["input_url"], row["sha1"]) == ("a", "https://x.example/a", "\\xff\x00A")


def test_a_row_of_arrow_without_an_id_goes_by_its_address_in_bytes_too() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from newsclean.batch import arrow

    given = pyarrow.RecordBatch.from_pylist([{"html": "<p>The harbour opened.", "url": b"https://x.example/\xff"}])
    assert arrow.clean_batch(given, newsclean.Options(), {})["id"].to_pylist() == ["https://x.example/\\xff"]


def test_a_folder_takes_the_place_of_a_file_where_told(tmp_path: Path) -> None:
    source, output = make.write_json_lines(tmp_path / "rows.jsonl", make.columns(2)), tmp_path / "articles"
    output.write_text("mine")
    batch.run(source, output, output_format="markdown", overwrite=True, jobs=1)
    assert (output / "index.jsonl").is_file()
    assert not batch.partial_of(output).exists()


def test_a_file_of_markdown_is_named_by_the_title_in_any_script(tmp_path: Path) -> None:
    for number, title in enumerate(("नमस्ते दुनिया", "../../etc: 'a' / b_c", "한국어 제목")):
        (tmp_path / f"{number}.html").write_text(make.page(1).replace("Bridge 1 of Süderau opens", title), "utf-8")
    batch.run(tmp_path, tmp_path / "out", output_format="markdown", jobs=1)
    names = sorted(file.name for file in (tmp_path / "out").glob("*.md"))
    assert names == ["0000001-नमस्ते-दुनिया.md", "0000002-etc-a-b-c.md", "0000003-한국어-제목.md"]


def test_the_summary_counts_what_could_not_be_read_as_it_should(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.html").touch()
    (tmp_path / "c.html").write_text(make.page(1), encoding="utf-8")
    summary = batch.run(tmp_path, tmp_path / "out.jsonl", jobs=1)
    assert summary.to_dict()["warnings"] == {"binary": 1, "empty": 1}
    assert "warnings: binary 1, empty 1" in str(summary)


def _read_by_arrow(file: Path) -> list[dict[str, Any]]:
    from pyarrow import parquet

    return list(parquet.read_table(file).to_pylist())


def _read_by_pandas(file: Path) -> list[dict[str, Any]]:
    import pandas

    return list(pandas.read_parquet(file).to_dict("records"))


def _read_by_pandas_with_its_own_types(file: Path) -> list[dict[str, Any]]:
    import pandas

    return [dict(row) for _, row in pandas.read_parquet(file, dtype_backend="numpy_nullable").iterrows()]


def _read_by_polars(file: Path) -> list[dict[str, Any]]:
    import polars

    return list(polars.read_parquet(file).to_dicts())


@pytest.mark.parametrize("read", [_read_by_arrow, _read_by_pandas, _read_by_pandas_with_its_own_types, _read_by_polars])
def test_an_article_comes_back_from_parquet_whoever_reads_it(read: Any, tmp_path: Path) -> None:
    for package in ("pyarrow", "pandas", "polars"):
        if not importlib.util.find_spec(package):
            pytest.skip(f"needs {package}")
    (tmp_path / "timed.html").write_text(make.page(1), encoding="utf-8")
    pages = [*sorted(EXAMPLES.iterdir()), tmp_path / "timed.html"]
    batch.run([*pages, tmp_path / "missing.html"], tmp_path / "out.parquet", jobs=1)
    *rows, error = read(tmp_path / "out.parquet")
    expected = [newsclean.clean(page.read_bytes()) for page in pages]
    assert [batch.to_article(row) for row in rows] == expected
    assert expected[-1].published
    with pytest.raises(ValueError, match=r"missing\.html' has no article: No such file"):
        batch.to_article(error)


def test_an_article_comes_back_from_json_lines_that_polars_reads(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    articles = [newsclean.clean(page.read_bytes()) for page in sorted(EXAMPLES.iterdir())]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(a.to_dict()) + "\n" for a in articles), encoding="utf-8")
    rows = polars.read_ndjson(tmp_path / "rows.jsonl", infer_schema_length=None).to_dicts()
    assert [batch.to_article(row) for row in rows] == articles


@pytest.mark.parametrize("offset", ["", "+02:00", "-05:00"])
def test_an_article_comes_back_from_json_lines_that_pandas_reads_times_in(offset: str, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    day, time = "2024-05-03", f"2024-05-03T08:00:00{offset}"
    article = newsclean.Article.from_dict({"title": "Bridge", "date": day, "published": time, "modified": time})
    (tmp_path / "rows.jsonl").write_text(article.to_json() + "\n", encoding="utf-8")
    (row,) = pandas.read_json(tmp_path / "rows.jsonl", lines=True).to_dict("records")
    assert batch.to_article(row) == article


def test_an_article_comes_back_from_json_lines_with_an_error_among_them_that_pandas_reads(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    pages = [*sorted(EXAMPLES.iterdir()), tmp_path / "missing.html"]
    batch.run(pages, tmp_path / "rows.jsonl", jobs=1)
    table = pandas.read_json(tmp_path / "rows.jsonl", lines=True, precise_float=True)
    *rows, error = table.to_dict("records")
    assert [batch.to_article(row) for row in rows] == [newsclean.clean(page.read_bytes()) for page in pages[:-1]]
    with pytest.raises(ValueError, match="No such file"):
        batch.to_article(error)


def test_a_row_of_a_csv_which_has_no_blocks_is_told(tmp_path: Path) -> None:
    batch.run(EXAMPLES / "harbour.html", tmp_path / "rows.csv", jobs=1)
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    with pytest.raises(TypeError, match="sources: expected an object"):
        batch.to_article(row)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs a system whose time zone can be set")
@pytest.mark.parametrize("offset", ["", "+02:00"])
def test_an_article_comes_back_from_a_row_of_spark_in_whatever_time_zone(
    offset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spark = pytest.importorskip("pyspark.sql")
    block = spark.Row(kind="paragraph", text="The bridge opens.", position=0, level=0)
    moment = dt.datetime.fromisoformat(f"2024-05-03T08:00:00{offset}")
    expected = newsclean.Article(published=moment, blocks=(newsclean.Block("paragraph", "The bridge opens.", 0),))
    instant = moment if offset else moment.replace(tzinfo=dt.timezone.utc)
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        here = dt.datetime.fromtimestamp(instant.timestamp())  # as Spark's collect gives it
        row = spark.Row(error=None, published=here, published_offset=7200 if offset else None, blocks=[block])
        found = batch.to_article(row)
    time.tzset()
    assert found == expected


@pytest.mark.parametrize("row", ['{"title": "a"}', None, ["a"]])
def test_what_is_no_row_is_told(row: Any) -> None:
    with pytest.raises(TypeError, match="row: expected a mapping"):
        batch.to_article(row)
