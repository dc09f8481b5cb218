"""A date is given as it is known, neither more nor less exactly."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.dates.bounds import is_doubtful
from briefing.facts import Archive, Facts
from briefing.records import IncidentDate, Source
from briefing.rules.rule import Finding, Rule, Where


def ask_date(when: IncidentDate, where: Where) -> Iterator[Finding]:
    if when.basis == "stated" and is_doubtful(when.edtf):
        message = f'the basis is "stated", but the date {when.edtf} is marked as doubtful'
        yield Finding(
            ("edtf",), message, "take the mark (~ ? %) away if the source prints the date; else write another basis, with its rationale"
        )
    if when.time is not None and when.time_precision is None:
        yield Finding(("time",), f"how exact is {when.time}?", "add time_precision: 1 if the source gives the time, 2 if it is about then")
    if when.time_precision == 2 and when.time is None and when.part_of_day is None:
        yield Finding(
            ("time_precision",), "time_precision 2 (part of the day) goes with part_of_day", "add part_of_day, or write 3 (unknown)"
        )


def ask_source(source: Source, where: Where) -> Iterator[Finding]:
    if source.published_rationale is None and source.published and (is_doubtful(source.published) or source.published.startswith("[")):
        message = f"the date of publication, {source.published}, is not a printed one"
        yield Finding(("published",), message, "say in published_rationale, in every language, how it was inferred")


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    if facts.counts_from_source:
        sources = archive.records["source"]
        cited = {name for names in facts.evidence for name in names}
        if not any(sources[name].has_date for name in cited if name in sources):
            message = 'the basis is "relative", but no cited source has a date of publication to count from, and the rationale names none'
            yield Finding(
                ("date", "basis"), message, "name in rationale the day that was counted from, or write inferred_text or inferred_external"
            )


RULE = Rule(
    code="W121",
    title="a date whose basis leaves a doubt",
    why="""
Readers see how we know a date. A mark of doubt (`~`, `?`, `%`) does not go with a date that the source
prints; a count (“yesterday”) needs a day to count from, in the rationale or as the publication of a
cited source; a time needs its precision; and a date of publication that we inferred needs its reasoning.
If the source itself says “about 10 May”, waive this with that reason.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10?
  basis: stated
  rationale: null
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10?
  basis: inferred_text
  rationale:
    ar: تقول الصحيفة «ليلة السوق»، ولعلها ليلة 10 أيار/مايو.
    en: The newspaper says “market night”, which is probably 10 May.
""",
    of={IncidentDate: ask_date, Source: ask_source},
    across=across,
)
