"""Lines of captures whose kind what stands beside them tells: titles, sections, short threads, addresses, authors."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.label.threads import find_threads
from newsclean.model import Container, Source, SourceBlock
from newsclean.phrases import match

TITLE = "Night ferry to Sarn resumes after four months"
BYLINE = "By Ottilie Marchbanks"
BODY = (
    """\
The ferry left the quay at six with nineteen people on board, and the mayor untied the ribbon by hand while the choir
of the upper school sang from the harbour wall.

“The engine runs like new,” said the ferryman, who learned the trade from his aunt. A crossing costs two crowns, and
children travel for nothing until the end of the summer holidays.

Whether the boat will run in winter is open. The county wants to count the passengers until October and decide then,
its spokeswoman said on Monday.""".replace("\n\n", "@")
    .replace("\n", " ")
    .replace("@", "\n\n")
)
MENU = ["Home", "News", "Harbour", "Letters", "Contact"]
RELATED = ["Related articles", "Lighthouse gets a new lamp after ninety years", "Council sells the old customs house"]


def kinds(*parts: str) -> dict[str, str]:
    """The kind of every line of a capture, by its text; where two have the same text, of the first."""
    article = clean("\n".join(parts))
    found = [
        *((r.position, r.text, r.kind) for r in article.removed),
        *((b.position, b.text, b.kind) for b in article.blocks),
    ]
    return {text: kind for _, text, kind in sorted(found, reverse=True)}


@pytest.mark.parametrize("behind", [" | The Sarn Mercury", " - Harbour news - The Sarn Mercury", " – Mercury"])
def test_the_title_element_at_the_top_is_a_title(behind: str) -> None:
    found = kinds(TITLE + behind, *MENU, "", TITLE, BYLINE, "May 3, 2021", "", BODY)
    assert found[TITLE + behind] == found[TITLE] == "title"


def test_a_headline_that_only_begins_like_the_title_is_none() -> None:
    longer = f"{TITLE} of waiting for parts"
    assert kinds(longer, *MENU, "", TITLE, BYLINE, "May 3, 2021", "", BODY)[longer] != "title"


def test_a_section_above_the_headline_that_the_menu_has_too_is_a_category() -> None:
    article = clean("\n".join([*MENU, "Search", "Harbour", TITLE, BYLINE, "May 3, 2021", "", BODY]))
    assert [(r.text, r.kind) for r in article.removed if r.text == "Harbour"] == [
        ("Harbour", "navigation"),
        ("Harbour", "category"),
    ]


def test_a_section_that_a_blank_line_parts_from_the_menu_is_a_category() -> None:
    found = kinds(*MENU, "", "Shipping", TITLE, BYLINE, "May 3, 2021", "", BODY)
    assert found["Shipping"] == "category"
    assert found["Letters"] == "navigation"


def test_the_end_of_a_menu_that_is_given_twice_is_no_category() -> None:
    article = clean("\n".join([*MENU, *MENU, TITLE, BYLINE, "May 3, 2021", "", BODY]))
    assert {r.kind for r in article.removed if r.text == "Contact"} == {"navigation"}


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("2 Kommentare", "Möwe77 vor 3 Stunden", "Hafenkind vor 2 Stunden"),
        ("2 comentarios", "gaviota77 03.05.2021 8:12", "la del puerto 03.05.2021 9:40"),
        ("댓글 2", "갈매기 2021-05-03 08:12:40", "부두아이 2021-05-03 09:40:11"),
        ("コメント (2)", "かもめ 2021/05/03 08:12", "港の子 2021/05/03 09:40"),
    ],
)
def test_a_short_thread_under_its_heading_is_of_comments(heading: str, first: str, second: str) -> None:
    said = ["Endlich, wir haben lange gewartet", "Y en invierno qué?"]
    found = kinds(TITLE, BYLINE, "May 3, 2021", "", BODY, "", heading, first, said[0], second, said[1], *RELATED)
    assert [found[line] for line in (heading, first, said[0], second, said[1])] == ["comment"] * 5
    assert [found[line] for line in RELATED] == ["teasers"] * 3


def test_stock_lines_between_bullets_sign_comments() -> None:
    thread = ["Möwe", "Endlich!", "Gefällt mir · Antworten · 12 · 3. Mai 2021 19:22",
              "Kind vom Hafen", "Und im Winter?", "Gefällt mir · Antworten · 4 · 3. Mai 2021 19:40"]  # fmt: skip
    found = kinds(TITLE, BYLINE, "May 3, 2021", "", BODY, "", "Kommentare", *thread, *RELATED)
    assert [found[line] for line in thread] == ["comment"] * 6


def test_a_word_of_the_time_signs_no_comment() -> None:
    titles = [
        "섬마을 분교에 다시 울린 종소리",
        "군의회, 버스 공영제 부분 통과",
        "부분 개통한 다리",
    ]  # 분 is a minute, too
    lines = ["댓글 12", *titles, "8시 15분"]
    blocks = tuple(SourceBlock(line, "", 0, 0, 0, 0, "", 0, "") for line in lines)
    page = Source("text", blocks, (Container("", -1, 0, 0, len(lines), ""),))
    assert find_threads(page, [match(line) for line in lines], 0) == []


def test_the_outlets_address_under_teasers_is_navigation() -> None:
    address = ["Newsroom: 0401 555 0182", "letters@sarnmercury.example"]
    found = kinds(TITLE, BYLINE, "May 3, 2021", "", BODY, "", *RELATED, *address, "© 2021 The Sarn Mercury")
    assert [found[line] for line in address] == ["navigation"] * 2
    assert [found[line] for line in RELATED] == ["teasers"] * 3


def test_an_authors_name_over_text_about_her_is_a_biography() -> None:
    bio = "Has written about boats and those who mend them since 2009. She lives on the island with two goats."
    found = kinds(TITLE, BYLINE, "May 3, 2021", "", BODY, "", "Ottilie Marchbanks", bio, *RELATED)
    assert found["Ottilie Marchbanks"] == found[bio] == "author_bio"
    assert [found[line] for line in RELATED] == ["teasers"] * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Schreibe einen Kommentar Antworten abbrechen", "comment_form"),
        ("Dejar un comentario Cancelar respuesta", "comment_form"),
        ("Вашият коментар Отказ", "comment_form"),
        ("ทิ้งคำตอบไว้ ยกเลิกการตอบ", "comment_form"),
        ("コメントを残す コメントをキャンセル", "comment_form"),
        ("ตอบกลับ", "comment"),
        ("Редакция рекомендует", "teasers"),
        ("A redação recomenda", "teasers"),
        ("Čtenáři: přečteno 412x", None),
        ("Visto 812 veces", "widget"),
        ("Článek četlo 417 lidí.", "widget"),
    ],
)
def test_lines_of_forms_and_boxes_in_many_languages(line: str, kind: str | None) -> None:
    found = match(line)
    assert (found and found.kind) == kind


def test_a_newsletter_among_the_lines_of_a_footer_is_navigation() -> None:
    footer = ["About us", "Privacy policy", "Newsletter", "Jobs", "Terms of use", "© 2021 The Sarn Mercury"]
    found = kinds(TITLE, BYLINE, "May 3, 2021", "", BODY, "", *RELATED, *footer)
    assert [found[line] for line in footer[:-1]] == ["navigation"] * 5


def test_a_tag_that_menus_have_too_is_a_category() -> None:
    tags = ["Tags", "Sarn", "ferries", "Culture"]
    found = kinds(TITLE, BYLINE, "May 3, 2021", "", BODY, "", *tags, "", *RELATED)
    assert [found[line] for line in tags] == ["category"] * 4
    assert [found[line] for line in RELATED] == ["teasers"] * 3


@pytest.mark.parametrize(
    "last",
    [
        "Nobody was hurt on the way, the council said.",
        "The choir sings again on Monday at 19:30.",
        "“It was dark when we left at 6:15.”",
        "Der Rat tagt am Montag um 19:30 Uhr.",
        "गायक सोमवार को लौटेंगे, वे कहते हैं।",
        "合唱団は月曜日の19時30分に再び歌う。",
    ],
)
def test_a_sentence_that_tells_who_spoke_or_when_signs_no_comment(last: str) -> None:
    thread = ["Anna B.", "12:04", "Good that she runs again.", "Reply", "Jon", "12:31", "At last!", "Reply"]
    article = clean("\n".join([TITLE, BODY.replace("\n\n", "\n"), last, *thread]))
    gone = {removed.text: removed.kind for removed in article.removed}
    assert gone.get(last) != "comment"
    assert [gone.get(line) for line in thread] == ["comment"] * len(thread)


def test_sentences_that_end_with_who_said_them_are_no_thread() -> None:
    spoken = [
        "“It came loose by night,” she said.",
        "The old one sank in 1962, he said.",
        "Nobody was hurt, the council said.",
    ]
    article = clean("\n".join([TITLE, BODY.replace("\n\n", "\n"), *spoken, "Reply", "Reply"]))
    assert article.paragraphs[-3:] == tuple(spoken)
