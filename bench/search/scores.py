"""How much of what is wanted is found, and how much that is not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bench.search.judged import Pair

TOP = 5


@dataclass(frozen=True, slots=True)
class Found:
    """`hits`: the paths found, best first."""

    pair: Pair
    hits: Sequence[str]

    def is_within(self, number: int | None = None) -> bool:
        """Whether one of the pair's pages, or any page if it names none, is among the first `number` hits, or among all."""
        return any(path in self.pair.pages or not self.pair.pages for path in self.hits[:number])


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of pairs, from 0 to 1: wanted ones found among the first five, as the first, at all; unwanted ones that are found."""

    wanted: int
    unwanted: int
    in_top: float
    first: float
    found: float
    false: float
    false_in_top: float


def score(found: Sequence[Found]) -> Score:
    wanted = [each for each in found if each.pair.is_wanted]
    unwanted = [each for each in found if not each.pair.is_wanted]
    return Score(
        len(wanted),
        len(unwanted),
        in_top=_share(wanted, TOP),
        first=_share(wanted, 1),
        found=_share(wanted, None),
        false=_share(unwanted, None),
        false_in_top=_share(unwanted, TOP),
    )


def _share(found: Sequence[Found], number: int | None) -> float:
    return sum(each.is_within(number) for each in found) / len(found) if found else 0.0


def lead(ours: Sequence[Found], theirs: Sequence[Found], times: int = 10_000) -> tuple[float, float, float]:
    """By how much more of what is wanted is among our first five than among theirs; and the 95 % interval of that difference.

    Both are of the same pairs in the same order. The interval is a paired bootstrap (Efron and Tibshirani 1993, chapter 13):
    the pairs are drawn anew, with replacement.
    """
    both = [(mine, other) for mine, other in zip(ours, theirs, strict=True) if mine.pair.is_wanted]
    differences = [mine.is_within(TOP) - other.is_within(TOP) for mine, other in both]
    draw, number = random.Random(5), len(differences)  # noqa: S311 - the same interval in every run
    means = sorted(sum(draw.choices(differences, k=number)) / number for _ in range(times))
    return sum(differences) / number, means[round(0.025 * times)], means[round(0.975 * times) - 1]
