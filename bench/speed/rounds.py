"""Everything is measured in rounds: in each, everyone builds once, and who begins changes from round to round."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median

from bench.speed.watched import Taken

Measure = Callable[[], Taken]
Round = Mapping[str, Taken]


def rounds(measures: Mapping[str, Measure], number: int) -> Iterator[Round]:
    """So many rounds, the measures of each in another order, so that what slows the machine slows all of them."""
    names = list(measures)
    for place in range(number):
        turned = names[place % len(names) :] + names[: place % len(names)]
        yield {name: measures[name]() for name in (turned if place % 2 == 0 else turned[::-1])}


def ratios(measured: Sequence[Round], name: str, to: str) -> list[float]:
    """The clock of one by that of the other, round by round."""
    return [one[name].seconds / one[to].seconds for one in measured]


def spread(values: Sequence[float], digits: int = 2) -> str:
    """«0.61 (0.58–0.66)»: the median, the least and the most."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"
