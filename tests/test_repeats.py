"""Copies on a page: lists of teasers given twice, the body's own text again, and what is no copy."""

from __future__ import annotations

import pytest

from newsclean.fingerprint import fingerprint, overlap, shingles
from newsclean.html import read_html
from newsclean.label.repeats import find_repeats, name_repeats
from newsclean.model import Container, Kind, Source, SourceBlock

TITLES = [
    "Bridge over the Orle closes for repairs",
    "Baker finds a coin from 1704",
    "Third goat joins the fire brigade",
]
SUMMARY = "The council decided on Monday evening after two hours of talk, and the ferry will run at night until then."
PARAGRAPH = (
    "The ferry left the quay at six with nineteen people on board, and the mayor untied the ribbon by hand. " * 2
).strip()


def source(*lines: str | tuple[str, str]) -> Source:
    """A page of these lines; a pair is a tag and its text."""
    blocks: list[SourceBlock] = []
    containers = [Container("body", -1, 0, 0, len(lines), "")]
    for i, line in enumerate(lines):
        tag, text = line if isinstance(line, tuple) else ("", line)
        containers.append(Container(tag, 0, 1, i, i + 1, ""))
        blocks.append(SourceBlock(text, tag, i + 1 if tag else 0, 0, 0, 0, "", 1, ""))
    door = "html" if any(isinstance(line, tuple) for line in lines) else "text"
    return Source(door, tuple(blocks), tuple(containers))  # type: ignore[arg-type]


def copies(page: Source, kinds: list[Kind]) -> dict[int, int]:
    return find_repeats(page, kinds).copies


def test_a_list_given_twice_under_a_heading_in_another_language() -> None:
    page = source("LATEST CONTENT", *TITLES, "Loading", "Son yazılar", *TITLES, "Loading")
    kinds: list[Kind] = ["widget" if i in (4, 9) else "teasers" for i in range(10)]
    assert copies(page, kinds) == {5: 0, 6: 1, 7: 2, 8: 3, 9: 4}


@pytest.mark.parametrize("heading", ["आज की खबरें", "Die neuesten Nachrichten aus Sarn", "Останні новини"])
def test_a_heading_that_no_phrase_knows_is_told_by_the_list_under_it(heading: str) -> None:
    page = source("Latest content", *TITLES, heading, *TITLES)
    assert copies(page, ["teasers"] * 8) == {4: 0, 5: 1, 6: 2, 7: 3}


def test_a_title_in_front_of_copied_ones_is_no_heading() -> None:
    known = source("Latest news", *TITLES, "Most read", "Fog until Friday", *TITLES)
    assert copies(known, ["teasers"] * 9) == {6: 1, 7: 2, 8: 3}
    unknown = source("Latest news", *TITLES, "A new owl sits in the old tower of the upper school", *TITLES)
    assert copies(unknown, ["teasers"] * 8) == {5: 1, 6: 2, 7: 3}


@pytest.mark.parametrize(("section", "found"), [(["Village"], {7: 1, 8: 2}), ([], {4: 0, 6: 1, 7: 2})])
def test_a_button_under_a_heading_parts_it_not_from_its_list(section: list[str], found: dict[int, int]) -> None:
    page = source("Related articles", *TITLES, "Check also", "Close", *section, *TITLES[:2])
    kinds: list[Kind] = ["widget" if block.text == "Close" else "teasers" for block in page.blocks]
    assert copies(page, kinds) == found


@pytest.mark.parametrize("line", ["2 hours ago", "Log in"])
def test_a_time_or_a_stock_line_in_front_of_copied_titles_is_no_heading(line: str) -> None:
    page = source("Latest news", *TITLES, line, *TITLES)
    assert copies(page, ["teasers"] * 8) == {5: 1, 6: 2, 7: 3}


def test_reordered_items_and_a_copy_without_summaries() -> None:
    page = source("Related", TITLES[0], SUMMARY, TITLES[1], "Verwandte Artikel", TITLES[1], TITLES[0])
    assert copies(page, ["teasers"] * 7) == {4: 0, 5: 3, 6: 1}


@pytest.mark.parametrize("cut", ["…", " …", "...", " [...]"])
def test_a_summary_cut_short(cut: str) -> None:
    page = source(SUMMARY, SUMMARY[:60].rsplit(" ", 1)[0] + cut)
    assert copies(page, ["teasers", "teasers"]) == {1: 0}


def test_a_numbered_copy_of_a_list() -> None:
    page = source("Related", *TITLES, "Most read", *[f"{n}. {title}" for n, title in enumerate(TITLES, 1)])
    assert copies(page, ["teasers"] * 8) == {4: 0, 5: 1, 6: 2, 7: 3}
    assert copies(source("10. März um 20 Uhr", "11. März um 20 Uhr"), ["teasers"] * 2) == {}


def test_a_list_of_titles_copies_one_of_titles_with_summaries() -> None:
    page = source("Related", *[f"{title} {SUMMARY}" for title in TITLES], "Most read", *TITLES)
    assert copies(page, ["teasers"] * 8) == {4: 0, 5: 1, 6: 2, 7: 3}
    assert copies(source("Walks along the river Orle", "Walks along the river Orle II"), ["teasers"] * 2) == {}


def test_a_list_that_shares_one_item_does_not_repeat_the_other_heading() -> None:
    page = source("Latest news", *TITLES, "Most read", TITLES[0], "A new owl in the old tower", "Fog until Friday")
    assert copies(page, ["teasers"] * 8) == {5: 1}


def test_blocks_of_different_kinds_are_no_copies() -> None:
    assert copies(source("Facebook", "Facebook"), ["share", "navigation"]) == {}


def test_a_copy_of_the_text_is_one_whatever_it_was_taken_for() -> None:
    page = source("The ferry runs again", PARAGRAPH, SUMMARY, "The ferry runs again", PARAGRAPH, SUMMARY)
    kinds: list[Kind] = ["title", "paragraph", "paragraph", "heading", "author_bio", "copyright"]
    assert find_repeats(page, kinds).body == {3: 0, 4: 1, 5: 2}


def test_a_reader_who_quotes_the_text_stays_a_reader() -> None:
    page = source(PARAGRAPH, SUMMARY, PARAGRAPH)
    assert find_repeats(page, ["paragraph", "paragraph", "comment"]).body == {}


def test_the_article_twice_on_the_page() -> None:
    page = source("The ferry runs again", PARAGRAPH, SUMMARY, "The ferry runs again", PARAGRAPH, SUMMARY)
    kinds: list[Kind] = ["title", "paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    named, repeats = name_repeats(page, [(kind, "x: y") for kind in kinds])
    assert [kind for kind, _ in named] == ["title", "paragraph", "paragraph", "title", "repeat", "repeat"]
    assert repeats == {3: 0, 4: 1, 5: 2}
    assert named[4][1].startswith("repeat.")


STORY = [
    "The ferry left the quay at six with nineteen people on board, and the mayor untied the ribbon by “hand”.",
    "Nobody had expected the second engine to start, least of all the engineer, who had brought a book along.",
    "On the other side the school band played the only march it knows, twice, because the ferry was late.",
    "From Monday the crossing costs two crowns, and dogs travel free of charge as long as they are dry.",
]


@pytest.mark.parametrize(
    ("second", "copied"),
    [
        ([text.replace("“", '"').replace("”", '"') for text in STORY], {4: 0, 5: 1, 6: 2, 7: 3}),
        ([STORY[0], STORY[2], STORY[3]], {4: 0, 5: 2, 6: 3}),
        (
            [text.replace("the ferry was", "the boat was").replace("nineteen", "20") for text in STORY],
            {4: 0, 5: 1, 6: 2, 7: 3},
        ),
        ([text[:85] + " …" for text in STORY[:3]], {4: 0, 5: 1, 6: 2}),
    ],
    ids=["other quotation marks", "a paragraph left out", "a word edited", "every paragraph cut"],
)
def test_the_second_copy_of_an_article_need_not_be_exact(second: list[str], copied: dict[int, int]) -> None:
    page = source(*STORY, *second)
    assert find_repeats(page, ["paragraph"] * len(page.blocks)).body == copied


def test_paragraphs_written_to_one_pattern_stay() -> None:
    pattern = (
        "In the district of {} the count ended shortly before midnight, and {} won with {} votes, ahead of the list of "
        "the sitting council, which had hoped for more and asked for the ballots to be counted once again on Monday."
    )
    rows = [
        pattern.format(*row) for row in [("Orle", "Ida Brom", 412), ("Velm", "Jon Hask", 97), ("Dun", "Mo Tal", 260)]
    ]
    page = source(*rows, STORY[0])
    assert find_repeats(page, ["paragraph"] * len(page.blocks)).body == {}


def test_a_standfirst_said_again_as_first_paragraph() -> None:
    page = source(("p", SUMMARY), ("p", SUMMARY), ("p", PARAGRAPH))
    assert find_repeats(page, ["standfirst", "paragraph", "paragraph"]).body == {1: 0}


def test_a_standfirst_cut_from_the_first_paragraph_gives_way_to_it() -> None:
    page = source(("p", PARAGRAPH[:100] + "…"), ("p", PARAGRAPH), ("p", SUMMARY))
    assert find_repeats(page, ["standfirst", "paragraph", "paragraph"]).body == {0: 1}


def test_one_answer_to_two_questions_stays() -> None:
    asked = [("p", "Will the quay be rebuilt?"), ("p", PARAGRAPH)]
    again = [("p", "Who pays for the ferry until then?"), ("p", PARAGRAPH)]
    between = [("p", text) for text in STORY]
    assert find_repeats(source(*asked, *between, *again), ["paragraph"] * 8).body == {}
    assert find_repeats(source(*asked, *between, *asked), ["paragraph"] * 8).body == {6: 0, 7: 1}


SPOKEN = "“Who is knocking at my door so late?”"


@pytest.mark.parametrize("tag", ["p", ""], ids=["html", "text"])
def test_what_somebody_says_again_is_a_refrain(tag: str) -> None:
    lines = (SPOKEN, SUMMARY, SPOKEN, PARAGRAPH, SPOKEN, SUMMARY)
    page = source(*[(tag, line) if tag else line for line in lines])
    assert find_repeats(page, ["paragraph"] * len(lines)).body == {}


@pytest.mark.parametrize(("tag", "lifted"), [("p", {}), ("", {0: 2})], ids=["html", "text"])
def test_marks_alone_make_a_pull_quote_where_there_are_no_elements(tag: str, lifted: dict[int, int]) -> None:
    lines = (SPOKEN, PARAGRAPH, f"Years later she still laughed at his {SPOKEN} and at the face he made.")
    page = source(*[(tag, line) if tag else line for line in lines])
    assert find_repeats(page, ["paragraph"] * len(lines)).body == lifted


def test_a_paragraph_in_an_element_for_quotes_is_a_pull_quote() -> None:
    page = source(("p", PARAGRAPH), ("aside", "“the mayor untied the ribbon by hand”"), ("p", SUMMARY))
    assert find_repeats(page, ["paragraph"] * 3).body == {1: 0}


def test_a_pull_quote_of_a_sentence() -> None:
    quote = "“the mayor untied the ribbon by hand”"
    page = source(("p", PARAGRAPH), ("blockquote", quote), ("p", SUMMARY))
    assert find_repeats(page, ["paragraph", "quote", "paragraph"]).body == {1: 0}


def test_a_pull_quote_above_its_paragraph_points_to_nothing_earlier() -> None:
    quote = "“the mayor untied the ribbon by hand”"
    page = source(("p", SUMMARY), ("blockquote", quote), ("p", PARAGRAPH))
    kinds: list[tuple[Kind, str]] = [("paragraph", ""), ("quote", ""), ("paragraph", "")]
    named, pointers = name_repeats(page, kinds)
    assert named[1] == ("repeat", "repeat.repeat: the text of block 2, which follows")
    assert pointers == {}


@pytest.mark.parametrize(
    ("element", "signs"),
    [
        ("<blockquote><p>{}</p><cite>Ida Brom</cite></blockquote>", True),
        ("<figure><blockquote><p>{}</p></blockquote><figcaption>Ida Brom, stoker</figcaption></figure>", True),
        ("<blockquote><p>{}</p></blockquote><p>Ida Brom</p>", False),
        ("<blockquote><p>{}</p><p>She has crossed the bay for thirty years.</p></blockquote>", False),
    ],
)
def test_who_said_a_pull_quote_goes_with_it(element: str, signs: bool) -> None:
    page = read_html(f"<p>{PARAGRAPH}</p>{element.format('the mayor untied the ribbon by hand')}<p>{SUMMARY}</p>")
    kinds: list[tuple[Kind, str]] = [("paragraph", ""), ("quote", ""), ("paragraph", ""), ("paragraph", "")]
    named, _ = name_repeats(page, kinds)
    assert named[1] == ("repeat", "repeat.repeat: the text of block 0 again")
    assert named[2] == (("repeat", "neighbour.repeat: says who is quoted in block 1, a repeat") if signs else kinds[2])
    assert named[3] == kinds[3]


def test_a_refrain_stays() -> None:
    refrain = ["Row, row, away we go", "over the water dark and slow", "home, home again"]
    verses = ["One had a lantern", "Two had a rope", "Three had a basket"]
    lines = [line for verse in verses for line in (verse, *refrain)]
    assert find_repeats(source(*lines), ["paragraph"] * len(lines)).body == {}


def test_rows_of_a_table_and_questions_stay() -> None:
    rows = ["North\t3\t3", "South\t3\t4", "North\t3\t3"]
    assert find_repeats(source(*rows), ["table"] * 3).body == {}
    talk = ["Q: And then?", PARAGRAPH, "Q: And then?", SUMMARY]
    assert find_repeats(source(*talk), ["paragraph"] * 4).body == {}


def test_an_empty_page_has_no_copies() -> None:
    assert find_repeats(source(), []) == ({}, {})


def test_fingerprints_are_stable_and_see_the_words_alone() -> None:
    assert fingerprint("Été, à l'eau!") == fingerprint("ete a  l eau")
    assert fingerprint("one two") != fingerprint("two one")
    assert fingerprint("") == 0xE4A6A0577479B2B4  # the same in every process and release
    assert overlap(shingles(PARAGRAPH), shingles(PARAGRAPH + SUMMARY)) > 0.9
    assert overlap(shingles(PARAGRAPH), shingles(SUMMARY)) < 0.1
