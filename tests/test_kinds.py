"""The kind of every block, and certain residue: by words, place, neighbours and shape, on pages built by hand."""

from __future__ import annotations

import pytest

from newsclean import label
from newsclean.label.captions import why_caption
from newsclean.label.decide import rule_out
from newsclean.label.kinds import name_kinds
from newsclean.label.runs import certain_residue
from newsclean.label.vocabulary import CATEGORIES, categories, mask, names, words_of
from newsclean.model import KEPT_KINDS, Container, Mark, Source
from sources import BODY, PROSE, capture, html, kinds

HEADLINES = ["Bridge over the Orle closes for repairs", "Baker finds a coin from 1704", "Third goat joins the brigade"]


# --- kept blocks


def test_kept_blocks_are_what_their_elements_are() -> None:
    page = html(
        ("body", "", ("h2", "", "A name"), ("p", "", PROSE), ("ul", "", ("li", "", ("p", "", "One goat"))),
         ("blockquote", "", ("p", "", "We rowed")), ("table", "", ("tr", "", "North\t3")), ("pre", "", "x = 1"))
    )  # fmt: skip
    assert kinds(page, set(range(6))) == ["heading", "paragraph", "list_item", "quote", "table", "preformatted"]


def test_kept_lines_of_a_capture_are_what_they_look_like() -> None:
    page = capture(PROSE, "What the mayor said", PROSE, "• One goat", "North\t3", PROSE)
    assert kinds(page, set(range(6))) == ["paragraph", "heading", "paragraph", "list_item", "table", "paragraph"]


def test_speech_and_dates_at_the_beginning_of_a_line_make_no_list() -> None:
    speech = "— We rowed all night, and nobody on the quay had a lantern for us, said the woman with the rope."
    date = "24. May was a good day for the island, since the ferry came back with nineteen people on board."
    page = capture(PROSE, speech, speech, PROSE, date, PROSE)
    assert kinds(page, set(range(6))) == ["paragraph"] * 6
    steps = [
        f"{n}. Take the oars out of the boat and lay them on the quay beside the ropes before it rains." for n in (1, 2)
    ]
    assert kinds(capture(PROSE, *steps), {0, 1, 2}) == ["paragraph", "list_item", "list_item"]


def test_a_row_between_strokes_is_no_heading() -> None:
    assert kinds(capture(PROSE, "| 2023 | 180,000 |", PROSE), {0, 1, 2}) == ["paragraph"] * 3


def test_the_last_of_some_results_is_no_heading() -> None:
    page = capture(PROSE, "Labour: 7", "Greens: 2", PROSE, "The summer of 2022", PROSE)
    assert kinds(page, set(range(6))) == ["paragraph"] * 4 + ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Anna Berg is a reporter in Upper Sample.", "author_bio"),
        ("Anna Berg, Upper Sample.", "byline"),
        ("Jost Pellworm took the pictures for us.", "byline"),  # nobody said who he is
    ],
)
def test_a_sentence_about_who_signed_above_is_a_biography(line: str, kind: str) -> None:
    byline = Mark(0, "byline", "byline.line: By Anna Berg")
    page = capture("By Anna Berg", PROSE, PROSE, line)
    marks = {0: byline, 3: byline._replace(block=3)}
    assert kinds(page, {1, 2}, marks)[3] == kind


def test_a_readers_sentence_about_the_author_is_a_comment() -> None:
    page = capture(
        "By Anna Berg", PROSE, PROSE, "2 Comments", "Jost P., 5 May 2024", "Anna Berg is wrong about this.", "Reply"
    )
    found = kinds(page, {1, 2}, {0: Mark(0, "byline", "byline.line: By Anna Berg")})
    assert found[5] == "comment"


def test_short_lines_of_a_dialog_make_no_list() -> None:
    page = capture(PROSE, "– And what did it cost?", "– Two goats.", "- Who pays?", "- We do!", PROSE)
    assert kinds(page, set(range(6))) == ["paragraph"] * 6
    for items in (["- Who pays?", "- Who rows?"], ["– Two goats.", "– A rope."], ["– What to bring?", "– Two goats"]):
        assert kinds(capture(PROSE, *items), {0, 1, 2}) == ["paragraph", "list_item", "list_item"]


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_sentence_alone_behind_a_dash_is_spoken(dash: str) -> None:
    page = capture(PROSE, f"{dash} It was a goat, she said.", PROSE, f"{dash} Two goats", PROSE)
    assert kinds(page, set(range(5))) == ["paragraph", "paragraph", "paragraph", "list_item", "paragraph"]


def test_running_text_behind_a_hyphen_is_speech_where_it_stands_alone_or_has_another() -> None:
    alone, told = f"- {PROSE}", f"- We rowed all night - said the woman. - {PROSE}"
    page = capture(PROSE, alone, PROSE, told, told, PROSE, alone, alone)
    expected = ["paragraph"] * 6 + ["list_item"] * 2
    assert kinds(page, set(range(8))) == expected


def test_entries_of_a_live_blog_are_no_comments() -> None:
    entries = [
        line for hour in range(14, 18) for line in (f"{hour}:15", "Permalink", f"{PROSE} It was {hour} o'clock.")
    ]
    page = capture(PROSE, PROSE, PROSE, *entries)
    found = certain_residue(page, [0.9] * len(page.blocks))
    assert not [i for i, (kind, _) in found.items() if kind == "comment" and "o'clock" in page.blocks[i].text]


def test_headings_and_quotes_of_a_capture_in_markdown() -> None:
    page = capture(PROSE, "## A long wait", PROSE, "> Row, row, away we go", PROSE)
    assert kinds(page, set(range(5))) == ["paragraph", "heading", "paragraph", "quote", "paragraph"]


def test_a_sentence_in_thai_which_no_sign_ends_is_no_heading() -> None:
    told = "ชาวบ้านเปิดโรงเรียนลอยน้ำแห่งแรกของอำเภอเมื่อวันอังคารหลังอาคารเดิมถูกน้ำท่วมติดต่อกันสามปี"
    page = capture(told, f"{told} {told}", "แผนในปีหน้า", told)
    assert kinds(page, set(range(4))) == ["paragraph", "paragraph", "heading", "paragraph"]


def test_the_standfirst_is_told_by_its_text_or_its_name() -> None:
    page = html(("body", "", ("p", "article-lead", "Nineteen people rowed."), ("p", "", PROSE)))
    assert kinds(page, {0, 1}) == ["standfirst", "paragraph"]
    named = name_kinds(capture("Nineteen people rowed.", PROSE), [True, True], {}, "Nineteen people rowed.")
    assert [kind for kind, _ in named] == ["standfirst", "paragraph"]


def test_a_mark_names_its_block() -> None:
    page = capture("The ferry runs again", PROSE)
    named = name_kinds(page, [False, True], {0: Mark(0, "title", "title.first: the first line")})
    assert named[0] == ("title", "title.first: the first line")


# --- removed blocks


@pytest.mark.parametrize(
    ("wrapper", "child", "kind"),
    [
        (("nav", ""), "@Culture", "navigation"),
        (("div", "site-footer"), "@Our team", "navigation"),
        (("div", "breadcrumbs"), "@Region", "navigation"),
        (("div", "commentlist"), "I rowed there in 1970 and would again.", "comment"),
        (("div", "comment-respond"), "Your words", "comment_form"),
        (("section", "field field--name-comment comment-wrapper"), "Ahoy from Upper Sample", "comment"),
        (("p", "comment__submitted"), "Anna Berg, 3 May", "comment"),
        (("div", "relatedPosts_2"), "@" + HEADLINES[0], "teasers"),
        (("section", "most-read"), "@" + HEADLINES[0], "teasers"),
        (("ul", "share-buttons"), "@Send it on", "share"),
        (("aside", "newsletter-box"), "All news on Friday", "newsletter"),
        (("div", "ad-slot"), "Oars, half price", "advert"),
        (("div", "paywall-overlay"), "Four weeks for a coin", "paywall"),
        (("div", "cookie-banner"), "Crumbs help us", "consent"),
        (("figcaption", ""), "The quay in May.", "caption"),
        (("div", "author-bio"), "Anna Berg rows, and writes on rowing.", "author_bio"),
        (("div", "video-player"), "00:00", "widget"),
    ],
)
def test_the_element_around_a_block_names_it(wrapper: tuple[str, str], child: str, kind: str) -> None:
    page = html(("body", "", ("p", "", PROSE), ("p", "", PROSE), (*wrapper, ("p", "", child), ("p", "", child))))
    assert kinds(page, {0, 1})[2] == kind


def test_an_element_that_holds_the_article_says_nothing_of_its_parts() -> None:
    page = html(("form", "comments share", ("p", "", PROSE), ("p", "", PROSE), ("nav", "", ("a", "", "@Culture"))))
    assert kinds(page, {0, 1}) == ["paragraph", "paragraph", "navigation"]


def test_the_parts_of_a_teaser_are_teasers() -> None:
    item = ("li", "", ("span", "date", "5 May"), ("h3", "title", "@" + HEADLINES[0]), ("p", "author", "Anna Berg"))
    page = html(("body", "", ("p", "", PROSE), ("ul", "related", item, item)))
    assert set(kinds(page, {0})[1:]) == {"teasers"}


def test_a_names_words_are_read_without_hashes_and_utilities() -> None:
    page = html(("body", "", ("p", "", PROSE), ("div", "grid-cols-4 text-caption Box-jiAdNn", ("p", "", "@Culture"))))
    assert kinds(page, {0})[1] == "navigation"


def test_a_residue_heading_governs_what_follows_in_its_box() -> None:
    box = ("div", "x1", ("div", "x2", ("h3", "", "Most read")), *(("p", "", "@" + line) for line in HEADLINES))
    page = html(("body", "", ("p", "", PROSE), box, ("p", "", "@Culture")))
    assert kinds(page, {0}) == ["paragraph", *["teasers"] * 4, "navigation"]


def test_a_menus_link_governs_nothing() -> None:
    page = html(("body", "", ("ul", "", ("li", "", "@Newsletter"), ("li", "", "@Culture")), ("p", "", PROSE)))
    assert kinds(page, {2})[1] == "navigation"


def test_copyright_is_told_inside_a_footer_too() -> None:
    page = html(("body", "", ("p", "", PROSE), ("footer", "", ("p", "", "@Team"), ("p", "", "© 2023 Meadow Post"))))
    assert kinds(page, {0})[1:] == ["navigation", "copyright"]


def test_a_comment_heading_without_comments_belongs_to_the_form() -> None:
    page = capture(*BODY, "0 Comments", "Submit a Comment", "Your email address will not be published.")
    assert kinds(page, {0, 1, 2})[3:] == ["comment_form"] * 3


def test_comments_keep_their_times_from_the_date_field() -> None:
    page = capture(*BODY, "2 comments", "Lola says:", "5 July 2019, 11:20", "The lad at the piano was good.")
    marks = {5: Mark(5, "date", "date.line: seen")}
    assert kinds(page, {0, 1, 2}, marks)[3:] == ["comment"] * 4


def test_a_paragraph_after_the_end_that_opens_with_the_authors_name_is_a_biography() -> None:
    page = capture(
        "By Anna Berg", *BODY, "Anna Berg rows across the lake every morning, and has written two long books on it."
    )
    assert kinds(page, {1, 2, 3}, {0: Mark(0, "byline", "byline.line: seen")})[4] == "author_bio"


def test_an_empty_page() -> None:
    assert name_kinds(Source("html", (), (Container("", -1, 0, 0, 0, ""),)), [], {}) == []
    assert certain_residue(Source("html", (), (Container("", -1, 0, 0, 0, ""),))) == {}


# --- certain residue


def test_teasers_after_the_body_of_a_capture_are_certain_until_the_end() -> None:
    page = capture(
        *BODY, "LATEST CONTENT", HEADLINES[0], PROSE, HEADLINES[1], PROSE, "Son yazılar", HEADLINES[0], PROSE
    )
    found = certain_residue(page)
    assert sorted(found) == list(range(3, 11))
    assert {kind for kind, _ in found.values()} == {"teasers"}


def test_a_box_between_paragraphs_takes_its_short_lines_and_no_more() -> None:
    page = capture(*BODY, "Read also", *HEADLINES, *BODY)
    found = certain_residue(page)
    assert {3, 4, 5} <= set(found)
    assert not {0, 1, 2, 7, 8, 9} & set(found)


def test_sentences_under_a_heading_inside_the_article_are_no_titles() -> None:
    notes = ["Mill Lane is closed to all traffic.", "The quay reopens on Friday.", "Buses run every hour."]
    found = certain_residue(capture(*BODY, "Latest updates", *notes, *BODY))
    assert not {4, 5, 6} & set(found)


@pytest.mark.parametrize("heading", ["Promotion", "Our partners", "Have your say"])
def test_a_heading_over_running_text_may_be_a_sections(heading: str) -> None:
    page = html(("article", "", *BODY, ("h2", "", heading), *BODY))
    assert certain_residue(page) == {}
    page = html(("article", "", *BODY, ("h2", "", heading), HEADLINES[0], *BODY))
    assert set(certain_residue(page)) == {3}


def test_a_heading_before_the_article_takes_nothing() -> None:
    page = capture("Latest news", *HEADLINES, "The ferry runs again", *BODY)
    assert set(certain_residue(page)) <= {0}


def test_sections_of_one_paragraph_each_are_not_taken_for_teasers() -> None:
    sections = [line for n in range(6) for line in (f"Stop {n} on the way", PROSE)]
    page = capture(*sections, "Read also", *HEADLINES, *sections)
    assert not {i for i in certain_residue(page) if page.blocks[i].text == PROSE}


def test_a_sentence_about_residue_is_not_certain() -> None:
    lines = [
        "Leave a reply, she wrote on the door.",
        "Share this bread with the others.",
        "Comments are free; oars cost.",
    ]
    assert certain_residue(capture(*BODY, *lines, *BODY)) == {}


@pytest.mark.parametrize("name", ["comments", "comment_list node-7", "kommentarer", "disqus_thread"])
def test_an_element_named_for_comments_is_residue_whatever_its_blocks_read_like(name: str) -> None:
    page = html(("body", "", ("h1", "", "A ferry"), *BODY, ("div", name, ("p", "", PROSE), ("p", "", PROSE))))
    assert set(certain_residue(page, [0.9, 0.9, 0.9, 0.9, 0.6, 0.6])) == {4, 5}


def test_an_article_inside_an_element_named_for_comments_stays() -> None:
    titled = html(("body", "", ("div", "comments-open", ("h1", "", "A ferry"), *BODY)))
    assert certain_residue(titled, [0.3] * 4) == {}
    untitled = html(("body", "", ("div", "kommentar", *BODY)))  # an opinion piece
    assert certain_residue(untitled, [0.9] * 3) == {}


def test_signed_comments_are_residue_where_no_element_is_named_for_them() -> None:
    signed = [PROSE, "Posted by Ada Muster at 10:19 | Reply", PROSE, "Posted by Bo Sample at 11:21 | Reply",
              PROSE, "Posted by Cy Probe at 12:05 | Reply"]  # fmt: skip
    page = html(("body", "", *BODY, ("h3", "", "Comments"), *signed))
    removed = certain_residue(page, [0.9] * 10)
    assert set(range(4, 10)) <= set(removed)
    assert not set(removed) & {0, 1, 2}
    assert kinds(page, {0, 1, 2})[4:] == ["comment"] * 6


def test_a_next_article_behind_a_linked_headline_is_certain() -> None:
    own = ("article", "", ("h1", "", "The ferry runs again"), *(("p", "", line) for line in BODY))
    following = ("article", "", ("h2", "", "@" + HEADLINES[0]), ("p", "", PROSE))
    assert set(certain_residue(html(("main", "", own, following)))) == {4, 5}
    assert certain_residue(html(("main", "", own, ("article", "", ("h2", "", "19:20"), ("p", "", PROSE))))) == {}


def test_certain_residue_has_no_odds_whatever_the_labels_say() -> None:
    page = capture(*BODY, "Leave a reply", "Your email address will not be published.")
    assert rule_out(page, [0.9] * 5) == [0.9, 0.9, 0.9, 0.0, 0.0]
    odds, _ = label.probabilities(label.look(page), page)
    assert odds[3:] == [0.0, 0.0]
    assert min(odds[:3]) > 0


# --- vocabulary


def test_class_names_are_split_into_words() -> None:
    assert words_of("entry-content relatedPosts_2 SITEHeader") == {
        "entry",
        "content",
        "related",
        "posts",
        "site",
        "header",
    }
    assert categories("relatedPosts") == mask("related", "post")
    assert categories("commentlistitem") & mask("comment")
    assert categories("") == 0
    assert len(set(CATEGORIES)) == len(CATEGORIES) < 64


def test_names_say_less_than_categories_and_are_surer() -> None:
    assert names("teaserblock") == mask("teaser")
    assert names("media-block-wrap") == 0
    assert names("RecircPopular-jiViNn") == mask("recommend", "popular")


def test_kept_kinds_are_kept_kinds() -> None:
    page = capture(*BODY, "Loading", "Share this")
    named = kinds(page, {0, 1, 2})
    assert all((kind in KEPT_KINDS) == (i < 3) for i, kind in enumerate(named))


def test_paragraphs_that_read_like_the_article_are_not_taken_along() -> None:
    page = capture(*BODY, "Read also", HEADLINES[0], PROSE, HEADLINES[1], PROSE)
    assert {5, 7} <= set(certain_residue(page, [0.9] * 3 + [0.1] * 5))
    assert not {5, 7} & set(certain_residue(page, [0.9] * 8))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Kran steht seit Mai am Kai. Foto: Anna Berg", True),
        ("Der Kran am Kai (Foto: Anna Berg)", True),
        ("The crane at work on Monday. (AP Photo/Anna Berg)", True),
        ("크레인이 부두에서 작업을 하고 있다. 뉴스1", True),
        ("Der Kran bleibt, sagte die Bürgermeisterin. (dpa/afp)", False),  # signs a text
        ("Der Hafen wuchs um drei Prozent. (Quelle: Hafenamt)", False),
        ("Rates rose again in June. (Graphic: how rates moved)", False),
        ("Ships wait for days. Credit Lyonnais said it would not lend.", False),
        ("The ferryman Jost Pellworm (left) and his uncle on the quay", True),
        ("Anna Berg, second from left, on the first crossing since May.", True),
        ("渡し船の前に立つ船長（左）と市長", True),
        ("Parties of the left, right, and centre voted for the ferry.", False),
        ("From left to right: Anna Berg, Jost Pellworm and the ferry's dog.", True),
        ("Anna Berg and Jost Pellworm (from left to right) on the quay.", True),
        ("De gauche à droite Anne Leroy et Paul Martin sur le quai.", True),
        ("The party moved from left to right over two decades, and many left in anger.", False),
        ("From left to right, politicians agreed that the ferry must run.", False),
        ("He was second from left, then third; the vote went on for hours.", False),
        ("Press the button (right) and hold it until the light turns green.", False),
        ("Ferryman Jost Pellworm (right) steered for the last time.", True),
        ("野党は左からの批判に答えた。", False),
        ("前半30分、左からクロスを上げ、田中が頭で合わせて先制した。", False),
        ("左から田中さん、鈴木さん", True),
        ("渡し船の前に立つ市長ら（左から田中さん、鈴木さん）。", True),
        ("İLK İSKELE İÇİN İMZA ATILDI; soldan sağa: Ayşe Örnek, Ali Deneme.", True),
        ("The party went from left to right. On the quay (from left to right) Anna Berg, Jost Pellworm.", True),
        ("Foto: Anna Berg", False),  # describes nothing
        ("村民们在渡口等船。本报记者 陆行舟 摄", True),
        ("村民们在渡口等船。 受访者供图", True),
        ("渡口三十年后重新开航＝5日、大河町", True),
        ("博物馆内禁止拍摄", False),
        ("渡し船は＝と書かれた札を下げている", False),
    ],
)
def test_a_caption_is_told_by_its_credit_or_by_who_stands_where(text: str, expected: bool) -> None:
    assert bool(why_caption(text)) is expected


def test_in_a_capture_a_statement_behind_a_colon_is_no_pointer() -> None:
    pointer, statement = "See also: Bridge over the Orle closes", f"See also: {PROSE}"
    found = certain_residue(capture(*BODY, pointer, *BODY, statement, *BODY), [0.9] * 11)
    assert len(BODY) in found
    assert 2 * len(BODY) + 1 not in found


def test_a_box_of_one_title_does_not_take_the_only_paragraph_behind_it() -> None:
    box = ["Latest content", "Baker finds a coin from 1704"]
    page = capture(*BODY, *box, PROSE, "Share this")
    odds = [*[0.9] * len(BODY), 0.1, 0.1, 0.4, 0.1]
    assert len(BODY) + 2 not in certain_residue(page, odds)
    odds[len(BODY) + 2] = 0.1
    assert len(BODY) + 2 in certain_residue(page, odds)
