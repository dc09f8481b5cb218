"""The types of the change report → JSON Schema (2020-12) of `report.json`, for programs that read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from briefing.atomic_write import write_atomically
from briefing.json_text import json_file
from briefing.report.writing.json import LARGEST_NUMBER, LONGEST_LIST, LONGEST_TEXT
from briefing.report.writing.links import PATH
from briefing.report.writing.words import LANGUAGES
from briefing.views.report import Report

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string", "maxLength": LONGEST_TEXT},
    int: {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER},
    bool: {"type": "boolean"},
}
PAGE_PATH = {"type": "string", "maxLength": LONGEST_TEXT, "pattern": f"^{PATH.pattern.removesuffix(chr(92) + 'Z')}$"}


def schema() -> Schema:
    """The whole schema. What it allows `writing.json.from_json` reads, but for keys that stand twice."""
    found: dict[str, Schema] = {}
    whole = _value(Report, found)
    found["Report"]["properties"]["locales"] = {"type": "array", "items": {"enum": list(LANGUAGES)}, "minItems": 1, "uniqueItems": True}
    found["PageChange"]["properties"] |= {"path": PAGE_PATH, "former": {"anyOf": [PAGE_PATH, {"type": "null"}]}}
    return {
        "$schema": DRAFT,
        "title": "report",
        "description": "What a reviewer is told of a change, in every language of the site.",
        **whole,
        "$defs": dict(sorted(found.items())),
    }


def write_schema(folder: Path) -> None:
    """Writes `report.json` into the folder."""
    write_atomically(folder, {"report.json": json_file(schema()).decode()})


def _value(kind: Any, found: dict[str, Schema]) -> Schema:
    if kind in PLAIN:
        return PLAIN[kind]
    if is_dataclass(kind):
        return _record(kind, found)
    inner, origin = get_args(kind), get_origin(kind)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "items": _value(inner[0], found), "maxItems": LONGEST_LIST}
    if origin is Mapping:
        return {"type": "object", "propertyNames": {"enum": list(LANGUAGES)}, "additionalProperties": _value(inner[1], found)}
    return {"anyOf": [_value(next(one for one in inner if one is not NoneType), found), {"type": "null"}]}


def _record(kind: Any, found: dict[str, Schema]) -> Schema:
    hints = get_type_hints(kind)
    if kind.__name__ not in found:
        found[kind.__name__] = {}
        properties = {name: _value(hint, found) for name, hint in hints.items()}
        found[kind.__name__] = {"type": "object", "properties": properties, "required": list(hints), "additionalProperties": False}
    return {"$ref": f"#/$defs/{kind.__name__}"}
