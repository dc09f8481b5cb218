"""What is on its way to readers has no placeholders left."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts
from briefing.rules import placeholder
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """Drafts are for writing: nothing is said of them. What E029 refuses is not told again."""
    if facts.unfinished and facts.status in (None, "in_review") and not any(placeholder.across(facts, archive)):
        why = "the record is in review" if facts.status else "nothing that is published refers to this record yet"
        yield placeholder.finding(facts, why)


RULE = Rule(
    code="W002",
    title="a text that is left to write",
    why="""
`build.py new` puts words such as `[title]` where a text has to be written. A record that others are to
review should have none left. A place, actor, source or outlet that has some must be finished before
an incident that refers to it can be published.
""",
    wrong="""
# outlets/blue-whistle.yml
id: blue-whistle
names:
  ar: الصافرة الزرقاء
  en: Blue Whistle
country: null
kind: newspaper
affiliation_note: null
reliability: F
reliability_rationale:
  ar: '[سبب الدرجة]'
  en: '[reliability rationale]'
""",
    right="""
# outlets/blue-whistle.yml
id: blue-whistle
names:
  ar: الصافرة الزرقاء
  en: Blue Whistle
country: null
kind: newspaper
affiliation_note: null
reliability: F
reliability_rationale:
  ar: لم يقيّمها أحد بعد.
  en: Nobody has graded it yet.
""",
    across=across,
)
