"""`newsclean explain`: a page block by block, with what was decided and why."""

from __future__ import annotations

import datetime as dt
import json

import click

from .. import SiteProfile, clean
from .. import explain as explaining
from ..batch.streams import MissingExtra, damage, open_raw, page_in, reason
from .console import SOME_UNREAD, captured_at_option, check_is_page, say, site_option


@click.command()
@click.argument("page", metavar="PAGE", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="A JSON object for every block, one a line.")
@click.option("--url", help="Where the page was fetched.")
@site_option
@captured_at_option
def explain(
    page: str, as_json: bool, url: str | None, site: SiteProfile | None, captured_at: dt.datetime | None
) -> int:
    """Prints PAGE block by block: kept (+) or removed (-), as what, and why. - is standard input.

    PAGE is an HTML page or a text capture, compressed (.gz, .zst, .bz2, .xz) or not.

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
    check_is_page(page)
    try:
        with open_raw(page) as raw:
            content = page_in(raw, page)
    except MissingExtra as error:
        raise click.UsageError(str(error)) from None
    except damage() as error:
        say(f"cannot read {page}: {reason(error)}")
        return SOME_UNREAD
    article = clean(content, url, site=site, captured_at=captured_at)
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
