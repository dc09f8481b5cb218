"""A cited segment is one of its source's."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence import Evidence
from briefing.records import Cite
from briefing.rules.rule import Finding, Rule


def against_cite(cite: Cite, evidence: Evidence) -> Iterator[Finding]:
    last = len(evidence.segments.get(cite.source, ()))
    for index, number in enumerate(cite.locator):
        if 0 < last < number:
            message = f"{cite.source} has no segment {number}: its text has {last}"
            yield Finding(("locator", index), message, "count from 1, the headline included, and leave out empty lines")


RULE = Rule(
    code="E040",
    title="a citation of a segment that the source does not have",
    why="""
`locator` gives the numbers of the segments in which the source says what the claim says. A segment is a
piece of the text between two line ends, or between two “., ”; the first is number 1, empty ones do not
count. A number beyond the last segment shows that they were counted in another way or in another text.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    cites:
      - source: src-2031-05-gazette
        locator: [11]
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    cites:
      - source: src-2031-05-gazette
        locator: [1]
""",
    against={Cite: against_cite},
)
