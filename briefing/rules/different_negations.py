"""What one language of a text negates, the other negates too."""

from __future__ import annotations

from briefing.markers import TRANSLATED
from briefing.rules.parity import differences_of, differing
from briefing.rules.rule import Rule

RULE = Rule(
    code="W103",
    title="a negation in one language only",
    why="""
If one language says that something was not so and the other does not, one of them says the opposite of
what was meant. Words that come near a negation count too: “denies” answers for «لم». If both say the same
as they stand, write them more alike, or waive the warning.
""",
    wrong="""
# incidents/2031/inc-0001.yml
summary:
  ar: يقول المجلس إن أحدًا لم يُقتل.
  en: The council says that a soldier was killed.
""",
    right="""
# incidents/2031/inc-0001.yml
summary:
  ar: يقول المجلس إن أحدًا لم يُقتل.
  en: The council says that nobody was killed.
""",
    gate=differences_of,
    of={TRANSLATED: differing("negation", "negation", "see which of the two is meant, and say it in both")},
)
