"""A report on many pages to look at in a browser: what was kept and removed of each, and which are worth a look."""

from __future__ import annotations

import tempfile
from pathlib import Path

from newsclean.report import look, render

pages = sorted(Path(__file__).with_name("pages").iterdir())
output = Path(tempfile.mkdtemp()) / "report.html"
output.write_text(render(look(page.name, page.read_bytes()) for page in pages), encoding="utf-8")
print(output)
