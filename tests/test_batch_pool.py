"""The runner: order, limits, and that a page which misbehaves costs no other page anything."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from newsclean.batch import pool
from newsclean.batch.records import Record
from newsclean.batch.worker import Settings

SETTINGS = Settings("batch_tasks:behave", time_limit=60, memory_limit=1 << 30)
BRIEF = Settings("batch_tasks:behave", time_limit=3, memory_limit=1 << 30)


def records(*contents: str) -> list[Record]:
    return [Record(str(number), content) for number, content in enumerate(contents)]


def outcomes(given: list[Record], settings: Settings = SETTINGS, jobs: int = 2) -> list[str | None]:
    """For every record its own id or the error, checked to be in order."""
    done = list(pool.process(given, settings, jobs))
    assert [each.record.id for each in done] == [record.id for record in given]
    assert all(each.result == each.record.id for each in done if each.error is None)
    return [each.error for each in done]


def test_results_come_in_the_order_of_the_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CHUNK_PAGES", 3)
    assert outcomes(records(*["x"] * 100)) == [None] * 100


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ("sleep", "took longer than 3 s"),
        ("hang in C", "took longer than 3 s"),
        ("die", "ended the process by SIGKILL"),
        ("leave", "ended the process, code 3"),
        ("raise", "ValueError: two lines"),
    ],
)
def test_a_page_that_misbehaves_costs_its_own_row_only(what: str, error: str) -> None:
    given = records("x", what, "x", "x", what)
    assert outcomes(given, BRIEF, jobs=1) == [None, error, None, None, error]


def test_a_limit_that_is_over_before_the_parent_looks_is_told_as_such() -> None:
    short = Settings("batch_tasks:behave", time_limit=0.001, memory_limit=1 << 30)
    assert outcomes(records("sleep"), short, jobs=1) == ["took longer than 0.001 s"]


@pytest.mark.parametrize("what", ["allocate", "hold"])
def test_a_page_that_takes_too_much_memory_costs_its_own_row_only(what: str) -> None:
    if what == "allocate" and sys.platform != "linux":
        pytest.skip("only on Linux does the kernel stop what is faster than the parent's look")
    limited = Settings("batch_tasks:behave", time_limit=60, memory_limit=256 << 20)
    assert outcomes(records("x", what, "x"), limited, jobs=1) == [None, "needed more than 256 MB of memory", None]


def test_what_a_page_prints_does_not_stand_between_the_results() -> None:
    assert outcomes(records("x", "print", "x")) == [None] * 3


def test_processes_that_cannot_start_are_an_error_and_no_rows() -> None:
    with pytest.raises(pool.WorkersFail, match="does not start"):
        list(pool.process(records("x"), Settings("no_such_module:task", 60, 1 << 30), 1))


def test_ctrl_c_leaves_a_process_alone_that_is_still_starting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # In place of a package that the process loads first.
    (tmp_path / "psutil.py").write_text("import os, signal; os.kill(os.getpid(), signal.SIGINT)")
    monkeypatch.syspath_prepend(tmp_path)
    assert outcomes(records("x"), jobs=1) == [None]


def test_what_no_process_can_take_is_an_error_and_no_wait_without_end() -> None:
    with pytest.raises(pool.WorkersFail, match="pickle"):
        list(pool.process([Record("a", carried={"key": lambda: None})], SETTINGS, 1))


def test_records_are_read_only_as_far_ahead_as_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CHUNK_PAGES", 1)
    monkeypatch.setattr(pool, "_WAITING_PAGES", 5)
    read = 0

    def counted() -> Iterator[Record]:
        nonlocal read
        for record in records("sleep", *["x"] * 200):
            read += 1
            yield record

    done = pool.process(counted(), BRIEF, 2)
    assert next(done).error == "took longer than 3 s"
    # Those that wait behind the page, those in the hands of the two processes, and one more round of them.
    assert read <= 5 + 2 * 2 * 2
    done.close()


def test_no_process_is_left_when_the_caller_stops() -> None:
    before = set(psutil.Process().children())
    done = pool.process(records("x", *["sleep"] * 3), SETTINGS, 2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "CHUNK_PAGES", 1)
        next(done)
    done.close()
    assert set(psutil.Process().children()) <= before
