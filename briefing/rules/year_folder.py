"""An incident's file stands in the folder of a year in which it may have happened."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.dates.bounds import bounds
from briefing.records import Incident
from briefing.rules.rule import Finding, Rule, Where


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    folder = where.document.path.rpartition("/")[0].rpartition("/")[2]
    first, last = bounds(incident.date.edtf)
    if not folder.isdecimal() or not (first or last):
        return
    year = int(folder)
    if (first and year < first.year) or (last and year > last.year):
        right = first or last
        message = f"the file stands in incidents/{folder}/, but the incident is of {incident.date.edtf}"
        yield Finding(("date", "edtf"), message, f"move the file to incidents/{right.year if right else folder}/, or mend the date")


RULE = Rule(
    code="W123",
    title="a file in another year's folder",
    why="""
Incidents lie in the folder of their year, so that editors find them; nothing else depends on it. If the
date is right, move the file; its name and the addresses of its pages stay as they are. If the folder is
right, the year of the date is a slip.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2030-05-10
# briefings/tamsil-road.yml
period: 2030/2031
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
# briefings/tamsil-road.yml
period: 2030/2031
""",
    of={Incident: ask_incident},
)
