"""All that may be published, linked and indexed. Data only; references stay ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefing.at_hand.entries import Entry
from briefing.at_hand.lines import Line
from briefing.lists.directories import Letters
from briefing.lists.every_row import Row
from briefing.lists.parts import Part
from briefing.load import HandWritten
from briefing.once import Shared
from briefing.records import (
    Actor,
    BaseMap,
    Briefing,
    GlossaryEntry,
    Incident,
    Outlet,
    Place,
    Site,
    Source,
    VocabularyTerm,
)

Terms = Mapping[str, Mapping[str, VocabularyTerm]]

ARCHIVE = ""
"""The whole of it, as `Catalog.days` names it."""


@dataclass(frozen=True, slots=True)
class Catalog:
    site: Site
    locales: tuple[str, ...]
    """The languages in which pages are made: those of the site, or one of them (`narrow`). The data is always in all of the site's."""
    vocabularies: Terms
    """Vocabulary → term → its label and definition."""
    vocabulary_labels: Mapping[str, Mapping[str, str]]
    """Vocabulary → what its terms are terms of."""
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    outlets: Mapping[str, Outlet]
    sources: Mapping[str, Source]
    incidents: Mapping[str, Incident]
    """Published ones only, in order of date."""
    lines: Mapping[str, Line]
    """Of the same incidents: what lists, timelines and maps tell of each."""
    entries: Mapping[str, Entry]
    """What the indexes know of each of them, in the same order."""
    removed: Mapping[str, Incident]
    """Withdrawn and merged ones, of which only the fact remains."""
    briefings: Mapping[str, Briefing]
    """In order of their periods."""
    withdrawn_briefings: Mapping[str, Briefing]
    """Of which only the fact remains."""
    briefing_incidents: Mapping[str, tuple[str, ...]]
    """Briefing → its incidents in order of date, listed or found by its query."""
    glossary: tuple[GlossaryEntry, ...]
    pages: tuple[HandWritten, ...]
    base_maps: tuple[BaseMap, ...]
    incidents_by_actor: Mapping[str, tuple[str, ...]]
    """Actor → incidents in which it takes part, speaks or is spoken of."""
    actors_by_incident: Mapping[str, tuple[str, ...]]
    related_from: Mapping[str, tuple[str, ...]]
    """Actor → the actors whose records state a relation to it."""
    incidents_by_place: Mapping[str, tuple[str, ...]]
    """Place → incidents that an account puts in it or in what lies in it."""
    places_by_incident: Mapping[str, tuple[str, ...]]
    """Incident → the places where an account puts it, and all that lies around them."""
    sites_by_place: Mapping[str, tuple[tuple[str, str, int], ...]]
    """Place → its incidents, each with a place in it, or it itself, where an account puts it, and how exactly (1 to 3)."""
    mentions_by_place: Mapping[str, tuple[str, ...]]
    """Place → incidents whose accounts mention it, or what lies in it, and put them elsewhere."""
    incidents_by_month: Mapping[str, tuple[str, ...]]
    """Month (YYYY-MM) of the day by which incidents are ordered → its incidents; in order. Those without a date have `dates.NO_MONTH`."""
    incidents_by_source: Mapping[str, tuple[str, ...]]
    sources_by_outlet: Mapping[str, tuple[str, ...]]
    incidents_by_outlet: Mapping[str, tuple[str, ...]]
    """Outlet → incidents in which it carries a claim."""
    briefings_by_incident: Mapping[str, tuple[str, ...]]
    former: Mapping[str, Mapping[str, str]]
    """Kind → former id → the id under which the record stands now, published or removed."""
    places_within: Mapping[str, tuple[str, ...]]
    """Place → the places that name it as their nearest parent."""
    parts: Mapping[str, Part[str]]
    """`part_key` → a page of a long list: of all incidents or sources, or of the incidents of a record."""
    rows: Mapping[str, Part[Row]]
    """The same of the lists of what stands beside a record, if they are too long for its page."""
    part_names: Mapping[str, tuple[str, ...]]
    """List → the names of its pages, the first (empty) name included: for the plan."""
    letters: Mapping[str, Letters]
    """List of records by name → the letters with which names begin on it, and on which page."""
    densities: Mapping[str, Mapping[str, int]]
    """Year, empty for all → `month_key` → how many incidents it counts."""
    bodies: Mapping[str, tuple[str, ...]]
    """Actor → all bodies that it belongs to, however far up."""
    days: Mapping[str, date]
    """`ARCHIVE`, a record (`of_record`), or a page of a list of records (`part_key`) → the newest day on which something was worked on
    that it shows. What no record dates is not among them.
    """
    shared: Shared = field(init=False, default_factory=Shared, compare=False, repr=False)
    """What pages of a record have in common; another catalog has its own."""
