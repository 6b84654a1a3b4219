"""An article as schema.org JSON-LD, the form that search engines and archives exchange."""

from __future__ import annotations

import json
from pathlib import Path

import newsclean

page = Path(__file__).with_name("pages") / "seilbahn.html"
print(json.dumps(newsclean.clean(page.read_bytes()).to_schema_org(), ensure_ascii=False, indent=2))
