"""Record types → JSON Schema (draft 2020-12) of what is published of them. Strict: every public field is there and no other,
every term is one of its vocabulary. A list that an editor must fill may still be empty where what stands in it is withheld.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefing.authoring.forms import Choice, Field, Form, Languages, Many, Part, Scalar, fields, schema_of
from briefing.catalog import Terms
from briefing.load import STEM
from briefing.markers import Meaning, Reference, Term
from briefing.public import public_fields
from briefing.records.fields import LANGUAGE, VISIBLE

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = {"type": "string", "pattern": f"^{STEM.pattern}$"}
MAY_BE_EMPTY = {("Incident", "locations")}


def closed(properties: Schema) -> Schema:
    """An object that has these properties, all of them, and no other."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def link(model: type[BaseModel]) -> Schema:
    return {"$ref": f"#/$defs/{model.__name__}"}


def parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The type, and those of the public records in it."""
    yield model
    for inner in [part for field in _fields(model) for form in field.forms for part in _models(form)]:
        yield from parts(inner)


def strict(
    model: type[BaseModel], terms: Terms, before: Mapping[str, Schema] | None = None, after: Mapping[str, Schema] | None = None
) -> Schema:
    """The schema of what is public of such a record, with properties that stand before and after its own."""
    words = {"description": " ".join(model.__doc__.split())} if model.__doc__ else {}
    own = {field.name: _property(field, terms) for field in _fields(model)}
    return {**words, **closed({**(before or {}), **own, **(after or {})})}


def _fields(model: type[BaseModel]) -> list[Field]:
    kept = list(public_fields(model))
    return sorted((field for field in fields(model) if field.name in kept), key=lambda field: kept.index(field.name))


def _models(form: Form) -> Iterator[type[BaseModel]]:
    if isinstance(form, Part):
        yield form.model
    elif isinstance(form, Many):
        yield from (model for item in form.item for model in _models(item))


def _property(field: Field, terms: Terms) -> Schema:
    forms = [_schema(form, terms) for form in field.forms] + ([{"type": "null"}] if field.nullable else [])
    if (field.owner, field.name) in MAY_BE_EMPTY:
        forms = [{name: value for name, value in form.items() if name != "minItems"} for form in forms]
    return {**(forms[0] if len(forms) == 1 else {"anyOf": forms}), "description": field.meaning}


def _schema(form: Form, terms: Terms) -> Schema:
    match form:
        case Part(model):
            return link(model)
        case Reference():
            return IDENTIFIER
        case Term(vocabulary):
            return {"enum": list(terms[vocabulary])}
        case Choice(words):
            return {"enum": list(words)}
        case Many(item, least):
            inner = [_schema(one, terms) for one in item]
            items = inner[0] if len(inner) == 1 else {"anyOf": inner}
            return {"type": "array", "items": items, **({"minItems": least} if least else {})}
        case Languages():
            return _languages(form)
        case Scalar(meaning=Meaning.IDENTIFIER):
            return IDENTIFIER
        case Scalar():
            return schema_of(form)


def _languages(form: Languages) -> Schema:
    """A text by language."""
    text = {"type": "string", "pattern": VISIBLE, "maxLength": form.longest}
    return {"type": "object", "patternProperties": {LANGUAGE: text}, "additionalProperties": False, "minProperties": 1}
