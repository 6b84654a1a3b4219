"""Stock phrases: what matches, what does not, and that the data file is sound."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsclean import phrases
from newsclean.model import REMOVED_KINDS
from newsclean.phrases import MAX_PHRASE_CHARS, match, match_line, matches_prefix

DATA = Path(phrases.__file__).parent / "data"
WRITTEN = (DATA / "phrases.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "kind", "role", "language"),
    [
        ("LATEST CONTENT", "teasers", "heading", "en"),
        ("Check Also", "teasers", "heading", "en"),
        ("Últimas publicaciones", "teasers", "heading", "es"),
        ("Ultimas Publicaciones »", "teasers", "heading", "es"),
        ("Das könnte Sie auch interessieren:", "teasers", "heading", "de"),
        ("آخرين مطالب", "teasers", "heading", "fa"),  # Arabic yeh, as many Persian pages write it
        ("مقالات ذات صلة", "teasers", "heading", "ar"),
        ("関連記事", "teasers", "heading", "ja"),
        ("Ｌｅａｖｅ ａ ｒｅｐｌｙ", "comment_form", "heading", "en"),
        ("Your email address will not be published. Required fields are marked *", "comment_form", "line", "en"),
        ("Twój adres e-mail nie zostanie opublikowany", "comment_form", "line", "pl"),
        ("12 Comments", "comment", "heading", "en"),
        ("Comments (1,204)", "comment", "heading", "en"),
        ("38 комментариев", "comment", "heading", "ru"),
        ("Share this:", "share", "heading", "en"),
        ("Del på Facebook", "share", "line", "da"),
        ("Subscribe to our newsletter!", "newsletter", "heading", "en"),
        ("- Advertisement -", "advert", "line", "en"),
        ("Log ind for at læse videre", "paywall", "line", "da"),
        ("पूरा लेख पढ़ने के लिए लॉगिन करें", "paywall", "line", "hi"),
        ("Subscriu-te al nostre butlletí", "newsletter", "line", "ca"),
        ("જવાબ આપો", "comment", "line", "gu"),
        ("Tümünü kabul et", "consent", "line", "tr"),
        ("Loading…", "widget", "line", "en"),
        ("1.2K views", "widget", "line", "en"),
        ("Aller au contenu principal", "navigation", "line", "fr"),
        ("כל הזכויות שמורות", "copyright", "line", "he"),
    ],
)
def test_a_stock_line_is_known_by_its_words(text: str, kind: str, role: str, language: str) -> None:
    found = match(text)
    assert found is not None
    assert (found.kind, found.role, found.language, found.whole) == (kind, role, language, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Photo: Anna Berg", "caption"),
        ("Crédit photo : Jean Morel", "caption"),
        ("写真：山田花子", "caption"),
        ("Harbour at dusk / Getty Images", "caption"),
        ("© 2024 Meadow Post Ltd", "copyright"),
        ("2024 Meadow Post. All rights reserved.", "copyright"),
        ("Baca juga: Harga kopra naik", "teasers"),
        ("Anna B. says:", "comment"),
        ("About the author: Anna Berg writes on rivers, and on what lives in them.", "author_bio"),
    ],
)
def test_an_opening_or_ending_is_known_and_not_called_whole(text: str, kind: str) -> None:
    found = match(text)
    assert found is not None
    assert (found.kind, found.whole) == (kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "The comments under the article were closed on Friday after a day of insults.",
        "Photographers from nine countries met in the old harbour.",
        "He asked readers to leave a reply, and three hundred did.",
        "The newsletter of the choir turns forty this year.",
        "Relatedness is a matter of degree.",
        "Note",  # a network, too, but mostly what heads a remark
        "Advertisement revenue fell by a third.",
        "“No comment.”",
        "„Datenschutz“",
        "«Tous droits réservés.»",
        "»Del på Facebook«",
        "「関連記事」",
        '"All rights reserved."',
        "‘I agree.’",
    ],
)
def test_running_text_is_no_stock_line(text: str) -> None:
    assert match(text) is None


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Anna B. says:", True),
        ("Anonymous said...", True),
        ("Anna B. schreibt", True),
        ("The mill will reopen in May, the council said.", False),
        ("(The mill will reopen in May, the council said.)", False),
        ("Die Mühle öffnet im Mai, wie die Zeitung schreibt.", False),
        ("चक्की मई में खुलेगी, वे कहते हैं।", False),
    ],
)
def test_a_comment_is_signed_by_a_line_that_is_no_sentence(text: str, signs: bool) -> None:
    assert (match_line(text) is not None) is signs


def test_a_phrase_inside_a_long_text_is_not_looked_for() -> None:
    assert match("Photo: " + "a" * MAX_PHRASE_CHARS) is None
    assert matches_prefix("Photo: " + "a " * MAX_PHRASE_CHARS, "caption")
    assert not matches_prefix("Photos of the year hang in the hall", "caption")


def test_lookups_are_linear() -> None:
    start = time.process_time()
    for n in range(2000):
        match(f"{n} " + ":" * 150)
        match(f"x{n}" * 40)
    assert time.process_time() - start < 2.0  # seconds; a quadratic one takes minutes


def test_every_kind_speaks_many_languages() -> None:
    languages: dict[str, set[str]] = {}
    for section in WRITTEN.split("\n[")[1:]:
        title, _, lines = section.partition("]\n")
        kind, role = title.split()
        assert kind in REMOVED_KINDS
        assert role in ("heading", "line")
        for line in filter(None, lines.split("\n")):
            language, sign, written = line.partition(" = ")
            assert sign, line[:60]
            assert written.strip() == written, line[:60]
            assert all(p.strip() for p in written.split(" | ")), line[:60]
            assert all(p.count("…") <= 1 for p in written.split(" | ")), line[:60]
            languages.setdefault(kind, set()).add(language)
    for kind in ("teasers", "comment_form", "share", "newsletter", "advert", "copyright", "navigation"):
        assert len(languages[kind]) >= 45, kind


def test_the_folded_file_is_that_of_the_written_one() -> None:
    assert (DATA / "phrases.folded.txt").read_text(encoding="utf-8") == phrases.folded(WRITTEN), (
        "run python -m newsclean.phrases"
    )


@pytest.mark.parametrize("text", ["Vos réactions (4)", "Ý kiến bạn đọc 3", "网友评论（3）", "पाठकों की राय (2)"])
def test_a_comment_heading_may_count_the_comments(text: str) -> None:
    found = match(text)
    assert found is not None
    assert (found.kind, found.role) == ("comment", "heading")


@pytest.mark.parametrize(
    "text", ["Home > News > Upper Sample", "Головна › Громада", "Úvod » Kultura", "Home / Cronaca / X"]
)
def test_a_breadcrumb_trail_begins_with_a_line_of_menus(text: str) -> None:
    found = match(text)
    assert found is not None
    assert (found.kind, found.role) == ("navigation", "trail")


@pytest.mark.parametrize("text", ["News/Sport", "A ferry › a bridge › a raft"])
def test_other_lines_with_such_marks_are_no_trail(text: str) -> None:
    assert match(text) is None
