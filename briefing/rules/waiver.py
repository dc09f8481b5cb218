"""A waiver names a warning that there is."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Waiver
from briefing.rules.rule import Finding, Rule, Where
from briefing.suggest import did_you_mean


def ask_waiver(waiver: Waiver, where: Where) -> Iterator[Finding]:
    from briefing.rules import CODES  # all rules, this one among them

    known = [code for code in CODES if code[0] != "E"]
    if waiver.code not in known:
        yield Finding(("code",), f"there is no warning {waiver.code}", did_you_mean(waiver.code, known))


RULE = Rule(
    code="E028",
    title="a waiver of no warning",
    why="""
A record may keep a warning or a note that was looked at and found right: `waivers` names its code and
gives the reason. Errors cannot be waived. `explain` lists the codes.
""",
    wrong="""
# incidents/2031/inc-0001.yml
waivers:
  - code: W999
    reason: The source gives no number.
""",
    right="""
# incidents/2031/inc-0001.yml
waivers: []
""",
    of={Waiver: ask_waiver},
)
