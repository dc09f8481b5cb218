"""A briefing's incidents lie in its period."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if facts.kind != "briefing":
        return
    for path, kind, name in facts.references:
        incident = archive.records["incident"].get(name) if kind == "incident" and path.startswith("incidents.") else None
        if incident and _is_apart(facts, incident):
            message = f"{name} is of {_span(incident)}, outside the period of the briefing ({_span(facts)})"
            yield Finding(("incidents", int(path.partition(".")[2])), message, "widen the period, or take the incident off the list")


def _is_apart(one: Facts, other: Facts) -> bool:
    """Whether no day can belong to both."""
    return bool((one.last and other.first and one.last < other.first) or (other.last and one.first and other.last < one.first))


def _span(facts: Facts) -> str:
    if facts.first == facts.last:
        return facts.first or "no known day"
    return (
        f"{facts.first} to {facts.last}"
        if facts.first and facts.last
        else f"{facts.first} or later"
        if facts.first
        else f"{facts.last} or before"
    )


RULE = Rule(
    code="W125",
    title="an incident outside its briefing's period",
    why="""
The period is what the briefing promises to cover, and where the timeline puts it. An incident that
cannot have happened in it has a wrong date or stands on the wrong list. If the briefing tells of it as
background, waive this with that reason.
""",
    wrong="""
# briefings/tamsil-road.yml
period: 2031-06
""",
    right="""
# briefings/tamsil-road.yml
period: 2031-05
""",
    across=across,
)
