"""What `archive.json` and `changes.json` hold beside the public fields of the records. Data only; their schemas are made of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.markers import Term
from briefing.records.fields import ActorId, Identifier, IncidentId, IsoDate, Record, Translated, Whole

Tag = Annotated[str, StringConstraints(pattern=r"^tag:[a-z0-9.@_-]+,[0-9-]+:[a-z0-9/-]+$")]
"""RFC 4151."""
Number = Annotated[Whole, Field(ge=0)]


class Matter(Record):
    """What claims of an incident are about, and how far their originators agree. Computed; superseded claims count for nothing."""

    attribute: Annotated[str, Term("attribute")]
    """The point that the claims are about."""
    about: ActorId | None
    """The actor that they are about; null if they are about none."""
    term: Annotated[str, Term("claim-value")] | None
    """The term that they name; null for numbers and words."""
    claims: tuple[str, ...]
    """Ids of the claims, in the order of the record."""
    agreement: Literal["agreed", "contested", "single_source", "denied"] | None
    """How far they agree; null if nobody takes a position, what is said cannot be compared, or it is still to be checked."""
    originators: Number
    """Independent originators who assert it; of a denied matter those who deny it; of a contested one all who speak to it."""
    speakers: Number
    """Originators by name, whether they depend on each other or not."""
    sources: Number
    """Articles, posts and statements in which they do: never a measure of agreement."""
    rivals: tuple[str, ...]
    """Terms that other originators name on the same point."""


class ComputedIncident(Record):
    """What the program computes of an incident's record. Nobody wrote it; numbers of different claims are never summed."""

    date_first: IsoDate | None
    """The first day that the date allows; null where it is open or not known."""
    date_last: IsoDate | None
    """The last day that the date allows; null where it is open or not known."""
    matters: tuple[Matter, ...]
    """What its claims are about, in the order in which they come to it."""


class ComputedBriefing(Record):
    """What the program computes of a briefing's record."""

    incidents: tuple[IncidentId, ...]
    """All its incidents in order of date: those that it lists, and those that a query of its editors finds."""


class RemovalNote(Record):
    on: IsoDate
    """The day of the change."""
    kind: Annotated[str, Term("revision-kind")]
    """What sort of change it is."""
    note: Translated
    """When and why, in a sentence for readers."""


class Removed(Record):
    """An incident or a briefing that was taken down, or an incident that was joined with another. Nothing else of it is public."""

    tag: Tag
    """By what it is known for good (RFC 4151)."""
    kind: Literal["incident", "briefing"]
    """What sort of record it was."""
    id: Identifier
    """The id under which it was published."""
    previous_ids: tuple[Identifier, ...]
    """Ids under which it was published before."""
    status: Literal["withdrawn", "merged"]
    """Whether it was withdrawn, or is part of another incident now."""
    merged_into: IncidentId | None
    """The incident that holds it now; null if it was withdrawn."""
    revisions: tuple[RemovalNote, ...]
    """What readers are told of it."""
