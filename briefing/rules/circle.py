"""No place lies in itself."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """Each place of a circle is reported once."""
    if facts.kind != "place":
        return
    places = archive.records["place"]
    way, around = [facts.name], _parent(facts)
    while around in places and around not in way:
        way.append(around)
        around = _parent(places[around])
    if around == facts.name:
        circle = " → ".join([*way, facts.name])
        yield Finding(("parents",), f'"{facts.name}" lies in itself, through its first parents: {circle}')


def _parent(facts: Facts) -> str:
    return next((name for path, _, name in facts.references if path == "parents.0"), "")


RULE = Rule(
    code="E027",
    title="records that refer to each other in a circle",
    why="""
A place lies in what its `parents` name, the nearest first, and that in its own parents. If the way leads
back to the place itself, one of the records names the wrong parent.
""",
    wrong="""
# places/karvan-province.yml
parents: [tamsil]
""",
    right="""
# places/karvan-province.yml
parents: []
""",
    across=across,
)
