"""Full-text search in the database (FTS5): the texts as they stand, and their words in the spellings that people type.

The tables are of external content: they hold the index alone, and texts are read from the tables that they are of. What is
put into the index is the text and, behind it, its words in other spellings, so that a question is found as it is typed,
without a word of ours being needed to prepare it. Datasette knows them by their `content` and shows a search box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import apsw

from briefing.exports.sqlite.schema import SEARCHED, quoted, stem
from briefing.exports.sqlite.spellings import with_spellings
from briefing.exports.table import Cell, Column, Table

TOKENS = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mn'"
"""Vowel signs do not part a word; Latin letters are found without their accents, English words by their stems."""


def add_search(database: apsw.Connection, tables: Sequence[Table]) -> None:
    """Adds `<table>_fts` for each table that is searched."""
    for table in tables:
        if table.name in SEARCHED:
            chosen = [index for index, column in enumerate(table.columns) if stem(column) in SEARCHED[table.name]]
            for statement in _made(table, chosen):
                database.execute(statement)
            database.executemany(_filling(table, chosen), _rows(table, chosen))
            database.execute(f"INSERT INTO {_name(table)} ({_name(table)}) VALUES ('optimize')")  # noqa: S608 - a name of ours


def _name(table: Table) -> str:
    return quoted(f"{table.name}_fts")


def _columns(table: Table, chosen: Sequence[int]) -> str:
    return ", ".join(quoted(table.columns[index].name) for index in chosen)


def _made(table: Table, chosen: Sequence[int]) -> Iterator[str]:
    options = f'content="{table.name}", tokenize="{TOKENS}", columnsize=0'
    yield f"CREATE VIRTUAL TABLE {_name(table)} USING fts5({_columns(table, chosen)}, {options})"


def _filling(table: Table, chosen: Sequence[int]) -> str:
    return f"INSERT INTO {_name(table)} (rowid, {_columns(table, chosen)}) VALUES ({', '.join('?' * (len(chosen) + 1))})"  # noqa: S608 - as above


def _rows(table: Table, chosen: Sequence[int]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(table.rows, 1):
        yield (number, *(_indexed(table.columns[index], row[index]) for index in chosen))


def _indexed(column: Column, cell: Cell) -> Cell:
    """A list of names has their other spellings in it already."""
    return with_spellings(cell) if isinstance(cell, str) and column.type != "list" else cell
