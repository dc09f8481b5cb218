"""Whatever a record of the invented site turns into, each difference has a label and two values, in both languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from briefing.load import KINDS
from briefing.public import public
from briefing.report.fields.differences import differences, given
from briefing.report.fields.worded import worded
from briefing.report.reading.states import compared
from briefing.report.shown import public_record, standing
from briefing.report.telling import Telling, telling_of
from briefing.views.report import FieldChange


@pytest.fixture(scope="module")
def telling(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Telling:
    """Of the site with another description: then all of it is read."""
    content = shutil.copytree(harbour, tmp_path_factory.mktemp("other") / "content")
    text = (content / "site.yml").read_text(encoding="utf-8")
    (content / "site.yml").write_text(text.replace("Invented incidents", "Made-up incidents"), encoding="utf-8")
    found = telling_of(compared(str(harbour), content))
    assert found
    return found


def shown(telling: Telling, kind: str) -> list[BaseModel]:
    state = telling.compared.after
    keys = [key for key in state.documents if key[0] == kind and standing(state, key) == "shown"]
    return [public_record(state, key) for key in keys]


@pytest.mark.parametrize("kind", [*KINDS, "site"])
def test_any_record_may_turn_into_any_other_of_its_kind(kind: str, telling: Telling) -> None:
    found = shown(telling, kind)
    pairs = [(one, other) for one, other in permutations(found[:6], 2)]
    found_between = [item for one, other in pairs for item in differences(one, other)]
    for difference in [*found_between, *(item for one in found for item in given(one))]:
        for change in worded(telling.tongues, difference):
            assert is_whole(change), change


def is_whole(change: FieldChange) -> bool:
    texts = [change.label, *({code: "".join(run.text for run in runs[code]) for code in runs} for runs in (change.before, change.after))]
    return all(set(words) == {"ar", "en"} and all(word.strip() for word in words.values()) for words in texts)


@pytest.mark.parametrize("kind", [*KINDS, "site"])
def test_no_change_of_a_public_field_goes_unseen(kind: str, telling: Telling) -> None:
    """And none of a field that is the editors' own is seen."""
    for record in shown(telling, kind):
        for path, changed in changes(record):
            assert (public(record) != public(changed)) == bool(differences(record, changed)), path


def changes(record: BaseModel, path: str = "") -> Iterator[tuple[str, BaseModel]]:
    """The record with each of its fields changed by itself, those of records in it too."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        for where, other in others(value, f"{path}.{name}", is_optional(field.annotation)):
            yield where, record.model_copy(update={name: other})


def is_optional(annotation: Any) -> bool:
    return get_origin(annotation) in (Union, UnionType) and type(None) in get_args(annotation)


def others(value: Any, path: str, may_be_none: bool) -> Iterator[tuple[str, Any]]:
    if may_be_none and value is not None:
        yield path, None
    if isinstance(value, BaseModel):
        yield from changes(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield f"{path}.{index}", (*value[:index], *value[index + 1 :])
            for where, other in others(item, f"{path}.{index}", False):
                yield where, (*value[:index], other, *value[index + 1 :])
    elif isinstance(value, dict):
        yield from ((f"{path}.{code}", {**value, code: f"{text} x"}) for code, text in value.items())
    elif isinstance(value, bool):
        yield path, not value
    elif isinstance(value, (int, float)):
        yield path, value + 1
    elif isinstance(value, str):
        yield path, f"{value}x"


def test_the_site_and_every_kind_are_there(telling: Telling) -> None:
    assert [kind for kind in [*KINDS, "site"] if not shown(telling, kind)] == []
