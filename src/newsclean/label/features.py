"""What the labeller sees of each block: its shape, its words' look, its place among elements and among prose.

One row a block. Everything is language-neutral or general vocabulary; no feature can name a site. The two doors share
the columns of text and place; the columns of markup exist for HTML only. Trained weights depend on the columns' order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .. import phrases
from ..model import REMOVED_KINDS, Source, SourceBlock
from ..text import unescape
from .cohesion import cohesion_columns
from .shapes import gap_columns, shape_columns, shapes
from .surroundings import best_run, flow_columns, markup_columns, words_of_prose

Array = NDArray[Any]  # float32, unless said otherwise

MIN_KEY_CHARS = 12  # letters of a block that must stand in the declared body; fewer are there by chance
KEY_CHARS = 60  # letters by which a block is looked for in the declared body

_LETTERS = re.compile(r"\w+")
_ARTICLE_BODY = re.compile(r'"articleBody"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"', re.S)
_PHRASE_KINDS = {kind: i for i, kind in enumerate(sorted(REMOVED_KINDS))}


def features(source: Source) -> Array:
    """One row a block, float32; the number of columns depends on the door alone. No block: no row."""
    blocks = source.blocks
    if not blocks:
        return np.zeros((0, 0), np.float32)
    s = shapes(source)
    prose = words_of_prose(s)
    run = best_run(s, prose)
    columns = [shape_columns(s), flow_columns(s, prose, run), _phrase_columns(blocks)]
    if source.door == "html":
        columns += markup_columns(source, s, prose, run, _in_declared_body(source))
    else:
        columns += gap_columns(blocks), cohesion_columns(blocks, prose, run)
    return np.concatenate(columns, axis=1, dtype=np.float32)


def _phrase_columns(blocks: Sequence[SourceBlock]) -> Array:
    """One-hot kind of the stock phrase that a block is, and whether it is a heading or an opening."""
    out = np.zeros((len(blocks), len(_PHRASE_KINDS) + 2), np.float32)
    for i, block in enumerate(blocks):
        if found := phrases.match(block.text):
            out[i, _PHRASE_KINDS[found.kind]] = 1
            out[i, -1] = found.role == "heading"
            out[i, -2] = found.role == "prefix"
    return out


def _in_declared_body(source: Source) -> Array:
    """Whether JSON-LD gives the article's text, and whether the block stands in it (-1 where it does not)."""
    out = np.zeros((len(source.blocks), 2), np.float32)
    declared = "".join(
        _letters(_json_string(found))
        for script in source.head.json_ld
        if "articleBody" in script
        for found in _ARTICLE_BODY.findall(script)
    )
    if not declared:
        return out
    out[:, 0] = 1
    for i, block in enumerate(source.blocks):
        if len(block.text) >= MIN_KEY_CHARS:
            key = _letters(block.text[: 2 * KEY_CHARS])[:KEY_CHARS]
            if len(key) >= MIN_KEY_CHARS:
                out[i, 1] = 1 if key in declared else -1
    return out


def _letters(string: str) -> str:
    """Letters and digits alone, lower case."""
    return "".join(_LETTERS.findall(string.lower()))


def _json_string(raw: str) -> str:
    try:
        return unescape(str(json.loads(f'"{raw}"', strict=False)))
    except ValueError:
        return unescape(raw)
