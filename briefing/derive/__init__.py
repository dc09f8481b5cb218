"""Catalog + locale → views: every page of the site, ready to be rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive import overview
from briefing.derive.actor import actor_page
from briefing.derive.briefing import briefing_page
from briefing.derive.chronology import years_of
from briefing.derive.gaps import gaps_page
from briefing.derive.incident import incident_page, removed_page
from briefing.derive.place import place_page
from briefing.derive.scope import Scope
from briefing.derive.source import outlet_page, source_page
from briefing.derive.text_pages import choice_page, not_found_page, text_page
from briefing.locales import Locale, locale
from briefing.views import ListPage, PageView

R = TypeVar("R", bound=BaseModel)


def derive(catalog: Catalog, base_url: str) -> Iterator[PageView]:
    """Every page in every language of the site, in a stable order. `base_url` may be empty."""
    yield choice_page(catalog.site)
    yield not_found_page(catalog.site, base_url)
    for code in catalog.site.locales:
        yield from _in_language(catalog, locale(code))


def _in_language(catalog: Catalog, where: Locale) -> Iterator[PageView]:
    yield from _overviews(catalog, where)
    yield from _records(catalog, where, "incident", catalog.incidents.values(), incident_page)
    yield from _records(catalog, where, "incident", catalog.removed.values(), removed_page)
    yield from _records(catalog, where, "actor", catalog.actors.values(), actor_page)
    yield from _records(catalog, where, "place", catalog.places.values(), place_page)
    yield from _records(catalog, where, "source", catalog.sources.values(), source_page)
    yield from _records(catalog, where, "outlet", catalog.outlets.values(), outlet_page)
    yield from _records(catalog, where, "briefing", catalog.briefings.values(), briefing_page)
    for page in catalog.pages:
        if page.locale == where.code:
            yield text_page(Scope(catalog, where, urls.page(where.code, page.id)), page)


def _overviews(catalog: Catalog, where: Locale) -> Iterator[PageView]:
    code = where.code
    yield overview.home_page(Scope(catalog, where, urls.home(code)))
    yield overview.briefings_page(Scope(catalog, where, urls.index(code, "briefing")))
    yield overview.timeline_page(Scope(catalog, where, urls.timeline(code)))
    for year in years_of(catalog.incidents.values()):
        yield overview.timeline_page(Scope(catalog, where, urls.timeline(code, year)), year)
    yield gaps_page(Scope(catalog, where, urls.gaps(code)))
    for kind, page in LISTS.items():
        yield page(Scope(catalog, where, urls.index(code, kind)))


LISTS: dict[str, Callable[[Scope], ListPage]] = {
    "incident": overview.incidents_page,
    "actor": overview.actors_page,
    "place": overview.places_page,
    "source": overview.sources_page,
    "outlet": overview.outlets_page,
}


def _records(catalog: Catalog, where: Locale, kind: str, records: Iterable[R], page: Callable[[Scope, R], PageView]) -> Iterator[PageView]:
    for record in records:
        path = urls.record(where.code, kind, record.id)  # type: ignore[attr-defined]
        yield page(Scope(catalog, where, path), record)
