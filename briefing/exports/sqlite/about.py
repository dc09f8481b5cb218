"""What the database says of itself: what it is, under which licence, and what its tables and columns hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.catalog import Catalog
from briefing.exports.columns import Filled, table, texts
from briefing.exports.table import Column, Table
from briefing.locales import locale, say
from briefing.releases import version


def about(catalog: Catalog, found: Sequence[Table]) -> tuple[Table, ...]:
    """The tables `meta`, `tables` and `columns`; of the last two every text in each language of the site."""
    return _meta(catalog), _tables(catalog, found), _columns(catalog, found)


def _meta(catalog: Catalog) -> Table:
    columns: list[Filled[tuple[str, str]]] = [
        Filled(Column("key", "string", "What is told.", required=True), lambda row: row[0]),
        Filled(Column("value", "string", "In words.", required=True), lambda row: row[1]),
    ]
    return table("meta", "What the database is.", lambda: list(_facts(catalog)), columns, ("key",))


def _facts(catalog: Catalog) -> Iterator[tuple[str, str]]:
    site = catalog.site
    for code in site.locales:
        yield f"name_{code}", site.name[code]
        yield f"description_{code}", site.description[code]
    yield "version", version(catalog)
    yield "languages", " ".join(site.locales)
    yield "content_license", site.content_license
    yield "data_license", site.data_license
    yield "code_license", site.code_license


def _said(catalog: Catalog, message: str) -> dict[str, str]:
    return {code: say(locale(code), message) for code in catalog.site.locales}


def _tables(catalog: Catalog, found: Sequence[Table]) -> Table:
    columns: list[Filled[Table]] = [
        Filled(Column("id", "string", "Name of the table.", required=True), lambda one: one.name),
        *texts(catalog.site.locales, Column("description", "string", "What a row is."), lambda one: _said(catalog, one.description)),
    ]
    return table("tables", "What each table holds.", lambda: found, columns)


def _columns(catalog: Catalog, found: Sequence[Table]) -> Table:
    rows = [(one, number, column) for one in found for number, column in enumerate(one.columns, 1)]
    columns: list[Filled[tuple[Table, int, Column]]] = [
        Filled(Column("table", "string", "Name of the table.", required=True, refers="tables"), lambda row: row[0].name),
        Filled(Column("number", "integer", "Its place in the table, from 1.", required=True), lambda row: row[1]),
        Filled(Column("column", "string", "Name of the column.", required=True), lambda row: row[2].name),
        Filled(
            Column("type", "string", "string, integer, number, boolean (0 or 1), date (YYYY-MM-DD) or list (JSON).", required=True),
            lambda row: row[2].type,
        ),
        Filled(Column("language", "string", "The language of its texts (BCP 47)."), lambda row: row[2].language or None),
        Filled(Column("refers", "string", "The table whose ids it holds.", refers="tables"), lambda row: row[2].refers or None),
        Filled(Column("vocabulary", "string", "The vocabulary whose terms it holds."), lambda row: row[2].vocabulary or None),
        *texts(
            catalog.site.locales,
            Column("description", "string", "What it holds."),
            lambda row: _said(catalog, row[2].description),
        ),
    ]
    return table("columns", "What each column holds.", lambda: rows, columns, ("table", "number"))
