"""Where names end, who is credited with pictures or editing, desks and accounts, signatures of two lines."""

from __future__ import annotations

import time

import pytest

from metadata_pages import BODY, capture, json_ld, page
from newsclean import clean_html
from newsclean.metadata.names import read_names
from newsclean.metadata.names_east_asia import guest
from newsclean.metadata.persons import same_person

TITLE = "<h1>Northern pier to reopen</h1>"
HEADLINE = "Board votes to reopen the northern pier"


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Na Asha Mfano Novemba 21, 2019", ["Asha Mfano"]),
        ("Jane Doe Monday, May 3, 2021", ["Jane Doe"]),
        ("Max Muster Montag, 3. Mai 2021", ["Max Muster"]),
        ("Priit Näide Detsember 3, 2021", ["Priit Näide"]),
        ("سلمى مثال نوفمبر 3, 2021", ["سلمى مثال"]),
        ("राम नमूना नवंबर 3, 2021", ["राम नमूना"]),
        ("Theresa May 3.5.2021", ["Theresa May"]),  # months are names of people, too
        ("Press release No. 187/2022", []),
        ("Pressemitteilung Nr. 187/2022", []),
        ("Komunikat prasowy nr 12", []),
        ("سلمى مثال وكريم نموذج", ["سلمى مثال", "كريم نموذج"]),
        ("محمد مثال وليد نموذج", ["محمد مثال وليد نموذج"]),  # a name that begins with the letter of "and"
        ("נועה דוגמה ועידו מופת", ["נועה דוגמה", "עידו מופת"]),
        ("Author, Jane Doe", ["Jane Doe"]),
        ("Mwandishi, Asha Mfano", ["Asha Mfano"]),
        ("Автор, Анна Примерова", ["Анна Примерова"]),
        ("A. B. / Hina", ["A. B."]),
        ("Guðrún Dæmi skrifar", ["Guðrún Dæmi"]),
        ("Anna Exempel skriver", ["Anna Exempel"]),
        ("By Jane Doe. Last Updated on May 3", ["Jane Doe"]),
        ("记者 王小明、通讯员 李大方", ["王小明", "李大方"]),
        ("记者 王明 李红", ["王明", "李红"]),
        ("記者 見本 花子", ["見本 花子"]),  # one Japanese name
        ("文/王小明 摄影/李大方", ["王小明"]),
        ("文/王小明 图/李大方", ["王小明"]),
        ("责任编辑：李大方", []),
        ("编辑：李大方", []),
        ("BY JANE DOE THE HARBOUR POST", ["JANE DOE"]),
        ("By Jane Doe The Harbour Post", ["Jane Doe"]),
        ("Nguyen Van The", ["Nguyen Van The"]),
        ("Voice Of The People", ["Voice Of The People"]),
        ("Column van Nordhaven", []),  # one word is no name
        ("BY JANE DOE THE COURIER", ["JANE DOE"]),
        ("Pham Nguyen The Anh", ["Pham Nguyen The Anh"]),
        ("By Bui Hoang The Vinh", ["Bui Hoang The Vinh"]),
        ("By the Rev. Jane Doe", ["Rev. Jane Doe"]),
        ("By the Right Hon. Jane Doe", ["Right Hon. Jane Doe"]),
        ("Aus Nordhafen berichtet Anna Muster", ["Anna Muster"]),
        ("Ledare: Anna Exempel", ["Anna Exempel"]),
        ("Redacción: Ana Ejemplo", ["Ana Ejemplo"]),
        ("כתבה: נועה דוגמה", ["נועה דוגמה"]),
        ("القاهرة – من سلمى مثال", ["سلمى مثال"]),
        ("김견본 북항대학교 교수", ["김견본"]),
        ("김견본 북항연구소 선임 연구위원", ["김견본"]),
        ("Autor: Ewa Przykład Data publikacji: 3 maja 2024", ["Ewa Przykład"]),
        ("Autor: Ana Ejemplo Fecha de publicación: 3 de mayo de 2024", ["Ana Ejemplo"]),
        ("Por Ana Exemplo Data de publicação: 3 de maio de 2024", ["Ana Exemplo"]),
        ("Par Marie Exemple Date de publication : 3 mai 2024", ["Marie Exemple"]),
        ("Par Marie Exemple Source : Agence du Port", ["Marie Exemple"]),
        ("Autor: Jan Příklad Datum vydání: 3. 5. 2024", ["Jan Příklad"]),
        ("Автор: Иван Примеров Дата публикации: 3 мая 2024", ["Иван Примеров"]),
        ("Tác giả: Đỗ Khánh Vy Ngày đăng: 3/5/2024", ["Đỗ Khánh Vy"]),
        ("By Jane Doe Reading time: 3 min", ["Jane Doe"]),
        ("نویسنده: پرستو کیانی سه شنبه ۲۵ اردیبهشت ۱۴۰۳", ["پرستو کیانی"]),
        ("نویسنده: پرستو کیانی پنج شنبه ۲۷ اردیبهشت ۱۴۰۳", ["پرستو کیانی"]),
    ],
)
def test_names_end_where_something_else_begins(byline: str, people: list[str]) -> None:
    assert list(read_names(byline).people) == people


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Opinión de Ana Ejemplo", "Ana Ejemplo"),
        ("Crónica de Ana Ejemplo", "Ana Ejemplo"),
        ("Opinião de João Exemplo", "João Exemplo"),
        ("Chronique d’Élodie Exemple", "Élodie Exemple"),
        ("Analyse par Élodie Exemple", "Élodie Exemple"),
        ("Tribune. Par Élodie Exemple", "Élodie Exemple"),
        ("Commento di Lucia Esempio", "Lucia Esempio"),
        ("Kronikk av Kari Nordmann", "Kari Nordmann"),
        ("Debatindlæg af Ida Eksempel", "Ida Eksempel"),
        ("Debattartikel av Anna Exempel", "Anna Exempel"),
        ("Column van Jan Voorbeeld", "Jan Voorbeeld"),
        ("Opinie door Jan Voorbeeld", "Jan Voorbeeld"),
        ("Guest essay by Jane Doe", "Jane Doe"),
        ("A guest column by Jane Doe", "Jane Doe"),
        ("Opinion | By Jane Doe", "Jane Doe"),
        ("Crítica por Ana Ejemplo", "Ana Ejemplo"),
        ("Recension von Anna Muster", "Anna Muster"),
        ("Review by Jane Doe", "Jane Doe"),
    ],
)
def test_what_the_article_is_stands_before_by_and_the_name(byline: str, name: str) -> None:
    assert page(above=f"{TITLE}<p>{byline}</p><p>2021-05-03</p>").authors == (name,)
    assert page(head=json_ld(byline)).authors == (name,)


@pytest.mark.parametrize(
    "kicker",
    [
        "Crítica de Puerto Sombrío",
        "Reseña de Puerto Sombrío",
        "Análisis de Real Ejemplo",
        "Editorial de El Ejemplo",
        "Opinión de El Ejemplo",
        "Chronique de La Presqu’île",
        "Reportage d’Île Noire",
        "Recensione di Porto Oscuro",
        "Anmeldelse af Mørke Havne",
        "Recensie van Duistere Haven",
        "Leder av Norsk Eksempel",
    ],
)
def test_what_the_article_is_of_is_no_author(kicker: str) -> None:
    assert page(above=f"{TITLE}<p>{kicker}</p><p>2021-05-03</p>").authors == ()
    assert page(above=f"<p>{kicker}</p>{TITLE}<p>2021-05-03</p>").authors == ()
    assert page(head=json_ld(kicker)).authors == ()


def test_the_second_surname_may_be_left_out() -> None:
    assert same_person("Ana Ejemplo", "Ana Ejemplo Muestra")
    assert not same_person("Ana", "Anabel Muestra")


def test_a_longer_form_that_one_line_alone_has_is_not_believed() -> None:
    fields = page(above=TITLE + '<div class="byline">By Jane Doe Harbour</div>', head=json_ld("Jane Doe"))
    assert fields.authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("writer", "photographer"),
    [
        ("Anna Malli, teksti", "Ville Esimerkki, kuvat"),
        ("Jane Doe, text", "John Roe, photos"),
        ("Anna Exempel – text", "Per Mönster – foto"),
    ],
)
def test_who_stands_before_the_word_for_pictures_took_them(writer: str, photographer: str) -> None:
    names = [line.partition(",")[0].partition(" –")[0] for line in (writer, photographer)]
    people = [{"@type": "Person", "name": name} for name in names]
    fields = page(above=TITLE + f"<div>{writer}</div><div>{photographer}</div>", head=json_ld(people))
    assert fields.authors == (names[0],)


@pytest.mark.parametrize(("written", "edited"), [("Written by", "Edited by"), ("Penulis", "Editor"), ("लेखक", "संपादन")])
def test_who_edited_what_another_wrote_did_not_write_it(written: str, edited: str) -> None:
    fields = page(
        above=TITLE + f"<div>{written}: Jane Doe</div><div>{edited}: Max Muster</div>",
        head=json_ld({"@type": "Person", "name": "Max Muster"}),
    )
    assert fields.authors == ("Jane Doe",)


def test_the_author_of_a_caption_took_its_picture() -> None:
    fields = page(
        above=TITLE + '<div class="author"><a href="/author/1">Jane Doe</a></div>'
        '<div class="image-caption">Author: The Post / John Roe</div>'
    )
    assert fields.authors == ("Jane Doe",)


def test_lines_of_a_role_and_a_place_below_a_name_are_of_that_person() -> None:
    fields = page(
        above=TITLE + '<div class="author">Jane Doe</div><div class="author-role">Columnist<br>Outer Island</div>'
    )
    assert fields.authors == ("Jane Doe",)


@pytest.mark.parametrize("account", ["Redacción Web", "Уредник", "المحرر", "Newsroom"])
def test_a_name_above_the_body_wins_over_an_account_of_the_staff(account: str) -> None:
    fields = page(above=TITLE + "<p><b>Ana Ejemplo Muestra / Corresponsal</b></p>", head=json_ld({"name": account}))
    assert fields.authors == ("Ana Ejemplo Muestra",)


def test_a_label_alone_leads_to_the_next_line() -> None:
    assert capture(f"{HEADLINE}\n\nמאת:\n\nנועה דוגמה").authors == ("נועה דוגמה",)


def test_a_dutch_pair_is_two_people() -> None:
    above, body = (
        f"{HEADLINE}\n\nAnna Voorbeeld en Jorrit van der Model",
        "Het bestuur stemde voor een nieuwe pier. " * 3,
    )
    assert capture(above, first=f" {body} Zo gaat het werk aan een pier.").authors == (
        "Anna Voorbeeld",
        "Jorrit van der Model",
    )


@pytest.mark.parametrize(
    ("line", "name"), [("Kaynak: Haber Merkezi", "Haber Merkezi"), ("Σύνταξη: Newsroom", "Newsroom")]
)
def test_a_desk_behind_a_label_signs_where_nobody_else_does(line: str, name: str) -> None:
    assert capture(f"{HEADLINE}\n\n{line}").authors == (name,)


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("<p>Анна Примерова.</p>", ("Анна Примерова",)),
        ("<p>Анна ПРИМЕРОВА,<br>фото Ивана Образцова</p>", ("Анна Примерова",)),
        ("<p>Rəna Nümunə,<br>Lənkəran</p>", ("Rəna Nümunə",)),
        ("<p>Hoài Ví - Quốc Dụ</p>", ("Hoài Ví", "Quốc Dụ")),
        ("<p>Ewa Wzorcowa, fot. Jan Przykład</p>", ("Ewa Wzorcowa",)),
        ("<p>Max Muster, Fotos: Anna Beispiel</p>", ("Max Muster",)),
    ],
)
def test_signatures_of_two_names_or_lines(signature: str, names: tuple[str, ...]) -> None:
    assert page(above=TITLE, below=signature).authors == names


@pytest.mark.parametrize("lines", ["Door Jos Staal<br>Gepubliceerd op 3.5.2024", "3.5.2024<br>Door Jos Staal"])
def test_a_byline_in_one_block_with_the_date_is_a_byline(lines: str) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    article = clean_html(f"<html lang=nl><body>{TITLE}<p>{lines}</p>{paragraphs}</body></html>")
    told = [(block.kind, block.text) for block in article.removed[1:]]
    assert sorted(told) == [("byline", "Door Jos Staal"), ("date", lines.replace("Door Jos Staal", "").strip("<br>"))]
    assert article.authors == ("Jos Staal",)


@pytest.mark.parametrize("lines", ["Jos Staal<br>3.5.2024<br>Lokaal 3", "Lokaal 3<br>3.5.2024<br>Door Jos Staal"])
def test_what_stands_on_the_other_side_of_the_date_is_no_byline(lines: str) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    article = clean_html(f"<html lang=nl><body>{TITLE}<p>{lines}</p>{paragraphs}</body></html>")
    read = [block.text for block in article.removed if block.why.startswith("byline.line")]
    assert read == [line for line in lines.split("<br>") if "Staal" in line]


@pytest.mark.parametrize("signature", ["Ina Probe", "(Ina Probe)", "[Ina Probe]", "– Ina Probe", "/ Ina Probe /"])
def test_a_known_author_signs_in_brackets_too(signature: str) -> None:
    fields = page(above=f"{TITLE}<div class=meta>Ina Probe | 5.3.2024</div>", below=f"<p>{signature}</p>")
    assert fields.authors == ("Ina Probe",)
    assert f"byline.signature: {signature}" in [mark.why for mark in fields.marks]


def test_declared_names_beside_each_other_are_two_people() -> None:
    fields = page(
        above=TITLE + '<div class="byline"><a href="/staff/1">Jane Doe</a> <a href="/staff/2">Max Muster</a></div>',
        head=json_ld(["Jane Doe", "Max Muster", "Harbour Courier-Press"]),
    )
    assert fields.authors == ("Jane Doe", "Max Muster")


def test_the_place_of_a_dateline_is_no_author() -> None:
    line = "Valea Exemplului, 11 iulie 2024 – O echipă de cinci studenți ai"
    assert capture(f"{HEADLINE}\n\n{line}").authors == ()


def test_things_in_pairs_sign_nothing() -> None:
    assert page(above=TITLE, below="<p>Zahlen und Fakten</p>").authors == ()


def test_the_byline_inside_a_teaser_below_is_not_the_articles() -> None:
    teaser = "Bridge over the strait: why works were put off until 2029 Author: John Roe"
    assert page(above=TITLE, below=f"<div>{teaser}</div><p>Text: Jane Doe. Photos: Max Muster.</p>").authors == (
        "Jane Doe",
    )


def test_reporters_and_correspondents_of_the_first_paragraph() -> None:
    first = "本报讯(记者 王小明 通讯员 李大方)8月5日上午，北港的小船重新靠上北侧码头，" + BODY[0]
    source = capture("北港码头重新开放 小船恢复停靠\n\n" + first)
    assert source.authors == ("王小明", "李大方")


@pytest.mark.parametrize("last", ["Jane Doe (local correspondent)", "Jane Doe/Reuters"])
def test_the_last_line_signs_with_a_role_in_brackets_or_an_agency(last: str) -> None:
    others = "".join("<div class='author'>By John Roe</div>" for _ in range(3))
    below = f"<p>{last}</p><h2>More</h2><p>Read</p><p>on</p><p>this</p>{others}"
    assert page(below=below).authors == (last.split("/")[0].split(" (")[0],)


def test_a_town_behind_a_dash_of_which_the_story_speaks_is_no_author() -> None:
    body = "<p>The mayor of Outer Island said that the boats would land there again from the first week of June.</p>"
    assert page(above=f"{TITLE}<p>By Jane Doe and John Roe — Outer Island</p>{body}").authors == (
        "Jane Doe",
        "John Roe",
    )


def test_an_initial_and_a_surname_with_no_space_between_them_are_a_name() -> None:
    line = "<p>Б.Сараана</p><p>6 May 2021</p>"
    assert page(above=TITLE + line).authors == ("Б.Сараана",)


@pytest.mark.parametrize(
    "line",
    [
        "Anna Exempel, à Washington",
        "Anna Exempel / Nordhamn",
        "Anna Exempel (dpa)",
        "Anna Exempel @annaexempel",
        "Anna Exempel (ax)",
        "Anna Exempel, especial para o Correio",
        "Anna Exempel in Nordhamn",
    ],
)
def test_from_where_or_for_whom_a_name_under_the_headline_writes(line: str) -> None:
    assert capture("\n\n".join((HEADLINE, line, "3 May 2021"))).authors == ("Anna Exempel",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe in Northport and John Roe in Southport", ("Jane Doe", "John Roe")),
        ("Ayşe ÖRNEK/ANKARA, (DHA)", ("Ayşe Örnek",)),
        ("Anna Exempel<br>anna@harbourpost.example", ("Anna Exempel",)),
    ],
)
def test_what_stands_around_names_beside_a_date(line: str, names: tuple[str, ...]) -> None:
    assert page(above=f"{TITLE}<p>{line}</p><p>3 May 2021</p>").authors == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("سلمى مثال، كريم نموذج", ("سلمى مثال", "كريم نموذج")),
        ("Nguyễn Thị Mẫu, Trần Văn Bình", ("Nguyễn Thị Mẫu", "Trần Văn Bình")),
    ],
)
def test_lists_of_names_above_a_date(line: str, names: tuple[str, ...]) -> None:
    first = " Cuộc họp diễn ra trong hòa bình."  # the syllable of a given name is a common word
    assert capture("\n\n".join((HEADLINE, line, "3 May 2021")), first=first).authors == names


@pytest.mark.parametrize("name", ["נועה דוגמה", "سلمى مثال", "राम नमूना", "สมใจ ตัวอย่าง", "見本 花子"])
def test_a_name_in_a_script_without_capitals_needs_a_sign(name: str) -> None:
    day = "<div>2021-05-03</div>"
    assert page(above=f'{TITLE}<div class="author">{name}</div>{day}').authors == (name,)
    assert page(above=f'{TITLE}<div><a href="/author/1">{name}</a></div>{day}').authors == (name,)
    assert page(above=f"{TITLE}<div>{name}</div><div>Reporter</div>{day}").authors == (name,)
    assert page(above=f"{TITLE}<div>{name}</div>{day}").authors == ()


@pytest.mark.parametrize("section", ["اقتصاد وأعمال", "الشرق الأوسط", "政治 経済", "تقارير خاصة", "दिल्ली समाचार"])
def test_a_section_in_a_script_without_capitals_beside_a_date_is_no_author(section: str) -> None:
    fields = page(above=f'{TITLE}<div class="category">{section}</div><div>2021-05-03</div>')
    assert (fields.authors, fields.categories) == ((), (section,))
    assert page(above=f"{TITLE}<div>{section}</div><div>2021-05-03</div>").authors == ()


def test_a_korean_guest_signs_beside_headline_or_date() -> None:
    line, day = "<p>김견본 북항대 교수</p>", "<p>2021-05-03</p>"
    assert page(above=f"{TITLE}{line}{day}").authors == ("김견본",)
    assert page(above=f'{TITLE}{day}<p>북항 부두</p><div class="author">김견본 북항대 교수</div>').authors == (
        "김견본",
    )


@pytest.mark.parametrize("before", ['<img src="a.jpg">', "<p>2021-05-03</p><p>북항 부두</p>"])
def test_the_caption_of_a_korean_portrait_signs_nothing(before: str) -> None:
    line = "<p>김견본 북항대 교수</p>"
    assert page(above=f"{TITLE}{before}{line}").authors == ()
    assert page(above=TITLE, below=f"{before}{line}").authors == ()


def test_a_long_korean_line_is_read_in_no_time() -> None:
    start = time.perf_counter()
    assert guest("김견본 " + "대" * 20_000) == ""
    assert time.perf_counter() - start < 1.0


def test_the_address_of_a_handle_tells_its_author() -> None:
    link = '<a href="/@jane">Jane Doe</a>'
    assert page(above=f"{TITLE}{link}<div>May 3, 2021</div>").authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "line",
    ["Anna Exempel Journal", "Anna Exempel in other news today", "Report Highlights. The average boat lands twice."],
)
def test_a_line_that_says_more_than_that_names_nobody(line: str) -> None:
    assert capture("\n\n".join((HEADLINE, line, "3 May 2021"))).authors == ()


@pytest.mark.parametrize("line", ["By our staff reporter", "Par la rédaction"])
def test_that_the_staff_wrote_names_nobody(line: str) -> None:
    assert page(above=f'{TITLE}<div class="byline">{line}</div>').authors == ()


@pytest.mark.parametrize("clock", ["3:15 PM UTC", "3:15 PM EST", "AT 3:15 PM ET"])
def test_a_time_of_day_in_capitals_signs_nothing(clock: str) -> None:
    assert page(above=f"{TITLE}<p>March 3, 2024 {clock}</p>").authors == ()
