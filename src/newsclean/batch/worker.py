"""What runs in a worker process: chunks of records come in on standard input, results go out on standard output."""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from ..model import Options
from ..site import SiteProfile

OUT_OF_MEMORY = 77  # exit code; none that Python or a shell gives by itself
# The parent kills a page that takes too long. Only where the parent is gone too does the worker end itself, later.
_ORPHAN_PATIENCE = 2.0  # times a page's own
_ORPHAN_SECONDS = 5.0  # more, for a parent that is busy


@dataclass(frozen=True)
class Settings:
    """What a worker is told when it starts.

    task: "module:function"; it is called with a record and these settings. time_limit: seconds for a page.
    memory_limit: bytes for a worker. site: the profile for all pages. profiles: the folder of those by site.
    """

    task: str
    time_limit: float
    memory_limit: int
    options: Options = Options()
    profiles: str | None = None
    site: SiteProfile | None = None


class Fault(str):
    """The error of a page whose task raised: what was raised, in one line."""


def main() -> None:
    """Serves chunks until there are no more."""
    incoming, outgoing = _take_pipes()
    settings: Settings = pickle.load(incoming)
    module, _, function = settings.task.partition(":")
    task: Callable[[Any, Settings], Any] = getattr(importlib.import_module(module), function)
    _limit_memory(settings.memory_limit)
    _send(None, outgoing)  # ready: from here on the time counts
    for chunk in _chunks(incoming):
        for record in chunk:
            # A thread of C, which stops a page that never comes back to Python too.
            patience = _ORPHAN_PATIENCE * settings.time_limit + _ORPHAN_SECONDS
            faulthandler.dump_traceback_later(patience, exit=True, file=sys.stderr)
            _send(_result(task, record, settings), outgoing)
        faulthandler.cancel_dump_traceback_later()


def _result(task: Callable[[Any, Settings], Any], record: Any, settings: Settings) -> Any:
    try:
        return task(record, settings)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # what else this process holds is in doubt
    except Exception as error:  # A fault of ours on one page is that page's row, and the others still get theirs.
        return Fault(" ".join(f"{type(error).__name__}: {error}".split()))


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for us alone: what a library prints goes to standard error."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open() as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return incoming, outgoing


def _chunks(incoming: BinaryIO) -> Iterator[list[Any]]:
    with contextlib.suppress(EOFError, pickle.UnpicklingError):  # the parent has closed the pipe, or is gone
        while True:
            yield pickle.load(incoming)


def _send(message: Any, outgoing: BinaryIO) -> None:
    try:
        pickle.dump(message, outgoing, pickle.HIGHEST_PROTOCOL)
        outgoing.flush()
    except BrokenPipeError:
        os._exit(0)  # the parent is gone, and no one is left to tell


def _limit_memory(limit: int) -> None:
    """The kernel's own limit, on Linux: on top of the address space that the libraries have reserved by now.

    Elsewhere the parent, which looks at the resident memory, is the only one to stop a page.
    """
    if not sys.platform.startswith("linux"):
        return
    import resource

    reserved = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (reserved + limit, reserved + limit))


if __name__ == "__main__":
    main()
