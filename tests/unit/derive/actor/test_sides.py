"""Who stands on the other side of an actor in an incident."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import INCIDENT, both, catalog_of

from briefing.derive.actor.sides import other_side
from briefing.derive.scope import Scope
from briefing.locales import locale

GUARD, COUNCIL = ("hill-guard", "Hill Guard"), ("river-council", "River Council")


def participant(actor: str | None, role: str, description: str | None = None) -> dict[str, object]:
    said = {"description": both(f"وصف {description}", description)} if description else {}
    return {"actor": actor, "role": role, "certainty": "claimed", "claims": ["c1"], **said}


@pytest.mark.parametrize(
    ("guard", "others", "expected"),
    [
        ("reported_initiator", [("river-council", "reported_target", None)], ("The other side:", ["River Council"])),
        ("claimant", [("river-council", "reported_target", None)], ("The other side:", ["River Council"])),
        ("reported_target", [("river-council", "reported_initiator", None)], ("The other side:", ["River Council"])),
        ("reported_target", [("river-council", "claimant", None)], ("The other side:", ["River Council"])),
        ("reported_initiator", [("river-council", "mediator", None)], ("Others who take part:", ["River Council"])),
        ("present", [("river-council", "reported_target", None)], ("Others who take part:", ["River Council"])),
        (
            "reported_initiator",
            [("river-council", "mediator", None), (None, "reported_target", "travellers")],
            ("The other side:", ["travellers"]),
        ),
        ("reported_initiator", [], None),
    ],
)
def test_the_other_side(
    tmp_path: Path, guard: str, others: list[tuple[str | None, str, str | None]], expected: tuple[str, list[str]] | None
) -> None:
    taking_part = [participant("hill-guard", guard), *(participant(*other) for other in others)]
    catalog = catalog_of(tmp_path / "content", {INCIDENT: {"participants": taking_part}})
    scope = Scope(catalog, locale("en"), "en/actors/hill-guard.html")
    side = other_side(scope, catalog.incidents["inc-0001"], "hill-guard")
    assert (side and (side.label, [name.text.value for name in side.names])) == expected
    assert [name.href for name in (side.names if side else ()) if name.text.value == "River Council"] in ([], ["river-council.html"])
