"""Incidents and the claims about them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.markers import Term
from briefing.records.fields import (
    ActorId,
    Cite,
    EditedRecord,
    Edtf,
    Identifier,
    IncidentId,
    IsoDate,
    OutletId,
    PlaceId,
    Record,
    SourceId,
    Translated,
    TranslatedMarkdown,
    Truth,
    Whole,
)


class IncidentDate(Record):
    edtf: Edtf | None
    basis: Literal["stated", "relative", "inferred_text", "inferred_external"]
    """How the date is known; `inferred_external`: from outside the cited sources."""
    rationale: Translated | None
    """The reasoning, for every basis but `stated`."""
    time: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None
    """Local time, 24 hours."""
    time_precision: Annotated[Whole, Field(ge=1, le=3)] | None = None
    """1 exact, 2 part of the day, 3 unknown (ACLED)."""
    part_of_day: Annotated[str, Term("part-of-day")] | None = None


class Location(Record):
    place: PlaceId
    role: Literal["occurred", "mentioned"]
    geo_precision: Annotated[Whole, Field(ge=1, le=3)]
    """1 the settlement itself, 2 an area around it, 3 the governorate (ACLED)."""
    wording: Translated | None = None
    """How our sources describe where it was, in our own words."""


class Event(Record):
    type: Annotated[str, Term("event-type")]
    sub_type: Annotated[str, Term("event-sub-type")] | None
    """The narrowest term that every account supports; null if they share none."""
    basis: tuple[str, ...]
    """Ids of the claims that carry it."""


class Participant(Record):
    actor: ActorId | None
    description: Translated | None = None
    """Who it was, where no actor is identified; or which part of the actor."""
    role: Annotated[str, Term("participant-role")]
    certainty: Annotated[str, Term("certainty")]
    claims: tuple[str, ...]


class Count(Record):
    """A number of persons or things, as one originator gives it."""

    min: Annotated[Whole, Field(ge=0)] | None
    max: Annotated[Whole, Field(ge=0)] | None
    term: Annotated[str, Term("quantity")] | None = None
    """The word of a vague quantity ("dozens"): min and max are then null."""
    kind: Annotated[str, Term("count-kind")]
    civilian_status: Annotated[str, Term("civilian-status")] | None


class Originator(Record):
    actor: ActorId | None
    description: Translated | None = None
    """Who spoke, where no actor is identified; or in which capacity."""
    named: Truth
    """Whether the source names the person or body that spoke."""


class ChainLink(Record):
    """One step by which a statement reached us: exactly one of its fields is given."""

    actor: ActorId | None = None
    outlet: OutletId | None = None
    source: SourceId | None = None
    description: Translated | None = None


class Claim(Record):
    id: Annotated[str, StringConstraints(pattern=r"^c[1-9][0-9]*$")]
    """Unique within the incident: c1, c2 …"""
    attribute: Annotated[str, Term("attribute")]
    about: ActorId | None
    """The actor that the claim is about: whose dead, whose act, whose demand."""
    position: Literal["asserts", "denies", "no_position"]
    value: Count | Annotated[str, Term("claim-value")] | None
    text: Translated
    """The claim in our own words, attributed: «X says that …»."""
    originator: Originator
    chain: Annotated[tuple[ChainLink, ...], Field(min_length=1)]
    """From the originator's first carrier to the source that we cite."""
    speech_act: Annotated[str, Term("speech-act")]
    credibility: Annotated[Whole, Field(ge=1, le=6)] = 6
    """Admiralty code; 6, cannot be judged, unless a rationale carries another."""
    credibility_rationale: Translated | None = None
    cites: Annotated[tuple[Cite, ...], Field(min_length=1)]
    status: Literal["current", "superseded", "conflict", "work_needed"] = "current"
    note: Translated | None = None
    """What readers should know of the claim's status; a claim in conflict needs it."""


class Assessment(Record):
    grade: Annotated[str, Term("grade")]
    rationale: Translated
    by: str
    """A role or pseudonym from `site.yml`."""
    on: IsoDate


class Sensitivity(Record):
    """What must not be shown. What is withheld for safety belongs in no public repository."""

    publish_places_as: Literal["given", "parent", "none"] = "given"
    withhold_actors: tuple[ActorId, ...] = ()
    reason: Translated
    """Why, in words that may be published."""


class Related(Record):
    incident: IncidentId
    type: Annotated[str, Term("related-type")]


class Revision(Record):
    on: IsoDate
    kind: Annotated[str, Term("revision-kind")]
    fields: tuple[str, ...] = ()
    note: Translated


class Incident(EditedRecord):
    schema_version: Literal["1"]
    id: Identifier
    """Opaque, never used again, equal to the file's stem."""
    previous_ids: tuple[Identifier, ...] = ()
    status: Literal["draft", "in_review", "published", "withdrawn", "merged"]
    merged_into: IncidentId | None = None
    title: Translated
    summary: Translated
    date: IncidentDate
    locations: Annotated[tuple[Location, ...], Field(min_length=1)]
    event: Event
    participants: tuple[Participant, ...]
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    assessment: Assessment | None
    context: TranslatedMarkdown | None
    sensitivity: Sensitivity | None = None
    related: tuple[Related, ...] = ()
    revisions: Annotated[tuple[Revision, ...], Field(min_length=1)]
