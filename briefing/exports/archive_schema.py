"""`archive.schema.json`: the form of `archive.json` as JSON Schema (draft 2020-12), made of the record types."""

from __future__ import annotations

from pydantic import BaseModel

from briefing import urls
from briefing.authoring.forms import Scalar, schema_of
from briefing.catalog import Catalog
from briefing.exports.archive_types import ComputedBriefing, ComputedIncident, Removed, Tag
from briefing.exports.strict_schema import DRAFT, Schema, closed, link, parts, strict
from briefing.json_text import json_file
from briefing.records import Actor, Briefing, GlossaryEntry, Incident, Outlet, Place, Site, Source, Vocabulary
from briefing.records.fields import IsoDate

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


def archive_schema(catalog: Catalog) -> bytes:
    """The schema of the archive, with the terms of the catalog."""
    listed: list[type[BaseModel]] = [Site, *(model for model, _ in LISTS.values()), *COMPUTED.values()]
    whole = {
        "$schema": DRAFT,
        "$id": urls.tag_of(catalog.site, "data/archive-schema"),
        "title": "archive.json",
        "description": "Every public field of every record of the archive. What is not known or not said is null; absent is not zero.",
        **closed({**_about(), **{name: _list(model, words) for name, (model, words) in LISTS.items()}}),
        "$defs": {model.__name__: _object(model, catalog) for model in dict.fromkeys(part for model in listed for part in parts(model))},
    }
    return json_file(whole)


def _object(model: type[BaseModel], catalog: Catalog) -> Schema:
    tag = {"tag": {**_tag(), "description": "By what it is known for good (RFC 4151): that of its first id."}}
    computed = {"computed": link(COMPUTED[model])} if model in COMPUTED else {}
    return strict(model, catalog.vocabularies, tag if model in TAGGED else {}, computed)


def _about() -> Schema:
    return {
        "$schema": {"const": "archive.schema.json", "description": "The file that says the form of this one."},
        "format": {"const": "1", "description": "The version of the form; another number if programs have to change."},
        "tag": {**_tag(), "description": "By what the data is known for good (RFC 4151)."},
        "version": {"type": "string", "description": "The release; of a later state its name and the day of the newest change."},
        "known_on": {"anyOf": [_day(), {"type": "null"}], "description": "The day of the newest change; null if no record names a day."},
        "site": link(Site),
    }


def _list(model: type[BaseModel], words: str) -> Schema:
    return {"type": "array", "items": link(model), "description": words}


def _tag() -> Schema:
    return schema_of(Scalar(Tag, None))


def _day() -> Schema:
    return schema_of(Scalar(IsoDate, None))
