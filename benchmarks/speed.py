"""How fast newsclean is, as ratios that hold on other machines too: to a bare parse of the page, and to trafilatura.

    python benchmarks/speed.py DATA                      60 pages each of fundus_dev and wcxb_dev
    python benchmarks/speed.py DATA SET ... --pages 20   other sets
    python benchmarks/speed.py DATA --text               newsclean on text captures of the same pages

Each round is a process of its own, warmed up on pages that it does not measure; there the three tools take turns, all
on the same pages, and then again. "first" are pages that no cache has seen, as in a crawl of many sites; "again" is the
second time. CPU time of the process; medians over the rounds.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import tables
from pages import Gold, capture, find_sets, read_set
from peers import block_network

SETS = ("fundus_dev", "wcxb_dev")
PASSES = ("first", "again")
TOOLS = ("parse", "newsclean", "trafilatura")
WARM_UP_PAGES = 5  # of each set, behind those that are measured: load what loads late
COLUMNS = (
    *("set", "pass", "pages", "parse ms", "newsclean ms", "trafilatura ms"),
    *("newsclean / parse", "trafilatura / newsclean"),
)

Seconds = dict[tuple[str, str, str], float]  # by set, pass and tool


class Job(NamedTuple):
    """What a round measures."""

    sets: list[Path]
    pages: int
    text: bool


def main() -> None:
    """Reads the arguments, runs the rounds, prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--pages", type=int, default=60, help="of each set")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--text", action="store_true")
    args = parser.parse_args()
    job = Job(find_sets(args.data, args.sets), args.pages, args.text)
    rounds = [run_apart(job) for _ in range(args.rounds)]
    print(tables.markdown(summarise(rounds, job), COLUMNS))


def run_apart(job: Job) -> Seconds:
    """One round in a process of its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(run, job).result()


def run(job: Job) -> Seconds:
    """One round: every tool over all pages of a set, twice, in turns."""
    block_network()
    tools = load(job.text)
    pages = {folder.name: list(read_set(folder, job.pages + WARM_UP_PAGES)) for folder in job.sets}
    inputs = {name: [prepare(page, job.text) for page in found] for name, found in pages.items()}
    for given in inputs.values():
        for tool in TOOLS:
            spend(tools[tool], given[job.pages :] or given[:WARM_UP_PAGES])
    return {
        (name, turn, tool): spend(tools[tool], given[: job.pages])
        for turn in PASSES
        for name, given in inputs.items()
        for tool in TOOLS
    }


class Input(NamedTuple):
    """A page as the tools get it: newsclean's may be a capture."""

    raw: bytes
    page: bytes | str
    url: str | None


def prepare(gold: Gold, text: bool) -> Input:
    """Captures are made before any clock runs."""
    return Input(gold.raw, capture(gold, "full") if text else gold.raw, gold.url)


def load(text: bool) -> dict[str, Callable[[Input], object]]:
    """The three tools; the text door is known to get text, the other tells it by itself."""
    newsclean: Any = import_module("newsclean")
    extraction: Any = import_module("trafilatura").bare_extraction
    parse: Any = import_module("lxml.html").document_fromstring
    clean = newsclean.clean_text if text else newsclean.clean
    return {
        "parse": lambda given: parse(given.raw),
        "newsclean": lambda given: clean(given.page, given.url),
        "trafilatura": lambda given: extraction(given.raw, url=given.url, with_metadata=True),
    }


def spend(tool: Callable[[Input], object], given: Sequence[Input]) -> float:
    """CPU seconds of a tool for all those pages; what others left to be collected is not on its bill."""
    gc.collect()
    start = time.process_time()
    for page in given:
        tool(page)
    return time.process_time() - start


def summarise(rounds: list[Seconds], job: Job) -> list[dict[str, str]]:
    """A row for each set and pass, and for the sets together."""
    names = [folder.name for folder in job.sets]
    groups = {name: [name] for name in names} | ({"together": names} if len(names) > 1 else {})
    counts = {folder.name: sum(1 for _ in read_set(folder, job.pages)) for folder in job.sets}
    rows = []
    for group, members in groups.items():
        count = sum(counts[name] for name in members)
        for turn in PASSES:
            spent = [{tool: sum(r[name, turn, tool] for name in members) for tool in TOOLS} for r in rounds]
            row = {f"{tool} ms": f"{1000 * median(s[tool] for s in spent) / count:.2f}" for tool in TOOLS}
            row["newsclean / parse"] = f"{median(s['newsclean'] / s['parse'] for s in spent):.2f}"
            row["trafilatura / newsclean"] = f"{median(s['trafilatura'] / s['newsclean'] for s in spent):.2f}"
            rows.append({"set": group, "pass": turn, "pages": str(count)} | row)
    return rows


if __name__ == "__main__":
    main()
