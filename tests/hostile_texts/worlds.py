"""The invented archive several times over, with an empty place for a text wherever its record types allow one."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from hostile_texts.spots import Spot, spots
from pydantic import BaseModel

from briefing.load import KINDS, load
from briefing.markers import IDENTIFIER, Reference
from briefing.records import Site
from briefing.walk import Path as Steps
from briefing.walk import leaves

MODELS: dict[str, type[BaseModel]] = {**KINDS, "site": Site}
SHARED = ("site", "vocabulary", "base-map")
"""Kinds of records that all worlds have in common."""
LANGUAGES = ("ar", "en")
PLAIN = {"ar": "كلمات بلا معنى", "en": "plain words"}


@dataclass(slots=True)
class File:
    """A record that is being written."""

    kind: str
    name: str
    """Its path in the content folder."""
    data: Any
    free: tuple[Spot, ...]
    """Where its texts stand."""


def worlds(harbour: Path, number: int) -> list[File]:
    """The records of so many worlds, no text in them twice; `harbour`: the content folder of one."""
    documents = load(harbour).documents
    return [
        _file(document.kind, *_renamed(document.kind, document.path.partition("/")[2], document.data, world))
        for world in range(number)
        for document in documents
        if world == 0 or document.kind not in SHARED
    ]


def _renamed(kind: str, path: str, data: Any, world: int) -> tuple[str, Any]:
    """The record with ids of this world alone; its texts do not name it."""
    data = copy.deepcopy(data)
    if world == 0:
        return path, data
    for leaf in leaves(data, MODELS[kind]):
        if leaf.marker is IDENTIFIER or isinstance(leaf.marker, Reference):
            put(data, leaf.path, f"{leaf.value}-{world}")
    name = PurePosixPath(path)
    return str(name.with_name(f"{name.stem}-{world}{name.suffix}")), data


def _file(kind: str, name: str, data: Any) -> File:
    file = File(kind, name, data, tuple(_free(kind, data)))
    for spot in file.free:
        put(data, spot.path, plain(spot))
    return file


def _free(kind: str, data: Any) -> Iterator[Spot]:
    """Those of the texts that are there, and of all that may be there beside them; what is the editors' own is not added."""
    return (spot for spot in spots(data, MODELS[kind], LANGUAGES) if spot.is_free and (spot.is_there or spot.is_public))


def plain(spot: Spot) -> str:
    return PLAIN.get(str(spot.path[-1]), PLAIN["en"])


def put(data: Any, path: Steps, value: Any) -> None:
    """Puts the value there; a mapping that is missing on the way is made."""
    *steps, last = path
    for step in steps:
        if isinstance(data, dict) and data.get(step) is None:
            data[step] = {}
        data = data[step]
    data[last] = value
