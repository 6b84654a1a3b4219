"""What the pages of one site teach each other: templates go, articles stay, profiles merge and travel."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import Article, Page, SiteProfile, clean, clean_many, learn_site
from newsclean import site as site_module

BIO = "Orsolya Kelemen writes about rivers, ferries and the people who wait for them, and lives near the lower lock."
TOPICS = ("ferry", "quarry", "archive", "orchard", "tram", "library", "weir", "market")
STANDFIRST = "The council of Lower Sample wants the {0} back, and has found the money for it in a drawer of its own."


def paragraphs(topic: str) -> list[str]:
    return [
        f"Nobody in Lower Sample had expected the {topic} to be talked about again before the winter.",
        f"The mayor said that the {topic} would cost less than the roof of the {topic} office did eleven years ago.",
        f"Two engineers from the county looked at the {topic} on Tuesday and left without a word on what they thought.",
        f"If the money lasts, work on the {topic} begins in April, when the ground is dry and the river low enough.",
    ]


def html(topic: str, teasers: tuple[str, ...] = (), extra: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in [STANDFIRST.format(topic), *paragraphs(topic)])
    links = "".join(f"<li><a href='/{t}'>The {t} is back</a> {STANDFIRST.format(t)}</li>" for t in teasers)
    return (
        f"<html lang=en><title>The {topic} is back</title><body><div class=page><h1>The {topic} is back</h1>"
        f"<div class=story>{body}{extra}<p>{BIO}</p></div><ul class=more>{links}</ul></div></body></html>"
    )


def text(topic: str) -> str:
    return "\n\n".join([f"The {topic} is back", *paragraphs(topic), BIO])


PAGES = [html(topic) for topic in TOPICS]


def test_a_text_on_many_pages_of_a_site_goes_and_says_so() -> None:
    alone = clean(PAGES[0])
    assert BIO in alone.paragraphs
    article = clean(PAGES[0], site=learn_site(PAGES))
    assert article.paragraphs == tuple(t for t in alone.paragraphs if t != BIO)
    gone = next(r for r in article.removed if r.text == BIO)
    assert gone.why.startswith(f"site.{gone.kind}: ")
    assert f"7 other pages, of {len(PAGES)} learned" in gone.why


def test_captures_teach_too() -> None:
    captures = [text(topic) for topic in TOPICS]
    article = clean(captures[0], site=learn_site(captures))
    assert BIO not in article.body
    assert all(paragraph in article.body for paragraph in paragraphs(TOPICS[0]))


def test_a_page_that_was_not_learned_is_told_like_one_that_was() -> None:
    assert clean(PAGES[0], site=learn_site(PAGES[1:])).body == clean(PAGES[0], site=learn_site(PAGES)).body


def test_a_teaser_elsewhere_stays_where_it_opens_the_article() -> None:
    pages = [html(topic, teasers=tuple(t for t in TOPICS if t != topic)) for topic in TOPICS]
    profile = learn_site(pages)
    for topic, page in zip(TOPICS, pages):
        assert STANDFIRST.format(topic) in clean(page, site=profile).paragraphs


@pytest.mark.parametrize("make", [html, text], ids=["html", "text"])
def test_two_versions_of_an_article_are_no_template(make: object) -> None:
    assert callable(make)
    first, second = make("ferry"), make("ferry").replace("eleven years", "twelve years")
    profile = learn_site([first, second])
    assert clean(second, site=profile).body == clean(second).body


def test_a_page_fetched_twice_is_no_template() -> None:
    profile = learn_site([*PAGES, PAGES[0]])
    assert set(paragraphs(TOPICS[0])) <= set(clean(PAGES[0], site=profile).paragraphs)


@pytest.mark.parametrize("make", [html, text], ids=["html", "text"])
@pytest.mark.parametrize(
    ("years", "others"),
    [(["eleven"] * 5, ()), (["eleven"] * 20, TOPICS[1:6]), ([f"{n}" for n in range(12)], ())],
    ids=["one page five times", "one page twenty times beside others", "twelve versions"],
)
def test_an_article_on_most_pages_of_a_profile_is_no_template(
    make: Callable[[str], str], years: list[str], others: tuple[str, ...]
) -> None:
    versions = [make("ferry").replace("eleven", year) for year in years]
    profile = learn_site([*versions, *map(make, others)])
    assert clean(versions[0], site=profile).body == clean(versions[0]).body
    for topic in others:
        assert BIO not in clean(make(topic), site=profile).body


def test_after_a_redesign_an_old_profile_takes_nothing_that_stands_elsewhere() -> None:
    profile = learn_site(PAGES)
    redesigned = PAGES[0].replace("class=story", "class=reader-main").replace("class=page", "id=app")
    assert clean(redesigned, site=profile).body == clean(redesigned).body


def test_profiles_merge_in_any_order(tmp_path: Path) -> None:
    whole = learn_site([*PAGES, *map(text, TOPICS)])
    a, b = learn_site(PAGES[:3]), learn_site([*PAGES[3:], *map(text, TOPICS)])
    assert a.merge(b) == b.merge(a) == whole
    assert a.pages == {"html": 3}


def test_what_a_profile_absorbs_it_has_as_if_merged_its_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_module, "MAX_BLOCKS", 2)
    profile, page = learn_site(PAGES[1:]), learn_site(PAGES[:1])
    assert page.error
    merged = profile.merge(page)
    profile.absorb(page)
    assert profile == merged


def test_a_profile_travels_as_json_and_as_a_pickle(tmp_path: Path) -> None:
    profile = learn_site(PAGES)
    profile.save(tmp_path / "site.json")
    assert SiteProfile.load(tmp_path / "site.json") == profile == pickle.loads(pickle.dumps(profile))
    first = json.loads((tmp_path / "site.json").read_text("utf-8"))["blocks"][0]
    assert first["pages"] == len(PAGES)
    assert BIO.startswith(first["text"])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "not what SiteProfile.save writes"),
        ('{"newsclean_site_profile": 1, "pages": [], "error": 0, "blocks": []}', "not what"),
        ("{", "not what"),
        ('{"newsclean_site_profile": 99}', "format 99"),
    ],
)
def test_a_file_that_is_no_profile_says_so(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(content)
    with pytest.raises(ValueError, match=message):
        SiteProfile.load(file)


def test_a_profile_is_bounded_and_says_by_how_much_counts_may_be_too_low(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_module, "MAX_BLOCKS", 10)
    profile = learn_site(PAGES * 4)
    assert len(profile.blocks) <= 2 * 10
    bio = max(profile.blocks.values(), key=lambda block: block.pages)
    assert BIO.startswith(bio.text)
    assert 4 * len(PAGES) - profile.error <= bio.pages <= 4 * len(PAGES)
    assert 0 < profile.error <= 4 * len(PAGES) * 8 / 10  # pages x blocks of a page / bound


def test_clean_many_learns_each_site_and_keeps_the_order() -> None:
    pages = [Page(p, url=f"https://{h}.example/{i}") for h in ("a", "b") for i, p in enumerate(PAGES)]
    mixed = pages[::2] + pages[1::2]
    articles = list(clean_many(mixed))
    assert [a.url for a in articles] == [p.url for p in mixed]
    assert all(BIO not in a.body for a in articles)


def test_pages_of_other_sites_do_not_count() -> None:
    pages = [Page(page, site=str(i)) for i, page in enumerate(PAGES)]
    assert [a.body for a in clean_many(pages)] == [clean(page).body for page in PAGES]


def test_given_profiles_are_used_in_one_pass() -> None:
    def stream() -> Iterator[Page]:
        yield from (Page(page, site="a") for page in PAGES)

    assert all(BIO not in a.body for a in clean_many(stream(), sites={"a": learn_site(PAGES)}))


def test_an_iterator_is_cleaned_without_learning_and_with_a_warning() -> None:
    with pytest.warns(UserWarning, match="cannot be passed over twice"):
        articles: list[Article] = list(clean_many(Page(page, site="a") for page in PAGES))
    assert [a.body for a in articles] == [clean(page).body for page in PAGES]


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(TypeError, match="site: expected newsclean.SiteProfile"):
        clean("text", site="example.org")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="pages: expected newsclean.Page, got str"):
        list(clean_many(["text"]))  # type: ignore[list-item]
    with pytest.raises(ValueError, match="jobs"):
        clean_many([], jobs=0)


@pytest.mark.parametrize("page", ["<p>One page.</p>", b"<p>One page.</p>", Page("<p>One page.</p>"), 7])
def test_one_page_in_place_of_several_is_named(page: Any) -> None:
    for call in (learn_site, clean_many):
        with pytest.raises(TypeError, match=f"pages: expected an iterable of pages, got {type(page).__name__}"):
            call(page)


@pytest.mark.parametrize("arguments", [{"sites": SiteProfile()}, {"jobs": 1.5}, {"jobs": "2"}])
def test_an_argument_of_a_wrong_type_is_named(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=f"{next(iter(arguments))}: expected"):
        clean_many([], **arguments)
    with pytest.raises(TypeError, match="other: expected newsclean.SiteProfile, got dict"):
        SiteProfile().merge({})  # type: ignore[arg-type]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("wrong", [{"content": None}, {"url": 7}, {"site": 7}, {"captured_at": "2024-05-03"}], ids=str)
def test_a_field_of_a_page_of_a_wrong_type_is_named(wrong: dict[str, Any], jobs: int) -> None:
    page = Page(**{"content": "text", **wrong})
    with pytest.raises(TypeError, match=f"{next(iter(wrong))} of a page: expected"):
        list(clean_many([page], jobs=jobs))


def test_no_page_makes_learning_raise() -> None:
    assert learn_site(["", b"%PDF-1.7", "<html>", "one line"]).pages["html"] >= 1
    assert newsclean.clean("", site=SiteProfile()).body == ""
