"""A change → what follows from it for readers, on other pages too, in sentences."""

from __future__ import annotations

from itertools import chain

from briefing.report.compared import Compared
from briefing.report.effects.accounts import accounts
from briefing.report.effects.figures import figures
from briefing.report.effects.grades import grades
from briefing.report.effects.log import log
from briefing.report.effects.moves import moves
from briefing.report.effects.reference import reference
from briefing.report.effects.sides import sides_of
from briefing.report.effects.timelines import timelines
from briefing.views.report import Remark

WEIGHT = (
    "gone",
    "agreement",
    "range",
    "assessment",
    "matter",
    "accounts",
    "corroboration",
    "credibility",
    "reliability",
    "date",
    "map",
    "relation",
    "term",
    "briefing",
    "timeline",
    "unnamed",
    "list",
    "log",
)
"""The codes of all effects; what matters most to readers comes first."""
PARTS = (accounts, figures, grades, moves, reference, timelines, log)


def effects(compared: Compared) -> tuple[Remark, ...]:
    """The effects, those of most weight first. None if one of the states has errors.

    Only what the second state shows is named: nothing that it keeps back, took down or no longer has.
    """
    sides = sides_of(compared)
    found = chain.from_iterable(part(sides) for part in PARTS) if sides else ()
    return tuple(sorted(found, key=lambda remark: (WEIGHT.index(remark.code), remark.kind, remark.id)))
