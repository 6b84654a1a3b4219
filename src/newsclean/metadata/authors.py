"""The authors: what the page declares, what it shows, and which of them bear each other out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Mark, Source
from ..text import fold
from . import byline_words
from .authors_declared import ABOVE_BODY, Claim, declared_authors, joined
from .byline_leads import credits_picture
from .byline_lines import CLASSED, GLUED, LED, Line, is_full_name
from .byline_signatures import BIO_RULE, OPENING_RULE, SOURCE_RULE
from .bylines import find_bylines
from .desks import is_agency, is_anonymous, is_role, is_staff
from .names import Names
from .outlet import Outlet
from .persons import is_account, same_person, unshouted
from .place import Place
from .structured import Structured


class Authors(NamedTuple):
    """The names, where they were read, and the bylines that go out of the body."""

    names: tuple[str, ...] = ()
    source: str = ""
    marks: tuple[Mark, ...] = ()


def read_authors(
    source: Source,
    data: Structured,
    place: Place,
    outlet: Outlet,
    titles: tuple[int, ...],
    dated: frozenset[int] = frozenset(),
) -> Authors:
    """The authors of the article, each once, the fuller form of a name winning.

    titles, dated: blocks that hold the headline, the date.
    """
    declared = [_without_outlet(c, outlet) for c in declared_authors(source, data, place)]
    lines = list(find_bylines(source, place, titles, known_names(declared), dated))
    signed = [x._replace(names=without_editors(source, x.names, lines)) for x in lines]
    shown = [_without_outlet(Claim(x.names, x.source, x.weight), outlet) for x in _joined(source, signed)]
    declared = [c._replace(names=only_writers(source, c.names, lines)) for c in declared]
    claims = list(dict.fromkeys(c for c in (*declared, *shown) if c.names))
    claims = _without_unprinted(source, claims)
    names, where = _elect(_without_accounts(claims))
    marks = tuple(_marks(source, place, lines, names, dated))
    people = {n for c in claims for n in c.names.people}
    if where in _SHOWN and not people & set(names):  # a line of desks: agencies sign, in HTML all that have a name
        names = tuple(
            n
            for n in names
            if is_agency(n) or (source.door == "html" and not is_anonymous(n)) or _is_labelled(n, source, lines)
        )
    printed = tuple(unshouted(n, source.head.lang) if n in people else n for n in names)
    return Authors(printed, where if names else "", marks)


def known_names(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Every name of some claims once, desks too."""
    return tuple(dict.fromkeys(n for c in claims for n in (*c.names.people, *c.names.desks)))


_SHOWN = ("byline", "signature")


def _is_labelled(desk: str, source: Source, lines: Sequence[Line]) -> bool:
    """Whether a desk stands behind a label, "Source: News Desk": then it signs, if not by a role alone."""
    texts = [source.blocks[line.mark.block].text for line in lines if desk in line.names.desks]
    return not is_role(desk) and any(re.search(rf"[:：]\s?{re.escape(desk)}", text) for text in texts)


_OWN_DESK = 0.6  # an outlet that names itself weighs less than an agency that it names


def _without_outlet(claim: Claim, outlet: Outlet) -> Claim:
    """A person who bears the outlet's name is its desk."""
    behind = f" {outlet.name}".casefold() if outlet.name else "\n"
    with_outlet = [p for p in claim.names.people if p.casefold().endswith(behind)]
    alone = {p for p in with_outlet if " " not in p[: -len(behind)]}  # "Newsroom Outlet"
    told = tuple(p[: -len(behind)] if p in with_outlet and p not in alone else p for p in claim.names.people)
    claim = claim._replace(names=claim.names._replace(people=told))
    people = tuple(p for p in told if not outlet.is_named(p) and p not in alone)
    if len(people) == len(told):
        own = not people and all(outlet.is_named(d) for d in claim.names.desks)
        return claim._replace(weight=claim.weight * _OWN_DESK, own=True) if own else claim
    desks = tuple(p for p in claim.names.people if p not in people)
    weight = claim.weight if people else claim.weight * _OWN_DESK
    return claim._replace(names=Names(people, claim.names.desks + desks), weight=weight, own=not people)


# --- the choice --------------------------------------------------------------------------------------------------


def _joined(source: Source, lines: Sequence[Line]) -> list[Line]:
    """Byline lines that follow each other name authors together."""
    out: list[Line] = []
    for line in lines:
        last = out[-1] if out else None
        if (
            last
            and line.source == last.source == "byline"
            and line.mark.block - last.mark.block <= 2
            and line.weight == last.weight
            and _alike(source, last.mark.block, line.mark.block)
        ):
            names = joined([*last.names.people, *line.names.people], [*last.names.desks, *line.names.desks])
            out[-1] = last._replace(names=names or last.names, mark=line.mark)
        else:
            out.append(line)
    return out


_LEAST_WEIGHT = 0.8  # support that a list of people needs to be believed
_OUTVOTES = 2.0  # support from which people win over a declared desk
_OUTVOTES_ACCOUNT = 1.3  # over one that only says that the staff wrote: that of a line that is nothing but a name


def _alike(source: Source, one: int, other: int) -> bool:
    """Whether two blocks have the same markup: then their names stand in one list."""
    a, b = (source.blocks[i] for i in (one, other))
    return a.tag == b.tag and source.containers[a.container].attrs == source.containers[b.container].attrs


def _elect(claims: Sequence[Claim]) -> tuple[tuple[str, ...], str]:
    """The list with the most weight behind it: its own, and that of other lists by the share of names they share."""
    with_people = [c for c in claims if c.names.people]
    desks = [c for c in claims if not c.names.people]
    best, best_score = None, _LEAST_WEIGHT
    for c in with_people:
        score = sum(o.weight * _agreement(c.names.people, o.names.people) for o in with_people)
        if score > best_score + 1e-9:
            best, best_score = c, score
    declared = [d for d in desks if d.source not in _SHOWN and not d.own]  # "Source: Agency" says less than a byline
    named = best is not None and all(" " in n for n in best.names.people)
    needed = _OUTVOTES_ACCOUNT if named and not any(map(_has_own_name, declared)) else _OUTVOTES
    if best is None or (declared and best_score < needed):
        return _elect_desk(desks or claims)
    return _fuller(best, with_people), best.source


_PRINTS_NAME = 1.6  # weight of a line from which a full name in it wins over an account of the content system


def _without_accounts(claims: Sequence[Claim]) -> list[Claim]:
    """The lists without those of declared accounts alone, where a line of the page has the full name of someone."""
    accounts = {n for c in claims if c.source not in _SHOWN for n in c.names.people if is_account(n)}
    accounts -= {n for c in claims if c.source in _SHOWN and c.weight >= LED for n in c.names.people}  # "by jdoe"
    shown = (c for c in claims if c.source in _SHOWN and c.weight >= _PRINTS_NAME)
    if not accounts or not any(is_full_name(n) for c in shown for n in c.names.people):
        return list(claims)
    return [c for c in claims if not c.names.people or not accounts.issuperset(c.names.people)]


def _without_unprinted(source: Source, claims: list[Claim]) -> list[Claim]:
    """The lists without those of declared people whom the page does not print, where its byline says "by" someone else.

    They are who entered the text into the content system.
    """
    led = [n for c in claims if c.source == "byline" and c.weight >= LED for n in c.names.people if is_full_name(n)]
    others = [
        c
        for c in claims
        if c.source in ("json-ld", "meta") and not any(same_person(n, o) for n in c.names.people for o in led)
    ]
    if not led or not any(c.names.people for c in others):
        return claims
    text = "\n".join(fold(block.text) for block in source.blocks)
    unprinted = [c for c in others if c.names.people and not any(fold(n) in text for n in c.names.people)]
    return [c for c in claims if c not in unprinted]


def _has_own_name(desk: Claim) -> bool:
    """Whether a desk has a name of its own: "Web Desk", "Redacción LCA" are names of accounts."""
    return not all(is_anonymous(name) or is_staff(name) for name in desk.names.desks)


_SHOWN_DESK = 0.5  # a desk in a byline weighs half of what a person would: agencies stand there beside the text's own


def _elect_desk(claims: Sequence[Claim]) -> tuple[tuple[str, ...], str]:
    claims = [c for c in claims if c.names.desks]
    if not claims:
        return (), ""

    def score(c: Claim) -> float:
        votes = (
            o.weight * (_SHOWN_DESK if o.source == "byline" else 1.0)
            for o in claims
            if set(o.names.desks) & set(c.names.desks)
        )
        return sum(votes)

    best = max(claims, key=score)
    return best.names.desks, best.source


def _agreement(one: Sequence[str], other: Sequence[str]) -> float:
    """How far one list speaks for another: by the names they share, and by how many of its own the other has."""
    common = sum(any(same_person(a, b) for b in other) for a in one)
    return (common / (len(one) + len(other) - common) + common / len(other)) / 2 if common else 0.0


def _length(name: str) -> int:
    """The words of a name; a degree before it is none."""
    words = name.split()
    return len(words) - (len(words) > 2 and fold(words[0]) in byline_words.HONORIFICS)


_GLUED_NAMES = re.compile(r"[a-zß-ÿ]{3}[A-ZÀ-Þ][a-zß-ÿ]")  # "Jane DoeJane Doe": markup without a space


def _fuller(best: Claim, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The chosen names, each in the fullest form that any source has."""
    out: list[str] = []
    for name in best.names.people:
        forms = [n for c in claims for n in c.names.people if same_person(n, name) and not _GLUED_NAMES.search(n)]
        if " " in name:  # "Jane Doe Last", beside a declared name "Meet Jane Doe", too, take more than one voice
            forms = [n for n in forms if not n.startswith(f"{name} ") or forms.count(n) > 1]
            if best.source not in _SHOWN:
                forms = [n for n in forms if not n.endswith(f" {name}") or forms.count(n) > 1]
        full = max(forms, key=_length) if forms else name
        declared = [n for c in claims if c.source in ("json-ld", "meta") for n in c.names.people if n in forms]
        printed = next((n for n in (*declared, *forms) if not n.islower()), name)
        chosen = full if _length(full) > _length(printed) else printed
        if not any(same_person(chosen, o) for o in out):
            out.append(chosen)
    return tuple(out)


def _marks(
    source: Source, place: Place, lines: Sequence[Line], names: Sequence[str], dated: frozenset[int]
) -> Iterator[Mark]:
    """Bylines that name a chosen author, or that nothing else than a byline can be, and their copies.

    A mark on a block that a date claims, too, begins at the first name.
    """
    marked: dict[int, Mark] = {}
    for line in lines:
        if line.mark.why.startswith((OPENING_RULE, BIO_RULE)):
            continue
        told = [*line.names.people, *line.names.desks]
        sure = line.source == "byline" and line.weight >= GLUED
        if sure or line.mark.why.startswith(SOURCE_RULE) or any(same_person(t, n) for t in told for n in names):
            text = source.blocks[line.mark.block].text if line.mark.block in dated else ""
            at = min((at for name in told if (at := text.find(name)) >= 0), default=line.mark.start)
            marked[line.mark.block] = line.mark._replace(start=at)
    texts = {source.blocks[i].text: mark for i, mark in marked.items() if mark.end is None}
    for i in range(max(0, place.start - ABOVE_BODY), place.end):
        if i not in marked and (mark := texts.get(source.blocks[i].text)):
            marked[i] = mark._replace(block=i)
    yield from marked.values()


# --- whom a page credits with something else than the text, photographs or its editing, though it declares them -----

_A_PAIR = 2  # names of a list in which one may be the photographer's
_BEFORE_NAME = 24  # characters before a name in which "Photo:" may stand
_CAPTION_CHARS = 400  # characters up to which a block may credit a photograph
_LABEL_END = " :/|-–՝"  # what stands between a label and the name
_PART_ENDS = "|/,;·•()[]【】（）"
_BY = ("by", "von", "av", "af", "de", "di", "par", "por", ":", "/")


def only_writers(source: Source, names: Names, lines: Sequence[Line]) -> Names:
    """Declared names without photographers where others are left, and without editors where lines name who wrote."""
    people = names.people
    if len(people) >= _A_PAIR:
        shown = [n for line in lines for n in line.names.people]
        people = tuple(n for n in people if n in shown or not _took_photographs(source, n)) or people
    return without_editors(source, names._replace(people=people), lines)


def without_editors(source: Source, names: Names, lines: Sequence[Line]) -> Names:
    """Names without editors, where a line names someone else who wrote."""
    shown = [n for line in lines if line.weight >= CLASSED for n in line.names.people]
    if not shown or all(same_person(n, shown[0]) for n in (*shown, *names.people)):
        return names
    writers = [n for n in shown if not _edited(source, n)]
    if not writers:
        return names
    left = tuple(n for n in names.people if any(same_person(n, w) for w in writers) or not _edited(source, n))
    return names._replace(people=left)


def _edited(source: Source, name: str) -> bool:
    """Whether "Editor: Name" stands on the page; in "Politics editor Name" the word is the role of a writer."""
    for _, before in _credits(source, name):
        before = before.rstrip()
        label = before.rstrip(_LABEL_END)
        if label.endswith(byline_words.EDITED) and (label != before or _is_whole(label)):
            return True
    return False


def _is_whole(label: str) -> bool:
    """Whether words before a name are an editor's label alone, or behind what ends another part of the line."""
    first = max(label.rfind(mark) for mark in _PART_ENDS) + 1
    return label[first:].strip() in byline_words.EDITED


def _took_photographs(source: Source, name: str) -> bool:
    for text, label in _credits(source, name):
        if text.startswith(name):
            if credits_picture(text):
                return True
            continue
        before = label.strip(" :/|-–(©").split()
        while before and before[-1] in _BY:
            before.pop()
        if before and before[-1].strip(":/|(") in byline_words.PHOTO_LABELS:
            return len(before) == 1 or before[-2] not in byline_words.CONJUNCTIONS
    return False


def _credits(source: Source, name: str) -> Iterator[tuple[str, str]]:
    """The short blocks that hold a name, each with what stands before it, folded."""
    for block in source.blocks:
        at = block.text.find(name) if len(block.text) <= _CAPTION_CHARS else -1
        if at >= 0:
            yield block.text, fold(block.text[max(0, at - _BEFORE_NAME) : at])
