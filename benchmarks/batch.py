"""What a run of many pages costs, and that it survives being killed.

    python benchmarks/batch.py speed DATA SET ... --pages 400 --rounds 3   pages a second by one process and by two
    python benchmarks/batch.py memory DATA SET ... --pages 40000           memory from the first tenth to the last
    python benchmarks/batch.py equal DATA SET ... --pages 1000             every row equal to clean(), on every way
    python benchmarks/batch.py kill DATA SET ... --pages 200 --times 20    killed at random moments and resumed

The pages of the sets are repeated under new ids until there are enough.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import psutil
import pyarrow as pa
import tables
from pages import Gold, find_sets, read_set
from pyarrow import parquet

import newsclean
from newsclean import batch

_MB = 1e6
_LOOK_SECONDS = 0.2  # between two looks at memory
_SEED = 6
CAPTURED = dt.datetime(2026, 11, 1, tzinfo=dt.timezone.utc)


def main() -> None:
    """Reads the arguments and runs what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["speed", "memory", "equal", "kill"])
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*", default=["fundus_dev"])
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--times", type=int, default=20)
    args = parser.parse_args()
    if args.what == "equal":
        compare(find_sets(args.data, args.sets), args.pages, args.jobs)
        return
    with tempfile.TemporaryDirectory() as folder:
        source = write_pages(Path(folder) / "pages.jsonl", find_sets(args.data, args.sets), args.pages)
        if args.what == "speed":
            speed(source, args.pages, args.rounds)
        elif args.what == "memory":
            memory(source, args.pages, args.jobs)
        else:
            kill(source, args.jobs, args.times)


def write_pages(file: Path, sets: list[Path], count: int) -> Path:
    """So many pages as JSON lines; as text, since JSON holds no bytes."""
    with file.open("w", encoding="utf-8") as out:
        for number, gold in repeated(sets, count):
            row = {"id": f"{number}-{gold.row['id']}", "url": gold.url, "html": gold.raw.decode("utf-8", "replace")}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return file


def repeated(sets: list[Path], count: int) -> Iterator[tuple[int, Gold]]:
    """So many pages, from the first on again where there are not enough."""
    golds = [gold for folder in sets for gold in read_set(folder)]
    return enumerate(itertools.islice(itertools.cycle(golds), count))


# --- speed


class Cost(NamedTuple):
    """Seconds: on the clock; of the parent's CPU, which reads and writes; of the workers' CPU, which clean."""

    clock: float
    parent: float
    workers: float


def speed(source: Path, count: int, rounds: int) -> None:
    """One process and two take turns; the rounds are processes of their own. Medians."""
    costs: dict[int, list[Cost]] = {1: [], 2: []}
    for _, jobs in itertools.product(range(rounds), costs):
        costs[jobs].append(run_apart(source, jobs))
    clock = {jobs: median(cost.clock for cost in found) for jobs, found in costs.items()}
    rows = []
    for jobs, found in costs.items():
        share = median(cost.parent / (cost.parent + cost.workers) for cost in found)
        rows.append({
            "jobs": str(jobs), "pages": str(count), "seconds": f"{clock[jobs]:.1f}",
            "pages a second": f"{count / clock[jobs]:.1f}", "times one job": f"{clock[1] / clock[jobs]:.2f}",
            "reading and writing": f"{share:.1%}",
        })  # fmt: skip
    print(tables.markdown(rows, tuple(rows[0])))


RUN = """
import json, resource, sys, time
from newsclean import batch
from newsclean.batch import arrow  # loads what writing Parquet needs, which costs the same for one page and a million
def spent(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime
begin, before = time.monotonic(), spent(resource.RUSAGE_SELF)
batch.run(sys.argv[1], sys.argv[2], jobs=int(sys.argv[3]), overwrite=True)
clock, parent = time.monotonic() - begin, spent(resource.RUSAGE_SELF) - before
print(json.dumps([clock, parent, spent(resource.RUSAGE_CHILDREN)]))
"""


def run_apart(source: Path, jobs: int) -> Cost:
    """One run in a process of its own."""
    command = [sys.executable, "-c", RUN, str(source), str(source.with_name("out.parquet")), str(jobs)]
    return Cost(*json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


# --- memory


def memory(source: Path, count: int, jobs: int) -> None:
    """The most that the parent and one worker hold, in each tenth of the run."""
    command = [sys.executable, "-m", "newsclean", "clean", str(source), "-o", str(source.with_name("out.parquet"))]
    log = source.with_name("summary.json")
    samples: list[tuple[float, float, float]] = []
    begin = time.monotonic()
    with subprocess.Popen([*command, "--jobs", str(jobs), "--quiet", "--summary", str(log)]) as process:
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            samples.append(
                (time.monotonic() - begin, _resident(watched), max(map(_resident, _below(watched)), default=0))
            )
            time.sleep(_LOOK_SECONDS)
    rows = []
    for tenth in range(10):
        part = samples[len(samples) * tenth // 10 : len(samples) * (tenth + 1) // 10]
        rows.append({
            "tenth": str(tenth + 1), "parent MB": f"{max(p for _, p, _ in part) / _MB:.0f}",
            "worker MB": f"{max(w for _, _, w in part) / _MB:.0f}",
        })  # fmt: skip
    print(tables.markdown(rows, tuple(rows[0])))
    told = json.loads(log.read_text(encoding="utf-8"))
    print(f"{told['rows']} rows of {count}, {told['pages_a_second']} pages a second, errors: {told['errors']}")


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _below(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children()
    except psutil.Error:
        return []


# --- equal


def compare(sets: list[Path], count: int, jobs: int) -> None:
    """A WARC to Parquet and to JSON lines, and a Parquet file of the same pages through Spark: rows against clean()."""
    golds = [gold for _, gold in repeated(sets, count)]
    expected = {str(n): newsclean.clean(gold.raw, gold.url, captured_at=CAPTURED) for n, gold in enumerate(golds)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "pages.warc.gz"
        source.write_bytes(b"".join(gzip.compress(warc_record(n, gold)) for n, gold in enumerate(golds)))
        for output in (folder / "rows.parquet", folder / "rows.jsonl"):
            subprocess.run(
                [sys.executable, "-m", "newsclean", "clean", source, "-o", output, "-j", str(jobs)], check=True
            )
        with (folder / "rows.jsonl").open(encoding="utf-8", newline="\n") as lines:
            tell("JSON lines", map(json.loads, lines), expected)
        tell("Parquet", parquet.read_table(folder / "rows.parquet").to_pylist(), expected)
        tell("Spark", by_spark(folder, golds), expected)


def warc_record(number: int, gold: Gold) -> bytes:
    """A response, as a crawler writes it."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + gold.raw
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: {number}\r\nWARC-Target-URI: {gold.url or ''}\r\n"
        f"WARC-Date: {CAPTURED:%Y-%m-%dT%H:%M:%SZ}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def by_spark(folder: Path, golds: list[Gold]) -> list[dict[str, Any]]:
    """The same pages on two workers of Spark's local mode."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    session: Any = import_module("pyspark.sql").SparkSession.builder.master("local[2]").getOrCreate()
    rows = [{"id": str(n), "url": gold.url, "html": gold.raw, "captured_at": CAPTURED} for n, gold in enumerate(golds)]
    parquet.write_table(pa.Table.from_pylist(rows), folder / "pages.parquet")
    pages = session.read.parquet(str(folder / "pages.parquet")).repartition(2)
    found: list[dict[str, Any]] = import_module("newsclean.spark").clean_pages(pages).toArrow().to_pylist()
    session.stop()
    return found


def tell(way: str, rows: Iterable[dict[str, Any]], expected: dict[str, newsclean.Article]) -> None:
    """How many rows there are and how many are equal."""
    articles = {row["id"]: batch.to_article(row) for row in rows}
    equal = sum(articles.get(name) == article for name, article in expected.items())
    print(f"{way}: {len(articles)} rows, {equal} of {len(expected)} equal to clean()", flush=True)


# --- kill


def kill(source: Path, jobs: int, times: int) -> None:
    """Kills a run at a random moment of the time that it takes, resumes it, and compares; so many times."""
    whole = source.with_name("whole.jsonl")
    begin = time.monotonic()
    _clean(source, whole, jobs).wait()
    taken = time.monotonic() - begin
    expected = _digest(whole)
    moments = random.Random(_SEED)
    killed = equal = 0
    while killed < times:
        output = source.with_name("killed.jsonl")
        moment = moments.uniform(0, taken)
        process = _clean(source, output, jobs)
        begin = time.monotonic()
        try:
            process.wait(moment)
            taken = min(taken, time.monotonic() - begin)  # it was done before; now we know that it takes no longer
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            _clean(source, output, jobs).wait()
            same = _digest(output) == expected
            killed, equal = killed + 1, equal + same
            print(f"killed after {moment:.1f} s: {'equal' if same else 'NOT EQUAL'}", flush=True)
        output.unlink()
    print(f"{equal} of {times} outputs equal that of the undisturbed run")
    if equal < times:
        raise SystemExit(1)


def _clean(source: Path, output: Path, jobs: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsclean", "clean", str(source), "-o", str(output), "--resume", "--quiet"]
    return subprocess.Popen([*command, "--jobs", str(jobs)])


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
