"""Whether a record can be had as one file; and if not, why not."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from briefing.catalog import Catalog
from briefing.records import Briefing, Incident
from briefing.suggest import did_you_mean
from briefing.validate import Validated

Kind = Literal["incident", "briefing"]
NEWS = {"draft": "is a draft", "in_review": "is still in review", "withdrawn": "was withdrawn"}
"""What to say of a record that is not published, by its status."""


def kind_of(catalog: Catalog, name: str) -> Kind | None:
    """Of which kind the published record of that id is; None if there is none that can be had as one file."""
    return "incident" if name in catalog.incidents else "briefing" if name in catalog.briefings else None


def why_not(name: str, catalog: Catalog, validated: Validated) -> str:
    """One line on why there is no file of that id; with the id that was probably meant."""
    kinds = {item.facts.kind: item.record for item in validated.documents if item.facts.name == name and item.record}
    for kind in ("incident", "briefing"):
        if kind in kinds:
            return _unpublished(name, kinds[kind])
    if kinds:
        return f"{name} is of the kind {min(kinds)}: only an incident or a briefing can be had as one file"
    published: tuple[Incident | Briefing, ...] = (*catalog.incidents.values(), *catalog.briefings.values())
    renamed = next((one.id for one in published if name in one.previous_ids), None)
    if renamed:
        return f"{name} is now called {renamed}: ask for that one"
    near = did_you_mean(name, (*catalog.incidents, *catalog.briefings))
    return f'no published incident or briefing is called "{name}"' + (f": {near}" if near else "")


def _unpublished(name: str, record: BaseModel) -> str:
    told = dict(record)
    if told.get("merged_into"):
        return f"{name} was merged into {told['merged_into']}: ask for that one"
    return f"{name} {NEWS[told['status']]}: only what is published is passed on"
