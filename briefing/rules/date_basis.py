"""What is said of how a date is known does not contradict the date."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import dates
from briefing.dates.bounds import moments_of
from briefing.records import IncidentDate
from briefing.rules.rule import Finding, Rule, Where

HOURS = {"dawn": (2, 8), "morning": (4, 13), "afternoon": (11, 20), "evening": (14, 24), "night": (16, 7)}
"""Part of the day → the hours from and to which nobody would call it otherwise. Words for times of day are
loose, and dusk moves with the season; so the hours are wide."""


def ask_date(when: IncidentDate, where: Where) -> Iterator[Finding]:
    yield from _of_basis(when)
    yield from _of_precision(when)
    yield from _of_time(when)


def _of_basis(when: IncidentDate) -> Iterator[Finding]:
    if when.edtf is None and when.basis in ("stated", "relative"):
        message = f'the date is unknown, but its basis is "{when.basis}"'
        yield Finding(("basis",), message, "give the date in edtf; or write inferred_text and say in rationale what the text leaves open")


def _of_precision(when: IncidentDate) -> Iterator[Finding]:
    if when.time_precision == 1 and when.time is None:
        yield Finding(("time_precision",), "time_precision 1 (exact) goes with a time", "give time, or write 2 beside part_of_day")
    if when.time_precision == 3 and when.time is not None:
        yield Finding(
            ("time_precision",), f"time_precision 3 (unknown) contradicts the time {when.time}", "write 1 or 2, or take time away"
        )
    if when.time_precision == 3 and when.part_of_day is not None:
        message = f'time_precision 3 (unknown) contradicts the part of the day, "{when.part_of_day}"'
        yield Finding(("time_precision",), message, "write 2, or take part_of_day away")


def _of_time(when: IncidentDate) -> Iterator[Finding]:
    if when.time is None:
        return
    if when.part_of_day in HOURS and not _is_within(when.time, *HOURS[when.part_of_day]):
        yield Finding(("part_of_day",), f'{when.time} is not "{when.part_of_day}"', "time has 24 hours: 9 in the evening is 21:00")
    for told in _times(when.edtf):
        if told != when.time:
            yield Finding(("time",), f"edtf gives the time {told}, time gives {when.time}", "keep the one that the source gives")


def _is_within(time: str, start: int, end: int) -> bool:
    hour = int(time[:2])
    return start <= hour < end if start < end else hour >= start or hour < end


def _times(edtf: str | None) -> list[str]:
    try:
        return [moment.time for moment in moments_of(edtf) if moment.time]
    except dates.DateError:
        return []


RULE = Rule(
    code="E035",
    title="a date that contradicts how it is said to be known",
    why="""
`basis` says how the date is known: `stated` if the source prints it, `relative` if it is counted from a
printed one, `inferred_text` or `inferred_external` if it was reasoned out. A date that is not known is
neither printed nor counted. `time_precision` is 1 for an exact time, 2 for a part of the day, 3 if
neither is known; and `time` and `part_of_day` speak of the same hour.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: stated
  rationale: null
  time: 09:30
  time_precision: 2
  part_of_day: evening
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: stated
  rationale: null
  time: 21:30
  time_precision: 2
  part_of_day: evening
""",
    of={IncidentDate: ask_date},
)
