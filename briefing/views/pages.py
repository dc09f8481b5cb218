"""The pages, each with all that its template prints; and the shell around them."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from briefing.frozen import dataclass
from briefing.views.accounts import Accounts, CasualtyFigure, Concord, Meaning
from briefing.views.actor import ActorPage
from briefing.views.briefing import ActorLine, KeyPoint, State
from briefing.views.citation import Citation, Standing
from briefing.views.components import (
    Assessment,
    Card,
    Channel,
    Choice,
    DateView,
    Figure,
    GapGroup,
    GapLine,
    Head,
    Label,
    Link,
    ListGroup,
    Location,
    Name,
    NavItem,
    Participant,
    Prose,
    RelatedLine,
    RevisionLine,
    SourceLine,
    Text,
    Word,
)
from briefing.views.data import DataPage
from briefing.views.map import MapPage, MapView
from briefing.views.methods import Methods
from briefing.views.paging import Leaf, Paging
from briefing.views.record_part import PartPage
from briefing.views.reference import OutletPage, PlacePage, SourcePage
from briefing.views.revisions import RevisionsPage
from briefing.views.search import SearchPage
from briefing.views.side_by_side import SideBySidePage
from briefing.views.timeline import Density, Entry, Filters, LegendLine, Timeline


@dataclass(frozen=True, slots=True)
class IncidentPage:
    head: Head
    title: Text
    methods: Methods
    standing: Standing
    date: DateView
    sites: tuple[Name, ...]
    """Where accounts say that it happened."""
    date_basis: Label
    date_rationale: Text | None
    part_of_day: Label | None
    time: str | None
    """Local time, HH:MM, with its precision in words where that is known."""
    event_type: Label
    event_sub_type: Label | None
    locations: tuple[Location, ...]
    map: MapView | None
    """None where nothing of it can be drawn."""
    participants: tuple[Participant, ...]
    summary: Text
    gaps: tuple[GapLine, ...]
    gaps_page: str
    glance: tuple[Concord, ...]
    """The matters by how far the claims agree on them."""
    is_of_one_voice: bool
    """Whether one originator tells all of it, so that there is nothing to compare."""
    accounts: Accounts
    legend: tuple[Meaning, ...]
    figures: tuple[CasualtyFigure, ...]
    sources: tuple[SourceLine, ...]
    assessment: Assessment | None
    context: Prose | None
    related: tuple[RelatedLine, ...]
    briefings: tuple[Link, ...]
    briefings_rest: Link | None
    """The list of briefings, where too many are on the incident to name each."""
    revisions: tuple[RevisionLine, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class BriefingPage:
    head: Head
    title: Text
    methods: Methods
    standing: Standing
    period: DateView
    published_on: DateView
    summary: Text
    key_points: tuple[KeyPoint, ...]
    states: tuple[State, ...]
    body: Prose
    map: MapView | None
    timeline: Timeline
    actors: tuple[ActorLine, ...]
    actors_whole: Link | None
    """The list of them all; None where they are all here."""
    sources: tuple[SourceLine, ...]
    sources_whole: Link | None
    """The same of the sources."""
    citation: Citation


@dataclass(frozen=True, slots=True)
class HomePage:
    head: Head
    title: Text
    tagline: Text
    description: Text
    figures: tuple[Figure, ...]
    cards: tuple[Card, ...]
    briefings: str | None
    """Where all of them stand, if not here."""
    map: MapView | None
    map_page: str
    latest: tuple[Entry, ...]
    timeline: str
    feed: str


@dataclass(frozen=True, slots=True)
class Directory:
    """The ways into a long list of names."""

    letters: tuple[Leaf, ...]
    kinds: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    head: Head
    title: str
    intro: str
    paging: Paging | None
    """None where all stand on one page."""
    directory: Directory | None
    groups: tuple[ListGroup, ...]
    empty: str
    """The words for a list with nothing in it."""


@dataclass(frozen=True, slots=True)
class BriefingsPage:
    head: Head
    title: str
    intro: str
    paging: Paging | None
    """None where all stand on one page."""
    cards: tuple[Card, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class GapsPage:
    head: Head
    title: str
    intro: str
    as_of: str
    """The day as of which the gaps are counted, in words; empty if no record names a day."""
    contact: str
    paging: Paging | None
    """None on the first page."""
    groups: tuple[GapGroup, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    head: Head
    title: str
    intro: str
    paging: Paging
    density: Density | None
    """None on the page of a month."""
    filters: Filters | None
    """None where there is nothing to choose from."""
    search: str | None
    """Where everything can be searched, if not all stands on the page."""
    legend: tuple[LegendLine, ...]
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class TextPage:
    """A hand-written page, with what is added to it from the records."""

    head: Head
    title: str
    prose: Prose
    words: tuple[Word, ...]
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class RemovedPage:
    """A withdrawn briefing, a withdrawn or merged incident: that it was there, when it went, why, and where to."""

    head: Head
    title: str
    opening: Markup
    """What stood here, by its id."""
    notes: tuple[RevisionLine, ...]
    successor: Link | None


@dataclass(frozen=True, slots=True)
class MovedPage:
    """At an address that a record had before: where it stands now."""

    head: Head
    title: Text
    opening: Markup
    """What stood here, by the id that it had."""
    target: Link


@dataclass(frozen=True, slots=True)
class ChoicePage:
    head: Head
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    head: Head
    choices: tuple[Choice, ...]


PageView = (
    IncidentPage
    | ActorPage
    | PlacePage
    | SourcePage
    | OutletPage
    | BriefingPage
    | HomePage
    | ListPage
    | BriefingsPage
    | DataPage
    | GapsPage
    | MapPage
    | TimelinePage
    | TextPage
    | RemovedPage
    | MovedPage
    | RevisionsPage
    | SearchPage
    | SideBySidePage
    | PartPage
    | ChoicePage
    | NotFoundPage
)


@dataclass(frozen=True, slots=True)
class Shell:
    """What surrounds every page of one language."""

    lang: str
    dir: str
    own_name: str
    """What the language calls itself."""
    site_name: str
    home: str
    nav: tuple[NavItem, ...]
    words: Mapping[str, str]
    """What the shell itself says, by the part that says it."""
    words_script: str
    """Where what the scripts say stands."""
    search_page: str
    footer: tuple[NavItem, ...]
    licence: Markup
