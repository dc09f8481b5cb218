"""What an incident brings to each file of the data."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic_core import to_json

from briefing.catalog import Catalog
from briefing.exports import archive, geojson
from briefing.exports.changes import of_incident
from briefing.exports.csv_files import csv_lines
from briefing.exports.links import of_incidents
from briefing.exports.sqlite.schema import SEARCHED, stored
from briefing.exports.sqlite.search import with_words
from briefing.exports.table import Table
from briefing.exports.tables.claims import claims
from briefing.exports.tables.incidents import incidents
from briefing.records import Incident
from briefing.search.indexed import indexed, written
from briefing.search.pages import incident_page, scope_of

INCIDENTS, CLAIMS, GEOJSON = "incidents.csv", "claims.csv", "incidents.geojson"
ARCHIVE, CHANGES = "archive.json", "changes.json"
ROWS, WORDS = "rows", "words"


def search(code: str) -> str:
    """The sort of part that the index of that language is made of."""
    return f"search {code}"


class Makers:
    """Makes the parts of incidents of a catalog: pure functions of what they read in it."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._tables = (incidents(catalog), claims(catalog))
        """Which are files too."""
        self._links = of_incidents(catalog)
        self._stored = tuple(map(stored, (*self._tables, *self._links)))
        self._words = tuple(with_words(table) if table.name in SEARCHED else None for table in self._stored)
        self._scopes = {code: scope_of(catalog, code) for code in catalog.locales}

    def parts(self, incident: Incident) -> Mapping[str, bytes]:
        """Sort of part → part."""
        [row], told = (table.rows.of(incident) for table in self._tables)
        places, lines = geojson.features(self._catalog, incident, self._tables[0].columns, row), [row]
        found = [[row], told, *(table.rows.of(incident) for table in self._links)]
        rows = [[[cell(one) for cell in table.rows.cells] for one in some] for table, some in zip(self._stored, found, strict=True)]
        words = [[words_of(one) for one in some] for words_of, some in zip(self._words, rows, strict=True) if words_of]
        return {
            INCIDENTS: csv_lines(lines),
            CLAIMS: csv_lines(told),
            GEOJSON: geojson.BETWEEN + places,
            ARCHIVE: archive.BETWEEN + archive.incident_line(self._catalog, incident),
            CHANGES: archive.BETWEEN + _json(of_incident(self._catalog, incident)),
            ROWS: _json(rows),
            WORDS: _json(words),
            **{search(code): written(indexed(incident_page(scope, incident), code)) for code, scope in self._scopes.items()},
        }

    @property
    def searched(self) -> tuple[Table, ...]:
        """The tables whose words `WORDS` holds, in their order."""
        return tuple(table for table in self._stored if table.name in SEARCHED)


def _json(value: object) -> bytes:
    return to_json(value)
