"""`archive.json`: every public field of every record, exactly, and the ids of what was taken down. A record a line.

UTF-8, nothing escaped that need not be; the order of the catalog. `archive_schema` says its form. What the program
computes stands apart from what editors wrote, under `computed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing import urls
from briefing.agreement import Matter, matters_of
from briefing.catalog import Catalog
from briefing.changes import removals
from briefing.dates.bounds import is_doubtful, named
from briefing.exports.columns import iso
from briefing.exports.pieces import joined
from briefing.former import first_id
from briefing.gaps import archive_day
from briefing.json_text import on_one_line
from briefing.public import public, public_json
from briefing.records import Incident
from briefing.releases import version

FORMAT = "1"
"""Changes only when a program that reads the file would have to change."""
SCHEMA = "archive.schema.json"
BETWEEN = b",\n"


def archive(catalog: Catalog, incidents: Iterable[bytes]) -> Iterator[bytes]:
    """The whole archive as JSON (RFC 8259), in pieces, without the site's settings and what else is the editors' own.

    `incidents`: the line of each (`incident_line`), with `BETWEEN` before all but the first.
    """
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
    for name, records in _before(catalog).items():
        yield from _list(name, records)
    yield BETWEEN + _line("incidents") + b":[\n"
    yield from incidents
    yield b"\n]"
    for name, records in _behind(catalog).items():
        yield from _list(name, records)
    yield b"}\n"


def incident_line(catalog: Catalog, incident: Incident) -> bytes:
    """What is public of an incident, and what the program computes of it."""
    return _record(catalog, "incident", incident, _computed(incident))


def _list(name: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    yield from joined(BETWEEN + _line(name) + b":[\n", BETWEEN, lines, b"\n]")


def _line(value: Any) -> bytes:
    return on_one_line(value).encode()


def _record(catalog: Catalog, kind: str, record: Any, computed: Mapping[str, Any] | None = None) -> bytes:
    """What is public of a record, behind its name for good, and before what is computed of it."""
    tag = {"tag": urls.tag(catalog.site, kind, first_id(record))}
    behind = [_line({"computed": computed})[1:-1]] if computed else []
    return b",".join([_line(tag)[:-1], public_json(record)[1:-1], *behind]) + b"}"


def _before(catalog: Catalog) -> dict[str, Iterable[bytes]]:
    return {
        "vocabularies": map(_line, _vocabularies(catalog)),
        "glossary": map(public_json, catalog.glossary),
        "outlets": (_record(catalog, "outlet", one) for one in catalog.outlets.values()),
        "sources": (_record(catalog, "source", one) for one in catalog.sources.values()),
        "places": (_record(catalog, "place", one) for one in catalog.places.values()),
        "actors": (_record(catalog, "actor", one) for one in catalog.actors.values()),
    }


def _behind(catalog: Catalog) -> dict[str, Iterable[bytes]]:
    briefings = catalog.briefings.values()
    return {
        "briefings": (_record(catalog, "briefing", one, {"incidents": catalog.briefing_incidents[one.id]}) for one in briefings),
        "removed": map(_line, _removed(catalog)),
    }


def _vocabularies(catalog: Catalog) -> Iterator[dict[str, Any]]:
    for name, terms in catalog.vocabularies.items():
        yield {"id": name, "label": catalog.vocabulary_labels[name], "terms": [public(term) for term in terms.values()]}


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
