"""How far claims agree: counted on independent originators, narrowly, and never across what cannot be compared."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from fabricate import both, claim, count

from briefing.agreement import Matter, matters
from briefing.records import Claim

Plain = dict[str, Any]
GAZETTE = {"actor": None, "description": both("الجريدة بصيغتها", "the Gazette, in its own voice"), "named": True}
VILLAGERS = {"actor": None, "description": both("أهالي القرية", "villagers"), "named": False}

guard = partial(claim, actor="hill-guard", text="The Hill Guard says so.")
council = partial(claim, actor="river-council", text="The River Council says so.")
watch = partial(claim, actor="tide-watch", text="Tide Watch says so.")


def article(name: str) -> Plain:
    return {"chain": [{"source": name}], "cites": [{"source": name, "locator": [1]}]}


def denies(**more: Any) -> Plain:
    return {"position": "denies", **more}


def found(*claims: Plain) -> tuple[Matter, ...]:
    return matters([Claim.model_validate(one) for one in claims])


def only(*claims: Plain) -> Matter:
    (matter,) = found(*claims)
    return matter


def two_soldiers(**more: Any) -> Plain:
    return {"value": count(2, 2), **more}


AIR_STRIKE = {"value": "air_strike"}
AGREEMENTS: list[tuple[str, list[Plain], str | None]] = [
    ("one says it", [guard(1, "means", **AIR_STRIKE)], "single_source"),
    ("two say it", [guard(1, "means", **AIR_STRIKE), council(2, "means", **AIR_STRIKE)], "agreed"),
    ("one says it twice", [guard(1, "means", **AIR_STRIKE), guard(2, "means", **AIR_STRIKE, **article("b"))], "single_source"),
    ("one says it, one denies it", [guard(1, "means", **AIR_STRIKE), council(2, "means", **AIR_STRIKE, **denies())], "contested"),
    (
        "two say it, one denies it",
        [guard(1, "means", **AIR_STRIKE), council(2, "means", **AIR_STRIKE), watch(3, "means", **AIR_STRIKE, **denies())],
        "contested",
    ),
    ("it is denied alone", [guard(1, "means", **AIR_STRIKE, **denies())], "denied"),
    ("two deny it", [guard(1, "means", **AIR_STRIKE, **denies()), council(2, "means", **AIR_STRIKE, **denies())], "denied"),
    ("nobody takes a position", [guard(1, "means", **AIR_STRIKE, position="no_position")], None),
    (
        "one says it, one takes no position",
        [guard(1, "means", **AIR_STRIKE), council(2, "means", **AIR_STRIKE, position="no_position")],
        "single_source",
    ),
    (
        "a monitor repeats a party",
        [guard(1, "means", **AIR_STRIKE), watch(2, "means", **AIR_STRIKE, chain=[{"actor": "hill-guard"}, {"source": "b"}])],
        "single_source",
    ),
    (
        "an outlet says what it also quotes",
        [guard(1, "means", **AIR_STRIKE), claim(2, "means", None, "…", originator=GAZETTE, speech_act="media_report", **AIR_STRIKE)],
        "single_source",
    ),
    # Words alone
    ("two say that it happened", [guard(1, "occurrence"), council(2, "occurrence")], "agreed"),
    ("two name who began", [guard(1, "initiator", about="hill-guard"), council(2, "initiator", about="hill-guard")], "agreed"),
    ("two tell where, in words that may differ", [guard(1, "location"), council(2, "location")], None),
    (
        "two name whose target it was, and may mean different things of theirs",
        [guard(1, "target", about="hill-guard"), council(2, "target", about="hill-guard")],
        None,
    ),
    ("two say who began, without an actor", [guard(1, "initiator"), council(2, "initiator")], None),
    ("one tells where", [guard(1, "location")], "single_source"),
    ("one denies in words what another asserts in words", [guard(1, "motive"), council(2, "motive", **denies())], "contested"),
    # Numbers
    ("the same number", [guard(1, "killed", **two_soldiers()), council(2, "killed", **two_soldiers())], "agreed"),
    ("ranges that overlap", [guard(1, "killed", value=count(2, 4)), council(2, "killed", value=count(3, 6))], "agreed"),
    ("an open bound that reaches it", [guard(1, "killed", value=count(2, None)), council(2, "killed", value=count(5, 5))], "agreed"),
    ("numbers that exclude each other", [guard(1, "killed", **two_soldiers()), council(2, "killed", value=count(5, 5))], "contested"),
    (
        "two of three overlap",
        [guard(1, "killed", **two_soldiers()), council(2, "killed", value=count(1, 3)), watch(3, "killed", value=count(3, 5))],
        "contested",
    ),
    ("none at all, and two", [guard(1, "killed", value=count(0, 0)), council(2, "killed", **two_soldiers())], "contested"),
    ("none at all, said by two", [guard(1, "killed", value=count(0, 0)), council(2, "killed", value=count(0, 0))], "agreed"),
    ("a denial with 0, and two", [guard(1, "killed", value=count(0, 0), **denies()), council(2, "killed", **two_soldiers())], "contested"),
    ("a denial without a number, and two", [guard(1, "killed", **denies()), council(2, "killed", **two_soldiers())], "contested"),
    ("another number denied", [guard(1, "killed", value=count(9, 9), **denies()), council(2, "killed", **two_soldiers())], None),
    ("soldiers and civilians", [guard(1, "killed", **two_soldiers()), council(2, "killed", value=count(2, 2, kind="civilians"))], None),
    (
        "another civilian status",
        [guard(1, "killed", **two_soldiers()), council(2, "killed", value=count(2, 2, civilian_status="unknown"))],
        None,
    ),
    (
        "civilians denied, soldiers asserted",
        [guard(1, "killed", value=count(0, 0, kind="civilians"), **denies()), council(2, "killed", **two_soldiers())],
        None,
    ),
    (
        "the same vague word",
        [guard(1, "injured", value=count(None, None, term="dozens")), council(2, "injured", value=count(None, None, term="dozens"))],
        "agreed",
    ),
    (
        "a vague word is not thirty",
        [guard(1, "injured", value=count(None, None, term="dozens")), council(2, "injured", value=count(30, 30))],
        None,
    ),
    (
        "nobody at all, and some without a number",
        [guard(1, "killed", value=count(0, 0, kind="persons", civilian_status="unknown")), council(2, "killed")],
        "contested",
    ),
    ("no soldier, and some people without a number", [guard(1, "killed", value=count(0, 0)), council(2, "killed")], None),
    (
        "no soldier, and dozens of them",
        [guard(1, "killed", value=count(0, 0)), council(2, "killed", value=count(None, None, term="dozens"))],
        "contested",
    ),
    ("a number, and no number", [guard(1, "killed", **two_soldiers()), council(2, "killed")], None),
    # The state of the claims
    (
        "what is superseded does not agree",
        [guard(1, "killed", **two_soldiers()), council(2, "killed", **two_soldiers(status="superseded"))],
        "single_source",
    ),
    ("nor contest", [guard(1, "killed", **two_soldiers()), council(2, "killed", value=count(5, 5), status="superseded")], "single_source"),
    (
        "what is to be checked does not agree",
        [guard(1, "means", **AIR_STRIKE), council(2, "means", **AIR_STRIKE, status="work_needed")],
        "single_source",
    ),
    ("but contests", [guard(1, "killed", **two_soldiers()), council(2, "killed", value=count(5, 5), status="work_needed")], "contested"),
    ("nothing but what is to be checked", [guard(1, "means", **AIR_STRIKE, status="work_needed")], None),
    (
        "one originator reported in two ways",
        [guard(1, "motive", status="conflict"), guard(2, "motive", status="conflict", **article("b"))],
        "contested",
    ),
]


@pytest.mark.parametrize(("claims", "agreement"), [row[1:] for row in AGREEMENTS], ids=[row[0] for row in AGREEMENTS])
def test_agreement(claims: list[Plain], agreement: str | None) -> None:
    assert only(*claims).agreement == agreement
    assert only(*reversed(claims)).agreement == agreement, "the order of the claims makes no difference"


def test_three_articles_with_one_originator_are_one() -> None:
    matter = only(*(guard(number, "means", **AIR_STRIKE, **article(name)) for number, name in enumerate(("a", "b", "c"), start=1)))
    assert (matter.agreement, matter.originators, matter.speakers, matter.sources) == ("single_source", 1, 1, 3)


def test_originators_who_depend_on_each_other_are_told_from_independent_ones() -> None:
    matter = only(guard(1, "means", **AIR_STRIKE), watch(2, "means", **AIR_STRIKE, chain=[{"actor": "hill-guard"}, {"source": "b"}]))
    assert (matter.originators, matter.speakers) == (1, 2)


def test_what_is_counted_of_an_agreement_are_those_who_assert() -> None:
    matter = only(
        guard(1, "means", **AIR_STRIKE),
        council(2, "means", **AIR_STRIKE, **article("b")),
        watch(3, "means", **AIR_STRIKE, **article("c"), position="no_position"),
    )
    assert (matter.agreement, matter.originators, matter.sources) == ("agreed", 2, 2)


def test_what_is_counted_of_a_contest_are_all_who_take_a_side() -> None:
    matter = only(
        guard(1, "means", **AIR_STRIKE),
        council(2, "means", **AIR_STRIKE),
        watch(3, "means", **AIR_STRIKE, **denies()),
        claim(4, "means", None, "…", originator=VILLAGERS, position="no_position", **AIR_STRIKE),
    )
    assert (matter.agreement, matter.originators, matter.sources) == ("contested", 3, 1)


def test_one_originator_can_contest_itself() -> None:
    matter = only(guard(1, "killed", **two_soldiers(status="conflict")), guard(2, "killed", value=count(5, 5), status="conflict"))
    assert (matter.agreement, matter.originators) == ("contested", 1)


def test_terms_actors_and_attributes_make_matters_of_their_own() -> None:
    claims = [
        guard(1, "means", value="mortars"),
        guard(2, "means", value="rockets"),
        guard(3, "means", value="mortars", about="river-council"),
        guard(4, "damage", value="mortars"),
        guard(5, "killed", **two_soldiers()),
        guard(6, "killed"),
    ]
    assert [(one.attribute, one.about, one.term, len(one.claims)) for one in found(*claims)] == [
        ("means", None, "mortars", 1),
        ("means", None, "rockets", 1),
        ("means", "river-council", "mortars", 1),
        ("damage", None, "mortars", 1),
        ("killed", None, None, 2),
    ]


def test_a_matter_of_superseded_claims_is_none() -> None:
    assert found(guard(1, "means", **AIR_STRIKE, status="superseded")) == ()


def test_rival_terms_contest_nothing_and_are_named() -> None:
    mortars, rockets = found(guard(1, "means", value="mortars"), council(2, "means", value="rockets"))
    assert (mortars.agreement, mortars.rivals) == ("single_source", ("rockets",))
    assert (rockets.agreement, rockets.rivals) == ("single_source", ("mortars",))


def test_what_one_originator_names_beside_it_is_no_rival() -> None:
    mortars, rockets = found(guard(1, "means", value="mortars"), guard(2, "means", value="rockets"))
    assert mortars.rivals == rockets.rivals == ()


def test_what_is_denied_or_of_another_actor_is_no_rival() -> None:
    (mortars, *_) = found(
        guard(1, "means", value="mortars"),
        council(2, "means", value="rockets", **denies()),
        council(3, "means", value="rpg", about="hill-guard"),
    )
    assert mortars.rivals == ()


def test_an_outright_denial_of_an_act_reaches_every_term_of_it() -> None:
    act = {"about": "hill-guard"}
    fired, denied = found(council(1, "initiator", value="exchange_of_fire", **act), guard(2, "initiator", **act, **denies()))
    assert (fired.agreement, fired.originators, denied.agreement, denied.originators) == ("contested", 2, "contested", 2)


def test_a_denial_in_words_does_not_reach_terms_that_it_may_not_mean() -> None:
    asserted, denied = found(council(1, "motive", value="retaliation"), guard(2, "motive", **denies()))
    assert (asserted.agreement, denied.agreement) == ("single_source", "denied")
