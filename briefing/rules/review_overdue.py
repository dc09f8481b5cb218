"""An actor's page is read anew from time to time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.catalog import Catalog
from briefing.records import Actor
from briefing.rules.rule import Finding, Missing, Rule


def look(actor: Actor, catalog: Catalog, today: date) -> Iterator[Missing]:
    months = _months(date.fromisoformat(actor.reviewed_on), today)
    if months >= catalog.site.review_months:
        hint = "read the record against its sources, mend what has changed, then write the day as reviewed_on"
        message = f"last reviewed {months} months before {today.isoformat()}; due after {catalog.site.review_months}"
        yield Missing("review-overdue", Finding(("reviewed_on",), message, hint))


def _months(first: date, last: date) -> int:
    """Whole months from the one day to the other."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


RULE = Rule(
    code="N204",
    title="an actor whose review is overdue",
    why="""
Groups split, merge and change their names. Whoever reads an actor's page sees when it was last reviewed,
and `review_months` in `site.yml` says after how many months that is due again. Read the record against
its sources, mend it, and write the day as `reviewed_on`.
""",
    wrong="""
# actors/hill-guard.yml
reviewed_on: 2029-11-20
""",
    right="""
# actors/hill-guard.yml
reviewed_on: 2031-06-01
""",
    gaps={"actor": look},
)
