"""Where a key belongs that stands where it may not; and what has to be written for a key that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from briefing.locales import OWN_NAMES
from briefing.markers import Meaning, Reference, Term
from briefing.walk import Path, allows_null, annotation_at, bare, field_names, is_model, markers, members
from briefing.yaml.nodes import Node, node_at

PLAIN: Mapping[Any, str] = {bool: "true or false", int: "a whole number", float: "a number"}
DEEPEST = 4
"""Levels below a key in which it is looked for."""


def belongs(root: Node, model: type[BaseModel], path: Path) -> tuple[Path, str] | None:
    """The path at which the key would be right, and how to move it there; None if there is no such place."""
    parent, key = path[:-1], str(path[-1])
    return _below_the_last(root, model, parent, key) or _further_left(root, model, parent, key) or _further_right(model, parent, key)


def _below_the_last(root: Node, model: type[BaseModel], parent: Path, key: str) -> tuple[Path, str] | None:
    """A key that should be indented: the one above it has nothing behind it, and takes such keys."""
    node = node_at(root, parent)
    names = list(node.value) if isinstance(node.value, dict) else []
    known = field_names(model, parent)
    above = next((name for name in reversed(names[: names.index(key)]) if name in known), None) if key in names else None
    if above is None or not isinstance(node.value, dict) or node.value[above].value is not None:
        return None
    if key in field_names(model, (*parent, above)) or (is_translated(model, (*parent, above)) and key in OWN_NAMES):
        return (*parent, above, key), f'indent it by two blanks: it belongs below "{above}"'
    return None


def _further_left(root: Node, model: type[BaseModel], parent: Path, key: str) -> tuple[Path, str] | None:
    for depth in range(len(parent) - 1, -1, -1):
        around = parent[:depth]
        node = node_at(root, around)
        if key in field_names(model, around) and isinstance(node.value, dict) and key not in node.value:
            column = node.keys[str(parent[depth])].column
            return (*around, key), f'move it to the left: it belongs beside "{parent[depth]}", in column {column}'
    return None


def _further_right(model: type[BaseModel], parent: Path, key: str) -> tuple[Path, str] | None:
    found = next((way for way in _ways(model, parent) if way[-1] == key), None)
    if found is None:
        return None
    names = [f'"{step}"' for step in found[:-1] if isinstance(step, str)]
    return (*parent, *found), f"it belongs below {', in '.join(reversed(names))}"


@cache
def _ways(model: type[BaseModel], parent: Path) -> tuple[Path, ...]:
    """The paths of all keys below the record at `parent`, the shallow ones first."""
    start = tuple(step if isinstance(step, str) else 0 for step in parent)
    level: list[Path] = [()]
    found: list[Path] = []
    for _ in range(DEEPEST):
        level = [way for above in level for way in _step(model, start, above)]
        found += [way for way in level if len(way) > 1 and isinstance(way[-1], str)]
    return tuple(found)


def _step(model: type[BaseModel], start: Path, way: Path) -> Iterator[Path]:
    for name in sorted(field_names(model, (*start, *way))):
        yield (*way, name)
        if field_names(model, (*start, *way, name, 0)):
            yield (*way, name, 0)


def is_translated(model: type[BaseModel], path: Path) -> bool:
    return any(Meaning.TRANSLATED in markers(member) for member in members(annotation_at(model, path)))


def needed(model: type[BaseModel], path: Path) -> str:
    """What to write for the key at `path`, which is missing."""
    name = path[-1]
    if allows_null(model, path):
        return f"write {name}: null if it is unknown"
    return f"write {name}: and {_value(annotation_at(model, path))}"


def _value(annotation: Any) -> str:
    plain, marked = bare(annotation), markers(annotation)
    if Meaning.TRANSLATED in marked:
        return "below it ar: … and en: …, further to the right"
    if is_model(annotation):
        return f"below it, further to the right, {_listed([field for field, info in plain.model_fields.items() if info.is_required()])}"
    if get_origin(plain) is tuple:
        return f"below it - {_first(get_args(plain)[0])}" if is_model(get_args(plain)[0]) else "a list in square brackets"
    if get_origin(plain) is Literal:
        return f"one of {', '.join(map(str, get_args(plain)))}"
    for marker in marked:
        if isinstance(marker, Term):
            return f"a term of the vocabulary {marker.vocabulary}"
        if isinstance(marker, Reference):
            return f"the id of the {marker.kind}"
    if plain in PLAIN:
        return PLAIN[plain]
    return "a date such as 2031-05-10" if Meaning.EDTF_DATE in marked else "its value"


def _first(model: Any) -> str:
    return f"{next(iter(bare(model).model_fields))}: … for each item"


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
