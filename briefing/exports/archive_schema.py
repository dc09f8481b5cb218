"""`archive.schema.json`: the form of `archive.json` as JSON Schema (draft 2020-12), made of the record types.

It is strict: every public field is there and no other, every term is one of its vocabulary. A list that an editor must
fill may still be empty where what stands in it is withheld.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from briefing import urls
from briefing.authoring.forms import Choice, Field, Form, Languages, Many, Part, Scalar, fields, schema_of
from briefing.catalog import Catalog
from briefing.exports.archive_types import ComputedBriefing, ComputedIncident, Removed, Tag
from briefing.load import STEM
from briefing.markers import Meaning, Reference, Term
from briefing.public import public_fields
from briefing.records import Actor, Briefing, GlossaryEntry, Incident, Outlet, Place, Site, Source, Vocabulary
from briefing.records.fields import LANGUAGE, VISIBLE, IsoDate

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = {"type": "string", "pattern": f"^{STEM.pattern}$"}
TAG = {"description": "By what it is known for good (RFC 4151): that of its first id."}
COMPUTED: dict[type[BaseModel], type[BaseModel]] = {Incident: ComputedIncident, Briefing: ComputedBriefing}
TAGGED = (Outlet, Source, Place, Actor, Incident, Briefing)
LISTS: dict[str, tuple[type[BaseModel], str]] = {
    "vocabularies": (Vocabulary, "The lists of controlled terms."),
    "glossary": (GlossaryEntry, "Loaded words, and what we write in their place."),
    "outlets": (Outlet, "Who publishes what we cite."),
    "sources": (Source, "What we cite."),
    "places": (Place, "Places that may be shown."),
    "actors": (Actor, "Who takes part, speaks or is spoken of."),
    "incidents": (Incident, "The published incidents in order of date, each with the claims about it."),
    "briefings": (Briefing, "The published digests in order of their periods."),
    "removed": (Removed, "Incidents and briefings that were withdrawn, and incidents that were joined with another."),
}
MAY_BE_EMPTY = {("Incident", "locations")}


def archive_schema(catalog: Catalog) -> bytes:
    """The schema of the archive, with the terms and languages of the catalog."""
    listed: list[type[BaseModel]] = [Site, *(model for model, _ in LISTS.values())]
    models = dict.fromkeys(part for model in listed for part in _parts(model))
    whole = {
        "$schema": DRAFT,
        "$id": urls.tag_of(catalog.site, "data/archive-schema"),
        "title": "archive.json",
        "description": "Every public field of every record of the archive. What is not known or not said is null; absent is not zero.",
        **_closed({**_about(), **{name: _list(model, words) for name, (model, words) in LISTS.items()}}),
        "$defs": {model.__name__: _object(model, catalog) for model in models},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _about() -> Schema:
    return {
        "$schema": {"const": "archive.schema.json", "description": "The file that says the form of this one."},
        "format": {"const": "1", "description": "The version of the form; another number if programs have to change."},
        "tag": {**_tag(), "description": "By what the data is known for good (RFC 4151)."},
        "version": {"type": "string", "description": "The release; of a later state its name and the day of the newest change."},
        "known_on": {"anyOf": [_day(), {"type": "null"}], "description": "The day of the newest change; null if no record names a day."},
        "site": {"$ref": "#/$defs/Site"},
    }


def _list(model: type[BaseModel], words: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}, "description": words}


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The type, and those of the public records in it."""
    yield model
    for inner in [part for field in _fields(model) for form in field.forms for part in _models(form)]:
        yield from _parts(inner)
    if model in COMPUTED:
        yield from _parts(COMPUTED[model])


def _fields(model: type[BaseModel]) -> list[Field]:
    kept = public_fields(model)
    return sorted((field for field in fields(model) if field.name in kept), key=lambda field: list(kept).index(field.name))


def _models(form: Form) -> Iterator[type[BaseModel]]:
    if isinstance(form, Part):
        yield form.model
    elif isinstance(form, Many):
        yield from (model for item in form.item for model in _models(item))


def _object(model: type[BaseModel], catalog: Catalog) -> Schema:
    tag = {"tag": {**_tag(), **TAG}} if model in TAGGED else {}
    computed = {"computed": {"$ref": f"#/$defs/{COMPUTED[model].__name__}"}} if model in COMPUTED else {}
    own = {field.name: _property(field, catalog) for field in _fields(model)}
    words = {"description": " ".join(model.__doc__.split())} if model.__doc__ else {}
    return {**words, **_closed({**tag, **own, **computed})}


def _property(field: Field, catalog: Catalog) -> Schema:
    forms = [_schema(form, catalog) for form in field.forms] + ([{"type": "null"}] if field.nullable else [])
    if (field.owner, field.name) in MAY_BE_EMPTY:
        forms = [{name: value for name, value in form.items() if name != "minItems"} for form in forms]
    return {**(forms[0] if len(forms) == 1 else {"anyOf": forms}), "description": field.meaning}


def _schema(form: Form, catalog: Catalog) -> Schema:
    match form:
        case Part(model):
            return {"$ref": f"#/$defs/{model.__name__}"}
        case Reference():
            return IDENTIFIER
        case Term(vocabulary):
            return {"enum": list(catalog.vocabularies[vocabulary])}
        case Choice(words):
            return {"enum": list(words)}
        case Many(item, least):
            inner = [_schema(one, catalog) for one in item]
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


def _tag() -> Schema:
    return schema_of(Scalar(Tag, None))


def _day() -> Schema:
    return schema_of(Scalar(IsoDate, None))
