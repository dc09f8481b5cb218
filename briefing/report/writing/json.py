"""The change report as JSON (RFC 8259) and back. Standard library alone.

The reader is for files that others have made: it takes exactly what the types of `views/report.py` allow, and no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from briefing.report.writing.links import PATH
from briefing.report.writing.words import LANGUAGES
from briefing.views.report import PageChange, Report

LARGEST = 16 << 20
"""Bytes of a report; `shorten` makes it much shorter than that."""
LONGEST_TEXT = 300_000
"""Characters of a text: a file of content has 256 KB at the most."""
LONGEST_LIST = 200_000
LARGEST_NUMBER = 10**15
DEEPEST = 16
"""Brackets within brackets: the types need nine."""
LONE = re.compile(r"[\ud800-\udfff]")
SIGN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')


class ReportError(ValueError):
    """Why a text is no report, with the place in it."""


class Members(tuple[tuple[str, Any], ...]):
    """The members of an object as they stand: a key may be there twice."""


def as_json(report: Report) -> str:
    """The report, the same for the same report. Raises ReportError if it could not be read again."""
    try:
        text = written(report) + "\n"
        size = len(text.encode())
    except (ValueError, UnicodeEncodeError) as error:
        raise ReportError(f"the report cannot be written: {error}") from None
    if size > LARGEST:
        raise ReportError(f"the report would have {size} bytes; {LARGEST} are allowed")
    return text


def written(value: Any) -> str:
    """The report, or a part of it, as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=1, allow_nan=False)


def from_json(text: str) -> Report:
    """The report that `as_json` wrote. Raises ReportError for everything else."""
    parsed = _parsed(text)
    read = Reader(_languages(parsed)).value(Report, parsed, "$")
    assert isinstance(read, Report)
    _check_paths(read.pages)
    return read


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _parsed(text: str) -> Any:
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        raise ReportError("the text is no Unicode text: half of a pair stands alone") from None
    if size > LARGEST:
        raise ReportError(f"the text has {size:,} bytes: no more than {LARGEST:,}")
    if (depth := _depth(text)) > DEEPEST:
        raise ReportError(f"{depth:,} brackets stand in one another: no more than {DEEPEST}")
    try:
        return json.loads(text, object_pairs_hook=Members, parse_int=_whole)
    except (ValueError, RecursionError) as error:
        raise ReportError(f"no JSON: {error}") from None


def _depth(text: str) -> int:
    """How deep brackets stand in brackets. Those within strings are not counted."""
    depth = deepest = 0
    for sign in SIGN.findall(text):
        depth += (sign in "[{") - (sign in "]}")
        deepest = max(deepest, depth)
    return deepest


def _whole(digits: str) -> int | float:
    """The number; one that is longer than any of ours is none."""
    return int(digits) if len(digits) <= len(str(LARGEST_NUMBER)) else float("nan")


@dataclass(frozen=True, slots=True)
class Reader:
    """Parsed JSON → values of our types. Raises ReportError where one is of another type than is asked for."""

    languages: tuple[str, ...]
    """In which everything is to be said."""

    def value(self, kind: Any, value: Any, place: str) -> Any:
        if kind in PLAIN:
            return PLAIN[kind](value, place)
        if is_dataclass(kind):
            return self._record(kind, value, place)
        inner, origin = get_args(kind), get_origin(kind)
        if origin is Literal:
            return _one_of(inner, value, place)
        if origin is tuple:
            return tuple(self.value(inner[0], one, f"{place}[{number}]") for number, one in enumerate(_list(value, place)))
        if origin is Mapping:
            return self._members(value, place, dict.fromkeys(self.languages, inner[1]))
        return None if value is None else self.value(next(one for one in inner if one is not NoneType), value, place)

    def _record(self, kind: Any, value: Any, place: str) -> Any:
        return kind(**self._members(value, place, _hints(kind)))

    def _members(self, value: Any, place: str, kinds: Mapping[str, Any]) -> dict[str, Any]:
        """Exactly these members, each of its type."""
        found = _object(value, place, kinds)
        return {name: self.value(kind, found[name], f"{place}.{name}") for name, kind in kinds.items()}


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _object(value: Any, place: str, known: Collection[str]) -> dict[str, Any]:
    if not isinstance(value, Members):
        raise ReportError(f"{place}: an object is expected")
    found: dict[str, Any] = {}
    for key, one in value:
        if key not in known:
            raise ReportError(f"{place}: {key[:40]!a} is not known here")
        if key in found:
            raise ReportError(f"{place}: {key} stands twice")
        found[key] = one
    if missing := [name for name in known if name not in found]:
        raise ReportError(f"{place}: {missing[0]} is missing")
    return found


def _list(value: Any, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise ReportError(f"{place}: a list is expected")
    if len(value) > LONGEST_LIST:
        raise ReportError(f"{place}: {len(value)} items; {LONGEST_LIST} are allowed")
    return value


def _one_of(words: tuple[str, ...], value: Any, place: str) -> str:
    if not isinstance(value, str) or value not in words:
        raise ReportError(f"{place}: one of {', '.join(words)} is expected")
    return value


def _text(value: Any, place: str) -> str:
    if not isinstance(value, str):
        raise ReportError(f"{place}: a text is expected")
    if len(value) > LONGEST_TEXT:
        raise ReportError(f"{place}: {len(value)} characters; {LONGEST_TEXT} are allowed")
    if LONE.search(value):
        raise ReportError(f"{place}: half of a pair stands alone")
    return value


def _number(value: Any, place: str) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        raise ReportError(f"{place}: a whole number from 0 to {LARGEST_NUMBER} is expected")
    return value


def _truth(value: Any, place: str) -> bool:
    if type(value) is not bool:
        raise ReportError(f"{place}: true or false is expected")
    return value


PLAIN: Mapping[Any, Callable[[Any, str], Any]] = {str: _text, int: _number, bool: _truth}


def _languages(parsed: Any) -> tuple[str, ...]:
    found = _object(parsed, "$", _hints(Report))["locales"]
    codes = tuple(_one_of(LANGUAGES, one, "$.locales") for one in _list(found, "$.locales"))
    if not codes or len(set(codes)) < len(codes):
        raise ReportError("$.locales: one language at least is expected, and each once")
    return codes


def _check_paths(pages: tuple[PageChange, ...]) -> None:
    for number, page in enumerate(pages):
        for name, path in (("path", page.path), ("former", page.former or page.path)):
            if not PATH.match(path):
                raise ReportError(f"$.pages[{number}].{name}: no path of a page")
