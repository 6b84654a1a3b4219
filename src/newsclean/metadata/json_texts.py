"""JSON as pages write it: inside wrappers, with the mistakes of templates repaired."""

from __future__ import annotations

import json
import re
from typing import Any

from ..text import unescape

_MAX_REPAIR_CHARS = 1_000_000  # broken JSON that is longer is left alone
_WRAPPED_AT_START = re.compile(
    r"(?:(?:var|let|const|window\.)\s?[\w.$]{1,60}\s?=(?=\s*[{\[])|"
    r"<!--|/\*.{0,40}?\*/|(?://\s{0,9}|/\*\s{0,9})?<!\[CDATA\[(?:\s{0,9}\*/)?)\s*"
)
_WRAPPED_AT_END = re.compile(
    r"(?:(?://\s{0,9}|/\*\s{0,9})?\]\]>(?:\s{0,9}\*/)?|(?://\s{0,9})?-->|;|/\*.{0,40}?\*/)\s*$"
)
_END_CHARS = 60  # characters at the end of a script that its closing wrapper may take
# A string, to the end where nothing closes it: then it is not looked for again from each of its quotation marks.
_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)'
_STRING_OR_COMMA = re.compile(_STRING + r"|,(?=\s*[}\]])", re.S)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])|\\u(?![0-9a-fA-F]{4})')
_CLOSES = re.compile(r"\s*(?:[}\]:]|,\s*[\"{\[}\]\dtfn-]|$)")
_STRING_OR_GAP = re.compile(_STRING + r"|:\s*(?:undefined\b|(?=[,}\]]))|,\s*(?=,)", re.S)
_GAPS = {":": ": null", ",": ""}
_VALUE_AND_KEY = re.compile(rf"({_STRING}|[}}\]\d]|true|false|null)(?=[^\S\n]*\n\s*{_STRING}\s*:)|{_STRING}", re.S)
_STRING_OR_BRACKET = re.compile(_STRING + r"|[\[\]{}]", re.S)
_MOST_OPEN = 20  # brackets that the end of a script may leave open
_ONLY_CLOSES = re.compile(r"[}\]\s]*$")
_ENDS = {"{": "}", "[": "]"}


def parse(script: str) -> list[Any]:
    """The JSON values of a script; broken JSON is repaired in steps, each one safe for JSON that is not broken so."""
    text = script.strip().lstrip("\ufeff")
    if not text:
        return []
    if (value := _load(text)) is not None:
        return [value]
    if len(text) > _MAX_REPAIR_CHARS:
        return []
    text = _unwrapped(text)
    if text.startswith(("{&quot;", "[{&quot;")) or '"' not in text:
        text = unescape(text)
    for repair in (_without_trailing_commas, _with_good_escapes, _with_values):
        if values := _load_all(text):
            return values
        text = repair(text)
    repaired = (text, _with_commas(text), _with_escaped_quotes(text))
    return next(filter(None, map(_load_all, (*repaired, *map(_closed, repaired)))), [])


def _unwrapped(text: str) -> str:
    """A script without the HTML comment, CDATA or JavaScript comment around it."""
    for _ in range(2):
        if start := _WRAPPED_AT_START.match(text):
            text = text[start.end() :]
        tail = len(text) - _END_CHARS
        text = text[: max(tail, 0)] + _WRAPPED_AT_END.sub("", text[max(tail, 0) :])
    return text


def _load(text: str) -> Any:
    try:
        value: Any = json.loads(text, strict=False)  # strict=False: raw newlines and tabs inside strings are let pass
    except (ValueError, RecursionError):
        return None
    return value


def _load_all(text: str) -> list[Any]:
    """The values of a text that holds one JSON value after another, [] where anything else stands between.

    Behind a value there may be brackets too many.
    """
    values: list[Any] = []
    at, decoder = 0, json.JSONDecoder(strict=False)
    while at < len(text) and not (values and _ONLY_CLOSES.match(text, at)):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n;,":
            at += 1
    return values


def _without_trailing_commas(text: str) -> str:
    return _STRING_OR_COMMA.sub(lambda m: m.group() if m.group() != "," else "", text)


def _with_values(text: str) -> str:
    """Null for what templates left empty, "key": , and nothing for a second comma."""
    return _STRING_OR_GAP.sub(lambda m: m.group() if m.group()[0] == '"' else _GAPS[m.group()[0]], text)


def _with_commas(text: str) -> str:
    """A comma between a value and the key on the next line."""
    return _VALUE_AND_KEY.sub(lambda m: f"{m.group(1)}," if m.group(1) else m.group(), text)


def _closed(text: str) -> str:
    """A text that ends too early with the brackets that it leaves open."""
    ends: list[str] = []
    for match in _STRING_OR_BRACKET.finditer(text):
        if sign := _ENDS.get(match.group()):
            ends.append(sign)
        elif ends and match.group() == ends[-1]:
            ends.pop()
    return text.rstrip().rstrip(",") + "".join(reversed(ends)) if len(ends) <= _MOST_OPEN else text


def _with_good_escapes(text: str) -> str:
    return _BAD_ESCAPE.sub(r"\\\\", text.replace("\\'", "'")) if "\\" in text else text


def _with_escaped_quotes(text: str) -> str:
    """Quotation marks inside a string are escaped: those that neither what stands before nor behind asks for."""
    pieces, last, inside = [], 0, False
    for match in re.finditer(r'(?<!\\)"', text):
        at = match.start()
        if not inside:
            inside = True
        elif _CLOSES.match(text, at + 1):
            inside = False
        else:
            pieces += [text[last:at], '\\"']
            last = at + 1
    return "".join(pieces) + text[last:]
