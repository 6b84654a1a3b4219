"""The rule that keeps the stages apart: who may import whom, and what `import newsclean` may load."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import newsclean

PACKAGE = Path(newsclean.__file__).parent
# What every stage may use: the records, and the leaves that hold no stage's work.
SHARED = {"model", "text", "phrases", "fingerprint", "_version"}
# Those that may see the stages: the corridor itself, and what stands in front of it.
SEES_STAGES = {
    "__init__", "__main__", "pipeline", "cli", "many", "batch", "spark", "report", "testing", "fixtures",
    "compat", "scrapy",
}  # fmt: skip
# Loaded when a page first needs them: they cost more time than a page does.
HEAVY = {"trafilatura", "langdetect", "dateparser", "htmldate", "numpy", "ftfy", "charset_normalizer"}


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _room(path: Path) -> str:
    """The stage that a file belongs to: its folder, or itself where it lies directly in the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _own_imports(path: Path) -> set[str]:
    """The rooms of newsclean that a file imports, relative or absolute, at the top or inside a function."""
    here = ["newsclean", *path.relative_to(PACKAGE).parts[:-1]]
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for dotted in _imported(node, here):
            parts = dotted.split(".")
            if parts[0] == "newsclean" and len(parts) > 1:
                rooms.add(parts[1])
    return rooms


def _imported(node: ast.AST, here: list[str]) -> list[str]:
    """The dotted names that an import statement asks for; for `from . import x` also x."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    base = here[: len(here) - node.level + 1] if node.level else []
    stem = ".".join([*base, *([node.module] if node.module else [])])
    return [f"{stem}.{alias.name}" for alias in node.names]


def _third_party(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            continue
        found |= {dotted.split(".")[0] for dotted in _imported(node, [])}
    return found - sys.stdlib_module_names - {"newsclean"}


def test_a_stage_imports_only_the_shared_leaves() -> None:
    offences = {
        f"{path.relative_to(PACKAGE)} imports {other}"
        for path in _modules()
        if (room := _room(path)) not in SEES_STAGES
        for other in _own_imports(path) - SHARED - {room}
        # Renderings are part of the records: Article.to_markdown is the one place that asks for them.
        if (room, other) != ("model", "render")
    }
    assert offences == set()


def test_each_third_party_package_is_used_in_one_room() -> None:
    rooms = defaultdict(set)
    for path in _modules():
        for package in _third_party(path):
            rooms[package].add(_room(path))
    assert {package: where for package, where in rooms.items() if len(where) > 1} == {}


def test_records_and_leaves_use_the_standard_library_only() -> None:
    leaves = [path for path in _modules() if _room(path) in SHARED]
    assert {path.name: packages for path in leaves if (packages := _third_party(path))} == {}


def test_importing_newsclean_loads_no_heavy_package() -> None:
    code = f"import sys, newsclean; print(*sorted({HEAVY!r} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.split() == []
