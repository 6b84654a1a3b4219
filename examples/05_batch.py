"""A collection of pages to a file of articles. A page that cannot be read costs its own row, not the run."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from newsclean import batch

pages = Path(__file__).with_name("pages")
with tempfile.TemporaryDirectory() as folder:
    output = Path(folder) / "articles.jsonl"

    # A long run that was stopped goes on where it was with resume=True.
    summary = batch.run([pages, "missing.html"], output, jobs=2)

    for line in output.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "error" in row:
            print(f"{Path(row['id']).name}: {row['error']}")
        else:
            print(f"{Path(row['id']).name}: {row['title']}, {len(row['paragraphs'])} paragraphs")

print(f"{summary.rows} rows, {summary.articles} of them articles; removed: {dict(summary.removed)}")
