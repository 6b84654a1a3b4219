"""The same in Polars, and a second table: what was removed from which page (`pip install polars`)."""

from __future__ import annotations

from pathlib import Path

import polars as pl

import newsclean

pages = sorted(Path(__file__).with_name("pages").iterdir())
table = pl.DataFrame({"file": [page.name for page in pages], "html": [page.read_bytes() for page in pages]})

rows = [newsclean.clean(page).to_dict() for page in table["html"]]
# By default Polars looks at 100 rows, in which a field that comes later is taken for one without values.
frame = pl.DataFrame(rows, infer_schema_length=None)
articles = frame.select("title", "author", pl.col("date").str.to_date(), "language", "body", "removed")
table = table.drop("html").hstack(articles)
print(table.select("file", "title", "author", "date", "language"))

removed = table.select("file", "removed").explode("removed").unnest("removed")
print(removed.group_by("kind").agg(pl.len().alias("blocks"), pl.col("text").str.len_chars().sum()).sort("kind"))
