"""A weekday beside a date is that date's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.dates.bounds import bounds
from briefing.dates.weekdays import NAMES, WrongWeekday, nearest, wrong_weekdays
from briefing.records import IncidentDate, Source
from briefing.rules.rule import Finding, Rule, Where
from briefing.walk import Path


def ask_date(when: IncidentDate, where: Where) -> Iterator[Finding]:
    yield from _findings(("rationale",), when.rationale, when.edtf)


def ask_source(source: Source, where: Where) -> Iterator[Finding]:
    yield from _findings(("published_rationale",), source.published_rationale, source.published)


def _findings(path: Path, texts: Mapping[str, str] | None, edtf: str | None) -> Iterator[Finding]:
    for language, text in (texts or {}).items():
        for wrong in wrong_weekdays(text, language, bounds(edtf)):
            yield Finding((*path, language), _message(wrong), _hint(wrong, language), wrong.words)


def _message(wrong: WrongWeekday) -> str:
    told = " and ".join(f"{day} is a {NAMES['en'][day.weekday()]}" for day in wrong.days[:2])
    return f'"{wrong.words}": {told}'


def _hint(wrong: WrongWeekday, language: str) -> str:
    day = wrong.days[0]
    before, after = nearest(wrong.number, day)
    right = NAMES.get(language, NAMES["en"])[day.weekday()]
    return f"write {right}; or, if the weekday is right, the date is not: it falls on {before} and on {after}"


RULE = Rule(
    code="E034",
    title="a weekday that is not the date's",
    why="""
The reasoning of a date names a weekday together with a date, and the calendar says that this day was
another one. Either the weekday or the date is wrong, and with it perhaps the date of the record: look
at the source again. Where the text gives no year, the year of the record's date is meant.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: relative
  rationale:
    ar: الصحيفة مؤرخة الاثنين 11 أيار/مايو 2031 وتقول إن ذلك حدث أمس.
    en: The newspaper is dated Sunday, 11 May 2031, and says that it happened yesterday.
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: relative
  rationale:
    ar: الصحيفة مؤرخة الأحد 11 أيار/مايو 2031 وتقول إن ذلك حدث أمس.
    en: The newspaper is dated Sunday, 11 May 2031, and says that it happened yesterday.
""",
    of={IncidentDate: ask_date, Source: ask_source},
)
