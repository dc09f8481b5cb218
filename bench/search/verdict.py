"""Whether our search reaches what is asked of it on the half set aside, and how far it is ahead of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.search.comparison import Outcome
from bench.search.engines import ON_WHOLE_PAGES, OURS, Engine
from bench.search.judged import LOCALES, Half
from bench.search.scores import Found, lead, score

LEAST_IN_TOP = 0.95
MOST_FALSE = 0.03


def ours(outcomes: Sequence[Outcome], half: Half, locales: Sequence[str] = LOCALES) -> list[Found]:
    """What our search found, in all these languages."""
    own = [each for each in outcomes if each.engine is OURS and each.half == half and each.locale in locales]
    return [found for each in own for found in each.found]


def best(outcomes: Sequence[Outcome], half: Half, locale: str, engines: Sequence[Engine]) -> Outcome:
    """That of these engines which finds the most among its first five."""
    own = [each for each in outcomes if each.engine in engines and (each.half, each.locale) == (half, locale)]
    return max(own, key=lambda each: score(each.found).in_top)


def lead_over(outcomes: Sequence[Outcome], other: Outcome) -> tuple[float, float, float]:
    return lead(ours(outcomes, other.half, [other.locale]), other.found)


def shortfalls(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What is not reached, a sentence each. The shares are of the pairs of all languages; the lead has to be there in each.

    Compared are the engines that read the pages, as they would be put to use.
    """
    figures = score(ours(outcomes, "set_aside"))
    if figures.in_top < LEAST_IN_TOP:
        yield f"Of the pairs to find, {figures.in_top:.1%} are found among the first five; {LEAST_IN_TOP:.0%} are asked for."
    if figures.false > MOST_FALSE:
        yield f"Of the pairs not to find, {figures.false:.1%} are found; {MOST_FALSE:.0%} may be."
    for locale in LOCALES if any(each.engine in ON_WHOLE_PAGES for each in outcomes) else ():
        other = best(outcomes, "set_aside", locale, ON_WHOLE_PAGES)
        if lead_over(outcomes, other)[0] <= 0:
            yield f"In {locale}, {other.engine.name} finds as much among its first five."
