"""Who, where, and by whom it is told: actors, places, outlets, sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.markers import TRANSLATED, Term
from briefing.records.fields import (
    ActorId,
    Cite,
    Decimal,
    EditedRecord,
    Edtf,
    Identifier,
    IsoDate,
    Language,
    OutletId,
    PlaceId,
    PlainText,
    Record,
    SourceId,
    Translated,
    TranslatedMarkdown,
    Url,
    Whole,
)


class Alias(Record):
    text: PlainText
    """The name as it is used."""
    lang: Language
    """The language of the name (BCP 47)."""
    used_by: tuple[SourceId, ...] = ()
    """Sources in which the name stands."""
    usage: Annotated[str, Term("alias-usage")] = "neutral"
    """How the name is meant: by the bearer itself, neutral, pejorative or honorific."""


class Outlet(EditedRecord):
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


class Source(EditedRecord):
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
    lat: Annotated[Decimal, Field(ge=-90, le=90)]
    """Degrees north, WGS 84."""
    lon: Annotated[Decimal, Field(ge=-180, le=180)]
    """Degrees east, WGS 84."""
    basis: Annotated[str, Term("point-basis")]
    source: PlainText
    """Where the coordinates were taken from."""


class LabelOffset(Record):
    dx: Decimal
    """Map label's shift to the right, in pixels."""
    dy: Decimal
    """Map label's shift downwards, in pixels."""


class Place(EditedRecord):
    id: Identifier
    names: Annotated[dict[Language, PlainText], TRANSLATED]
    """In every language of the site, and in others (ku, arc …) where they are in use."""
    aka: tuple[Alias, ...] = ()
    kind: Annotated[str, Term("place-kind")]
    pcode: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}[0-9]{2,12}$")] | None
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


class Actor(EditedRecord):
    id: Identifier
    names: Annotated[dict[Language, PlainText], TRANSLATED]
    """The neutral name, in every language of the site and in others where they are in use."""
    short_names: Translated
    kind: Annotated[str, Term("actor-kind")]
    inter: Annotated[Whole, Field(ge=1, le=8)] | None
    """ACLED's interaction code of the actor's type."""
    active: Edtf | None
    aka: tuple[Alias, ...] = ()
    relations: tuple[Relation, ...] = ()
    profile: TranslatedMarkdown
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")] | None
    reviewed_on: IsoDate
