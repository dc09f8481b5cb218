"""What the hits are counted by; each count is without its own choice."""

from __future__ import annotations

import pytest

from search_engine.conftest import Engine


def test_hits_are_counted_by_kind_year_and_actor(engine: Engine) -> None:
    facets = engine.find("guard")["facets"]
    assert facets["kind"] == [["incident", 3], ["actor", 2]]
    assert facets["year"] == [["2033", 1], ["2032", 1], ["2031", 1]]
    assert facets["actor"] == [["harbour-guard", 3], ["old-guard", 1]]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"kind": "actor"}, ["harbour-guard", "old-guard"]),
        ({"year": "2031"}, ["guard-drill"]),
        ({"actor": "harbour-guard"}, ["harbour-guard", "guard-drill", "guard-mentioned"]),
        ({"actor": "harbour-guard", "kind": "incident"}, ["guard-drill", "guard-mentioned"]),
        ({"actor": "harbour-guard", "year": "2033"}, []),
        ({"actor": "nobody"}, []),
        ({"kind": "constructor"}, []),
        ({"kind": "", "year": "", "actor": ""}, ["harbour-guard", "strewn", "old-guard", "guard-drill", "guard-mentioned"]),
    ],
)
def test_a_choice_leaves_what_answers_it(engine: Engine, choice: dict[str, str], expected: list[str]) -> None:
    found = engine.find("guard", **choice)
    assert engine.ids("guard", **choice) == expected
    assert found["total"] == len(expected)


def test_a_facet_is_counted_without_its_own_choice_but_with_the_others(engine: Engine) -> None:
    facets = engine.find("guard", kind="incident", year="2031")["facets"]
    assert facets["kind"] == [["incident", 1]]
    assert facets["year"] == [["2033", 1], ["2032", 1], ["2031", 1]]
    assert facets["actor"] == [["harbour-guard", 1]]


def test_actors_are_named(engine: Engine) -> None:
    assert engine.ask(names=["old-guard", "nobody", "harbour-guard"])["is"] == [
        {"text": "Old Guard of the Harbour", "lang": None},
        {"text": "nobody", "lang": None},
        {"text": "Harbour Guard", "lang": None},
    ]


def test_whoever_needs_no_facets_loads_no_actors(engine: Engine) -> None:
    found = engine.ask(query="guard", withoutFacets=True)["is"]
    assert found["total"] == 5
    assert found["facets"] == {"kind": [], "year": [], "actor": []}
