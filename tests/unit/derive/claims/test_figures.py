"""Figures by originator: ranges side by side, an envelope that is called one, and never one number."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from fabricate import catalog_of, claim, count

from briefing.derive.claims.figures import figures
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.records import Claim
from briefing.views.accounts import CasualtyFigure, FigureGroup

Tell = Callable[..., tuple[CasualtyFigure, ...]]
guard, council = partial(claim, actor="hill-guard", text="…"), partial(claim, actor="river-council", text="…")


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Tell:
    catalog = catalog_of(tmp_path_factory.mktemp("figures") / "content")

    def compare(*claims: dict[str, Any], code: str = "en") -> tuple[CasualtyFigure, ...]:
        return figures(Scope(catalog, locale(code), f"{code}/incidents/inc-0001.html"), [Claim.model_validate(item) for item in claims])

    return compare


def only_group(found: tuple[CasualtyFigure, ...]) -> FigureGroup:
    ((group,),) = (figure.groups for figure in found)
    return group


def lines(group: FigureGroup) -> list[tuple[str, str, str]]:
    return [(line.originator.value, line.words, line.note) for line in group.lines]


def test_each_originator_keeps_its_range(tell: Tell) -> None:
    group = only_group(tell(guard(1, "killed", value=count(2, 4)), council(2, "killed", value=count(3, 6))))
    assert lines(group) == [("Hill Guard", "from 2 to 4", ""), ("River Council", "from 3 to 6", "")]
    assert group.who == "soldiers (civilian status: Combatant)"


def test_the_envelope_is_the_lowest_and_the_highest_of_all(tell: Tell) -> None:
    group = only_group(tell(guard(1, "killed", value=count(2, 4)), council(2, "killed", value=count(3, 6))))
    assert group.envelope is not None
    assert group.envelope.words == "lowest 2, highest 6"
    assert [tick.number for tick in group.envelope.ticks] == [0, 2, 6]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([count(2, 2), count(2, 2)], "2"),
        ([count(0, 0), count(2, 2)], "lowest 0, highest 2"),
        ([count(10, None), count(4, 4)], "lowest 4, highest 10; not every account sets an upper bound"),
        ([count(None, 5), count(4, 4)], "lowest 4, highest 5; not every account sets a lower bound"),
    ],
)
def test_an_envelope_says_what_it_lacks(tell: Tell, values: list[dict[str, Any]], words: str) -> None:
    group = only_group(tell(guard(1, "killed", value=values[0]), council(2, "killed", value=values[1])))
    assert group.envelope is not None
    assert group.envelope.words == words


def test_one_number_is_no_envelope_and_is_not_drawn(tell: Tell) -> None:
    group = only_group(tell(guard(1, "killed", value=count(2, 4)), council(2, "killed", value=count(None, None, term="dozens"))))
    assert group.envelope is None
    assert lines(group) == [("Hill Guard", "from 2 to 4", ""), ("River Council", "dozens", "")]
    assert [line.bar for line in group.lines] == [None, None]


def test_numbers_of_different_people_stand_apart(tell: Tell) -> None:
    (figure,) = tell(
        guard(1, "killed", value=count(2, 2)), council(2, "killed", value=count(5, 5, kind="civilians", civilian_status="civilian"))
    )
    assert [group.who for group in figure.groups] == ["soldiers (civilian status: Combatant)", "civilians"]
    assert [group.envelope for group in figure.groups] == [None, None]


def test_each_harm_and_each_actor_has_a_figure_of_its_own(tell: Tell) -> None:
    found = tell(
        guard(1, "injured", value=count(1, 1)),
        guard(2, "killed", value=count(1, 1)),
        guard(3, "killed", about="river-council", value=count(1, 1)),
        guard(4, "damage", value=count(1, 1, kind="vehicles", civilian_status=None)),
    )
    assert [(figure.name.attribute.value, figure.href) for figure in found] == [
        ("Killed", "#matter-killed"),
        ("Killed", "#matter-killed-of-river-council"),
        ("Injured", "#matter-injured"),
    ]


def test_no_number_is_not_zero(tell: Tell) -> None:
    (figure,) = tell(guard(1, "killed", value=count(2, 2)), council(2, "killed"))
    assert [(line.originator.value, line.words) for line in figure.without_number] == [("River Council", "no number")]
    assert tell(council(1, "killed")) == ()


def test_a_denial_is_told_as_one(tell: Tell) -> None:
    (figure,) = tell(guard(1, "killed", value=count(2, 2)), council(2, "killed", position="denies"))
    assert [line.note for line in figure.without_number] == ["denies it"]


def test_a_number_that_is_denied_is_in_no_envelope(tell: Tell) -> None:
    group = only_group(tell(guard(1, "killed", value=count(2, 2)), council(2, "killed", value=count(9, 9), position="denies")))
    assert lines(group)[1] == ("River Council", "9", "denies it")
    assert group.envelope is None


def test_what_is_superseded_is_left_out_and_what_is_in_conflict_is_marked(tell: Tell) -> None:
    claims = [guard(1, "killed", value=count(2, 2), status="superseded"), guard(2, "killed", value=count(3, 3), status="conflict")]
    assert lines(only_group(tell(*claims))) == [("Hill Guard", "3", "In conflict")]


def test_a_range_is_drawn_from_the_side_from_which_the_page_is_read(tell: Tell) -> None:
    claims = [guard(1, "killed", value=count(0, 2)), council(2, "killed", value=count(4, 4))]
    drawn = {code: only_group(tell(*claims, code=code)) for code in ("en", "ar")}
    bars = {code: group.lines[0].bar for code, group in drawn.items()}
    assert bars["en"] is not None
    assert bars["ar"] is not None
    assert (bars["en"].x, bars["en"].width) == (12, 108)
    assert (bars["ar"].x, bars["ar"].width) == (240 - 12 - 108, 108)


@pytest.mark.parametrize(
    ("value", "nature"), [(count(2, 2), "point"), (count(2, 4), "range"), (count(2, None), "open"), (count(None, 4), "open")]
)
def test_a_single_number_a_range_and_an_open_one_are_drawn_apart(tell: Tell, value: dict[str, Any], nature: str) -> None:
    bar = only_group(tell(guard(1, "killed", value=value), council(2, "killed", value=count(3, 3)))).lines[0].bar
    assert bar is not None
    assert bar.nature == nature
    assert 0 <= bar.x <= bar.x + bar.width <= 240
