"""Catalog + locale → views: every page of the site, ready to be rendered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive import overview
from briefing.derive.actor.page import actor_page
from briefing.derive.briefing.page import briefing_page
from briefing.derive.data_page import data_page
from briefing.derive.directories import ACTORS, OUTLETS, PLACES, directory_pages
from briefing.derive.gaps import gaps_pages
from briefing.derive.incident import incident_page
from briefing.derive.lists import incident_lists, source_lists
from briefing.derive.map.page import map_pages
from briefing.derive.moved import moved_pages
from briefing.derive.outlet import outlet_page
from briefing.derive.place import place_page
from briefing.derive.planned import Planned
from briefing.derive.record_parts.page import record_parts
from briefing.derive.removed import removed_page, withdrawn_page
from briefing.derive.revisions import revisions_pages
from briefing.derive.scope import Scope
from briefing.derive.search_page import search_page
from briefing.derive.side_by_side import side_by_side_pages
from briefing.derive.source import source_page
from briefing.derive.text_pages import choice_page, not_found_page, text_page
from briefing.derive.timeline.page import timeline_pages
from briefing.exports.published import Published
from briefing.problems import BuildError
from briefing.views.pages import PageView

R = TypeVar("R")
NOTHING = Published()

Records = Collection[tuple[str, str]] | None
"""Kind and id of the records whose pages are wanted; None for all."""
UNREAD = frozenset({"data", "moved"})
"""Kinds of page that only lead on or list files."""


def derive(catalog: Catalog, base_url: str, data: Published = NOTHING) -> Iterator[PageView]:
    """Every page in every language that has pages, in a stable order. `base_url` may be empty; `data`: what the exports made."""
    told = {page.path: page for page in data_pages(catalog, base_url, data)}
    return (told.get(page.path, page).make(catalog) for page in planned(catalog, base_url))


def read_pages(catalog: Catalog, records: Records = None) -> Iterator[PageView]:
    """The same for a site without an address, but no page that only leads on or lists files; of record pages those of `records`."""
    wanted = (page for page in planned(catalog, "") if page.kind not in UNREAD)
    return (page.make(catalog) for page in wanted if records is None or page.record is None or page.record in records)


def planned(catalog: Catalog, base_url: str) -> tuple[Planned, ...]:
    """The pages that `derive` makes, in its order; that of the data is here for its place alone, see `data_pages`.

    Raises BuildError if two pages would stand at one path.
    """
    pages = tuple(_planned(catalog, base_url))
    for path, number in Counter(page.path for page in pages).items():
        if number > 1:
            raise BuildError(f"two pages would stand at {path}")
    return pages


def data_pages(catalog: Catalog, base_url: str, data: Published) -> Iterator[Planned]:
    """The page of the data in every language, which tells what the exports made: only when that is there can it be made."""
    for code in catalog.locales:
        yield Planned(urls.data_page(code), "data", code, lambda scope: data_page(scope, data), base_url=base_url)


def _planned(catalog: Catalog, base_url: str) -> Iterator[Planned]:
    first = catalog.locales[0]
    yield Planned(urls.CHOICE, "choice", first, lambda scope: choice_page(scope.catalog, base_url))
    yield Planned(urls.NOT_FOUND, "not-found", first, lambda scope: not_found_page(scope.catalog, base_url))
    for code in catalog.locales:
        own = (*_overviews(catalog, code), *revisions_pages(catalog, code), *_of_records(catalog, code), *_texts(catalog, code))
        yield from (replace(page, base_url=base_url) if base_url else page for page in own)
        yield from (page for page in data_pages(catalog, base_url, NOTHING) if page.lang == code)
    yield from side_by_side_pages(catalog)
    yield from (replace(page, base_url=base_url) if base_url else page for page in moved_pages(catalog))


def _overviews(catalog: Catalog, code: str) -> Iterator[Planned]:
    yield Planned(urls.home(code), "home", code, overview.home_page)
    yield from overview.briefings_pages(catalog, code)
    yield from timeline_pages(catalog, code)
    yield from map_pages(catalog, code)
    yield Planned(urls.search_page(code), "search", code, search_page)
    yield from gaps_pages(catalog, code)
    yield from incident_lists(catalog, code)
    yield from directory_pages(catalog, code, ACTORS)
    yield from directory_pages(catalog, code, PLACES)
    yield from source_lists(catalog, code)
    yield from directory_pages(catalog, code, OUTLETS)


def _of_records(catalog: Catalog, code: str) -> Iterator[Planned]:
    yield from _each(catalog, code, ("incident", "incident"), lambda catalog: catalog.incidents, incident_page)
    yield from _each(catalog, code, ("incident", "removed"), lambda catalog: catalog.removed, removed_page)
    yield from _each(catalog, code, ("actor", "actor"), lambda catalog: catalog.actors, actor_page)
    yield from _each(catalog, code, ("place", "place"), lambda catalog: catalog.places, place_page)
    yield from _each(catalog, code, ("source", "source"), lambda catalog: catalog.sources, source_page)
    yield from _each(catalog, code, ("outlet", "outlet"), lambda catalog: catalog.outlets, outlet_page)
    yield from _each(catalog, code, ("briefing", "briefing"), lambda catalog: catalog.briefings, briefing_page)
    yield from _each(catalog, code, ("briefing", "removed"), lambda catalog: catalog.withdrawn_briefings, withdrawn_page)


def _each(
    catalog: Catalog, code: str, kinds: tuple[str, str], records: Callable[[Catalog], Mapping[str, R]], page: Callable[[Scope, R], PageView]
) -> Iterator[Planned]:
    """The pages of each of those records. `kinds`: that of the records, and that of their pages."""
    of, kind = kinds
    for name in records(catalog):
        yield Planned(urls.record(code, of, name), kind, code, partial(_page_of, records, name, page), (of, name))
        if of == kind:
            yield from record_parts(catalog, code, of, name)


def _page_of(records: Callable[[Catalog], Mapping[str, R]], name: str, page: Callable[[Scope, R], PageView], scope: Scope) -> PageView:
    return page(scope, records(scope.catalog)[name])


def _texts(catalog: Catalog, code: str) -> Iterator[Planned]:
    for page in catalog.pages:
        if page.locale == code:
            yield Planned(urls.page(code, page.id), "text", code, partial(_text, page.id))


def _text(name: str, scope: Scope) -> PageView:
    return text_page(scope, next(page for page in scope.catalog.pages if (page.locale, page.id) == (scope.locale.code, name)))
