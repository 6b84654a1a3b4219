"""The rows of a run as they come, in a SQLite file: what was there when a run stopped, however it stopped, is whole.

Rows stand in input order without gaps. So their number says where to go on, and nothing else need be remembered.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from .row import Facts, Row


class Entry(NamedTuple):
    """A row as the journal holds it."""

    row: Row
    duplicate_of: str | None


class Journal:
    """The rows of one run. file None: they are not kept, only the bodies that were seen, in a file without a name."""

    # Everything is in the write-ahead log before a row counts as written, so a killed process loses nothing. Exclusive:
    # a second run on the same output is refused.
    SET_UP = """
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS rows (
        position INTEGER PRIMARY KEY, id TEXT, packed BLOB, facts TEXT, duplicate_of TEXT
    );
    CREATE TABLE IF NOT EXISTS bodies (digest TEXT PRIMARY KEY, id TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    """

    def __init__(self, file: Path | None = None) -> None:
        self._keeps = file is not None
        self._base = sqlite3.connect(file or "", isolation_level=None, timeout=0)
        self._base.executescript(self.SET_UP)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def __len__(self) -> int:
        return int(self._base.execute("SELECT count(*) FROM rows").fetchone()[0])

    def clear(self) -> None:
        """Forgets everything."""
        with self._base:
            self._base.execute("BEGIN")
            for table in ("rows", "bodies", "settings"):
                self._base.execute(f"DELETE FROM {table}")

    def add(self, row: Row) -> Entry:
        """Writes the next row and tells which earlier row has the same body."""
        with self._base:
            self._base.execute("BEGIN")
            entry = Entry(row, self._seen(row))
            if self._keeps:
                columns = (storable(row.id), row.packed, json.dumps(row.facts._asdict()), entry.duplicate_of)
                self._base.execute("INSERT INTO rows (id, packed, facts, duplicate_of) VALUES (?, ?, ?, ?)", columns)
        return entry

    def entries(self) -> Iterator[Entry]:
        """All rows in input order."""
        found = self._base.execute("SELECT id, packed, facts, duplicate_of FROM rows ORDER BY position")
        for identity, packed, facts, duplicate_of in found:
            yield Entry(Row(identity, packed, Facts(**json.loads(facts))), duplicate_of)

    def ids(self) -> Iterator[str]:
        """The ids of all rows in input order."""
        for (identity,) in self._base.execute("SELECT id FROM rows ORDER BY position"):
            yield identity

    def setting(self, name: str, value: str) -> str:
        """The setting under which the rows were made; the value given where there is none yet."""
        self._base.execute("INSERT OR IGNORE INTO settings VALUES (?, ?)", (name, value))
        return str(self._base.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()[0])

    def change(self, name: str, value: str) -> None:
        """Gives a setting another value."""
        self._base.execute("UPDATE settings SET value = ? WHERE name = ?", (value, name))

    def _seen(self, row: Row) -> str | None:
        """The id of the first row with the same body; where this is the first, it is remembered."""
        if row.facts.digest is None:
            return None
        earlier = self._base.execute("SELECT id FROM bodies WHERE digest = ?", (row.facts.digest,)).fetchone()
        if earlier:
            return str(earlier[0])
        self._base.execute("INSERT INTO bodies VALUES (?, ?)", (row.facts.digest, storable(row.id)))
        return None


def storable(identity: str) -> str:
    """File names can hold bytes that are no text, which Python keeps as lone surrogates and SQLite refuses."""
    return identity.encode("utf-8", "backslashreplace").decode()
