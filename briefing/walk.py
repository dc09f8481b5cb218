"""Finds what the fields of a record mean: every marked value, and where in the record it is."""

from __future__ import annotations

import types
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import BaseModel

from briefing.markers import Marker, Meaning, Reference, Term

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A marked value: its path from the record's top, the value and what it means."""

    path: Path
    value: Any
    marker: Marker


def leaves(value: Any, model: type[BaseModel] | None = None, path: Path = ()) -> Iterator[Leaf]:
    """Every marked value of a record, or of the plain data of one of that `model`, in the order of its fields."""
    for name, annotation in _marked_fields(cast(type[BaseModel], model or type(value))):
        yield from _values(annotation, _get(value, name), (*path, name))


def parts(value: Any, model: type[BaseModel] | None = None, path: Path = ()) -> Iterator[tuple[Path, type[BaseModel], Any]]:
    """The record (or its plain data) and every record inside it, each with its path and type."""
    model = model or type(value)
    yield path, model, value
    for name, field in model.model_fields.items():
        yield from _parts_below(field.annotation, _get(value, name), (*path, name))


def _parts_below(annotation: Any, value: Any, path: Path) -> Iterator[tuple[Path, type[BaseModel], Any]]:
    for member in _members(annotation):
        if _is_model(member) and isinstance(value, (dict, BaseModel)):
            yield from parts(value, _bare(member), path)
        elif isinstance(value, (list, tuple)) and get_origin(_bare(member)) is tuple:
            for index, item in enumerate(value):
                yield from _parts_below(get_args(_bare(member))[0], item, (*path, index))


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)


def field_names(model: type[BaseModel], path: Path) -> frozenset[str]:
    """The keys that may stand in the mapping at `path` of such a record; empty if there is none."""
    annotation: Any = model
    for step in path:
        annotation = _below(annotation, step)
    found = [part for part in _members(annotation) if _is_model(part)]
    return frozenset(name for part in found for name in part.model_fields)


@cache
def _marked_fields(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
        for name, field in model.model_fields.items()
        if _has_marker(cast(Hashable, field.annotation)) or any(map(_is_marker, field.metadata))
    )


def _values(annotation: Any, value: Any, path: Path) -> Iterator[Leaf]:
    if value is None:
        return
    for member in _members(annotation):
        if _is_model(member):
            yield from leaves(value, _bare(member), path) if isinstance(value, (dict, BaseModel)) else ()
            continue
        yield from (Leaf(path, value, marker) for marker in _markers(member) if _fits(marker, value))
        if isinstance(value, (list, tuple)) and get_origin(_bare(member)) is tuple:
            for index, item in enumerate(value):
                yield from _values(get_args(_bare(member))[0], item, (*path, index))


def _fits(marker: Marker, value: Any) -> bool:
    return isinstance(value, dict) if marker in (Meaning.TRANSLATED, Meaning.MARKDOWN) else isinstance(value, str)


def _members(annotation: Any) -> tuple[Any, ...]:
    """The members of a union, each with the markers that stand around the union."""
    bare = _bare(annotation)
    if get_origin(bare) not in (Union, types.UnionType):
        return (annotation,)
    markers = _markers(annotation)
    members = (member for member in get_args(bare) if member is not type(None))
    return tuple(Annotated[member, *markers] if markers else member for member in members)


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _markers(annotation: Any) -> tuple[Marker, ...]:
    metadata = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return tuple(item for item in metadata if _is_marker(item))


def _is_marker(item: object) -> bool:
    return isinstance(item, (Reference, Term, Meaning))


def _is_model(annotation: Any) -> bool:
    bare = _bare(annotation)
    return isinstance(bare, type) and issubclass(bare, BaseModel)


@cache
def _has_marker(annotation: Hashable) -> bool:
    """Whether a marker stands anywhere in the annotation or in a model that it names."""
    if _markers(annotation):
        return True
    if _is_model(annotation):
        return bool(_marked_fields(_bare(annotation)))
    return any(_has_marker(part) for part in get_args(_bare(annotation)) if not isinstance(part, (str, int)))


def allows_null(model: type[BaseModel], path: Path) -> bool:
    """Whether null may stand at `path` of such a record."""
    annotation: Any = model
    for step in path:
        annotation = _below(annotation, step)
    return type(None) in get_args(_bare(annotation))


def _below(annotation: Any, step: str | int) -> Any:
    for part in _members(annotation):
        bare = _bare(part)
        if _is_model(part) and step in bare.model_fields:
            return bare.model_fields[step].annotation
        if get_origin(bare) is tuple and isinstance(step, int):
            return get_args(bare)[0]
    return None
