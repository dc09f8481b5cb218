"""The entries of incidents, from one build to the next: an incident that has not changed is not read for the indexes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path
from typing import Any

from briefing.entries import Entry
from briefing.kept.digest import digest
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.records import Place

PARTS = tuple(field.name for field in fields(Entry) if field.name != "name")
FORMAT = " ".join(PARTS)


def frame_of_entries(program: str, places: Mapping[str, Place]) -> str:
    """Differs if anything does, beside the record itself, that an entry depends on: what may be shown, and where it lies."""
    return digest(program, *(f"{name} {place.publish_as} {' '.join(place.parents)}" for name, place in places.items()))


def record_digests(frame: str, told: Mapping[str, bytes]) -> dict[str, str]:
    """Id → what differs if the record as it is published does. `told`: the records as JSON."""
    return {name: blake2b(record, digest_size=16, key=frame.encode()).hexdigest() for name, record in told.items()}


def recall_entries(path: Path, digests: Mapping[str, str]) -> dict[str, Entry]:
    """The entries that the last build left of those incidents that are what they were."""
    raw = read_sealed(path, FORMAT)
    rows = [json.loads(line) for line in raw.split(b"\n")] if raw else []
    return {name: _entry(name, parts) for before, name, *parts in rows if digests.get(name) == before}


def _entry(name: str, parts: list[Any]) -> Entry:
    given: dict[str, Any] = {key: tuple(part) if isinstance(part, list) else part for key, part in zip(PARTS, parts, strict=True)}
    return Entry(name=name, **given)


def remember_entries(path: Path, digests: Mapping[str, str], entries: Mapping[str, Entry]) -> None:
    """Writes them whole or not at all."""
    rows = (json.dumps([digests[name], name, *(getattr(entry, part) for part in PARTS)]).encode() for name, entry in entries.items())
    write_sealed(path, b"\n".join(rows), FORMAT)
