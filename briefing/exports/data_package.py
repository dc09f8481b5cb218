"""The description of the files of data for programs: `datapackage.json` (Data Package 2.0, datapackage.org).

Each file with its size and hash; of each table the columns with type, meaning and constraints, its key and which
columns hold ids of other tables. The second row of a table, that of the hashtags, is declared as a comment. Members
of a list cannot be declared as references. Beside what the standard has, a column has its `hxl` tag, its `language`
and its `vocabulary`, and `otherLicenses` tells the licences of the site's texts and of its program.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from babel import Locale

from briefing import urls
from briefing.catalog import Catalog, Terms
from briefing.exports.csv_files import BETWEEN
from briefing.exports.described import HOLDS
from briefing.exports.table import Column, Table
from briefing.json_text import json_file
from briefing.locales import in_english
from briefing.media_types import media_type
from briefing.releases import version
from briefing.written import Written

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
HASHTAGS = 2
"""The row of the hashtags, from 1."""


def data_package(catalog: Catalog, tables: Sequence[Table], files: Iterable[Written]) -> bytes:
    """`datapackage.json` over the tables and all files of data."""
    site = catalog.site
    described = {urls.data(f"{table.name}.csv"): table for table in tables}
    package = {
        "$schema": PROFILE,
        "name": site.slug,
        "id": urls.tag_of(site, "data"),
        "title": in_english(site.name),
        "description": in_english(site.description),
        "version": version(catalog),
        "licenses": [_licence(site.data_license)],
        "otherLicenses": [
            {"of": "texts of the site", **_licence(site.content_license)},
            {"of": "program", **_licence(site.code_license)},
        ],
        "contributors": [{"title": in_english(editor.name), "roles": ["editor"]} for editor in site.editors],
        "resources": [_resource(file, described.get(file.path), catalog.vocabularies) for file in files],
    }
    return json_file(package)


def _licence(name: str) -> dict[str, str]:
    """By its SPDX identifier."""
    return {"name": name, "path": f"https://spdx.org/licenses/{name}.html"}


def _resource(file: Written, table: Table | None, vocabularies: Terms) -> dict[str, Any]:
    name, suffix = posixpath.splitext(posixpath.basename(file.path))
    ending, kind = media_type(file.path)
    measured = {
        "format": ending,
        "mediatype": kind,
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if table is None:
        whole = f"{name}{suffix}"
        return {"name": whole.replace(".", "-"), "path": whole, "description": HOLDS[whole], **measured}
    return {
        "name": name,
        "type": "table",
        "path": f"{name}{suffix}",
        "description": table.description,
        **measured,
        "encoding": "utf-8",
        "dialect": {"commentRows": [HASHTAGS]},
        "schema": {
            "fields": [_field(column, table, vocabularies) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": list(_references(table)),
        },
    }


def _field(column: Column, table: Table, vocabularies: Terms) -> dict[str, Any]:
    constraints = dict(_constraints(column, table, vocabularies))
    told = {"hxl": column.hxl, "language": column.language, "vocabulary": column.vocabulary}
    return {
        "name": column.name,
        "type": column.type,
        **({"delimiter": BETWEEN} if column.type == "list" else {}),
        "title": _title(column),
        "description": column.description,
        **({"constraints": constraints} if constraints else {}),
        **{name: value for name, value in told.items() if value},
    }


def _title(column: Column) -> str:
    """«Event type label (Arabic)»."""
    words = column.name.removesuffix(f"_{column.language}").replace("_", " ").capitalize()
    return f"{words} ({Locale.parse(column.language.replace('-', '_')).english_name})" if column.language else words


def _constraints(column: Column, table: Table, vocabularies: Terms) -> Iterator[tuple[str, Any]]:
    if column.required:
        yield "required", True
    if table.key == (column.name,):
        yield "unique", True
    if column.type == "integer":
        yield "minimum", 0
    if column.vocabulary:
        yield "enum", [int(term) if column.type == "integer" else term for term in vocabularies[column.vocabulary]]


def _references(table: Table) -> Iterator[dict[str, Any]]:
    for column in table.columns:
        if column.refers and column.type != "list":
            other = {} if column.refers == table.name else {"resource": column.refers}
            yield {"fields": [column.name], "reference": {**other, "fields": ["id"]}}
