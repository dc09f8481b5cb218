"""Finds what the fields of a record mean: every marked value, every record inside it, and where each is."""

from __future__ import annotations

import types
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from briefing.markers import Marker, Meaning, Reference, Term

Path = tuple[str | int, ...]


class Leaf(NamedTuple):
    """A marked value: its path from the record's top, the value and what it means."""

    path: Path
    value: Any
    marker: Marker


class Part(NamedTuple):
    """A record, or a record inside it (or the plain data of one): its path and its type."""

    path: Path
    model: type[BaseModel]
    value: Any


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a record holds, in the order of its fields."""

    leaves: list[Leaf] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def contents(value: Any, model: type[BaseModel] | None = None) -> Contents:
    """What a record holds, or the plain data of one of that `model`, sound or not."""
    found = Contents()
    _record(value, model or type(value), (), found)
    return found


def leaves(value: Any, model: type[BaseModel] | None = None) -> list[Leaf]:
    """Every marked value of a record, or of the plain data of one of that `model`, in the order of its fields."""
    return contents(value, model).leaves


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a value may be: a marked text, a marked mapping of texts, a record, a list of such."""

    text: tuple[Marker, ...] = ()
    mapping: tuple[Marker, ...] = ()
    models: tuple[type[BaseModel], ...] = ()
    item: _Plan | None = None


def _record(value: Any, model: type[BaseModel], path: Path, found: Contents) -> None:
    found.parts.append(Part(path, model, value))
    if not isinstance(value, (dict, BaseModel)):
        return
    held = value if isinstance(value, dict) else value.__dict__
    for name, plan in _plans(model):
        if (inner := held.get(name)) is not None:
            _value(inner, plan, (*path, name), found)


def _value(value: Any, plan: _Plan, path: Path, found: Contents) -> None:
    if isinstance(value, str):
        for marker in plan.text:
            found.leaves.append(Leaf(path, value, marker))
    elif isinstance(value, (list, tuple)):
        if plan.item:
            for index, item in enumerate(value):
                _value(item, plan.item, (*path, index), found)
    elif plan.models and isinstance(value, (dict, BaseModel)):
        _record(value, _meant(value, plan.models), path, found)
    elif isinstance(value, dict):
        for marker in plan.mapping:
            found.leaves.append(Leaf(path, value, marker))


def _meant(value: Any, models: tuple[type[BaseModel], ...]) -> type[BaseModel]:
    """Of the members of a union the one that has most of the keys."""
    if len(models) == 1:
        return models[0]
    return max(models, key=lambda model: type(value) is model or len(model.model_fields.keys() & dict(value)))


@cache
def _plans(model: type[BaseModel]) -> tuple[tuple[str, _Plan], ...]:
    """The fields of a model in which something is to be found."""
    plans = ((name, _plan(annotation_of(model, name))) for name in model.model_fields)
    return tuple((name, plan) for name, plan in plans if plan != _Plan())


def annotation_of(model: type[BaseModel], name: str) -> Any:
    """The field's annotation, with the markers that pydantic keeps apart from it."""
    field_info = model.model_fields[name]
    return Annotated[field_info.annotation, *field_info.metadata] if field_info.metadata else field_info.annotation


def _plan(annotation: Any) -> _Plan:
    plan = _Plan()
    for member in members(annotation):
        marked, plain = markers(member), bare(member)
        mapping = tuple(marker for marker in marked if marker in (Meaning.TRANSLATED, Meaning.MARKDOWN))
        item = _plan(get_args(plain)[0]) if get_origin(plain) is tuple else None
        plan = _Plan(
            text=plan.text + tuple(marker for marker in marked if marker not in mapping),
            mapping=plan.mapping + mapping,
            models=(*plan.models, plain) if is_model(plain) else plan.models,
            item=item if item != _Plan() and item else plan.item,
        )
    return plan


def field_names(model: type[BaseModel], path: Path) -> frozenset[str]:
    """The keys that may stand in the mapping at `path` of such a record; empty if there is none."""
    annotation = annotation_at(model, path)
    return frozenset(name for part in members(annotation) if is_model(part) for name in bare(part).model_fields)


def allows_null(model: type[BaseModel], path: Path) -> bool:
    """Whether null may stand at `path` of such a record."""
    return type(None) in get_args(bare(annotation_at(model, path)))


def annotation_at(model: type[BaseModel], path: Path) -> Any:
    """The annotation of what stands at `path` of such a record; None if nothing may."""
    annotation: Any = model
    for step in path:
        annotation = _below(annotation, step)
    return annotation


def members(annotation: Any) -> tuple[Any, ...]:
    """The members of a union but None, each with the markers that stand around the union."""
    plain = bare(annotation)
    if get_origin(plain) not in (Union, types.UnionType):
        return (annotation,)
    around = markers(annotation)
    inner = (member for member in get_args(plain) if member is not type(None))
    return tuple(Annotated[member, *around] if around else member for member in inner)


def markers(annotation: Any) -> tuple[Marker, ...]:
    metadata = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return tuple(item for item in metadata if isinstance(item, (Reference, Term, Meaning)))


def is_model(annotation: Any) -> bool:
    plain = bare(annotation)
    return isinstance(plain, type) and issubclass(plain, BaseModel)


def bare(annotation: Any) -> Any:
    """Without its markers."""
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _below(annotation: Any, step: str | int) -> Any:
    for part in members(annotation):
        inner = bare(part)
        if is_model(part) and step in inner.model_fields:
            return annotation_of(inner, str(step))
        if get_origin(inner) is tuple and isinstance(step, int):
            return get_args(inner)[0]
    return None
