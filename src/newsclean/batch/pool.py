"""Runs a task on records in processes: in order, each page within its limits, in bounded memory.

A thread for each process hands it chunks and takes results back one by one. So it is known which page a process was at
when it died or was killed; that page fails, the rest of its chunk goes to the process that comes in its place.
"""

from __future__ import annotations

import contextlib
import itertools
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import psutil

from .records import Record
from .worker import OUT_OF_MEMORY, Fault, Settings

CHUNK_BYTES = 512 << 10  # some pages: a process has work for 0.1 s, and the last chunk keeps no one waiting for long
CHUNK_PAGES = 64  # where pages are tiny
RECYCLE_BYTES = 400 << 20  # resident; what a huge page leaves behind is given back by a new process
_AHEAD = 2  # chunks that are read in advance for each process
_WAITING_PAGES = 2000  # results behind a slow page; at 12 KB a row, 24 MB
_LOOK_SECONDS = 0.05  # between two looks at time and memory; a process fills some 100 MB in that time
_END_SECONDS = 5.0  # for a process whose pipes are closed to end by itself


class WorkersFail(Exception):
    """Processes cannot even start: nothing that a page could be blamed for."""


class Done(NamedTuple):
    """A record, without its content, and what the task gave, or the error in words."""

    record: Record
    result: Any = None
    error: str | None = None


_Todo = queue.SimpleQueue[tuple[int, list[Record]] | None]
_Finished = queue.SimpleQueue[tuple[int, list[Done]] | WorkersFail]


def process(records: Iterable[Record], settings: Settings, jobs: int) -> Generator[Done, None, None]:
    """Runs the task on every record in so many processes; what was done, in the order of the records.

    Raises WorkersFail where no process starts.
    """
    todo: _Todo = queue.SimpleQueue()
    finished: _Finished = queue.SimpleQueue()
    workers: list[_Worker] = []
    watch = _Watch(workers)
    chunks = enumerate(_chunks(records))
    waiting: dict[int, list[Done]] = {}
    handed = taken = turn = 0  # chunks given to workers, come back, and passed on
    try:
        while True:
            room = _AHEAD * jobs - (handed - taken) if sum(map(len, waiting.values())) < _WAITING_PAGES else 0
            for chunk in itertools.islice(chunks, room):
                todo.put(chunk)
                handed += 1
                if len(workers) < min(jobs, handed - taken):
                    workers.append(_Worker(todo, finished, settings))
            if handed == taken:
                return
            item = finished.get()
            if isinstance(item, WorkersFail):
                raise item
            taken += 1
            waiting[item[0]] = item[1]
            while turn in waiting:
                yield from waiting.pop(turn)
                turn += 1
    finally:
        watch.stop()
        for worker in workers:
            worker.stop()
            todo.put(None)
        for worker in workers:
            worker.join()


def _chunks(records: Iterable[Record]) -> Iterator[list[Record]]:
    chunk: list[Record] = []
    size = 0
    for record in records:
        chunk.append(record)
        size += len(record.content)
        if size >= CHUNK_BYTES or len(chunk) >= CHUNK_PAGES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _Worker:
    """A process and the thread that serves it."""

    def __init__(self, todo: _Todo, finished: _Finished, settings: Settings) -> None:
        self._todo, self._finished, self._settings = todo, finished, settings
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()  # held while one looks whether a page may go on, and while a page ends
        self._since: float | None = None  # when the page began that the process is at; None while it waits for work
        self._page = 0  # counts pages, so that a kill is laid to the right one
        self._killed: tuple[int, str] | None = None  # the page and why
        self._stopped = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Kills the process, whatever it is at."""
        with self._lock:
            self._stopped = True
            self._kill()

    def join(self) -> None:
        """Waits for the thread, which ends when the process is gone or there is None to do."""
        self._thread.join()

    def look(self, lost: float) -> None:
        """Kills the process where its page takes too long or too much memory.

        lost: seconds that count for no page.
        """
        with self._lock:
            if not self._process or self._since is None or self._killed:
                return
            self._since += lost
            if time.monotonic() - self._since > self._settings.time_limit:
                self._killed = (self._page, f"took longer than {self._settings.time_limit:g} s")
            elif _resident(self._process.pid) > self._settings.memory_limit:
                self._killed = (self._page, self._too_much_memory)
            if self._killed:
                self._kill()

    @property
    def _too_much_memory(self) -> str:
        return f"needed more than {self._settings.memory_limit >> 20} MB of memory"

    def _serve(self) -> None:
        try:
            while not self._stopped and (work := self._todo.get()):
                self._finished.put((work[0], self._do(work[1])))
        except Exception as error:  # without this thread the caller would wait for ever
            self._finished.put(error if isinstance(error, WorkersFail) else WorkersFail(repr(error)))
        finally:
            self._end()

    def _do(self, chunk: list[Record]) -> list[Done]:
        """The chunk's results in order; a page that ends its process costs only its own."""
        results: list[Done] = []
        while len(results) < len(chunk) and not self._stopped:
            try:
                self._send(chunk[len(results) :])
                while len(results) < len(chunk):
                    results.append(self._receive(chunk[len(results)]))
            except (EOFError, OSError, pickle.UnpicklingError):
                innocent = self._killed and self._killed[0] != self._page  # killed when its page was done after all
                why = self._end()
                if not innocent:
                    results.append(Done(_bare(chunk[len(results)]), error=why))
        with self._lock:
            self._since = None
        if self._process and _resident(self._process.pid) > min(RECYCLE_BYTES, self._settings.memory_limit // 2):
            self._end()
        return results

    def _send(self, records: list[Record]) -> None:
        process = self._process or self._start()
        assert process.stdin
        with self._lock:
            self._page += 1
            self._since = time.monotonic()
        pickle.dump(records, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()

    def _receive(self, record: Record) -> Done:
        assert self._process
        assert self._process.stdout
        result = pickle.load(self._process.stdout)
        with self._lock:
            self._page += 1
            self._since = time.monotonic()
        return Done(_bare(record), error=str(result)) if isinstance(result, Fault) else Done(_bare(record), result)

    def _start(self) -> subprocess.Popen[bytes]:
        """A new process that is ready to work."""
        # Ctrl-C goes to every process of a terminal, and the parent decides, also while one still loads what it needs.
        alone = "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN)"
        code = f"{alone}; sys.path[:] = {sys.path!r}; from newsclean.batch.worker import main; main()"
        command = [sys.executable, "-c", code]
        with self._lock:
            if self._stopped:
                raise EOFError
            self._killed = None
            try:
                self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            except OSError as error:
                raise WorkersFail(f"a worker process does not start: {error}") from error
        assert self._process.stdin
        assert self._process.stdout
        try:
            pickle.dump(self._settings, self._process.stdin)
            self._process.stdin.flush()
            pickle.load(self._process.stdout)
        except (EOFError, OSError) as error:
            why = self._end()
            if self._stopped:
                raise EOFError from None
            raise WorkersFail(f"a worker process does not start ({why})") from error
        return self._process

    def _kill(self) -> None:
        if self._process:
            self._process.kill()

    def _end(self) -> str:
        """Ends the process; why it ended, in words."""
        with self._lock:
            process, self._process, self._since = self._process, None, None
            killed, self._killed = self._killed, None
        if not process:
            return "was stopped"
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                assert pipe
                pipe.close()
        try:
            code = process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        if killed:
            return killed[1]
        if code == OUT_OF_MEMORY:
            return self._too_much_memory
        return f"ended the process by {signal.Signals(-code).name}" if code < 0 else f"ended the process, code {code}"


class _Watch:
    """Looks at all workers every now and then, in a thread of its own."""

    def __init__(self, workers: list[_Worker]) -> None:
        self._workers = workers
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the thread."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        last = time.monotonic()
        while not self._over.wait(_LOOK_SECONDS):
            now = time.monotonic()
            # Where this process came late, by Ctrl-Z or on a busy machine, the others may not have run either.
            lost = now - last - _LOOK_SECONDS
            last = now
            for worker in tuple(self._workers):
                worker.look(lost)


def _bare(record: Record) -> Record:
    return replace(record, content=b"")


def _resident(pid: int) -> int:
    """Bytes of memory that a process holds; 0 where it is gone."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
