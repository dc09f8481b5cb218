"""How much our search finds of the judged queries on the real site, in a real browser, from the disk too."""

from __future__ import annotations

import pytest

import build
from bench.search.comparison import compare
from bench.search.engines import OURS
from bench.search.judged import HALVES, Half
from bench.search.scores import Score, score
from bench.search.verdict import LEAST_IN_TOP, ours

Figures = dict[Half, tuple[Score, bool]]
"""And whether it works from the disk. No single answer: what fails on the half set aside is not to be seen."""


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    folder = tmp_path_factory.mktemp("recall")
    assert build.main(["build", "--out", str(folder / "site")]) == 0
    outcomes = compare(folder / "site", folder / "engines", (OURS,))
    works = all(outcome.works_from_disk for outcome in outcomes)
    return {half: (score(ours(outcomes, half)), works) for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_what_is_wanted_is_among_the_first_five(figures: Figures, half: Half) -> None:
    reached, works_from_disk = figures[half]
    assert reached.wanted > 150
    assert reached.in_top >= LEAST_IN_TOP
    assert works_from_disk
