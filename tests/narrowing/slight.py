"""Changes of a record, one for each field of its kind: each value is written otherwise, taken away or exchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from briefing.markers import Reference, Term
from briefing.walk import Path, allows_null, annotation_at, bare, markers, members
from briefing.yaml.nodes import TYPED

Known = Mapping[Any, Sequence[str]]
"""A marker → the ids or terms that it may name."""


@dataclass(frozen=True)
class Slight:
    """A record as it is after one change."""

    field: str
    """Where it was changed: keys without the numbers of items."""
    data: Any


def slights(model: type[BaseModel], data: Any, known: Known) -> Iterator[Slight]:
    """Every value of the record in turn: another one, none, or without one of its items."""
    for path, value in list(_values(data, ())):
        for other in _others(model, path, value, known):
            yield Slight(_named(path, "exchanged"), _with(data, path, other))
        if path and isinstance(path[-1], int):
            yield Slight(_named(path, "taken out"), _without(data, path))
        elif path and allows_null(model, path) and value is not None:
            yield Slight(_named(path, "unknown"), _with(data, path, None))
        elif path and isinstance(path[-1], str):
            yield Slight(_named(path, "left out"), _without(data, path))


def as_yaml(data: Any) -> str:
    """One line of YAML. Numbers, dates and words for truth stand without quotation marks, as records must have them."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(as_yaml, data)) + "]"
    return "null" if data is None else data if TYPED.fullmatch(data) else json.dumps(data, ensure_ascii=False)


def _named(path: Path, how: str) -> str:
    return f"{'.'.join(str(step) for step in path if isinstance(step, str))} {how}"


def _values(data: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if path:
        yield path, data
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from _values(value, (*path, key))


def _others(model: type[BaseModel], path: Path, value: Any, known: Known) -> Iterator[Any]:
    """Other values that may stand at the path."""
    if not isinstance(value, str) or path in (("id",), ("schema_version",)):
        return
    annotation = _annotation(model, path)
    marked = {marker for member in members(annotation) for marker in markers(member)}
    for marker in marked:
        if isinstance(marker, Reference | Term):
            yield from [name for name in known.get(marker, ()) if name != value][:2]
    literals = [word for member in members(annotation) if get_origin(bare(member)) is Literal for word in get_args(bare(member))]
    yield from [str(word) for word in literals if str(word) != value]
    if not literals and not any(isinstance(marker, Reference | Term) for marker in marked):
        yield from _written_otherwise(value)


def _annotation(model: type[BaseModel], path: Path) -> Any:
    """What the record type says of the value; of a text in a language, of all its translations."""
    found = annotation_at(model, path)
    return found if found is not None else annotation_at(model, path[:-1])


def _written_otherwise(value: str) -> Iterator[str]:
    if value in ("true", "false"):
        yield "false" if value == "true" else "true"
    elif value.isdigit():
        yield str(int(value) + 1)
    elif "-" in value and value.replace("-", "").isdigit():
        yield value[:-1] + ("7" if value[-1] != "7" else "6")
        yield f"{int(value[:4]) + 1}{value[4:]}"
    elif TYPED.fullmatch(value):
        yield value + "1"
    else:
        yield value + ("؟" if any("\u0600" < letter < "\u0700" for letter in value) else "?")


def _with(data: Any, path: Path, value: Any) -> Any:
    changed, above = _copied(data, path)
    above[path[-1]] = value
    return changed


def _without(data: Any, path: Path) -> Any:
    changed, above = _copied(data, path)
    del above[path[-1]]
    return changed


def _copied(data: Any, path: Path) -> tuple[Any, Any]:
    """A copy that shares with the record what the path does not lead through, and what holds the path's last step in it."""
    changed = above = copy(data)
    for step in path[:-1]:
        above[step] = copy(above[step])
        above = above[step]
    return changed, above
