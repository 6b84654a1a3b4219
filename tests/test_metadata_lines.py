"""Bylines beside which much else stands on their line: days glued to names, buttons, outlets, pictures, places."""

from __future__ import annotations

import pytest

from metadata_pages import capture, claimed, json_ld, page
from newsclean.metadata.names import read_names
from newsclean.metadata.persons import unshouted

HEADLINE = "Board votes to reopen the northern pier"
TITLE = "<h1>Northern pier to reopen</h1>"


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Jane Doe03/05/2024", ["Jane Doe"]),
        ("Jane Doe3 May 2024", ["Jane Doe"]),
        ("By Jane DoeMay 3, 2024", ["Jane Doe"]),
        ("By Jane DoePublished: 3 May 2024", ["Jane Doe"]),
        ("Jane McMay 3 Harbour Street", ["Jane McMay"]),
        ("By Jane Doe Leave a Comment", ["Jane Doe"]),
        ("Von Anna Muster Schreibe einen Kommentar", ["Anna Muster"]),
        ("Por María Ejemplo Deja un comentario", ["María Ejemplo"]),
        ("Written by: Jane Doe Reviewed by: John Roe, MD", ["Jane Doe"]),
        ("POR MARÍA EJEMPLO Y JUAN PRUEBA", ["MARÍA EJEMPLO", "JUAN PRUEBA"]),
        ("JOSÉ ORTEGA Y PRUEBA", ["JOSÉ ORTEGA Y PRUEBA"]),
        ("By JANE DOE Herald Staff Writer", ["JANE DOE"]),
        ("By JANE DOE AND JOHN ROE Harbour Post Staff Writers", ["JANE DOE", "JOHN ROE"]),
        ("By Jane Doe Times Staff Writer", ["Jane Doe"]),
        ("By Jane Doe Courier Staff Writer", ["Jane Doe"]),
        ("By A. J. Poe View In Digital Edition", ["A. J. Poe"]),
        ("By Jane Doe\nOuter Island Garden Network on Facebook", ["Jane Doe"]),
        ("Texto de Maria Exemplo e fotografia de João Prova", ["Maria Exemplo"]),
        ("Un texte de Jeanne Exemple", ["Jeanne Exemple"]),
        ("Aus Nordhafen von Anna Muster", ["Anna Muster"]),
        ("From Jane Doe, Northport", ["Jane Doe"]),
        ("by Mwangi wa Mfano", ["Mwangi wa Mfano"]),
        ("יום שישי, 3 במאי 2024", []),
        ("יום שני, 6 במאי 2024", []),
        ("דנה שני 6 במאי 2024", ["דנה שני"]),
        ("דנה דוגמה יום שני 6 במאי 2024", ["דנה דוגמה"]),
        ("By JANE DOE and JOHN ROE Associated Press", ["JANE DOE", "JOHN ROE"]),
        ("Jane Doe The Associated Press", ["Jane Doe"]),
        ("สมหญิง ตัวอย่าง รายงาน", ["สมหญิง ตัวอย่าง"]),
        ("（记者 王小明）", ["王小明"]),
        ("2024-05-03 10:15 港口時報 記者王小明／台北報導", ["王小明"]),
        ("Jane Doe in Northport and agencies", ["Jane Doe"]),
        ("Dal corrispondente Gianni Prova", ["Gianni Prova"]),
    ],
)
def test_names_end_at_what_is_glued_to_them_or_invites_readers(byline: str, people: list[str]) -> None:
    assert list(read_names(byline).people) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Jane Doe3 May 2024", ("Jane Doe",)),
        ("Maria Exemplo (texto) e João Prova (fotos)", ("Maria Exemplo",)),
        ("Анна Примерова, «Портовые вести»", ("Анна Примерова",)),
        ("Temps de lecture : 3 min Par Jeanne Exemple", ("Jeanne Exemple",)),
        ("03/05/2024 - 10:15 h. CEST", ()),
        ("From Monday, Northport", ()),
        ("News | Jane Doe | 3 May 2024", ("Jane Doe",)),
        ("👤 Jane Doe 📅 May 3, 2024 💬 0", ("Jane Doe",)),
        ("\uf007 Jane Doe \uf133 May 3, 2024", ("Jane Doe",)),
        ("(John Roe/Harbour Post)", ()),
        ("Picture by John Roe", ()),
        ("Agency: PTI", ("PTI",)),
        ("By Jane Doe | Northport Courier", ("Jane Doe",)),
        ("Anna Muster, Nordhafener Anzeiger", ("Anna Muster",)),
        ("María Ejemplo | Diario del Puerto", ("María Ejemplo",)),
        ("Анна Примерова, Портовая газета", ("Анна Примерова",)),
        ("March 4, 2024 08:00 AM Eastern Time", ()),
        ("4 de março de 2024, 8h00, Horário de Brasília", ()),
        ("Press release", ()),
        ("The pier in March 1965. Photograph: John Roe", ()),
        ("Der Steg 1965. Foto: Anna Muster", ()),
    ],
)
def test_a_line_under_the_headline_names_who_wrote_and_nobody_else(line: str, people: tuple[str, ...]) -> None:
    assert capture(f"{HEADLINE}\n\n{line}").authors == people


@pytest.mark.parametrize("join", ["and", "&", ","])
def test_a_name_goes_on_behind_a_line_that_joins_it(join: str) -> None:
    assert capture(f"{HEADLINE}\n\nBy\n\nJane Doe\n\n{join}\n\nJohn Roe").authors == ("Jane Doe", "John Roe")


def test_names_without_end_that_lines_join_are_read_without_an_error() -> None:
    lines = "Jane Doe\n\n,\n\n" * 1500
    assert "John Roe" in capture(f"{HEADLINE}\n\n{lines}John Roe").authors


def test_an_icon_beside_a_name_leaves_its_lines_apart() -> None:
    byline = "\uf007 By Jane Doe<br>Northport<br>\uf133 May 3, 2024"
    assert page(above=f'<h1>{HEADLINE}</h1><p class="byline">{byline}</p>').authors == ("Jane Doe",)


@pytest.mark.parametrize("name", ["ТАСС", "رويترز", "أ ف ب", "新华社", "연합뉴스"])
def test_agencies_sign_in_their_own_scripts(name: str) -> None:
    assert capture(f"{HEADLINE}\n\n{name}\n\n2024-05-03").authors == (name,)


def test_a_signature_says_that_its_writer_took_the_pictures() -> None:
    assert page(below="<p>Анна Примерова, фото автора</p>").authors == ("Анна Примерова",)


@pytest.mark.parametrize("label", ["Written by", "Verfasst von", "Author"])
def test_a_card_may_name_the_author_second(label: str) -> None:
    cards = [("label1", "Est. reading time"), ("data1", "3 minutes"), ("label2", label), ("data2", "Jane Doe")]
    head = "".join(f'<meta name="twitter:{name}" content="{content}">' for name, content in cards)
    assert page(head=head).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("— Jane Doe", ("Jane Doe",)),
        ("— Jane Doe, Harbour Courier", ("Jane Doe",)),
        ("Ірина Зразок, «Портовий світ»", ("Ірина Зразок",)),
        ("Jane Doe, Outer Islands", ()),
        ("(Anna Muster, 4.3.2025)", ("Anna Muster",)),
        ("Bảo Mẫu (Theo Reuters)", ("Bảo Mẫu",)),
        ("(Reuters)", ("Reuters",)),
        ("(©NTB)", ("NTB",)),
        ("সূত্র: বাসস", ("বাসস",)),
        ("লেখক: রহিম উদাহরণ, শিক্ষক, ঢাকা বিশ্ববিদ্যালয়", ("রহিম উদাহরণ",)),
        ("Jeanne Exemple avec AFP", ("Jeanne Exemple",)),
        ("Анна Примерова, специально для «Портовых вестей»", ("Анна Примерова",)),
        ("สมหญิง ตัวอย่าง รายงาน", ("สมหญิง ตัวอย่าง",)),
        ("（记者 王小明）", ("王小明",)),
        ("Jane Doe is a reporter for the Harbour Post.", ("Jane Doe",)),
        ("Jane Doe can be reached at jane@harbourpost.example", ("Jane Doe",)),
        ("Anna Muster ist freie Journalistin.", ("Anna Muster",)),
        ("María Ejemplo es periodista de la sección local.", ("María Ejemplo",)),
        ("Jane Doe is the chief engineer of the harbour.", ()),
        ("John Roe is the mayor and a former reporter of the local paper.", ()),
    ],
)
def test_a_last_line_signs_or_tells_who_wrote(line: str, people: tuple[str, ...]) -> None:
    assert capture(HEADLINE, line).authors == people


def test_a_line_about_the_writer_is_no_byline() -> None:
    fields = page(below="<p>Jane Doe is a reporter for the Harbour Post.</p>")
    assert fields.authors == ("Jane Doe",)
    assert claimed(fields, "byline") == []


def test_a_sentence_about_somebody_with_a_role_is_no_byline() -> None:
    fields = capture(HEADLINE, "John Roe is the mayor and a former dancer of the local school.")
    assert fields.authors == ()
    assert claimed(fields, "byline") == []


@pytest.mark.parametrize(
    ("byline", "desk"),
    [
        ("From Staff Reports, Northport", "Staff Reports"),
        ("By Courier Staff, Northport", "Courier Staff"),
        ("By Our Correspondent, Northport", "Our Correspondent"),
        ("Courier News Service | Northport", "Courier News Service"),
        ("Par AFP", "AFP"),
        ("Door ANP", "ANP"),
        ("(Theo TTXVN)", "TTXVN"),
        ("Por Redação", "Redação"),
        ("Di Radio", "Di Radio"),  # a name that begins so
        ("Redação com informações da Agência Exemplo", "Redação"),
        ("ARD-Studio Nordhafen", "ARD-Studio Nordhafen"),
    ],
)
def test_a_desk_in_a_place_signs_without_the_place(byline: str, desk: str) -> None:
    assert read_names(byline) == ((), (desk,))


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Jane Doe with additional reporting by John Roe", ["Jane Doe"]),
        ("Jane Doe with reporting by John Roe", ["Jane Doe"]),
        ("By Jane Doe, with information from John Roe", ["Jane Doe"]),
        ("Por João Exemplo, com informações de Maria Modelo", ["João Exemplo"]),
        ("By Jane Doe and Ann Poe. John Roe contributed to this report.", ["Jane Doe", "Ann Poe"]),
        ("John Roe and Ann Poe contributed reporting", []),
        ("Reporting by Jane Doe", ["Jane Doe"]),
        ("Von Anna Muster, ARD-Studio Nordhafen", ["Anna Muster"]),
        ("Lucia Esempio per Il Corriere", ["Lucia Esempio"]),
        ("Anna Muster berichtet aus Nordhafen", ["Anna Muster"]),
        ("Ana Pildă, corespondent", ["Ana Pildă"]),
        ("القاهرة ـ «الشرق المثال»", []),
        ("القاهرة ـ أحمد مثال", ["أحمد مثال"]),
        ("News Desk, Jane Doe", ["Jane Doe"]),
    ],
)
def test_who_wrote_is_told_from_who_helped(byline: str, people: list[str]) -> None:
    assert [n for n in read_names(byline).people if n != "القاهرة"] == people


@pytest.mark.parametrize("line", ["Jane Doe, The Courier", "João Exemplo, do Courier"])
def test_a_signature_ends_before_its_outlet(line: str) -> None:
    assert page(below=f"<p>{line}</p>").authors == capture(HEADLINE, below=line).authors == (line.partition(",")[0],)


@pytest.mark.parametrize("said", ["<p>— Jane Doe</p>", "<cite>Jane Doe</cite>"])
def test_who_is_quoted_did_not_write(said: str) -> None:
    quote = f"<blockquote><p>The boats will land here again</p>{said}</blockquote>"
    assert page(below=quote).authors == page(above=f"<h1>{HEADLINE}</h1>{quote}").authors == ()
    assert page(below=f"<blockquote>{said}</blockquote>").authors == ("Jane Doe",)


@pytest.mark.parametrize("line", ["राम नमूना, संवाददाता", "রহিম নমুনা, ঢাকা প্রতিনিধি", "נועה דוגמה, כתבת"])
def test_a_role_behind_a_name_in_a_script_without_capitals_makes_a_byline(line: str) -> None:
    assert page(above=f"<h1>{HEADLINE}</h1><p>{line}</p><p>2021-05-03</p>").authors == (line.partition(",")[0],)


def test_a_place_behind_the_link_of_a_byline_is_no_part_of_the_name() -> None:
    link = '<a href="/ana">Ana Ejemplo</a>'
    for byline in (f"{link} <span>Puerto Norte</span>", f"Por {link} <span>Puerto Norte</span>"):
        html = f'<h1>{HEADLINE}</h1><div class="author">{byline}</div><p>2021-05-03</p>'
        assert page(above=html).authors == ("Ana Ejemplo",)


def test_a_link_that_holds_part_of_a_name_does_not_end_it() -> None:
    html = f'<h1>{HEADLINE}</h1><div class="author"><a href="/ana">Ana</a> Ejemplo</div><p>2021-05-03</p>'
    assert page(above=html).authors == ("Ana Ejemplo",)


@pytest.mark.parametrize("day", ["2021-05-03 10:15", "110年5月3日", "2021/05/03（一） 10:15"])
def test_a_chinese_byline_ends_before_its_day(day: str) -> None:
    assert read_names(f"記者王小明／北港報導 {day}").people == ("王小明",)


def test_a_name_under_the_headline_wins_over_the_agency_that_was_the_source() -> None:
    day = "2021-05-03"
    assert capture(f"{HEADLINE}\n\nJan Przykład\n\n{day}", below="Źródło: PAP").authors == ("Jan Przykład",)
    assert capture(f"{HEADLINE}\n\n{day}", below="Źródło: PAP").authors == ("PAP",)


def test_an_outlet_in_a_date_line_did_not_write() -> None:
    line = "Friday May 03 2024, 12.01am, The Courier"
    assert capture(f"{HEADLINE}\n\nJane Doe, Harbour Correspondent\n\n{line}").authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Reuters | March 12, 2025 | 10:15 am", ("Reuters",)),
        ("dpa, 12.03.2025 - 10:15 Uhr", ("dpa",)),
        ("Updated: March 12, 2025 10:15 IST | PTI", ("PTI",)),
        ("12 marzo 2025 10:15 (ANSA)", ("ANSA",)),
        ("12 March 2025 | MENA", ()),
        ("Photo: AFP | 12 March 2025", ()),
    ],
)
def test_an_agency_that_stands_apart_in_a_date_line_signs(line: str, agencies: tuple[str, ...]) -> None:
    fields = page(f"{TITLE}<p>{line}</p>")
    assert fields.authors == agencies
    assert "AFP" not in fields.categories


@pytest.mark.parametrize(
    "outlet",
    ["The Daily Sample", "Diario de la Costa", "Correio do Norte", "Gazeta Wzorcowa", "Северный вестник"],
)
def test_the_outlet_behind_a_dash_is_no_second_author(outlet: str) -> None:
    assert page(f"{TITLE}<p>Jane Doe – {outlet}</p><p>12 March 2025</p>").authors == ("Jane Doe",)
    assert page(head=json_ld({"@type": "Person", "name": f"Jane Doe - {outlet}"})).authors == ("Jane Doe",)


@pytest.mark.parametrize("outlet", ["样本日报", "样本网", "見本新聞社", "견본일보", "견본뉴스"])
def test_an_outlet_of_a_script_without_spaces_is_no_person(outlet: str) -> None:
    assert read_names(outlet) == ((), (outlet,))


@pytest.mark.parametrize(
    ("name", "printed"), [("HOÀNG VÍ DỤ", "Hoàng Ví Dụ"), ("ΜΑΡΙΑ ΏΡ", "Μαρια Ώρ"), ("TJ DOE", "TJ Doe")]
)
def test_short_words_in_capitals_are_names_where_they_have_a_vowel(name: str, printed: str) -> None:
    assert unshouted(name) == printed


@pytest.mark.parametrize("line", ["By Jane Doe NORTHPORT — The", "Von Anna Beispiel Nordhafen (dpa) - Der"])
def test_a_paragraph_that_begins_with_a_byline_is_no_byline(line: str) -> None:
    fields = page(f"{TITLE}<p>12 March 2025</p><p>{line} board voted to reopen the old pier.</p>")
    assert claimed(fields, "byline") == []


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe | 12 March 2025 | Photo: John Roe",
        "Jane Doe, 12 March 2025, photos by John Roe",
        "12 March 2025 | Jane Doe | Fotos: John Roe",
        "12 March 2025 · Jane Doe · Фото: Иван Примеров",
    ],
)
def test_the_photographer_at_the_end_of_a_date_line_is_no_author(line: str) -> None:
    assert page(f"{TITLE}<p>{line}</p>").authors == ("Jane Doe",)


@pytest.mark.parametrize("line", ["سلمى المثال - القاهرة", "القاهرة - سلمى المثال", "सीमा उदाहरण, नई दिल्ली"])
def test_a_place_beside_it_tells_a_name_without_capitals(line: str) -> None:
    assert page(f"{TITLE}<p>{line}</p><p>2025-03-12</p>").authors in (("سلمى المثال",), ("सीमा उदाहरण",))


@pytest.mark.parametrize("heading", ["Contact:", "Media Contact", "Pressekontakt:", "Контакты:", "お問い合わせ先："])
def test_who_speaks_for_a_firm_signs_nothing(heading: str) -> None:
    line = "Jane Doe, Head of Communications"
    assert capture(HEADLINE, below=line).authors == ("Jane Doe",)
    assert capture(HEADLINE, below=f"{heading}\n\n{line}").authors == ()


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By business reporter Jane Doe", ("Jane Doe",)),
        ("By Chief Political Correspondent Jane Doe", ("Jane Doe",)),
        ("By court reporter Jane Doe and national affairs editor John Roe", ("Jane Doe", "John Roe")),
        ("Von Gerichtsreporterin Anna Muster", ("Anna Muster",)),
        ("Av sportreporter Kari Prøve", ("Kari Prøve",)),
        ("Af journalist Jens Prøve", ("Jens Prøve",)),
        ("Jane Doe reporter John Roe", ("Jane Doe",)),  # capitals before a role are a name
        ("By Jane Doe Courier Staff Writer", ("Jane Doe",)),
        ("By Jane Doe of the Harbour Courier", ("Jane Doe",)),
        ("BY JANE DOE OF THE COURIER STAFF", ("JANE DOE",)),
        ("Voice of the People", ()),
        ("By Jane Doe, Head of Marketing and Community Development", ("Jane Doe",)),
        ("Ana Ejemplo, profesora de Derecho y Relaciones Internacionales", ("Ana Ejemplo",)),
        ("Jane Doe, editor, and John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe reporter for Outlet and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe and John Roe, reporters", ("Jane Doe", "John Roe")),
        ("João Modelo\nDo UOL, em Nordhaven", ("João Modelo",)),
        ("Ярослав Примеров Антон Образцов Карина Пример", ("Ярослав Примеров", "Антон Образцов", "Карина Пример")),
        ("時系列で見る", ()),
        ("山田とも子", ("山田とも子",)),
    ],
)
def test_roles_and_outlets_around_a_name_are_no_part_of_it(byline: str, people: tuple[str, ...]) -> None:
    assert read_names(byline).people == people


@pytest.mark.parametrize(
    "line",
    [
        "<p>Jane Doe<br>Do UOL, em Nordhaven</p>",
        "<p>Jane Doe, em Nordhaven</p>",
        "<p>Jane Doe - harbourNews</p>",
        "<p>Jane Doe Jane Doe</p>",
        '<div><a href="/autor/jane">Jane Doe</a> <span>3 May 2021 18:00</span></div>',
        "<div>Jane Doe</div><div>Journalist</div><div>John Roe</div><div>Fotograf</div>",
    ],
)
def test_whereabouts_of_a_name_above_a_date(line: str) -> None:
    assert page(above=f"{TITLE}{line}<p>3 May 2021</p>").authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "line", ["דנה דוגמה, כתבת התחבורה", "نرگس نمونه", "नमूना शर्मा", "নমুনা চৌধুরী", "ნიმუში გამოგონაშვილი"]
)
def test_a_common_name_or_a_role_beside_a_date_tells_a_name_without_capitals(line: str) -> None:
    name = line.partition(",")[0]
    assert page(above=f"{TITLE}<div>{line}</div><div>2021-05-03</div>").authors == (name,)
    assert page(above=f"{TITLE}<div>{line}</div>").authors == ()


def test_the_agency_of_a_hindi_byline_is_no_person() -> None:
    assert read_names("एजेंसी, नई दिल्ली") == ((), ("एजेंसी",))


@pytest.mark.parametrize(
    ("declared", "printed"),
    [
        ("jane doe", ("jane doe",)),
        ("web desk", ("web desk",)),
        ("j_doe.x", ()),
        ("harbourpost.example", ()),
        ("harbour.at", ("harbour.at",)),
        ("Gerichtsreporterin Anna Muster", ("Anna Muster",)),
        ("TNT Sports", ("TNT Sports",)),
        ("LYNN Doe", ("Lynn Doe",)),
    ],
)
def test_a_declared_person_in_odd_letters_or_behind_a_role(declared: str, printed: tuple[str, ...]) -> None:
    assert page(head=json_ld({"@type": "Person", "name": declared})).authors == printed


def test_a_name_with_capitals_wins_over_the_same_without() -> None:
    head = json_ld({"@type": "Person", "name": "jane doe"})
    assert page(above=f"{TITLE}<p>By Jane Doe</p>", head=head).authors == ("Jane Doe",)
