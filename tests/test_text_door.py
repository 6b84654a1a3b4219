"""The text door: which lines of a capture are one block."""

from __future__ import annotations

import textwrap

import pytest

from newsclean import clean_text
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


@pytest.mark.parametrize("sign", ["* ", "• ", "- ", "{}. "])
def test_wrapped_paragraphs_beside_items_of_a_list_are_joined_and_the_items_are_not(sign: str) -> None:
    wrapped = [textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS[:2]]
    items = [sign.format(n) + headline for n, headline in enumerate([*HEADLINES, *reversed(HEADLINES)], 1)]
    blocks = read_capture("\n\n".join([*wrapped, "\n".join(["Most read", *items])])).blocks
    assert [block.text for block in blocks] == [*PARAGRAPHS[:2], "Most read", *items]


@pytest.mark.parametrize("sign", ["=", "-", "~"])
def test_a_rule_under_the_headline_is_no_part_of_it(sign: str) -> None:
    headline = "The ferry across the Orle runs again after repairs"
    wrapped = [textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS]
    blocks = read_capture("\n\n".join([f"{headline}\n{sign * len(headline)}", *wrapped])).blocks
    assert [block.text for block in blocks] == [headline, sign * len(headline), *PARAGRAPHS]


@pytest.mark.parametrize("indent", [3, 4, 8])
def test_wrapped_paragraphs_may_be_indented(indent: int) -> None:
    wrapped = [textwrap.fill(paragraph, 72, initial_indent=" " * indent) for paragraph in PARAGRAPHS]
    assert [block.text for block in read_capture("\n\n".join(wrapped)).blocks] == PARAGRAPHS


def test_lines_set_to_the_right_are_no_wrapped_paragraph() -> None:
    names = [f"Sample {name}" for name in ("Pond", "Hill", "Moss", "Heath", "Fern", "Reed", "Stone", "Bell")]
    text = "\n".join(f"{name:>72}" for name in names)
    assert [block.text for block in read_capture(text).blocks] == names


def test_wrapped_paragraphs_need_no_blank_line_between_them() -> None:
    wrapped = [textwrap.fill(paragraph, 78) for paragraph in PARAGRAPHS]
    blocks = read_capture("\n".join([*HEADLINES, *wrapped])).blocks
    assert [block.text for block in blocks] == [*HEADLINES, *PARAGRAPHS]


def test_a_line_a_block_is_left_as_it_is() -> None:
    lines = [*HEADLINES, *PARAGRAPHS, *reversed(HEADLINES)]
    assert [block.text for block in read_capture("\n".join(lines)).blocks] == lines


def test_wrapped_paragraphs_of_a_script_without_cases_are_joined_beside_short_lines() -> None:
    # Hebrew: no word begins in lower case, and as many pairs of lines are of menus and comments.
    paragraphs = [
        "המעבורת חזרה לפעול ביום שני לאחר ארבעה חודשי תיקונים, ותשעה עשר נוסעים עמדו על הסיפון כאשר ראש המועצה "
        "התיר את הסרט.",
        "המנוע פועל כחדש, סיפר הסבל הזקן, שלמד את המלאכה מדודו. מחיר ההפלגה שני שקלים, וילדים ואופניים מפליגים חינם "
        "עד סוף הקיץ.",
        "עדיין לא ברור אם הסירה תפליג גם בחורף. המועצה תספור את הנוסעים עד אוקטובר ותחליט אז על המשך הדרך, "
        "והגשר שהיה אמור לבוא במקומה לא ייבנה לפני סוף העשור הבא.",
    ]
    menu = [
        "ראשי",
        "חדשות מן הגליל ומן העמקים שבצפון",
        "מדורים ותוספות של סוף השבוע",
        "צרו איתנו קשר בכל יום ובכל שעה",
        "סיפורי הנהר והמעבורת הישנה שלנו",
        "מזג האוויר",
    ]
    wrapped = [textwrap.fill(paragraph, 44) for paragraph in paragraphs]
    blocks = read_capture("\n\n".join([*wrapped, "\n".join(menu)])).blocks
    assert [block.text for block in blocks] == [*paragraphs, *menu]


SHORT_NEWS = [
    (
        "Poro eksyi jäähalliin",
        "Poro käveli torstaina Kuusijoen jäähalliin kesken ottelun ja pysähtyi keskiympyrään.",
        "Huoltomies talutti sen ulos.",
    ),
    (
        "Kranich brütet auf dem Busbahnhof",
        "Ein Kranich hat auf dem Dach vom Busbahnhof in Mühlfelde sein Nest gebaut und lässt sich von Durchsagen nicht "
        "stören.",
        "Die Linie 7 hält deshalb bis Juni am Marktplatz, wie die Stadt mitteilte. Fahrgäste sollen mit fünf Minuten "
        "mehr rechnen.",
    ),
    (
        "पुल पर दौड़ी पहली बस",
        "रामगढ़ के नए पुल पर सोमवार सुबह पहली बस दौड़ी और गाँव के लोगों ने चालक को फूलों की माला पहनाकर उसका स्वागत किया।",
        "पुल बनाने में छह साल लगे और इस पर कुल बारह करोड़ रुपये खर्च हुए हैं, यह जानकारी जिला प्रशासन ने एक बयान में दी।",
    ),
]


@pytest.mark.parametrize("paragraphs", SHORT_NEWS)
@pytest.mark.parametrize("columns", [60, 66, 72])
def test_news_of_two_wrapped_paragraphs_is_joined(paragraphs: tuple[str, ...], columns: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, columns) for paragraph in paragraphs)
    assert tuple(block.text for block in read_capture(wrapped).blocks) == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        # Verses, lists and headlines, which break before the width or begin large.
        [
            "Rada Quill reads tonight",
            "I rowed across the harbour in the rain to look for you,\nand all the gulls were sleeping.",
            "You left the lantern burning on the stair,\nas if the tide could read it.",
        ],
        [
            "Bridge over the Orle is closed until next autumn\nThe county has no money for the second pillar.",
            "Third goat joins the brigade in the town park of Northby\nShe is called Berta.",
        ],
        ["For the soup:", "two large onions that are cut into rings, not too thin\none litre of stock\nsome salt."],
    ],
)
def test_few_lines_that_do_not_fill_the_width_stay_apart(lines: list[str]) -> None:
    blocks = read_capture("\n\n".join(lines)).blocks
    assert [block.text for block in blocks] == "\n".join(lines).split("\n")


def test_headlines_as_long_as_the_lines_of_a_wrapped_capture_stay_apart() -> None:
    wrapped = [textwrap.fill(paragraph, 46) for paragraph in PARAGRAPHS]
    lines = ["Latest content", *HEADLINES, "Town hall"]
    blocks = read_capture("\n\n".join([*wrapped, "\n".join(lines)])).blocks
    assert [block.text for block in blocks] == [*PARAGRAPHS, *lines]


@pytest.mark.parametrize(
    ("capture", "texts"),
    [
        ("\tHouses\tWater\nMill Lane\t14\t2\n", ["\tHouses\tWater", "Mill Lane\t14\t2"]),
        ("\tHouses\tWater\n\tMill Lane\t14\n", ["Houses\tWater", "Mill Lane\t14"]),
        ("\tThe river rose.\nMill Lane\t14\n", ["The river rose.", "Mill Lane\t14"]),
        ("\tHouses\tWater\n\nMill Lane\t14\t2\n", ["Houses\tWater", "Mill Lane\t14\t2"]),
    ],
)
def test_tabs_in_front_are_kept_in_a_table_only(capture: str, texts: list[str]) -> None:
    assert [block.text for block in read_capture(capture).blocks] == texts


LONG = [f"{paragraph} {PARAGRAPHS[n - 1]}" for n, paragraph in enumerate(PARAGRAPHS)]


def test_a_page_on_one_line_is_told_by_a_warning_and_is_not_trusted() -> None:
    article = clean_text("Home News Sport " + " ".join([*LONG, *reversed(LONG), *HEADLINES]))
    assert [warning.partition(":")[0] for warning in article.warnings] == ["glued"]
    assert article.confidence < 0.4


@pytest.mark.parametrize("text", ["\n\n".join([HEADLINES[0], *LONG]), " ".join(PARAGRAPHS), "\n".join(HEADLINES)])
def test_paragraphs_and_short_captures_are_not_glued(text: str) -> None:
    assert read_capture(text).warnings == ()


def test_a_page_in_chinese_on_one_line_is_glued() -> None:
    assert read_capture("渡口停摆十一年后重新开放，当天共运送乘客三百余人。" * 21).warnings


DUMP = f"""\
     * [1]Home
     * [2]Sport

The ferry across the Orle runs again after repairs

   By [3]Jane Doe

{textwrap.indent(textwrap.fill(PARAGRAPHS[0].replace("both banks", "[4]both banks"), 70), "   ")}

{textwrap.indent(textwrap.fill(PARAGRAPHS[1], 70), "   ")}

   Filed under: [5]River, [6]Ferries

References

   1. https://post.example/
   2. https://post.example/sport
   3. https://post.example/jane
   4. https://post.example/banks
   5. https://post.example/river
   6. https://post.example/ferries
"""


def test_numbers_of_links_are_read_past_and_given_back() -> None:
    article = clean_text(DUMP)
    assert article.authors == ("Jane Doe",)
    assert article.categories == ("River", "Ferries")
    assert "[4]both banks" in article.body
    whys = {block.text: block.why.partition(":")[0] for block in article.removed}
    assert whys["* [1]Home"] == "phrase.navigation"
    assert {whys[line.strip()] for line in DUMP.splitlines()[-6:]} == {"shape.widget"}


def test_numbers_in_brackets_of_other_captures_stay() -> None:
    assert read_capture("See [4]both banks.\n\nReferences\n\n1. Berg, Boats").blocks[0].text == "See [4]both banks."
