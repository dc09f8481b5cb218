"""Full-text search in the database (FTS5): the texts as they stand, and their words in the spellings that people type.

The tables are of external content: they hold the index alone, and texts are read from the tables that they are of. What is
put into the index is the text and, behind it, its words in other spellings, so that a question is found as it is typed,
without a word of ours being needed to prepare it. Datasette knows them by their `content` and shows a search box.

What each period brings is indexed by itself (`segments`), and the indexes are put side by side (`put`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import apsw

from briefing.exports.sqlite.schema import SEARCHED, quoted
from briefing.exports.sqlite.segments import Segment, first_and_last, structure, total
from briefing.exports.sqlite.spellings import with_spellings
from briefing.exports.table import Cell, Column, Table

TOKENS = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mn'"
"""Vowel signs do not part a word; Latin letters are found without their accents, English words by their stems."""
Indexed = tuple[int, Sequence[Cell]]
"""The number of a row, and what is put into the index of it."""


def chosen(table: Table) -> list[int]:
    """The columns in which the search looks, by their places."""
    return [index for index, column in enumerate(table.columns) if column.stem in SEARCHED.get(table.name, ())]


def create_search(table: Table) -> str:
    """The statement that makes `<table>_fts`."""
    return _create(table, table.name)


def with_words(table: Table) -> Callable[[Sequence[Cell]], list[Cell]]:
    """What gives what is put into the index of a row."""
    columns = [(index, table.columns[index]) for index in chosen(table)]
    return lambda row: [_indexed(column, row[index]) for index, column in columns]


def segments(rows: Sequence[tuple[Table, Iterable[Indexed]]]) -> bytes:
    """A database that holds an index of these rows of each table, in one segment."""
    database = apsw.Connection(":memory:")
    with database:
        for table, indexed in rows:
            database.execute(_create(table, ""))
            database.executemany(_filling(table), ((number, *cells) for number, cells in indexed))
            database.execute(f"INSERT INTO {_name(table)} ({_name(table)}) VALUES ('optimize')")  # noqa: S608 - a name of ours
    return database.serialize("main")


def put(database: apsw.Connection, tables: Sequence[Table], found: Iterable[bytes]) -> None:
    """Makes the index of each table of the segments in `found`, in their order, whatever it was made of before."""
    parts = [_opened(raw) for raw in found]
    for table in tables:
        there = [part for part in parts if part.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (f"{table.name}_fts",)).fetchall()]
        _put(database, f"{table.name}_fts", there)


def _opened(raw: bytes) -> apsw.Connection:
    part = apsw.Connection(":memory:")
    part.deserialize("main", raw)
    return part


def _put(database: apsw.Connection, name: str, parts: Sequence[apsw.Connection]) -> None:
    data, index = f'"{name}_data"', f'"{name}_idx"'
    database.execute(f"DELETE FROM {data}; DELETE FROM {index}")  # noqa: S608 - names of ours
    totals: list[bytes] = []
    placed: list[Segment] = []
    for part in parts:
        told = part.execute(f"SELECT id, block FROM {data} ORDER BY id").fetchall()  # noqa: S608
        blocks: dict[Any, Any] = {number: block for number, block in told}  # noqa: C416 - of what types, SQLite does not tell
        totals.append(blocks.pop(1))
        if span := first_and_last(blocks.pop(10)):
            segment = Segment(len(placed) + 1, *span)
            placed.append(segment)
            moved = [(segment.moved(number), block) for number, block in blocks.items()]
            database.executemany(f"INSERT INTO {data} VALUES (?, ?)", moved)  # noqa: S608
            words = part.execute(f"SELECT term, pgno FROM {index} ORDER BY term").fetchall()  # noqa: S608
            database.executemany(f"INSERT INTO {index} VALUES ({segment.number}, ?, ?)", words)  # noqa: S608
    database.executemany(f"INSERT INTO {data} VALUES (?, ?)", [(1, total(totals)), (10, structure(placed))])  # noqa: S608


def _name(table: Table) -> str:
    return quoted(f"{table.name}_fts")


def _columns(table: Table) -> str:
    return ", ".join(quoted(table.columns[index].name) for index in chosen(table))


def _create(table: Table, content: str) -> str:
    options = f'content="{content}", tokenize="{TOKENS}", columnsize=0'
    return f"CREATE VIRTUAL TABLE {_name(table)} USING fts5({_columns(table)}, {options})"


def _filling(table: Table) -> str:
    return f"INSERT INTO {_name(table)} (rowid, {_columns(table)}) VALUES ({', '.join('?' * (len(chosen(table)) + 1))})"  # noqa: S608 - as above


def _indexed(column: Column, cell: Cell) -> Cell:
    """A list of names has their other spellings in it already."""
    return with_spellings(cell) if isinstance(cell, str) and column.type != "list" else cell
