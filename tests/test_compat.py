"""compat.extract beside the real trafilatura: the same arguments and shapes, and plain words where they differ."""

from __future__ import annotations

import inspect
import json
import warnings
from typing import Any

import pytest
import trafilatura

from newsclean import compat
from newsclean.compat import extract

URL = "https://courier.example/2024/05/ferry"
PROSE = (
    "The ferry left the quay at six on Monday with nineteen people on board, and the mayor untied the ribbon by hand."
)
PAGE = (
    "<html lang='en'><head><title>Ferry runs again</title><meta property='og:title' content='Ferry runs again'>"
    "<meta name='author' content='Ada Example'><meta property='article:published_time' content='2024-05-03'>"
    "<meta property='article:section' content='Islands'></head><body><article><h1>Ferry runs again</h1>"
    + "".join(f"<p>{PROSE} It was the {n} run.</p>" for n in ("first", "second", "third"))
    + "<h2>Fares</h2><table><tr><td>Northby</td><td>3 crowns</td></tr></table>"
    + f"<p>{PROSE} Nobody paid.</p></article><div class='comments'><h3>2 comments</h3><div class='comment'><b>Lola</b>"
    "<p>I rowed there in 1970 and I would do it again, whatever they say.</p></div></div></body></html>"
)


def both(**arguments: Any) -> tuple[str | None, str | None]:
    return extract(PAGE, URL, **arguments), trafilatura.extract(PAGE, URL, **arguments)


def test_every_argument_of_trafilatura_is_known() -> None:
    theirs = set(inspect.signature(trafilatura.extract).parameters)
    ours = set(inspect.signature(extract).parameters) - {"others"}
    assert theirs == ours | set(compat._WITHOUT_EFFECT)


def test_text_is_the_paragraphs_of_both() -> None:
    ours, theirs = both(include_comments=False)
    assert ours
    assert theirs
    assert [line for line in ours.split("\n") if line.startswith("The ferry")] == [
        line for line in theirs.split("\n") if line.startswith("The ferry")
    ]


def test_json_has_their_keys_with_and_without_metadata() -> None:
    for with_metadata in (False, True):
        ours, theirs = map(json.loads, map(str, both(output_format="json", with_metadata=with_metadata)))
        assert set(ours) == set(theirs)
    for name in ("title", "author", "date", "hostname", "source", "categories"):
        assert ours[name] == theirs[name]


def test_front_matter_reads_like_theirs() -> None:
    ours, theirs = (str(text).split("---\n")[1] for text in both(with_metadata=True))
    names = {line.partition(":")[0] for line in ours.splitlines()}
    assert {"title", "author", "url", "hostname", "date", "categories"} <= names & {
        line.partition(":")[0] for line in theirs.splitlines()
    }
    assert 'title: "Ferry runs again"' in ours


def test_comments_follow_as_there_unless_they_are_left_out() -> None:
    assert "I rowed there" in str(extract(PAGE, URL)).split("Nobody paid.")[1]
    assert "I rowed there" not in str(extract(PAGE, URL, include_comments=False))
    assert "I rowed there" in json.loads(str(extract(PAGE, URL, output_format="json")))["comments"]


def test_tables_formatting_and_markdown() -> None:
    assert "3 crowns" in str(extract(PAGE))
    assert "3 crowns" not in str(extract(PAGE, include_tables=False))
    marked = extract(PAGE, output_format="markdown")
    assert "## Fares" in str(marked)
    assert "# Ferry runs again" not in str(marked).splitlines()
    assert marked == extract(PAGE, include_formatting=True)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ({"target_language": "en"}, True),
        ({"only_with_metadata": True}, True),
        ({"url_blacklist": {URL}}, False),
        ({"url_blacklist": None, "author_blacklist": None}, True),
    ],
    ids=str,
)
def test_pages_that_are_not_wanted_are_none(arguments: dict[str, Any], wanted: bool) -> None:
    ours, theirs = both(**arguments)
    assert (ours is not None) == (theirs is not None) == wanted


def test_no_text_is_none_and_names_can_be_left_out() -> None:
    assert extract("") is None
    assert extract(None) is trafilatura.extract(None) is None
    assert extract("<html><body></body></html>") is None
    assert extract(PAGE, target_language="de") is None
    assert extract(PAGE, only_with_metadata=True) is None  # no address
    for unwanted in ("Ada Example", "ada example"):  # there it goes by letters of either case, too
        assert all("Ada" not in str(text) for text in both(with_metadata=True, author_blacklist={unwanted}))


@pytest.mark.parametrize("form", ["txt", "json"])
@pytest.mark.parametrize(
    "arguments",
    [{"only_with_metadata": True}, {"url_blacklist": {"https://a.example/"}}, {"author_blacklist": {"Lola"}}],
    ids=str,
)
def test_arguments_that_choose_by_metadata_give_them_as_there(arguments: dict[str, Any], form: str) -> None:
    ours, theirs = both(**arguments, output_format=form)
    assert ours == extract(PAGE, URL, with_metadata=True, output_format=form)
    assert theirs == trafilatura.extract(PAGE, URL, with_metadata=True, output_format=form)


def test_what_has_no_effect_says_so_and_its_default_does_not() -> None:
    with pytest.warns(UserWarning, match="include_links has no effect") as caught:
        extract(PAGE, include_links=True)
    assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        extract(PAGE, include_links=False, favor_precision=False, config=None)


def test_what_is_not_there_is_refused_with_what_is() -> None:
    with pytest.raises(ValueError, match="txt, markdown, json, got 'xmltei'"):
        extract(PAGE, output_format="xmltei")
    with pytest.raises(TypeError, match="unexpected keyword argument 'formt'"):
        extract(PAGE, formt="txt")
    with pytest.raises(TypeError, match="bytes or str"):
        extract(7)  # type: ignore[arg-type]
