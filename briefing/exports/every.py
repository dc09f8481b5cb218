"""The catalog → every file of the archive as data, and the tables in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing import urls
from briefing.catalog import Catalog
from briefing.exports.archive_schema import archive_schema
from briefing.exports.changes import changes_schema
from briefing.exports.csv_files import csv_file
from briefing.exports.data_package import data_package
from briefing.exports.links import links
from briefing.exports.published import Published
from briefing.exports.tables import TABLES, tables
from briefing.written import Written

Pieces = Iterable[bytes]

FILES = (
    *(f"{name}.csv" for name in TABLES),
    "incidents.geojson",
    "archive.json",
    "archive.schema.json",
    "changes.json",
    "changes.schema.json",
    "archive.sqlite",
)
"""In the order in which they are described."""
WHOLE: dict[str, Callable[[Catalog], Pieces]] = {
    **{f"{name}.csv": lambda catalog, table=TABLES[name]: csv_file(table(catalog)) for name in ("actors", "places", "sources")},  # type: ignore[misc]
    "archive.schema.json": lambda catalog: [archive_schema(catalog)],
    "changes.schema.json": lambda catalog: [changes_schema(catalog)],
}
"""Name → what makes the file of the catalog alone. The others are composed of parts (`briefing.composed`)."""
PACKAGE = urls.data("datapackage.json")


def package(catalog: Catalog, written: Mapping[str, Written]) -> bytes:
    """`datapackage.json`, over the files that are written (by their paths)."""
    return data_package(catalog, tables(catalog), [written[urls.data(name)] for name in FILES])


def published(catalog: Catalog, written: Sequence[Written]) -> Published:
    """What the page of the data tells: the files that are written, in their order, and the tables in them."""
    by_path = {one.path: one.size for one in written}
    data = [path for path in (*map(urls.data, FILES), PACKAGE) if path in by_path]
    feeds = [urls.feed(code) for code in catalog.locales if urls.feed(code) in by_path]
    rows = {name: number for one in written for name, number in one.rows.items()}
    return Published({path: by_path[path] for path in (*feeds, *data)}, tables(catalog), links(catalog), rows)
