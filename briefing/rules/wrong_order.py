"""What follows from something is not earlier than it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing.dates.bounds import bounds, day_of
from briefing.records import Briefing, Incident, Site, Source
from briefing.rules.rule import Finding, Rule, Where


def ask_source(source: Source, where: Where) -> Iterator[Finding]:
    published = bounds(source.published)[0]
    for key, deed in (("accessed_at", "read"), ("archived_at", "archived")):
        day = day_of(getattr(source, key))
        if published and day and day < published:
            yield Finding((key,), f"{deed} on {day}, before it was published ({source.published})", "mend the day, or published")


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    first, days = bounds(incident.date.edtf)[0], [revision.on for revision in incident.revisions]
    yield from _unordered("revisions", days)
    recorded = day_of(days[0])
    if first and recorded and recorded < first:
        yield Finding(
            ("revisions", 0, "on"), f"recorded on {recorded}, before it happened ({incident.date.edtf})", "mend the day, or the date"
        )
    assessed = day_of(incident.assessment.on) if incident.assessment else None
    if first and assessed and assessed < first:
        yield Finding(
            ("assessment", "on"), f"assessed on {assessed}, before it happened ({incident.date.edtf})", "mend the day, or the date"
        )


def ask_site(site: Site, where: Where) -> Iterator[Finding]:
    yield from _unordered("releases", [release.on for release in site.releases])


def _unordered(key: str, days: list[str]) -> Iterator[Finding]:
    for index, (before, on) in enumerate(pairwise(days), start=1):
        if on < before:
            hint = f"put the {key} in the order of their days, the first one first"
            yield Finding((key, index, "on"), f"{on} stands behind {before}", hint)


def ask_briefing(briefing: Briefing, where: Where) -> Iterator[Finding]:
    first, published = bounds(briefing.period)[0], day_of(briefing.published_on)
    if first and published and published < first:
        message = f"published on {published}, before its period begins ({briefing.period})"
        yield Finding(("published_on",), message, "mend the day, or the period")
    withdrawn = day_of(briefing.withdrawn.on) if briefing.withdrawn else None
    if published and withdrawn and withdrawn < published:
        yield Finding(("withdrawn", "on"), f"withdrawn on {withdrawn}, before it was published ({published})", "mend one of the days")


RULE = Rule(
    code="E039",
    title="days that cannot follow each other",
    why="""
A source is read and archived after it appeared, an incident is recorded and assessed after it happened,
revisions and releases stand in the order of their days, and a briefing is not published before its period begins.
One of the two days is wrong; most often it is a slip in the year or in the month.
""",
    wrong="""
# sources/src-2031-05-gazette.yml
published: 2031-05-11
accessed_at: 2031-01-12
""",
    right="""
# sources/src-2031-05-gazette.yml
published: 2031-05-11
accessed_at: 2031-05-12
""",
    of={Source: ask_source, Incident: ask_incident, Briefing: ask_briefing, Site: ask_site},
)
