"""What each field of a record may hold, read from the record types: forms, in the order of the keys."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, TypeAdapter
from pydantic_core import PydanticUndefined

from briefing.load import KINDS
from briefing.markers import Meaning, Reference, Term
from briefing.records import EditedRecord, Site
from briefing.records.fields import LANGUAGE

MODELS: Mapping[str, type[BaseModel]] = {**KINDS, "site": Site}
"""Kind → record type."""


@dataclass(frozen=True, slots=True)
class Languages:
    """A text in each language of the site; `any_other`: in other languages too."""

    markdown: bool
    any_other: bool
    longest: int
    """Characters of a text."""
    most: int
    """Languages."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words that the record type itself lists."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A record inside the record."""

    model: type[BaseModel]


@dataclass(frozen=True, slots=True)
class Many:
    """A list with so many items."""

    item: tuple[Form, ...]
    least: int
    most: int | None
    """None in what is made of records and not written."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, number or truth value; `meaning` where it is an id or a date."""

    type: Any
    meaning: Meaning | None


Form = Languages | Choice | Part | Many | Scalar | Reference | Term


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record: `name`, what its value may be, and what it means."""

    owner: str
    name: str
    forms: tuple[Form, ...]
    nullable: bool
    required: bool
    default: Any
    meaning: str


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The keys of such a record, in order; those that every record may have come last."""
    is_shared = EditedRecord.model_fields.keys().__contains__ if issubclass(model, EditedRecord) else lambda _: False
    return tuple(_field(model, name) for name in sorted(model.model_fields, key=is_shared))


def is_shared(field: Field) -> bool:
    """Whether the key may stand in a record of any kind."""
    return field.owner == EditedRecord.__name__


def as_written(default: Any) -> str:
    """The default of a key as it would stand in a record."""
    return str(default).lower() if isinstance(default, bool) else str(default)


def inner_models(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """The record type and those of the records inside it, each once, in the order of the keys."""
    found: dict[type[BaseModel], None] = {model: None}
    for field in fields(model):
        for form in _flat(field.forms):
            if isinstance(form, Part):
                found.update(dict.fromkeys(inner_models(form.model)))
    return tuple(found)


def vocabularies(field: Field) -> Iterator[str]:
    """The vocabularies from which the field takes terms."""
    return (form.vocabulary for form in _flat(field.forms) if isinstance(form, Term))


@cache
def schema_of(form: Scalar) -> dict[str, Any]:
    """What pydantic says in JSON Schema of a scalar; it does not see the bounds of a number behind a validator."""
    bare, metadata = _parted(form.type)
    kept = [item for item in metadata if not isinstance(item, BeforeValidator)]
    return TypeAdapter(Annotated[bare, *kept] if kept else bare).json_schema()


def _flat(forms: tuple[Form, ...]) -> Iterator[Form]:
    for form in forms:
        yield form
        if isinstance(form, Many):
            yield from _flat(form.item)


def _field(model: type[BaseModel], name: str) -> Field:
    info = model.model_fields[name]
    annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    default = None if info.default is PydanticUndefined else info.default
    nullable = any(bare is type(None) for bare in _members(annotation))
    return Field(_owner(model, name), name, _forms(annotation, name), nullable, info.is_required(), default, info.description or "")


def _owner(model: type[BaseModel], name: str) -> str:
    """The record type that defines the key."""
    return next(base.__name__ for base in reversed(model.__mro__) if name in getattr(base, "model_fields", {}))


def _forms(annotation: Any, name: str) -> tuple[Form, ...]:
    return tuple(_form(member, name) for member in _members(annotation) if member is not type(None))


def _form(annotation: Any, name: str) -> Form:
    bare, metadata = _parted(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return Part(bare)
    if get_origin(bare) is tuple:
        sizes = TypeAdapter(annotation).json_schema()
        return Many(_forms(get_args(bare)[0], name), sizes.get("minItems", 0), sizes.get("maxItems"))
    if get_origin(bare) is dict:
        sizes = TypeAdapter(annotation).json_schema()
        longest = sizes["patternProperties"][LANGUAGE]["maxLength"]
        return Languages(Meaning.MARKDOWN in metadata, name == "names", longest, sizes["maxProperties"])
    if get_origin(bare) is Literal:
        return Choice(cast(tuple[str, ...], get_args(bare)))
    marked = next((item for item in metadata if isinstance(item, (Reference, Term))), None)
    return marked or Scalar(annotation, next((item for item in metadata if isinstance(item, Meaning)), None))


def _members(annotation: Any) -> tuple[Any, ...]:
    bare, _ = _parted(annotation)
    return get_args(bare) if get_origin(bare) in (Union, types.UnionType) else (annotation,)


def _parted(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    return (get_args(annotation)[0], get_args(annotation)[1:]) if get_origin(annotation) is Annotated else (annotation, ())
