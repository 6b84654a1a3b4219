"""README and docs/: every code block runs, what is shown as output comes out, links lead somewhere, lists are whole.

A block stands for itself: `python` and `sh` run, in the order of the document, in a copy of examples/. A comment
before it says otherwise: `<!-- output -->` is what the block before prints (`...` stands for anything),
`<!-- not run: reason -->` is only shown.
"""

from __future__ import annotations

import ast
import contextlib
import io
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from markdown_it import MarkdownIt

import newsclean
from newsclean import clean, phrases
from newsclean.label import places
from reading import ROOT, fixture_pages

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PACKAGE = Path(newsclean.__file__).parent
_NOT_RUN = re.compile(r"<!-- not run: .+ -->")
_OUTPUT = "<!-- output -->"


class Fence(NamedTuple):
    """A fenced block, and the comment before it."""

    language: str
    text: str
    line: int
    comment: str


def fences(document: Path) -> Iterator[Fence]:
    comment = ""
    for token in MarkdownIt().parse(document.read_text(encoding="utf-8")):
        if token.type == "fence":
            yield Fence(token.info, token.content, (token.map or [0])[0] + 1, comment)
        comment = token.content.strip() if token.type == "html_block" else ""


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What shell blocks call: newsclean and python as they run here."""
    folder = tmp_path_factory.mktemp("bin")
    scripts = {
        "newsclean": f'exec "{sys.executable}" -m newsclean "$@"',
        "python": f'exec "{sys.executable}" "$@"',
    }
    for name, line in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def environment(commands: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if name != "CI"}
    own["PATH"] = os.pathsep.join([str(commands), own.get("PATH", "")])
    own["PYTHONPATH"] = os.pathsep.join(sys.path)
    # As an installed newsclean's entry point does; a checkout on the path has none.
    return {
        **own,
        "PYTEST_ADDOPTS": "-p newsclean.testing -p no:cacheprovider -p no:hypothesispytest",
        "PYTHONIOENCODING": "utf-8",
    }


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_block_of_a_document_runs(
    document: Path,
    commands: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    request.addfinalizer(lambda: logging.getLogger("newsclean").setLevel(logging.NOTSET))  # a document sets it
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__docs__"}
    output = ""
    for block in fences(document):
        where = f"{document.name}:{block.line}"
        if block.comment == _OUTPUT:
            wanted = ".*".join(map(re.escape, block.text.strip().split("...")))
            assert re.fullmatch(wanted, output.strip(), re.DOTALL), f"{where}: printed\n{output}"
        elif block.language == "python" and not _NOT_RUN.fullmatch(block.comment):
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(block.text, where, "exec"), names)
            output = printed.getvalue()
        elif block.language == "sh" and not _NOT_RUN.fullmatch(block.comment):
            command = ["bash", "-euo", "pipefail", "-c", block.text]
            done = subprocess.run(command, capture_output=True, text=True, env=environment(commands), timeout=300)
            assert done.returncode == 0, f"{where}: {done.stdout}{done.stderr}"
            output = done.stdout
        else:
            assert _NOT_RUN.fullmatch(block.comment), f"{where}: a block that does not run says why in a comment"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        assert target.startswith("https://") or (document.parent / target).exists(), target


# --- lists that the docs promise to be whole


def rules_in_docs() -> set[str]:
    """The rule ids in the first cells of the table."""
    text = (ROOT / "docs" / "removal.md").read_text(encoding="utf-8")
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {rule for cell in cells for rule in re.findall(r"`([a-z]+\.[a-z_]+)`", cell)}


def texts_in_code() -> Iterator[str]:
    """Every text in the package's code, with KIND in place of what is filled in."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr):
                yield "".join(str(v.value) if isinstance(v, ast.Constant) else "KIND" for v in node.values)


RULE = re.compile(r"((?:[a-z]+|KIND)\.(?:[a-z_]+|KIND)): ")
# Ids that code puts together otherwise: places._place, and the constant SOURCE_RULE of the bylines.
ELSEWHERE = {"class.KIND", "structure.KIND", "byline.source"}


def rules_in_code() -> set[str]:
    return {found[1] for text in texts_in_code() if (found := RULE.match(text))} - {"KIND.KIND"} | ELSEWHERE


def rule_kinds() -> dict[str, set[str]]:
    """For every family of rules the kinds that it can name, as far as the code's tables tell."""
    index = phrases._index()
    metas = [
        *index.whole.values(),
        *(meta for part in (index.openings, index.endings) for row in part.values() for _, meta in row),
    ]
    return {
        "phrase": {meta.kind for meta in metas},
        "class": {kind for kind, _ in places.CLASS_RULES},
        "structure": set(places._TAG_RULES.values()) | {"comment_form", "teasers"},
    }


def test_the_docs_list_exactly_the_rules_of_the_code() -> None:
    told = rules_in_docs()
    families = {rule.removesuffix(".KIND") for rule in rules_in_code() if rule.endswith(".KIND")}
    exact = {rule for rule in rules_in_code() if not rule.endswith(".KIND")}
    exact |= {f"{family}.{kind}" for family, kinds in rule_kinds().items() for kind in kinds}
    assert exact - told == set(), "rules that docs/removal.md does not list"
    unlisted = families - {rule.partition(".")[0] for rule in told}
    assert unlisted == set(), "families of rules of which docs/removal.md lists none"
    strangers = {rule for rule in told - exact if rule.partition(".")[0] not in families - set(rule_kinds())}
    assert strangers == set(), "rules in docs/removal.md that the code does not have"


def test_every_rule_that_pages_meet_is_listed() -> None:
    told = rules_in_docs()
    met = {gone.why.partition(":")[0] for page in fixture_pages() for gone in clean(page.read_bytes()).removed}
    assert met - told == set()


def test_every_source_that_pages_meet_is_listed() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8").partition("### Sources\n")[2]
    rows = [line.split("|") for line in text.partition("```")[0].splitlines() if line.startswith("| `")]
    names = {row[1]: set(re.findall(r"`([a-z0-9-]+)`", row[2])) for row in rows}
    told = {name: found for cell, found in names.items() for name in re.findall(r"`(\w+)`", cell)}
    met = [clean(page.read_bytes()).sources for page in fixture_pages()]
    assert {(name, where) for sources in met for name, where in sources.items() if where not in told[name]} == set()


def test_the_docs_list_exactly_the_warnings_of_the_code() -> None:
    found = {text.partition(":")[0] for text in texts_in_code() if re.match(r"(?:[a-z]+): [a-zK]", text)}
    text = (ROOT / "docs" / "warnings.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([a-z]+)` \|", text, re.MULTILINE))
    assert told <= found
    pages: list[bytes] = [
        b"", b"%PDF-1.7", b"\0\1" * 50, "Der Hafen von Nordby wurde er\u00f6ffnet.".encode("utf-16-le"),
        b"<p>caf\xe9 " + b"words " * 2000, b"<div>" * 5000 + b"x" + b"</div>" * 5000,
    ]  # fmt: skip
    met = {warning.partition(":")[0] for page in pages for warning in clean(page).warnings}
    assert met - told == set()


def test_the_docs_of_the_api_name_every_public_name() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    assert [name for name in newsclean.__all__ if f"`{name}" not in text and f"newsclean.{name}" not in text] == []
