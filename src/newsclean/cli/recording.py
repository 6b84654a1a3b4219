"""`newsclean fixture add`: a page becomes a fixture, with a summary to review."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from .. import fixtures
from ..batch.streams import MissingExtra, damage, reason
from ..fixtures.differences import shorten
from .console import captured_at_option, check_is_page

_NAMES = (*fixtures.FIELDS, "body", "blocks")
_SHOWN = ("title", "date", "authors", "language", "categories", "is_article")


@click.group("fixture", short_help="Keeps pages as regression tests.")
def fixture() -> None:
    """Keeps pages as regression tests; pytest runs them by itself."""


@fixture.command("add", short_help="Records a page with what comes of it today.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", required=True, help="What the fixture's folder is called.")
@click.option("--url", help="Where the page was fetched.")
@captured_at_option
@click.option("--fault", default="", help="One line on what the page shows.")
@click.option("--only", multiple=True, type=click.Choice(_NAMES), help="Record this only; may be given several times.")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of fixtures.  [default: tests/fixtures, without a folder tests: fixtures]",
)
def add(
    file: Path,
    name: str,
    url: str | None,
    captured_at: dt.datetime | None,
    fault: str,
    only: tuple[str, ...],
    into: Path | None,
) -> int:
    """Records the page in FILE with what newsclean makes of it today, for you to review.

    \b
    Example:
      newsclean fixture add page.html --url https://example.org/news/1 --name two-teaser-lists
    """
    check_is_page(file)
    if not name.strip(" .") or Path(name).name != name:
        raise click.UsageError(
            f"--name {name!r}: a folder's name without slashes is expected; --into says where it goes"
        )
    folder = (into or Path("tests/fixtures" if Path("tests").is_dir() else "fixtures")) / name
    given = {"url": url, "captured_at": captured_at and captured_at.isoformat()}
    told = {key: value for key, value in given.items() if value}
    try:
        made = fixtures.record(folder, file, given=told, fault=fault, names=only or fixtures.RECORDED)
    except FileExistsError:
        raise click.UsageError(
            f"{folder} exists; choose another --name, or delete the folder to record it anew"
        ) from None
    except MissingExtra as error:
        raise click.UsageError(str(error)) from None
    except damage() as error:
        raise click.UsageError(f"cannot record {file} in {folder}: {reason(error)}") from None
    click.echo("\n".join(_summary(made)))
    return 0


def _summary(made: fixtures.Fixture) -> Iterator[str]:
    """What to look at before the fixture is committed."""
    article = made.clean()
    row = article.to_dict()
    yield f"{made.folder}"
    for name in _SHOWN:
        where = article.sources.get(name)
        yield f"  {name:12}{row[name]!r}" + (f"  (read from {where})" if where else "")
    yield f"  {'body':12}{len(article.blocks)} blocks, {len(article.body):,} characters"
    for block in dict.fromkeys([*article.blocks[:1], *article.blocks[-1:]]):
        yield f"  {'':12}[{block.position}] {shorten(block.text)}"
    kinds = Counter(gone.kind for gone in article.removed)
    yield f"  {'removed':12}" + (", ".join(f"{count} {kind}" for kind, count in kinds.most_common()) or "nothing")
    yield from (f"  {'warning':12}{warning}" for warning in article.warnings)
    expected = made.folder / fixtures.EXPECTED_NAME
    found = fixtures.FOLDER_NAME in made.folder.resolve().parent.parts
    yield f"Now read {expected} beside the page and correct what is wrong; " + (
        "pytest compares them from now on."
        if found
        else f"pytest compares them where it stands below a folder named {fixtures.FOLDER_NAME}, which it does not."
    )
