"""A Scrapy spider whose items come out with their article (`pip install '.[scrapy]'`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))


class News(scrapy.Spider):
    """Reads pages from files here; yours start at addresses."""

    name = "news"
    start_urls = [page.as_uri() for page in PAGES]

    def parse(self, response: Any) -> Iterator[dict[str, Any]]:
        """One item a page; the pipeline adds its article."""
        yield {"url": response.url, "html": response.body}


def show(item: dict[str, Any]) -> None:
    """Prints what the pipeline added."""
    print(item["article"]["title"], "|", item["article"]["author"], "|", item["article"]["date"])


process = CrawlerProcess({"ITEM_PIPELINES": {"newsclean.scrapy.ArticlePipeline": 300}, "LOG_LEVEL": "WARNING"})
crawler = process.create_crawler(News)
crawler.signals.connect(show, scrapy.signals.item_scraped, weak=False)
process.crawl(crawler)
process.start()
