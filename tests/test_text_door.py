"""The text door: which lines of a capture are one block."""

from __future__ import annotations

import textwrap

from newsclean.capture import read_capture

PARAGRAPHS = [
    "After four months of repairs the ferry across the Orle took up service again on Monday, and nineteen people from "
    "both banks stood on deck when the mayor untied the ribbon by hand and the choir of the upper school sang.",
    "The engine runs like new, said the ferryman, who learned the trade from an uncle. A crossing costs two crowns, "
    "and children as well as bicycles travel for nothing until the end of the summer holidays.",
    "Whether the boat will run in winter is open. The county wants to count the passengers until October and decide "
    "then; the bridge, which was to replace it, will not be built before the end of the decade.",
]
HEADLINES = [
    "Baker finds a coin from 1704 in the dough",
    "Third goat joins the brigade in the town park",
    "Bridge closed until the autumn, says the county",
    "Choir sings on the roof of the old dairy again",
]


def test_paragraphs_wrapped_beside_lists_of_headlines_are_joined() -> None:
    wrapped = [textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS]
    blocks = read_capture("\n\n".join([*wrapped, "\n".join(HEADLINES)])).blocks
    assert [block.text for block in blocks] == [*PARAGRAPHS, *HEADLINES]


def test_wrapped_paragraphs_need_no_blank_line_between_them() -> None:
    wrapped = [textwrap.fill(paragraph, 78) for paragraph in PARAGRAPHS]
    blocks = read_capture("\n".join([*HEADLINES, *wrapped])).blocks
    assert [block.text for block in blocks] == [*HEADLINES, *PARAGRAPHS]


def test_a_line_a_block_is_left_as_it_is() -> None:
    lines = [*HEADLINES, *PARAGRAPHS, *reversed(HEADLINES)]
    assert [block.text for block in read_capture("\n".join(lines)).blocks] == lines
