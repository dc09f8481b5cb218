"""The catalog → every file of the archive as data, and the tables in them."""

from __future__ import annotations

from briefing import urls
from briefing.catalog import Catalog
from briefing.exports.archive import archive
from briefing.exports.archive_schema import archive_schema
from briefing.exports.changes import changes, changes_schema
from briefing.exports.csv_files import csv_files
from briefing.exports.data_package import data_package
from briefing.exports.feed import feeds
from briefing.exports.geojson import incidents_geojson
from briefing.exports.links import links
from briefing.exports.published import Published
from briefing.exports.sqlite import archive_sqlite
from briefing.exports.tables import tables


def exports(catalog: Catalog, base_url: str) -> Published:
    """Every file of data, and the tables in them."""
    found, beside = tables(catalog), links(catalog)
    files = {
        **csv_files(found),
        urls.data("incidents.geojson"): incidents_geojson(catalog, found[0]),
        urls.data("archive.json"): archive(catalog),
        urls.data("archive.schema.json"): archive_schema(catalog),
        urls.data("changes.json"): changes(catalog),
        urls.data("changes.schema.json"): changes_schema(catalog),
        urls.data("archive.sqlite"): archive_sqlite(catalog, (*found, *beside)),
    }
    package = {urls.data("datapackage.json"): data_package(catalog, found, files)}
    return Published({**feeds(catalog, base_url), **files, **package}, found, beside)
