"""Incidents → timelines, by year and month, imprecise dates where they honestly belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from briefing import dates, urls
from briefing.derive.date_marks import date_mark, month_track, ticks
from briefing.derive.filters import keys
from briefing.derive.scope import Scope, date_view, label, link, name_of
from briefing.locales import say
from briefing.locales.wording import month_words
from briefing.records import Incident
from briefing.views import Entry, Label, Period, Timeline, Year
from briefing.views.timeline import Side

Roles = Callable[[Incident], tuple[Label, ...]]
Sides = Callable[[Incident], Side | None]
Month = tuple[int, int]
"""Year and month; month 13 where only the year is known, year UNDATED where nothing is."""
UNDATED = 9999


@dataclass(frozen=True, slots=True)
class Telling:
    """What the entries of a timeline tell beside date, title, place and kind."""

    roles: Roles = lambda _: ()
    side: Sides = lambda _: None
    is_drawn: bool = True
    is_filtered: bool = False


def timeline(scope: Scope, names: Sequence[str], roles: Roles = lambda _: (), side: Sides = lambda _: None) -> Timeline:
    """The incidents of those ids, by year and month. `roles` and `side` tell of an actor whose timeline it is."""
    return chronology(scope, names, Telling(roles, side))


def chronology(scope: Scope, names: Sequence[str], telling: Telling) -> Timeline:
    incidents = sorted((scope.catalog.incidents[name] for name in names), key=month_of)
    years = groupby(incidents, key=lambda incident: month_of(incident)[0])
    shown = tuple(_year(scope, year, tuple(items), telling) for year, items in years)
    return Timeline(shown, urls.relative(scope.path, urls.timeline(scope.locale.code) + "#legend"))


def month_of(incident: Incident) -> Month:
    """The month in whose group the incident stands: that of its only known bound, or of both."""
    if incident.date.edtf is None:
        return (UNDATED, 13)
    when = dates.parse(incident.date.edtf)
    first, last = dates.earliest(when), dates.latest(when)
    known = first or last
    assert known is not None
    if isinstance(when, dates.Interval):
        begun = when.start if isinstance(when.start, dates.Moment) else when.end
        return (known.year, known.month if isinstance(begun, dates.Moment) and begun.month else 13)
    is_one = first is None or last is None or (first.year, first.month) == (last.year, last.month)
    return (known.year, known.month if is_one else 13)


def by_year(incidents: Iterable[Incident]) -> dict[int, list[Incident]]:
    """Year → its incidents in the order of their months; those without a date under UNDATED, at the end."""
    ordered = sorted(incidents, key=month_of)
    return {year: list(items) for year, items in groupby(ordered, key=lambda incident: month_of(incident)[0])}


def _year(scope: Scope, year: int, incidents: tuple[Incident, ...], telling: Telling) -> Year:
    months = groupby(incidents, key=month_of)
    periods = tuple(_period(scope, month, tuple(items), telling) for month, items in months)
    if year == UNDATED:
        return Year(say(scope.locale, "Undated"), "undated", periods)
    return Year(str(year), f"y{year}", periods)


def _period(scope: Scope, month: Month, incidents: tuple[Incident, ...], telling: Telling) -> Period:
    title = month_words(*month, scope.locale.code) if month[1] != 13 else say(scope.locale, "Month not given")
    scale = ticks(month_track(*month, scope.locale.direction)) if month[0] != UNDATED else ()
    return Period(title, month_anchor(*month), scale, tuple(entry(scope, incident, telling) for incident in incidents))


def month_anchor(year: int, month: int) -> str:
    return f"m{year}-{month:02}"


PLAIN = Telling(is_drawn=False)


def entry(scope: Scope, incident: Incident, telling: Telling = PLAIN) -> Entry:
    """The incident's entry; one that stands outside a month has no scale, so its date is not drawn."""
    places = [location.place for location in incident.locations if location.role == "occurred"]
    when = dates.parse(incident.date.edtf) if incident.date.edtf else None
    return Entry(
        anchor=incident.id,
        date=date_view(scope, incident.date.edtf),
        mark=date_mark(when, month_track(*month_of(incident), scope.locale.direction)) if telling.is_drawn else (),
        title=link(scope, "incident", incident.id),
        places=tuple(name_of(scope, "place", name) for name in places),
        event=event_label(scope, incident),
        grade=label(scope, "grade", incident.assessment.grade) if incident.assessment else None,
        roles=telling.roles(incident),
        side=telling.side(incident),
        keys=keys(scope.catalog, incident) if telling.is_filtered else {},
    )


def event_label(scope: Scope, incident: Incident) -> Label:
    """The narrowest kind of event that the record gives and that says something."""
    event = incident.event
    if event.sub_type and event.sub_type != "other":
        return label(scope, "event-sub-type", event.sub_type)
    return label(scope, "event-type", event.type)


def span(incidents: Iterable[Incident]) -> tuple[date, date] | None:
    """The first and the last day that any of the incidents allows; None if no date is known."""
    whens = [dates.parse(incident.date.edtf) for incident in incidents if incident.date.edtf]
    days = [day for when in whens for day in (dates.earliest(when), dates.latest(when)) if day]
    return (min(days), max(days)) if days else None
