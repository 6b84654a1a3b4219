"""A pipeline that calls trafilatura.extract switches in one line: only the import changes."""

from __future__ import annotations

import json
from pathlib import Path

from newsclean.compat import extract  # before: from trafilatura import extract

page = (Path(__file__).with_name("pages") / "harbour.html").read_text(encoding="utf-8")
url = "https://courier.example/2024/05/northby-harbour"

print(extract(page, url, include_comments=False))
row = json.loads(extract(page, url, output_format="json", with_metadata=True) or "{}")
print(row["title"], "|", row["author"], "|", row["date"])
