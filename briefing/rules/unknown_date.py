"""An incident's date is known, with its beginning and its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing import dates
from briefing.catalog import Catalog
from briefing.records import Incident
from briefing.rules.rule import Finding, Missing, Rule


def look(incident: Incident, catalog: Catalog, today: date) -> Iterator[Missing]:
    edtf = incident.date.edtf
    lack = _lack(dates.parse(edtf)) if edtf else "is unknown"
    if lack:
        message = f"the date {edtf} {lack}" if edtf else f"the date {lack}"
        yield Missing("unknown-date", Finding(("date", "edtf"), message, "look for a source that gives the day"))


def _lack(when: dates.Date) -> str:
    """What is not known of the date. An end that is said to lie open is known."""
    if isinstance(when, dates.OneOf):
        return "has no earliest day" if when.start is None else "has no latest day" if when.end is None else ""
    if isinstance(when, dates.Interval):
        return "has no known beginning" if when.start is dates.End.UNKNOWN else "has no known end" if when.end is dates.End.UNKNOWN else ""
    return ""


RULE = Rule(
    code="N206",
    title="an incident whose date is not known on both sides",
    why="""
Our sources give no date, or leave its beginning or its end without any bound. Look for a source that
names the day, or one that the incident must have come after or before.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: "[..2031-05-10]"
  basis: inferred_text
  rationale: {ar: يذكرها المصدر ولا يذكر يومها., en: The source mentions it and not its day.}
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: "[2031-05-09..2031-05-10]"
  basis: inferred_text
  rationale: {ar: يقول المصدر إنها وقعت في أحد هذين اليومين., en: The source says that it was on one of these two days.}
""",
    gaps={"incident": look},
)
