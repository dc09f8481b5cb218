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


def leaves(record: BaseModel, path: Path = ()) -> Iterator[Leaf]:
    """Every marked value of `record`, in the order of its fields."""
    for name, annotation in _fields(type(record)):
        yield from _values(annotation, getattr(record, name), (*path, name))


def field_names(model: type[BaseModel], path: Path) -> frozenset[str]:
    """The keys that may stand in the mapping at `path` of such a record; empty if there is none."""
    annotation: Any = model
    for step in path:
        annotation = _below(annotation, step)
    found = [part for part in _parts(annotation) if _is_model(part)]
    return frozenset(name for part in found for name in part.model_fields)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
        for name, field in model.model_fields.items()
        if _has_marker(cast(Hashable, field.annotation)) or any(map(_is_marker, field.metadata))
    )


def _values(annotation: Any, value: Any, path: Path) -> Iterator[Leaf]:
    if value is None:
        return
    if isinstance(value, BaseModel):
        yield from leaves(value, path)
        return
    for part in _parts(annotation):
        yield from (Leaf(path, value, marker) for marker in _markers(part) if _fits(marker, value))
        arguments = get_args(_bare(part))
        if isinstance(value, tuple) and arguments:
            for index, item in enumerate(value):
                yield from _values(arguments[0], item, (*path, index))


def _fits(marker: Marker, value: Any) -> bool:
    return isinstance(value, dict) if marker in (Meaning.TRANSLATED, Meaning.MARKDOWN) else isinstance(value, str)


def _parts(annotation: Any) -> tuple[Any, ...]:
    """The members of a union, each with the markers that stand around the union."""
    bare = _bare(annotation)
    if get_origin(bare) not in (Union, types.UnionType):
        return (annotation,)
    markers = _markers(annotation)
    return tuple(Annotated[part, *markers] if markers else part for part in get_args(bare))


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
        return bool(_fields(_bare(annotation)))
    return any(_has_marker(part) for part in get_args(_bare(annotation)) if not isinstance(part, (str, int)))


def _below(annotation: Any, step: str | int) -> Any:
    for part in _parts(annotation):
        bare = _bare(part)
        if _is_model(part) and step in bare.model_fields:
            return bare.model_fields[step].annotation
        if get_origin(bare) is tuple and isinstance(step, int):
            return get_args(bare)[0]
    return None
