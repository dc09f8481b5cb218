"""A record as one file. Data only."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from briefing.frozen import dataclass
from briefing.views.accounts import Account, ClaimView, Matter
from briefing.views.components import Channel, SourceLine
from briefing.views.pages import BriefingPage, IncidentPage
from briefing.views.reference import SourcePage


@dataclass(frozen=True, slots=True)
class SaidOn:
    """A claim, and the matter that it speaks to."""

    matter: Matter
    claim: ClaimView
    is_first: bool
    """Whether no claim above it speaks to that matter."""


@dataclass(frozen=True, slots=True)
class Way:
    """Claims of one originator that reached us by the same chain, made in the same manner and held to be as credible."""

    model: ClaimView
    """One of them, for what they share."""
    claims: tuple[SaidOn, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """An originator's account."""

    account: Account
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with its accounts."""

    page: IncidentPage
    voices: tuple[Voice, ...]
    matters: Mapping[str, Matter]
    """The link by which a page leads to a matter → the matter."""
    address: str
    """Where its living page is; empty if the build knows no public address."""


@dataclass(frozen=True, slots=True)
class CopiedSource:
    """A source that the file cites: the line of it, and what the site's page of it says."""

    line: SourceLine
    page: SourcePage


@dataclass(frozen=True, slots=True)
class SinglePart:
    """What the file says in one language."""

    page: IncidentPage | BriefingPage
    told: tuple[Told, ...]
    """The incident itself, or the incidents of the episode."""
    sources: tuple[CopiedSource, ...]
    version: str
    site_name: str
    tagline: str
    address: str
    """Where the living page is; empty if the build knows no public address."""
    known: Markup
    licence: Markup
    channels: tuple[Channel, ...]
