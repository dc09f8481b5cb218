"""What is edited from the records or governs them: briefings, vocabularies, the glossary, the site."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing import limits
from briefing.markers import UNPUBLISHED
from briefing.records.fields import (
    FEW,
    FROM_ONE_TO_FEW,
    FROM_ONE_TO_MANY,
    FROM_ONE_TO_SOME,
    MANY,
    SOME,
    ActorId,
    EditedRecord,
    Edtf,
    Identifier,
    IncidentId,
    IsoDate,
    Language,
    Name,
    Names,
    PlaceId,
    PlainText,
    Record,
    Titles,
    Translated,
    TranslatedMarkdown,
    Truth,
    Url,
    Whole,
    Word,
)

RELEASE = r"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"
"""Part of names of files and folders, on Windows too: no blank, and no point at the end."""
LICENSE = r"^[A-Za-z0-9][A-Za-z0-9.+-]*$"
"""An identifier of SPDX (version 2.3, annex D): pages and data make an address of it."""
LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?"
AUTHORITY = rf"^([a-z0-9._-]+@)?{LABEL}(\.{LABEL})+,[0-9]{{4}}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
"""RFC 4151, section 2.1, in small letters as it recommends."""

License = Annotated[str, StringConstraints(pattern=LICENSE, max_length=limits.WORD)]


class ClaimCite(Record):
    incident: IncidentId
    """The incident whose claims carry the point."""
    claims: Annotated[tuple[Word, ...], MANY]
    """Ids of those claims."""


class KeyPoint(Record):
    text: Translated
    """The point in our own words, attributed."""
    cites: Annotated[tuple[ClaimCite, ...], FROM_ONE_TO_SOME]
    """The incidents, and the claims in each, that carry the point."""


class IncidentQuery(Record):
    """Picks incidents instead of listing them: all given conditions must hold."""

    period: Edtf | None = None
    """Incidents that may lie in this span of time."""
    actor: ActorId | None = None
    """Incidents in which this actor is named."""
    place: PlaceId | None = None
    """Incidents at this place or within it."""


class Withdrawal(Record):
    on: IsoDate
    """The day on which it was taken down."""
    note: Translated
    """Why, in words that may be published and endanger no one."""


class Briefing(EditedRecord):
    """An edited digest of a period or an episode."""

    id: Identifier
    """Lower-case Latin letters, digits and single hyphens; equal to the file's stem; never changed."""
    previous_ids: Annotated[tuple[Identifier, ...], FEW] = ()
    """Ids under which it was published before, the first one first; none of them is ever used again."""
    status: Annotated[Literal["draft", "in_review", "published", "withdrawn"], UNPUBLISHED]
    """Only what is published appears on the site; what is withdrawn leaves a notice there."""
    withdrawn: Annotated[Withdrawal | None, UNPUBLISHED] = None
    """When and why it was taken down; with the status withdrawn alone."""
    period: Edtf
    """The span of time that the briefing covers."""
    title: Titles
    """A few neutral words."""
    summary: Translated
    """Two or three sentences that say who says what."""
    key_points: Annotated[tuple[KeyPoint, ...], FROM_ONE_TO_SOME]
    """The points of the digest, each resting on claims."""
    incidents: Annotated[tuple[IncidentId, ...], MANY] = ()
    """The incidents of the episode."""
    query: Annotated[IncidentQuery | None, UNPUBLISHED] = None
    """Picks incidents instead of the list, or beside it."""
    body: TranslatedMarkdown
    """The text of the digest."""
    published_on: IsoDate
    """The day of publication."""


class VocabularyTerm(Record):
    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]+$", max_length=limits.ID)]
    """Latin letters, digits and low lines; not changed while a record uses it."""
    label: Names
    """The term as readers see it."""
    definition: Translated
    """What the term means."""
    inverse: Names | None = None
    """The same relation in the words of the other side; left out where both sides word it alike."""


class Vocabulary(EditedRecord):
    """A list of controlled terms, each defined once, in every language."""

    id: Identifier
    """The vocabulary's name; equal to the file's stem."""
    label: Names
    """What the terms are terms of."""
    terms: Annotated[tuple[VocabularyTerm, ...], FROM_ONE_TO_MANY]
    """The terms, in the order in which the site lists them."""


class GlossaryEntry(EditedRecord):
    """A loaded word, why it is loaded, and what we write in its place."""

    id: Identifier
    """Lower-case Latin letters, digits and single hyphens; equal to the file's stem; never changed."""
    term: Name
    """The loaded word."""
    lang: Language
    """The language of the word."""
    forms: Annotated[tuple[Name, ...], SOME] = ()
    """Other forms in which the word is met; the check knows prefixes, plurals in ون or -s and the like by itself."""
    harmless: Annotated[tuple[Name, ...], SOME] = ()
    """Phrases that hold the word, or look like it, and are not loaded: the check passes over them."""
    why: Translated
    """Why the word takes sides."""
    neutral: Translated
    """What we write in its place."""


class Editor(Record):
    id: Identifier
    """The word by which assessments name the editor."""
    name: Names
    """A role or a pseudonym."""


class Contact(Record):
    kind: Literal["email", "web", "post"]
    """The way by which readers write: e-mail, web or post."""
    address: PlainText
    """Where readers write to."""
    note: Translated
    """What a reader should know before writing, for safety above all."""


class Release(Record):
    """A state of the archive that has a name."""

    name: Annotated[str, StringConstraints(pattern=RELEASE, max_length=limits.RELEASE)]
    """Such as 2031.2: Latin letters and digits, with single points, hyphens or low lines between them; never used again."""
    on: IsoDate
    """The last day whose changes are in the release."""
    note: Translated | None = None
    """What readers should know of the release, in a sentence."""


class Site(EditedRecord):
    """`content/site.yml`: what the whole site shares."""

    slug: Annotated[Identifier, StringConstraints(max_length=limits.SLUG)]
    """The site's short name, for files that are made of it."""
    name: Names
    """The site's name."""
    tagline: Titles
    """One line below the name."""
    description: Translated
    """What the site is about, for search engines and previews."""
    locales: Annotated[tuple[Language, ...], FROM_ONE_TO_FEW]
    """The languages of the site, the first one first."""
    untranslated: Annotated[Literal["refuse", "fallback"], UNPUBLISHED]
    """Whether a text that lacks a language stops the build or stands in another with a notice."""
    public: Annotated[Truth, UNPUBLISHED]
    """Whether the repository is public: nothing withheld may then be in it."""
    releases: Annotated[tuple[Release, ...], MANY] = ()
    """The releases of the archive in the order of their days; citations, the foot of each page and names of files give the last one."""
    review_months: Annotated[Whole, Field(ge=1, le=limits.REVIEW_MONTHS), UNPUBLISHED] = 12
    """After how many months an actor's page is due to be read anew against its sources."""
    contact: Annotated[tuple[Contact, ...], FROM_ONE_TO_FEW]
    """How readers report an error, reply to a claim or ask for a removal. No account needed."""
    editors: Annotated[tuple[Editor, ...], FROM_ONE_TO_SOME]
    """Who signs assessments."""
    content_license: License
    """The licence of texts and records (SPDX)."""
    data_license: License
    """The licence of the data (SPDX)."""
    code_license: License
    """The licence of the program (SPDX)."""
    downloads: Url | None = None
    """Where the whole site can be had as one zip, for reading without a network: the page of the releases, say."""
    authority: Annotated[str, StringConstraints(pattern=AUTHORITY, max_length=limits.AUTHORITY)]
    """Names the records for good (RFC 4151): your domain or e-mail address, a comma, a day on which it was yours; never changed."""
