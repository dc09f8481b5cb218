"""Catalog + locale → views: every page of the site, ready to be rendered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel

from briefing import urls
from briefing.catalog import Catalog
from briefing.changes import log_of
from briefing.derive import lists, overview
from briefing.derive.actor.page import actor_page
from briefing.derive.briefing.page import briefing_page
from briefing.derive.data_page import data_page
from briefing.derive.gaps import gaps_page
from briefing.derive.incident import incident_page
from briefing.derive.map.page import map_page
from briefing.derive.moved import moved_pages
from briefing.derive.outlet import outlet_page
from briefing.derive.place import place_page
from briefing.derive.removed import removed_page, withdrawn_page
from briefing.derive.revisions import revisions_pages
from briefing.derive.scope import Scope
from briefing.derive.search_page import search_page
from briefing.derive.side_by_side import side_by_side_pages
from briefing.derive.source import source_page
from briefing.derive.text_pages import choice_page, not_found_page, text_page
from briefing.derive.timeline.chronology import UNDATED, by_year
from briefing.derive.timeline.page import timeline_page
from briefing.exports.published import Published
from briefing.locales import locale
from briefing.views.pages import ListPage, PageView

R = TypeVar("R", bound=BaseModel)
NOTHING = Published()


Records = Collection[tuple[str, str]] | None
"""Kind and id of the records whose pages are wanted; None for all."""


def derive(catalog: Catalog, base_url: str, data: Published = NOTHING) -> Iterator[PageView]:
    """Every page in every language that has pages, in a stable order. `base_url` may be empty; `data`: what the exports made."""
    yield choice_page(catalog, base_url)
    yield not_found_page(catalog, base_url)
    for code in catalog.locales:
        yield from _in_language(Scope(catalog, locale(code), urls.home(code), base_url), None)
        yield data_page(Scope(catalog, locale(code), urls.data_page(code), base_url), data)
    yield from side_by_side_pages(catalog)
    yield from moved_pages(catalog, base_url)


def read_pages(catalog: Catalog, records: Records = None) -> Iterator[PageView]:
    """The same for a site without an address, but no page that only leads on or lists files; of record pages those of `records`."""
    yield choice_page(catalog, "")
    yield not_found_page(catalog, "")
    for code in catalog.locales:
        yield from _in_language(Scope(catalog, locale(code), urls.home(code), ""), records)
    yield from side_by_side_pages(catalog, records)


def _in_language(scope: Scope, wanted: Records) -> Iterator[PageView]:
    yield from _overviews(scope)
    yield from revisions_pages(scope.at(urls.revisions(scope.locale.code)), log_of(scope.catalog))
    yield from _of_records(scope, wanted)
    for page in scope.catalog.pages:
        if page.locale == scope.locale.code:
            yield text_page(scope.at(urls.page(page.locale, page.id)), page)


def _of_records(scope: Scope, wanted: Records) -> Iterator[PageView]:
    catalog = scope.catalog
    yield from _records(scope, wanted, "incident", catalog.incidents.values(), incident_page)
    yield from _records(scope, wanted, "incident", catalog.removed.values(), removed_page)
    yield from _records(scope, wanted, "actor", catalog.actors.values(), actor_page)
    yield from _records(scope, wanted, "place", catalog.places.values(), place_page)
    yield from _records(scope, wanted, "source", catalog.sources.values(), source_page)
    yield from _records(scope, wanted, "outlet", catalog.outlets.values(), outlet_page)
    yield from _records(scope, wanted, "briefing", catalog.briefings.values(), briefing_page)
    yield from _records(scope, wanted, "briefing", catalog.withdrawn_briefings.values(), withdrawn_page)


def _overviews(scope: Scope) -> Iterator[PageView]:
    code = scope.locale.code
    yield overview.home_page(scope.at(urls.home(code)))
    yield overview.briefings_page(scope.at(urls.index(code, "briefing")))
    years = by_year(scope.catalog.incidents.values())
    yield timeline_page(scope.at(urls.timeline(code)), years)
    for year in years:
        if year != UNDATED:
            yield timeline_page(scope.at(urls.timeline(code, year)), years, year)
    yield map_page(scope.at(urls.map_page(code)))
    yield search_page(scope.at(urls.search_page(code)))
    yield gaps_page(scope.at(urls.gaps(code)))
    for kind, page in LISTS.items():
        yield page(scope.at(urls.index(code, kind)))


LISTS: dict[str, Callable[[Scope], ListPage]] = {
    "incident": lists.incidents_page,
    "actor": lists.actors_page,
    "place": lists.places_page,
    "source": lists.sources_page,
    "outlet": lists.outlets_page,
}


def _records(scope: Scope, wanted: Records, kind: str, records: Iterable[R], page: Callable[[Scope, R], PageView]) -> Iterator[PageView]:
    for record in records:
        name: str = record.id  # type: ignore[attr-defined]
        if wanted is None or (kind, name) in wanted:
            yield page(scope.at(urls.record(scope.locale.code, kind, name)), record)
