"""An incident is not later than every source that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if facts.kind == "incident" and facts.first and (latest := latest_publication(facts, archive)) and latest < facts.first:
        message = f"the incident is of {facts.first} at the earliest, but the last of its sources is of {latest}"
        yield Finding(("date", "edtf"), message, "mend the date, or published of the source, or cite the source that tells of it")


def latest_publication(facts: Facts, archive: Archive) -> str | None:
    """The last day on which a source that the incident cites may have appeared; None if that has no bound."""
    sources = archive.records["source"]
    cited = {name for names in facts.evidence for name in names}
    days = [sources[name].last if name in sources else None for name in cited]
    return max((day for day in days if day), default=None) if None not in days else None


RULE = Rule(
    code="E033",
    title="an incident later than all its sources",
    why="""
No source tells of what has not happened yet. The first possible day of the incident is later than the
last day on which any of its sources can have appeared: one of the dates is wrong, often by a month or a
year. Dates that are only approximate (`~`) are not held against each other.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-12
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
""",
    across=across,
)
