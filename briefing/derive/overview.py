"""The pages that lead to others: the home page and the briefings."""

from __future__ import annotations

from briefing import urls
from briefing.derive.briefing.page import card
from briefing.derive.map.maps import TALL, incidents_map
from briefing.derive.scope import Scope, head, text
from briefing.derive.timeline.chronology import entry, span
from briefing.locales import plural, say
from briefing.views.components import Figure
from briefing.views.pages import BriefingsPage, HomePage

LATEST = 6
"""Incidents on the home page."""


def home_page(scope: Scope) -> HomePage:
    catalog = scope.catalog
    site = catalog.site
    latest = list(catalog.lines.values())[: -LATEST - 1 : -1]
    return HomePage(
        head=head(scope, "home", text(scope, site.name).value, text(scope, site.description).value),
        title=text(scope, site.name),
        tagline=text(scope, site.tagline),
        description=text(scope, site.description),
        figures=_figures(scope),
        cards=tuple(card(scope, briefing) for briefing in reversed(list(catalog.briefings.values()))),
        map=incidents_map(scope, catalog.lines.values(), TALL),
        map_page=urls.relative(scope.path, urls.map_page(scope.locale.code)),
        latest=tuple(entry(scope, incident) for incident in latest),
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
    bounds = span(catalog.lines.values())
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
