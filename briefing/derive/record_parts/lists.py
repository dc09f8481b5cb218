"""Which long lists a record of each kind has, and what stands on a page of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from briefing.derive.actor.relations import lines_to, ties
from briefing.derive.actor.telling import telling
from briefing.derive.counts import actor_count, incident_count, place_count, source_count
from briefing.derive.incident import source_line
from briefing.derive.paging import Counted
from briefing.derive.place import unit_details
from briefing.derive.scope import Scope, link, own
from briefing.derive.source import carried
from briefing.derive.timeline.chronology import Telling, chronology
from briefing.lists import every_row
from briefing.lists.every_part import MENTION, OUTLET_SOURCES
from briefing.lists.every_row import Row
from briefing.locales import Locale, say
from briefing.views.components import ListEntry, Text
from briefing.views.record_part import PartList

Shown = Callable[[Scope, str, tuple[Any, ...]], PartList]
"""The id of the record and the items of the part, ids or rows → what stands on the page."""


@dataclass(frozen=True, slots=True)
class Listed:
    name: str
    """As `every_part.of_record` has it."""
    counted: Counted
    title: Callable[[Locale], str]
    shown: Shown
    note: Callable[[Locale], str] = lambda _: ""
    is_titled: bool = True
    """Whether the titles of its pages name it: those of a record's incidents name the year alone."""


def _timeline(scope: Scope, name: str, items: tuple[str, ...]) -> PartList:
    return PartList(timeline=chronology(scope, items, Telling()))


def _timeline_of_actor(scope: Scope, name: str, items: tuple[str, ...]) -> PartList:
    return PartList(timeline=chronology(scope, items, telling(scope, name)))


def _carried(scope: Scope, name: str, items: tuple[str, ...]) -> PartList:
    return PartList(carried=carried(scope, items, name))


def _published(scope: Scope, name: str, items: tuple[str, ...]) -> PartList:
    return PartList(sources=tuple(source_line(scope, source) for source in items))


def _cited(scope: Scope, name: str, items: tuple[Row, ...]) -> PartList:
    return _published(scope, name, tuple(source for source, _ in items))


def _actors(scope: Scope, name: str, items: tuple[Row, ...]) -> PartList:
    return PartList(entries=tuple(_entry(scope, "actor", one, [own(scope, incident_count(scope, number))]) for one, number in items))


def _places(scope: Scope, name: str, items: tuple[Row, ...]) -> PartList:
    return PartList(entries=tuple(_entry(scope, "place", one, unit_details(scope, one)) for one, _ in items))


def _entry(scope: Scope, kind: str, name: str, details: Iterable[Text]) -> ListEntry:
    return ListEntry(link(scope, kind, name), tuple(details))


def _relations(scope: Scope, name: str, items: tuple[Row, ...]) -> PartList:
    """With the sources of the relations, to which their lines lead."""
    others, actor = {other for other, _ in items}, scope.catalog.actors[name]
    cited = dict.fromkeys(cite.source for tie in ties(scope.catalog, actor) if tie.actor in others for cite in tie.cites)
    return PartList(relations=lines_to(scope, actor, others), sources=tuple(source_line(scope, source) for source in cited))


def _counted_together(where: Locale) -> str:
    return say(where, "Counted are incidents in which both are said to take part.")


_incidents = partial(Listed, counted=incident_count, is_titled=False)
LISTS: Mapping[str, tuple[Listed, ...]] = {
    "actor": (
        _incidents("actor", title=lambda where: say(where, "Timeline of the actor"), shown=_timeline_of_actor),
        Listed(every_row.COMPANY, actor_count, lambda where: say(where, "Appears with"), _actors, _counted_together),
        Listed(every_row.RELATIONS, actor_count, lambda where: say(where, "Relations"), _relations),
        Listed(every_row.SOURCES, source_count, lambda where: say(where, "Sources"), _cited),
    ),
    "place": (
        _incidents("place", title=lambda where: say(where, "Incidents said to have occurred here"), shown=_timeline),
        Listed(MENTION, incident_count, lambda where: say(where, "Mentioned in accounts of incidents elsewhere"), _timeline),
        Listed(every_row.WITHIN, place_count, lambda where: say(where, "Places in it"), _places),
    ),
    "source": (_incidents("source", title=lambda where: say(where, "What it carries"), shown=_carried),),
    "outlet": (
        _incidents("outlet", title=lambda where: say(where, "Incidents of which it carries a claim"), shown=_timeline),
        Listed(OUTLET_SOURCES, source_count, lambda where: say(where, "Sources published by it"), _published),
    ),
    "briefing": (
        _incidents("briefing", title=lambda where: say(where, "Timeline of the episode"), shown=_timeline),
        Listed(every_row.ACTORS, actor_count, lambda where: say(where, "Actors of the episode"), _actors),
        Listed(every_row.CITED, source_count, lambda where: say(where, "Sources"), _cited),
    ),
}
"""Kind of record → its lists."""
