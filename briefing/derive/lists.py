"""The lists of records: incidents by year, actors, places and outlets by kind, sources by year of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from briefing.collation import sort_key
from briefing.derive.counts import incident_count
from briefing.derive.scope import Scope, date_view, head, label, language_name, link, own, record_name, text, words
from briefing.derive.timeline.chronology import event_label
from briefing.every_part import by_publication
from briefing.locales import say
from briefing.months import UNDATED, month_in, month_of
from briefing.records import Actor, Incident, Outlet, Place, Source
from briefing.views.components import ListEntry, ListGroup, Text
from briefing.views.pages import ListPage

R = TypeVar("R", Actor, Place, Outlet)


def incidents_page(scope: Scope) -> ListPage:
    ordered = sorted(scope.catalog.incidents.values(), key=month_of)
    years = groupby(ordered, key=lambda incident: month_of(incident)[0])
    groups = tuple(_of_year(scope, year, [_incident_entry(scope, item) for item in items]) for year, items in years)
    intro = say(scope.locale, "What our sources report, each incident with the accounts of it side by side.")
    return _list_page(scope, say(scope.locale, "Incidents"), intro, groups, say(scope.locale, "No incident has been published yet."))


def _incident_entry(scope: Scope, incident: Incident) -> ListEntry:
    return ListEntry(
        link(scope, "incident", incident.id),
        (own(scope, date_view(scope, incident.date.edtf).words), event_label(scope, incident).text),
    )


def _of_year(scope: Scope, year: int, entries: Sequence[ListEntry]) -> ListGroup:
    if year == UNDATED:
        return _group(words(scope, "Undated"), "undated", entries)
    return _group(own(scope, str(year)), f"y{year}", entries)


def _group(title: Text, anchor: str, entries: Sequence[ListEntry]) -> ListGroup:
    return ListGroup(title, anchor, str(len(entries)), tuple(entries))


def actors_page(scope: Scope) -> ListPage:
    def details(actor: Actor) -> tuple[Text, ...]:
        return (own(scope, incident_count(scope, len(scope.catalog.incidents_by_actor.get(actor.id, ())))),)

    groups = _grouped(scope, "actor", "actor-kind", scope.catalog.actors.values(), details)
    intro = say(scope.locale, "Everyone whom our sources name as taking part, speaking or being spoken of, under neutral names.")
    return _list_page(scope, say(scope.locale, "Actors"), intro, groups, say(scope.locale, "No actor has been recorded yet."))


def places_page(scope: Scope) -> ListPage:
    def details(place: Place) -> tuple[Text, ...]:
        around = [record_name(scope, "place", name) for name in place.parents[:1] if name in scope.catalog.places]
        return (*around, own(scope, incident_count(scope, len(scope.catalog.incidents_by_place.get(place.id, ())))))

    groups = _grouped(scope, "place", "place-kind", scope.catalog.places.values(), details)
    intro = say(scope.locale, "Where the incidents happened, and the places that the accounts mention.")
    return _list_page(scope, say(scope.locale, "Places"), intro, groups, say(scope.locale, "No place has been recorded yet."))


def outlets_page(scope: Scope) -> ListPage:
    def details(outlet: Outlet) -> tuple[Text, ...]:
        return (own(scope, incident_count(scope, len(scope.catalog.incidents_by_outlet.get(outlet.id, ())))),)

    groups = _grouped(scope, "outlet", "outlet-kind", scope.catalog.outlets.values(), details)
    intro = say(scope.locale, "Who published or passed on what we cite.")
    return _list_page(scope, say(scope.locale, "Outlets"), intro, groups, say(scope.locale, "No outlet has been recorded yet."))


def sources_page(scope: Scope) -> ListPage:
    ordered = by_publication(scope.catalog.sources.values())
    years = groupby(ordered, key=_year_of_publication)
    groups = tuple(_of_year(scope, year, [_source_entry(scope, item) for item in items]) for year, items in years)
    intro = say(scope.locale, "The articles, posts and statements that the records cite, in order of publication.")
    return _list_page(scope, say(scope.locale, "Sources"), intro, groups, say(scope.locale, "No source has been recorded yet."))


def _year_of_publication(source: Source) -> int:
    """The first that is possible, or the last where no first is known."""
    return month_in(source.published)[0]


def _source_entry(scope: Scope, source: Source) -> ListEntry:
    outlet = record_name(scope, "outlet", source.outlet) if source.outlet else words(scope, "outlet unknown")
    published = own(scope, date_view(scope, source.published).words) if source.published else words(scope, "date of publication unknown")
    carried = own(scope, incident_count(scope, len(scope.catalog.incidents_by_source.get(source.id, ()))))
    return ListEntry(link(scope, "source", source.id), (outlet, published, language_name(scope, source.language), carried))


def _list_page(scope: Scope, title: str, intro: str, groups: tuple[ListGroup, ...], empty: str) -> ListPage:
    return ListPage(head(scope, "list", title, intro), title, intro, groups, empty)


def _grouped(
    scope: Scope, kind: str, vocabulary: str, records: Iterable[R], details: Callable[[R], tuple[Text, ...]]
) -> tuple[ListGroup, ...]:
    return tuple(
        _group(
            label(scope, vocabulary, term).text,
            term.replace("_", "-"),
            [ListEntry(link(scope, kind, record.id), details(record)) for record in found],
        )
        for term, found in by_kind(scope, vocabulary, records).items()
    )


def by_kind(scope: Scope, vocabulary: str, records: Iterable[R]) -> dict[str, list[R]]:
    """Kind → its records by name; the kinds in the order of the vocabulary."""
    found: dict[str, list[R]] = {term: [] for term in scope.catalog.vocabularies.get(vocabulary, {})}
    for record in _by_name(scope, records):
        found[record.kind].append(record)
    return {term: group for term, group in found.items() if group}


def _by_name(scope: Scope, records: Iterable[R]) -> Sequence[R]:
    def key(record: R) -> tuple[str, str]:
        name = text(scope, record.names)
        return (sort_key(name.value, name.lang), record.id)

    return sorted(records, key=key)
