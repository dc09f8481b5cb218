"""A table → how it is made and filled in SQLite."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from briefing.exports.table import Cell, Column, Row, Rows, Table

TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT", "list": "TEXT"}
"""SQLite has no type for dates (they are texts, YYYY-MM-DD), truth values (0 and 1) and lists (JSON, as its functions read it)."""
CALLED = ("name", "title")
"""What a record is called. Datasette shows a column of such a name in place of an id that leads to the record."""
BETWEEN = " · "
"""Between the names of one record in two languages."""
ALSO_REFERS = {("sources", "outlet"): "outlets"}
"""What has a table in the database alone."""


SEARCHED = {
    "incidents": ("title", "summary", "place_names"),
    "claims": ("text",),
    "actors": ("name", "short_name", "aliases", "aliases_loaded"),
    "places": ("name", "aliases"),
    "sources": ("title", "title_rendered", "outlet_name"),
}
"""Table → the columns whose words are found, by their names without a language."""
OWN = ("segments", "fields")
"""Lists that a table beside the five may keep."""
CHOSEN_BY = {
    "incidents": ("date_first",),
    "claims": ("incident", "originator"),
    "places": ("pcode",),
    "incident_locations": ("place",),
    "participants": ("actor",),
}
"""Columns by which people choose rows, and by which views join."""


def quoted(name: str) -> str:
    return f'"{name}"'


def stored(table: Table) -> Table:
    """The table as the database has it. Lists are tables of their own there; those in which the search looks stay, as JSON."""
    kept = [index for index, column in enumerate(table.columns) if column.type != "list" or column.stem in SEARCHED.get(table.name, OWN)]
    columns = tuple(_referring(table, table.columns[index]) for index in kept)
    cells = [_as_json(index) if table.columns[index].type == "list" else itemgetter(index) for index in kept]
    return replace(table, columns=columns, rows=Rows(table.rows.records, table.rows.of, cells))


def _referring(table: Table, column: Column) -> Column:
    return replace(column, refers=ALSO_REFERS.get((table.name, column.name), column.refers))


def _as_json(index: int) -> Callable[[Row], Cell]:
    """What gives the list at that place of a row, written as JSON."""

    def written(row: Row) -> Cell:
        found = row[index]
        return json.dumps(found, ensure_ascii=False) if isinstance(found, tuple) else found

    return written


def create(table: Table, languages: Sequence[str]) -> str:
    """The statement that makes the table. Where the key is of several columns, the rows are kept by it alone."""
    lines = [
        *map(_column, table.columns),
        *_name(table, languages),
        f"PRIMARY KEY ({', '.join(map(quoted, table.key))})",
        *_references(table),
    ]
    return f"CREATE TABLE {quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)" + (" WITHOUT ROWID" if len(table.key) > 1 else "")


def _column(column: Column) -> str:
    check = f" CHECK ({quoted(column.name)} IN (0, 1))" if column.type == "boolean" else ""
    return f"{quoted(column.name)} {TYPES[column.type]}{' NOT NULL' if column.required else ''}{check}"


def _name(table: Table, languages: Sequence[str]) -> Iterator[str]:
    """One name of a record in the languages of the site, computed from those in each."""
    names = [column.name for column in table.columns]
    for called in CALLED:
        each = [column.name for column in table.columns if column.language in languages and column.stem == called]
        if each and called not in names:
            parts = " || ".join(f"coalesce('{BETWEEN}' || {quoted(name)}, '')" for name in each)
            yield f"{quoted(called)} TEXT AS (substr({parts}, {len(BETWEEN) + 1}))"


def _references(table: Table) -> Iterator[str]:
    for column in references(table):
        yield f'FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(column.refers)} ("id")'


def references(table: Table) -> list[Column]:
    """The columns that hold the id of one record of another table, or of the same."""
    return [column for column in table.columns if column.refers and column.type != "list"]


def indexes(tables: Sequence[Table]) -> Iterator[str]:
    """The statements for the columns by which people choose."""
    for table in tables:
        for name in CHOSEN_BY.get(table.name, ()):
            yield f"CREATE INDEX {quoted(f'{table.name}_{name}')} ON {quoted(table.name)} ({quoted(name)})"


def insert(table: Table, *before: str) -> str:
    """The statement that adds a row; `before`: columns of which the values stand before the others."""
    names = [*before, *(quoted(column.name) for column in table.columns)]
    return f"INSERT INTO {quoted(table.name)} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - names of ours
