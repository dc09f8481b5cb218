"""`archive.sqlite`: the tables with real types and keys, what stands beside them, views, and a search.

Written by a SQLite of a locked version, so that the bytes are the same on every machine: they hold the version
(the file format, 1.3.18). Nothing newer than SQLite 3.31 is used (columns that are computed), so that what is
installed with an older system opens it.
"""

from __future__ import annotations

from collections.abc import Sequence

import apsw

from briefing.catalog import Catalog
from briefing.exports.sqlite.about import about
from briefing.exports.sqlite.schema import create, indexes, insert, stored
from briefing.exports.sqlite.search import add_search
from briefing.exports.sqlite.views import views
from briefing.exports.table import Table

APPLICATION_ID = 0x42524946
"""Tells the file from other databases (the file format, 1.3.17): BRIF in ASCII."""
FORM = 1
"""Of the tables; raised when a program that read the last one would stumble."""
SETTINGS = (
    "page_size = 1024",
    "encoding = 'UTF-8'",
    "journal_mode = OFF",
    "auto_vacuum = NONE",
    f"application_id = {APPLICATION_ID}",
    f"user_version = {FORM}",
)


def archive_sqlite(catalog: Catalog, tables: Sequence[Table]) -> bytes:
    """The database of the tables, the five and those beside them, and of what is told of them."""
    found = [stored(table) for table in tables]
    database = apsw.Connection(":memory:")
    for setting in SETTINGS:
        database.execute(f"PRAGMA {setting}")
    with database:
        for table in (*found, *about(catalog, found)):
            database.execute(create(table, catalog.site.locales))
            database.executemany(insert(table), table.rows)
        for statement in (*indexes(found), *views(catalog)):
            database.execute(statement)
        add_search(database, found)
    database.execute("VACUUM")
    return database.serialize("main")
