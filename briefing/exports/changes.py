"""`changes.json`: what was added, corrected, withdrawn and redirected, by release. `changes.schema.json` says its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing import urls
from briefing.catalog import Catalog
from briefing.changes import Change, of_revisions, published, removed
from briefing.exports.archive_types import Added, Changes, Corrected, Redirected, Withdrawn
from briefing.exports.strict_schema import DRAFT, parts, strict
from briefing.former import first_id
from briefing.json_text import json_file
from briefing.public import public
from briefing.records import Briefing, Incident, Release, Revision
from briefing.releases import version

SCHEMA = "changes.schema.json"
RENAMED = ("id",)
"""The keys that a revision names by which an editor tells the day on which an incident got another id."""
Entry = Added | Corrected | Withdrawn | Redirected
SORTS: dict[type[Entry], str] = {Added: "added", Corrected: "corrected", Withdrawn: "withdrawn", Redirected: "redirected"}
"""Sort of change → the list of a release in which it stands."""
Told = tuple[str, str, Mapping[str, Any]]
"""The day of a change, the list that it belongs to, and what is told of it."""


def changes(catalog: Catalog, of_incidents: Iterable[Told]) -> bytes:
    """The changes as JSON (RFC 8259). `of_incidents`: those of the published incidents (`of_incident`), in the order of the catalog."""
    former = [{"kind": kind, "id": old, "to": new} for kind, ids in catalog.former.items() for old, new in ids.items()]
    told = sorted([*_told(catalog, published(catalog)), *of_incidents, *_told(catalog, removed(catalog))], key=lambda one: one[0])
    return json_file(
        {"$schema": SCHEMA, "format": "1", "version": version(catalog), "releases": list(_releases(catalog, told)), "previous_ids": former}
    )


def of_incident(catalog: Catalog, incident: Incident) -> list[Told]:
    """The changes of a published incident."""
    return list(_told(catalog, of_revisions(incident)))


def _told(catalog: Catalog, found: Iterable[Change]) -> Iterator[Told]:
    for change in found:
        entry = _entry(catalog, change)
        yield change.on, SORTS[type(entry)], public(entry)


def changes_schema(catalog: Catalog) -> bytes:
    """The form of the changes as JSON Schema (draft 2020-12)."""
    names = {"$schema": {"const": SCHEMA, "description": "The file that says the form of this one."}}
    inner = dict.fromkeys(parts(Changes))
    head = {"$schema": DRAFT, "$id": urls.tag_of(catalog.site, "data/changes-schema"), "title": "changes.json"}
    return json_file(
        {
            **head,
            **strict(Changes, catalog.vocabularies, names),
            "$defs": {model.__name__: strict(model, catalog.vocabularies) for model in inner if model is not Changes},
        }
    )


def _releases(catalog: Catalog, left: Sequence[Told]) -> Iterator[dict[str, Any]]:
    """Each release with the changes that came after the one before it, and those that came after the last. They come by their days."""
    for release in catalog.site.releases:
        here = [one for one in left if one[0] <= release.on]
        left = left[len(here) :]
        yield _release(release, here)
    if left or not catalog.site.releases:
        yield _release(None, left)


def _release(release: Release | None, found: Sequence[Told]) -> dict[str, Any]:
    about = {name: getattr(release, name) if release else None for name in ("name", "on", "note")}
    lists = {sort: [entry for _, own, entry in found if own == sort] for sort in SORTS.values()}
    return {"release": about.pop("name"), **about, **lists}


def _entry(catalog: Catalog, change: Change) -> Entry:
    record, revision = _record(catalog, change), change.revision
    what = {"tag": urls.tag(catalog.site, change.record, first_id(record)), "kind": change.record, "id": record.id, "on": change.on}
    if revision is None or change.is_first:
        return Added.model_validate(what)
    if change.name in catalog.removed or change.name in catalog.withdrawn_briefings:
        return _removal(record, {**what, "note": revision.note})
    if isinstance(record, Incident) and (old := _id_until(record, revision)):
        return Redirected.model_validate({**what, "id": old, "to": record.id, "note": revision.note})
    return Corrected.model_validate({**what, "change": revision.kind, "fields": revision.fields, "note": revision.note})


def _id_until(incident: Incident, revision: Revision) -> str | None:
    """The id that the incident had until that change, if it tells of another id alone: the last such change is of the last former id."""
    told = [one for one in incident.revisions if one.fields == RENAMED]
    former = zip(reversed(told), reversed(incident.previous_ids), strict=False)
    return next((old for one, old in former if one is revision), None)


def _removal(record: Incident | Briefing, what: dict[str, object]) -> Entry:
    if isinstance(record, Incident) and record.merged_into:
        return Redirected.model_validate({**what, "to": record.merged_into})
    return Withdrawn.model_validate(what)


def _record(catalog: Catalog, change: Change) -> Incident | Briefing:
    if change.record == "briefing":
        return catalog.briefings.get(change.name) or catalog.withdrawn_briefings[change.name]
    return catalog.incidents.get(change.name) or catalog.removed[change.name]
