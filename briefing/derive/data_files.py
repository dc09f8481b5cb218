"""What each file of the data holds, and for whom it is."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.locales import Locale, say

Uses = Mapping[str, str]
"""Name of a file → what it holds."""


def uses(where: Locale) -> tuple[tuple[str, Uses], ...]:
    """Groups of files, those for most readers first."""
    return (
        (say(where, "Tables, for spreadsheets"), _tables(where)),
        (say(where, "A map"), _map(where)),
        (say(where, "Everything in one file"), _everything(where)),
        (say(where, "For programs"), _programs(where)),
    )


def _tables(where: Locale) -> Uses:
    return {
        "incidents.csv": say(where, "The incidents, a row for each: when, where, what sort of event, how far the accounts agree."),
        "claims.csv": say(where, "The claims, a row for each: who said what, in which source, at which place in it."),
        "actors.csv": say(where, "The actors: names in every language, kind, when they were active."),
        "places.csv": say(where, "The places: names, P-codes, what they lie in, coordinates where they may be shown."),
        "sources.csv": say(where, "The sources: headline, outlet, date, address, archived copy."),
    }


def _map(where: Locale) -> Uses:
    return {
        "incidents.geojson": say(where, "The incidents for map programs: a point only where the place itself is known and may be shown.")
    }


def _everything(where: Locale) -> Uses:
    return {
        "archive.sqlite": say(where, "All tables in one database, with what links them and a full-text search. Opens in Datasette."),
        "archive.json": say(where, "Everything that is public of every record, exactly as it is written, for programs."),
        "archive.schema.json": say(where, "The form of archive.json as JSON Schema, with the meaning of every field."),
    }


def _programs(where: Locale) -> Uses:
    return {
        "changes.json": say(where, "What was added, corrected, withdrawn or given another id, release by release."),
        "changes.schema.json": say(where, "The form of changes.json as JSON Schema, with the meaning of every field."),
        "datapackage.json": say(where, "A description of the files that programs read: columns, sizes, SHA-256 sums (Frictionless)."),
    }
