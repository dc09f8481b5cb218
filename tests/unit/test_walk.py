"""Markers are found wherever a value can stand: in nested models, unions, tuples, mappings."""

from __future__ import annotations

from typing import Annotated

import pytest
from fabricate import records

from briefing.markers import EDTF_DATE, IDENTIFIER, MARKDOWN, TRANSLATED, Marker, Reference, Term
from briefing.records import Actor, Incident, Record
from briefing.walk import Path, field_names, leaves

BOAT, FLAG = Reference("boat"), Term("flag")


class Inner(Record):
    boat: Annotated[str, BOAT]
    plain: str = ""


class Other(Record):
    flag: Annotated[str, FLAG] | None = None


class Outer(Record):
    id: Annotated[str, IDENTIFIER] = "x"
    plain: str = "unmarked"
    choice: Inner | Annotated[str, FLAG] | None = None
    several: tuple[Inner, ...] = ()
    words: tuple[Annotated[str, FLAG], ...] = ()
    around: Annotated[str | None, EDTF_DATE] = None
    deep: tuple[tuple[Annotated[str, BOAT], ...], ...] = ()
    text: Annotated[dict[str, str], TRANSLATED, MARKDOWN] | None = None
    either: Inner | Other | None = None


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, []),
        ({"choice": {"boat": "b"}}, [(("choice", "boat"), "b", BOAT)]),
        ({"choice": "red"}, [(("choice",), "red", FLAG)]),
        ({"several": [{"boat": "b"}, {"boat": "c"}]}, [(("several", 0, "boat"), "b", BOAT), (("several", 1, "boat"), "c", BOAT)]),
        ({"words": ["red", "blue"]}, [(("words", 0), "red", FLAG), (("words", 1), "blue", FLAG)]),
        ({"around": "2031"}, [(("around",), "2031", EDTF_DATE)]),
        ({"deep": [[], ["b"]]}, [(("deep", 1, 0), "b", BOAT)]),
        ({"text": {"en": "x"}}, [(("text",), {"en": "x"}, TRANSLATED), (("text",), {"en": "x"}, MARKDOWN)]),
        ({"either": {"flag": "red"}}, [(("either", "flag"), "red", FLAG)]),
        ({"either": {"boat": "b"}}, [(("either", "boat"), "b", BOAT)]),
    ],
)
def test_every_marked_value_is_found(fields: dict[str, object], found: list[tuple[Path, object, Marker]]) -> None:
    seen = [(leaf.path, leaf.value, leaf.marker) for leaf in leaves(Outer.model_validate(fields))]
    assert seen == [(("id",), "x", IDENTIFIER), *found]


def test_an_incident_shows_all_its_references() -> None:
    incident = Incident.model_validate(records()["incidents/2031/inc-0001.yml"])
    found = {leaf.marker.kind: leaf.value for leaf in leaves(incident) if isinstance(leaf.marker, Reference)}
    assert found == {"place": "tamsil", "actor": "hill-guard", "source": "src-2031-05-gazette"}
    vocabularies = {leaf.marker.vocabulary for leaf in leaves(incident) if isinstance(leaf.marker, Term)}
    assert vocabularies == {
        "event-type",
        "participant-role",
        "certainty",
        "attribute",
        "count-kind",
        "civilian-status",
        "speech-act",
        "revision-kind",
    }


@pytest.mark.parametrize(
    ("model", "path", "names"),
    [
        (Outer, (), set(Outer.model_fields)),
        (Outer, ("choice",), {"boat", "plain"}),
        (Outer, ("several", 3), {"boat", "plain"}),
        (Outer, ("either",), {"boat", "plain", "flag"}),
        (Outer, ("text",), set()),
        (Outer, ("plain",), set()),
        (Outer, ("nothing", 0, "here"), set()),
        (Actor, ("relations", 0, "cites", 0), {"source", "locator", "quote"}),
        (Incident, ("claims", 0, "value"), {"min", "max", "term", "kind", "civilian_status"}),
        (Incident, ("claims", 0, "originator"), {"actor", "description", "named"}),
    ],
)
def test_field_names_at_a_path(model: type[Record], path: Path, names: set[str]) -> None:
    assert field_names(model, path) == names
