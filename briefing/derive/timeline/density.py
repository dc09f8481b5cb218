"""Incidents → how many began in each month. What is not known to lie in a month is counted apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from briefing.at_hand.lines import Told
from briefing.derive.counts import incident_count
from briefing.derive.scope import Scope
from briefing.drawing.svg import number
from briefing.lists.months import month_key
from briefing.locales import say
from briefing.locales.wording import month_words
from briefing.views.timeline import Bar, BarYear, Density

TALLEST, LEAST, FLOOR, GAP = 40, 2, 54, 3
"""The highest bar and the lowest that can be seen; where the bars stand; between a bar and its number."""
BARS, FEW = 60, 24
"""Months that are drawn at the most, in whole years, the latest first; and on a page that holds much else. A bar is half a kilobyte."""
Address = Callable[[int, int | None], str]
"""Year, and month or None → the link to where its incidents stand."""


def density(scope: Scope, incidents: Iterable[Told], address: Address) -> Density:
    """The bars of every year in which an incident is known to lie, on one scale; empty years between are told in words."""
    return density_of(scope, Counter(month_key(incident.date.edtf) for incident in incidents), address, FEW)


def density_of(scope: Scope, numbers: Mapping[str, int], address: Address, most: int = BARS) -> Density:
    """The same, of numbers by `month_key`."""
    counts = Counter(numbers)
    tallest = max((count for key, count in counts.items() if "-" in key), default=1)
    return Density(tuple(_years(scope, counts, tallest, address, _drawn(counts, most))), _counted(scope, counts[""]))


def _years(scope: Scope, counts: Counter[str], tallest: int, address: Address, drawn: set[int]) -> Iterator[BarYear]:
    years = sorted({int(key[:4]) for key in counts if key})
    for before, year in zip([None, *years], years, strict=False):
        if before is not None and year - before > 1:
            yield _empty_years(scope, before + 1, year - 1)
        if year in drawn:
            bars = tuple(_bar(scope, year, month, counts, tallest, address) for month in range(1, 13))
            yield BarYear(str(year), str(year), address(year, None), bars, _counted(scope, counts[str(year)]))
        else:
            of_year = sum(count for key, count in counts.items() if key[:4] == str(year))
            yield BarYear(str(year), str(year), address(year, None), (), "", _counted(scope, of_year))


def _drawn(counts: Counter[str], most: int) -> set[int]:
    """The years whose months are drawn: the last one, and those before it as far as there is room."""
    months = Counter(int(key[:4]) for key in counts if "-" in key)
    found: set[int] = set()
    for year in sorted({int(key[:4]) for key in counts if key}, reverse=True):
        most -= months[year]
        if found and most < 0:
            break
        found.add(year)
    return found


def _empty_years(scope: Scope, first: int, last: int) -> BarYear:
    span = str(first) if first == last else say(scope.locale, "{first}–{last}").format(first=first, last=last)
    return BarYear("", span, "", (), "")


def _bar(scope: Scope, year: int, month: int, counts: Counter[str], tallest: int, address: Address) -> Bar:
    key = f"{year}-{month:02}"
    count = counts[key]
    height = max(TALLEST * count / tallest, LEAST)
    return Bar(
        key=key,
        number=str(month),
        title=month_words(year, month, scope.locale.code),
        count=_counted(scope, count),
        href=address(year, month) if count else "",
        total=str(count),
        base=number(FLOOR - height - GAP),
        top=number(FLOOR - height),
        height=number(height),
    )


def _counted(scope: Scope, count: int) -> str:
    return incident_count(scope, count) if count else ""
