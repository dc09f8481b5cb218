"""A weekday without a date falls on a day that the record knows."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.dates.bounds import day_of, weekdays_of
from briefing.dates.weekdays import NAMES
from briefing.facts import Archive, Facts, undotted
from briefing.rules.rule import Finding, Rule


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """Asked of what the record itself does not explain."""
    if not facts.weekdays:
        return
    cited = dict.fromkeys(name for names in facts.evidence for name in names)
    sources = [archive.records["source"][name] for name in cited if name in archive.records["source"]]
    known = frozenset[int]().union(*(weekdays_of((day_of(source.first), day_of(source.last))) for source in sources))
    for path, words, number in facts.weekdays:
        if number not in known:
            message = f'"{words}": no day of this record is a {NAMES["en"][number]}'
            yield Finding(undotted(path), message, _hint(facts, sources), words)


def _hint(facts: Facts, sources: list[Facts]) -> str:
    told = [f"its date is {_day(facts.first)}"] if facts.first and facts.first == facts.last else []
    told += [f"{source.name} is of {_day(source.first)}" for source in sources if source.first and source.first == source.last]
    return "; ".join([*told, "name the date that is meant beside the weekday, or mend the weekday"])


def _day(iso: str) -> str:
    day = day_of(iso)
    return f"{NAMES['en'][day.weekday()]} {iso}" if day else iso


RULE = Rule(
    code="W120",
    title="a weekday that is no day of the record",
    why="""
The reasoning of a date speaks of a weekday without saying which date that was, and neither the day of
the incident, nor the day on which a cited source appeared, nor any date in the text is such a weekday.
Most often the count is off by a day. Name the date beside the weekday, so that a reader can follow.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: relative
  rationale:
    ar: تقول الصحيفة إن ذلك حدث يوم الجمعة.
    en: The newspaper says that it happened on Saturday.
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: relative
  rationale:
    ar: تقول الصحيفة إن ذلك حدث يوم السبت.
    en: The newspaper says that it happened on Saturday.
""",
    across=across,
)
