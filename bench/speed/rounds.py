"""Everything is measured in rounds: in each, everyone builds once, and who begins changes from round to round."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from statistics import median

from bench.speed.watched import Taken

Measure = Callable[[], Taken]
Round = Mapping[str, Taken]


def rounds(
    measures: Mapping[str, Measure], number: int, once: Collection[str] = (), say: Callable[[str, Taken], None] = lambda name, taken: None
) -> Iterator[Round]:
    """So many rounds, the measures of each in another order, so that what slows the machine slows all of them.

    `once`: those that are measured in the first round alone. `say`: is told of each.
    """
    for place in range(number):
        names = [name for name in measures if place == 0 or name not in once]
        start = place // 2 % len(names)
        turned = names[start:] + names[:start]
        yield {name: _told(name, measures[name](), say) for name in (turned if place % 2 == 0 else turned[::-1])}


def _told(name: str, taken: Taken, say: Callable[[str, Taken], None]) -> Taken:
    say(name, taken)
    return taken


def ratios(measured: Sequence[Round], name: str, to: str) -> list[float]:
    """The clock of one by that of the other, round by round, of those in which both were measured."""
    return [one[name].seconds / one[to].seconds for one in measured if name in one and to in one]


def processor_ratios(measured: Sequence[Round], name: str, to: str) -> list[float]:
    """The same of the processor's seconds."""
    return [one[name].processor / one[to].processor for one in measured if name in one and to in one]


def spread(values: Sequence[float], digits: int = 2) -> str:
    """«0.61 (0.58–0.66)»: the median, the least and the most; the figure alone if there is one."""
    if len(values) < 2:
        return f"{values[0]:.{digits}f}" if values else "–"
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"
