"""A text capture: no tags, no metadata, the same article. clean() tells by itself that this is no HTML."""

from __future__ import annotations

from pathlib import Path

import newsclean

capture = (Path(__file__).with_name("pages") / "observatory.txt").read_text(encoding="utf-8")
article = newsclean.clean(capture)

print(article.to_markdown())
print()
print("read from:", dict(article.sources))
