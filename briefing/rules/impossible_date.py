"""A date is written in EDTF, and there is such a day."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import dates
from briefing.markers import EDTF_DATE
from briefing.rules.rule import Finding, Rule, Where
from briefing.walk import Leaf
from briefing.yaml.nodes import UNSEEN


def ask_date(leaf: Leaf, where: Where) -> Iterator[Finding]:
    try:
        dates.parse(leaf.value)
    except dates.DateError as error:
        yield Finding((), str(error), _hint(leaf.value, str(error)))


def _hint(value: str, message: str) -> str | None:
    seen = UNSEEN.sub("", value)
    if seen != value:
        return f"write {seen.strip()}: it holds a character that cannot be seen"
    return "digits 0–9, the year first: 2031-05-10, 2031-05 or 2031" if "written" in message and ": write" not in message else None


RULE = Rule(
    code="E018",
    title="a date that cannot be",
    why="""
Dates are written in EDTF (ISO 8601-2), in digits 0–9, the year first: `2031-05-10`, `2031-05`, `2031`.
`~` behind a date means about, `?` perhaps; `2031-05-08/2031-05-10` is a period, `2031-05-08/..` one
that goes on, `2031-05-08/` one whose end nobody gives; `'[2031-05-08..2031-05-10]'` is one day of those.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 10/05/2031
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
""",
    of={EDTF_DATE: ask_date},
)
