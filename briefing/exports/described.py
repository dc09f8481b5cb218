"""What each file of the data holds, in English: messages of the catalogues of words, for the data page and the data package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Described:
    name: str
    holds: str


TABLES = (
    Described("incidents.csv", "The incidents, a row for each: when, where, what sort of event, how far the accounts agree."),
    Described("claims.csv", "The claims, a row for each: who said what, in which source, at which place in it."),
    Described("actors.csv", "The actors: names in every language, kind, when they were active."),
    Described("places.csv", "The places: names, P-codes, what they lie in, coordinates where they may be shown."),
    Described("sources.csv", "The sources: headline, outlet, date, address, archived copy."),
)
MAP = (Described("incidents.geojson", "The incidents for map programs: a point only where the place itself is known and may be shown."),)
EVERYTHING = (
    Described("archive.sqlite", "All tables in one database, with what links them and a full-text search. Opens in Datasette."),
    Described("archive.json", "Everything that is public of every record, exactly as it is written, for programs."),
    Described("archive.schema.json", "The form of archive.json as JSON Schema, with the meaning of every field."),
)
PROGRAMS = (
    Described("changes.json", "What was added, corrected, withdrawn or given another id, release by release."),
    Described("changes.schema.json", "The form of changes.json as JSON Schema, with the meaning of every field."),
    Described("datapackage.json", "A description of the files that programs read: columns, sizes, SHA-256 sums (Frictionless)."),
)
HOLDS = {one.name: one.holds for one in (*TABLES, *MAP, *EVERYTHING, *PROGRAMS)}
"""Name of a file → what it holds."""
