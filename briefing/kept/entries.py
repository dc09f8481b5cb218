"""The entries of incidents, from one build to the next: an incident that has not changed is not read for the indexes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any

from briefing.at_hand.entries import Entry, Names, all_around
from briefing.kept.digest import digest
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.records import Place

PARTS = tuple(field.name for field in fields(Entry) if field.name != "name")
FORMAT = " ".join(PARTS)
parts_of = attrgetter(*PARTS)


def record_digests(program: str, told: Mapping[str, bytes], named: Mapping[str, Names], places: Mapping[str, Place]) -> dict[str, str]:
    """Id → what differs if the record as it is published does. `told`: the records as JSON; `named`: the places that each names."""
    frames = {names: _frame(program, names, places).encode() for names in set(named.values())}
    return {name: blake2b(record, digest_size=16, key=frames[named[name]]).hexdigest() for name, record in told.items()}


def _frame(program: str, names: Names, places: Mapping[str, Place]) -> str:
    """Differs if anything does, beside the record itself, that it and its entry depend on: which of its places may be shown, what lies
    around them.
    """
    around = [places[name] for name in sorted(all_around(names, places))]
    return digest(program, *(f"{place.id} {place.publish_as} {' '.join(place.parents)}" for place in around))


def recall_entries(path: Path, digests: Mapping[str, str]) -> dict[str, Entry]:
    """The entries that the last build left of those incidents that are what they were."""
    raw = read_sealed(path, FORMAT)
    rows: list[list[Any]] = json.loads(raw) if raw else []
    return {name: _entry(name, parts) for before, name, *parts in rows if digests.get(name) == before}


def _entry(name: str, parts: list[Any]) -> Entry:
    given: list[Any] = [tuple(part) if type(part) is list else part for part in parts]
    return Entry(name, *given)


def remember_entries(path: Path, digests: Mapping[str, str], entries: Mapping[str, Entry]) -> None:
    """Writes them whole or not at all."""
    rows = [[digests[name], name, *parts_of(entry)] for name, entry in entries.items()]
    write_sealed(path, json.dumps(rows).encode(), FORMAT)
