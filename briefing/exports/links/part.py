"""A part of a record: one of several, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

from briefing.exports.columns import Filled
from briefing.exports.table import Column


class Identified(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Identified)
P = TypeVar("P")


class Part(NamedTuple, Generic[R, P]):
    of: R
    number: int
    """Its place among its like, from 1."""
    it: P


def parts(records: Iterable[R], found: Callable[[R], Iterable[P]]) -> Iterator[Part[R, P]]:
    """The parts of each record, numbered."""
    for record in records:
        for number, it in enumerate(found(record), 1):
            yield Part(record, number, it)


def owner(column: Column) -> Filled[Part[R, P]]:
    """The id of the record that it is a part of."""
    return Filled(column, lambda part: part.of.id)


def numbered() -> Filled[Part[R, P]]:
    return Filled(Column("number", "integer", "Its place among its like, from 1.", required=True), lambda part: part.number)
