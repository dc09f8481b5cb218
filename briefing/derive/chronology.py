"""Incidents → timelines, by year and month, imprecise dates where they honestly belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby

from briefing import dates
from briefing.derive.scope import Scope, date_view, label, link, name_of
from briefing.locales import say
from briefing.locales.wording import month_words
from briefing.records import Incident
from briefing.views import Entry, Label, Period, Timeline, Year

Roles = Callable[[Incident], tuple[Label, ...]]
Month = tuple[int, int]
"""Year and month; month 13 where only the year is known, year 9999 where nothing is."""


def timeline(scope: Scope, names: Sequence[str], roles: Roles = lambda _: ()) -> Timeline:
    """The incidents of those ids, which come in order of date."""
    incidents = sorted((scope.catalog.incidents[name] for name in names), key=month_of)
    years = groupby(incidents, key=lambda incident: month_of(incident)[0])
    return Timeline(tuple(_year(scope, year, tuple(items), roles) for year, items in years))


def month_of(incident: Incident) -> Month:
    """The month in whose group the incident stands: that of its only known bound, or of both."""
    if incident.date.edtf is None:
        return (9999, 13)
    when = dates.parse(incident.date.edtf)
    first, last = dates.earliest(when), dates.latest(when)
    known = first or last
    assert known is not None
    if isinstance(when, dates.Interval) or first is None or last is None or (first.year, first.month) == (last.year, last.month):
        return (known.year, known.month)
    return (known.year, 13)


def years_of(incidents: Iterable[Incident]) -> tuple[int, ...]:
    """The years that have a page of their own, in order."""
    return tuple(sorted({year for year, _ in map(month_of, incidents) if year != 9999}))


def _year(scope: Scope, year: int, incidents: tuple[Incident, ...], roles: Roles) -> Year:
    months = groupby(incidents, key=month_of)
    periods = tuple(_period(scope, month, tuple(items), roles) for month, items in months)
    if year == 9999:
        return Year(say(scope.locale, "Undated"), "undated", periods)
    return Year(str(year), f"y{year}", periods)


def _period(scope: Scope, month: Month, incidents: tuple[Incident, ...], roles: Roles) -> Period:
    title = month_words(*month, scope.locale.code) if month[1] != 13 else say(scope.locale, "Month not given")
    return Period(title, f"m{month[0]}-{month[1]:02}", tuple(entry(scope, incident, roles) for incident in incidents))


def entry(scope: Scope, incident: Incident, roles: Roles = lambda _: ()) -> Entry:
    places = [location.place for location in incident.locations if location.role == "occurred"]
    return Entry(
        anchor=incident.id,
        date=date_view(scope, incident.date.edtf),
        title=link(scope, "incident", incident.id),
        places=tuple(name_of(scope, "place", name) for name in places),
        event=event_label(scope, incident),
        roles=roles(incident),
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
