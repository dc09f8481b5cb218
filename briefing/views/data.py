"""The page of the archive as data."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.citation import Citation, CodeLine
from briefing.views.components import Head, Link, Name


@dataclass(frozen=True, slots=True)
class DataFile:
    name: str
    href: str
    size: str
    """In words: 12 KB."""
    what: str
    """What it holds, and what it is for."""


@dataclass(frozen=True, slots=True)
class FileGroup:
    title: str
    files: tuple[DataFile, ...]


@dataclass(frozen=True, slots=True)
class LicenceLine:
    of: str
    """What is under it: the data, the texts, the program."""
    what: str
    name: str
    """By its SPDX identifier."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column, or one in each of several languages."""

    names: tuple[str, ...]
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class TableDoc:
    """What a table holds, column by column."""

    name: str
    anchor: str
    description: str
    rows: str
    """How many, in words."""
    columns: tuple[ColumnLine, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """Lines of a program, as they are typed."""

    of: str
    lines: tuple[CodeLine, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    head: Head
    title: str
    intro: str
    version: str
    groups: tuple[FileGroup, ...]
    licences: tuple[LicenceLine, ...]
    citation: Citation | None
    """None if no record names a day."""
    examples: tuple[Example, ...]
    """How programs read the files."""
    feed: str | None
    """The link to the feed of what is new, where there is one."""
    downloads: Name | None
    """Where the whole site can be had for reading without a network."""
    revisions: Link
    tables: tuple[TableDoc, ...]
    links: tuple[TableDoc, ...]
    """Tables that the database has beside them."""
