"""The lists by date: incidents by year and month, sources by year and month of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.counts import incident_count, source_count
from briefing.derive.paging import Counted, crumbs, paging, period_words, titled
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, date_view, head, language_name, link, own, record_name, words
from briefing.derive.timeline.chronology import event_label
from briefing.lists.every_part import INCIDENTS, SOURCES, part_key
from briefing.lists.months import UNDATED, Month, month_in
from briefing.lists.parts import Part, Period
from briefing.locales import say
from briefing.views.components import ListEntry, ListGroup
from briefing.views.pages import ListPage

Entry = Callable[[Scope, str], ListEntry]


def incident_lists(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The list of all incidents, and its pages of years, months and so on if they do not stand on one."""
    yield from _planned(catalog, code, "incident", INCIDENTS, incidents_page)


def source_lists(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The same of the sources."""
    yield from _planned(catalog, code, "source", SOURCES, sources_page)


def _planned(catalog: Catalog, code: str, kind: str, listed: str, page: Callable[[str, Scope], ListPage]) -> Iterator[Planned]:
    names = ("",) if catalog.parts[part_key(listed)].is_whole else catalog.part_names[listed]
    for name in names:
        yield Planned(urls.dated(code, kind, name), "list", code, partial(page, name), shows=part_key(listed, name))


def incidents_page(name: str, scope: Scope) -> ListPage:
    intro = say(scope.locale, "What our sources report, each incident with the accounts of it side by side.")
    empty = say(scope.locale, "No incident has been published yet.")
    part, title = scope.catalog.parts[part_key(INCIDENTS, name)], say(scope.locale, "Incidents")
    groups = _groups(scope, part, lambda one: month_in(scope.catalog.lines[one].date.edtf), _incident_entry)
    return _page(scope, part, "incident", (title, intro, empty), groups, incident_count)


def sources_page(name: str, scope: Scope) -> ListPage:
    intro = say(scope.locale, "The articles, posts and statements that the records cite, in order of publication.")
    empty = say(scope.locale, "No source has been recorded yet.")
    part, title = scope.catalog.parts[part_key(SOURCES, name)], say(scope.locale, "Sources")
    groups = _groups(scope, part, lambda one: month_in(scope.catalog.sources[one].published), _source_entry)
    return _page(scope, part, "source", (title, intro, empty), groups, source_count)


def _page(scope: Scope, part: Part[str], kind: str, said: tuple[str, str, str], groups: Sequence[ListGroup], counted: Counted) -> ListPage:
    title, intro, empty = said
    path = partial(urls.dated, scope.locale.code, kind)
    own_title = titled(scope, title, part.place)
    return ListPage(
        head=head(scope, "list", own_title, intro, crumbs(scope, part.place, path, own(scope, title))),
        title=own_title,
        intro=intro,
        paging=None if part.is_whole and part.place.name == "" else paging(scope, part, path, counted),
        directory=None,
        groups=tuple(groups),
        empty=empty,
    )


def _groups(scope: Scope, part: Part[str], month: Callable[[str], Month], entry: Entry) -> list[ListGroup]:
    """By year on the first page; on the others, which hold a year at most, by month."""
    is_first = part.place.name == ""
    periods = groupby(part.items, lambda one: Period(month(one)[0]) if is_first else Period(*month(one)))
    return [_group(scope, period, [entry(scope, one) for one in names]) for period, names in periods]


def _group(scope: Scope, period: Period, entries: Sequence[ListEntry]) -> ListGroup:
    anchor = "undated" if period.year == UNDATED else f"m{period.name}" if period.month else f"y{period.name}"
    return ListGroup(own(scope, period_words(scope, period)), anchor, str(len(entries)), tuple(entries))


def _incident_entry(scope: Scope, name: str) -> ListEntry:
    incident = scope.catalog.lines[name]
    return ListEntry(
        link(scope, "incident", name), (own(scope, date_view(scope, incident.date.edtf).words), event_label(scope, incident).text)
    )


def _source_entry(scope: Scope, name: str) -> ListEntry:
    source = scope.catalog.sources[name]
    outlet = record_name(scope, "outlet", source.outlet) if source.outlet else words(scope, "outlet unknown")
    published = own(scope, date_view(scope, source.published).words) if source.published else words(scope, "date of publication unknown")
    carried = own(scope, incident_count(scope, len(scope.catalog.incidents_by_source.get(name, ()))))
    return ListEntry(link(scope, "source", name), (outlet, published, language_name(scope, source.language), carried))
