"""What is published refers to nothing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts, undotted
from briefing.rules.rule import Finding, Rule

DRAFTS = ("draft", "in_review")
REMOVED = ("withdrawn", "merged")


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if facts.status not in DRAFTS:
        for path, kind, name in facts.references:
            target = archive.records[kind].get(name)
            if target and target.status in DRAFTS:
                yield Finding(undotted(path), f'the {kind} "{name}" is not published (its status is {target.status})')
    yield from _removed(facts, archive)


def _removed(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """Nothing is left of a removed incident that a reader could be sent to."""
    merged = [(path, name) for path, _, name in facts.references if path == "merged_into"]
    for path, name in [*merged, *((f"{path}.incident", name) for path, name, _ in facts.cited)]:
        target = archive.records["incident"].get(name)
        if target and target.status in REMOVED:
            yield Finding(undotted(path), f'the incident "{name}" has been removed (its status is {target.status})')


RULE = Rule(
    code="E021",
    title="a reference to a record that is not published",
    why="""
A published record may not lead readers to a draft, to a record in review or to what has been removed.
Publish that record first, take the reference away, or set this record to `in_review` until both are
ready.
""",
    wrong="""
# briefings/tamsil-road.yml
incidents: [inc-0001]
# incidents/2031/inc-0001.yml
status: draft
""",
    right="""
# briefings/tamsil-road.yml
incidents: [inc-0001]
# incidents/2031/inc-0001.yml
status: published
""",
    across=across,
)
