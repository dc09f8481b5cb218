"""The pages of the timeline: of all, of a year, of a month."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing import dates, urls
from briefing.catalog import Catalog
from briefing.derive.counts import incident_count
from briefing.derive.paging import crumbs, paging, titled
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, head, words
from briefing.derive.timeline.chronology import Telling, chronology, month_anchor
from briefing.derive.timeline.date_marks import date_mark, month_track
from briefing.derive.timeline.density import Address, density_of
from briefing.derive.timeline.filters import filters
from briefing.lists.every_part import INCIDENTS, part_key
from briefing.lists.months import UNDATED, month_of
from briefing.lists.parts import Part, Period, Place
from briefing.locales import say
from briefing.views.pages import TimelinePage
from briefing.views.timeline import Density, LegendLine


def timeline_pages(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The page of the whole timeline, and those of its years, months and so on."""
    for name in catalog.part_names[INCIDENTS]:
        yield Planned(urls.timeline(code, name), "timeline", code, partial(timeline_page, name), shows=part_key(INCIDENTS, name))


def timeline_page(name: str, scope: Scope) -> TimelinePage:
    """The page of the timeline that has that name: the first shows all incidents, or the latest of many."""
    part, path = scope.catalog.parts[part_key(INCIDENTS, name)], partial(urls.timeline, scope.locale.code)
    incidents = [scope.catalog.lines[one] for one in part.items]
    intro = say(scope.locale, "Every incident in order of date. A date that is not known to the day stands where its known bounds put it.")
    title = _title(scope, part.place)
    return TimelinePage(
        head=head(scope, "timeline", title, intro, crumbs(scope, part.place, path, words(scope, "Timeline"))),
        title=title,
        intro=intro,
        paging=paging(scope, part, path, incident_count),
        density=_density(scope, part),
        filters=filters(scope, incidents),
        search=None if part.is_whole and not name else urls.relative(scope.path, urls.search_page(scope.locale.code)),
        legend=legend(scope) if part.items else (),
        timeline=chronology(scope, part.items, Telling(is_filtered=True)),
    )


def _title(scope: Scope, place: Place) -> str:
    if place == Place(Period(place.period.year)) and place.period.year not in (0, UNDATED):
        return say(scope.locale, "Timeline of {year}").format(year=place.period.year)
    return titled(scope, say(scope.locale, "Timeline"), place)


def _density(scope: Scope, part: Part[str]) -> Density | None:
    """The bars of all years, or of the year whose page it is."""
    period = part.place.period
    if period.month or period.year == UNDATED:
        return None
    return density_of(scope, scope.catalog.densities.get(period.name, {}), _address(scope, part))


def _address(scope: Scope, part: Part[str]) -> Address:
    """On this page, if the month stands here, else on that of the month, if there is one, else on that of the year."""
    here = {month_of(scope.catalog.lines[name]) for name in part.items}
    here |= {(year, 0) for year, _ in here} if part.is_whole else set()

    def address(year: int, month: int | None) -> str:
        name = Period(year, month or 0).name
        anchor = f"#{month_anchor(year, month)}" if month else ""
        if (year, month or 0) in here:
            return anchor or f"#y{year}"
        target = name if part_key(INCIDENTS, name) in scope.catalog.parts else str(year)
        return urls.relative(scope.path, urls.timeline(scope.locale.code, target) + anchor)

    return address


def legend(scope: Scope) -> tuple[LegendLine, ...]:
    """How dates are drawn, each sort by an example in a month of thirty days."""
    track = month_track(2000, 6, scope.locale.direction)
    examples = (
        ("2000-06-10", say(scope.locale, "a day")),
        ("2000-06-06/2000-06-18", say(scope.locale, "from one day to another: the length is that of the time")),
        ("2000-06-12~", say(scope.locale, "about a day: the faded ends have no measure")),
        ("2000-06-12?", say(scope.locale, "possibly this day")),
        ("[2000-06-06..2000-06-18]", say(scope.locale, "on one day of these, and nobody says on which")),
        ("[..2000-06-18]", say(scope.locale, "no later than this day")),
        ("2000-06-12/..", say(scope.locale, "goes on, as our sources say")),
        ("2000-06-12/", say(scope.locale, "our sources give no end")),
        ("2000-06", say(scope.locale, "in this month, or in this year where the scale is a year")),
        ("2000-06-20/2000-07-04", say(scope.locale, "goes on beyond the scale")),
    )
    return tuple(LegendLine(date_mark(dates.parse(edtf), track), text) for edtf, text in examples)
