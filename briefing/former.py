"""Ids that records had before: whose each is now. No id is ever used again, so that an address leads to one record for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from briefing.facts import Archive, Facts
from briefing.records import Actor, Briefing, Incident, Outlet, Place, Source

Permanent = Incident | Actor | Place | Source | Outlet | Briefing
"""What has pages of its own."""


def first_id(record: Permanent) -> str:
    """The id under which it was published first: that of its tag, whatever it is called now."""
    return record.previous_ids[0] if record.previous_ids else record.id


def owners(archive: Archive) -> Mapping[tuple[str, str], Facts]:
    """Kind and former id → the record that had it; of records that name the same one, the first. Drafts and removed ones count."""
    if "former" not in archive.known:
        found: dict[tuple[str, str], Facts] = {}
        for facts in archive.everything:
            for name in facts.former:
                found.setdefault((facts.kind, name), facts)
        archive.known["former"] = found
    return cast(Mapping[tuple[str, str], Facts], archive.known["former"])


def renamed(kind: str, name: str, archive: Archive) -> str | None:
    """What to write in place of an id that the record has no more; None if none had it."""
    owner = owners(archive).get((kind, name))
    return f"it was renamed: write {owner.name}" if owner and owner.name != name else None
