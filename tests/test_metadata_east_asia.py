"""Bylines of China, Japan and Korea: names without spaces or capitals, reporters named where a paragraph begins."""

from __future__ import annotations

import pytest

from metadata_pages import BODY, page
from newsclean.html import read_html
from newsclean.metadata import read_fields
from newsclean.metadata.names import read_names

TITLE = "<h1>Northern pier to reopen</h1>"


@pytest.mark.parametrize("day", ["<div>2025-03-12 16:28</div>", "<div>2025年3月12日</div>"])
@pytest.mark.parametrize("name", ["王样本", "山本花子", "佐々木はな", "김견본"])
def test_a_common_surname_tells_a_name_beside_a_date(name: str, day: str) -> None:
    assert page(f"{TITLE}<div>{name}</div>{day}").authors == (name,)
    assert page(f"{TITLE}<div>{name} 2025-03-12 16:28</div>").authors == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "山本花子 | 2025年3月12日",
        "2025年3月12日 16時28分 山本花子",
        "2025年3月12日 16時28分 文・山本花子",
        "2025年3月12日 16:28 執筆：山本花子",
    ],
)
def test_a_date_in_characters_beside_a_name(line: str) -> None:
    assert page(f"{TITLE}<div>{line}</div>").authors == ("山本花子",)


@pytest.mark.parametrize("section", ["山口県版", "社会", "金融街", "文化", "정치부", "사회", "地域"])
def test_a_section_beside_a_date_is_no_name(section: str) -> None:
    assert page(f"{TITLE}<div>{section}</div><div>2025-03-12</div>").authors == ()


def test_what_the_story_speaks_of_signs_nothing() -> None:
    body = f"<p>{BODY[0]} 山本花子 said so.</p>"
    assert page(f"{TITLE}<div>山本花子</div><div>2025-03-12</div>{body}").authors == ()


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("見本 花子 記者", "見本 花子"),
        ("編集委員・見本花子", "見本花子"),
        ("山本花子（ライター）", "山本花子"),
        ("文＝見本花子　写真＝例太郎", "見本花子"),
        ("文＝見本花子、写真＝例太郎", "見本花子"),
        ("文/王样本 图/李大例", "王样本"),
        ("文/見本花子 撮影/例太郎", "見本花子"),
    ],
)
def test_roles_and_photographers_beside_a_name(byline: str, name: str) -> None:
    assert read_names(byline).people == (name,)
    assert page(f"{TITLE}<p>{byline}</p><p>2025-03-12</p>").authors == (name,)


@pytest.mark.parametrize("signature", ["（社会部　見本花子）", "【見本花子】"])
def test_a_signature_in_brackets_has_no_desk(signature: str) -> None:
    assert page(f"{TITLE}<p>2025-03-12</p>", f"<p>{signature}</p>").authors == ("見本花子",)


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("（樣本社記者王小例樣本市12日電）樣本市舊火車站改建圖書館工程12日開工。總經費約5億元。", "王小例"),
        ("（记者 王样本）样本市旧火车站改建图书馆项目12日开工。", "王样本"),
        ("【ワシントン＝見本花子】米政府は12日、新たな方針を発表した。", "見本花子"),
        ("(견본=통신) 김견본 기자 = 견본시는 12일 도서관 공사를 시작했다고 밝혔다.", "김견본"),
        ("[견본일보 김견본 기자] 견본시는 12일 공사를 시작했다.", "김견본"),
    ],
)
def test_a_short_paragraph_that_begins_with_its_reporter_stays(first: str, name: str) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in (first, *BODY))
    source = read_html(f"<article>{TITLE}<p>2025-03-12</p>{paragraphs}</article>")
    fields = read_fields(source, [0.1, 0.1, *(0.9 for _ in source.blocks[2:])])
    assert fields.authors == (name,)
    assert {mark.kind for mark in fields.marks} == {"title", "date"}


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("2025年03月12日 16:28 | 来源：样本晚报", "样本晚报"),
        ("2025-03-12 16:28 来源：样本晚报 责任编辑：李校对", "样本晚报"),
        ("12 March 2025 | Source: Island Echo", "Island Echo"),
    ],
)
def test_the_source_in_a_date_line_signs_where_nobody_else_does_and_is_no_section(line: str, source: str) -> None:
    fields = page(f"{TITLE}<p>{line}</p>")
    assert (fields.authors, fields.categories) == ((source,), ())
    assert page(f"{TITLE}<p>By Jane Doe</p><p>{line}</p>").authors == ("Jane Doe",)
