"""The report: what its data say, that nothing of a page is markup in it, and that a real browser shows it rightly."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gzip
import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import newsclean
from newsclean.cli.reporting import report as command
from newsclean.report import Sheet, look, render
from newsclean.report.overview import overview
from test_contract import BAD_PAGES

PROSE = (
    "The ferry left the quay at six on Monday with nineteen people on board, and the mayor untied the ribbon by hand."
)
ATTACK = (
    "</script><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\"> @DATA@ \u2028"
)
TEASERS = (
    "<h2>Latest news</h2><ul><li><a href='/1'>Baker finds a coin</a></li><li><a href='/2'>Goat joins</a></li></ul>"
)
PAGE = (
    "<html lang='en'><head><title>Ferry runs again | Example Courier</title><meta property='og:title' content='Ferry!'>"
    "<meta name='author' content='Ada Example'></head><body><article><h1>Ferry runs again</h1>"
    + "".join(f"<p>{PROSE} It was the {n} run.</p>" for n in ("first", "second", "third"))
    + f"</article>{TEASERS}<aside>{TEASERS}</aside></body></html>"
)
ATTACKING = PAGE.replace("Ferry runs", html.escape(ATTACK)).replace("the second", html.escape(ATTACK))
HEBREW = "המעבורת יצאה מן הרציף בשש בבוקר ועליה תשעה עשר נוסעים, וראש העיר התיר את הסרט במו ידיו."
RIGHT_TO_LEFT = (
    "<html lang='he'><h1>המעבורת שטה שוב</h1>" + f"<p>{HEBREW}</p><p>{HEBREW} שוב.</p><p>{HEBREW} ועוד.</p></html>"
)


def data_of(document: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', document, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


# --- what it says


def test_every_block_is_there_in_order_with_kind_and_why_and_what_it_repeats() -> None:
    article = newsclean.clean(PAGE)
    blocks = data_of(render([look("ferry", PAGE)]))["pages"][0]["blocks"]
    assert [block["at"] for block in blocks] == list(range(len(article.blocks) + len(article.removed)))
    for gone in article.removed:
        block = blocks[gone.position]
        assert (block["kind"], block["text"], block["why"]) == (gone.kind, gone.text, gone.why)
        assert block.get("repeats") == gone.repeats
    assert any("repeats" in block for block in blocks)


def test_fields_have_their_source_and_the_candidates_that_lost() -> None:
    fields = {field["name"]: field for field in data_of(render([look("ferry", PAGE)]))["pages"][0]["fields"]}
    title = fields["title"]
    assert (title["value"], title["source"]) == ("Ferry runs again", "h1")
    assert {"value": "Ferry!", "sources": ["og"]} in title["lost"]
    assert fields["authors"]["value"] == "Ada Example"
    assert fields["date"] == {"name": "date", "value": None, "source": None, "agreed": [], "lost": []}


def test_candidates_of_dates_tell_published_from_modified() -> None:
    stated = '{"@type":"NewsArticle","datePublished":"2024-05-03","dateModified":"2024-05-07"}'
    page = PAGE.replace("<body>", f'<body><script type="application/ld+json">{stated}</script>')
    said = look("ferry", page, "https://courier.example/2024/05/04/ferry").said
    assert ("date", "2024-05-03", "json-ld") in said
    assert ("date", "2024-05-04", "url") in said
    assert ("modified", "2024-05-07", "json-ld") in said


def test_nothing_of_a_page_is_markup() -> None:
    sheet = look(f"{ATTACK}.html", ATTACKING)
    document = render([sheet, Sheet("b", None, ATTACK)])
    assert document.count("<script") == 2
    assert "<img" not in document
    shown = data_of(document)["pages"]
    assert shown[0]["name"] == f"{ATTACK}.html"
    assert shown[1]["error"] == ATTACK
    assert any(ATTACK.split("@")[0].strip() in block["text"] for block in shown[0]["blocks"])


@pytest.mark.parametrize("name", BAD_PAGES)
def test_no_page_keeps_it_from_being_drawn(name: str) -> None:
    document = render([look(name, BAD_PAGES[name])]).encode("utf-8", "backslashreplace").decode("utf-8")
    assert data_of(document)["pages"][0]["name"] == name


def test_the_overview_counts_and_ranks() -> None:
    cleaned, empty = newsclean.clean(PAGE, "https://courier.example/ferry"), newsclean.clean("")
    good = dataclasses.replace(cleaned, is_article=True, confidence=0.9)
    found = overview([("good", good, ""), ("empty", empty, ""), ("lost", None, "cannot be read")])
    assert (found["pages"], found["articles"], found["unread"]) == (3, 1, 1)
    assert sum(found["confidence"]) == 2
    assert dict(found["kinds"])["teasers"] == sum(len(gone.text) for gone in good.removed if gone.kind == "teasers")
    assert [site for site, *_ in found["sites"]] == ["courier.example", "without address"]
    assert dict(found["missing"])["title"] == 1
    assert [look["page"] for look in found["looks"]][:2] == [2, 1]
    assert found["looks"][0]["reasons"] == ["cannot be read"]


# --- the command


def test_the_command_takes_pages_folders_and_rows(tmp_path: Path) -> None:
    (tmp_path / "pages" / "deep").mkdir(parents=True)
    (tmp_path / "pages" / "deep" / "b.txt").write_text(f"Ferry runs again\n\n{PROSE}", encoding="utf-8")
    (tmp_path / "pages" / "picture.png").write_bytes(b"\x89PNG")
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    rows = tmp_path / "rows.jsonl"
    row = {"id": "c", **newsclean.clean(PAGE).to_dict()}
    rows.write_text(f'{json.dumps(row)}\n{{"id": "d", "stage": "read", "error": "gone"}}\n[1]\n', encoding="utf-8")
    output = tmp_path / "out.html"
    done = CliRunner().invoke(command, [str(page), str(tmp_path / "pages"), str(rows), "-o", str(output)])
    assert "5 pages, 2 of them could not be read" in done.output
    pages = data_of(output.read_text(encoding="utf-8"))["pages"]
    assert [p["name"] for p in pages] == [str(page), "deep/b.txt", "c", "d", f"{rows}:3"]
    assert pages[3]["error"] == "read: gone"


def test_what_is_packed_or_in_a_wrong_form_is_told(tmp_path: Path) -> None:
    row = json.dumps({"id": "c", **newsclean.clean(PAGE).to_dict()})
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(f"{row}\n".encode()))
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(f"{row}\n".encode())[:-30])
    (tmp_path / "wide.jsonl").write_text(row, encoding="utf-16")  # as PowerShell writes what is printed
    (tmp_path / "latin.jsonl").write_text(row.replace("Ferry", "F\xe4hre"), encoding="latin-1")
    (tmp_path / "marked.jsonl").write_text(row, encoding="utf-8-sig")
    (tmp_path / "wrong.jsonl").write_text('{"is_article": true, "blocks": [{"text": "a"}]}')
    names = [
        "rows.jsonl.gz",
        "page.html.gz",
        "marked.jsonl",
        "wide.jsonl",
        "cut.jsonl.gz",
        "latin.jsonl",
        "wrong.jsonl",
    ]
    output = tmp_path / "out.html"
    done = CliRunner().invoke(command, [*(str(tmp_path / name) for name in names), "-o", str(output)])
    assert "3 of them could not be read" in done.output
    shown = data_of(output.read_text(encoding="utf-8"))["pages"]
    assert [page.get("error") for page in shown] == [
        *[None] * 4,
        "cannot be read: the file ends too early",
        "is no row of newsclean clean: it is not in UTF-8",
        shown[-1]["error"],
    ]
    assert "kind: None is none of" in shown[-1]["error"]
    assert "paragraph" in [block["kind"] for block in shown[1]["blocks"]]


@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a.csv.gz", "a.warc.gz", "a.zip", "a.tar"])
def test_what_the_report_does_not_read_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"x")
    done = CliRunner().invoke(command, [str(tmp_path / name), "-o", str(tmp_path / "out.html")])
    assert done.exit_code == 2
    assert "report reads pages and .jsonl rows" in done.output


def test_a_report_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    done = CliRunner().invoke(command, [str(page), "-o", str(tmp_path / "no" / "report.html")])
    assert done.exit_code == 2
    assert "cannot write" in done.output


def test_a_report_is_not_written_over_one_of_its_pages(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    for pages in (page, tmp_path):
        done = CliRunner().invoke(command, [str(pages), "-o", str(page)])
        assert done.exit_code == 2
        assert "page.html is one of the pages" in done.output
    assert page.read_text() == PAGE


def test_a_report_is_not_written_over_what_is_none_unless_told(tmp_path: Path) -> None:
    page, output = tmp_path / "page.html", tmp_path / "mine.html"
    page.write_text(PAGE)
    output.touch()
    assert CliRunner().invoke(command, [str(page), "-o", str(output)]).exit_code == 0
    output.write_text("mine")
    done = CliRunner().invoke(command, [str(page), "-o", str(output)])
    assert (done.exit_code, "exists and is no report" in done.output) == (2, True)
    assert output.read_text() == "mine"
    assert CliRunner().invoke(command, [str(page), "-o", str(output), "--overwrite"]).exit_code == 0
    assert data_of(output.read_text(encoding="utf-8"))["pages"]


def test_what_is_known_of_pages_goes_with_them_and_not_with_rows(tmp_path: Path) -> None:
    page, rows, profile, output = (tmp_path / name for name in ("a.html", "rows.jsonl", "site.json", "out.html"))
    dated = PAGE.replace("</h1>", "</h1><p>Published 3 May 2024</p>")
    page.write_text(dated, encoding="utf-8")
    learned = newsclean.learn_site([dated] * 2)
    learned.save(profile)
    given = ["--captured-at", "2020-01-01", "--site", str(profile), "-o", str(output)]
    assert CliRunner().invoke(command, [str(tmp_path), *given]).exit_code == 0
    time = dt.datetime(2020, 1, 1, 12, tzinfo=dt.timezone.utc)
    sheet = look("a.html", dated, site=learned, captured_at=time)
    assert sheet.article == newsclean.clean(dated, site=learned, captured_at=time) != newsclean.clean(dated)
    assert data_of(output.read_text(encoding="utf-8"))["pages"] == data_of(render([sheet]))["pages"]
    rows.write_text(json.dumps(newsclean.clean(PAGE).to_dict()))
    for option in (given[:2], given[2:4]):
        done = CliRunner().invoke(command, [str(rows), *option, "-o", str(output)])
        assert (done.exit_code, f"{option[0]} goes with pages" in done.output) == (2, True)


def test_a_report_in_the_folder_of_its_pages_is_made_anew_without_the_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        done = CliRunner().invoke(command, ["."])
        assert done.exit_code == 0, done.output
        shown = data_of((tmp_path / "report.html").read_text(encoding="utf-8"))["pages"]
        assert [p["name"] for p in shown] == ["a.html"]
    (tmp_path / "other.html").hardlink_to(tmp_path / "report.html")
    for name in ("report.html", "other.html"):
        assert CliRunner().invoke(command, [name]).exit_code == 2


def test_rows_of_pages_that_are_not_cleaned_yet_are_told_apart(tmp_path: Path) -> None:
    rows = tmp_path / "pages.jsonl"
    rows.write_text(json.dumps({"id": "a", "html": PAGE}), encoding="utf-8")
    done = CliRunner().invoke(command, [str(rows), "-o", str(tmp_path / "out.html")])
    assert "1 of them could not be read" in done.output


def test_an_address_goes_with_a_single_page(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(tmp_path), "--url", "https://courier.example/"])
    assert done.exit_code == 2
    assert "single PAGE" in done.output


# --- in a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium of the system, driven as a user would."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: pip install '.[dev]'")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no Chromium here: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    session = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield session
    session.quit()


@pytest.fixture
def shown(browser: Any, tmp_path: Path) -> Any:
    """Opens a report of these sheets, and gives the browser."""

    def open_report(*sheets: Sheet) -> Any:
        path = tmp_path / "report.html"
        path.write_bytes(render(sheets).encode("utf-8"))
        browser.get("about:blank")
        browser.get(path.as_uri())
        return browser

    return open_report


def visible(browser: Any, selector: str = ".block") -> list[str]:
    """The kinds of the blocks that are shown."""
    found = browser.find_elements("css selector", selector)
    return [element.get_attribute("data-kind") for element in found if element.is_displayed()]


def press(browser: Any, keys: str) -> None:
    browser.switch_to.active_element.send_keys(keys)


def test_a_page_opens_and_its_filters_work(shown: Any) -> None:
    browser = shown(look("ferry.html", PAGE))
    kinds = visible(browser)
    assert kinds.count("paragraph") == 3
    assert "teasers" in kinds
    browser.find_element("css selector", "[data-filter=teasers]").click()
    assert "teasers" not in visible(browser)
    browser.find_element("css selector", "[data-part=kept]").click()
    assert set(visible(browser)) == {"paragraph"}
    browser.find_element("css selector", "[data-part=removed]").click()
    assert "paragraph" not in visible(browser)
    errors = [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert errors == []


def test_search_shows_and_marks_what_it_finds(shown: Any) -> None:
    browser = shown(look("ferry.html", PAGE))
    press(browser, "/")
    press(browser, "SECOND run")
    assert visible(browser) == ["paragraph"]
    assert browser.find_element("css selector", "mark").text == "second run"
    press(browser, "\ue00c")  # Escape
    assert len(visible(browser)) > 3


def test_keys_walk_blocks_and_pages(shown: Any) -> None:
    browser = shown(look("one.html", PAGE), look("two.html", PAGE))
    assert browser.find_elements("id", "looks")
    press(browser, "n")
    assert browser.title.startswith("Ferry runs again")
    press(browser, "w")
    press(browser, "j")
    press(browser, "j")
    here = browser.find_element("css selector", ".here")
    assert here.get_attribute("data-kind") == "paragraph"
    assert "second run" in here.text
    press(browser, "n")
    assert browser.current_url.endswith("#2")
    press(browser, "o")
    assert browser.find_elements("id", "all")
    press(browser, "?")
    assert browser.find_element("id", "help").is_displayed()


def test_a_copy_leads_to_its_original_even_where_that_is_filtered_away(shown: Any) -> None:
    browser = shown(look("ferry.html", PAGE))
    link = browser.find_element("css selector", ".copies a")
    wanted = link.text.removeprefix("block ")
    browser.implicitly_wait(10)  # seconds at most: the report hears of a link's target a task after the click
    link.click()
    assert browser.find_element("css selector", ".here").get_attribute("id") == f"b{wanted}"
    browser.implicitly_wait(0)


def test_no_script_of_a_page_runs_and_its_markup_is_text(shown: Any) -> None:
    browser = shown(look(f"{ATTACK}.html", ATTACKING))
    assert browser.title != "broken"
    assert browser.find_elements("css selector", "img") == []
    assert "onerror=" in browser.find_element("css selector", ".blocks").text
    attempt = (
        "const s = document.createElement('script'); s.textContent = 'document.body.dataset.ran = 1';"
        "document.body.append(s);"
        "document.body.setAttribute('onclick', 'document.body.dataset.ran = 1'); document.body.click();"
    )
    browser.execute_script(attempt)
    assert browser.find_element("css selector", "body").get_attribute("data-ran") is None


def test_kept_and_removed_differ_by_more_than_colour(shown: Any) -> None:
    browser = shown(look("ferry.html", PAGE))
    kept = browser.find_element("css selector", ".block.kept")
    gone = browser.find_element("css selector", ".block.gone")
    assert kept.find_element("css selector", ".label").text.startswith("✓")
    assert gone.find_element("css selector", ".label").text.startswith("✕")
    style = "border-inline-start-style"
    assert kept.value_of_css_property(style) != gone.value_of_css_property(style)


def test_a_page_that_reads_from_the_right_stands_from_the_right(shown: Any) -> None:
    browser = shown(look("he.html", RIGHT_TO_LEFT))
    assert browser.find_element("css selector", ".blocks").get_attribute("dir") == "rtl"
    block = browser.find_element("css selector", ".block.kept")
    label = block.find_element("css selector", ".label")
    assert label.location["x"] > block.location["x"] + block.size["width"] / 2


def test_a_phone_needs_no_sideways_scrolling(shown: Any) -> None:
    browser = shown(look("one.html", PAGE), look("two.txt", "x" * 500 + "\n\n" + PROSE))
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}
    )
    try:
        for place in ("", "#1", "#2"):
            browser.execute_script(f"location.hash = '{place}'")
            assert browser.execute_script("return document.documentElement.scrollWidth") <= 360
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_light_and_dark_are_a_key_apart(shown: Any) -> None:
    browser = shown(look("ferry.html", PAGE))
    before = browser.find_element("css selector", "body").value_of_css_property("background-color")
    press(browser, "t")
    assert browser.find_element("css selector", "body").value_of_css_property("background-color") != before
