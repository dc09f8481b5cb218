"""The archive as tables: incidents, claims, actors, places, sources. One module a table, each from the catalog."""

from __future__ import annotations

from collections.abc import Callable

from briefing.catalog import Catalog
from briefing.exports.table import Table
from briefing.exports.tables.actors import actors
from briefing.exports.tables.claims import claims
from briefing.exports.tables.incidents import incidents
from briefing.exports.tables.places import places
from briefing.exports.tables.sources import sources

TABLES: dict[str, Callable[[Catalog], Table]] = {
    "incidents": incidents,
    "claims": claims,
    "actors": actors,
    "places": places,
    "sources": sources,
}
"""Name → what makes the table; in the order in which they are listed."""


def tables(catalog: Catalog) -> tuple[Table, ...]:
    """The five tables."""
    return tuple(made(catalog) for made in TABLES.values())
