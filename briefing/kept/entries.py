"""The entries of incidents, from one build to the next: an incident that has not changed is not read for the indexes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple
from hashlib import blake2b
from pathlib import Path
from typing import Any

from briefing.entries import Entry
from briefing.kept.digest import digest
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.records import Place


def frame_of_entries(program: str, places: Mapping[str, Place]) -> str:
    """Differs if anything does, beside the record itself, that an entry depends on: what may be shown, and where it lies."""
    return digest(program, *(f"{name} {place.publish_as} {' '.join(place.parents)}" for name, place in places.items()))


def recall_entries(path: Path, frame: str, told: Mapping[str, bytes]) -> dict[str, Entry]:
    """The entries that the last build left of those incidents whose JSON, `told`, is what it was."""
    raw = read_sealed(path, frame)
    rows = [json.loads(line) for line in raw.split(b"\n")] if raw else []
    return {name: _entry(parts) for name, before, parts in rows if name in told and _digest(told[name]) == before}


def _entry(parts: list[Any]) -> Entry:
    name, edtf, line, *lists = parts
    return Entry(name, edtf, line, *map(tuple, lists))


def remember_entries(path: Path, frame: str, told: Mapping[str, bytes], entries: Mapping[str, Entry]) -> None:
    """Writes them whole or not at all."""
    rows = (json.dumps([name, _digest(told[name]), astuple(entry)]).encode() for name, entry in entries.items())
    write_sealed(path, b"\n".join(rows), frame)


def _digest(record: bytes) -> str:
    return blake2b(record, digest_size=16).hexdigest()
