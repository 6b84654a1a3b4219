"""The sections that an article stands in: as the page declares them, or as a line beside the headline shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ..model import HEADINGS, Kind, Mark, Source, SourceBlock
from ..phrases import match_line
from ..text import fold, squeeze
from . import byline_words
from .byline_leads import leads_on
from .byline_lines import is_full_name, says_role
from .desks import is_agency
from .name_leads import without_lead
from .outlet import HOMES, Outlet
from .place import Place
from .structured import Object, Structured, as_list, plain, text_of, types_of

MAX_CATEGORIES = 10  # sections of one article; a longer list is a menu
_MAX_CATEGORY_CHARS = 50  # characters of a section's name
_MAX_CATEGORY_WORDS = 4
_MAX_LISTED_WORDS = 2  # of each name in a declared list; "Arts, Culture and Books" is one section
_LEVELS = 3  # that sections commonly have
_MAX_TRAIL = 2 * _LEVELS  # names of a visible trail; what has more is a menu
_MAX_DATE_LINE_WORDS = 3  # in a date line, where "One comment so far" may stand as well
_MAX_LINE_CHARS = 100  # characters of a line of sections
_ABOVE_TITLE = 3  # blocks before the headline that may show the section
_MAX_PREPOSITION = 4  # characters of "in", "dans"
_BELOW_TITLE = 4  # blocks behind it
_BEFORE_BODY = 6  # blocks behind it where the body begins later: a date, a dash, "by" and the name may each be one
_BELOW_BODY = 4  # blocks behind the body that may repeat it
_MAX_CARD_BLOCKS = 100  # of a card or a list of cards, a dozen of eight lines; what has more is not searched, for time

_SECTION_NAMES = ("article:section", "og:section", "section", "parsely-section", "cxenseparse:section")
# What else stands beside a date or a headline: "Permalink", "1 Comment", "Share". Stock lines of menus are sections.
_BESIDE_SECTIONS: frozenset[Kind] = frozenset(
    ("author_bio", "caption", "comment", "comment_form", "consent", "newsletter", "paywall", "share", "widget")
)
# What content systems call the articles that stand in no section.
_NO_SECTIONS = HOMES | frozenset(
    map(
        fold,
        "uncategorized|uncategorised|unkategorisiert|non classé|non classifié|sin categoría|sin categorizar"
        "|sem categoria|senza categoria|non categorizzato|geen categorie|niet gecategoriseerd|ongecategoriseerd"
        "|bez kategorii|nezařazené|nezaradené|okategoriserade|ikke kategoriseret|ukategorisert|luokittelematon"
        "|egyéb kategória|fără categorie|necategorisite|nekategorizirano|kategorilenmemiş|без рубрики|без категории"
        "|без категорії|μη κατηγοριοποιημένο|χωρίς κατηγορία|غير مصنف|دسته‌بندی نشده|ללא קטגוריה|未分類|未分类|미분류"
        "|tak berkategori|chưa phân loại".split("|"),
    )
)
_PATH = re.compile(r"\s+[>»›]\s+")
_PRINTED_TRAIL = re.compile(r"\s*[›»>→]\s*|\s/\s")  # menus have bars
_CATEGORY_CLASS = re.compile(
    r"categor|kategor|(?<![a-z])(?:rubri|ressort|sektion|seksjon|secci[oó]n|sezion[ei]|editoria)|section|kicker|chapeu|eyebrow|overline|vi[gn]+ett|"
    r"cat-?(?:links|s)?\b|post-cats?|channel|\brovat|topic|thema|field--name-field-(?:thema|rubrik|category|section|tags)"
)
_CATEGORY_HREF = re.compile(
    r"/(?:categor\w*|kategor\w*|rubri\w*|ressort\w*|section\w*|them[ae]\w*|taxonomy/term|topics?)/", re.I
)
_NOT_CATEGORY_CLASS = re.compile(
    r"author|byline|date|time|comment|share|related|nav\b|menu|breadcrumb|headline|title\b"
)
_DATE_LINE_SPLIT = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_LIST_SPLIT = re.compile(r"\s*[,،、，;/|•·]\s*")
_TRAIL_CLASS = re.compile(
    r"breadcrumb|(?:^|[\s_-])crumbs?(?:$|[\s_-])|fil-?d?-?ariane|\bariane|\bmigas|brotkrumen?|kruimel(?:pad|spoor)|"
    r"br[öo]dsmul|okruszk|drobe[čc]k|briciole|murupolku|morzsa(?:menu)?\b",
    re.I,
)
_TRAIL_SPLIT = re.compile(r"\s*[›»>→|]\s*|\s/\s")
_TRAIL_EDGE = " /›»>→|"
_BACK = ("<", "←", "‹", "«")  # in front of what leads back to a list: "< Back to blog"
_FRONT_PAGE = re.compile(r"(?:https?:)?(?://[^/?#]*)?(?:/[a-z]{2}(?:[-_][a-z]{2})?)?/?(?:index\.\w+)?(?:[?#].*)?", re.I)

# What leads to the sections in a line: "Category: News", "Filed under News".
_LABEL = re.compile(
    r"(?:(?:posted|filed) (?:in|under):?|(?:categor(?:y|ies|ía|ías|ia|ias|ie|iën)|catégories?|kategori(?:e|en|a|i|er)?|"
    r"sections?|rubri(?:k|ken|que|ques|ek)|ressort|archivado en|publicado en|pubblicato in|classé dans|"
    r"veröffentlicht in|"
    r"рубрик[аи]|категори[яи]|категорі[яї]|分类|分類|カテゴリー?|카테고리|القسم|التصنيف|دسته ?بندی)\s*[:：])\s*",
    re.I,
)

_COLON = re.compile(r"[:：]")  # "Source: Agency" is no section

_TAGS_BEHIND = re.compile(
    r"\s*[|•·/,;–—-]?\s(?:tagged(?:\s(?:with|as))?|tags?\s?[:：]|(?:ge|ver)?schlagw\w+|mots[- ]clés|[eé]tiquet\w+|"
    r"taggato|taggad|tagget|oznaczone|метки\s?:|теги\s?:)(?=\W).*$",
    re.I,
)


class Categories(NamedTuple):
    """The article's sections, broad before narrow as the page has them, where they were read, and their lines."""

    names: tuple[str, ...] = ()
    source: str = ""
    marks: tuple[Mark, ...] = ()


def read_categories(
    source: Source,
    data: Structured,
    place: Place,
    outlet: Outlet,
    title: str | None,
    taken: Sequence[Mark],
    authors: Sequence[str] = (),
) -> Categories:
    """The sections of the article. taken: the claims of title, date and authors."""
    key = fold(title or "")
    near = _around(source, place, taken)
    names: tuple[str, ...] = ()
    where = ""
    for origin, found in (
        ("json-ld", [n for v in as_list(data.article.get("articleSection")) if isinstance(v, str) for n in _parted(v)]),
        ("og", [n for s in _SECTION_NAMES for v in data.metas.get(s, ())[:MAX_CATEGORIES] for n in _PATH.split(v)]),
        ("json-ld", list(_breadcrumbs(data))),
        ("microdata", [plain(p.value) for p in source.head.props if p.name == "articlesection"]),
        ("category-link", _of_links(source, near)),
        ("date-line", list(_of_date_lines(source, taken, authors))),
    ):
        if names := _sections(found, outlet, key):
            where = origin
            break
    lines = list(_short_lines(source, near, taken))
    if not names and (found := next(_shown(source, lines, taken), [])):
        names, where = _sections(found, outlet, key), "category-line"
    if not names:
        names, where = _sections(list(_of_trail(source, place, taken)), outlet, key), "breadcrumb"
    marks = tuple(_marks(source, lines, frozenset(map(fold, names)))) if names else ()
    return Categories(names, where if names else "", marks)


def _sections(names: Sequence[str], outlet: Outlet, title: str) -> tuple[str, ...]:
    out: dict[str, str] = {}
    for name in names[: MAX_CATEGORIES * 2]:
        folded = fold(name)
        if (
            not name
            or len(name) > _MAX_CATEGORY_CHARS
            or folded in _NO_SECTIONS
            or folded == title
            or outlet.is_named(name)
        ):
            continue
        if any(c.isalpha() for c in name) and "://" not in name:
            out.setdefault(folded, name)
    return tuple(out.values())[:MAX_CATEGORIES]


# --- declared ----------------------------------------------------------------------------------------------------


def _parted(section: str) -> list[str]:
    """A declared section; several where it is a list of short names, "News, Local", or a path: "Home > News"."""
    whole = plain(section)
    if len(path := _PATH.split(whole)) > 1:
        return path
    names = _LIST_SPLIT.split(whole)
    return names if all(0 < len(n.split()) <= _MAX_LISTED_WORDS for n in names) else [whole]


def _breadcrumbs(data: Structured) -> Iterator[str]:
    """The names of a BreadcrumbList without the one that leads to the front page."""
    for thing in data.objects:
        trail = [thing, *data.resolve(thing.get("breadcrumb"))]
        for crumbs in (t for t in trail if "breadcrumblist" in types_of(t)):
            items = [i for i in as_list(crumbs.get("itemListElement")) if isinstance(i, dict)]
            items = sorted(items, key=_position)
            names = [text_of(i.get("name")) or _item_name(i) for i in items]
            yield from (n for n in names[not items or _is_home(items[0]) :] if n)
            return


def _item_name(item: Object) -> str:
    inner = item.get("item")
    return text_of(inner.get("name")) if isinstance(inner, dict) else ""


def _is_home(item: Object) -> bool:
    """Whether an entry of a trail leads to the front page, of a language too ("/en/"), or does not say where."""
    inner = item.get("item")
    address = (inner.get("@id") or inner.get("url")) if isinstance(inner, dict) else inner
    return not isinstance(address, str) or _FRONT_PAGE.fullmatch(address.strip()) is not None


def _position(item: Object) -> float:
    value = item.get("position")
    try:
        return float(value) if isinstance(value, (int, float, str)) else 0.0
    except (ValueError, OverflowError):
        return 0.0


# --- shown -------------------------------------------------------------------------------------------------------


_Near = tuple[list[int], list[int]]  # blocks beside the headline, and behind the body


def _around(source: Source, place: Place, taken: Sequence[Mark]) -> _Near:
    """The blocks in which sections may stand: above and below the headline, and behind the body; none in cards."""
    titles = [m.block for m in taken if m.kind == "title" and m.block <= place.start + _BELOW_TITLE]
    first = titles[0] if titles else place.start
    spans = [range(max(0, first - _ABOVE_TITLE), first if source.door == "html" else 0)]
    for t in titles or [place.start]:
        end = max(t + 1 + _BELOW_TITLE, min(t + 1 + _BEFORE_BODY, place.start))
        spans.append(range(t + 1, min(end, len(source.blocks))))
    last = range(max(place.end - 1, first), min(place.end + _BELOW_BODY, len(source.blocks)))
    beside = [i for span in spans for i in span if not _is_in_card(source, place, i)]
    return beside, [i for i in last if not _is_in_card(source, place, i)]


def _is_in_card(source: Source, place: Place, block: int) -> bool:
    """Whether a block behind the body stands with a linked heading, in an element without body.

    So stand the sections of other articles, and the headings over lists of such.
    """
    index = source.blocks[block].container if block >= place.end else 0
    while index > 0 and source.containers[index].start >= place.end:
        container = source.containers[index]
        if container.end - container.start > _MAX_CARD_BLOCKS:
            return False
        if any(b.links and b.tag in HEADINGS for b in source.blocks[container.start : container.end]):
            return True
        index = container.parent
    return False


def _short_lines(source: Source, near: _Near, taken: Sequence[Mark]) -> Iterator[int]:
    """The short lines around headline and body that no other field holds."""
    held = {m.block for m in taken}
    for i in dict.fromkeys(chain(*near)):
        if i not in held and len(source.blocks[i].text) <= _MAX_LINE_CHARS:
            yield i


def _of_links(source: Source, near: _Near) -> list[str]:
    """The links beside the headline, else behind the body, that say of themselves that they lead to a category."""
    found = ([plain(text) for text, block in source.head.rel_category if block in span] for span in near)
    return next(filter(None, found), [])


def _of_trail(source: Source, place: Place, taken: Sequence[Mark]) -> Iterator[str]:
    """The names of the trail above the headline: microdata, or links or a path in a so called element.

    A name in microdata counts only in what is declared or called a trail: menus are lists of such items, too.
    """
    titles = [m.block for m in taken if m.kind == "title" and m.block <= place.start + _BELOW_TITLE]
    last = min(max(titles, default=place.start), len(source.blocks) - 1)
    trails = [c for c in source.containers if c.end <= last and _TRAIL_CLASS.search(c.attrs)]
    items = [p for p in source.head.props if p.name == "name" and p.itemtype == "listitem" and p.block <= last]
    inside = {i for c in trails for i in range(c.start, c.end)}
    items = [p for p in items if p.outer == "breadcrumblist" or p.block in inside]
    names = [p.value for p in items]
    if items and _leads_home(source.blocks[items[0].block]):
        names = names[1:]
    if not items and trails:
        span = range(trails[0].start, trails[0].end)
        links = [source.blocks[i] for i in span if source.blocks[i].links]
        names = _linked_trail(links) if links else _printed_trail(source, span)
    elif not items:
        lines = (source.blocks[i] for i in range(max(0, min(titles, default=last) - _ABOVE_TITLE), last))
        names = next((_PRINTED_TRAIL.split(b.text)[1 : b.links] for b in lines if _is_trail(b)), [])
    if not names and source.door == "text":
        names = _printed_trail(source, sorted({i for t in (*titles, last) for i in range(max(0, t - _ABOVE_TITLE), t)}))
    if len(names) <= _MAX_TRAIL:
        yield from (n for n in (name.strip(_TRAIL_EDGE) for name in names) if len(n.split()) <= _MAX_CATEGORY_WORDS)


def _is_trail(block: SourceBlock) -> bool:
    """Whether a line without a class is a trail: links behind one to the front page, parted by arrows or slashes."""
    parts = _PRINTED_TRAIL.split(block.text) if block.links > 1 and _leads_home(block) else []
    return len(parts) >= max(block.links, 1) and bool(parts[0])


def _linked_trail(blocks: Sequence[SourceBlock]) -> list[str]:
    """The names in the links of a trail, without that of the front page; the page itself is no link.

    A trail that does not begin at the front page is short, and shows where each of its links ends.
    """
    parts = [(_TRAIL_SPLIT.split(b.text), b.links) for b in blocks]
    names = [name for found, links in parts for name in found[:links]]
    if not names or _leads_home(blocks[0]):
        return names[1:]
    names = [_COLON.split(names[0])[-1], *(name for name in names[1:] if not name.startswith(_BACK))]
    return names if len(names) <= _LEVELS and all(len(found) >= links for found, links in parts) else []


def _printed_trail(source: Source, lines: Sequence[int]) -> list[str]:
    """The names of a path that a line is, behind the front page's: "You are here: Home > News > Local"."""
    for i in lines:
        text = source.blocks[i].text
        if len(text) > 2 * _MAX_LINE_CHARS:
            continue
        for first, *names in (_PRINTED_TRAIL.split(text), text.split("/")):
            if names and fold(_COLON.split(first)[-1]) in HOMES:
                return names
    return []


def _leads_home(block: SourceBlock) -> bool:
    return bool(block.href) and _FRONT_PAGE.fullmatch(block.href) is not None


def _shown(source: Source, lines: Sequence[int], taken: Sequence[Mark]) -> Iterator[list[str]]:
    """The names in lines that markup or place calls sections, where the page declares none."""
    titles = [m.block for m in taken if m.kind == "title"]
    dates = {m.block for m in taken if m.kind == "date"}
    for i in lines:
        block = source.blocks[i]
        names = _listed(_linked_part(block))
        sized = (n and len(n.split()) <= _MAX_CATEGORY_WORDS and len(n) <= _MAX_CATEGORY_CHARS for n in names)
        if not names or not all(sized):
            continue
        spoken = fold(block.text).replace(":", " ").split()
        dated = not byline_words.LINE_LABELS.isdisjoint(spoken)  # "Published", "Last updated"
        between = source.door == "text" and i - 1 in titles and i + 1 in dates and len(spoken) < 3 and not dated
        between = between and block.text[0] not in "[(" and not says_role(block.text)  # a picture's file, who wrote
        if between or _LABEL.match(block.text) or (source.door == "html" and _is_classed(source, block)):
            yield names


def _linked_part(block: SourceBlock) -> str:
    """The text of a block without a short word before its only link: "in News"."""
    word, _, rest = block.text.partition(" ")
    alone = block.links == 1 and len(rest) == block.link_chars and word.islower() and len(word) <= _MAX_PREPOSITION
    return rest if alone else block.text


def _listed(text: str) -> list[str]:
    """What a line lists, without the label in front and the tags behind: "Posted in News | Tagged pier"."""
    label = _LABEL.match(text)
    names = _LIST_SPLIT.split(_TAGS_BEHIND.sub("", text[label.end() :] if label else text))
    return [name for name in names if not _is_beside(name)]


def _is_beside(name: str) -> bool:
    """Whether something else than a section is said beside it, or what leads to the author's name."""
    phrase = match_line(name)
    return leads_on(name) or (phrase is not None and phrase.whole and phrase.kind in _BESIDE_SECTIONS)


def _is_classed(source: Source, block: SourceBlock) -> bool:
    container = source.containers[block.container]
    outer = source.containers[container.parent].attrs if container.parent > 0 else ""
    own = f"{container.attrs} {block.attrs}"
    if _NOT_CATEGORY_CLASS.search(own) or any(c.isdigit() for c in block.text):
        return False
    linked = block.links > 0 and block.link_chars * 2 > len(block.text)
    return bool(
        _CATEGORY_CLASS.search(own) or (linked and _CATEGORY_HREF.search(block.href) and _CATEGORY_CLASS.search(outer))
    )


def _marks(source: Source, lines: Sequence[int], known: frozenset[str]) -> Iterator[Mark]:
    """Lines that are nothing but the article's sections, or a label and links to them."""
    for i in lines:
        block = source.blocks[i]
        names = [fold(n) for n in _listed(_linked_part(block)) if n]
        linked = block.links > 0 and "category" in block.attrs and any(n in fold(block.text) for n in known)
        if (names and all(n in known for n in names)) or linked:
            yield Mark(i, "category", f"category.line: {block.text[:60]}")


def _without_author(part: str, authors: Sequence[str]) -> str:
    """A part of a date line without the author before the section: "Jane Doe in News"."""
    return next((part.removeprefix(f"{a} in ") for a in authors if part.startswith(f"{a} in ")), part)


def _of_date_lines(source: Source, marks: Sequence[Mark], authors: Sequence[str]) -> Iterator[str]:
    """What stands behind the date in its line, after a bar or bullet: "2021/05/03 | interview, top news"."""
    for mark in marks:
        if mark.kind != "date" or not 0 <= mark.block < len(source.blocks):
            continue
        line = source.blocks[mark.block].text[mark.start : mark.end]
        parts = _DATE_LINE_SPLIT.split(line[: 2 * _MAX_LINE_CHARS])
        parts = [p for p in parts if without_lead(p) == squeeze(p) and not is_agency(p)]  # bylines are none
        parts = [_without_author(p, authors) for p in parts if not (p in authors and is_full_name(p) or _is_beside(p))]
        rest = [p for p in parts if p and not any(c.isdigit() for c in p) and (_LABEL.match(p) or not _COLON.search(p))]
        if len(parts) > 1 and len(rest) == 1 and any(c.isdigit() for c in parts[0]):
            names = _listed(rest[0])
            if all(1 <= len(n.split()) <= _MAX_DATE_LINE_WORDS for n in names):
                yield from names
                return
