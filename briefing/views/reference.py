"""The pages of what is told of and by whom it is told: places, sources, outlets."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import AliasLine, DateView, Fact, Head, Label, Link, Name, NamesElsewhere, SourceLine, Text
from briefing.views.map import MapView
from briefing.views.paging import Paging
from briefing.views.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Unit:
    """A place that lies in another, and how much is known of it."""

    place: Link
    kind: Text
    phrase: str


@dataclass(frozen=True, slots=True)
class PlacePage:
    head: Head
    title: Text
    names: tuple[Text, ...]
    around: tuple[Link, ...]
    """What it lies in, the largest first."""
    facts: tuple[Fact, ...]
    note: Text | None
    aliases: tuple[AliasLine, ...]
    elsewhere: tuple[NamesElsewhere, ...]
    map: MapView | None
    within: tuple[Unit, ...]
    within_whole: Link | None
    """The list of them all; None where they are all here."""
    timeline: Timeline
    mentions: Timeline


@dataclass(frozen=True, slots=True)
class CarriedClaim:
    claim: Link
    originator: Name
    segments: str


@dataclass(frozen=True, slots=True)
class Carried:
    """The claims on one incident that rest on a source."""

    incident: Link
    date: DateView
    phrase: str
    claims: tuple[CarriedClaim, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    head: Head
    title: Text
    headline: Text | None
    facts: tuple[Fact, ...]
    rationale: Text | None
    note: Text | None
    paging: Paging | None
    """How it leads to the pages of the years; None where all incidents are here."""
    carried: tuple[Carried, ...]
    rest: tuple[Link, ...]
    """Further incidents that cite it, by name alone."""


@dataclass(frozen=True, slots=True)
class OutletPage:
    head: Head
    title: Text
    names: tuple[Text, ...]
    facts: tuple[Fact, ...]
    aliases: tuple[AliasLine, ...]
    elsewhere: tuple[NamesElsewhere, ...]
    affiliation: Text | None
    reliability: Label
    reliability_rationale: Text
    grades: str | None
    """Where the site explains them."""
    sources: tuple[SourceLine, ...]
    sources_paging: Paging | None
    """How it leads to those of each year; None where they are all here."""
    timeline: Timeline
