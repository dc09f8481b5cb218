"""Who, where, and by whom it is told: actors, places, outlets, sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing import limits
from briefing.markers import UNPUBLISHED, Term
from briefing.records.fields import (
    FEW,
    SOME,
    ActorId,
    Cite,
    Decimal,
    EditedRecord,
    Edtf,
    Identifier,
    IsoDate,
    Language,
    Name,
    Names,
    OutletId,
    PlaceId,
    PlainText,
    Record,
    SourceId,
    Title,
    Titles,
    Translated,
    TranslatedMarkdown,
    Url,
    Whole,
)


class Alias(Record):
    text: Name
    """The name as it is used."""
    lang: Language
    """The language of the name (BCP 47)."""
    used_by: Annotated[tuple[SourceId, ...], SOME] = ()
    """Sources in which the name stands."""
    usage: Annotated[str, Term("alias-usage")] = "neutral"
    """How the name is meant: by the bearer itself, neutral, pejorative or honorific."""


class Outlet(EditedRecord):
    id: Identifier
    """Equal to the file's stem."""
    previous_ids: Annotated[tuple[Identifier, ...], FEW] = ()
    """Ids under which it was published before, the first one first; none of them is ever used again."""
    names: Names
    """Its name."""
    aka: Annotated[tuple[Alias, ...], SOME] = ()
    """Other names and spellings, abbreviations among them."""
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None
    """Where it is based (ISO 3166-1 alpha-2); null if unknown."""
    kind: Annotated[str, Term("outlet-kind")]
    """What sort of outlet it is."""
    affiliation_note: Translated | None
    """What is known of who owns, funds or steers it, in neutral words; null if unknown."""
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    """Admiralty code; F, cannot be judged, unless a cited rationale carries another grade."""
    reliability_rationale: Translated
    """The reason for the grade, for F too."""


class Source(EditedRecord):
    """One article, post or statement."""

    id: Identifier
    """`src-`, year and month, and a short name; equal to the file's stem; never changed."""
    previous_ids: Annotated[tuple[Identifier, ...], FEW] = ()
    """Ids under which it was published before, the first one first; none of them is ever used again."""
    outlet: OutletId | None
    """The outlet that published it; null if unknown."""
    outlet_note: Translated | None = None
    """Why the outlet is unknown, when it is."""
    title: Title | None
    """The headline as published, in its own language; null if the text at hand has none."""
    title_translations: Titles
    """Our rendering of the headline, or our description where there is none. Marked as ours."""
    language: Language
    """The language of the text, by its code, such as ar, en or ku."""
    published: Edtf | None
    """The date of publication; null if unknown."""
    published_rationale: Translated | None = None
    """How the date of publication was inferred, when it is not stated."""
    url: Url | None
    """The address of the text; null if there is none."""
    url_status: Annotated[str, Term("url-status")]
    """Whether the address still leads to the text."""
    archive_url: Url | None
    """The address of an archived copy; null if there is none."""
    archived_at: IsoDate | None
    """The day on which the archived copy was made; null if there is none."""
    accessed_at: IsoDate | None
    """The day on which we read the text; null if unknown."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None
    """Hash of the bytes of the text that the segment numbers count in."""
    text_scope: Annotated[str, Term("text-scope")]
    """Whether we had the full text or a part of it."""
    note: Translated | None
    """What else a reader should know of the source; null if nothing."""


class Point(Record):
    lat: Annotated[Decimal, Field(ge=-90, le=90)]
    """Degrees north, WGS 84."""
    lon: Annotated[Decimal, Field(ge=-180, le=180)]
    """Degrees east, WGS 84."""
    basis: Annotated[str, Term("point-basis")]
    """How the coordinates were determined."""
    source: PlainText
    """Where the coordinates were taken from."""


class LabelOffset(Record):
    dx: Annotated[Decimal, Field(ge=-limits.SHIFT, le=limits.SHIFT)]
    """Map label's shift to the right, in pixels."""
    dy: Annotated[Decimal, Field(ge=-limits.SHIFT, le=limits.SHIFT)]
    """Map label's shift downwards, in pixels."""


class Place(EditedRecord):
    id: Identifier
    """Lower-case Latin letters, digits and single hyphens; equal to the file's stem; never changed."""
    previous_ids: Annotated[tuple[Identifier, ...], FEW] = ()
    """Ids under which it was published before, the first one first; none of them is ever used again."""
    names: Names
    """In every language of the site, and in others (ku, arc …) where they are in use."""
    aka: Annotated[tuple[Alias, ...], SOME] = ()
    """Other names and spellings, with who uses them."""
    kind: Annotated[str, Term("place-kind")]
    """What sort of place it is."""
    pcode: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}[0-9]{2,12}$")] | None
    """OCHA P-code of this very unit; null if it cannot be verified."""
    parents: Annotated[tuple[PlaceId, ...], FEW]
    """What it lies in, nearest first."""
    point: Point | None
    """Coordinates that others can check; null if there are none."""
    publish_as: Literal["point", "area", "parent", "none"]
    """How finely it may be shown."""
    label_offset: Annotated[LabelOffset | None, UNPUBLISHED] = None
    """Where the place's name stands on the map, if it would cover another."""
    note: Translated | None = None
    """What else should be known of the place."""


class Relation(Record):
    type: Annotated[str, Term("relation-type")]
    """What sort of relation it is, seen from this actor."""
    actor: ActorId
    """The other actor."""
    period: Edtf | None
    """From when to when; null if unknown."""
    cites: Annotated[tuple[Cite, ...], SOME]
    """The passages that say so."""


class Actor(EditedRecord):
    id: Identifier
    """Lower-case Latin letters, digits and single hyphens; equal to the file's stem; never changed."""
    previous_ids: Annotated[tuple[Identifier, ...], FEW] = ()
    """Ids under which it was published before, the first one first; none of them is ever used again."""
    names: Names
    """The neutral name, in every language of the site and in others where they are in use."""
    short_names: Names
    """A short form of the neutral name, for narrow places."""
    kind: Annotated[str, Term("actor-kind")]
    """What sort of actor it is."""
    inter: Annotated[Whole, Field(ge=1, le=8)] | None
    """ACLED's interaction code of the actor's type."""
    active: Edtf | None
    """From when to when it has existed; null if unknown."""
    aka: Annotated[tuple[Alias, ...], SOME] = ()
    """Other names, loaded ones among them, with who uses them and how they are meant."""
    relations: Annotated[tuple[Relation, ...], SOME] = ()
    """How it stands to other actors, as sources say."""
    profile: TranslatedMarkdown
    """One short paragraph in which each statement names its source."""
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$", max_length=limits.WORD)] | None
    """Its number in Wikidata; null unless somebody has checked it."""
    reviewed_on: IsoDate
    """The day on which somebody last read the record through."""
