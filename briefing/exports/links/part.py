"""A part of a record: one of several, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def parts(found: Callable[[R], Iterable[P]]) -> Callable[[R], list[Part[R, P]]]:
    """What gives the parts of a record, numbered."""
    return lambda record: [Part(record, number, it) for number, it in enumerate(found(record), 1)]


def owner(column: Column) -> Filled[Part[R, P]]:
    """The id of the record that it is a part of."""
    return Filled(column, lambda part: part.of.id)


def numbered() -> Filled[Part[R, P]]:
    return Filled(Column("number", "integer", "Its place among its like, from 1.", required=True), lambda part: part.number)
