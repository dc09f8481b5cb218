"""A record as it was → the same with every reference under the id that the other record has now: a rename changes nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from briefing.markers import Reference
from briefing.report.compared import Key
from briefing.walk import leaves

Kind = TypeVar("Kind", bound=BaseModel)


def under_new_names(record: Kind, renamed: Mapping[Key, Key]) -> Kind:
    """`renamed`: former key of a record → its key now."""
    found = [
        (leaf.path, renamed[leaf.marker.kind, leaf.value][1])
        for leaf in (leaves(record) if renamed else ())
        if isinstance(leaf.marker, Reference) and (leaf.marker.kind, leaf.value) in renamed
    ]
    for path, name in found:
        record = cast(Kind, _with(record, path, name))
    return record


def _with(value: Any, path: tuple[str | int, ...], new: str) -> Any:
    """The value with another text at the path."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, BaseModel):
        return value.model_copy(update={str(step): _with(getattr(value, str(step)), rest, new)})
    return tuple(_with(item, rest, new) if index == step else item for index, item in enumerate(value))
