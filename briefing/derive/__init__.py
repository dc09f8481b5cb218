"""Catalog + locale → views: every page of the site, ready to be rendered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import TypeVar

from briefing import urls
from briefing.catalog import Catalog
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
from briefing.derive.planned import Planned
from briefing.derive.removed import removed_page, withdrawn_page
from briefing.derive.revisions import revisions_pages
from briefing.derive.scope import Scope
from briefing.derive.search_page import search_page
from briefing.derive.side_by_side import side_by_side_pages
from briefing.derive.source import source_page
from briefing.derive.text_pages import choice_page, not_found_page, text_page
from briefing.derive.timeline.page import timeline_pages
from briefing.exports.published import Published
from briefing.locales import locale
from briefing.problems import BuildError
from briefing.views.pages import ListPage, PageView

R = TypeVar("R")
NOTHING = Published()

Records = Collection[tuple[str, str]] | None
"""Kind and id of the records whose pages are wanted; None for all."""
UNREAD = frozenset({"data", "moved"})
"""Kinds of page that only lead on or list files."""


def derive(catalog: Catalog, base_url: str, data: Published = NOTHING) -> Iterator[PageView]:
    """Every page in every language that has pages, in a stable order. `base_url` may be empty; `data`: what the exports made."""
    return (page.make() for page in planned(catalog, base_url, lambda: data))


def read_pages(catalog: Catalog, records: Records = None) -> Iterator[PageView]:
    """The same for a site without an address, but no page that only leads on or lists files; of record pages those of `records`."""
    wanted = (page for page in planned(catalog, "") if page.kind not in UNREAD)
    return (page.make() for page in wanted if records is None or page.record is None or page.record in records)


def planned(catalog: Catalog, base_url: str, data: Callable[[], Published] = lambda: NOTHING) -> tuple[Planned, ...]:
    """The pages that `derive` makes, in its order. None is made yet; `data` is asked for what the exports made when its page is.

    Raises BuildError if two pages would stand at one path.
    """
    pages = tuple(_planned(catalog, base_url, data))
    for path, number in Counter(page.path for page in pages).items():
        if number > 1:
            raise BuildError(f"two pages would stand at {path}")
    return pages


def _planned(catalog: Catalog, base_url: str, data: Callable[[], Published]) -> Iterator[Planned]:
    first = catalog.locales[0]
    yield Planned(urls.CHOICE, "choice", first, lambda: choice_page(catalog, base_url))
    yield Planned(urls.NOT_FOUND, "not-found", first, lambda: not_found_page(catalog, base_url))
    for code in catalog.locales:
        yield from _in_language(Scope(catalog, locale(code), urls.home(code), base_url))
        scope = Scope(catalog, locale(code), urls.data_page(code), base_url)
        yield Planned(scope.path, "data", code, partial(_data_page, scope, data))
    yield from side_by_side_pages(catalog)
    yield from moved_pages(catalog, base_url)


def _data_page(scope: Scope, data: Callable[[], Published]) -> PageView:
    return data_page(scope, data())


def _in_language(scope: Scope) -> Iterator[Planned]:
    yield from _overviews(scope)
    yield from revisions_pages(scope)
    yield from _of_records(scope)
    for page in scope.catalog.pages:
        if page.locale == scope.locale.code:
            path = urls.page(page.locale, page.id)
            yield Planned(path, "text", page.locale, partial(text_page, scope.at(path), page))


def _of_records(scope: Scope) -> Iterator[Planned]:
    catalog = scope.catalog
    yield from _records(scope, "incident", "incident", catalog.incidents, incident_page)
    yield from _records(scope, "incident", "removed", catalog.removed, removed_page)
    yield from _records(scope, "actor", "actor", catalog.actors, actor_page)
    yield from _records(scope, "place", "place", catalog.places, place_page)
    yield from _records(scope, "source", "source", catalog.sources, source_page)
    yield from _records(scope, "outlet", "outlet", catalog.outlets, outlet_page)
    yield from _records(scope, "briefing", "briefing", catalog.briefings, briefing_page)
    yield from _records(scope, "briefing", "removed", catalog.withdrawn_briefings, withdrawn_page)


def _overviews(scope: Scope) -> Iterator[Planned]:
    code = scope.locale.code
    yield _overview(scope, urls.home(code), "home", overview.home_page)
    yield _overview(scope, urls.index(code, "briefing"), "briefings", overview.briefings_page)
    yield from timeline_pages(scope)
    yield _overview(scope, urls.map_page(code), "map", map_page)
    yield _overview(scope, urls.search_page(code), "search", search_page)
    yield _overview(scope, urls.gaps(code), "gaps", gaps_page)
    for kind, page in LISTS.items():
        yield _overview(scope, urls.index(code, kind), "list", page)


LISTS: dict[str, Callable[[Scope], ListPage]] = {
    "incident": lists.incidents_page,
    "actor": lists.actors_page,
    "place": lists.places_page,
    "source": lists.sources_page,
    "outlet": lists.outlets_page,
}


def _overview(scope: Scope, path: str, kind: str, page: Callable[[Scope], PageView]) -> Planned:
    return Planned(path, kind, scope.locale.code, partial(page, scope.at(path)))


def _records(scope: Scope, of: str, kind: str, records: Mapping[str, R], page: Callable[[Scope, R], PageView]) -> Iterator[Planned]:
    """A page of that kind for each of the records, which are `of` a kind."""
    code = scope.locale.code
    for name in records:
        path = urls.record(code, of, name)
        yield Planned(path, kind, code, partial(_record_page, scope.at(path), records, name, page), (of, name))


def _record_page(scope: Scope, records: Mapping[str, R], name: str, page: Callable[[Scope, R], PageView]) -> PageView:
    return page(scope, records[name])
