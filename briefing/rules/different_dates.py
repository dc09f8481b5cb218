"""Both languages of a text give the same dates."""

from __future__ import annotations

from briefing.markers import TRANSLATED
from briefing.rules.parity import differences_of, differing
from briefing.rules.rule import Rule

RULE = Rule(
    code="W102",
    title="a date that differs between the languages",
    why="""
The Arabic and the English of a text give the same days, months, years and times of day. Look up in the
source which is right and write it in both. If both are right as they stand, waive the warning.
""",
    wrong="""
# incidents/2031/inc-0001.yml
summary:
  ar: قُتل الجندي في 12 أيار/مايو.
  en: The soldier was killed on 21 May.
""",
    right="""
# incidents/2031/inc-0001.yml
summary:
  ar: قُتل الجندي في 12 أيار/مايو.
  en: The soldier was killed on 12 May.
""",
    gate=differences_of,
    of={TRANSLATED: differing("date", "date", "write the same date in both languages")},
)
