"""Pages made short: the article ends after its first paragraphs, and what stands around it stays.

The sets hold few short news, and where much of the text is residue every line of it counts.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from newsclean.model import Source

ARTICLE_CHARS = (200, 1500)  # that the article has at least
BLOCKS_BEFORE, BLOCKS_BEHIND = (0, 8), (0, 12)  # of what stands around the article, in a capture


def short_page(source: Source, in_body: Sequence[bool], rng: random.Random) -> Source:
    """in_body: whether each block of the page is of the article; some are."""
    rest = _rest(source, in_body, rng)
    keep = [i not in rest for i in range(len(source.blocks))]
    moved = [0, *accumulate(keep)]
    return source._replace(
        blocks=tuple(block for block, kept in zip(source.blocks, keep) if kept),
        containers=tuple(c._replace(start=moved[c.start], end=moved[c.end]) for c in source.containers),
    )


def short_capture(source: Source, in_body: Sequence[bool], rng: random.Random) -> str:
    """The same for a capture, with the nearest alone of what stands around the article."""
    texts = [block.text for block in source.blocks]
    rest = _rest(source, in_body, rng)
    start = max(0, in_body.index(True) - rng.randint(*BLOCKS_BEFORE))
    end = rest.stop + rng.randint(*BLOCKS_BEHIND)
    return rng.choice(("\n", "\n\n")).join([*texts[start : rest.start], *texts[rest.stop : end]])


def _rest(source: Source, in_body: Sequence[bool], rng: random.Random) -> range:
    """The blocks from where a short article ends to where the page's own does."""
    own = [i for i, found in enumerate(in_body) if found]
    chars, enough = accumulate(len(source.blocks[i].text) for i in own), rng.randint(*ARTICLE_CHARS)
    last = next((i for i, so_far in zip(own, chars) if so_far >= enough), own[-1])
    return range(last + 1, own[-1] + 1)
