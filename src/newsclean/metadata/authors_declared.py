"""Who wrote the article by what the page declares: JSON-LD, meta elements, links to authors, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..model import Prop, Source
from ..text import fold
from . import byline_words, lead_words
from .desks import MARKS, is_desk, is_role, is_role_token
from .name_leads import LEAD_WORDS, has_case, without_lead
from .names import MAX_BYLINE_CHARS, MAX_NAMES, Names, is_name, last_first, read_names, without_brackets
from .names_east_asia import korean_names
from .persons import is_pen_name, once
from .place import Place
from .structured import Object, Structured, as_list, plain, text_of, types_of

_META = re.compile(r"author|byline|creator|^byl$|twitter:data[12]")
_NOT_META = re.compile(
    r"url|image|twitter:creator|twitter:label|:id$|[_-]id$|avatar|author_?link|twitter:author|social"
)
_ORGANIZATIONS = ("organization", "corporation", "newsmediaorganization", "website")
_MAX_SCATTERED = 40  # rel=author links or microdata names that are looked at


class Claim(NamedTuple):
    """One source's list of authors and the weight of its vote."""

    names: Names
    source: str
    weight: float
    own: bool = False  # only the outlet itself is named


def declared_authors(source: Source, data: Structured, place: Place) -> Iterator[Claim]:
    """Every list of authors that the page declares outside its visible bylines."""
    for key, weight in (("author", 2.5), ("creator", 1.5), ("contributor", 0.5)):
        if names := _of_json_ld(data, data.article.get(key)):
            yield Claim(names, "json-ld", weight)
            if names.people:
                break  # else the outlet is the author, and who wrote is the creator
    else:
        if names := _of_json_ld(data, data.page.get("author")):
            yield Claim(names, "json-ld", 1.5)
    yield from _of_metas(data)
    links = [(text, block) for text, _, block in source.head.rel_author[:_MAX_SCATTERED]]
    if names := _of_strings(_nearest(links, place)):
        yield Claim(names, "rel-author", 1.2)
    found = [p for p in source.head.props[: _MAX_SCATTERED * 10] if p.value and _names_person(p)]
    inside = [p.value for p in found if p.name == "name"]  # of an author who is an item, the name, not all of its text
    props = [
        (plain(p.value[:MAX_BYLINE_CHARS]), p.block)
        for p in found
        if p.name == "name" or not any(name in p.value for name in inside)
    ]
    if names := _of_strings(_nearest(props, place)):
        yield Claim(names, "microdata", 1.0)


def _names_person(prop: Prop) -> bool:
    return prop.name == "author" or (prop.name == "name" and prop.itemtype == "person")


ABOVE_BODY = 40  # blocks before the body whose marked names are the author's
_BELOW_BODY = 6  # blocks behind it that may be


def _nearest(marked: Sequence[tuple[str, int]], place: Place) -> list[str]:
    """Marked names above the body; without any, the first one in or below it: further ones are of other articles."""
    above = [text for text, block in marked if place.start - ABOVE_BODY <= block <= place.start + 1]
    within = [text for text, block in marked if place.start + 1 < block <= place.end + _BELOW_BODY]
    return above[:MAX_NAMES] or within[:1]


_MAIN_META = 1.6  # weight of the first author meta; others mostly repeat it
_OTHER_META = 0.5
_FIRST_METAS = frozenset(("author", "article:author", "parsely-author", "sailthru.author", "citation_author"))


def _of_metas(data: Structured) -> Iterator[Claim]:
    weight = _MAIN_META
    found = (name for name in data.metas if _META.search(name) and not _NOT_META.search(name))
    for name in sorted(found, key=lambda name: name not in _FIRST_METAS):
        values = data.metas[name][:MAX_NAMES]
        if name.startswith("twitter:data") and not _is_of_author(data, name, values[0]):
            continue
        if name.startswith(("citation_", "dc.", "dcterms.")):
            values = tuple(last_first(v) for v in values)
        if names := _of_strings(values):
            yield Claim(names, "meta", weight)
            weight = _OTHER_META


def _is_of_author(data: Structured, name: str, value: str) -> bool:
    """Whether a value of a card is whom its label says to have written; the first one is, unless it has a number."""
    label = fold(data.meta(name.replace("data", "label"))).rstrip(" :")
    return label in LEAD_WORDS or (name == "twitter:data1" and not any(map(str.isdigit, value)))


def _of_json_ld(data: Structured, value: Any) -> Names | None:
    people: list[str] = []
    desks: list[str] = []
    for item in as_list(value)[:MAX_NAMES]:
        for held in as_list(_in_role(item))[:MAX_NAMES]:
            for thing in data.resolve(held) or [held]:
                for one in _one_by_one(thing) if isinstance(thing, dict) else [thing]:
                    names = _of_thing(one) if isinstance(one, dict) else _of_string(text_of(one))
                    people += names.people
                    desks += names.desks
    return joined(people, desks)


def _in_role(item: Any) -> Any:
    """Who holds a schema.org Role, which has no name of its own; everything else as it is."""
    if not isinstance(item, dict) or "name" in item or not any(t.endswith("role") for t in types_of(item)):
        return item
    return next((item[key] for key in ("author", "creator") if item.get(key)), item)


def _one_by_one(thing: Object) -> list[Object]:
    """A JSON-LD person for each of the names that it has: some pages write several authors as one."""
    names = [name for name in as_list(thing.get("name")) if isinstance(name, str)]
    return [{**thing, "name": name} for name in names] if len(names) > 1 else [thing]


def _of_thing(thing: Object) -> Names:
    """The names of a JSON-LD person or organization."""
    text = without_brackets(_behind_address(_name_of(thing))).strip(MARKS)
    types = types_of(thing)
    if several := _last_first_each(text):
        return Names(several)
    if "person" in types and is_name(text, declared=True) and not is_desk(text):
        return _of_person(text)
    if any(t in _ORGANIZATIONS for t in types):
        names = read_names(text) if "," in text else Names()
        return Names((), names.people + names.desks or ((text,) if _is_desk_like(text) else ()))
    return _of_string(text) or (Names((text,)) if "person" in types and _is_small_name(text) else Names())


def _is_small_name(text: str) -> bool:
    """Whether a person's name is only written without capitals, "jane doe", or is an outlet's address."""
    told = " " in text or _DOMAIN.search(text) is not None
    return told and text.islower() and is_name(text.title()) and not is_desk(text)


def _of_person(text: str) -> Names:
    """The name of a JSON-LD person, as it stands; what only a byline has is taken off: "By", a role, an outlet."""
    found = read_names(text)
    if found.desks and not found.people:
        return found  # "AGENCY, Place"
    if korean_names(text) or (len(found.people) > 1 and not any(map(has_case, found.people))):
        return found  # where a word is a whole name, a comma does not part it
    if "," in text and not any(" " in name for name in found.people):
        return Names((last_first(text),))
    only_name = without_lead(text) == text and not found.desks and not _says_more(text, found.people)
    return Names((text,)) if len(found.people) == 1 and only_name or not found.people else found


_DOMAIN = re.compile(r"\w{2}\.[a-z]{2,3}$")  # an outlet's, "Post.at"; "Ph.D." is none


def _says_more(text: str, people: tuple[str, ...]) -> bool:
    """Whether beside a person's name stands what is none of it: a role, behind a comma from where or for whom.

    "Doe Roe, Jane" is a name; scripts that do not tell capitals put no name so.
    """
    behind = text.partition(",")[2].split()
    if not any(map(has_case, people)):
        beside = [word for word in text.split() if people and word not in people[0].split()]
        return bool(behind) or (bool(beside) and all(map(is_role_token, beside)))
    if is_role_token(text.split()[0]) and not text.startswith(people[0]):
        return True  # "Gerichtsreporterin Anna Muster"
    if not behind or " " not in people[0]:
        return False
    first, rest = behind[0], " ".join(behind)
    said = is_role_token(first) or first[0].islower() or first[0] in '«„“"' or _DOMAIN.search(first)
    return bool(said) or is_role(rest) or fold(rest) in byline_words.PLACES or fold(first) in lead_words.OUTLET_ARTICLES


def _of_string(text: str) -> Names:
    """The names of a declared string; one word may be a pen name."""
    text = _behind_address(text)
    if several := _last_first_each(text):
        return Names(several)
    return read_names(text) or Names((text,) if is_pen_name(text) else ())


_ADDRESS_FIRST = re.compile(r"^[^\s@()]+@[^\s@()]+\s\((?P<name>[^()@]+)\)$")


def _behind_address(text: str) -> str:
    """A name without the address before it, as feeds give authors: "jane@harbourpost.example (Jane Doe)"."""
    match = _ADDRESS_FIRST.match(text)
    return match["name"] if match else text


def _last_first_each(text: str) -> tuple[str, ...]:
    """The names of a bibliography's list, "Doe, Jane; Roe, John", in the order of speech; () for no such list."""
    parts = [part.strip() for part in text.rstrip("; ").split(";")] if ";" in text and "," in text else []
    turned = tuple(map(last_first, parts))
    alone = all(" " not in part.partition(",")[0] for part in parts)
    names = alone and all(n != part and is_name(n) and not is_desk(n) for n, part in zip(turned, parts, strict=True))
    return turned if names else ()


def _name_of(thing: Object) -> str:
    """The name of a JSON-LD person: as one string, or as given and family name."""
    parts = (text_of(thing.get("givenName")), text_of(thing.get("familyName")))
    return text_of(thing.get("name")) or " ".join(p for p in parts if p) or text_of(thing.get("alternateName"))


def _of_strings(values: Sequence[str]) -> Names | None:
    found = [_of_string(value) for value in values]
    return joined([p for names in found for p in names.people], [d for names in found for d in names.desks])


def joined(people: list[str], desks: list[str]) -> Names | None:
    """The names of some lists, each once; None for none."""
    if not people and not desks:
        return None
    return Names(once(people)[:MAX_NAMES], tuple(dict.fromkeys(desks))[:MAX_NAMES])


def _is_desk_like(text: str) -> bool:
    return 2 <= len(text) <= 70 and "://" not in text and "@" not in text
