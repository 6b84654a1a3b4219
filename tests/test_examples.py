"""Every example runs as it stands, is short, and prints something."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reading import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
MAX_LINES = 40
_EXTRA = re.compile(r"^(?:import|from) (\w+)", re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_runs(example: Path, tmp_path: Path) -> None:
    text = example.read_text(encoding="utf-8")
    assert re.match(r"\d\d_", example.name)
    assert len(text.splitlines()) < MAX_LINES
    missing = [name for name in _EXTRA.findall(text) if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"{missing[0]} is not installed: pip install '.[dev,all]'")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(example)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, timeout=300)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
