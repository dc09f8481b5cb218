"""Incidents → timelines, by year and month, imprecise dates where they honestly belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from briefing import dates, urls
from briefing.at_hand.lines import Line, Told
from briefing.derive.scope import Scope, date_view, label, link, name_of
from briefing.derive.timeline.date_marks import month_mark, month_ticks
from briefing.derive.timeline.filters import keys
from briefing.lists.months import REST, UNDATED, Month, month_of
from briefing.locales import say
from briefing.locales.wording import month_words
from briefing.views.components import Label
from briefing.views.timeline import Entry, Period, Side, Timeline, Year

Roles = Callable[[Line], tuple[Label, ...]]
Sides = Callable[[Line], Side | None]


@dataclass(frozen=True, slots=True)
class Telling:
    """What the entries of a timeline tell beside date, title, place and kind."""

    roles: Roles = lambda _: ()
    side: Sides = lambda _: None
    is_drawn: bool = True
    is_filtered: bool = False


def chronology(scope: Scope, names: Sequence[str], telling: Telling) -> Timeline:
    """The timeline of the incidents, by year, each entry with what `telling` asks for."""
    years = by_year(scope.catalog.lines[name] for name in names)
    shown = tuple(_year(scope, year, incidents, telling) for year, incidents in years.items())
    return Timeline(shown, urls.relative(scope.path, urls.timeline(scope.locale.code) + "#legend"))


def by_year(incidents: Iterable[Line]) -> dict[int, list[Line]]:
    """Year → its incidents in the order of their months; those without a date under UNDATED, at the end."""
    ordered = sorted(incidents, key=month_of)
    return {year: list(items) for year, items in groupby(ordered, key=lambda incident: month_of(incident)[0])}


def _year(scope: Scope, year: int, incidents: Sequence[Line], telling: Telling) -> Year:
    months = groupby(incidents, key=month_of)
    periods = tuple(_period(scope, month, tuple(items), telling) for month, items in months)
    if year == UNDATED:
        return Year(say(scope.locale, "Undated"), "undated", periods)
    return Year(str(year), f"y{year}", periods)


def _period(scope: Scope, month: Month, incidents: Sequence[Line], telling: Telling) -> Period:
    scale = month_ticks(*month, scope.locale.direction) if month[0] != UNDATED else ()
    return Period(_title(scope, *month), month_anchor(*month), scale, tuple(entry(scope, incident, telling) for incident in incidents))


def _title(scope: Scope, year: int, month: int) -> str:
    if year == UNDATED:
        return say(scope.locale, "Year not given")
    return month_words(year, month, scope.locale.code) if month != REST else say(scope.locale, "Month not given")


def month_anchor(year: int, month: int) -> str:
    return f"m{year}-{month:02}"


PLAIN = Telling(is_drawn=False)


def entry(scope: Scope, incident: Line, telling: Telling = PLAIN) -> Entry:
    """The incident's entry; one that stands outside a month has no scale, so its date is not drawn."""
    places = [location.place for location in incident.locations if location.role == "occurred"]
    return Entry(
        anchor=incident.id,
        date=date_view(scope, incident.date.edtf),
        mark=month_mark(incident.date.edtf, *month_of(incident), scope.locale.direction) if telling.is_drawn else (),
        title=link(scope, "incident", incident.id),
        places=tuple(name_of(scope, "place", name) for name in places),
        event=event_label(scope, incident),
        grade=label(scope, "grade", incident.assessment.grade) if incident.assessment else None,
        roles=telling.roles(incident),
        side=telling.side(incident),
        keys=keys(scope.catalog, incident) if telling.is_filtered else {},
    )


def event_label(scope: Scope, incident: Told) -> Label:
    """The narrowest kind of event that the record gives and that says something."""
    event = incident.event
    if event.sub_type and event.sub_type != "other":
        return label(scope, "event-sub-type", event.sub_type)
    return label(scope, "event-type", event.type)


def span(whens: Iterable[str | None]) -> tuple[date, date] | None:
    """The first and the last day that any of the dates (EDTF) allows; None if no date is known."""
    known = [dates.parse(when) for when in whens if when]
    days = [day for when in known for day in (dates.earliest(when), dates.latest(when)) if day]
    return (min(days), max(days)) if days else None
