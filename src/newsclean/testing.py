"""The pytest plugin: every folder `fixtures/NAME` with a page and its `expected.json` is a test.

pytest finds it by itself where newsclean is installed; `-p no:newsclean.testing` leaves it out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from . import Article, __version__, fixtures

_UPDATED = pytest.StashKey[list[str]]()
_ACCEPT_ALL = pytest.StashKey[bool]()


class Mismatch(Exception):
    """A page does not come out as expected; the text says where, for a reader."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the two ways to accept what changed."""
    group = parser.getgroup("newsclean", "newsclean's page fixtures")
    group.addoption(
        "--newsclean-update",
        action="store_true",
        help="show each fixture that comes out otherwise, and rewrite those that you accept",
    )
    group.addoption("--newsclean-update-all", action="store_true", help="rewrite them all, for review with a diff")


def pytest_configure(config: pytest.Config) -> None:
    """Refuses to rewrite expectations where nobody looks."""
    asks, takes_all = config.getoption("newsclean_update"), config.getoption("newsclean_update_all")
    if (asks or takes_all) and os.environ.get("CI", "").lower() not in ("", "0", "false"):
        raise pytest.UsageError(
            "newsclean: expectations are not rewritten in CI; update them where you can review them"
        )
    if asks and not takes_all and not _has_terminal(config):
        raise pytest.UsageError("newsclean: --newsclean-update asks at a terminal; without one: --newsclean-update-all")
    config.stash[_UPDATED] = []
    config.stash[_ACCEPT_ALL] = bool(takes_all)


def _has_terminal(config: pytest.Config) -> bool:
    with _no_capture(config):
        return sys.stdin.isatty()


@contextmanager
def _no_capture(config: pytest.Config) -> Iterator[None]:
    """The terminal as it is, standard input included, which pytest takes away while tests run."""
    capture = config.pluginmanager.getplugin("capturemanager")
    capture.suspend(in_=True)
    try:
        yield
    finally:
        capture.resume()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FixtureFile | None:
    """Takes the expectation of a folder below one named `fixtures`, where a page lies beside it."""
    folder = file_path.parent
    if file_path.name != fixtures.EXPECTED_NAME or fixtures.FOLDER_NAME not in folder.parent.parts:
        return None
    if not any((folder / name).is_file() for name in fixtures.PAGE_NAMES):
        return None
    return FixtureFile.from_parent(parent, path=file_path)


class FixtureFile(pytest.File):
    """A folder's expectation."""

    def collect(self) -> Iterator[FixtureItem]:
        """Its only test, named like the folder."""
        yield FixtureItem.from_parent(self, name=self.path.parent.name)


class FixtureItem(pytest.Item):
    """The test that a page comes out as expected; one with a `known.txt` must fail until that is taken away."""

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.folder = self.path.parent
        known = self.folder / fixtures.KNOWN_NAME
        if known.is_file():
            reason = known.read_text(encoding="utf-8").strip()
            self.add_marker(pytest.mark.xfail(reason=reason, strict=True, raises=Mismatch))

    def runtest(self) -> None:
        """Cleans the page and compares; asks whether to accept what differs where that was wished for."""
        fixture = fixtures.read(self.folder)
        article = fixture.clean()
        differing = fixtures.compare(article, fixture.expected)
        if differing and not fixture.known and self._accepts(differing):
            fixtures.accept(fixture, article)
            self.config.stash[_UPDATED].append(self._place())
            differing = fixtures.compare(article, fixtures.read(self.folder).expected)
        if differing:
            raise Mismatch(self._report(fixture, article, differing))

    def _place(self) -> str:
        """The folder as one would type it where pytest was called."""
        return os.path.relpath(self.folder, self.config.invocation_params.dir)

    def _report(self, fixture: fixtures.Fixture, article: Article, differing: dict[str, str]) -> str:
        recorded = fixture.expected.get("newsclean")
        head = [
            f"not as expected: {', '.join(differing)}",
            fixture.fault,
            f"recorded with newsclean {recorded}, this is {__version__}" if recorded not in (None, __version__) else "",
        ]
        warnings = [f"warning: {warning}" for warning in article.warnings]
        advice = f"To accept: python -m pytest --newsclean-update {self._place()}"
        return "\n".join([*filter(None, head), "", *differing.values(), *warnings, "", advice])

    def _accepts(self, differing: dict[str, str]) -> bool:
        if self.config.stash[_ACCEPT_ALL]:
            return True
        if not self.config.getoption("newsclean_update"):
            return False
        with _no_capture(self.config):
            print("", "", self._place(), *differing.values(), sep="\n")
            answer = input("Accept? [y]es, [N]o, [a]ll from here, [q]uit: ").strip().lower()[:1]
        if answer == "q":
            pytest.exit("stopped at the question whether to accept", returncode=pytest.ExitCode.INTERRUPTED)
        self.config.stash[_ACCEPT_ALL] = answer == "a"
        return answer in ("y", "a")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What differs, without the way through our code."""
        if isinstance(excinfo.value, Mismatch | fixtures.FixtureError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where it stands, and what it is called in the summary."""
        return self.path, None, f"newsclean fixture {self.name}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Names the expectations that were rewritten."""
    if updated := config.stash[_UPDATED]:
        terminalreporter.section("newsclean: expectations rewritten, look at them before you commit")
        terminalreporter.write_line("\n".join(updated))
