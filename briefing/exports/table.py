"""A table as it is published: CSV, SQLite, its description in the data package and on the data page. Data only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

R = TypeVar("R")

Cell = str | int | float | bool | tuple[str, ...] | None
"""What a cell holds, exact; None is an empty one: not known, or not said. A list without members is None too."""


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    """Lower-case Latin letters, digits and low lines; the same in every format."""
    type: Literal["string", "integer", "number", "boolean", "date", "list"]
    """As in Frictionless' Table Schema. A list stands in one cell, its members parted by `; `."""
    description: str
    """What it holds, in English: a message of the catalogues of words."""
    hxl: str = ""
    """The tag and attributes of the HXL row; empty where the standard has none."""
    required: bool = False
    """Whether every row has a value."""
    refers: str = ""
    """The table whose column `id` has the values; of a list, each of its members."""
    vocabulary: str = ""
    """The vocabulary whose terms are the values."""
    language: str = ""
    """The language of the values (BCP 47); empty where they have none, or several."""

    @property
    def stem(self) -> str:
        """Its name without a language."""
        return self.name.removesuffix(f"_{self.language}") if self.language else self.name


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    """The rows of a table, made when they are asked for and kept nowhere: a large table never stands in memory as a whole."""

    records: Callable[[], Collection[R]]
    """Whose rows they are, in the order of the table."""
    parts: Callable[[R], Collection[Any]]
    """What a row is of: the record, or each of its parts."""
    cells: Sequence[Callable[[Any], Cell]]

    def of(self, record: R) -> list[Row]:
        """The rows of one of the records."""
        return [tuple([cell(part) for cell in self.cells]) for part in self.parts(record)]

    def __iter__(self) -> Iterator[Row]:
        for record in self.records():
            yield from self.of(record)


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    """The name of the file without its suffix, and of the table in SQLite."""
    description: str
    """What a row is, in English: a message of the catalogues of words."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that together tell a row from all others."""
    rows: Rows[Any]
    """In stable order; each as long as `columns`."""
