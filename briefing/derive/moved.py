"""What stands at the addresses that records had before, or have no more: the way to where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from markupsafe import escape

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.planned import Planned
from briefing.derive.removed import isolated_id, named, shown_id
from briefing.derive.scope import Scope, head, record_name, words
from briefing.locales import locale, say
from briefing.views.components import Link
from briefing.views.pages import MovedPage

IN_ALL_LANGUAGES = ("incident", "briefing")
"""Kinds of records that have a page of the languages side by side."""


def moved_pages(catalog: Catalog, base_url: str) -> Iterator[Planned]:
    """A page for every address at which a record, or its texts side by side, stood and stands no more."""
    for code in catalog.locales:
        scope = Scope(catalog, locale(code), urls.home(code), base_url)
        for kind, former in catalog.former.items():
            for name, now in former.items():
                yield _planned(scope, urls.record(code, kind, name), kind, now, name, urls.record(code, kind, now))
        if len(catalog.locales) > 1:
            yield from _side_by_side(scope)


def _side_by_side(scope: Scope) -> Iterator[Planned]:
    """Of a record that is still there its texts side by side; of one that was removed what tells of that."""
    catalog, code = scope.catalog, scope.locale.code
    removed = {"incident": catalog.removed, "briefing": catalog.withdrawn_briefings}
    for kind in IN_ALL_LANGUAGES:
        gone = {name: name for name in removed[kind]}
        for name, now in {**catalog.former[kind], **gone}.items():
            target = urls.record(code, kind, now) if now in gone else urls.side_by_side(code, kind, now)
            yield _planned(scope, urls.side_by_side(code, kind, name), kind, now, name, target)


def _planned(scope: Scope, path: str, kind: str, now: str, name: str, target: str) -> Planned:
    return Planned(path, "moved", scope.locale.code, partial(_page, scope.at(path), kind, now, name, target), (kind, now))


def _page(scope: Scope, kind: str, now: str, name: str, target: str) -> MovedPage:
    title = words(scope, "This page has moved")
    opening = escape(say(scope.locale, "What was known as {id} now stands here:")).format(id=shown_id(name))
    top = isolated_id(head(scope, "moved", named(scope, title.value, name), opening.striptags()), name)
    return MovedPage(
        head=replace(top, leads_to=target),
        title=title,
        opening=opening,
        target=Link(urls.relative(scope.path, target), record_name(scope, kind, now)),
    )
