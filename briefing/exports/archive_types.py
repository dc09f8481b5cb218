"""What `archive.json` and `changes.json` hold beside the public fields of the records. Data only; their schemas are made of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.markers import Term
from briefing.records.fields import ActorId, Identifier, IncidentId, IsoDate, PlainText, Record, Translated, Whole

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
    """The first day that the date names; null where it is open or unknown."""
    date_last: IsoDate | None
    """The last day that the date names; null where it is open or unknown."""
    date_is_doubtful: bool
    """Whether the date is marked as about or uncertain, so that it may have been another day."""
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


Kind = Literal["incident", "briefing"]


class Added(Record):
    """A record that was published."""

    tag: Tag
    """By what it is known for good (RFC 4151)."""
    kind: Kind
    """What sort of record it is."""
    id: Identifier
    """Its id."""
    on: IsoDate
    """The day of its publication."""


class Corrected(Record):
    """A change of a record that had been published."""

    tag: Tag
    """By what it is known for good (RFC 4151)."""
    kind: Kind
    """What sort of record it is."""
    id: Identifier
    """Its id."""
    on: IsoDate
    """The day of the change."""
    change: Annotated[str, Term("revision-kind")]
    """What sort of change it is."""
    fields: tuple[str, ...]
    """The keys that were changed."""
    note: Translated
    """What was changed, in a sentence for readers."""


class Withdrawn(Record):
    """A record that was taken down."""

    tag: Tag
    """By what it is known for good (RFC 4151)."""
    kind: Kind
    """What sort of record it was."""
    id: Identifier
    """Its id."""
    on: IsoDate
    """The day on which it was taken down."""
    note: Translated
    """Why, in a sentence for readers."""


class Redirected(Record):
    """An id that leads to another one since that day: the incident is part of another one, or got another id."""

    tag: Tag
    """By what it was known (RFC 4151)."""
    kind: Kind
    """What sort of record it was."""
    id: Identifier
    """The id that it had."""
    to: Identifier
    """The id to which it leads now."""
    on: IsoDate
    """The day on which they were joined, or it got another id."""
    note: Translated
    """What was done, in a sentence for readers."""


class ReleaseChanges(Record):
    """What changed between a release and the one before it, each list in order of the days."""

    release: PlainText | None
    """The name of the release; null for what came after the last one."""
    on: IsoDate | None
    """The last day whose changes are in the release; null for what came after the last one."""
    note: Translated | None
    """What readers should know of the release."""
    added: tuple[Added, ...]
    """Records that were published."""
    corrected: tuple[Corrected, ...]
    """What was put right, made clearer or added in a record that had been published."""
    withdrawn: tuple[Withdrawn, ...]
    """Records that were taken down."""
    redirected: tuple[Redirected, ...]
    """Ids of incidents that lead to another one since then; of other records see `previous_ids`."""


class FormerId(Record):
    """An id that a record had before. Since when, only incidents can say, in a revision: see `redirected`."""

    kind: Literal["incident", "actor", "place", "source", "outlet", "briefing"]
    """What sort of record it is."""
    id: Identifier
    """The id that it had."""
    to: Identifier
    """The id that it has now."""


class Changes(Record):
    """What was added, corrected, withdrawn and redirected, by release. Of what was taken down no more is told than that."""

    format: Literal["1"]
    """The version of the form; another number if programs have to change."""
    version: PlainText
    """The release; of a later state its name and the day of the newest change."""
    releases: tuple[ReleaseChanges, ...]
    """In order of their days; what came after the last one stands last, without a name."""
    previous_ids: tuple[FormerId, ...]
    """Ids that lead to other ids now."""
