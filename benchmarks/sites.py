"""What learning a site costs: time beside cleaning the same pages, and memory as pages grow.

    python benchmarks/sites.py DATA                         1,000 pages of all sets in DATA, taken for one site
    python benchmarks/sites.py DATA cleanportal --pages 70

The worst case for memory, since pages of different sites have little in common. The two take turns, page by page, with
half of the pages cleaned first, so that no cache helps one of them more. CPU time of the process.
"""

from __future__ import annotations

import argparse
import itertools
import pickle
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import tables
from pages import Gold, find_sets, read_set

import newsclean
from newsclean import pipeline

COLUMNS = ("pages", "clean s", "learn s", "learn / clean", "blocks", "profile MB")
STEPS = 4  # rows of the table
WARM_UP_PAGES = 5  # load what loads late


def main() -> None:
    """Reads the arguments, measures, prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--pages", type=int, default=1000)
    args = parser.parse_args()
    pages = itertools.chain.from_iterable(read_set(folder) for folder in find_sets(args.data, args.sets))
    print(
        tables.markdown(
            list(measure(itertools.islice(pages, args.pages + WARM_UP_PAGES), max(1, args.pages // STEPS))), COLUMNS
        )
    )


def measure(pages: Iterator[Gold], step: int) -> Iterator[dict[str, str]]:
    """A row after every so many pages: what has been spent so far, and how large the profile is."""
    profile = newsclean.SiteProfile()
    for gold in itertools.islice(pages, WARM_UP_PAGES):
        newsclean.clean(gold.raw, gold.url)
    spent = {"clean": 0.0, "learn": 0.0}
    for count, gold in enumerate(pages, 1):
        tools: dict[str, Callable[[], object]] = {
            "clean": lambda gold=gold: newsclean.clean(gold.raw, gold.url),  # type: ignore[misc]
            "learn": lambda gold=gold: pipeline.learn(profile, gold.raw, gold.url),  # type: ignore[misc]
        }
        for name in sorted(tools, reverse=count % 2 == 0):
            start = time.process_time()
            tools[name]()
            spent[name] += time.process_time() - start
        if count % step == 0:
            yield {
                "pages": str(count),
                **{f"{name} s": f"{seconds:.1f}" for name, seconds in spent.items()},
                "learn / clean": f"{spent['learn'] / spent['clean']:.2f}",
                "blocks": str(len(profile.blocks)),
                "profile MB": f"{len(pickle.dumps(profile)) / 1e6:.1f}",
            }


if __name__ == "__main__":
    main()
