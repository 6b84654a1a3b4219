"""One page: its fields, its body, and what was removed from it."""

from __future__ import annotations

from pathlib import Path

import newsclean

page = Path(__file__).with_name("pages") / "harbour.html"
article = newsclean.clean(page.read_bytes(), url="https://courier.example/2024/05/northby-harbour")

print(article.title, "|", article.author, "|", article.date, "|", article.language)
print()
print(article.body)
print()
for gone in article.removed:
    print(f"- {gone.kind:12} {gone.text[:60]!r} ({gone.why})")
