"""Relations as the actor's page tells them: each once, worded from its side, with the sources of all who state it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import COUNCIL, GUARD, actor, catalog_of

from briefing.derive.actor.relations import relations
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.actor import Relations

SOURCE = "src-2031-05-gazette"


def relation(type_: str, other: str, period: str | None = None, *segments: int) -> dict[str, Any]:
    cites = [{"source": SOURCE, "locator": list(segments)}] if segments else []
    return {"type": type_, "actor": other, "period": period, "cites": cites}


def related(tmp_path: Path, guard: list[dict[str, Any]], council: list[dict[str, Any]], code: str = "en", **more: Any) -> Relations:
    others = {f"actors/{name}.yml": record for name, record in more.items()}
    catalog = catalog_of(tmp_path / "content", {GUARD: {"relations": guard}, COUNCIL: {"relations": council}, **others})
    return relations(Scope(catalog, locale(code), f"{code}/actors/hill-guard.html"), catalog.actors["hill-guard"])


def lines(view: Relations) -> list[tuple[str, str, str]]:
    return [(line.type.value, line.actor.text.value, line.period.words) for line in view.lines]


@pytest.mark.parametrize(
    ("type_", "own", "inverse"),
    [
        ("part_of", "Part of", "Includes"),
        ("umbrella_of", "Umbrella of", "Under the umbrella of"),
        ("supported_by", "Supported by", "Supports"),
        ("successor_of", "Successor of", "Succeeded by"),
        ("member_of", "Member of", "Has as a member"),
        ("allied_with", "Allied with", "Allied with"),
        ("opposed_to", "Opposed to", "Opposed to"),
    ],
)
def test_a_relation_is_worded_from_either_side(tmp_path: Path, type_: str, own: str, inverse: str) -> None:
    assert lines(related(tmp_path / "own", [relation(type_, "river-council", None, 1)], [])) == [(own, "River Council", "period unknown")]
    assert lines(related(tmp_path / "other", [], [relation(type_, "hill-guard", None, 1)])) == [
        (inverse, "River Council", "period unknown")
    ]


def test_both_records_state_one_relation_with_the_sources_of_both(tmp_path: Path) -> None:
    view = related(tmp_path, [relation("opposed_to", "river-council", "2031", 1)], [relation("opposed_to", "hill-guard", "2031", 2)])
    assert lines(view) == [("Opposed to", "River Council", "2031")]
    assert [cite.segments for cite in view.lines[0].cites] == ["segment 1", "segment 2"]


def test_the_same_relation_in_another_period_stays_another(tmp_path: Path) -> None:
    view = related(tmp_path, [relation("allied_with", "river-council", period, 1) for period in ("2029", "2031")], [])
    assert [line.period.words for line in view.lines] == ["2029", "2031"]


def test_without_a_source_the_line_has_none(tmp_path: Path) -> None:
    assert related(tmp_path, [relation("part_of", "river-council")], []).lines[0].cites == ()


def test_no_relation_no_drawing(tmp_path: Path) -> None:
    assert related(tmp_path, [], []) == Relations(None, False, ())


def test_what_it_belongs_to_stands_above_it_and_what_belongs_to_it_below(tmp_path: Path) -> None:
    sea = actor("sea-guard", "حرس البحر", "Sea Guard")
    view = related(
        tmp_path, [relation("part_of", "river-council")], [], **{"sea-guard": {**sea, "relations": [relation("part_of", "hill-guard")]}}
    )
    assert view.diagram
    assert [box.name for box in view.diagram.boxes] == ["River Council", "Hill Guard", "Sea Guard"]


def test_many_relations_are_drawn_in_part_and_listed_whole(tmp_path: Path) -> None:
    others = {f"band-{n}": actor(f"band-{n}", f"الجماعة {n}", f"Band {n}") for n in range(20)}
    view = related(tmp_path, [relation("allied_with", name) for name in others], [relation("part_of", "hill-guard")], **others)
    assert view.diagram
    assert len(view.diagram.boxes) == 1 + 12
    assert "and 9 more in the list" in [text.text.value for text in view.diagram.texts]
    assert len(view.lines) == 21


def test_in_arabic_the_drawing_runs_from_the_right(tmp_path: Path) -> None:
    view = related(tmp_path, [relation("supported_by", "river-council", "2031/..", 1)], [], "ar")
    assert view.diagram
    assert {(text.text.dir, text.anchor) for text in view.diagram.texts} == {("rtl", "start")}
    assert lines(view) == [("بدعم من", "مجلس النهر", "منذ عام 2031، ولا يزال")]
