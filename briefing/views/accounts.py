"""What an incident's claims come to on its page: matters, accounts, figures. Data only; every word in the page's language."""

from __future__ import annotations

from typing import Literal

from briefing.frozen import dataclass
from briefing.views.components import Cite, Label, Name, Text

Stance = Literal["asserts", "denies", "no-position"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the claims on one matter agree, as the program counts it."""

    id: str
    """agreed, contested, single-source, denied; or unlike, open, none, past, where there is nothing to compute."""
    label: str
    counted: str
    """What was counted: «2 independent originators»."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A line of the legend."""

    agreement: Agreement
    words: str


@dataclass(frozen=True, slots=True)
class MatterName:
    """What claims are about: «Killed, Harbour Guard», «Means: air strike»."""

    attribute: Text
    term: Text | None
    about: Name | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """An originator who speaks to a matter, linked to its claim."""

    name: Text
    href: str
    stance: Stance
    stance_label: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Matter:
    anchor: str
    name: MatterName
    agreement: Agreement
    rivals: str
    """That other originators name something else, in words; empty if none does."""
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A link of the chain, with what it is where that is worth saying."""

    name: Name
    part: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    anchor: str
    stance: Stance
    stance_label: str
    text: Text
    value: str | None
    speaker: Text | None
    speech_act: Label
    credibility: Label
    credibility_rationale: Text | None
    status: Label | None
    """None where it is simply current."""
    note: Text | None
    """What readers should know of the status."""
    outlets: tuple[Text, ...]
    """Of the sources, as far as they are known."""
    chain: tuple[Step, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one originator says on each matter, in the order of the matters."""

    anchor: str
    name: Name
    phrase: str
    """How many claims, in how many articles."""
    cells: tuple[tuple[ClaimView, ...], ...]
    """No claims on a matter where the account is silent."""
    silence: str
    """On how many matters the account is silent, in words; empty if on none."""


@dataclass(frozen=True, slots=True)
class Accounts:
    matters: tuple[Matter, ...]
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class MatterLink:
    name: MatterName
    href: str
    counted: str


@dataclass(frozen=True, slots=True)
class Concord:
    """The matters of one agreement: the first few, and the rest."""

    agreement: Agreement
    first: tuple[MatterLink, ...]
    rest: tuple[MatterLink, ...]
    rest_phrase: str
    """«8 more», «8 matters»; empty if there is no rest."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on the scale of its figure, in units of the drawing, from its left edge."""

    x: float
    width: float
    nature: Literal["point", "range", "open"]
    """One number; two bounds; or one bound only."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """What one originator says of a number."""

    originator: Text
    words: str
    note: str
    """What is to be known of it: that it is denied, or in conflict; else empty."""
    href: str
    """The claim."""
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A number written under the scale."""

    x: float
    number: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """The lowest and the highest number of all accounts. No estimate."""

    words: str
    bar: Bar
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The numbers of one sort of people."""

    who: str
    """What is counted, and whether they were civilians, as the originators say."""
    lines: tuple[FigureLine, ...]
    envelope: Envelope | None
    """None where fewer than two numbers are given; then nothing is drawn."""


@dataclass(frozen=True, slots=True)
class CasualtyFigure:
    """One sort of harm to one actor's people, as each originator numbers it."""

    name: MatterName
    href: str
    """The row of the accounts."""
    groups: tuple[FigureGroup, ...]
    without_number: tuple[FigureLine, ...]
    """Who speaks of it and gives no number."""
