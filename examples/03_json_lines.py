"""Many pages to one JSON line each, and back: what is stored can be read again as the same article."""

from __future__ import annotations

import json
from pathlib import Path

import newsclean

pages = sorted((Path(__file__).with_name("pages")).iterdir())
lines = [newsclean.clean(page.read_bytes()).to_json() for page in pages]

for line in lines:
    article = newsclean.Article.from_dict(json.loads(line))
    print(f"{article.confidence:.2f}  {len(article.body):5} characters  {article.title}")
