"""Dates → marks: a day is a dot, an interval a bar, what is approximate has faded ends, an open end is an arrow.

A mark is drawn along a track, which is a month or a year. It runs in the direction of reading: in
Arabic the first day is at the right. What lies beyond the track is cut off, with the sign of a break.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefing import dates
from briefing.dates import Date, End, Interval, Moment, OneOf
from briefing.drawing.svg import number
from briefing.views.timeline import Mark, Stroke, Tick

MARGIN, LENGTH, MIDDLE = 14, 124, 8
WIDTH = LENGTH + 2 * MARGIN
FADE, TAIL, TIP, GAP = 15, 36, 8, 4
"""Lengths without a measure: of a faded end, of the dots for an end that nobody gives, of an arrow's tip,
and of the gap before the dots."""


@dataclass(frozen=True, slots=True)
class Track:
    first: date
    last: date
    direction: str
    """Of reading: rtl or ltr."""

    def start(self, day: date) -> float:
        """Where the day begins, from the edge at which reading begins."""
        return MARGIN + LENGTH * (day.toordinal() - self.first.toordinal()) / self._days()

    def end(self, day: date) -> float:
        return self.start(day) + LENGTH / self._days()

    def _days(self) -> int:
        return self.last.toordinal() - self.first.toordinal() + 1

    def x(self, place: float) -> str:
        """The coordinate in the drawing, whose zero is always at the left."""
        return number(WIDTH - place if self.direction == "rtl" else place)

    def ahead(self, step: float) -> str:
        """A step in the direction of reading."""
        return number(-step if self.direction == "rtl" else step)


def month_track(year: int, month: int, direction: str) -> Track:
    """The days of a month; of the whole year, if the month is 13."""
    if month == 13:
        return Track(date(year, 1, 1), date(year, 12, 31), direction)
    return Track(date(year, month, 1), date(year, month, monthrange(year, month)[1]), direction)


def ticks(track: Track) -> tuple[Tick, ...]:
    """The numbers on the scale: of days in a month, of months in a year."""
    if track.first.month != track.last.month:
        return tuple(Tick(track.x(track.start(track.first.replace(month=month))), str(month)) for month in (1, 4, 7, 10))
    days = [track.first.replace(day=day) for day in (1, 10, 20, track.last.day)]
    return tuple(Tick(track.x((track.start(day) + track.end(day)) / 2), str(day.day)) for day in days)


@lru_cache(maxsize=4096)
def month_ticks(year: int, month: int, direction: str) -> tuple[Tick, ...]:
    """The numbers on the scale of that month."""
    return ticks(month_track(year, month, direction))


@lru_cache(maxsize=8192)
def month_mark(edtf: str | None, year: int, month: int, direction: str) -> Mark:
    """The strokes that draw the date on that month. Kept, for an incident stands on several timelines."""
    return date_mark(dates.parse(edtf), month_track(year, month, direction)) if edtf else ()


def date_mark(when: Date | None, track: Track) -> Mark:
    """The strokes that draw the date on the track; none for no date."""
    if when is None:
        return ()
    if isinstance(when, Interval):
        return tuple(_interval(when, track))
    if isinstance(when, OneOf) or 0 in (when.month, when.day):
        return tuple(_one_of(when, track))
    return tuple(_day(when, track) if when.day else _band(when, track))


def _day(when: Moment, track: Track) -> Iterator[Stroke]:
    day = dates.earliest(when)
    assert day
    middle = (track.start(day) + track.end(day)) / 2
    if when.approximate:
        yield from _faded(middle - GAP, _clip(middle - GAP - FADE), track)
        yield from _faded(middle + GAP, _clip(middle + GAP + FADE), track)
    yield Stroke("ring", f"M{track.x(middle)} 3a5 5 0 1 0 .1 0z") if when.uncertain else Stroke("dot", f"M{track.x(middle)} {MIDDLE}h0")


def _band(when: Moment, track: Track) -> Iterator[Stroke]:
    """A month, a year or a decade: which day of it, or how much of it, is not said."""
    start, end = _extent(when, track)
    yield _frame(start, end, track) if when.uncertain else _line("band", start, end, track)
    if when.approximate:
        yield from _faded(start, _clip(start - FADE), track)
        yield from _faded(end, _clip(end + FADE), track)
    yield from _breaks(start, end, track)


def _one_of(when: Date, track: Track) -> Iterator[Stroke]:
    """One day of those between two brackets; there is none where no bound is known."""
    start, end = _extent(when, track)
    yield _line("between", start, end, track)
    if start >= MARGIN and dates.earliest(when):
        yield Stroke("bracket", f"M{track.x(start + 4)} 2h{track.ahead(-3)}v12h{track.ahead(3)}")
    if end <= WIDTH - MARGIN and dates.latest(when):
        yield Stroke("bracket", f"M{track.x(end - 4)} 2h{track.ahead(3)}v12h{track.ahead(-3)}")


def _interval(when: Interval, track: Track) -> Iterator[Stroke]:
    """A bar; where a bound is imprecise it fades over the days that the bound allows."""
    start, end = _solid(when, track)
    if end > start:
        is_uncertain = any(isinstance(bound, Moment) and bound.uncertain for bound in (when.start, when.end))
        yield _frame(start, end, track) if is_uncertain else _line("bar", start, end, track)
    yield from _beginning(when.start, start, track)
    yield from _ending(when.end, end, track)
    yield from _breaks(start if isinstance(when.start, Moment) else MARGIN, end if isinstance(when.end, Moment) else MARGIN, track)


def _solid(when: Interval, track: Track) -> tuple[float, float]:
    """From the last day on which it may have begun to the first on which it may have ended."""
    day = LENGTH / 31
    start = _clip(track.start(_last(when.start))) if isinstance(when.start, Moment) else None
    end = _clip(track.end(_first(when.end))) if isinstance(when.end, Moment) else None
    if start is None:
        assert end is not None
        return (TIP if when.start is End.OPEN else end - day), end
    if end is None:
        return start, WIDTH - TIP if when.end is End.OPEN else start + day
    return start, end


def _beginning(bound: Moment | End, place: float, track: Track) -> Iterator[Stroke]:
    if bound is End.OPEN:
        yield _tip(place, -1, track)
    elif bound is End.UNKNOWN:
        yield _line("dots", place - GAP, _clip(place - TAIL), track)
    elif isinstance(bound, Moment) and (bound.approximate or not bound.day):
        yield from _faded(place, _clip(track.start(_first(bound)) - (FADE if bound.approximate else 0)), track)


def _ending(bound: Moment | End, place: float, track: Track) -> Iterator[Stroke]:
    if bound is End.OPEN:
        yield _tip(place, 1, track)
    elif bound is End.UNKNOWN:
        yield _line("dots", place + GAP, _clip(place + TAIL), track)
    elif isinstance(bound, Moment) and (bound.approximate or not bound.day):
        yield from _faded(place, _clip(track.end(_last(bound)) + (FADE if bound.approximate else 0)), track)


def _extent(when: Date, track: Track) -> tuple[float, float]:
    """All days that the date allows; to the edge where it gives no bound."""
    first, last = dates.earliest(when), dates.latest(when)
    return (_clip(track.start(first)) if first else 0, _clip(track.end(last)) if last else WIDTH)


def _breaks(start: float, end: float, track: Track) -> Iterator[Stroke]:
    """The signs that it begins before the track, or goes on behind it."""
    for place in [edge for edge, is_cut in ((6, start < MARGIN), (WIDTH - 6, end > WIDTH - MARGIN)) if is_cut]:
        yield Stroke("break", f"M{track.x(place - 3)} 15l{track.ahead(3)}-14m{track.ahead(3)} 14l{track.ahead(3)}-14")


def _first(bound: Moment) -> date:
    found = dates.earliest(bound)
    assert found
    return found


def _last(bound: Moment) -> date:
    found = dates.latest(bound)
    assert found
    return found


def _clip(place: float) -> float:
    return min(max(place, 0), WIDTH)


def _tip(place: float, way: int, track: Track) -> Stroke:
    return Stroke("tip", f"M{track.x(place)} {MIDDLE - 6}l{track.ahead(way * TIP)} 6 {track.ahead(-way * TIP)} 6z")


def _faded(near: float, far: float, track: Track) -> Iterator[Stroke]:
    """Three steps, each paler than the one before."""
    step = (far - near) / 3
    for index, name in enumerate(("fade", "fade-more", "fade-most")):
        yield _line(name, near + index * step, near + (index + 1) * step, track)


def _line(name: str, start: float, end: float, track: Track) -> Stroke:
    return Stroke(name, f"M{track.x(start)} {MIDDLE}H{track.x(end)}")


def _frame(start: float, end: float, track: Track) -> Stroke:
    return Stroke("frame", f"M{track.x(start)} 3H{track.x(end)}v10H{track.x(start)}z")
