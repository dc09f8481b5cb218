"""`archive.json`: every public field of every record, exactly, and the ids of what was taken down. A record a line.

UTF-8, nothing escaped that need not be; the order of the catalog. `archive_schema` says its form. What the program
computes stands apart from what editors wrote, under `computed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing import urls
from briefing.agreement import Matter
from briefing.bounds import is_doubtful, named
from briefing.catalog import Catalog
from briefing.changes import removals
from briefing.exports.columns import iso, matters_of
from briefing.exports.pieces import joined
from briefing.former import first_id
from briefing.gaps import archive_day
from briefing.json_text import on_one_line
from briefing.public import public
from briefing.records import Incident
from briefing.releases import version

FORMAT = "1"
"""Changes only when a program that reads the file would have to change."""
SCHEMA = "archive.schema.json"
BETWEEN = b",\n"


def archive(catalog: Catalog) -> Iterator[bytes]:
    """The whole archive as JSON (RFC 8259), in pieces, without the site's settings and what else is the editors' own."""
    day = archive_day(catalog)
    about = {
        "$schema": SCHEMA,
        "format": FORMAT,
        "tag": urls.tag_of(catalog.site, "data"),
        "version": version(catalog),
        "known_on": day.isoformat() if day else None,
        "site": public(catalog.site),
    }
    yield b"{" + BETWEEN.join(_line(name) + b":" + _line(value) for name, value in about.items())
    for name, records in _lists(catalog).items():
        yield from joined(BETWEEN + _line(name) + b":[\n", BETWEEN, map(_line, records), b"\n]")
    yield b"}\n"


def _line(value: Any) -> bytes:
    return on_one_line(value).encode()


def _lists(catalog: Catalog) -> dict[str, Iterable[Mapping[str, Any]]]:
    return {
        "vocabularies": _vocabularies(catalog),
        "glossary": map(public, catalog.glossary),
        "outlets": _tagged(catalog, "outlet", catalog.outlets),
        "sources": _tagged(catalog, "source", catalog.sources),
        "places": _tagged(catalog, "place", catalog.places),
        "actors": _tagged(catalog, "actor", catalog.actors),
        "incidents": (
            {**line, "computed": _computed(catalog.incidents[line["id"]])} for line in _tagged(catalog, "incident", catalog.incidents)
        ),
        "briefings": (
            {**line, "computed": {"incidents": catalog.briefing_incidents[line["id"]]}}
            for line in _tagged(catalog, "briefing", catalog.briefings)
        ),
        "removed": _removed(catalog),
    }


def _vocabularies(catalog: Catalog) -> Iterator[dict[str, Any]]:
    for name, terms in catalog.vocabularies.items():
        yield {"id": name, "label": catalog.vocabulary_labels[name], "terms": [public(term) for term in terms.values()]}


def _tagged(catalog: Catalog, kind: str, records: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for record in records.values():
        yield {"tag": urls.tag(catalog.site, kind, first_id(record)), **public(record)}


def _computed(incident: Incident) -> dict[str, Any]:
    first, last = named(incident.date.edtf)
    return {
        "date_first": iso(first),
        "date_last": iso(last),
        "date_is_doubtful": is_doubtful(incident.date.edtf),
        "matters": [_matter(matter) for matter in matters_of(incident)],
    }


def _matter(matter: Matter) -> dict[str, Any]:
    return {
        "attribute": matter.attribute,
        "about": matter.about,
        "term": matter.term,
        "claims": [claim.id for claim in matter.claims],
        "agreement": matter.agreement,
        "originators": matter.originators,
        "speakers": matter.speakers,
        "sources": matter.sources,
        "rivals": matter.rivals,
    }


def _removed(catalog: Catalog) -> Iterator[dict[str, Any]]:
    for kind, records in (("incident", catalog.removed), ("briefing", catalog.withdrawn_briefings)):
        for record in records.values():
            yield {
                "tag": urls.tag(catalog.site, kind, first_id(record)),
                "kind": kind,
                "id": record.id,
                "previous_ids": record.previous_ids,
                "status": record.status,
                "merged_into": record.merged_into if isinstance(record, Incident) else None,
                "revisions": [{"on": note.on, "kind": note.kind, "note": note.note} for note in removals(record)],
            }
