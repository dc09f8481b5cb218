"""A count's minimum is no greater than its maximum."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Count
from briefing.rules.rule import Finding, Rule, Where


def ask_count(count: Count, where: Where) -> Iterator[Finding]:
    if count.min is not None and count.max is not None and count.min > count.max:
        yield Finding(
            ("min",), f"min {count.min} is greater than max {count.max}", "exchange them, or write the number that was said in both"
        )


RULE = Rule(
    code="E019",
    title="a minimum greater than its maximum",
    why="""
`min` and `max` are the least and the greatest number that one originator gives. If it gives one number,
it stands in both; if it says “at least 3”, `max` is null.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 3
      max: 2
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 2
      max: 3
""",
    of={Count: ask_count},
)
