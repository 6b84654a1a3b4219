"""newsclean and its peers on the same pages in one run: how good their articles are, and how long they take.

    python benchmarks/compare.py DATA                           every set in the folder DATA
    python benchmarks/compare.py DATA fundus_dev wcxb_dev       some sets
    python benchmarks/compare.py DATA --predictions DIR         newsclean's quality from out-of-fold results

DATA is a folder of sets (see pages.py), or one set. The peers come with `pip install '.[bench]'`; one that is not
installed is a row that says so. Every tool runs in a process of its own that cannot reach the network. ms is CPU time
for a page, the page in memory and the tool loaded. The weights in the package have seen the development sets: on those
only the figures from `training/train.py DATA --predictions DIR` count, and only its time is taken from this run.
The measures are explained in measures.py.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import platform
import sys
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import tables
from measures import Result, score
from pages import Gold, find_sets, read_predictions, read_set
from peers import NEWSCLEAN, PEERS, Extract, Tool, block_network

COLUMNS = (
    *("set", "tool", "version", "F1", "P", "R", "near", "seg", "with", "without", "leak"),
    *("title", "author", "authorF1", "date", "is_article", "ms", "failed"),
)
FIELD_OF = {"title": "title", "author": "author", "authorF1": "author", "date": "date", "is_article": "is_article"}
IN_SAMPLE, OUT_OF_FOLD = "newsclean (in sample)", "newsclean (out of fold)"


class Job(NamedTuple):
    """A tool and the sets that it runs on."""

    tool: Tool
    sets: list[Path]
    limit: int | None
    predictions: Path | None


def main() -> None:
    """Reads the arguments, runs every tool, prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--predictions", type=Path, help="folder of SET.html.jsonl")
    parser.add_argument("--tools", nargs="*", help="only tools whose names begin so")
    parser.add_argument("--limit", type=int, help="pages of each set")
    args = parser.parse_args()
    sets = find_sets(args.data, args.sets)
    chosen = [t for t in (NEWSCLEAN, *PEERS) if not args.tools or t.name.startswith(tuple(args.tools))]
    rows = [row for tool in chosen for row in run_apart(Job(tool, sets, args.limit, args.predictions))]
    order = [folder.name for folder in sets]
    rows.sort(key=lambda row: order.index(row["set"]))
    print(tables.markdown(rows, COLUMNS))
    print(f"\nPython {platform.python_version()}, {platform.machine()}, {args.limit or 'all'} pages of a set")


def run_apart(job: Job) -> list[dict[str, str]]:
    """Rows of one tool from a process of its own; a tool that is missing or takes its process down has rows too."""
    version = job.tool.version
    if version is None and job.tool is not NEWSCLEAN:
        return [{"set": folder.name, "tool": job.tool.name, "version": "not installed"} for folder in job.sets]
    print(f"{job.tool.name} ...", file=sys.stderr, flush=True)
    try:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            return pool.submit(run, job).result()
    except (BrokenProcessPool, ImportError) as error:
        print(f"{job.tool.name}: {error}", file=sys.stderr)
        return [{"set": folder.name, "tool": job.tool.name, "version": "does not run"} for folder in job.sets]


def run(job: Job) -> list[dict[str, str]]:
    """A row a set."""
    block_network()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    extract = job.tool.load()
    return [run_set(job, folder, extract) for folder in job.sets]


def run_set(job: Job, folder: Path, extract: Extract) -> dict[str, str]:
    """Cleans every page of a set and scores the results."""
    gold, results, seconds, failed = [], {}, 0.0, 0
    for i, page in enumerate(read_set(folder, job.limit)):
        if i == 0:
            _timed(extract, page)  # loads what the tool loads late
        result, spent = _timed(extract, page)
        gold.append(page.row)
        results[page.row["id"]] = result or Result()
        seconds += spent
        failed += result is None
    name = job.tool.name
    if name == NEWSCLEAN.name:
        known = read_predictions(job.predictions, f"{folder.name}.html")
        name = IN_SAMPLE if known is None else OUT_OF_FOLD
        if known is not None:
            results = {row["id"]: known[row["id"]] for row in gold if row["id"] in known}
    unread = {measure for measure, field in FIELD_OF.items() if field not in job.tool.fields}
    row = {measure: tables.share(value) for measure, value in score(gold, results).items() if measure not in unread}
    row |= {"set": folder.name, "tool": name, "version": job.tool.version or import_module("newsclean").__version__}
    return row | {"ms": f"{1000 * seconds / max(1, len(gold)):.1f}", "failed": str(failed or "")}


def _timed(extract: Extract, page: Gold) -> tuple[Result | None, float]:
    """A result, None where the tool raised, and the CPU seconds that it took."""
    start = time.process_time()
    try:
        result = extract(page.raw, page.url)
    except Exception as error:  # a peer may raise anything, which then is its result
        print(f"{type(error).__name__}: {error}"[:200], file=sys.stderr)
        return None, time.process_time() - start
    return result, time.process_time() - start


if __name__ == "__main__":
    main()
