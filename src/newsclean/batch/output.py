"""Where a run's rows go: a folder beside the output while it runs, the output itself when it is whole."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from . import writers
from .journal import Journal
from .readers import is_input
from .row import unpack
from .streams import COMPRESSED, MissingExtra
from .summary import Summary

_PARTIAL = ".partial"  # behind the output's name: the folder where its rows gather


class Refused(Exception):
    """A run cannot begin as it was asked for; the message says what to do."""


class Stopped(Exception):
    """A run could not go on; what it did is kept, and the message says how to go on."""


class Output:
    """The files that a run makes."""

    def __init__(self, path: Path, form: str | None, removed: Path | None, summary: Path | None) -> None:
        if form not in (None, *writers.WRITERS):
            raise ValueError(f"output_format: expected one of {', '.join(writers.WRITERS)}, got {form!r}")
        path = _named(path)
        form = form or writers.format_of(path)
        if form is None:
            raise Refused(f"{path}: a name that ends in {writers.ENDINGS} tells the format, else name one")
        if form == "parquet" and path.name.lower().endswith(COMPRESSED):
            raise Refused(f"{path}: Parquet is compressed within; choose a name without {path.suffix}")
        writers.require(form, path)
        if removed:
            if writers.format_of(removed) not in (None, "json"):
                raise Refused(f"{removed}: removed blocks are written as JSON lines; choose a name that says so")
            writers.require("json", removed)
        self.path, self.removed, self.summary = path, removed, summary
        self.partial = partial_of(path)
        self._write = writers.WRITERS[form]

    def is_whole(self) -> bool:
        """Whether an earlier run made it to the end."""
        return self.path.exists() and not self.partial.exists()

    def check(self, inputs: Sequence[str], *, resume: bool, overwrite: bool) -> None:
        """Raises Refused where the files cannot all be made, or something would be lost that no one said may go."""
        if resume and overwrite:
            raise Refused("resume goes on, overwrite begins anew; choose one of them")
        self._check_beside()
        if self.path.is_dir() and not (self.path / writers.INDEX).exists():
            raise Refused(f"{self.path} is a folder that newsclean did not write; choose another name")
        if resume and self.is_whole():
            self._check_there()
            return
        for file in filter(None, (self.path, self.removed, self.summary)):
            if is_input(file, inputs):
                raise Refused(f"{file} is one of the inputs, which would be lost; choose another name")
        if resume or overwrite:
            return
        if self.partial.exists():
            raise Refused(f"{self.partial} holds rows of an earlier run; resume goes on, overwrite begins anew")
        for path in (self.path, self.removed, self.summary):
            if path and path.exists():
                raise Refused(f"{path} exists; --overwrite (overwrite=True) replaces it")

    def _check_beside(self) -> None:
        """Before the run, for these are written when all is cleaned. The output's own folder is made where need be."""
        taken = {self.path.resolve()}
        for path in filter(None, (self.removed, self.summary)):
            if path.resolve() in taken:
                raise Refused(f"{path} is asked for twice; output, removed and summary are each a file of its own")
            taken.add(path.resolve())
            if path.is_dir():
                raise Refused(f"{path} is a folder; the name of a file is expected")
            if not path.parent.is_dir() and path.resolve().parent != self.path.resolve().parent:
                raise Refused(f"{path} cannot be written: there is no folder {path.parent}")

    def _check_there(self) -> None:
        """The rows are gone when the output is whole, and with them what removed and summary are made of."""
        for path in filter(None, (self.removed, self.summary)):
            if not path.exists():
                raise Refused(f"{self.path} is whole, but {path} is not there; overwrite makes all anew")

    @contextmanager
    def journal(self, *, overwrite: bool) -> Iterator[Journal]:
        """The journal in the partial folder. A full disk and a second run on the same output are told in words.

        Where a run is refused before its first row, nothing is left that would stand in the way of the next.
        """
        is_new, is_useless = not self.partial.exists(), False
        try:
            self.partial.mkdir(parents=True, exist_ok=True)
            with Journal(self.partial / "journal.sqlite") as journal:
                if overwrite:
                    journal.clear()
                try:
                    yield journal
                except (Refused, MissingExtra):
                    is_useless = is_new and not len(journal)
                    raise
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise Refused(f"another run is writing {self.partial}; wait for it or choose another output") from None
            raise self._stopped(str(error)) from error
        except sqlite3.DatabaseError as error:
            raise Refused(f"{self.partial} is damaged ({error}); overwrite begins anew") from error
        except OSError as error:
            raise self._stopped(f"{error.strerror or error}") from error
        finally:
            if is_useless:
                self.clean_up()

    def finish(self, journal: Journal, summary: Summary) -> None:
        """Writes everything, each file under its final name only when it is whole, the output last."""
        if self.removed:
            beside = _beside(self.removed)
            writers.write_removed(_lines(journal), beside)
            _put(beside, self.removed)
        if self.summary:
            beside = _beside(self.summary)
            beside.write_text(json.dumps(summary.to_dict(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            _put(beside, self.summary)
        made, old = self.partial / self.path.name, self.partial / f"{self.path.name}.old"
        for left in (made, old):
            _delete(left)
        self._write(_lines(journal), made, summary.columns)
        if self.path.is_dir() or (made.is_dir() and self.path.exists()):  # a rename replaces files, by files alone
            self.path.replace(old)
        _put(made, self.path)

    def clean_up(self) -> None:
        """Deletes the partial folder."""
        shutil.rmtree(self.partial)

    def _stopped(self, why: str) -> Stopped:
        return Stopped(f"cannot write {self.path}: {why}. The rows that are done are kept; resume goes on")


def partial_of(output: Path) -> Path:
    """The folder where the rows of an output gather until they are all there."""
    output = _named(output)
    return output.parent / (output.name + _PARTIAL)  # with_name would not do for the root


def _named(path: Path) -> Path:
    """A path that ends in the name of a file or folder: what is written beside "." and ".." has a name made of it."""
    return path.resolve() if path.name in ("", "..") else path


def _lines(journal: Journal) -> Iterator[bytes]:
    return (unpack(entry.row, entry.duplicate_of) for entry in journal.entries())


def _beside(path: Path) -> Path:
    """A name in the same folder, with the same ending."""
    return path.with_name(f"partial-{path.name}")


def _put(made: Path, path: Path) -> None:
    if made.is_file():
        with made.open("rb") as file:
            os.fsync(file.fileno())
    made.replace(path)


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
