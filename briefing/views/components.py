"""The parts of pages. A `Text` announces its own language and direction; links are relative to the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from briefing.frozen import dataclass
from briefing.markdown.headings import Heading


@dataclass(frozen=True, slots=True)
class Text:
    value: str
    lang: str
    dir: str
    fallback: bool = False
    """Whether it stands in for a translation that is not there yet."""


@dataclass(frozen=True, slots=True)
class Prose:
    html: Markup
    lang: str
    dir: str
    fallback: bool
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    text: Text


@dataclass(frozen=True, slots=True)
class Name:
    """A name with a link where there is a page for it."""

    text: Text
    href: str | None


@dataclass(frozen=True, slots=True)
class DateView:
    words: str
    edtf: str | None
    iso: str | None
    """The date for HTML's `<time datetime>`, where HTML allows it."""
    nature: str
    """How it is drawn: day, about, interval, open, band or unknown."""


@dataclass(frozen=True, slots=True)
class Label:
    """A term of a vocabulary in the page's language."""

    id: str
    text: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line of a record's facts."""

    label: str
    values: tuple[Name, ...]
    note: Text | None = None
    """What the value means, or why there is none."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The same page in another language."""

    lang: str
    dir: str
    own_name: str
    path: str


@dataclass(frozen=True, slots=True)
class Head:
    """What every page has, and the shell needs."""

    path: str
    lang: str
    dir: str
    kind: str
    title: str
    description: str
    counterparts: tuple[Counterpart, ...]
    crumbs: tuple[Link, ...]
    report: str
    """The link to the page on how to report an error."""
    known: tuple[Markup, ...]
    """As of when the page is given, for its foot; in each language, if it is in no one language. Empty if nothing dates it."""
    linked: Mapping[str, Any] | None = None
    """What the page tells programs of itself, in the words of schema.org; None where it has nothing to tell."""
    leads_to: str = ""
    """The page, from the site's root, to which readers are sent on at once; empty if they stay."""


@dataclass(frozen=True, slots=True)
class Cite:
    source: Link
    """The headline or the outlet, linked to the source's line on this page."""
    segments: str
    quote: Text | None


@dataclass(frozen=True, slots=True)
class Location:
    name: Name
    within: tuple[Name, ...]
    role: Label
    precision: Label
    wording: Text | None


@dataclass(frozen=True, slots=True)
class Participant:
    name: Name
    detail: Text | None
    role: Label
    certainty: Label | None
    """None where the role says already that it is a claim."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    anchor: str
    title: Link
    outlet: Name
    published: DateView | None
    language: Text
    segments: str


@dataclass(frozen=True, slots=True)
class Assessment:
    grade: Label
    rationale: Text
    by: Text
    on: DateView


@dataclass(frozen=True, slots=True)
class RelatedLine:
    type: Label
    incident: Link
    date: DateView


@dataclass(frozen=True, slots=True)
class RevisionLine:
    on: DateView
    kind: Label
    note: Text
    fields: tuple[Name, ...]
    """What was changed, in the words of the page."""


@dataclass(frozen=True, slots=True)
class AliasUse:
    """A source in which a name stands."""

    source: Link
    published: DateView | None


@dataclass(frozen=True, slots=True)
class AliasLine:
    text: Text
    language: Text
    usage: Label
    used_by: tuple[AliasUse, ...]


@dataclass(frozen=True, slots=True)
class NamesElsewhere:
    """The names of one language that none of our sources uses, of one usage."""

    language: Text
    usage: Label | None
    """How they are meant; None if neutral."""
    names: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    value: str
    label: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A briefing on the home page and in the list of briefings."""

    title: Link
    period: DateView
    summary: Text
    phrase: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    title: Link
    details: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ListGroup:
    title: Text
    anchor: str
    count: str
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class GapEntry:
    """A record, and what it lacks."""

    record: Link
    details: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class GapGroup:
    """All gaps of one sort."""

    anchor: str
    title: str
    phrase: str
    """How many records have it."""
    why: str
    """What is missing, and what would close the gap."""
    entries: tuple[GapEntry, ...]
    rest: Link | None
    """Where all of them stand, if not here; None if they do."""


@dataclass(frozen=True, slots=True)
class GapLine:
    """A gap in one sentence, on the record's own page."""

    phrase: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Word:
    anchor: str
    term: Text
    forms: tuple[Text, ...]
    why: Text
    neutral: Text


@dataclass(frozen=True, slots=True)
class Channel:
    kind: Label
    address: str
    href: str | None
    note: Text
    is_reserved: bool
    """Whether the address is an example that reaches nobody."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One language on the pages that are not in one: the front page and the one not found."""

    lang: str
    dir: str
    own_name: str
    site_name: str
    tagline: str
    home: str
    missing: str
    words: str
    packed: str
    """What to do if the page was opened inside the zip, where it finds neither its style sheet nor the other pages."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """A line of the navigation: a page, or a heading over others."""

    title: str
    path: str | None
    children: tuple[NavItem, ...] = ()
