"""On Spark, in local mode with two workers: the same articles as page by page."""

from __future__ import annotations

import datetime as dt
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import collections_of_pages as make
import newsclean
from newsclean import batch

if not importlib.util.find_spec("pyspark") or not shutil.which("java"):
    pytest.skip("needs the extra spark, and Java", allow_module_level=True)

COUNT = 30
CAPTURED = dt.datetime(2024, 3, 20, tzinfo=dt.timezone.utc)  # before the date that some pages state


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    # Workers are processes of their own, which know nothing of the paths that pytest has put into this one.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        from pyspark.sql import SparkSession

        builder: Any = SparkSession.builder
        found = (
            builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.session.timeZone", "Asia/Tokyo")
            .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
            .getOrCreate()
        )
        yield found
        found.stop()


@pytest.fixture(scope="module")
def pages(session: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A Parquet file of pages, and one row that holds none, in two partitions."""
    pa, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    file = tmp_path_factory.mktemp("pages") / "pages.parquet"
    rows = [{**row, "captured_at": CAPTURED} for row in make.columns(COUNT)]
    parquet.write_table(pa.Table.from_pylist([*rows, {"id": "none", "url": "https://x.example/"}]), file)
    return session.read.parquet(str(file)).repartition(2)


def test_a_row_for_each_page_equal_to_clean(pages: Any, tmp_path: Path) -> None:
    from newsclean import spark

    parquet = importlib.import_module("pyarrow.parquet")
    spark.clean_pages(pages).write.parquet(str(tmp_path / "out"))
    files = list((tmp_path / "out").glob("*.parquet"))
    assert len(files) == 2
    rows = {row["id"]: row for file in files for row in parquet.ParquetFile(
        file, coerce_int96_timestamp_unit="us").read().to_pylist()}  # fmt: skip
    given = {row["id"]: row for row in make.columns(COUNT)}
    assert rows.keys() == {*given, "none"}
    assert (rows["none"]["stage"], rows["none"]["error"]) == ("read", "no content in column html or text")
    for name, page in given.items():
        assert batch.to_article(rows[name]) == newsclean.clean(page["html"], page["url"], captured_at=CAPTURED)
        assert (rows[name]["batch"], rows[name]["input_title"]) == (page["batch"], "own")


def test_by_site_every_partition_teaches(pages: Any) -> None:
    from newsclean import spark

    profiles = spark.learn_sites(pages)
    assert profiles == {"courier.example": newsclean.learn_site([page["html"] for page in make.columns(COUNT)])}
    rows = spark.clean_pages(pages, by_site=True).toArrow().to_pylist()
    given = {row["id"]: row for row in make.columns(COUNT)}
    for row in rows:
        if row["error"] is None:
            page = given[row["id"]]
            courier = profiles["courier.example"]
            expected = newsclean.clean(page["html"], page["url"], site=courier, captured_at=CAPTURED)
            assert batch.to_article(row) == expected
