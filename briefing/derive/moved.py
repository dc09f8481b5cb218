"""What stands at the addresses that records had before, or have no more: the way to where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from markupsafe import escape

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.planned import Planned
from briefing.derive.record_parts.page import record_parts
from briefing.derive.removed import isolated_id, named, shown_id
from briefing.derive.scope import Scope, head, record_name, words
from briefing.locales import say
from briefing.views.components import Link
from briefing.views.pages import MovedPage

IN_ALL_LANGUAGES = ("incident", "briefing")
"""Kinds of records that have a page of the languages side by side."""


def moved_pages(catalog: Catalog) -> Iterator[Planned]:
    """A page for every address at which a record, a page of its lists, or its texts side by side, stood and stands no more."""
    for code in catalog.locales:
        for kind, former in catalog.former.items():
            for name, now in former.items():
                yield _planned(urls.record(code, kind, name), code, now, Way(kind, name, urls.record(code, kind, now)))
                for page in record_parts(catalog, code, kind, now):
                    path = urls.record_part(code, kind, name, PurePosixPath(page.path).stem)
                    yield _planned(path, code, now, Way(kind, name, page.path))
        if len(catalog.locales) > 1:
            yield from _side_by_side(catalog, code)


def _side_by_side(catalog: Catalog, code: str) -> Iterator[Planned]:
    """Of a record that is still there its texts side by side; of one that was removed what tells of that."""
    removed = {"incident": catalog.removed, "briefing": catalog.withdrawn_briefings}
    for kind in IN_ALL_LANGUAGES:
        gone = {name: name for name in removed[kind]}
        for name, now in {**catalog.former[kind], **gone}.items():
            target = urls.record(code, kind, now) if now in gone else urls.side_by_side(code, kind, now)
            yield _planned(urls.side_by_side(code, kind, name), code, now, Way(kind, name, target))


@dataclass(frozen=True, slots=True)
class Way:
    """From the id that a record of the kind had, or has though it is gone; `target`: the page to which it leads."""

    kind: str
    name: str
    target: str


def _planned(path: str, code: str, now: str, way: Way) -> Planned:
    return Planned(path, "moved", code, partial(_page, way), (way.kind, now))


def _page(way: Way, scope: Scope) -> MovedPage:
    """Which record it is now is read of the catalog: the id may pass to another one, or be that of a record again."""
    now = scope.catalog.former[way.kind].get(way.name, way.name)
    title = words(scope, "This page has moved")
    opening = escape(say(scope.locale, "What was known as {id} now stands here:")).format(id=shown_id(way.name))
    top = isolated_id(head(scope, "moved", named(scope, title.value, way.name), opening.striptags()), way.name)
    return MovedPage(
        head=replace(top, leads_to=way.target),
        title=title,
        opening=opening,
        target=Link(urls.relative(scope.path, way.target), record_name(scope, way.kind, now)),
    )
