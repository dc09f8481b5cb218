"""What a briefing says is agreed, contested, told by one alone and unknown, each line linked to the row it rests on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, both, catalog_of, claim, count

from briefing.derive.briefing.page import briefing_page
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.briefing import State
from briefing.views.pages import BriefingPage

guard, council = (
    partial(claim, actor="hill-guard", text="The Hill Guard says so."),
    partial(claim, actor="river-council", text="The River Council says so."),
)
Tell = Callable[..., BriefingPage]
NO_DATE = {"date.edtf": None, "date.basis": "inferred_text", "date.rationale": both("لا تاريخ في المصدر.", "The source has no date.")}


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    def page(*claims: dict[str, Any], **changes: Any) -> BriefingPage:
        changed = {"claims": list(claims), "event.basis": ["c1"], "participants": [], **changes}
        catalog = catalog_of(tmp_path / "content", {INCIDENT: changed})
        return briefing_page(Scope(catalog, locale("en"), "en/briefings/tamsil-road.html"), catalog.briefings["tamsil-road"])

    return page


def by_title(page: BriefingPage) -> dict[str, State]:
    return {state.title: state for state in page.states}


def links(state: State) -> list[str]:
    return [matter.href for group in (*state.first, *state.rest) for matter in group.matters]


def test_each_matter_stands_where_its_agreement_puts_it(tell: Tell) -> None:
    states = by_title(
        tell(
            guard(1, "occurrence"),
            council(2, "occurrence"),
            guard(3, "killed", value=count(2, 2)),
            council(4, "killed", value=count(5, 5)),
            guard(5, "means", value="mortars"),
            guard(6, "seizure", position="denies"),
        )
    )
    page = "../incidents/inc-0001.html"
    assert links(states["What is agreed"]) == [f"{page}#matter-occurrence"]
    assert links(states["What is contested"]) == [f"{page}#matter-killed"]
    assert links(states["What rests on a single source"]) == [f"{page}#matter-means-as-mortars"]
    assert links(states["What is denied, and asserted by nobody"]) == [f"{page}#matter-seizure"]


def test_where_nothing_is_agreed_or_contested_the_page_says_so(tell: Tell) -> None:
    states = by_title(tell(guard(1, "location"), council(2, "location")))
    assert states["What is agreed"].empty == "On no matter do two independent originators say the same."
    assert states["What is contested"].empty == "No originator contradicts another."
    assert "What rests on a single source" not in states


def test_an_incident_that_one_originator_tells_is_named_as_a_whole(tell: Tell) -> None:
    state = by_title(tell(guard(1, "location"), guard(2, "means", value="mortars")))["What rests on a single source"]
    assert links(state) == []
    (line,) = state.lines
    assert [(one.incident.text.value, [name.value for name in one.names]) for one in line.entries] == [
        ("Clash near Tamsil", ["Hill Guard"])
    ]


def test_what_is_not_known_names_the_incident_and_whose_word_is_missing(tell: Tell) -> None:
    accused = council(1, "responsibility", about="hill-guard")
    state = by_title(tell(accused, council(2, "killed"), **NO_DATE))["What is not known"]
    assert {line.phrase: [name.value for one in line.entries for name in one.names] for line in state.lines} == {
        "Our sources carry no word of a party that is accused, or named as initiator or target:": ["Hill Guard"],
        "The full date is not known:": [],
        "People are said to have been harmed, and nobody gives a number:": [],
    }


def test_a_key_point_names_who_speaks_and_leads_to_the_claim(tell: Tell) -> None:
    (point,) = tell(guard(1, "occurrence"), council(2, "occurrence")).key_points
    (cite,) = point.cites
    assert cite.incident.text.value == "Clash near Tamsil"
    assert [(one.text.value, one.href) for one in cite.speakers] == [("Hill Guard", "../incidents/inc-0001.html#claim-c1")]


def test_the_actors_of_the_episode_have_their_roles(tell: Tell) -> None:
    parts = [{"actor": "hill-guard", "certainty": "claimed", "claims": ["c1"], "role": role} for role in ("present", "reported_target")]
    page = tell(guard(1, "occurrence"), participants=parts)
    assert [(line.actor.text.value, [role.id for role in line.roles], line.phrase) for line in page.actors] == [
        ("Hill Guard", ["present", "reported_target"], "1 incident")
    ]
