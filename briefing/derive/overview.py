"""The pages that lead to others: home, the lists, the timelines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from briefing import dates, urls
from briefing.collation import sort_key
from briefing.derive.briefing import card
from briefing.derive.chronology import entry, span, timeline
from briefing.derive.counts import incident_count
from briefing.derive.map import TALL, incidents_map
from briefing.derive.scope import Scope, date_view, head, label, language_name, link, own, record_name, text, words
from briefing.locales import plural, say
from briefing.records import Actor, Outlet, Place, Source
from briefing.views import BriefingsPage, Figure, HomePage, ListEntry, ListGroup, ListPage, Text

R = TypeVar("R", Actor, Place, Outlet)

LATEST = 6
"""Incidents on the home page."""


def home_page(scope: Scope) -> HomePage:
    catalog = scope.catalog
    site = catalog.site
    latest = list(catalog.incidents.values())[: -LATEST - 1 : -1]
    return HomePage(
        head=head(scope, "home", text(scope, site.name).value, text(scope, site.description).value),
        title=text(scope, site.name),
        tagline=text(scope, site.tagline),
        description=text(scope, site.description),
        figures=_figures(scope),
        cards=tuple(card(scope, briefing) for briefing in reversed(list(catalog.briefings.values()))),
        map=incidents_map(scope, catalog.incidents.values(), TALL),
        map_page=urls.relative(scope.path, urls.map_page(scope.locale.code)),
        latest=tuple(entry(scope, incident) for incident in latest),
        timeline=urls.relative(scope.path, urls.timeline(scope.locale.code)),
    )


def _figures(scope: Scope) -> tuple[Figure, ...]:
    catalog, where = scope.catalog, scope.locale
    numbers = [
        (len(catalog.incidents), plural(where, "incident", "incidents", len(catalog.incidents)), "incident"),
        (len(catalog.actors), plural(where, "actor", "actors", len(catalog.actors)), "actor"),
        (len(catalog.sources), plural(where, "source", "sources", len(catalog.sources)), "source"),
    ]
    figures = [Figure(str(number), phrase, urls.relative(scope.path, urls.index(where.code, kind))) for number, phrase, kind in numbers]
    bounds = span(catalog.incidents.values())
    if bounds:
        first, last = bounds[0].year, bounds[1].year
        years = str(first) if first == last else say(where, "{first}–{last}").format(first=first, last=last)
        figures.append(Figure(years, say(where, "span of the incidents"), urls.relative(scope.path, urls.timeline(where.code))))
    return tuple(figures)


def briefings_page(scope: Scope) -> BriefingsPage:
    title, intro = (
        say(scope.locale, "Briefings"),
        say(scope.locale, "Each briefing digests one episode: what is claimed, by whom, and what stays open."),
    )
    cards = tuple(card(scope, briefing) for briefing in reversed(list(scope.catalog.briefings.values())))
    return BriefingsPage(
        head(scope, "briefings", title, intro), title, intro, cards, say(scope.locale, "No briefing has been published yet.")
    )


def incidents_page(scope: Scope) -> ListPage:
    whole = timeline(scope, tuple(scope.catalog.incidents))
    groups = tuple(
        ListGroup(
            own(scope, year.title),
            year.anchor,
            tuple(
                ListEntry(item.title, (own(scope, item.date.words), item.event.text)) for period in year.periods for item in period.entries
            ),
        )
        for year in whole.years
    )
    intro = say(scope.locale, "What our sources report, each incident with the accounts of it side by side.")
    return _list_page(scope, say(scope.locale, "Incidents"), intro, groups, say(scope.locale, "No incident has been published yet."))


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
    ordered = sorted(scope.catalog.sources.values(), key=_by_publication)
    entries = tuple(ListEntry(link(scope, "source", source.id), _source_details(scope, source)) for source in ordered)
    groups = (ListGroup(None, "all", entries),) if entries else ()
    intro = say(scope.locale, "The articles, posts and statements that the records cite, in order of publication.")
    return _list_page(scope, say(scope.locale, "Sources"), intro, groups, say(scope.locale, "No source has been recorded yet."))


def _by_publication(source: Source) -> tuple[object, ...]:
    return dates.sort_key(dates.parse(source.published) if source.published else None, source.id)


def _source_details(scope: Scope, source: Source) -> tuple[Text, ...]:
    outlet = record_name(scope, "outlet", source.outlet) if source.outlet else words(scope, "outlet unknown")
    published = own(scope, date_view(scope, source.published).words) if source.published else words(scope, "date of publication unknown")
    return (outlet, published, language_name(scope, source.language))


def _list_page(scope: Scope, title: str, intro: str, groups: tuple[ListGroup, ...], empty: str) -> ListPage:
    return ListPage(head(scope, "list", title, intro), title, intro, groups, empty)


def _grouped(
    scope: Scope, kind: str, vocabulary: str, records: Iterable[R], details: Callable[[R], tuple[Text, ...]]
) -> tuple[ListGroup, ...]:
    """By kind, in the order of the vocabulary; by name within each kind."""
    ordered = _by_name(scope, records)
    groups = []
    for term in scope.catalog.vocabularies.get(vocabulary, {}):
        entries = tuple(ListEntry(link(scope, kind, record.id), details(record)) for record in ordered if record.kind == term)
        if entries:
            groups.append(ListGroup(label(scope, vocabulary, term).text, term.replace("_", "-"), entries))
    return tuple(groups)


def _by_name(scope: Scope, records: Iterable[R]) -> Sequence[R]:
    def key(record: R) -> tuple[str, str]:
        name = text(scope, record.names)
        return (sort_key(name.value, name.lang), record.id)

    return sorted(records, key=key)
