"""A claim's chain ends in a source that the claim cites."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts, undotted
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """A source that does not exist is told as such: chain and `cites` may well have meant the same."""
    sources = archive.records["source"]
    for path, last, cited in facts.loose_chains:
        if all(name in sources for name in [last or cited[0], *cited]):
            hint = f"put - source: {cited[0]} at the end of the chain"
            yield Finding(undotted(path), "the chain must end in a source that the claim cites", hint)


RULE = Rule(
    code="E023",
    title="a chain that does not end in a cited source",
    why="""
The chain says by which way a statement reached us: who carried it on, one after the other, and last the
source in which we read it. That source must stand in `cites` as well, with the numbers of the passages.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    chain:
      - outlet: blue-gazette
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    chain:
      - outlet: blue-gazette
      - source: src-2031-05-gazette
""",
    across=across,
)
