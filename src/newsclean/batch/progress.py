"""Shows on standard error how far a run is: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any

from tqdm import tqdm

from .summary import Summary

_BAR_AFTER = 2.0  # seconds; a run that is over sooner needs no bar
_LINE_EVERY = 30.0  # seconds
_BAR = "{percentage:3.0f}% |{bar}| {postfix} [{elapsed}<{remaining}]"
_BAR_WITHOUT_END = "{postfix} [{elapsed}]"


class Progress:
    """Progress of a run over so many bytes of input (None: not known), from a position on."""

    def __init__(self, summary: Summary, total: int | None, *, quiet: bool = False, bar: bool | None = None) -> None:
        """bar: None where standard error decides, by being a terminal or not."""
        self._summary, self._total, self._quiet = summary, total, quiet
        self._bar: tqdm[Any] | None = None
        self._begin = self._said = time.monotonic()
        self._first = 0  # position where this session began
        if not quiet and (sys.stderr.isatty() if bar is None else bar):
            form = _BAR if total else _BAR_WITHOUT_END
            self._bar = tqdm(total=total, delay=_BAR_AFTER, bar_format=form, file=sys.stderr, leave=False)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._summary.seconds = time.monotonic() - self._begin
        if self._bar:
            self._bar.close()

    def skip(self, position: int) -> None:
        """An earlier session has done the input up to there."""
        self._first = position
        if self._bar:
            self._bar.initial = self._bar.n = position

    def reach(self, position: int) -> None:
        """The input is done up to there."""
        now = time.monotonic()
        self._summary.seconds = now - self._begin
        if self._bar:
            self._bar.set_postfix_str(self._words(), refresh=False)
            self._bar.update(position - self._bar.n)
        elif not self._quiet and now - self._said >= _LINE_EVERY:
            self._said = now
            print(f"newsclean: {self._words()}{self._left(position)}", file=sys.stderr, flush=True)

    def _words(self) -> str:
        done = self._summary
        return f"{done.rows} pages, {done.pages_a_second:.1f} a second, {done.errors.total()} errors"

    def _left(self, position: int) -> str:
        if not self._total or position <= self._first:
            return ""
        left = self._summary.seconds * (self._total - position) / (position - self._first)
        return f", {position / self._total:.0%}, {left / 60:.0f} min left"
