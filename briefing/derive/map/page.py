"""The pages of the map: of all incidents, of a year, of a month, each with the timeline beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefing import urls
from briefing.at_hand.entries import Entry
from briefing.catalog import Catalog
from briefing.derive.counts import incident_count
from briefing.derive.map.maps import map_of
from briefing.derive.map.sheet import TALL
from briefing.derive.map.spots import located_entries
from briefing.derive.paging import crumbs, paging, titled
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, head, words
from briefing.derive.timeline.chronology import Telling, chronology
from briefing.lists.every_part import INCIDENTS, part_key
from briefing.lists.parts import Part, Place
from briefing.locales import plural_forms, say
from briefing.views.map import MapPage, MapView


def map_pages(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The map of all incidents, and those of years, months and so on if they do not stand beside one."""
    names = ("",) if catalog.parts[part_key(INCIDENTS)].is_whole else catalog.part_names[INCIDENTS]
    for name in names:
        yield Planned(urls.map_page(code, name), "map", code, partial(map_page, name), shows=part_key(INCIDENTS, name))


def map_page(name: str, scope: Scope) -> MapPage:
    """The page of the map that has that name: the first draws all incidents, and lists them or the latest of many."""
    part, path = scope.catalog.parts[part_key(INCIDENTS, name)], partial(urls.map_page, scope.locale.code)
    title = say(scope.locale, "Map")
    intro = say(scope.locale, "Where the accounts put each incident, drawn no more exactly than it is known.")
    named = titled(scope, title, part.place)
    drawn = map_of(scope, ("page", name), lambda: located_entries(_drawn(scope.catalog, part)), TALL)
    return MapPage(
        head=head(scope, "map", named, intro, crumbs(scope, part.place, path, words(scope, "Map"))),
        title=named,
        intro=intro,
        paging=None if part.is_whole and not name else paging(scope, part, path, incident_count),
        map=_of_listed(drawn, frozenset(part.items)) if drawn else None,
        timeline=chronology(scope, part.items, Telling()),
        total=len(part.items),
        counts=plural_forms(scope.locale, "%(num)d of {total} incidents", "%(num)d of {total} incidents"),
    )


def _drawn(catalog: Catalog, part: Part[str]) -> Iterator[Entry]:
    """All incidents of the archive, of the year, or of the page."""
    if part.place == Place():
        yield from catalog.entries.values()
        return
    months = (catalog.parts[part_key(INCIDENTS, Place(one.period).name)] for one in part.inner)
    inner = (Place(month.place.period, number) for month in months for number in range(1, month.pages + 1))
    of_months = (name for place in inner for name in catalog.parts[part_key(INCIDENTS, place.name)].items)
    yield from (catalog.entries[name] for name in (*part.items, *of_months))


def _of_listed(drawn: MapView, listed: frozenset[str]) -> MapView:
    """The map, whose marks name those of their incidents alone that stand beside it."""
    marks = (replace(mark, incidents=tuple(name for name in mark.incidents if name in listed)) for mark in drawn.marks)
    return replace(drawn, marks=tuple(marks))
