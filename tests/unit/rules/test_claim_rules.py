"""Claims that lack something, contradict each other or do not carry what rests on them: what passes and what fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, SOURCE, both, claim, count, pointed_at, problems_of, records

OTHER = "src-other"
OTHERS_WORD = {"chain": [{"source": OTHER}], "cites": [{"source": OTHER, "locator": ["1"]}]}
HERE = "src-2031-05-gazette"


def killed(number: int, actor: str, least: int = 2, **more: Any) -> dict[str, Any]:
    return claim(number, "killed", actor, "Text.", "نص.", **{"value": count(least, least), **more})


def acted(number: int, actor: str, about: str, **more: Any) -> dict[str, Any]:
    return claim(number, "responsibility", actor, "Text.", "نص.", **{"about": about, **more})


def graded(grade: str, *claims: dict[str, Any], basis: tuple[str, ...] = ("c1",)) -> dict[str, Any]:
    assessment = {"grade": grade, "rationale": both("لأن", "because"), "by": "desk", "on": "2031-06-01"}
    return {"assessment": assessment, "event.basis": list(basis), **({"claims": list(claims)} if claims else {})}


PASSING: list[dict[str, Any]] = [
    {"claims.0.value": count(2, 2, kind="members", civilian_status="unknown")},
    {"claims.0.value": count(None, None, term="dozens", kind="families", civilian_status="civilian")},
    {"claims.0.attribute": "seizure", "claims.0.value": count(2, 2, kind="weapons", civilian_status=None)},
    {"claims.0.value": None},
    graded("weakly_supported"),
    graded("disputed"),
    graded("well_supported", killed(1, "hill-guard"), killed(2, "river-council")),
    graded("well_supported", killed(1, "hill-guard"), acted(2, "river-council", "hill-guard"), basis=("c1", "c2")),
    graded(
        "well_supported",
        killed(1, "hill-guard"),
        killed(2, "river-council"),
        killed(3, "hill-guard", position="denies", status="superseded"),
    ),
    graded("conceded", acted(1, "hill-guard", "hill-guard", speech_act="claim_of_responsibility")),
    graded("conceded", killed(1, "river-council", about="hill-guard"), killed(2, "hill-guard", about="hill-guard")),
    graded("disputed", killed(1, "hill-guard"), killed(2, "river-council", 5)),
    graded("disputed", acted(1, "hill-guard", "river-council"), acted(2, "river-council", "hill-guard")),
    graded("discounted"),
    {"claims.0.speech_act": "anonymous_official", "claims.0.originator.named": "false"},
    {"claims": [acted(1, "hill-guard", "hill-guard", speech_act="claim_of_responsibility")]},
    {"claims": [killed(1, "hill-guard"), killed(2, "hill-guard", 5, status="superseded")]},
    {"claims": [killed(1, "hill-guard"), killed(2, "hill-guard", 5, about="river-council")]},
    {
        "claims": [
            claim(1, "seizure", "hill-guard", "Text.", "نص.", value=count(2, 2)),
            claim(2, "seizure", "hill-guard", "Text.", "نص.", value=count(9, 9)),
        ]
    },
    {"claims.0.chain": [{"actor": "hill-guard"}, {"outlet": "blue-gazette"}, {"source": HERE}]},
]

FAILING: list[tuple[dict[str, Any], str, str, str]] = [
    # the change, the code, what the carets stand under, what message and hint hold
    ({"claims.0.value": count(2, 2, civilian_status=None)}, "E036", "null", "who was killed? civilian_status is missing"),
    ({"claims.0.value": count(2, 2, kind="vehicles")}, "E036", "vehicles", '"vehicles" cannot be killed'),
    ({"claims.0.value": count(2, 2, civilian_status="civilian")}, "E036", "civilian", 'the kind "soldiers" contradicts'),
    (graded("well_supported"), "W130", "well_supported", "one originator, river-council (c1)"),
    (
        graded("well_supported", killed(1, "hill-guard"), killed(2, "hill-guard", **OTHERS_WORD)),
        "W130",
        "well_supported",
        "one originator, hill-guard (c1, c2); 2 sources repeat it",
    ),
    (
        graded(
            "well_supported", killed(1, "hill-guard"), killed(2, "river-council"), killed(3, "hill-guard", value=None, position="denies")
        ),
        "W130",
        "well_supported",
        "it is denied by hill-guard (c3)",
    ),
    (graded("well_supported", killed(1, "hill-guard"), basis=()), "W130", "well_supported", "event.basis names no claim"),
    (graded("conceded", killed(1, "hill-guard")), "W130", "conceded", "no party says of itself"),
    (graded("disputed", killed(1, "hill-guard"), killed(2, "river-council")), "W130", "disputed", "hill-guard (c1); river-council (c2)"),
    (graded("discounted", killed(1, "hill-guard")), "W130", "discounted", "no claim speaks against it"),
    ({"claims.0.speech_act": "anonymous_official"}, "W131", "true", "write named: false"),
    ({"claims.0.speech_act": "local_sources"}, "W131", "true", '"local_sources"'),
    (
        {"claims": [acted(1, "hill-guard", "river-council", speech_act="claim_of_responsibility")]},
        "W131",
        "river-council",
        "write about: hill-guard",
    ),
    (
        {"claims": [acted(1, "hill-guard", "hill-guard", speech_act="claim_of_responsibility", position="denies")]},
        "W131",
        "denies",
        "cannot deny",
    ),
    ({"claims": [killed(1, "hill-guard"), killed(2, "hill-guard", 5)]}, "W132", "value", "c2 contradicts c1"),
    (
        {
            "claims": [
                claim(1, "means", "hill-guard", "T.", "ن.", value="mortars"),
                claim(2, "means", "hill-guard", "T.", "ن.", value="mortars", position="denies"),
            ]
        },
        "W132",
        "value",
        'it asserts "mortars" and it denies "mortars"',
    ),
    ({"claims.0.status": "superseded"}, "W133", "c1", "the event rests on c1, which is superseded"),
    ({"claims.1.status": "superseded", "claims.1.about": "hill-guard"}, "W133", "superseded", "c2 is superseded, but no other claim"),
    ({"claims.0.chain": [{"actor": "river-council"}, {"source": HERE}]}, "W134", "river-council", "begins with the originator itself"),
    (
        {"claims.0.chain": [{"outlet": "blue-gazette"}, {"actor": "hill-guard"}, {"outlet": "blue-gazette"}, {"source": HERE}]},
        "W134",
        "blue-gazette",
        "blue-gazette stands in the chain twice",
    ),
    ({"claims.0.chain": [{"source": HERE}, {"outlet": "blue-gazette"}, {"source": HERE}]}, "W134", HERE, "in the middle of the chain"),
]


def found(folder: Path, change: dict[str, Any]) -> list[Any]:
    other = {**records()[SOURCE], "id": OTHER}
    briefing = {"briefings/tamsil-road.yml": {"key_points.0.cites.0.claims": ["c1"]}}
    return problems_of(folder / "content", {INCIDENT: change, f"sources/{OTHER}.yml": other, **briefing})


@pytest.mark.parametrize("change", PASSING)
def test_passes(tmp_path: Path, change: dict[str, Any]) -> None:
    assert found(tmp_path, change) == []


@pytest.mark.parametrize(("change", "code", "under", "words"), FAILING)
def test_fails(tmp_path: Path, change: dict[str, Any], code: str, under: str, words: str) -> None:
    (problem,) = found(tmp_path, change)
    assert (problem.code, pointed_at(problem)) == (code, under)
    assert words in f"{problem.message} {problem.hint}"
