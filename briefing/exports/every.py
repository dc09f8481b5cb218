"""The catalog → every file of the archive as data, and the tables in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing import urls
from briefing.catalog import Catalog
from briefing.exports.archive import archive
from briefing.exports.archive_schema import archive_schema
from briefing.exports.changes import changes, changes_schema
from briefing.exports.csv_files import csv_file
from briefing.exports.data_package import data_package
from briefing.exports.geojson import incidents_geojson
from briefing.exports.links import links
from briefing.exports.published import Published
from briefing.exports.sqlite import archive_sqlite
from briefing.exports.tables import TABLES, tables
from briefing.exports.tables.incidents import incidents
from briefing.written import Written

Pieces = Iterable[bytes]

FILES: dict[str, Callable[[Catalog], Pieces]] = {
    **{f"{name}.csv": lambda catalog, table=table: csv_file(table(catalog)) for name, table in TABLES.items()},  # type: ignore[misc]
    "incidents.geojson": lambda catalog: incidents_geojson(catalog, incidents(catalog)),
    "archive.json": archive,
    "archive.schema.json": lambda catalog: [archive_schema(catalog)],
    "changes.json": lambda catalog: [changes(catalog)],
    "changes.schema.json": lambda catalog: [changes_schema(catalog)],
    "archive.sqlite": lambda catalog: [archive_sqlite(catalog, (*tables(catalog), *links(catalog)))],
}
"""Name → what makes the file, in pieces; in the order in which they are described."""
PACKAGE = urls.data("datapackage.json")


def package(catalog: Catalog, written: Mapping[str, Written]) -> bytes:
    """`datapackage.json`, over the files that are written (by their paths)."""
    return data_package(catalog, tables(catalog), [written[urls.data(name)] for name in FILES])


def published(catalog: Catalog, written: Sequence[Written]) -> Published:
    """What the page of the data tells: the files that are written, in their order, and the tables in them."""
    by_path = {one.path: one.size for one in written}
    data = [path for path in (*map(urls.data, FILES), PACKAGE) if path in by_path]
    feeds = [urls.feed(code) for code in catalog.locales if urls.feed(code) in by_path]
    return Published({path: by_path[path] for path in (*feeds, *data)}, tables(catalog), links(catalog))
