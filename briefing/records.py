"""The record types: what an editor may write. Data only.

Every YAML file under `content/` is one of these records, and these classes are the only
definition of the schema. A line of documentation stands under each field.

Sources: event types and `inter` are ACLED's (codebook 2024); source reliability A–F and
credibility 1–6 are NATO's Admiralty code (AJP-2.1); dates are EDTF (ISO 8601-2:2019, annex A).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from briefing.markers import EDTF_DATE, IDENTIFIER, MARKDOWN, TRANSLATED, Reference, Term

Identifier = Annotated[str, IDENTIFIER]
Edtf = Annotated[str, EDTF_DATE]
IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$", max_length=2000)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{4})?$")]
PlainText = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Translated = Annotated[dict[str, PlainText], TRANSLATED]
TranslatedMarkdown = Annotated[dict[str, Annotated[str, StringConstraints(min_length=1, max_length=40_000)]], TRANSLATED, MARKDOWN]

ActorId = Annotated[str, Reference("actor")]
PlaceId = Annotated[str, Reference("place")]
OutletId = Annotated[str, Reference("outlet")]
SourceId = Annotated[str, Reference("source")]
IncidentId = Annotated[str, Reference("incident")]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Alias(Record):
    text: PlainText
    """The name as it is used."""
    lang: Language
    """The language of the name (BCP 47)."""
    used_by: tuple[SourceId, ...] = ()
    """Sources in which the name stands."""
    usage: Annotated[str, Term("alias-usage")] = "neutral"
    """How the name is meant: by the bearer itself, neutral, pejorative or honorific."""


class Outlet(Record):
    id: Identifier
    """Equal to the file's stem."""
    names: Translated
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None
    """Where it is based (ISO 3166-1 alpha-2); null if unknown."""
    kind: Annotated[str, Term("outlet-kind")]
    affiliation_note: Translated | None
    """What is known of who owns, funds or steers it, in neutral words; null if unknown."""
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    """Admiralty code; F, cannot be judged, unless a cited rationale carries another grade."""
    reliability_rationale: Translated


class Source(Record):
    """One article, post or statement."""

    id: Identifier
    outlet: OutletId | None
    outlet_note: Translated | None = None
    """Why the outlet is unknown, when it is."""
    title: PlainText | None
    """The headline as published, in its own language; null if the text at hand has none."""
    title_translations: Translated
    """Our rendering of the headline, or our description where there is none. Marked as ours."""
    language: Language
    published: Edtf | None
    published_rationale: Translated | None = None
    """How the date of publication was inferred, when it is not stated."""
    url: Url | None
    url_status: Annotated[str, Term("url-status")]
    archive_url: Url | None
    archived_at: IsoDate | None
    accessed_at: IsoDate | None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None
    """Hash of the bytes of the text that the segment numbers count in."""
    text_scope: Annotated[str, Term("text-scope")]
    note: Translated | None


class Point(Record):
    lat: Annotated[float, Field(ge=-90, le=90)]
    """Degrees north, WGS 84."""
    lon: Annotated[float, Field(ge=-180, le=180)]
    """Degrees east, WGS 84."""
    basis: Annotated[str, Term("point-basis")]
    source: PlainText
    """Where the coordinates were taken from."""


class LabelOffset(Record):
    dx: float
    """Map label's shift to the right, in pixels."""
    dy: float
    """Map label's shift downwards, in pixels."""


class Place(Record):
    id: Identifier
    names: Annotated[dict[Language, PlainText], TRANSLATED]
    """In every language of the site, and in others (ku, arc …) where they are in use."""
    aka: tuple[Alias, ...] = ()
    kind: Annotated[str, Term("place-kind")]
    pcode: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}\d{2,12}$")] | None
    """OCHA P-code of this very unit; null if it cannot be verified."""
    parents: tuple[PlaceId, ...]
    """What it lies in, nearest first."""
    point: Point | None
    publish_as: Literal["point", "area", "parent", "none"]
    """How finely it may be shown."""
    label_offset: LabelOffset | None = None
    note: Translated | None = None


class Relation(Record):
    type: Annotated[str, Term("relation-type")]
    actor: ActorId
    period: Edtf | None
    cites: tuple[Cite, ...]


class Actor(Record):
    id: Identifier
    names: Annotated[dict[Language, PlainText], TRANSLATED]
    """The neutral name, in every language of the site and in others where they are in use."""
    short_names: Translated
    kind: Annotated[str, Term("actor-kind")]
    inter: Annotated[int, Field(ge=1, le=8)] | None
    """ACLED's interaction code of the actor's type."""
    active: Edtf | None
    aka: tuple[Alias, ...] = ()
    relations: tuple[Relation, ...] = ()
    profile: TranslatedMarkdown
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9]\d*$")] | None
    reviewed_on: IsoDate


class IncidentDate(Record):
    edtf: Edtf | None
    basis: Literal["stated", "relative", "inferred_text", "inferred_external"]
    """How the date is known; `inferred_external`: from outside the cited sources."""
    rationale: Translated | None
    """The reasoning, for every basis but `stated`."""
    time: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    """Local time, 24 hours."""
    time_precision: Annotated[int, Field(ge=1, le=3)] | None = None
    """1 exact, 2 part of the day, 3 unknown (ACLED)."""
    part_of_day: Annotated[str, Term("part-of-day")] | None = None


class Location(Record):
    place: PlaceId
    role: Literal["occurred", "mentioned"]
    geo_precision: Annotated[int, Field(ge=1, le=3)]
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

    min: Annotated[int, Field(ge=0)] | None
    max: Annotated[int, Field(ge=0)] | None
    term: Annotated[str, Term("quantity")] | None = None
    """The word of a vague quantity ("dozens"): min and max are then null."""
    kind: Annotated[str, Term("count-kind")]
    civilian_status: Annotated[str, Term("civilian-status")] | None


class Originator(Record):
    actor: ActorId | None
    description: Translated | None = None
    """Who spoke, where no actor is identified; or in which capacity."""
    named: bool
    """Whether the source names the person or body that spoke."""


class ChainLink(Record):
    """One step by which a statement reached us: exactly one of its fields is given."""

    actor: ActorId | None = None
    outlet: OutletId | None = None
    source: SourceId | None = None
    description: Translated | None = None


class Cite(Record):
    source: SourceId
    locator: Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1)]
    """Numbers of the segments of the source's text."""
    quote: PlainText | None = None
    """The source's own words, seven at the most, in its language."""


class Claim(Record):
    id: Annotated[str, StringConstraints(pattern=r"^c[1-9]\d*$")]
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
    credibility: Annotated[int, Field(ge=1, le=6)] = 6
    """Admiralty code; 6, cannot be judged, unless a rationale carries another."""
    credibility_rationale: Translated | None = None
    cites: Annotated[tuple[Cite, ...], Field(min_length=1)]
    status: Literal["current", "superseded", "conflict", "work_needed"] = "current"


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


class Incident(Record):
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


class ClaimCite(Record):
    incident: IncidentId
    claims: tuple[str, ...]


class KeyPoint(Record):
    text: Translated
    cites: Annotated[tuple[ClaimCite, ...], Field(min_length=1)]
    """The incidents, and the claims in each, that carry the point."""


class IncidentQuery(Record):
    """Picks incidents instead of listing them: all given conditions must hold."""

    period: Edtf | None = None
    actor: ActorId | None = None
    place: PlaceId | None = None


class Briefing(Record):
    """An edited digest of a period or an episode."""

    id: Identifier
    status: Literal["draft", "in_review", "published", "withdrawn"]
    period: Edtf
    title: Translated
    summary: Translated
    key_points: Annotated[tuple[KeyPoint, ...], Field(min_length=1)]
    incidents: tuple[IncidentId, ...] = ()
    query: IncidentQuery | None = None
    body: TranslatedMarkdown
    published_on: IsoDate


class VocabularyTerm(Record):
    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]+$")]
    label: Translated
    definition: Translated


class Vocabulary(Record):
    """A list of controlled terms, each defined once, in every language."""

    id: Identifier
    label: Translated
    terms: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]


class GlossaryEntry(Record):
    """A loaded word, why it is loaded, and what we write in its place."""

    id: Identifier
    term: PlainText
    lang: Language
    forms: tuple[PlainText, ...] = ()
    """Other forms in which the word is met."""
    why: Translated
    neutral: Translated


class Editor(Record):
    id: Identifier
    name: Translated
    """A role or a pseudonym."""


class Contact(Record):
    kind: Literal["email", "web", "post"]
    address: PlainText
    note: Translated


class Site(Record):
    """`content/site.yml`: what the whole site shares."""

    slug: Identifier
    name: Translated
    tagline: Translated
    description: Translated
    locales: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The languages of the site, the first one first."""
    untranslated: Literal["refuse", "fallback"]
    """Whether a text that lacks a language stops the build or stands in another with a notice."""
    public: bool
    """Whether the repository is public: nothing withheld may then be in it."""
    contact: Annotated[tuple[Contact, ...], Field(min_length=1)]
    """How readers report an error, reply to a claim or ask for a removal. No account needed."""
    editors: Annotated[tuple[Editor, ...], Field(min_length=1)]
    content_license: PlainText
    data_license: PlainText
    code_license: PlainText


Relation.model_rebuild()
