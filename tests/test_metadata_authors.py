"""Who wrote it: names from every source, without roles and places; what stands visibly and what is declared agree."""

from __future__ import annotations

import pytest

from metadata_pages import BODY, capture, claimed, json_ld, page
from newsclean.metadata.desks import is_desk
from newsclean.metadata.name_leads import without_lead
from newsclean.metadata.names import Names, is_name, read_names
from newsclean.metadata.persons import same_person

TITLE = "<h1>Northern pier to reopen</h1>"
HEADLINE = "Board votes to reopen the northern pier"


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("BY JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"]),
        ("ByJane Doe", ["Jane Doe"]),
        ("Written by: Jane Doe", ["Jane Doe"]),
        ("Contact Jane Doe", []),
        ("Jane Doe, Staff Writer", ["Jane Doe"]),
        ("Jane DoeSenior Reporter", ["Jane Doe"]),
        ("Jane Doe | Political Editor", ["Jane Doe"]),
        ("Jane Doe, John Roe and Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("Jane Doe in Northport", ["Jane Doe"]),
        ("Von Max Muster, Nordhafen", ["Max Muster"]),
        ("Von Anna Beispiel und Max Muster", ["Anna Beispiel", "Max Muster"]),
        ("Autor: Max Muster", ["Max Muster"]),
        ("Eine Kolumne von Anna Beispiel", ["Anna Beispiel"]),
        ("Par Jean-Pierre Dupré et Marie-Claude Lévy", ["Jean-Pierre Dupré", "Marie-Claude Lévy"]),
        ("Por José Álvarez y Ana García", ["José Álvarez", "Ana García"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("di Maria Rossi", ["Maria Rossi"]),
        ("Av Kari Nordmann og Ola Hansen", ["Kari Nordmann", "Ola Hansen"]),
        ("Door Jan de Vries", ["Jan de Vries"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("Γράφει η Μαρία Παππά", ["Μαρία Παππά"]),
        ("نویسنده: علی رضایی", ["علی رضایی"]),
        ("بقلم: سامي النجار", ["سامي النجار"]),
        ("מאת: דנה לוי", ["דנה לוי"]),
        ("記者 王小明", ["王小明"]),
        ("文/王小明", ["王小明"]),
        ("한서윤 기자", ["한서윤"]),
        ("Oleh: Budi Santoso", ["Budi Santoso"]),
        ("Tác giả: Đỗ Khánh Vy", ["Đỗ Khánh Vy"]),
        ("J. R. R. Poe", ["J. R. R. Poe"]),
        ("Ane Goikoetxea eta Mikel Arregi", ["Ane Goikoetxea", "Mikel Arregi"]),
        ("மீனா சுந்தரம் மற்றும் கே.பாலன்", ["மீனா சுந்தரம்", "கே.பாலன்"]),
        ("สมชาย ใจดี ผู้สื่อข่าวประจำภาคเหนือ", ["สมชาย ใจดี"]),
        ("Հարցազրույցը վարեց՝ Արամ Պետրոսյան", ["Արամ Պետրոսյան"]),
        ("Ludwig van der Meer", ["Ludwig van der Meer"]),
        ("Von Trier", ["Von Trier"]),
        ("Jane Doe (jane.doe@harbourpost.example)", ["Jane Doe"]),
        ("Jane Doe @janedoe https://social.example/jane", ["Jane Doe"]),
        ("Jane Doe Jane Doe", ["Jane Doe"]),
        ("Jane Doe, MD, PhD", ["Jane Doe"]),
        ("By April Poe and June Doe", ["April Poe", "June Doe"]),
        ("By Jane Doe, 3 May 2024", ["Jane Doe"]),
        ("Por Juan de la Torre", ["Juan de la Torre"]),
        ("Por María del Mar y Ana García", ["María del Mar", "Ana García"]),
        ("April 2024", []),
        ("Sunday, June", []),
        ("Dan Poe", ["Dan Poe"]),
        ("By Rory MacInnes-Poe\nHarbour Correspondent", ["Rory MacInnes-Poe"]),
        ("Aylin Örnek Giriş: 09.10.2022 - 13:27", ["Aylin Örnek"]),
        ("Ewa Przykład-Nowa Odsłon: 1874", ["Ewa Przykład-Nowa"]),
        ("Anna Exempel Uppdaterad 3 maj", ["Anna Exempel"]),
        ("Das Gespräch führte Anna Beispiel.", ["Anna Beispiel"]),
        ("Propos recueillis par Marie Exemple", ["Marie Exemple"]),
        ("Rozmawiała Ewa Przykład", ["Ewa Przykład"]),
        ("Беседовала Анна Примерова", ["Анна Примерова"]),
        ("Entrevista: Ana Ejemplo", ["Ana Ejemplo"]),
        ("Escrit per Anna Exemple", ["Anna Exemple"]),
        ("Thực hiện: Đỗ Khánh Vy", ["Đỗ Khánh Vy"]),
        ("Tin, ảnh: Đỗ Khánh Vy", ["Đỗ Khánh Vy"]),
        ("Publicat de Ana Exemplu în 5 decembrie 2017", ["Ana Exemplu"]),
        ("Αναρτήθηκε από Μαρία Παππά στις 11:08", ["Μαρία Παππά"]),
        ("Szöveg és fotó: Példa Anna", ["Példa Anna"]),
        ("Tekst ja foto: Mari Näide", ["Mari Näide"]),
        ("聞き手・見本花子", ["見本花子"]),
        ("文・見本花子 写真・例太郎", ["見本花子"]),
        ("記者王小明／北港報導", ["王小明"]),
        ("기자명 홍보기·김견본", ["홍보기", "김견본"]),
        ("আনিকা নমুনা খাতুন দক্ষিণপাড়া প্রতিনিধি", ["আনিকা নমুনা খাতুন"]),
        ("João d’Exemplo e Maria do Modelo — com Lusa", ["João d’Exemplo", "Maria do Modelo"]),
        ("Špela Vzorec in Žan Primer Novak", ["Špela Vzorec", "Žan Primer Novak"]),
        ("Petra Beispiel", ["Petra Beispiel"]),
        ("ნინო ნიმუშაძე", ["ნინო ნიმუშაძე"]),
        ("Max Muster (Text), Anna Beispiel (Fotos)", ["Max Muster"]),
        ("Door: Jan Voorbeeld en Piet Model", ["Jan Voorbeeld", "Piet Model"]),
        ("राम नमूना, नई दिल्ली", ["राम नमूना"]),
        ("记者 王小明 通讯员 李大方", ["王小明", "李大方"]),
        ("作者：王小明 编辑：李大方", ["王小明"]),
        ("Иван Примеров специально для «Вестника»", ["Иван Примеров"]),
        ("مریم نمونه\u200cنژاد", ["مریم نمونه\u200cنژاد"]),
        ("전주, 남원 김견본 기자 kim@harbour.example", ["김견본"]),
        ("정치부 홍보기·김견본 기자", ["홍보기", "김견본"]),
        ("홍보기 기자 김견본 인턴기자", ["홍보기", "김견본"]),
        ("서울=김견본 기자", ["김견본"]),
        ("홍보기 도쿄 특파원", ["홍보기"]),
        ("사진=홍보기 기자", []),
        ("港口社记者王小明、李大方", ["王小明", "李大方"]),
        ("海港報 記者王小明／北港即時報導", ["王小明"]),
        ("国际中心／王小明报导", ["王小明"]),
        ("来源：港口社 作者：王小明", ["王小明"]),
        ("總統府記者會", ["總統府記者會"]),
        ("ロンドン支局 見本花子", ["見本花子"]),
        ("【ロンドン=見本花子】", ["見本花子"]),
        ("Von Max Muster, Tel Aviv", ["Max Muster"]),
        ("Por João Exemplo, da Folha do Porto", ["João Exemplo"]),
        ("Matti Esimerkki STT", ["Matti Esimerkki"]),
        ("Jane Doe, CNN Business", ["Jane Doe"]),
        ("Jane Doe in London and John Roe in Paris", ["Jane Doe", "John Roe"]),
        ("لندن: سامي النجار", ["سامي النجار"]),
        ("Opinion: Jane Doe", ["Jane Doe"]),
    ],
)
def test_names_come_out_of_a_byline(byline: str, people: list[str]) -> None:
    assert list(read_names(byline).people) == people


@pytest.mark.parametrize(
    "text",
    ["", "12345", "https://a.example/b", "jane@b.example", "a senior expert", "Read more", "3 min read", "x" * 5000],
)
def test_what_is_no_name_gives_none(text: str) -> None:
    assert read_names(text).people == ()


def test_agencies_and_desks_are_told_from_people() -> None:
    assert read_names("Jane Doe and Reuters").desks == ("Reuters",)
    for desk in ("Redacția", "Σύνταξη", "وكالات"):  # the last says "agencies"
        assert read_names(desk) == Names((), (desk,))
    assert all(map(is_desk, ("dpa", "Sports Desk", "The Associated Press", "Редакция", "編集部")))
    assert not any(map(is_desk, ("Jane Doe", "Max Muster")))


def test_shape_tells_names() -> None:
    assert all(map(is_name, ("Jane Doe", "María del Mar Pérez", "O’Hara", "李明", "Ngũgĩ wa Poe".replace(" wa", ""))))
    assert not any(map(is_name, ("jane doe writes", "Table of Contents", "Jane: a life", "2022", "By")))


def test_forms_of_one_person() -> None:
    assert same_person("J. Doe", "Jane Doe")
    assert same_person("Jane Doe", "Jane Mary Doe")
    assert same_person("Ивана Петрова", "Иван Петров")
    assert not same_person("Jane Doe", "John Doe")
    assert not same_person("Anna Poe", "Joanna Poe")
    assert same_person("Mohammad Roe", "Muhammad Roe")
    for one, other in (("Jenny", "Danny"), ("Barry", "Larry"), ("Marina", "Karina"), ("Darren", "Warren")):
        assert not same_person(f"{one} Doe", f"{other} Doe")
    assert without_lead("Von Max Muster") == "Max Muster"


# --- pages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "author",
    [
        "Jane Doe",
        ["Jane Doe"],
        {"@type": "Person", "name": "Jane Doe"},
        [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Organization", "name": "Reuters"}],
        {"@type": "Person", "givenName": "Jane", "familyName": "Doe"},
        {"@type": "Person", "name": "By Jane Doe, Staff Writer"},
        {"@type": "Person", "name": "By Jane Doe"},
        {"@type": "Person", "name": "Jane Doe, Senior Reporter"},
        {"@type": "Person", "name": "Doe, Jane"},
        {"@type": "Person", "name": ["Jane Doe"], "url": "https://harbourpost.example/jane"},
    ],
)
def test_json_ld_authors_in_every_shape(author: object) -> None:
    fields = page(head=json_ld(author))
    assert fields.authors == ("Jane Doe",)
    assert fields.sources["authors"] == "json-ld"


def test_a_json_ld_person_with_several_names_is_several_people() -> None:
    author = {"@type": "Person", "name": ["Jane Doe", "John Roe"]}
    assert page(head=json_ld(author)).authors == ("Jane Doe", "John Roe")


@pytest.mark.parametrize(
    "author", ["https://harbourpost.example/jane", "jane@harbourpost.example", 7, "12", {}, [], None, "admin"]
)
def test_author_fields_that_hold_no_name_give_none(author: object) -> None:
    assert page(head=json_ld(author)).authors == ()


def test_three_hundred_names_are_a_directory() -> None:
    assert len(page(head=json_ld([f"Jane {chr(65 + n % 26)}{chr(97 + n // 26)}oe" for n in range(300)])).authors) <= 20


def test_the_agency_signs_where_nobody_else_does() -> None:
    assert page(head=json_ld({"@type": "Organization", "name": "Reuters"})).authors == ("Reuters",)


def test_the_visible_byline_beats_the_account_that_posted() -> None:
    fields = page(above=f"{TITLE}<p class='byline'>By Jane Doe</p>", head=json_ld("kschulz"))
    assert fields.authors == ("Jane Doe",)
    assert claimed(fields, "byline") == [(1, 0, None)]


def test_several_marked_lines_are_one_list() -> None:
    lines = "".join(f'<li class="author-name">{name}</li>' for name in ("Jane Doe", "John Roe"))
    assert page(above=f"{TITLE}<ul>{lines}</ul>").authors == ("Jane Doe", "John Roe")


def test_meta_and_rel_author_are_read() -> None:
    assert page(head='<meta name="author" content="Jane Doe">').authors == ("Jane Doe",)
    assert page(above=f'{TITLE}<p><a rel="author" href="/jane">Jane Doe</a></p>').authors == ("Jane Doe",)
    assert page(head='<meta name="citation_author" content="Doe, Jane">').authors == ("Jane Doe",)


def test_authors_of_related_articles_and_commenters_are_none() -> None:
    below = (
        '<aside class="related"><h3>More</h3><p class="byline">By Ann Poe</p></aside>'
        '<div class="comment"><b class="comment-author">John Roe</b><p>Nice boat.</p></div>'
    )
    fields = page(above=f"{TITLE}<p class='byline'>By Jane Doe</p>", below=below)
    assert fields.authors == ("Jane Doe",)


def test_headings_and_buttons_are_no_names() -> None:
    assert page(above=f"{TITLE}<h2>Key Points</h2><p>Northern Pier</p><button>Copy Link</button>").authors == ()


def test_a_person_with_the_outlets_name_is_no_person() -> None:
    head = '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">'
    assert page(above=f"{TITLE}<p class='author'>Jane Doe</p>", head=head).authors == ("Jane Doe",)
    assert page(head=head).authors == ("Harbour Post",)


def test_a_photographer_among_declared_authors_is_none() -> None:
    below = "<figcaption>The pier at dawn. Photo: John Roe</figcaption>"
    fields = page(above=f"{TITLE}<p>Text: Jane Doe</p>", head=json_ld(["Jane Doe", "John Roe"]), below=below)
    assert fields.authors == ("Jane Doe",)


def test_a_printed_person_beats_the_outlet_that_declares_itself() -> None:
    head = '<meta property="og:site_name" content="Harbour Post">' + json_ld("Harbour Post")
    fields = page(above=f"{TITLE}<div>Текст: Анна Примерова<br>Фото: Иван Образцов</div>", head=head)
    assert fields.authors == ("Анна Примерова",)


def test_a_name_beside_its_role_or_date_needs_no_class() -> None:
    assert page(above=f"{TITLE}<div>Gjesteskribent</div><div>Kari Nordmann</div>").authors == ("Kari Nordmann",)
    assert page(above=f"{TITLE}<div>3 May 2022, 8:05</div><div>Jane Doe</div>").authors == ("Jane Doe",)
    link = '<a href="/toimittajat/malli">Maija Malli</a>'
    assert page(above=f"{TITLE}<div>{link}</div>").authors == ("Maija Malli",)


# --- text captures -----------------------------------------------------------------------------------------------


def test_a_byline_glued_to_the_first_paragraph_is_taken_off() -> None:
    line = "Jane Mary Doe – Lecturer in coastal history"
    fields = capture(HEADLINE, first=f" {line}")
    assert fields.authors == ("Jane Mary Doe",)
    assert claimed(fields, "byline") == [(1, len(BODY[0]) + 1, len(BODY[0]) + 1 + len(line))]


def test_a_dash_inside_the_first_paragraph_is_no_byline() -> None:
    fields = capture(HEADLINE, first=" The vote was close – nobody had expected that.")
    assert fields.authors == ()
    assert claimed(fields, "byline") == []


def test_the_fuller_form_of_a_signature_wins() -> None:
    fields = capture(f"{HEADLINE}\n\nMary Doe", below="Jane Mary Doe, a senior researcher at Northport")
    assert fields.authors == ("Jane Mary Doe",)
    assert [block for block, _, _ in claimed(fields, "byline")] == [1, 5]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("Jane Doe | 3 May 2022", "Jane Doe"),
        ("Jane Doe Political correspondent", "Jane Doe"),
        ("Penulis: Budi Santoso", "Budi Santoso"),
        ("نویسنده: علی رضایی", "علی رضایی"),
        ("Олена Приклад, 7 вересня 2021, 12:03", "Олена Приклад"),
        ("2020. június 17. 09:14 Példa Anna", "Példa Anna"),
        ("15 มิ.ย. 2565 เวลา 10:20 น. ผู้เขียน: สมใจ ตัวอย่าง", "สมใจ ตัวอย่าง"),
        ("2020-08-14 08:26 来源：北港日报 作者：王小明", "王小明"),
        ("سلمى النموذجي أبريل 18, 2022", "سلمى النموذجي"),
        ("북항일보 | 김견본 기자 | 승인 2022.09.30 17:52 | 댓글 2", "김견본"),
        ("Liis Näide, reporter", "Liis Näide"),
        ("By JANE Q. O'DOE", "Jane Q. O'Doe"),
        ("Оксана ПРИКЛАД", "Оксана Приклад"),
        ("AFP | Northport", "AFP"),
    ],
)
def test_bylines_of_captures(line: str, name: str) -> None:
    assert capture(f"{HEADLINE}\n\n{line}").authors == (name,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Das Gespräch führte Anna Beispiel.", "Anna Beispiel"),
        ("Jane Doe / Northport", "Jane Doe"),
        ("（見本花子）", "見本花子"),
        ("Posted by Jane Doe at 11:08 am", "Jane Doe"),
    ],
)
def test_signatures_of_captures(line: str, name: str) -> None:
    fields = capture(HEADLINE, first=" The board met in Northport.", below=line)
    assert fields.authors == (name,)


@pytest.mark.parametrize(
    "line", ["LATEST CONTENT", "انتهای پیام/", "A- A+", "字号：大 中 小", "【编辑:王明】摄", "Staff", "Da Redação"]
)
def test_stock_lines_are_no_authors(line: str) -> None:
    assert capture(f"{HEADLINE}\n\n{line}", below=line).authors == ()


@pytest.mark.parametrize(
    "line", ["Source: -", "Quelle: /", "Source: - /", "Fonte: …", "Source: https://post.example/a"]
)
def test_a_source_that_names_nobody_is_no_author(line: str) -> None:
    assert capture(f"{HEADLINE}\n\n{line}").authors == ()
    assert page(above=f"{TITLE}<p>{line}</p>").authors == ()


def test_reporters_named_in_the_first_paragraph_stay_in_it() -> None:
    first = "本报北港5月17日电（记者王小明、李大方）停航十一年的老渡口昨天恢复通航，市民在岸边欢迎第一班渡轮靠岸。"
    fields = capture(f"{HEADLINE}\n\n{first}")
    assert fields.authors == ("王小明", "李大方")
    assert claimed(fields, "byline") == []


def test_who_the_article_is_about_did_not_write_it() -> None:
    fields = capture(
        f"{HEADLINE}\n\nHarriet Poe", first=" Chairwoman Harriet Poe called it a good day for the islands."
    )
    assert fields.authors == ()


def test_a_capture_without_a_byline_has_no_authors() -> None:
    fields = capture(f"Home\n\nLatest News\n\n{HEADLINE}", below="Related Stories\n\nContact Us")
    assert fields.authors == ()
    assert "authors" not in fields.sources


@pytest.mark.parametrize("account", ["mroe", "editor3", "harbourpost"])
def test_an_account_of_the_content_system_gives_way_to_a_name_in_a_byline(account: str) -> None:
    head = json_ld({"@type": "Person", "name": account})
    shown = f'<p class="author"><a href="/author/{account}">{account}</a></p><p>By Jane Doe</p>'
    assert page(above=TITLE + shown, head=head).authors == ("Jane Doe",)
    assert page(above=f"{TITLE}<p>By Jane Doe</p>", head=head).authors == ("Jane Doe",)


@pytest.mark.parametrize("line", ["By admin", "Posted on March 4, 2024 by admin", "Author: editor2"])
def test_an_account_that_every_system_has_signs_nothing(line: str) -> None:
    assert capture(f"Northern pier to reopen\n\n{line}").authors == ()
    assert page(above=f"{TITLE}<p>{line}</p>").authors == ()


def test_a_pen_name_that_only_stands_in_a_byline_stays() -> None:
    assert page(above=f"{TITLE}<p>by seafarer</p>", below="<p>Gulls by Jane Doe</p>").authors == ("seafarer",)


def test_an_account_named_after_the_office_of_the_outlet_is_a_desk() -> None:
    head = '<meta property="og:site_name" content="Harbour Post">'
    head += json_ld({"@type": "Person", "name": "Skrifstofa Harbour Post"})
    assert page(above=f"{TITLE}<p>By Jane Doe</p>", head=head).authors == ("Jane Doe",)


@pytest.mark.parametrize("name", ["Jane Doe*", "Jane Doe (*)", "Jane Doe ¹"])
def test_the_mark_of_a_note_is_no_part_of_a_name(name: str) -> None:
    head = json_ld({"@type": "Person", "name": name})
    assert page(above=f'{TITLE}<p class="author">{name}</p>', head=head).authors == ("Jane Doe",)


def test_who_edited_leaves_a_declared_list_when_lines_say_who_did_what() -> None:
    head = json_ld([{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Ann Poe"}])
    lines = '<div class="credit-author">Reporter Jane Doe</div><div class="credit-author">Editor Ann Poe</div>'
    assert page(above=TITLE + lines, head=head).authors == ("Jane Doe",)


def test_an_editor_of_a_field_who_wrote_with_others_stays() -> None:
    head = json_ld([{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Ann Poe"}])
    byline = '<div class="byline">Jane Doe and politics editor Ann Poe</div>'
    assert page(above=TITLE + byline, head=head).authors == ("Jane Doe", "Ann Poe")


def test_the_name_of_an_hcard_inside_a_line_of_other_things() -> None:
    line = (
        '<p><a href="/2021/">6 May 2021</a> <span class="vcard author"><a class="fn" href="/a/7">Jane Doe</a></span>'
        ' <a href="/harbour">Harbour</a> <a href="#c">14</a></p>'
    )
    assert page(above=TITLE + line).authors == ("Jane Doe",)
