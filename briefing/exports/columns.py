"""What the tables are made of: a column with what it holds for a record; texts in each language, dates, terms."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from briefing import urls
from briefing.catalog import Catalog
from briefing.dates.bounds import named
from briefing.exports.table import Cell, Column, Rows, Table
from briefing.former import Permanent, first_id

R = TypeVar("R")
S = TypeVar("S")
P = TypeVar("P", bound=Permanent)
Translations = Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Filled(Generic[R]):
    """A column, and what it holds for a record."""

    column: Column
    cell: Callable[[R], Cell]


Records = Callable[[], Collection[R]]
"""What gives them when they are asked for."""


def table(name: str, description: str, records: Records[R], filled: Sequence[Filled[R]], key: tuple[str, ...] = ("id",)) -> Table:
    """A row for each record; the columns of the key tell it from all others."""
    return table_of_parts(name, description, records, lambda record: (record,), filled, key)


def table_of_parts(
    name: str, description: str, records: Records[R], parts: Callable[[R], Collection[S]], filled: Sequence[Filled[S]], key: tuple[str, ...]
) -> Table:
    """A row for each part of each record."""
    cells = [one.cell for one in filled]
    return Table(name, description, tuple(one.column for one in filled), key, Rows(records, parts, cells))


def members(values: Iterable[str | None]) -> tuple[str, ...] | None:
    """The members of a list, each once, in order; None where there is none."""
    return tuple(dict.fromkeys(value for value in values if value)) or None


def by_language(languages: Iterable[str], column: Column, cell: Callable[[R, str], Cell]) -> list[Filled[R]]:
    """The column once for each language, `title` as `title_ar` and `title_en`."""
    return _in_each(languages, column, lambda code: lambda record: cell(record, code))


def _in_each(languages: Iterable[str], column: Column, cell_in: Callable[[str], Callable[[R], Cell]]) -> list[Filled[R]]:
    """The same of what gives the function for a language: of columns that all tables have, one call less for each cell."""
    return [Filled(_in(column, code), cell_in(code)) for code in languages]


def _in(column: Column, code: str) -> Column:
    suffix = code.lower().replace("-", "_")
    return replace(column, name=f"{column.name}_{suffix}", hxl=column.hxl and f"{column.hxl}+i_{suffix}", language=code)


def texts(languages: Iterable[str], column: Column, text: Callable[[R], Translations]) -> list[Filled[R]]:
    """A text in each language; empty where it has no translation."""

    def text_in(code: str) -> Callable[[R], Cell]:
        return lambda record: found.get(code) if (found := text(record)) else None

    return _in_each(languages, column, text_in)


def languages_of(catalog: Catalog, names: Iterable[Mapping[str, str]]) -> list[str]:
    """The languages of the site, then, in order of their codes, those that names are given in beside."""
    own = catalog.site.locales
    return [*own, *sorted({code for name in names for code in name} - set(own))]


def term(catalog: Catalog, column: Column, value: Callable[[R], str | None]) -> list[Filled[R]]:
    """A term of the column's vocabulary by its id, and in words in each language."""
    labels = catalog.vocabularies[column.vocabulary]
    words = Column(f"{column.name}_label", "string", "The term before it, in words.", column.hxl and f"{column.hxl}+name")

    def label_in(code: str) -> Callable[[R], Cell]:
        known = {name: one.label.get(code) for name, one in labels.items()}
        return lambda record: known[name] if (name := value(record)) else None

    return [Filled(column, value), *_in_each(catalog.site.locales, words, label_in)]


def dated(column: Column, tag: str, edtf: Callable[[R], str | None]) -> list[Filled[R]]:
    """A date as the record has it, and its first and last day; `tag` is the HXL tag of the days."""
    name = column.name.removesuffix("_edtf")
    first = Column(
        f"{name}_first",
        "date",
        "The first day that the date names; empty where it is open or unknown. With ~ or ? it may have been another day.",
        f"{tag}+start",
    )
    last = Column(
        f"{name}_last",
        "date",
        "The last day that the date names; empty where it is open or unknown. With ~ or ? it may have been another day.",
        f"{tag}+end",
    )
    return [
        Filled(column, edtf),
        Filled(first, lambda record: iso(named(edtf(record))[0])),
        Filled(last, lambda record: iso(named(edtf(record))[1])),
    ]


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def identity(catalog: Catalog, kind: str, column: Column) -> list[Filled[P]]:
    """By what a record that has pages of its own is known: its id, its name for good, former ids, its page in each language."""
    pages = Column("page", "string", "The path of its page, from the folder of the site.", "#meta+path", required=True)
    return [
        Filled(column, lambda record: record.id),
        Filled(
            Column("tag", "string", "Its name for good, whatever its id and address (RFC 4151).", "#meta+tag", required=True),
            lambda record: urls.tag(catalog.site, kind, first_id(record)),
        ),
        Filled(
            Column("previous_ids", "list", "Ids under which it was published before.", "#meta+id+former+list"),
            lambda record: record.previous_ids or None,
        ),
        *by_language(catalog.site.locales, pages, lambda record, code: urls.record(code, kind, record.id)),
    ]
