"""A table of pages in pandas: a column of HTML in, columns of articles out (`pip install pandas`)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

import newsclean

pages = sorted(Path(__file__).with_name("pages").iterdir())
table = pd.DataFrame({"file": [page.name for page in pages], "html": [page.read_bytes() for page in pages]})

articles = table["html"].map(newsclean.clean)
for name in ("title", "author", "date", "language", "body", "is_article"):
    table[name] = articles.map(lambda article, name=name: getattr(article, name))

print(table[["file", "title", "author", "date", "language"]].to_string())
print(table["body"].str.len().describe())
