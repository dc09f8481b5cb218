"""`archive.sqlite`: the tables with real types and keys, what stands beside them, views, and a search.

Written by a SQLite of a locked version, so that the bytes are the same on every machine: they hold the version
(the file format, 1.3.18). Nothing newer than SQLite 3.31 is used (columns that are computed), so that what is
installed with an older system opens it.

The same rows give the same bytes, however they came there: `VACUUM INTO` writes a new file, table by table, row by row in
the order of their keys, and every row has a number of its own (`brought`). So the database of the former build may be
changed where something is different (`Former`), which takes a fraction of the time.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import apsw

from briefing.catalog import Catalog
from briefing.exports.links import links, of_incidents
from briefing.exports.sqlite.about import about
from briefing.exports.sqlite.brought import Brought, numbered, numbers
from briefing.exports.sqlite.schema import SEARCHED, create, indexes, insert, quoted, stored
from briefing.exports.sqlite.search import create_search, put
from briefing.exports.sqlite.views import views
from briefing.exports.table import Table
from briefing.exports.tables import tables
from briefing.utf_8_path import utf_8_path

APPLICATION_ID = 0x42524946
"""Tells the file from other databases (the file format, 1.3.17): BRIF in ASCII."""
FORM = 1
"""Of the tables; raised when a program that read the last one would stumble."""
SETTINGS = (
    "page_size = 2048",
    "encoding = 'UTF-8'",
    "auto_vacuum = NONE",
    f"application_id = {APPLICATION_ID}",
    f"user_version = {FORM}",
)
NOT_KEPT = ("journal_mode = OFF", "synchronous = OFF", "cache_size = -32000")
"""Of a file that is thrown away if anything goes wrong."""
FOUND = {
    "incident": "SELECT id FROM incidents WHERE rowid BETWEEN ? AND ?",
    "claim": "SELECT id FROM claims WHERE rowid BETWEEN ? AND ?",
}
"""By which column rows belong to an incident or a claim → the ids of a month."""
INDEX = "CREATE INDEX"
STATE = "schema_version = 1"
"""So that it does not tell how the file came about."""


@dataclass(frozen=True, slots=True)
class Former:
    """The database of the former build, and what it was made of."""

    path: Path
    """A copy of it, which is changed."""
    schema: Sequence[str]
    sums: Mapping[str, tuple[str, Sequence[str]]]
    """Of each period its sum and its months."""


def stored_tables(catalog: Catalog) -> tuple[Table, ...]:
    """All tables of records, as the database has them."""
    return tuple(map(stored, (*tables(catalog), *links(catalog))))


def names_of_incidents(catalog: Catalog) -> tuple[str, ...]:
    """Those of which periods bring the rows, in the order in which they bring them."""
    return ("incidents", "claims", *(table.name for table in of_incidents(catalog)))


def schema(catalog: Catalog) -> tuple[str, ...]:
    """The statements that make it, but for its rows. Indexes are made last, when the rows are there."""
    found = stored_tables(catalog)
    made = [create(table, catalog.site.locales) for table in (*found, *about(catalog, found))]
    search = [create_search(table) for table in found if table.name in SEARCHED]
    return (*made, *views(catalog), *search, *indexes(found))


def archive_sqlite(
    target: Path, catalog: Catalog, brought: Sequence[Brought], others: bytes, former: Former | None = None
) -> Mapping[str, int]:
    """Writes the database: what the periods bring, and all that is of no incident, of which `others` is the index of words.

    Gives the number of rows in each table of records. Raises OSError.
    """
    found = stored_tables(catalog)
    statements = schema(catalog)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        is_same = former is not None and former.schema == statements
        work = former.path if former and is_same else Path(folder, "new")
        with _faults_of_the_disk(target), closing(apsw.Connection(utf_8_path(work))) as database:
            _fill(database, () if is_same else statements, catalog, found, brought, others, former.sums if former and is_same else {})
            database.execute(f"PRAGMA {STATE}")
            database.execute("VACUUM INTO ?", (utf_8_path(target),))
            return {table.name: _count(database, table) for table in found}


@contextmanager
def _faults_of_the_disk(target: Path) -> Iterator[None]:
    """Raises OSError, as for any other file, where the disk does not take the database."""
    try:
        yield
    except (apsw.FullError, apsw.IOError, apsw.CantOpenError) as fault:
        number = errno.ENOSPC if isinstance(fault, apsw.FullError) else errno.EIO
        raise OSError(number, os.strerror(number), str(target)) from fault


def _count(database: apsw.Connection, table: Table) -> int:
    return int(database.execute(f"SELECT count(*) FROM {quoted(table.name)}").get)  # noqa: S608 - a name of ours


def _fill(
    database: apsw.Connection,
    statements: Sequence[str],
    catalog: Catalog,
    found: Sequence[Table],
    brought: Sequence[Brought],
    others: bytes,
    sums: Mapping[str, tuple[str, Sequence[str]]],
) -> None:
    for setting in (*(SETTINGS if statements else ()), *NOT_KEPT):
        database.execute(f"PRAGMA {setting}")
    of_time = [next(table for table in found if table.name == name) for name in names_of_incidents(catalog)]
    of_none = [table for table in (*found, *about(catalog, found)) if table.name not in names_of_incidents(catalog)]
    now = {one.name: one.sum for one in brought}
    with database:
        for statement in statements:
            if not statement.startswith(INDEX):
                database.execute(statement)
        for name, (sum_, months) in sums.items():
            if now.get(name) != sum_:
                _take_out(database, of_time, months)
        for one in brought:
            if one.name not in sums or sums[one.name][0] != one.sum:
                _bring(database, of_time, one)
        for table in of_none:
            database.execute(f"DELETE FROM {quoted(table.name)}")  # noqa: S608 - names of ours
            database.executemany(insert(table), table.rows)
        put(database, [table for table in found if table.name in SEARCHED], [*(one.segments() for one in brought), others])
        for statement in statements:
            if statement.startswith(INDEX):
                database.execute(statement)


def _bring(database: apsw.Connection, tables: Sequence[Table], one: Brought) -> None:
    """Rows of a table that has numbers stand under those of their month, the others by their key alone."""
    rows = list(one.rows())
    for place, table in enumerate(tables):
        if len(table.key) == 1:
            found = numbered((month, parts[place]) for month, parts in rows)
            database.executemany(insert(table, "rowid"), ((number, *row) for number, row in found))
        else:
            database.executemany(insert(table), (row for _, parts in rows for row in parts[place]))


def _take_out(database: apsw.Connection, tables: Sequence[Table], months: Sequence[str]) -> None:
    for month in months:
        span = (numbers(month)[0], numbers(month)[-1])
        ids = {column: database.execute(FOUND[column], span).fetchall() for column in FOUND}
        for table in tables:
            if len(table.key) == 1:
                database.execute(f"DELETE FROM {quoted(table.name)} WHERE rowid BETWEEN ? AND ?", span)  # noqa: S608 - names of ours
            else:
                database.executemany(f"DELETE FROM {quoted(table.name)} WHERE {quoted(table.key[0])} = ?", ids[table.key[0]])  # noqa: S608
