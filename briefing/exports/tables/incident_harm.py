"""Between which numbers originators put the killed, injured, detained and displaced of an incident, as columns."""

from __future__ import annotations

from collections.abc import Callable

from briefing.exports.columns import Filled
from briefing.exports.table import Column
from briefing.exports.tables.envelope import Envelope, envelope
from briefing.once import once
from briefing.records import Incident
from briefing.rules.casualty import HARM

BOUNDS = {
    "killed": (
        Column(
            "killed_min",
            "integer",
            "Least number of people killed that an originator gives; empty if none is given, or somebody sets no lower bound.",
            "#affected+killed+min",
        ),
        Column(
            "killed_max",
            "integer",
            "Greatest number of people killed that an originator gives; empty if none is given, or somebody sets no upper bound.",
            "#affected+killed+max",
        ),
        Column(
            "killed_originators",
            "integer",
            "Number of originators who give a number of people killed.",
            "#indicator+killed+originators+num",
            required=True,
        ),
        Column(
            "killed_groups",
            "integer",
            "Of how many groups people killed are counted; numbers of several cannot be compared.",
            "#indicator+killed+groups+num",
            required=True,
        ),
    ),
    "injured": (
        Column(
            "injured_min",
            "integer",
            "Least number of people injured that an originator gives; empty if none is given, or somebody sets no lower bound.",
            "#affected+injured+min",
        ),
        Column(
            "injured_max",
            "integer",
            "Greatest number of people injured that an originator gives; empty if none is given, or somebody sets no upper bound.",
            "#affected+injured+max",
        ),
        Column(
            "injured_originators",
            "integer",
            "Number of originators who give a number of people injured.",
            "#indicator+injured+originators+num",
            required=True,
        ),
        Column(
            "injured_groups",
            "integer",
            "Of how many groups people injured are counted; numbers of several cannot be compared.",
            "#indicator+injured+groups+num",
            required=True,
        ),
    ),
    "detained": (
        Column(
            "detained_min",
            "integer",
            "Least number of people detained that an originator gives; empty if none is given, or somebody sets no lower bound.",
            "#affected+detained+min",
        ),
        Column(
            "detained_max",
            "integer",
            "Greatest number of people detained that an originator gives; empty if none is given, or somebody sets no upper bound.",
            "#affected+detained+max",
        ),
        Column(
            "detained_originators",
            "integer",
            "Number of originators who give a number of people detained.",
            "#indicator+detained+originators+num",
            required=True,
        ),
        Column(
            "detained_groups",
            "integer",
            "Of how many groups people detained are counted; numbers of several cannot be compared.",
            "#indicator+detained+groups+num",
            required=True,
        ),
    ),
    "displaced": (
        Column(
            "displaced_min",
            "integer",
            "Least number of people displaced that an originator gives; empty if none is given, or somebody sets no lower bound.",
            "#affected+displaced+min",
        ),
        Column(
            "displaced_max",
            "integer",
            "Greatest number of people displaced that an originator gives; empty if none is given, or somebody sets no upper bound.",
            "#affected+displaced+max",
        ),
        Column(
            "displaced_originators",
            "integer",
            "Number of originators who give a number of people displaced.",
            "#indicator+displaced+originators+num",
            required=True,
        ),
        Column(
            "displaced_groups",
            "integer",
            "Of how many groups people displaced are counted; numbers of several cannot be compared.",
            "#indicator+displaced+groups+num",
            required=True,
        ),
    ),
}
"""Harm → the least and the greatest number, who gives one, and how many groups are counted."""


def harm() -> list[Filled[Incident]]:
    """The envelope of what the originators say on each harm, with how many give a number: never a sum."""
    return [column for name in HARM for column in _columns(name)]


def _columns(name: str) -> list[Filled[Incident]]:
    least, most, originators, groups = BOUNDS[name]
    found: Callable[[Incident], Envelope] = once(lambda incident: envelope(incident.claims, name))
    return [
        Filled(least, lambda incident: found(incident).min),
        Filled(most, lambda incident: found(incident).max),
        Filled(originators, lambda incident: found(incident).originators),
        Filled(groups, lambda incident: found(incident).groups),
    ]
