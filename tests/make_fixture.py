"""Writes a fixture folder from a page, for review by eye.

    python tests/make_fixture.py NAME PAGE "what fault it shows" [URL]

expected.json holds what newsclean gives today: read it beside the page, and correct what is wrong before you commit it.
Only pages of your own making belong here: invented outlets, names and sentences.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newsclean import clean
from reading import FIXTURES, expectation


def write(name: str, page: Path, fault: str, url: str | None) -> Path:
    """Writes the folder and returns it. Raises FileExistsError where there is one of that name."""
    content = page.read_bytes()
    article = clean(content, url)
    folder = FIXTURES / name
    folder.mkdir()
    (folder / f"page{'.txt' if page.suffix == '.txt' else '.html'}").write_bytes(content)
    expected = json.dumps(expectation(article), ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(expected + "\n", encoding="utf-8")
    (folder / "fault.txt").write_text(fault.strip() + "\n", encoding="utf-8")
    return folder


def main(arguments: list[str]) -> None:
    if len(arguments) not in (3, 4):
        sys.exit(__doc__)
    name, page, fault, *url = arguments
    folder = write(name, Path(page), fault, url[0] if url else None)
    print(f"{folder}: now read expected.json beside the page")


if __name__ == "__main__":
    main(sys.argv[1:])
