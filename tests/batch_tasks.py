"""What worker processes are made to do in the tests: a page's content says how it behaves."""

from __future__ import annotations

import ctypes
import os
import time

from newsclean.batch.records import Record
from newsclean.batch.row import Row, clean_record
from newsclean.batch.worker import Settings


def behave(record: Record, settings: Settings) -> str:
    """Gives the record's id back, unless its content is one that never does."""
    misbehave(str(record.content), settings)
    return record.id


def behave_and_clean(record: Record, settings: Settings) -> Row:
    """The same in front of the real task; the page says what to do in its address."""
    misbehave(record.url or "", settings)
    return clean_record(record, settings)


def misbehave(what: str, settings: Settings) -> None:
    """Hangs, in Python or in C where no signal of Python's gets through; takes memory; dies; raises."""
    if what == "sleep":
        time.sleep(3600)
    elif what == "hang in C":
        libc = ctypes.PyDLL(None)  # holds Python's lock while it sleeps
        libc.sleep(3600)
    elif what == "allocate":
        taken = []
        while True:
            taken.append(bytes(range(256)) * 40_000)
    elif what == "hold":
        # With what the process holds beside it this is too much, yet no more than the kernel allows.
        held = bytearray(b"x") * (settings.memory_limit - (8 << 20))
        time.sleep(3600)
        del held
    elif what == "die":
        os.kill(os.getpid(), 9)
    elif what == "leave":
        os._exit(3)
    elif what == "raise":
        raise ValueError("two\nlines")
    elif what == "print":
        print("what a library prints must not stand between the results", flush=True)
