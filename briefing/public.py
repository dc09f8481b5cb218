"""A record → its public fields, exactly as they are. The one place that says what leaves the archive as data.

What is public is said by the record types alone: every field but those that are marked `UNPUBLISHED`. Records of
the catalog hold nothing that is withheld (`briefing.withhold`), so only what is the editors' own is left out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefing.markers import UNPUBLISHED


def public(record: BaseModel) -> dict[str, Any]:
    """The record's public fields in the order of its type, as plain data that JSON can say: texts exact, nothing known as None."""
    return record.model_dump(mode="json", exclude=_unpublished(type(record)))


def public_json(record: BaseModel) -> bytes:
    """The same as JSON, on one line."""
    return record.__pydantic_serializer__.to_json(record, exclude=_unpublished(type(record)))


def public_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of the type that `public` gives."""
    return {name: field for name, field in model.model_fields.items() if UNPUBLISHED not in field.metadata}


@cache
def _unpublished(model: type[BaseModel]) -> Any:
    """What pydantic is to leave out, in its own form: field → True, or what to leave out below it."""
    kept = public_fields(model)
    inner = {name: below for name, field in kept.items() if (below := _below(field.annotation))}
    return {**dict.fromkeys(model.model_fields.keys() - kept.keys(), True), **inner}


def _below(annotation: Any) -> Any:
    """What is to be left out of the records in a value of that type; pydantic wants `__all__` for those in a list."""
    found = {name: rule for model, is_item in _models(annotation) for name, rule in _as_item(_unpublished(model), is_item).items()}
    return found or None


def _as_item(rules: dict[str, Any], is_item: bool) -> dict[str, Any]:
    return {"__all__": rules} if rules and is_item else rules


def _models(annotation: Any, is_item: bool = False) -> Iterator[tuple[type[BaseModel], bool]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation, is_item
    for argument in get_args(annotation):
        yield from _models(argument, is_item or getattr(annotation, "__origin__", None) is tuple)
