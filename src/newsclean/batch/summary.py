"""What a run did, in numbers: a fold over the facts of its rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from .journal import Entry
from .row import ColumnKind, join_kinds


@dataclass
class Summary:
    """Counts over all rows of an output; seconds and pages_a_second are those of this session alone.

    records: what the input holds, each of which is a row. removed: removed blocks by kind. missing: pages without that
    field. warnings: those of pages, by their word. errors: rows by stage and reason. skipped: what in the input is no
    page, by what it is. columns: those carried from the input, with their types. was_whole: the output was there
    already, and nothing was done.
    """

    records: int = 0
    rows: int = 0
    articles: int = 0
    duplicates: int = 0
    removed: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    columns: dict[str, ColumnKind] = field(default_factory=dict)
    resumed_at: int = 0
    seconds: float = 0.0
    was_whole: bool = False

    def add(self, entry: Entry) -> None:
        """Counts one more row."""
        facts = entry.row.facts
        self.rows += 1
        self.articles += facts.article
        self.duplicates += entry.duplicate_of is not None
        self.removed.update(facts.removed)
        self.missing.update(facts.missing)
        self.warnings.update(facts.warnings)
        for name, kind in facts.columns.items():
            self.columns[name] = join_kinds(self.columns.get(name), kind)
        if facts.error is not None:
            self.errors[facts.error] += 1

    @property
    def pages_a_second(self) -> float:
        """Rows of this session over its time."""
        return (self.rows - self.resumed_at) / self.seconds if self.seconds else 0.0

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON types, most frequent first."""
        counts = {name: dict(value.most_common()) for name, value in vars(self).items() if isinstance(value, Counter)}
        return {**asdict(self), **counts, "pages_a_second": round(self.pages_a_second, 1)}

    def __str__(self) -> str:
        lines = [
            f"{_some(self.rows, 'row')}: {_some(self.articles, 'article')}, {_some(self.duplicates, 'duplicate')}, "
            f"{_some(self.errors.total(), 'error')}; {self.pages_a_second:.1f} pages a second"
        ]
        for name in ("removed", "missing", "warnings", "errors", "skipped"):
            counts: Counter[str] = getattr(self, name)
            if counts:
                lines.append(f"  {name}: " + ", ".join(f"{key} {count}" for key, count in counts.most_common()))
        return "\n".join(lines)


def _some(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
