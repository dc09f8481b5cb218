"""Records of every kind, made of their types: complete, with one value of as many characters, items or as large as is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from briefing.authoring.forms import MODELS, Choice, Field, Form, Languages, Many, Part, Scalar, fields, schema_of
from briefing.markers import Meaning
from briefing.records.base_map import SPOT
from briefing.records.fields import VISIBLE
from briefing.walk import Path

TEXTS: Mapping[str, Callable[[int], str]] = {
    "^https?://": lambda size: "https://a.example/".ljust(size, "a"),
    "^c": lambda size: "c".ljust(size, "1"),
    "^Q": lambda size: "Q".ljust(size, "1"),
    r"^([a-z0-9._-]+@)": lambda size: "a" * (size - 11) + "@a.aa,2031"[-11:].rjust(11, "a"),
    r"^-?[0-9]{1,3}(\.[0-9]{1,6})?,-?[0-9]{1,3}(\.[0-9]{1,6})?(": lambda size: (
        "1,1 " * (size // 4 - 1) + ("1,1", "1,11", "1,111", "11,111")[(size - 3) % 4]
    ),
    "^[A-Za-z0-9]": lambda size: "a" * size,
}
"""How a pattern begins → a text of at most so many characters that fits it, or of just as many."""
WORDS = {
    r"^[A-Z]{2}$": "FR",
    r"^[0-9a-f]{64}$": "0" * 64,
    r"^[A-Z]{2}[0-9]{2,12}$": "KV0101",
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": "09:30",
    r"^[a-z]{2,3}(-[A-Za-z]{4})?$": "en",
    r"^[WN][0-9]{3}$": "W101",
    r"^[0-9a-f]{12}$": "0" * 12,
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "2031-05-10",
    SPOT: "1,1",
}
"""Texts that their pattern bounds."""
LANGUAGE_CODES = [f"{first}{second}{third}" for first in "abc" for second in "abcdef" for third in "abcdef"]


class Limited(NamedTuple):
    """A value that has a limit: where it stands in a record of the kind, what is counted in it, and how much there may be."""

    kind: str
    path: Path
    unit: str
    most: int
    of: Callable[[int], Any]
    """The value with so much in it."""


def record(model: type[BaseModel]) -> dict[str, Any]:
    return {field.name: value(field.forms[0]) for field in fields(model)}


def value(form: Form) -> Any:
    match form:
        case Part(model):
            return record(model)
        case Choice(words):
            return words[0]
        case Many(item):
            return [value(item[0])]
        case Languages():
            return {"ar": "نص", "en": "Text"}
        case Scalar():
            return scalar(form)
        case _:
            return "x"


def scalar(form: Scalar) -> str:
    found = schema_of(form)
    if form.meaning is Meaning.EDTF_DATE:
        return "2031-05-10"
    if found["type"] != "string":
        return "true" if found["type"] == "boolean" else str(found.get("minimum", 1))
    return WORDS.get(found.get("pattern", ""), "") or text(found.get("pattern", ""), min(found["maxLength"], 40))


def text(pattern: str, size: int) -> str:
    """A text that fits the pattern, of just so many characters where the pattern allows it, else of a few less."""
    made = next((make(size) for start, make in TEXTS.items() if pattern.startswith(start)), "x" * size)
    assert not pattern or re.search(pattern, made), pattern
    return made


def limited(kind: str) -> Iterator[Limited]:
    """All that has a limit in a record of the kind, wherever it stands."""
    yield from _of_model(kind, MODELS[kind], ())


def _of_model(kind: str, model: type[BaseModel], path: Path) -> Iterator[Limited]:
    for field in fields(model):
        yield from _of_form(kind, field, field.forms[0], (*path, field.name))


def _of_form(kind: str, field: Field, form: Form, path: Path) -> Iterator[Limited]:
    match form:
        case Part(model):
            yield from _of_model(kind, model, path)
        case Many(item, _, most):
            assert most is not None, path
            yield Limited(kind, path, "items", most, lambda size: [value(item[0]) for _ in range(size)])
            yield from _of_form(kind, field, item[0], (*path, 0))
        case Languages(_, _, longest, most):
            yield Limited(kind, (*path, "en"), "characters", longest, lambda size: "x" * size)
            yield Limited(kind, path, "languages", most, lambda size: dict.fromkeys(LANGUAGE_CODES[:size], "x"))
        case Scalar():
            yield from _of_scalar(kind, form, path)
        case _:
            return


def _of_scalar(kind: str, form: Scalar, path: Path) -> Iterator[Limited]:
    found = schema_of(form)
    pattern = found.get("pattern", "")
    if pattern in WORDS or form.meaning is Meaning.EDTF_DATE:
        return
    if "maxLength" in found:
        yield Limited(
            kind, path, "characters", found["maxLength"], lambda size: "x" * size if pattern in ("", VISIBLE) else text(pattern, size)
        )
    elif "maximum" in found:
        yield Limited(kind, path, "number", int(found["maximum"]), str)
    else:
        assert found["type"] in ("boolean", "integer", "number"), path


def with_value(data: Any, path: Path, given: Any) -> Any:
    """The data with another value at the path."""
    if not path:
        return given
    if isinstance(data, list):
        return [with_value(item, path[1:], given) if index == path[0] else item for index, item in enumerate(data)]
    return {**data, path[0]: with_value(data[path[0]], path[1:], given)}


def as_lines(data: Any, margin: str = "") -> str:
    """The data as YAML, with each value plain: ours need no quotation marks, and thousands of them are written at once."""
    if isinstance(data, dict):
        return "".join(f"{margin}{key}:{_behind(item, margin + '  ')}" for key, item in data.items())
    return "".join(f"{margin}-{_behind(item, margin + '  ')}" for item in data)


def _behind(item: Any, margin: str) -> str:
    return f" {item}\n" if isinstance(item, str) else f"\n{as_lines(item, margin)}"
