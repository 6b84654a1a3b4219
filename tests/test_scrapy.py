"""The item pipeline inside a real Scrapy crawl, over pages that lie in files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import newsclean

scrapy = pytest.importorskip("scrapy", reason="scrapy is not installed: pip install 'newsclean[scrapy]'")

PAGES = Path(__file__).resolve().parent.parent / "examples" / "pages"
CRAWL = """
import sys
import scrapy
from scrapy.crawler import CrawlerProcess

class News(scrapy.Spider):
    name = "news"
    start_urls = sys.argv[2:]

    def parse(self, response):
        yield {"url": response.url, "html": response.body}

process = CrawlerProcess({
    "ITEM_PIPELINES": {"newsclean.scrapy.ArticlePipeline": 300},
    "FEEDS": {sys.argv[1]: {"format": "jsonlines", "fields": ["url", "article"], "encoding": "utf8"}},
    "LOG_LEVEL": "ERROR",
    "TELNETCONSOLE_ENABLED": False,
})
process.crawl(News)
process.start()
"""


def test_a_crawl_gives_items_with_articles(tmp_path: Path) -> None:
    script, out = tmp_path / "crawl.py", tmp_path / "items.jsonl"
    script.write_text(CRAWL, encoding="utf-8")
    page = PAGES / "harbour.html"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script), str(out), page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300)
    assert done.returncode == 0, done.stderr
    (item,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert item["article"] == json.loads(newsclean.clean(page.read_bytes(), page.as_uri()).to_json())


@dataclass
class Item:
    url: str
    page: str
    cleaned: dict[str, Any] | None = None


def test_fields_are_named_by_settings_and_items_may_be_dataclasses() -> None:
    from newsclean.scrapy import ArticlePipeline

    item = Item("https://courier.example/a", "<h1>Ferry</h1><p>It runs again.</p>")
    done = ArticlePipeline("page", "cleaned").process_item(item)
    assert done is item
    assert ArticlePipeline("page", "cleaned").process_item(item, scrapy.Spider("older")) is item
    assert done.cleaned == newsclean.clean(item.page, item.url).to_dict()


@pytest.mark.parametrize(
    ("item", "told"), [({"url": "u"}, "no page in 'html'"), ({"url": "u", "html": "<p>x"}, "not an")]
)
def test_items_are_dropped_only_where_that_was_asked_for(item: dict[str, Any], told: str) -> None:
    from newsclean.scrapy import ArticlePipeline

    assert "article" in ArticlePipeline().process_item(dict(item))
    with pytest.raises(scrapy.exceptions.DropItem, match=told):
        ArticlePipeline(drop=True).process_item(dict(item))
