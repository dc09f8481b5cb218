"""The parts of a briefing's page. Data only."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.accounts import MatterLink
from briefing.views.components import Label, Link, Text


@dataclass(frozen=True, slots=True)
class CitedIncident:
    """An incident behind a key point, and whose claims in it carry the point."""

    incident: Link
    speakers: tuple[Link, ...]
    """Each linked to the first of its claims; none where the incident as a whole is cited."""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    text: Text
    cites: tuple[CitedIncident, ...]


@dataclass(frozen=True, slots=True)
class UnknownLine:
    """What is not known of some of the incidents."""

    phrase: str
    entries: tuple[UnknownEntry, ...]
    rest: tuple[UnknownEntry, ...]
    rest_phrase: str
    left: str
    """The words for entries that are left out; empty if none is."""


@dataclass(frozen=True, slots=True)
class UnknownEntry:
    incident: Link
    names: tuple[Text, ...]
    """Whose word is missing."""


@dataclass(frozen=True, slots=True)
class IncidentMatters:
    incident: Link
    matters: tuple[MatterLink, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What is agreed, contested, told by one alone or unknown."""

    anchor: str
    title: str
    first: tuple[IncidentMatters, ...]
    rest: tuple[IncidentMatters, ...]
    rest_phrase: str
    left: str
    """The words for matters that are left out; empty if none is."""
    lines: tuple[UnknownLine, ...]
    empty: str
    """What stands there where there is nothing of it; empty if there is something."""


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor of the episode, and in what roles it is said to have taken part."""

    actor: Link
    roles: tuple[Label, ...]
    phrase: str
    """In how many of the incidents."""
