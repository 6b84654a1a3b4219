"""`newsclean explain`: a page block by block, with what was decided and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from .. import SiteProfile, clean
from .. import explain as explaining
from .console import SOME_UNREAD, STDIN, say


@click.command()
@click.argument("page", metavar="PAGE", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="A JSON object for every block, one a line.")
@click.option("--url", help="Where the page was fetched.")
@click.option("--site", type=click.Path(), help="A site profile that SiteProfile.save wrote.")
def explain(page: str, as_json: bool, url: str | None, site: str | None) -> int:
    """Prints PAGE block by block: kept (+) or removed (-), as what, and why. - is standard input.

    \b
    Examples:
      newsclean explain page.html
      newsclean explain --json capture.txt | jq 'select(.why | startswith("phrase."))'

    \b
    Exit codes:
      0  PAGE was read
      1  it could not be read
      2  wrong usage
    """
    try:
        profile = SiteProfile.load(site) if site is not None else None
    except (OSError, ValueError) as error:
        raise click.UsageError(f"--site: {getattr(error, 'strerror', None) or error}") from None
    try:
        content = sys.stdin.buffer.read() if page == STDIN else Path(page).read_bytes()
    except (OSError, ValueError) as error:
        say(f"cannot read {page}: {getattr(error, 'strerror', None) or error}")
        return SOME_UNREAD
    article = clean(content, url, site=profile)
    for warning in article.warnings:
        say(f"{page}: {warning}")
    if as_json:
        for row in explaining.explain(article):
            click.echo(json.dumps(row._asdict(), ensure_ascii=False).encode("utf-8", "backslashreplace"))
    else:
        for line, kept in explaining.lines(article):
            # click drops the colours where no terminal shows them.
            click.echo(click.style(line, dim=not kept, fg=None if kept else "red").encode("utf-8", "replace").decode())
    return 0
