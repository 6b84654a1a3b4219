"""Which blocks stay: what the rules make of the odds, on pages built by hand."""

from __future__ import annotations

import pytest

from newsclean import label
from newsclean.capture import read_capture
from newsclean.label.decide import rule_out
from newsclean.model import Mark
from sources import BODY, PROSE, capture, html, kinds

SUMMARY = "Nineteen passengers crossed the Orle on the first morning, more than in the whole of last May"


@pytest.mark.parametrize(
    ("line", "below", "kept"),
    [
        (SUMMARY, "byline", True),
        (SUMMARY, "date", True),
        (SUMMARY, None, False),  # nothing shows that the article's head goes on
        ("Home > News > Upper Sample > Ferry over the Orle", "byline", False),
        ("The ferry at the quay on Monday. Photo: Anna Berg", "byline", False),
    ],
)
def test_in_a_capture_the_line_between_headline_and_byline_is_the_standfirst(
    line: str, below: str | None, kept: bool
) -> None:
    page = capture("Ferry runs again", line, "Anna Berg", *BODY)
    marks = {0: Mark(0, "title", "title.headline: headline")}
    if below:
        marks[2] = Mark(2, below, "its line")  # type: ignore[arg-type]
    odds = rule_out(page, [0.1, 0.2, 0.1, *[0.9] * len(BODY)])
    assert label.decide(page, [len(b.text.split()) for b in page.blocks], odds, marks)[1] is kept


@pytest.mark.parametrize(
    ("block", "kept"),
    [
        (("h2", "", SUMMARY), True),
        (("div", "intro", SUMMARY), True),
        (("p", "wp-caption-text", SUMMARY), False),
        (("figcaption", "", SUMMARY), False),
        (("div", "", f"@{SUMMARY}"), False),
        (("h2", "", "After thirty-one years the ferry runs again, and on Sunday too"), False),  # the headline once more
        (("h2", "", "Ferries"), False),
    ],
)
def test_on_a_page_the_block_between_headline_and_byline_is_the_standfirst(
    block: tuple[str, str, str], kept: bool
) -> None:
    page = html(
        (
            "body",
            "",
            ("h1", "", "Ferry runs again after thirty-one years"),
            block,
            ("p", "by", "Anna Berg"),
            *(("p", "", t) for t in BODY),
        )
    )
    marks = {2: Mark(2, "byline", "byline.line: its line")}
    odds = rule_out(page, [0.1, 0.1, 0.1, *[0.9] * len(BODY)])
    keep = label.decide(page, [len(b.text.split()) for b in page.blocks], odds, marks)
    assert keep == [False, kept, False, *[True] * len(BODY)]
    marks[0] = Mark(0, "title", "title.h1: its heading")
    assert not kept or kinds(page, {i for i, k in enumerate(keep) if k}, marks)[1] == "standfirst"


@pytest.mark.parametrize(
    ("names", "line", "odds", "kept"),
    [
        ("article__intro", "Nobody was late.", 0.1, True),
        ("article__intro", "Read more", 0.1, False),
        ("article__intro", "@Nobody was late.", 0.1, False),  # a link
        ("article__intro", "Nobody was late.", 0.01, False),
        ("box", "Nobody was late.", 0.1, False),
    ],
)
@pytest.mark.parametrize("place", [1, 2, 3])  # under the headline, the byline and the date
def test_a_few_words_in_an_element_named_so_are_the_standfirst(
    names: str, line: str, odds: float, kept: bool, place: int
) -> None:
    head = [("h1", "", "Ferry runs again"), ("p", "", "Anna Berg"), ("p", "", "3 May 2024")]
    head.insert(place, ("div", names, line))
    page = html(("body", "", *head, *(("p", "", t) for t in BODY)))
    fields = ("title", "byline", "date")
    marks = {i + (i >= place): Mark(i + (i >= place), kind, f"{kind}.line: seen") for i, kind in enumerate(fields)}  # type: ignore[arg-type]
    found = [odds if i == place else 0.01 for i in range(4)] + [0.9] * len(BODY)
    keep = label.decide(page, [len(b.text.split()) for b in page.blocks], found, marks)
    assert keep[place] is kept
    assert not kept or kinds(page, {i for i, k in enumerate(keep) if k}, marks)[place] == "standfirst"


@pytest.mark.parametrize(
    ("heading", "odds", "kept"),
    [
        (("h3", "", "A quiet week"), 0.2, True),
        (("h3", "", "A quiet week"), 0.05, False),
        (("h3", "", "@A quiet week"), 0.2, False),  # a link
        (("h3", "", "Latest content"), 0.2, False),
        (("p", "", "A quiet week"), 0.2, False),
        (("div", "", ("h3", "", "A quiet week")), 0.2, False),  # of a box
    ],
)
def test_on_a_page_a_heading_over_the_articles_text_stays_with_it(
    heading: tuple[object, ...], odds: float, kept: bool
) -> None:
    page = html(("body", "", ("p", "", BODY[0]), heading, *(("p", "", t) for t in BODY[1:])))
    found = [0.9, odds, *[0.9] * len(BODY[1:])]
    assert label.decide(page, [len(b.text.split()) for b in page.blocks], found, {})[1] is kept
    last = html(("body", "", heading, *(("p", "", t) for t in BODY)))  # above the article it may be of anything
    assert not label.decide(last, [len(b.text.split()) for b in last.blocks], [odds, *[0.9] * len(BODY)], {})[0]


GOAT = "Third goat joins the brigade of the town park and eats the flags"


@pytest.mark.parametrize(("introduction", "kept"), [("On board stand:", True), ("On board stand", False)])
def test_in_a_capture_a_colon_keeps_the_list_behind_it(introduction: str, kept: bool) -> None:
    page = capture(*BODY, introduction, "• a stove", "• two lamps", GOAT, *BODY)
    odds = [*[0.9] * (len(BODY) + 1), 0.2, 0.2, 0.2, *[0.9] * len(BODY)]
    keep = label.decide(page, [len(b.text.split()) for b in page.blocks], odds, {})
    assert keep[len(BODY) + 1 : len(BODY) + 4] == [kept, kept, False]


@pytest.mark.parametrize(("authors", "kept"), [(["Anna Berg"], False), (["Jost Pellworm"], True), ([], True)])
def test_a_closing_paragraph_about_the_author_is_no_body(authors: list[str], kept: bool) -> None:
    page = capture(*BODY, "Anna Berg is a reporter in Upper Sample and has written on ferries since 2008.")
    keep = label.decide(page, [len(b.text.split()) for b in page.blocks], [0.9] * (len(BODY) + 1), {}, authors)
    assert keep == [*[True] * len(BODY), kept]


def decided(*lines: tuple[str, float]) -> list[bool]:
    """What is kept of a capture of these lines and odds behind three paragraphs."""
    page = capture(*BODY, *(line for line, _ in lines))
    odds = rule_out(page, [*[0.9] * len(BODY), *(p for _, p in lines)])
    return label.decide(page, [len(b.text.split()) for b in page.blocks], odds, {})[len(BODY) :]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["What happens next"], True),
        (["Facts", "Length: 18 metres", "Built by Cordes and Sons"], True),
        (["“Is this seat taken?”", "“No, sit down.”"], True),
        ([GOAT], False),  # as long as a headline
        (["• Cordes and Sons"], False),
        (["01:43 min"], False),
        (["Read more"], False),
        (["Yes, at once 812", "No, never 264"], False),
        (["Ferry", "Ferry"], False),
    ],
)
def test_in_a_capture_few_short_lines_inside_the_article_are_of_it(lines: list[str], kept: bool) -> None:
    found = decided(*((line, 0.25) for line in lines), (PROSE, 0.9))
    assert found == [*[kept] * len(lines), True]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([(PROSE, 0.28)], [True]),
        ([(PROSE, 0.1)], [False]),
        ([("Read also: Bridge over the Orle closes for repairs", 0.1), (PROSE, 0.12)], [False, True]),
        ([("Advertisement", 0.02), (PROSE, 0.28), (PROSE, 0.3)], [False, True, True]),
        ([("Advertisement", 0.02), ("Baker finds a coin from 1704", 0.24), (PROSE, 0.3)], [False] * 3),
        ([("And in winter?", 0.22), ("That the county decides.", 0.35)], [True, True]),
        ([("That the county decides.", 0.24)], [False]),  # nobody asked
        ([("Baker finds a coin from 1704", 0.24), (PROSE, 0.24)], [False, False]),
    ],
)
def test_in_a_capture_running_text_right_behind_the_article_is_of_it(
    lines: list[tuple[str, float]], kept: list[bool]
) -> None:
    assert decided(*lines) == kept


@pytest.mark.parametrize(
    ("odds", "kept"),
    [
        ((0.9, 0.9, 0.3), [True] * 3),
        ((0.9, 0.3, 0.3), [True, False, False]),  # a list of others may begin behind one that was misread
        ((0.9, 0.9, 0.02), [True, True, False]),
    ],
)
def test_in_a_capture_a_list_that_is_mostly_kept_stays_whole(odds: tuple[float, ...], kept: list[bool]) -> None:
    items = ("• Cars pay 31 a way", "• Children travel free", "• Dogs pay half")
    assert decided(*zip(items, odds), (PROSE, 0.9))[:-1] == kept


@pytest.mark.parametrize(
    ("odds", "kept"),
    [
        ((0.9, 0.9, 0.9, 0.05), [True] * 4),
        ((0.9, 0.05, 0.9, 0.05), [True, False] * 2),  # lists that recur are kept by halves too
    ],
)
def test_in_a_capture_a_refrain_stays_whole(odds: tuple[float, ...], kept: list[bool]) -> None:
    refrain = ("Pull the oar and let it go,", "seven miles to lower Mow.")
    first, second = zip(refrain, odds[:2]), zip(refrain, odds[2:])
    found = decided(*first, ("The bridge is down, the ferry slow,", 0.9), *second, (PROSE, 0.9))
    assert [*found[:2], *found[3:5]] == kept


def test_a_capture_on_one_line_keeps_it_where_no_field_claims_it() -> None:
    page = read_capture("Ferries\n" + " ".join(BODY * 9))
    assert page.is_glued
    assert label.decide(page, [1, 400], [0.9, 0.02], {}) == [True, True]
    assert label.decide(page, [1, 400], [0.02, 0.02], {1: Mark(1, "byline", "its line")}) == [False, False]
