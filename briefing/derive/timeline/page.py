"""The pages of the whole timeline and of its years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from briefing import dates, urls
from briefing.catalog import Catalog
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, head, words
from briefing.derive.timeline.chronology import Telling, by_year, chronology, latest, month_anchor, rest, year_links
from briefing.derive.timeline.date_marks import date_mark, month_track
from briefing.derive.timeline.density import Address, density
from briefing.derive.timeline.filters import filters
from briefing.locales import say
from briefing.months import UNDATED, month_of
from briefing.records import Incident
from briefing.views.components import Link
from briefing.views.pages import TimelinePage
from briefing.views.timeline import LegendLine


def timeline_pages(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The page of the whole timeline, and those of its years."""
    for year in (None, *by_year(catalog.incidents.values())):
        if year != UNDATED:
            yield Planned(urls.timeline(code, year), "timeline", code, partial(_of_year, year))


def _of_year(year: int | None, scope: Scope) -> TimelinePage:
    return timeline_page(scope, by_year(scope.catalog.incidents.values()), year)


def timeline_page(scope: Scope, years: Mapping[int, Sequence[Incident]], year: int | None = None) -> TimelinePage:
    """All incidents, which come by their years, in the order of their months; or those of one year."""
    everything = [incident for incidents in years.values() for incident in incidents]
    chosen = latest(everything) if year is None else years[year]
    title = say(scope.locale, "Timeline") if year is None else say(scope.locale, "Timeline of {year}").format(year=year)
    intro = say(scope.locale, "Every incident in order of date. A date that is not known to the day stands where its known bounds put it.")
    crumbs = [] if year is None else [Link("index.html", words(scope, "Timeline"))]
    return TimelinePage(
        head=head(scope, "timeline", title, intro, crumbs),
        title=title,
        intro=intro,
        years=year_links(scope, [one for one in years if one != UNDATED]),
        density=density(scope, everything if year is None else chosen, _address(scope, year, chosen)),
        filters=filters(scope, chosen),
        legend=legend(scope),
        rest=rest(scope, len(chosen), len(everything)) if year is None else "",
        timeline=chronology(scope, [item.id for item in chosen], Telling(is_filtered=True)),
    )


def _address(scope: Scope, year: int | None, shown: Sequence[Incident]) -> Address:
    """On this page, if the month stands here, else on the page of its year."""
    here = {month_of(incident) for incident in shown} | {(month_of(incident)[0], None) for incident in shown}

    def address(of: int, month: int | None) -> str:
        part = month_anchor(of, month) if month else f"y{of}"
        is_here = (of, month) in here
        return urls.relative(scope.path, f"{urls.timeline(scope.locale.code, year if is_here else of)}#{part}")

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
