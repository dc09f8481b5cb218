"""The page of the map: all incidents, and the timeline beside it."""

from __future__ import annotations

from briefing.derive.map.maps import TALL, incidents_map
from briefing.derive.scope import Scope, head
from briefing.derive.timeline.chronology import Telling, chronology, latest, rest
from briefing.locales import plural_forms, say
from briefing.views.map import MapPage


def map_page(scope: Scope) -> MapPage:
    everything = list(scope.catalog.lines.values())
    listed = latest(everything)
    title = say(scope.locale, "Map")
    intro = say(scope.locale, "Where the accounts put each incident, drawn no more exactly than it is known.")
    return MapPage(
        head=head(scope, "map", title, intro),
        title=title,
        intro=intro,
        map=incidents_map(scope, everything, TALL),
        timeline=chronology(scope, [item.id for item in listed], Telling()),
        rest=rest(scope, len(listed), len(everything)),
        total=len(listed),
        counts=plural_forms(scope.locale, "%(num)d of {total} incidents", "%(num)d of {total} incidents"),
    )
