"""Pages made for training: made.jsonl.gz, judged.jsonl.gz.

They have what the sets of real pages have too few of: short lists inside an article, dialogs, songs, tables, fact
boxes, captures without menus, in some 60 languages. Outlets, names and stories are invented. A page a line: id, door
("html" or "text"), url or null, the page itself, and its blocks in order as [kind, text]; "body" is the kind of all
that is kept. Of some pages only the blocks in and around the article are given. Their writers did not know what
newsclean says; no two pages are of one outlet, so that each is a site of its own.

judged.jsonl.gz holds pages of which it is told whether they are articles (is_article, and kind in words), and no
blocks: hard ones of both sorts, made in the same way.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path

from dataset import Gold

SET, JUDGED = "made", "judged"


@cache
def pages() -> list[Gold]:
    """All with blocks; a row has no "body", its "blocks" say more."""
    return _read(SET)


@cache
def judged() -> list[Gold]:
    """All that are told to be articles or none."""
    return _read(JUDGED)


def _read(name: str) -> list[Gold]:
    lines = gzip.decompress(Path(__file__).with_name(f"{name}.jsonl.gz").read_bytes()).decode("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Gold(name, row, row.pop("page").encode("utf-8", "surrogatepass")) for row in rows]
