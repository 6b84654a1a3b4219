"""Rows, boxes and labels that name a writer among counters, buttons and other people; what only looks like a byline."""

from __future__ import annotations

import pytest

from metadata_pages import BODY, claimed, json_ld, page
from newsclean import clean_text
from newsclean.metadata.names import read_names

TITLE = "<h1>Northern pier to reopen</h1>"


def signed(above: str) -> tuple[tuple[str, ...], str]:
    """The authors and the day of a page with these elements above its body."""
    fields = page(above=above)
    return fields.authors, str(fields.date)


@pytest.mark.parametrize(
    "line", ["Advice by Branch", "Send by Carrier", "Look up by Harbour", "Delivered by Feedpost", "Reviews by Brand"]
)
def test_one_word_behind_something_by_is_no_name(line: str) -> None:
    fields = page(above=f"{TITLE}<p>{line}</p>")
    assert fields.authors == ()
    assert claimed(fields, "byline") == []
    assert page(above=f"{TITLE}<p>Guide by Jane Doe</p>").authors == ("Jane Doe",)


@pytest.mark.parametrize("verb", ["Tested", "Approved", "Verified"])
def test_who_tested_or_approved_did_not_write(verb: str) -> None:
    assert page(above=f"{TITLE}<p>By Jane Doe</p><p>{verb} by Ann Poe and John Roe</p>").authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "line", ["Contact Harbour Builders", "Contact Jane Doe at the harbour office", "Contact: Jane Doe"]
)
def test_whom_to_contact_did_not_write(line: str) -> None:
    fields = page(above=TITLE, below=f"<p>{line}</p>")
    assert fields.authors == ()
    assert claimed(fields, "byline") == []


@pytest.mark.parametrize("words", ["Meet Jane Doe", "Thank Jane Doe"])
def test_an_invitation_before_a_name_is_no_fuller_form_of_it(words: str) -> None:
    author = '<meta name="author" content="Jane Doe">'
    assert page(above=TITLE, head=author, below=f'<div class="author-name">{words}</div>').authors == ("Jane Doe",)


def test_a_template_without_a_value_names_nobody() -> None:
    assert page(head=json_ld({"@type": "Person", "name": "undefined"})).authors == ()


@pytest.mark.parametrize(
    "byline",
    [
        "Written by: Jane Doe Executive Digital Editor and Master Gardener",
        "By Jane Doe Gardener & Astrologer",
        "Posted by Jane Doe, Marketing Coordinator, Harbours of Today",
        "By Jane Doe, Harbour Representative to the Island Committee",
    ],
)
def test_roles_of_gardens_and_committees_are_no_people(byline: str) -> None:
    assert read_names(byline).people == ("Jane Doe",)


def test_an_author_box_above_the_body_names_who_wrote() -> None:
    name = '<h4 class="x-author-box__name">Jane Doe</h4><p>Former harbour master</p>'
    assert page(above=f'{TITLE}<div class="x-author-box__text">{name}</div>').authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "row",
    [
        '<div class="author-name"><a class="share-button" href="/x">Jane Doe</a></div>',
        '<div class="meta"><span class="meta-author">Jane Doe</span>, <span class="day">3 May 2021, 12:01</span> '
        '<a class="meta-comment-count" href="#c">Comments 4</a></div>',
        '<p class="meta"><span class="post-author">Jane Doe</span> – <span>May 3, 2021 – 10:10 PM</span> '
        '<span class="social-count">7</span></p>',
    ],
)
def test_counters_and_buttons_beside_a_name_do_not_hide_it(row: str) -> None:
    assert page(above=f"{TITLE}{row}").authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("tag", "label"), [("h2", "Author"), ("h3", "Written by"), ("h2", "Article by"), ("h3", "Autor:")]
)
def test_a_heading_that_leads_to_a_name_below_the_body(tag: str, label: str) -> None:
    below = f'<{tag}>{label}</{tag}><p class="who">Jane Doe</p><p>Our partners</p>'
    assert page(above=TITLE, below=below).authors == ("Jane Doe",)


def test_the_byline_under_the_heading_of_another_article_signs_nothing() -> None:
    assert page(above=TITLE, below="<h2>Ferries to the islands</h2><p>By Jane Doe</p>").authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2024 Leave a comment Jane Doe",
        "3. Mai 2024 Schreibe einen Kommentar Jane Doe",
        "May 3, 2024 Jane Doe 0",
        "3 mai 2024 Jane Doe 12",
    ],
)
def test_an_invitation_or_a_count_of_comments_in_a_dated_byline(line: str) -> None:
    fields = page(above=f'{TITLE}<div class="entry-meta">{line}</div>')
    assert fields.authors == ("Jane Doe",)
    assert str(fields.date) == "2024-05-03"


@pytest.mark.parametrize("line", ["May 3, 2024 Jane Doe", "Jane Doe 3 May 2024", "Jane Doe May 3 2024"])
def test_the_day_of_a_dated_byline_is_no_count(line: str) -> None:
    assert signed(f'{TITLE}<div class="byline">{line}</div>') == (("Jane Doe",), "2024-05-03")


@pytest.mark.parametrize("account", ["Mark Lowe", "MarkL"])
def test_the_byline_wins_over_a_declared_name_that_the_page_does_not_print(account: str) -> None:
    head = json_ld({"@type": "Person", "name": account}) + f'<meta name="author" content="{account}">'
    above = f'{TITLE}<p class="author-link">By Jane Doe</p>'
    assert page(above=above, head=head).authors == ("Jane Doe",)
    assert page(above=above, head=head, below=f"<p>{account} helped with the research.</p>").authors == (account,)
    assert page(above=TITLE, head=head).authors == (account,)


def test_a_declared_pen_name_stays_where_the_line_goes_on_with_categories() -> None:
    author = '<meta name="author" content="seagull">'
    line = '<p class="author">Posted: 3 May 2021 | Author: seagull | Filed under: Harbours</p>'
    assert page(above=f"{TITLE}{line}", head=author).authors == ("seagull",)


@pytest.mark.parametrize("heading", ["Press Services", "Jane Doe", "Leasing von Frachtschiffen"])
def test_a_heading_by_the_date_is_no_byline(heading: str) -> None:
    assert page(above=f"{TITLE}<p>May 3, 2021</p><h2>{heading}</h2>").authors == ()
    assert page(above=f"{TITLE}<p>May 3, 2021</p><h2>By Jane Doe</h2>").authors == ("Jane Doe",)


def test_a_polish_editor_signs_before_the_agency() -> None:
    below = "<p>Autor: red. Kinga Przykład</p><p>Źródło: PAP</p>"
    assert page(above=TITLE, below=below).authors == ("Kinga Przykład",)


def test_a_headline_with_a_logo_in_it_is_the_headline() -> None:
    above = (
        '<h1 class="title"><img class="logo" src="a.png"> Northern pier to reopen</h1><h2 class="subtitle">Boats</h2>'
    )
    assert page(above=above, head="<title>Northern pier to reopen</title>").title == "Northern pier to reopen"


@pytest.mark.parametrize(
    "spoken",
    [
        'Manager Ida Vogt said: "I have no voice left. I do not need one."',
        'Author Ida Vogt wrote: "We will print it in the spring."',
        "Directrice Ida Vogt : « Je n’ai plus de voix, et ce n’est pas grave. »",
        'Autora Ida Vogt escribió: "Me he quedado sin voz y no importa."',
    ],
)
def test_who_is_quoted_behind_a_colon_signs_nothing(spoken: str) -> None:
    head = ["The ferry across the Orle runs again", "3 May 2024"]
    for lines in ([*head, BODY[0], spoken, *BODY[1:]], [*head, *BODY, spoken]):
        article = clean_text("\n".join(lines))
        assert article.authors == ()
        assert "byline" not in {removed.kind for removed in article.removed}


@pytest.mark.parametrize("heading", ["ასევე იხილეთ", "იხილეთ ასევე"])
def test_see_also_below_a_georgian_story_signs_nothing(heading: str) -> None:
    story = (
        "სოფელში ხიდი გაიხსნა",
        "ორშაბათს სოფელში ახალი ხიდი გაიხსნა, რომელიც ორმოც ოჯახს სკოლასა და ბაზართან აკავშირებს.",
        "მშენებლობა სამ თვეში დასრულდა და ორას ათასი ლარი დაჯდა, თანხა ადგილობრივმა ბიუჯეტმა გაიღო.",
    )
    assert clean_text("\n".join([*story, heading, "ახალი გზა მთაში"])).authors == ()


@pytest.mark.parametrize("line", ["3 May 2024 • Jane Doe in Local News", "May 3, 2024 | Jane Doe in Coast"])
def test_the_section_behind_a_dated_name(line: str) -> None:
    assert signed(f"{TITLE}<p>{line}</p>") == (("Jane Doe",), "2024-05-03")


def test_what_takes_place_somewhere_is_no_section_behind_a_name() -> None:
    assert page(above=f"{TITLE}<p>3 May 2024 • Pier Festival in Northport</p>").authors == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("3.5.2024 klo 10.15 Toimittaja Aino Esimerkkilä", "Aino Esimerkkilä"),
        ("3 मई 2024, 10:15 AM नमूना शर्मा", "नमूना शर्मा"),
        ("03 May 2024, 10:15 AM IST नमूना शर्मा", "नमूना शर्मा"),
        ("প্রকাশ: ০৩ মে ২০২৪, ১০:১৫ নমুনা রহমান", "নমুনা রহমান"),
        ("3 مايو 2024 - 10:15 ص سلمى الهادي", "سلمى الهادي"),
        ("发布时间：2024-05-03 10:15 王样本", "王样本"),
    ],
)
def test_the_hour_between_a_day_and_a_name(line: str, name: str) -> None:
    assert signed(f"{TITLE}<div>{line}</div>") == ((name,), "2024-05-03")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Zofia Przykładowska piątek, 3 maja 2024", "Zofia Przykładowska"),
        ("Олена Прикладенко П'ятниця, 3 травня 2024 10:15", "Олена Прикладенко"),
        ("नमूना शर्मा शुक्रवार, 3 मई 2024", "नमूना शर्मा"),
        ("Nguyễn Thị Mẫu - Thứ sáu, 2024/05/03, 10:15 (GMT+7)", "Nguyễn Thị Mẫu"),
        ("王样本 2024年5月3日 星期五", "王样本"),
        ("নমুনা রহমান ৩ মে ২০২৪", "নমুনা রহমান"),
    ],
)
def test_the_weekday_between_a_name_and_a_day(line: str, name: str) -> None:
    assert signed(f"{TITLE}<div>{line}</div>") == ((name,), "2024-05-03")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Wiadomości | piątek, 3 maja 2024 | Autor: Zofia Przykładowska", "Zofia Przykładowska"),
        ("Κοινωνία | Παρασκευή 3 Μαΐου 2024, 10:15 | Συντάκτης: Ελένη Παραδείγματος", "Ελένη Παραδείγματος"),
        ("Суспільство | Олена Прикладенко | 3 травня 2024 р.", "Олена Прикладенко"),
        ("社会 | 2024/05/03 10:15 | 文・山本花子", "山本花子"),
        ("ทั่วไทย | วันศุกร์ที่ 3 พฤษภาคม 2567 | โดย สมหญิง ตัวอย่าง", "สมหญิง ตัวอย่าง"),
    ],
)
def test_a_day_with_its_weekday_or_units_is_set_off_by_bars(line: str, name: str) -> None:
    assert signed(f"{TITLE}<div>{line}</div>") == ((name,), "2024-05-03")


@pytest.mark.parametrize(
    ("section", "name"),
    [("Local News", "Anna Berg"), ("Thời sự", "Nguyễn Thị Mẫu"), ("社会", "山本花子"), ("देश दुनिया", "नमूना शर्मा")],
)
def test_a_section_that_a_link_names_is_no_name_before_another(section: str, name: str) -> None:
    menu = f'<ul><li><a href="/a">{section}</a></li><li><a href="/b">Sport</a></li></ul>'
    assert signed(f"{menu}{TITLE}<div>{section} | {name} | 3 May 2024</div>") == ((name,), "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024 • Anna Berg in <a href='/c'>Coast</a>",
        "Anna Berg | 3 May 2024 | <a href='/c'>Coast</a>",
        "<a href='/c'>Local News</a> | Anna Berg | 3 May 2024",
        "3 May 2024 | Anna Berg | <a href='/c'>Local News</a>",
    ],
)
def test_the_linked_section_of_a_dated_line(line: str) -> None:
    assert signed(f"{TITLE}<p>{line}</p>") == (("Anna Berg",), "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024 | News | <a href='/c'>Outer Harbour</a>",
        "<a href='/c'>Outer Harbour</a> | 3 May 2024 | Coast",
        "3 May 2024 | <a href='/c'>Outer Harbour</a>",
    ],
)
def test_what_a_dated_line_links_is_no_name(line: str) -> None:
    assert page(above=f"{TITLE}<p>{line}</p>").authors == ()


@pytest.mark.parametrize("lead", ["Story and photos by", "Words and pictures by", "Photos and text by"])
def test_who_wrote_and_took_the_pictures_wrote(lead: str) -> None:
    assert page(above=f"{TITLE}<div>{lead} Anna Berg</div>").authors == ("Anna Berg",)


def test_how_long_reading_takes_is_no_word_beside_a_date() -> None:
    spans = "<span>Anna Berg</span><span>May 3, 2024</span><span>3 min read</span>"
    assert signed(f"{TITLE}<div>{spans}</div>") == (("Anna Berg",), "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "by Anna Berg | May 3, 2024 | Indoor Plants",
        "by Anna Berg | May 3, 2024 | Indoor Plants | 0 comments",
        "By Anna Berg • 3 May 2024 • Indoor Plants",
        "May 3, 2024 | by Anna Berg | Indoor Plants",
    ],
)
def test_what_stands_apart_behind_a_led_name_and_its_date_is_the_section(line: str) -> None:
    fields = page(above=f"{TITLE}<p>{line}</p>")
    assert (fields.authors, fields.categories) == (("Anna Berg",), ("Indoor Plants",))


def test_a_lead_without_a_name_before_a_day_leads_to_nobody() -> None:
    fields = page(above=f"{TITLE}<p>by | May 3, 2024 | Indoor Plants</p>")
    assert (fields.authors, fields.categories) == ((), ("Indoor Plants",))


@pytest.mark.parametrize(
    ("line", "sections"),
    [
        ("3 May 2024 | Anna Berg", ()),
        ("3 May 2024 | Coast | Anna Berg", ("Coast",)),
        ("3 May 2024 • Anna Berg in Coast", ("Coast",)),
    ],
)
def test_the_author_in_a_dated_line_is_no_section(line: str, sections: tuple[str, ...]) -> None:
    fields = page(above=f"{TITLE}<p>{line}</p>")
    assert (fields.authors, fields.categories) == (("Anna Berg",), sections)


def test_a_short_word_before_a_linked_section_is_none_of_it() -> None:
    row = (
        '<div><a href="/c">May 3, 2024</a></div><div class="meta_category"><span>in</span> <a href="/c">Coast</a></div>'
    )
    assert page(above=f"{TITLE}{row}").categories == ("Coast",)


@pytest.mark.parametrize(
    "label", ["Post author:", "Beitrags-Autor:", "Autor de la entrada:", "Автор записи:", "Inläggsförfattare:"]
)
def test_a_label_that_is_glued_to_a_linked_author_is_none_of_the_name(label: str) -> None:
    author = f'<li class="meta-author"><span>{label}</span><i></i><a href="/author/x">Anna Berg</a></li>'
    row = f'<ul class="meta">{author}<li class="meta-date"><span>Post published:</span>3 May 2024</li></ul>'
    assert signed(f"{TITLE}{row}") == (("Anna Berg",), "2024-05-03")


def test_a_label_with_a_day_names_no_desk() -> None:
    assert signed(f'{TITLE}<ul><li class="meta-date">Post published:3 May 2024</li></ul>') == ((), "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "Local News | By Anna Berg",
        "Local News / By Anna Berg",
        "Leave a Comment / Harbour Life / By Anna Berg / May 3, 2024",
    ],
)
def test_a_lead_behind_a_sign_begins_the_byline(line: str) -> None:
    assert page(above=f'{TITLE}<div class="entry-meta">{line}</div>').authors == ("Anna Berg",)


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("توسط مریم نمونه", "مریم نمونه"),
        ("Від Олена Прикладенко", "Олена Прикладенко"),
        ("od Jana Vzorková", "Jana Vzorková"),
        ("投稿者: 見本花子", "見本花子"),
        ("投稿者: 見本花子 コメントする", "見本花子"),
        ("作者：王样本 发表评论", "王样本"),
        ("اترك تعليقا / بواسطة سلمى الهادي", "سلمى الهادي"),
        ("Đăng vào 03/05/2024 10:15 bởi Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu"),
    ],
)
def test_what_content_systems_say_before_an_author_in_other_languages(byline: str, name: str) -> None:
    assert page(above=f'{TITLE}<div class="entry-meta author">{byline}</div>').authors == (name,)


def test_an_author_who_is_an_item_has_the_name_in_it_not_all_of_its_text() -> None:
    person = 'itemprop="author" itemscope itemtype="https://schema.org/Person"'
    name = '<h5 itemprop="name">Jana Vzorková</h5><div itemprop="description">Jana Vzorková je redaktorka.</div>'
    assert page(above=TITLE, below=f"<div {person}>{name}</div>").authors == ("Jana Vzorková",)


@pytest.mark.parametrize("name", ["Anna Berg", "Ελένη Παραδείγματος", "नमूना शर्मा", "山本花子"])
def test_a_box_about_the_author_behind_the_body_names_who_wrote(name: str) -> None:
    box = f'<div class="author-box"><img src="a.jpg"><h4>{name}</h4><p>Ports, ferries, islands.</p></div>'
    assert page(above=TITLE, below=box).authors == (name,)
    assert page(above=f"{TITLE}<p>By Jane Doe</p>", below=box).authors == ("Jane Doe",)


def test_a_box_about_the_author_of_a_related_article_names_nobody() -> None:
    box = '<div class="related"><div class="author-card"><h4>Anna Berg</h4></div></div>'
    assert page(above=TITLE, below=box).authors == ()
