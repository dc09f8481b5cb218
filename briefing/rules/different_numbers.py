"""Both languages of a text give the same numbers."""

from __future__ import annotations

from briefing.markers import TRANSLATED
from briefing.rules.parity import differences_of, differing
from briefing.rules.rule import Rule

RULE = Rule(
    code="W101",
    title="a number that differs between the languages",
    why="""
The Arabic and the English of a text say the same. Numbers are compared in digits, in words and as Arabic
duals («جنديان»). Look up in the source which is right and write it in both. If both are right as they
stand, because one language says it without a number, waive the warning.
""",
    wrong="""
# incidents/2031/inc-0001.yml
summary:
  ar: يقول المجلس إن 3 جنود قُتلوا.
  en: The council says that 2 soldiers were killed.
""",
    right="""
# incidents/2031/inc-0001.yml
summary:
  ar: يقول المجلس إن 3 جنود قُتلوا.
  en: The council says that three soldiers were killed.
""",
    gate=differences_of,
    of={TRANSLATED: differing("number", "number", "write the same number in both languages")},
)
