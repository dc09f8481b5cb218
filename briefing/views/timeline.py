"""Timelines: entries by year and month, how their dates are drawn, how dense they are, how they are filtered."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.frozen import dataclass
from briefing.views.components import DateView, Label, Link, Name, Text
from briefing.views.paging import Paging


@dataclass(frozen=True, slots=True)
class Stroke:
    """A part of a drawing: what it means, which is its class, and its SVG path."""

    name: str
    path: str


Mark = tuple[Stroke, ...]
"""A date, drawn along the days of a month or of a year, in the direction of reading."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A day or month on the scale above the marks."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Side:
    """Who stands on the other side of the actor whose timeline it is."""

    label: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident in a timeline."""

    anchor: str
    date: DateView
    mark: Mark
    title: Link
    places: tuple[Name, ...]
    event: Label
    grade: Label | None
    """How the editors assess it; None if they do not."""
    roles: tuple[Label, ...]
    """The roles of the actor whose timeline it is."""
    side: Side | None
    keys: Mapping[str, str]
    """Filter → the ids, parted by blanks, by which it finds the entry; empty where nothing is filtered."""


@dataclass(frozen=True, slots=True)
class Period:
    """The entries of one month, or those of a year that cannot be put into a month."""

    title: str
    anchor: str
    scale: tuple[Tick, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    title: str
    anchor: str
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    years: tuple[Year, ...]
    legend: str
    """The link to the words on how dates are drawn."""
    paging: Paging | None = None
    """How it leads to the pages of its years; None where all incidents are here, and on the pages of the whole timeline."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: how many incidents are known to have begun in it."""

    key: str
    number: str
    title: str
    count: str
    """«11 incidents»; empty if there is none."""
    href: str
    total: str
    """The number alone, which stands on the bar."""
    base: str
    """Where the number stands."""
    top: str
    height: str


@dataclass(frozen=True, slots=True)
class BarYear:
    """The months of a year, or in words how many incidents it has, or that nothing is known to have happened in it."""

    key: str
    title: str
    href: str
    bars: tuple[Bar, ...]
    loose: str
    """How many are known to lie in the year and not in one of its months, in words; empty if none."""
    count: str = ""
    """How many are known to lie in the year, in words, where its months are not drawn."""


@dataclass(frozen=True, slots=True)
class Density:
    years: tuple[BarYear, ...]
    loose: str
    """How many are known to lie in no one year, in words; empty if none."""


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Filter:
    """A list from which a reader chooses one thing that every entry shown shall have."""

    name: str
    label: str
    everything: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    choices: tuple[Filter, ...]
    counts: Mapping[str, str]
    """Plural category (CLDR) → «{shown} of {total} incidents» in that form."""
