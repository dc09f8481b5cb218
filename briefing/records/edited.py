"""What is edited from the records or governs them: briefings, vocabularies, the glossary, the site."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.records.fields import (
    ActorId,
    EditedRecord,
    Edtf,
    Identifier,
    IncidentId,
    IsoDate,
    Language,
    PlaceId,
    PlainText,
    Record,
    Translated,
    TranslatedMarkdown,
    Truth,
)


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


class Briefing(EditedRecord):
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


class Vocabulary(EditedRecord):
    """A list of controlled terms, each defined once, in every language."""

    id: Identifier
    label: Translated
    terms: Annotated[tuple[VocabularyTerm, ...], Field(min_length=1)]


class GlossaryEntry(EditedRecord):
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


class Site(EditedRecord):
    """`content/site.yml`: what the whole site shares."""

    slug: Identifier
    name: Translated
    tagline: Translated
    description: Translated
    locales: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The languages of the site, the first one first."""
    untranslated: Literal["refuse", "fallback"]
    """Whether a text that lacks a language stops the build or stands in another with a notice."""
    public: Truth
    """Whether the repository is public: nothing withheld may then be in it."""
    contact: Annotated[tuple[Contact, ...], Field(min_length=1)]
    """How readers report an error, reply to a claim or ask for a removal. No account needed."""
    editors: Annotated[tuple[Editor, ...], Field(min_length=1)]
    content_license: PlainText
    data_license: PlainText
    code_license: PlainText
