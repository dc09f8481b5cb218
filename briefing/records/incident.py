"""Incidents and the claims about them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing import limits
from briefing.markers import UNPUBLISHED, Term
from briefing.records.fields import (
    FEW,
    FROM_ONE_TO_FEW,
    FROM_ONE_TO_MANY,
    FROM_ONE_TO_SOME,
    MANY,
    SOME,
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
    Titles,
    Translated,
    TranslatedMarkdown,
    Truth,
    Whole,
    Word,
)

KEYS = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$"
"""A key, or several that lead to one, parted by points; the id or the number of an item is such a step too."""


class IncidentDate(Record):
    edtf: Edtf | None
    """The date; null if nothing at all is known of it."""
    basis: Literal["stated", "relative", "inferred_text", "inferred_external"]
    """How the date is known; `inferred_external`: from outside the cited sources."""
    rationale: Translated | None
    """The reasoning, for every basis but `stated`."""
    time: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None
    """Local time, 24 hours."""
    time_precision: Annotated[Whole, Field(ge=1, le=3)] | None = None
    """1 exact, 2 part of the day, 3 unknown (ACLED)."""
    part_of_day: Annotated[str, Term("part-of-day")] | None = None
    """The part of the day, if a source gives it."""


class Location(Record):
    place: PlaceId
    """The place."""
    role: Literal["occurred", "mentioned"]
    """Whether an account says that it happened there, or only mentions the place."""
    geo_precision: Annotated[Whole, Field(ge=1, le=3)]
    """1 the settlement itself, 2 an area around it, 3 the governorate (ACLED)."""
    wording: Translated | None = None
    """How our sources describe where it was, in our own words."""


class Event(Record):
    type: Annotated[str, Term("event-type")]
    """ACLED's event type that every account supports."""
    sub_type: Annotated[str, Term("event-sub-type")] | None
    """The narrowest term that every account supports; null if they share none."""
    basis: Annotated[tuple[Word, ...], MANY]
    """Ids of the claims that carry it."""


class Participant(Record):
    actor: ActorId | None
    """The actor that is said to have taken part; null if none is identified."""
    description: Translated | None = None
    """Who it was, where no actor is identified; or which part of the actor."""
    role: Annotated[str, Term("participant-role")]
    """In what role, as claims report it."""
    certainty: Annotated[str, Term("certainty")]
    """Whether claims say so, contradict each other, or the editors hold it."""
    claims: Annotated[tuple[Word, ...], MANY]
    """Ids of the claims that say so."""


class Count(Record):
    """A number of persons or things, as one originator gives it."""

    min: Annotated[Whole, Field(ge=0, le=limits.NUMBER)] | None
    """The least number; null if no lower bound is given."""
    max: Annotated[Whole, Field(ge=0, le=limits.NUMBER)] | None
    """The greatest number; null if no upper bound is given."""
    term: Annotated[str, Term("quantity")] | None = None
    """The word of a vague quantity ("dozens"): min and max are then null."""
    kind: Annotated[str, Term("count-kind")]
    """What is counted."""
    civilian_status: Annotated[str, Term("civilian-status")] | None
    """Whether those counted were civilians, as the originator says; null if nothing is said."""


class Originator(Record):
    actor: ActorId | None
    """The actor that spoke; null if no record fits."""
    description: Translated | None = None
    """Who spoke, where no actor is identified; or in which capacity."""
    named: Truth
    """Whether the source names the person or body that spoke."""


class ChainLink(Record):
    """One step by which a statement reached us: exactly one of its fields is given."""

    actor: ActorId | None = None
    """The actor that passed the statement on."""
    outlet: OutletId | None = None
    """The outlet that passed the statement on."""
    source: SourceId | None = None
    """The source that passed the statement on; the last link is one that the claim cites."""
    description: Translated | None = None
    """Who or what passed the statement on, where it has no record."""


class Claim(Record):
    id: Annotated[str, StringConstraints(pattern=r"^c[1-9][0-9]*$", max_length=limits.WORD)]
    """Unique within the incident: c1, c2 …"""
    attribute: Annotated[str, Term("attribute")]
    """The point that the claim is about."""
    about: ActorId | None
    """The actor that the claim is about: whose dead, whose act, whose demand."""
    position: Literal["asserts", "denies", "no_position"]
    """Whether the originator affirms the point, denies it, or speaks of it and does neither."""
    value: Count | Annotated[str, Term("claim-value")] | None
    """What is said: a number, a term, or null if neither fits."""
    text: Translated
    """The claim in our own words, attributed: «X says that …»."""
    originator: Originator
    """Who said it, not who printed it."""
    chain: Annotated[tuple[ChainLink, ...], FROM_ONE_TO_FEW]
    """From the originator's first carrier to the source that we cite."""
    speech_act: Annotated[str, Term("speech-act")]
    """How it was said."""
    credibility: Annotated[Whole, Field(ge=1, le=6)] = 6
    """Admiralty code; 6, cannot be judged, unless a rationale carries another."""
    credibility_rationale: Translated | None = None
    """The reason for a credibility other than 6."""
    cites: Annotated[tuple[Cite, ...], FROM_ONE_TO_SOME]
    """The passages in which we read it."""
    status: Literal["current", "superseded", "conflict", "work_needed"] = "current"
    """Whether the claim still stands as its originator's word."""
    note: Translated | None = None
    """What readers should know of the claim's status; a claim in conflict needs it."""


class Assessment(Record):
    grade: Annotated[str, Term("grade")]
    """How well the claims support the account, in the editors' view."""
    rationale: Translated
    """The reasons for the grade."""
    by: Word
    """A role or pseudonym from `site.yml`."""
    on: IsoDate
    """The day of the assessment."""


class Sensitivity(Record):
    """What must not be shown. What is withheld for safety belongs in no public repository."""

    publish_places_as: Literal["given", "parent", "none"] = "given"
    """Places as they are given, only the place around them, or none."""
    withhold_actors: Annotated[tuple[ActorId, ...], SOME, UNPUBLISHED] = ()
    """Actors that no page names in this incident."""
    reason: Translated
    """Why, in words that may be published."""


class Related(Record):
    incident: IncidentId
    """The other incident."""
    type: Annotated[str, Term("related-type")]
    """How it belongs to this one."""


class Revision(Record):
    on: IsoDate
    """The day of the change."""
    kind: Annotated[str, Term("revision-kind")]
    """What sort of change it is."""
    fields: Annotated[tuple[Annotated[str, StringConstraints(pattern=KEYS, max_length=limits.NAME)], ...], SOME] = ()
    """The keys that were changed."""
    note: Translated
    """What was changed, in a sentence for readers."""


class Incident(EditedRecord):
    schema_version: Annotated[Literal["1"], UNPUBLISHED]
    """The version of this form of record: 1."""
    id: Identifier
    """Opaque, never used again, equal to the file's stem."""
    previous_ids: Annotated[tuple[Identifier, ...], FEW] = ()
    """Ids under which it was published before, the first one first; none of them is ever used again."""
    status: Annotated[Literal["draft", "in_review", "published", "withdrawn", "merged"], UNPUBLISHED]
    """Only what is published appears on the site; what is withdrawn or merged leaves a notice there."""
    merged_into: Annotated[IncidentId | None, UNPUBLISHED] = None
    """The incident that holds this one now; with the status merged alone."""
    title: Titles
    """A few neutral words, without the date."""
    summary: Translated
    """Two or three sentences that say who says what."""
    date: IncidentDate
    """When it happened, and how that is known."""
    locations: Annotated[tuple[Location, ...], FROM_ONE_TO_SOME]
    """Where it happened, and places that accounts mention."""
    event: Event
    """What sort of event it was, in ACLED's terms: the narrowest that every account supports."""
    participants: Annotated[tuple[Participant, ...], SOME]
    """Who is said to have taken part; an empty list if no one is."""
    claims: Annotated[tuple[Claim, ...], FROM_ONE_TO_MANY]
    """Who said what: one statement on one point in each."""
    assessment: Assessment | None
    """The editors' view, apart from the claims; null if they have none."""
    context: TranslatedMarkdown | None
    """Background, with its source named; null if there is none."""
    sensitivity: Sensitivity | None = None
    """What the site must not show."""
    related: Annotated[tuple[Related, ...], SOME] = ()
    """Other incidents, and how they belong together."""
    revisions: Annotated[tuple[Revision, ...], FROM_ONE_TO_MANY]
    """What was changed and when; the first is the publication."""
