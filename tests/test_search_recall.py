"""How much our search finds of the judged queries on the real site, in a real browser, from the disk too."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from conformance.checkers import program
from playwright.sync_api import Browser

from bench.search.comparison import Outcome, compare
from bench.search.engines import HERE, OURS
from bench.search.judged import HALVES, Half
from bench.search.scores import TOP, Score, score
from bench.search.verdict import LEAST_IN_TOP, MOST_FALSE, ours

OURS_IN_NODE = HERE / "ours.mjs"
Figures = dict[Half, Score]
Hits = dict[tuple[str, str], list[str]]
"""The first pages found, by locale and query."""
IN_NODE = """
const [ours, site, asked] = process.argv.slice(1);
const { openOurs } = await import(ours);
const engines = { ar: await openOurs(site, "ar"), en: await openOurs(site, "en") };
const answers = [];
for (const [locale, query] of JSON.parse(asked)) answers.push(await engines[locale].find(query, { limit: 5 }));
console.log(JSON.stringify(answers));
"""


@pytest.fixture(scope="module")
def outcomes(browser: Browser, real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    """What first queries load is for the bench to weigh: here each page of its own is opened for a single one."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bench.search.runs.FIRST_QUERIES", 1)
        return compare(browser, real_site, tmp_path_factory.mktemp("engines"), (OURS,))


@pytest.fixture(scope="module")
def figures(outcomes: list[Outcome]) -> Figures:
    """No single answer: what fails on the half set aside is not to be seen."""
    return {half: score(ours(outcomes, half)) for half in HALVES}


@pytest.fixture(scope="module")
def tuning_hits(outcomes: list[Outcome]) -> Hits:
    return {(each.pair.locale, each.pair.query): list(each.hits[:TOP]) for each in ours(outcomes, "tuning")}


@pytest.fixture(scope="module")
def works_from_disk(outcomes: list[Outcome]) -> list[bool]:
    return [outcome.works_from_disk for outcome in outcomes]


@pytest.mark.parametrize("half", HALVES)
def test_what_is_wanted_is_among_the_first_five(figures: Figures, half: Half) -> None:
    assert figures[half].wanted > 150
    assert figures[half].in_top >= LEAST_IN_TOP


def test_it_finds_the_same_from_the_disk(works_from_disk: list[bool]) -> None:
    assert works_from_disk == [True] * 4


def test_it_finds_the_same_in_node(real_site: Path, tuning_hits: Hits, at_full_size: bool) -> None:
    """Every third query; all of them where `make assurance` runs the tests."""
    asked = list(tuning_hits)[:: 1 if at_full_size else 3]
    command = [program("node"), "--input-type=module", "-e", IN_NODE, OURS_IN_NODE.as_uri(), str(real_site), json.dumps(asked)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert json.loads(told.stdout) == [tuning_hits[query] for query in asked]


@pytest.mark.parametrize("half", HALVES)
def test_what_is_not_wanted_is_not_found(figures: Figures, half: Half) -> None:
    assert figures[half].unwanted > 70
    assert figures[half].false <= MOST_FALSE
