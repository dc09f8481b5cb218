"""Every public field of every type of record has a label in words, in every language."""

from __future__ import annotations

import re

import pytest
from public_fields import PUBLIC

from briefing import records
from briefing.load import KINDS
from briefing.locales import OWN_NAMES
from briefing.public import public_fields
from briefing.records import Record, Site
from briefing.report.fields.labels import labels
from briefing.report.fields.values import LANGUAGES, LINES, TOLD, UNKNOWN, VOCABULARIES
from briefing.report.fields.worded import ITSELF, NAMED_BY

EDITORS_OWN = {"EditedRecord", "IncidentQuery", "LabelOffset", "MadeFrom", "Record", "Waiver", "Withdrawal"}
"""Types of which no field is public."""
TYPES = {name: getattr(records, name) for name in records.__all__ if name not in EDITORS_OWN}


@pytest.mark.parametrize("code", OWN_NAMES)
def test_every_public_field_has_one(code: str) -> None:
    assert {name: set(found) for name, found in labels(code).items()} == {name: set(public_fields(model)) for name, model in TYPES.items()}
    assert all(label.strip() for found in labels(code).values() for label in found.values())
    assert TYPES.keys() >= PUBLIC.keys() | {model.__name__ for model in (*KINDS.values(), Site)}


def test_the_arabic_ones_are_arabic() -> None:
    foreign = [label for found in labels("ar").values() for label in found.values() if not re.search("[\u0621-\u064a]", label)]
    assert foreign == []


def test_tables_by_field_name_fields_that_there_are() -> None:
    named = {*ITSELF, *LANGUAGES, *LINES, *UNKNOWN, *VOCABULARIES}
    named |= {(model.__name__, field) for model, field in NAMED_BY.items()}
    named |= {(model.__name__, field) for model, fields in TOLD.items() for field in fields}
    assert [place for place in sorted(named) if place[1] not in public_fields(TYPES[place[0]])] == []
    assert all(issubclass(model, Record) for model in TYPES.values())
