"""The pages that lead to others: the home page and the briefings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.briefing.page import card
from briefing.derive.counts import briefing_count
from briefing.derive.map.maps import map_of
from briefing.derive.map.sheet import TALL
from briefing.derive.map.spots import located_entries
from briefing.derive.paging import crumbs, paging, titled
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, head, own, text
from briefing.derive.timeline.chronology import entry, span
from briefing.lists.every_part import part_key
from briefing.lists.overviews import EPISODES
from briefing.locales import plural, say
from briefing.views.components import Figure
from briefing.views.pages import BriefingsPage, HomePage

LATEST, BRIEFINGS = 6, 12
"""Incidents and briefings on the home page."""


def home_page(scope: Scope) -> HomePage:
    catalog = scope.catalog
    site = catalog.site
    latest = list(catalog.entries)[: -LATEST - 1 : -1]
    briefings = list(catalog.briefings.values())[::-1]
    return HomePage(
        head=head(scope, "home", text(scope, site.name).value, text(scope, site.description).value),
        title=text(scope, site.name),
        tagline=text(scope, site.tagline),
        description=text(scope, site.description),
        figures=_figures(scope),
        cards=tuple(card(scope, briefing) for briefing in briefings[:BRIEFINGS]),
        briefings=urls.relative(scope.path, urls.index(scope.locale.code, "briefing")) if len(briefings) > BRIEFINGS else None,
        map=map_of(scope, ("page", ""), lambda: located_entries(catalog.entries.values()), TALL),
        map_page=urls.relative(scope.path, urls.map_page(scope.locale.code)),
        latest=tuple(entry(scope, catalog.lines[name]) for name in latest),
        timeline=urls.relative(scope.path, urls.timeline(scope.locale.code)),
        feed=urls.relative(scope.path, urls.feed(scope.locale.code)),
    )


def _figures(scope: Scope) -> tuple[Figure, ...]:
    catalog, where = scope.catalog, scope.locale
    numbers = [
        (len(catalog.incidents), plural(where, "incident", "incidents", len(catalog.incidents)), "incident"),
        (len(catalog.actors), plural(where, "actor", "actors", len(catalog.actors)), "actor"),
        (len(catalog.sources), plural(where, "source", "sources", len(catalog.sources)), "source"),
    ]
    figures = [Figure(str(number), phrase, urls.relative(scope.path, urls.index(where.code, kind))) for number, phrase, kind in numbers]
    bounds = span(one.edtf for one in catalog.entries.values())
    if bounds:
        first, last = bounds[0].year, bounds[1].year
        years = str(first) if first == last else say(where, "{first}–{last}").format(first=first, last=last)
        figures.append(Figure(years, say(where, "span of the incidents"), urls.relative(scope.path, urls.timeline(where.code))))
    return tuple(figures)


def briefings_pages(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The list of all briefings, and its pages of years and so on if they do not stand on one."""
    names = ("",) if catalog.parts[part_key(EPISODES)].is_whole else catalog.part_names[EPISODES]
    for name in names:
        yield Planned(urls.dated(code, "briefing", name), "briefings", code, partial(briefings_page, name), shows=part_key(EPISODES, name))


def briefings_page(name: str, scope: Scope) -> BriefingsPage:
    part, path = scope.catalog.parts[part_key(EPISODES, name)], partial(urls.dated, scope.locale.code, "briefing")
    is_whole = part.is_whole and not name
    title = say(scope.locale, "Briefings")
    intro = say(scope.locale, "Each briefing digests one episode: what is claimed, by whom, and what stays open.")
    named = titled(scope, title, part.place)
    return BriefingsPage(
        head=head(scope, "briefings", named, intro, crumbs(scope, part.place, path, own(scope, title))),
        title=named,
        intro=intro,
        paging=None if is_whole else paging(scope, part, path, briefing_count),
        cards=tuple(card(scope, scope.catalog.briefings[one]) for one in (list(scope.catalog.briefings)[::-1] if is_whole else part.items)),
        empty=say(scope.locale, "No briefing has been published yet."),
    )
