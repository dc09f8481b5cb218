"""A reservation of one language of a text stands in the other too."""

from __future__ import annotations

from briefing.markers import TRANSLATED
from briefing.rules.parity import differences_of, differing
from briefing.rules.rule import Rule

RULE = Rule(
    code="W104",
    title="a reservation in one language only",
    why="""
“About 10”, “at least 10”, “perhaps”: such words belong to what is said. Where one language leaves
them out it claims more than its source. Write them in both, or in neither if the source has none. If both
say the same as they stand, waive the warning.
""",
    wrong="""
# incidents/2031/inc-0001.yml
summary:
  ar: يقول المجلس إن نحو 10 جنود قُتلوا.
  en: The council says that 10 soldiers were killed.
""",
    right="""
# incidents/2031/inc-0001.yml
summary:
  ar: يقول المجلس إن نحو 10 جنود قُتلوا.
  en: The council says that about 10 soldiers were killed.
""",
    gate=differences_of,
    of={TRANSLATED: differing("hedge", "reservation", "write the reservation in both languages, or in neither")},
)
