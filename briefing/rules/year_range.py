"""A year lies in the time that records speak of."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.limits import FIRST_YEAR, FIRST_YEAR_OF_ACTOR, LAST_YEAR
from briefing.markers import EDTF_DATE
from briefing.rules.rule import Finding, Rule, Where
from briefing.walk import Leaf

AGES = ("active", "period")
"""Keys of an actor that may reach further back: states and parties are older than their conflicts."""


def ask_date(leaf: Leaf, where: Where) -> Iterator[Finding]:
    least = FIRST_YEAR_OF_ACTOR if where.document.kind == "actor" and leaf.path[-1] in AGES else FIRST_YEAR
    for part in leaf.value.strip("[]").replace("..", "/").split("/"):
        year = part[:4].replace("X", "0")
        if len(year) == 4 and year.isascii() and year.isdecimal() and not least <= int(year) <= LAST_YEAR:
            yield Finding((), f"the year {part[:4]} lies outside {least}–{LAST_YEAR}", "mend the year", part)


RULE = Rule(
    code="E038",
    title="a year that cannot be meant",
    why="""
A year before 1900 or after 2100 is a slip of the finger: digits exchanged, or one too many. Only the
time in which an actor has existed may begin earlier.
""",
    wrong="""
# actors/hill-guard.yml
reviewed_on: 3031-06-01
""",
    right="""
# actors/hill-guard.yml
reviewed_on: 2031-06-01
""",
    of={EDTF_DATE: ask_date},
)
