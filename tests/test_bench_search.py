"""The comparison of our search with others: what the engines are given, how pairs are counted, what is asked of ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.search.__main__ import main
from bench.search.comparison import Outcome
from bench.search.engines import ON_WHOLE_PAGES, OURS, Engine
from bench.search.judged import LOCALES, Pair, judged, queries
from bench.search.scores import Found, lead, score
from bench.search.tables import engines_table, sorts_table
from bench.search.texts import indexed, page_of
from bench.search.verdict import shortfalls

PAGE = """<!doctype html><html lang="en"><head><title>Head</title></head><body><nav>Menu</nav>
<main><nav>Crumbs</nav><h1>A ferry <i>sinks</i></h1><h2 id="facts">When &amp; where</h2>
<p>Off <b>Port</b> Lantern<br>at 6</p><svg><text>Drawn</text></svg><script>let code</script><ul><li>One</li><li>Two</li></ul>
</main><footer>Foot</footer></body></html>"""

JUDGED = """
must_find:
- {query: ferry, language: en, sort: event, page: incidents/ferry.html}
- {query: "2031", language: en, sort: date, any_of: [incidents/ferry.html, incidents/fire.html], note: both}
- {query: عبّارة, language: ar, sort: event, page: incidents/ferry.html}
must_not_find:
- {query: fairy, language: en, sort: near_word, page: incidents/ferry.html}
- {query: zebra, language: en, sort: absent}
"""


@pytest.fixture
def pairs(tmp_path: Path) -> list[Pair]:
    (tmp_path / "tuning.yml").write_text(JUDGED, encoding="utf-8")
    return judged("tuning", tmp_path)


def test_of_a_page_the_engines_get_the_main_part_without_navigation_drawings_and_scripts() -> None:
    page = page_of("en/a.html", PAGE)
    assert (page.path, page.title) == ("en/a.html", "A ferry sinks")
    assert page.text == "When & where\nOff Port Lantern at 6\nOne\nTwo"
    assert page.html == '<h2 id="facts">When &amp; where</h2> <p>Off Port Lantern at 6</p><ul><li>One</li><li>Two</li></ul>'


def test_the_texts_of_our_index_come_without_what_stands_around_them() -> None:
    pages = {page.path: page for page in indexed(Path(), "en")}
    assert "inc-0012" in pages["en/incidents/inc-0012.html"].text
    assert not any("How to cite this page" in page.text for page in pages.values())


def test_a_judged_half_is_read_with_paths_from_the_sites_root(pairs: list[Pair]) -> None:
    assert [pair.is_wanted for pair in pairs] == [True, True, True, False, False]
    assert pairs[1].pages == {"en/incidents/ferry.html", "en/incidents/fire.html"}
    assert pairs[2].pages == {"ar/incidents/ferry.html"}
    assert pairs[4].pages == frozenset()
    assert queries(pairs, "en") == ["ferry", "2031", "fairy", "zebra"]


FERRY = "en/incidents/ferry.html"
OTHERS = [f"en/incidents/{number}.html" for number in range(9)]


@pytest.mark.parametrize(
    ("hits", "shares"),
    [
        ([FERRY], (1, 1, 1)),
        ([*OTHERS[:4], FERRY], (1, 0, 1)),
        ([*OTHERS[:5], FERRY], (0, 0, 1)),
        (OTHERS, (0, 0, 0)),
        ([], (0, 0, 0)),
    ],
)
def test_a_pair_counts_by_the_place_of_its_best_page(pairs: list[Pair], hits: Sequence[str], shares: tuple[float, ...]) -> None:
    figures = score([Found(pairs[0], hits)])
    assert (figures.in_top, figures.first, figures.found) == shares


def test_an_unwanted_page_is_false_at_any_place_and_any_page_where_none_is_named(pairs: list[Pair]) -> None:
    late = score([Found(pairs[3], [*OTHERS, FERRY]), Found(pairs[4], [])])
    assert (late.unwanted, late.false, late.false_in_top) == (2, 0.5, 0)
    whatever = score([Found(pairs[3], OTHERS), Found(pairs[4], OTHERS)])
    assert (whatever.false, whatever.false_in_top) == (0.5, 0.5)


def test_a_lead_is_told_with_how_sure_it_is(pairs: list[Pair]) -> None:
    found = [Found(pairs[0], [FERRY])] * 20
    missed = [Found(pairs[0], [])] * 20
    assert lead(found, missed) == (1, 1, 1)
    mean, low, high = lead(found, [*found[:10], *missed[:10]])
    assert mean == 0.5
    assert 0.2 <= low < 0.5 < high <= 0.8
    assert lead(found, [*found[:10], *missed[:10]]) == (mean, low, high)


def outcome(engine: Engine, locale: str, pairs: list[Pair], good: int) -> Outcome:
    """An engine that finds the first `good` pairs rightly, and all others wrongly."""
    wrongs = {True: [], False: [FERRY]}
    rights = {True: [FERRY], False: []}
    found = [Found(pair, (rights if number < good else wrongs)[pair.is_wanted]) for number, pair in enumerate(pairs)]
    return Outcome(engine, locale, "set_aside", found, 1.0, 50_000, True)


def told(pairs: list[Pair], ours: int, theirs: int) -> str:
    other = ON_WHOLE_PAGES[0]
    outcomes = [outcome(engine, locale, pairs, good) for locale in LOCALES for engine, good in ((OURS, ours), (other, theirs))]
    return " ".join(shortfalls(outcomes))


def test_what_is_asked_of_ours_is_told_if_it_is_not_reached(pairs: list[Pair]) -> None:
    wanted, unwanted = [pairs[0]] * 20, [pairs[3]] * 20
    assert told([*unwanted, *wanted], 40, 30) == ""
    assert told([*unwanted, *wanted], 39, 30) == ""
    assert "90.0% are found among the first five" in told([*unwanted, *wanted], 38, 30)
    assert "5.0% are found; 3%" in told([*wanted, *unwanted], 39, 10)
    assert "In ar, Material finds as much" in told([*unwanted, *wanted], 40, 40)


def test_the_tables_say_engine_and_sort(pairs: list[Pair]) -> None:
    outcomes = [outcome(OURS, locale, [pairs[0], pairs[3]], 1) for locale in LOCALES]
    assert engines_table(outcomes, "set_aside", "en").rows[0][:5] == ["ours", "100.0 %", "100.0 %", "100.0 %", "100.0 %"]
    table = sorts_table(outcomes, "set_aside")
    assert [row[:2] for row in table.rows] == [["event", "2"], ["near_word", "2"]]
    assert table.plain().splitlines()[-1].split() == ["near_word", "2", "100.0", "%"]
    assert "| near_word | 2 |  |  |  | 100.0 % |" in table.markdown()


@pytest.mark.parametrize("half", [[], ["--half", "set_aside"]])
def test_single_queries_of_the_half_set_aside_are_not_shown(half: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--ours", "--failures", *half])
    assert "of the half for tuning only" in capsys.readouterr().err
