"""What the pages of a site teach: a paragraph that stands under every article is none of the article."""

from __future__ import annotations

import tempfile
from pathlib import Path

import newsclean

BOX = "The Sample Courier has reported from the valley since 1921. Our readers decide what we look into next, and why."
STORY = "{} The council of Lower Sample decided so on Tuesday evening, after four hours of debate in a full town hall."
NEWS = [
    "The ferry will run again from May, with engines that pupils of the vocational school repaired.",
    "The old mill becomes a library, and its wheel will drive the lamps above the shelves in winter.",
    "The night train stops here once more, where passengers until now had to leave at the next station.",
    "Sheep will mow the dam this summer, and their wool goes to the weavers of the upper village.",
]
PAGES = ["\n\n".join([STORY.format(news), f"Work begins in spring. {news}", BOX]) for news in NEWS]

alone = newsclean.clean(PAGES[0])
print("alone, kept:", BOX in alone.paragraphs)

profile = newsclean.learn_site(PAGES)
with tempfile.TemporaryDirectory() as folder:
    profile.save(Path(folder) / "courier.json")  # JSON that people can read; load() reads it back
    profile = newsclean.SiteProfile.load(Path(folder) / "courier.json")

for page in PAGES:
    article = newsclean.clean(page, site=profile)
    print([removed.why for removed in article.removed if removed.text == BOX])
