"""An item pipeline for Scrapy (`pip install 'newsclean[scrapy]'`): pages in, items with their article out.

In the project's settings:

    ITEM_PIPELINES = {"newsclean.scrapy.ArticlePipeline": 300}

    NEWSCLEAN_PAGE = "html"        # the item's field with the page; its address is read from "url"
    NEWSCLEAN_ARTICLE = "article"  # the field that the article is written to, as Article.to_dict() gives it
    NEWSCLEAN_DROP = False         # True: items whose page is no article, or that have no page, are dropped
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import clean

try:
    from itemadapter import ItemAdapter
    from scrapy.exceptions import DropItem
except ImportError:
    raise ImportError("newsclean.scrapy needs Scrapy: pip install 'newsclean[scrapy]'") from None

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class ArticlePipeline:
    """Adds to every item the article of its page. An item is whatever Scrapy takes for one: dict, Item, dataclass."""

    def __init__(self, page: str = "html", article: str = "article", *, drop: bool = False) -> None:
        self.page, self.article, self.drop = page, article, drop

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArticlePipeline:
        """As Scrapy makes it, from the project's settings."""
        settings = crawler.settings
        page, article = settings.get("NEWSCLEAN_PAGE", "html"), settings.get("NEWSCLEAN_ARTICLE", "article")
        return cls(page, article, drop=settings.getbool("NEWSCLEAN_DROP"))

    def process_item(self, item: Any, spider: object = None) -> Any:
        """The same item with its article, None where it has no page. Raises DropItem where that was asked for.

        spider: not looked at; older versions of Scrapy hand it over.
        """
        adapter = ItemAdapter(item)
        page = adapter.get(self.page)
        article = clean(page, adapter.get("url")) if page else None
        if self.drop and (article is None or not article.is_article):
            raise DropItem(f"{adapter.get('url')}: {'not an article' if article else f'no page in {self.page!r}'}")
        adapter[self.article] = article and article.to_dict()
        return item
