"""A page of a long list → how it names itself, what part it shows, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from briefing import urls
from briefing.derive.scope import Scope, own
from briefing.lists.months import REST, UNDATED
from briefing.lists.parts import WHOLE, Part, Period, Place
from briefing.locales import say
from briefing.locales.wording import MONTHS, month_words
from briefing.views.components import Link, Name, Text
from briefing.views.paging import Leaf, Paging

Address = Callable[[str], str]
"""The name of a page of the list (empty for the first) → its path from the site's root."""
Counted = Callable[[Scope, int], str]
"""A number → «12 incidents»."""
NEAR = 2
"""Numbered pages named on each side of the page, beside the first and the last."""


def paging(scope: Scope, part: Part[Any], address: Address, counted: Counted) -> Paging:
    """All that leads from the page to the others of its list."""
    period = part.place.period
    return Paging(
        here="" if part.is_whole and part.place == Place() else here(scope, part, counted),
        around=tuple(_leaf(scope, Place(one), address, "", part.place) for one in part.beside),
        inner=tuple(_leaf(scope, Place(one.period), address, str(one.count), part.place) for one in part.inner),
        around_label=_label(scope, period.around),
        inner_label=_label(scope, period),
        numbers=tuple(_numbers(scope, part, address)) if part.pages > 1 else (),
        before=_step(scope, part.before, address),
        after=_step(scope, part.after, address),
    )


def here(scope: Scope, part: Part[Any], counted: Counted) -> str:
    """Which things of how many: all, the latest, or those from one number to another."""
    total, number = counted(scope, part.total), len(part.items)
    if part.is_whole or not part.items:
        return total
    if part.pages == 1 or (part.start and part.place == Place()):
        return _latest(scope, number, total)
    shown = _numbered(scope, part.start + 1, part.start + number, total)
    page = say(scope.locale, "page {number} of {total}").format(number=part.place.number, total=part.pages)
    return shown + say(scope.locale, "; ") + page


def _latest(scope: Scope, number: int, total: str) -> str:
    if number == 1:
        return say(scope.locale, "The latest of {counted}").format(counted=total)
    return say(scope.locale, "The latest {number} of {counted}").format(number=number, counted=total)


def _numbered(scope: Scope, first: int, last: int, total: str) -> str:
    if first == last:
        return say(scope.locale, "Number {number} of {counted}").format(number=first, counted=total)
    return say(scope.locale, "{first}–{last} of {counted}").format(first=first, last=last, counted=total)


def titled(scope: Scope, title: str, place: Place) -> str:
    """The title of a page of the list that has that title."""
    return title if place == Place() else say(scope.locale, "{title}: {part}").format(title=title, part=place_words(scope, place))


def place_words(scope: Scope, place: Place) -> str:
    """«August 2024», «August 2024, page 2»."""
    words = period_words(scope, place.period)
    if place.number == 1:
        return words
    page = say(scope.locale, "page {number}").format(number=place.number)
    return say(scope.locale, "{part}, {page}").format(part=words, page=page) if words else page


def period_words(scope: Scope, period: Period) -> str:
    if period.year == UNDATED:
        return say(scope.locale, "Undated")
    if period.month == REST:
        return say(scope.locale, "{year}, month not given").format(year=period.year)
    return month_words(*period, scope.locale.code) if period.month else str(period.year or "")


def crumbs(scope: Scope, place: Place, address: Address, title: Text) -> list[Link]:
    """From the first page of the list, which has that title, down to the page around this one."""
    if place == Place():
        return []
    around = [Place(period) for period in (place.period.around, place.period) if period != WHOLE and Place(period) != place]
    inner = [Link(urls.relative(scope.path, address(one.name)), own(scope, place_words(scope, one))) for one in around]
    return [Link(urls.relative(scope.path, address("")), title), *inner]


def _label(scope: Scope, period: Period) -> str:
    """What the periods are into which that one is parted."""
    return say(scope.locale, "By year") if period == WHOLE else say(scope.locale, "By month")


def _leaf(scope: Scope, place: Place, address: Address, count: str, current: Place) -> Leaf:
    """`current`: the page on which it stands."""
    href = None if place == current else urls.relative(scope.path, address(place.name))
    return Leaf(Name(own(scope, _short_words(scope, place.period)), href), count, place.period == current.period)


def _short_words(scope: Scope, period: Period) -> str:
    """Among the other months of its year a month needs no year."""
    if period.month == REST and period.year != UNDATED:
        return say(scope.locale, "Month not given")
    return MONTHS[scope.locale.code][period.month - 1] if 0 < period.month < REST else period_words(scope, period)


def _step(scope: Scope, place: Place | None, address: Address) -> Link | None:
    if place is None:
        return None
    words = place_words(scope, place) or say(scope.locale, "page {number}").format(number=place.number)
    return Link(urls.relative(scope.path, address(place.name)), own(scope, words))


def _numbers(scope: Scope, part: Part[Any], address: Address) -> Iterator[Leaf]:
    period, number = part.place
    shown = sorted({1, part.pages, *range(max(1, number - NEAR), min(part.pages, number + NEAR) + 1)})
    for before, one in zip([0, *shown], shown, strict=False):
        if one - before > 1:
            yield Leaf(Name(own(scope, "…"), None), "", False)
        href = None if one == number else urls.relative(scope.path, address(Place(period, one).name))
        yield Leaf(Name(own(scope, str(one)), href), "", one == number)
