"""How the bytes of a page become text, where it says of its encoding nothing, or what is not so."""

from __future__ import annotations

import pytest

from newsclean.decode import decode

TEXTS = {
    (
        "fr",
        "cp1252",
    ): "Le conseil a décidé de fermer la piscine après quarante ans d’usage : « c’est très triste, ça coûte ».",
    (
        "es",
        "cp1252",
    ): "El pueblo cerró la vieja piscina después de cuarenta años; «¿qué haremos mañana?», dijo una niña.",
    (
        "pt",
        "cp1252",
    ): "A câmara decidiu fechar a velha piscina; “não é possível”, disse a presidente, à espera das crianças.",
    ("sv", "cp1252"): "Kommunen beslöt på kvällen att stänga den gamla simhallen efter fyrtio år. Många åker nu långt.",
    (
        "it",
        "cp1252",
    ): "Il comune ha deciso di chiudere la piscina: «È una città più triste», dice. Così non c’è più nuoto.",
    ("is", "cp1252"): "Bæjarstjórn ákvað á þriðjudag að loka gömlu sundlauginni eftir fjörutíu ár.",
    (
        "pl",
        "cp1250",
    ): "Rada miasta postanowiła zamknąć stary basen. „Źle się stało” – mówi. Dzieci będą jeździć daleko.",
    (
        "ro",
        "cp1250",
    ): "Consiliul a decis să închidă vechiul bazin după patruzeci de ani. „Este trist”, spune preşedinta.",
    (
        "tr",
        "cp1254",
    ): "Belediye meclisi kırk yıllık eski yüzme havuzunu kapatmaya karar verdi. Öğrenciler başka yere gidecek.",
    (
        "lv",
        "cp1257",
    ): "Pilsētas dome nolēma slēgt veco peldbaseinu pēc četrdesmit gadiem. Ļoti skumji, saka priekšsēdētāja.",
    ("ru", "cp1251"): "Совет города решил закрыть старый бассейн после сорока лет работы, и жители этим недовольны.",
    ("el", "cp1253"): "Το δημοτικό συμβούλιο αποφάσισε να κλείσει την παλιά πισίνα μετά από σαράντα χρόνια.",
}


@pytest.mark.parametrize("declared", ["", "<meta charset=utf-8>"])
@pytest.mark.parametrize(("language", "encoding"), TEXTS)
def test_the_language_of_a_page_tells_its_encoding_where_nothing_else_does(
    language: str, encoding: str, declared: str
) -> None:
    page = f"<html lang={language}><head>{declared}</head><body><p>{TEXTS[language, encoding]}</p></body></html>"
    assert decode(page.encode(encoding)).text == page


@pytest.mark.parametrize("language", ["fr", "pt", "sv"])
@pytest.mark.parametrize("start", ["<html>", "<html lang=en>"])
def test_western_letters_are_read_where_the_page_does_not_tell_its_language(language: str, start: str) -> None:
    page = f"{start}<body><p>{TEXTS[language, 'cp1252']}</p></body></html>"
    assert decode(page.encode("cp1252")).text == page


def test_the_page_declares_its_encoding_not_the_script_that_it_loads() -> None:
    page = "<head><script charset=utf-8 src=a.js></script><meta charset=windows-1251></head><p>Совет города решил.</p>"
    decoded = decode(page.encode("cp1251"))
    assert decoded.text == page
    assert not decoded.warnings


@pytest.mark.parametrize("declared", ["<meta charset=iso-2022-jp>", ""])
def test_japanese_in_seven_bits_is_no_ascii(declared: str) -> None:
    page = f"{declared}<p>市議会は古いプールを閉鎖することを決めた。</p>"
    assert decode(page.encode("iso2022_jp")).text == page


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("euc-jp", "euc_jis_2004", "①市議会は古いプールを閉鎖することを決めた。"),  # "①" is not of euc_jp
        ("windows-31j", "cp932", "水谷"),
        ("x-gbk", "gb18030", "水谷"),
        ("windows-874", "cp874", "น้ำ"),
    ],
)
def test_names_of_encodings_mean_what_they_mean_to_browsers(declared: str, encoding: str, text: str) -> None:
    page = f"<meta charset={declared}><p>{text}</p>"
    decoded = decode(page.encode(encoding))
    assert decoded.text == page
    assert not decoded.warnings
