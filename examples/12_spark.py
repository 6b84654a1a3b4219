"""A corpus on Spark: a DataFrame of pages in, one of articles out (`pip install '.[spark]'`, and Java)."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from pyspark.sql import SparkSession

from newsclean.spark import clean_pages

if not shutil.which("java"):
    sys.exit(print("Spark needs Java, which is not installed here"))
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers take another Python otherwise

session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
files = sorted(Path(__file__).with_name("pages").iterdir())
pages = session.createDataFrame(
    [(file.name, bytearray(file.read_bytes()), "example.org") for file in files], "id string, html binary, site string"
)

# On a cluster: session.read.parquet("pages/"), and .write.parquet("articles/") behind it.
articles = clean_pages(pages, by_site=True)
articles.select("id", "title", "date", "language", "is_article").show(truncate=False)
session.stop()
