"""Cleans a Spark DataFrame of pages, each row one; what one machine's processes do, on a cluster.

Workers need newsclean with the extra spark and the same Python: set PYSPARK_PYTHON where the cluster has another.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .batch import MissingExtra
from .batch.records import called, from_columns
from .batch.row import carried
from .batch.sites import PAGES
from .model import Options
from .pipeline import learn
from .site import SiteProfile

try:
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructField, StructType

    from .batch import arrow
except ImportError:
    raise MissingExtra("spark", "cleaning DataFrames") from None

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# A page and its row take about 0.3 MB; Spark's own 10,000 rows a batch would take 3 GB.
_ROWS = 64
_LEARNED = "site string, profile binary"


def clean_pages(pages: DataFrame, *, by_site: bool = False, options: Options | None = None) -> DataFrame:
    """A row for each page, typed as newsclean.batch.arrow.SCHEMA, with the columns of pages carried over.

    pages: columns html or text (string or binary), and where there are url, id, site, captured_at. A page that cannot
    be read or cleaned is a row with error and stage. by_site: learn first what the pages of each site have in common.
    Spark itself has no limits for a page: one that never ends holds up its task.
    """
    options = options or Options()
    types = [field.dataType for field in pages.schema]
    own = carried(dict(zip(called(pages.columns), types)))
    schema = StructType([*from_arrow_schema(arrow.SCHEMA), *(StructField(name, kind) for name, kind in own.items())])
    profiles = pages.sparkSession.sparkContext.broadcast(learn_sites(pages) if by_site else {})

    def clean(batches: Iterator[Any]) -> Iterator[Any]:
        for piece in _pieces(batches):
            yield arrow.clean_batch(piece, options, profiles.value)

    return pages.mapInArrow(clean, schema)


def learn_sites(pages: DataFrame) -> dict[str, SiteProfile]:
    """A profile for each site, learned from the first pages of it in every partition."""
    columns = [name for name in pages.columns if name.lower() in ("html", "text", "url", "site")]
    partly = pages.select(*columns).mapInArrow(_learn, _LEARNED)
    merged = partly.groupBy("site").applyInArrow(_merge, _LEARNED)
    return {row.site: pickle.loads(row.profile) for row in merged.toLocalIterator()}


def _learn(batches: Iterator[Any]) -> Iterator[Any]:
    """What a partition teaches: a row for each of its sites."""
    profiles: dict[str, SiteProfile] = {}
    for piece in _pieces(batches):
        for columns in piece.to_pylist():
            record = from_columns(columns, "", 0)
            if record.failure is None and record.site_key:
                profile = profiles.setdefault(record.site_key, SiteProfile())
                if sum(profile.pages.values()) < PAGES:
                    learn(profile, record.content, record.url, is_text=record.is_text)
    yield arrow.profile_batch(profiles)


def _merge(rows: Any) -> Any:
    """One row of a site's: what all partitions have learned of it."""
    merged = SiteProfile()
    for row in rows.to_pylist():
        merged = merged.merge(pickle.loads(row["profile"]))
    return type(rows).from_batches([arrow.profile_batch({rows["site"][0].as_py(): merged})])


def _pieces(batches: Iterator[Any]) -> Iterator[Any]:
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield batch.slice(start, _ROWS)
