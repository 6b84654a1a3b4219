"""What pages declare about their authors in forms beyond a person with a name: roles, feeds, bibliographies, lists."""

from __future__ import annotations

import json

import pytest

from metadata_pages import json_ld, page


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ({"@type": "Person", "name": "홍길동 기자"}, ["홍길동"]),
        ({"@type": "Person", "name": "홍길동,김철수"}, ["홍길동", "김철수"]),
        ({"@type": "Person", "name": "Doe, Jane; Roe, John"}, ["Jane Doe", "John Roe"]),
        ("Doe, Jane; Roe, John", ["Jane Doe", "John Roe"]),
        ("Doe, Jane; Roe, John;", ["Jane Doe", "John Roe"]),
        ("Jane Doe, Staff Writer; John Roe, Staff Writer", ["Jane Doe", "John Roe"]),
        ({"@type": "Person", "name": "jane@harbourpost.example (Jane Doe)"}, ["Jane Doe"]),
        ("jane@harbourpost.example (Jane Doe)", ["Jane Doe"]),
        ({"@type": "Role", "author": {"@type": "Person", "name": "Jane Doe"}}, ["Jane Doe"]),
        ({"@type": "Role", "author": "Jane Doe"}, ["Jane Doe"]),
        ({"@type": "Role", "author": ["Jane Doe", "John Roe"]}, ["Jane Doe", "John Roe"]),
    ],
)
def test_every_form_of_a_declared_author_gives_names(author: object, people: list[str]) -> None:
    assert list(page(head=json_ld(author)).authors) == people


def test_who_created_an_article_whose_author_is_the_outlet_wrote_it() -> None:
    outlet = {"@type": "Organization", "name": "Harbour Post"}
    article = {"@type": "NewsArticle", "headline": "Northern pier to reopen", "author": outlet, "publisher": outlet}
    script = json.dumps(article | {"creator": ["Jane Doe"]})
    assert page(head=f'<script type="application/ld+json">{script}</script>').authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("PTI, Northport", ["PTI"]),
        ("Northport, PTI", ["PTI"]),
        ("By Our Correspondent, Northport", ["Our Correspondent"]),
        ("Anna Muster, Redakteurin Wirtschaft", ["Anna Muster"]),
        ("João Exemplo, do Porto Norte", ["João Exemplo"]),
        ("Élodie Exemple, à Port-Nord", ["Élodie Exemple"]),
        ("Jane Doe, The Courier", ["Jane Doe"]),
        ("Anna Muster, Kurier.at", ["Anna Muster"]),
        ("Анна Примерова, «Курьер»", ["Анна Примерова"]),
        ("राम नमूना, नई दिल्ली", ["राम नमूना"]),
        ("הכתב נועה דוגמה", ["נועה דוגמה"]),
        ("山田見本 記者", ["山田見本"]),
        ("Doe Roe, Jane", ["Doe Roe, Jane"]),  # two surnames: nothing tells that from a place
        ("Jane Doe, Ph.D.", ["Jane Doe, Ph.D."]),
    ],
)
def test_what_stands_behind_a_persons_declared_name_is_no_part_of_it(name: str, people: list[str]) -> None:
    assert list(page(head=json_ld({"@type": "Person", "name": name})).authors) == people
