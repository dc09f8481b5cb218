"""A waiver waives something. The comparison is made in `findings`, when everything has been found."""

from __future__ import annotations

from briefing.rules.rule import Rule

RULE = Rule(
    code="N001",
    title="a waiver that waives nothing",
    why="""
The warning that this record waives does not arise any more. Take the waiver away, so that it does not
hide the same warning when it comes back for another reason.
""",
    wrong="""
# incidents/2031/inc-0001.yml
waivers:
  - code: W001
    reason: There was a warning here once.
""",
    right="""
# incidents/2031/inc-0001.yml
waivers: []
""",
)
