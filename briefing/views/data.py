"""The page of the archive as data."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.views.components import Head


@dataclass(frozen=True, slots=True)
class DataFile:
    name: str
    href: str
    size: str
    """In words: 12 KB."""
    what: str
    """What it holds, and what it is for."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class TableDoc:
    """What a table holds, column by column."""

    name: str
    anchor: str
    description: str
    columns: tuple[ColumnLine, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    head: Head
    title: str
    intro: str
    files: tuple[DataFile, ...]
    tables: tuple[TableDoc, ...]
