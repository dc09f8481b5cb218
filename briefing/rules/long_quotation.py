"""A quotation has seven words at the most."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Cite
from briefing.rules.rule import Finding, Rule, Where

LONGEST = 7
"""Words."""


def ask_cite(cite: Cite, where: Where) -> Iterator[Finding]:
    words = len(cite.quote.split()) if cite.quote else 0
    if words > LONGEST:
        yield Finding(("quote",), f"the quotation has {words} words; seven at the most", "keep the words that matter")


RULE = Rule(
    code="E026",
    title="a quotation longer than seven words",
    why="""
We write in our own words and quote only what is worth quoting for itself: a name, a loaded word, the
turn of a phrase. Keep the words that matter, seven at the most, exactly as they stand in the source.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    cites:
      - source: src-2031-05-gazette
        locator: [1]
        quote: two of our men fell at the old bridge
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    cites:
      - source: src-2031-05-gazette
        locator: [1]
        quote: two of our men fell
""",
    of={Cite: ask_cite},
)
