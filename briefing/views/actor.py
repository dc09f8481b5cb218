"""The actor's page and its parts: names, relations, company, what it says and what is said of it."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.citation import Citation, Standing
from briefing.views.components import AliasLine, Cite, DateView, Fact, Head, Label, Link, Name, NamesElsewhere, Prose, SourceLine, Text
from briefing.views.diagram import Diagram
from briefing.views.map import MapView
from briefing.views.timeline import Density, Timeline


@dataclass(frozen=True, slots=True)
class RelationLine:
    type: Text
    """Worded from the side of the actor whose page it is."""
    actor: Link
    period: DateView
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations to other actors: drawn, and as a list that says the same and names the sources."""

    diagram: Diagram | None
    """None if there is no relation."""
    is_directed: bool
    """Whether the drawing has arrows."""
    lines: tuple[RelationLine, ...]
    whole: Link | None = None
    """The list of them all; None where they are all here."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An incident in which two actors take part."""

    incident: Link
    date: DateView


@dataclass(frozen=True, slots=True)
class Meetings:
    """The incidents in which two actors stand to each other in one way, the newest first."""

    standing: str
    phrase: str
    shown: tuple[Meeting, ...]
    rest: str
    """The words for incidents that are left out; empty if none is."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor that takes part in the same incidents, and in which roles the two stand to each other."""

    actor: Link
    phrase: str
    meetings: tuple[Meetings, ...]


@dataclass(frozen=True, slots=True)
class Company:
    first: tuple[Companion, ...]
    more: tuple[Companion, ...]
    """Those who are met less often."""
    more_phrase: str
    whole: Link | None = None
    """The list of them all; None where they are all here."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, with the way to its place on the page of its incident."""

    claim: Link
    date: DateView
    """That of the incident."""
    position: Label | None
    """None where it simply asserts."""
    value: str | None
    status: Label | None
    """None where it is simply current."""


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """Claims on one attribute, the newest incident first."""

    attribute: Text
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """The claims that concern one actor, or that one originator makes."""

    who: Name
    phrase: str
    groups: tuple[StatementGroup, ...]
    rest: str
    """The words for claims that are left out; empty if none is."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What the actor says of itself and of others, and what others say of it."""

    of_itself: Speech | None
    of_others: tuple[Speech, ...]
    by_others: tuple[Speech, ...]
    others_rest: str
    by_rest: str
    """The words for actors and originators that are left out; empty if none is."""


@dataclass(frozen=True, slots=True)
class ActorPage:
    head: Head
    title: Text
    standing: Standing
    names: tuple[Text, ...]
    facts: tuple[Fact, ...]
    profile: Prose
    aliases: tuple[AliasLine, ...]
    elsewhere: tuple[NamesElsewhere, ...]
    relations: Relations
    map: MapView | None
    activity: Density
    """The incidents in which it is said to take part, by month."""
    timeline: Timeline
    feed: str
    """The link to the feed of the actor."""
    company: Company
    voices: Voices
    sources: tuple[SourceLine, ...]
    sources_whole: Link | None
    """The list of them all; None where they are all here."""
    citation: Citation
