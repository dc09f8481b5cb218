"""The parts of a briefing's page. Data only."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.views.accounts import Concord
from briefing.views.components import Label, Link, Text


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """A claim behind a key point, or all claims of an incident: who speaks, in which incident."""

    href: str
    speaker: Text | None
    """None where the incident as a whole is cited."""
    incident: Text


@dataclass(frozen=True, slots=True)
class KeyPoint:
    text: Text
    cites: tuple[CitedClaim, ...]


@dataclass(frozen=True, slots=True)
class UnknownLine:
    """What is not known of some of the incidents."""

    phrase: str
    entries: tuple[UnknownEntry, ...]
    rest: tuple[UnknownEntry, ...]
    rest_phrase: str


@dataclass(frozen=True, slots=True)
class UnknownEntry:
    incident: Link
    names: tuple[Text, ...]
    """Whose word is missing."""


@dataclass(frozen=True, slots=True)
class State:
    """What is agreed, contested, told by one alone or unknown."""

    anchor: str
    title: str
    concord: Concord | None
    lines: tuple[UnknownLine, ...]
    empty: str
    """What stands there instead, where there is neither; empty if there is something."""


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor of the episode, and in what roles it is said to have taken part."""

    actor: Link
    roles: tuple[Label, ...]
    phrase: str
    """In how many of the incidents."""
