"""Whether our search reaches what is asked of it on the half set aside, and how far it is ahead of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.search.comparison import Outcome
from bench.search.engines import OURS
from bench.search.judged import LOCALES, Half
from bench.search.scores import Found, lead, score

LEAST_IN_TOP = 0.95
MOST_FALSE = 0.03


def ours(outcomes: Sequence[Outcome], half: Half, locales: Sequence[str] = LOCALES) -> list[Found]:
    """What our search found, in all these languages."""
    own = [each for each in outcomes if each.engine is OURS and each.half == half and each.locale in locales]
    return [found for each in own for found in each.found]


def best_other(outcomes: Sequence[Outcome], half: Half, locale: str) -> Outcome:
    """The other engine that finds the most among its first five."""
    others = [each for each in outcomes if each.engine is not OURS and (each.half, each.locale) == (half, locale)]
    return max(others, key=lambda each: score(each.found).in_top)


def lead_over(outcomes: Sequence[Outcome], other: Outcome) -> tuple[float, float, float]:
    return lead(ours(outcomes, other.half, [other.locale]), other.found)


def shortfalls(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What is not reached, a sentence each. The shares are of the pairs of all languages; the lead has to be there in each."""
    figures = score(ours(outcomes, "set_aside"))
    if figures.in_top < LEAST_IN_TOP:
        yield f"Of the pairs to find, {figures.in_top:.1%} are found among the first five; {LEAST_IN_TOP:.0%} are asked for."
    if figures.false > MOST_FALSE:
        yield f"Of the pairs not to find, {figures.false:.1%} are found; {MOST_FALSE:.0%} may be."
    for locale in LOCALES if len({each.engine for each in outcomes}) > 1 else ():
        other = best_other(outcomes, "set_aside", locale)
        if lead_over(outcomes, other)[0] <= 0:
            yield f"In {locale}, {other.engine.name} finds as much among its first five."
