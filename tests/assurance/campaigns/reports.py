"""Every hostile text in a change report, in each of its forms."""

from __future__ import annotations

from collections.abc import Callable

from assurance.ledger import Figure
from told.hostile_reports import EVERY, FORMS, wrong


def run(say: Callable[[str], None]) -> list[Figure]:
    return [_figure(form, say) for form in FORMS]


def _figure(form: str, say: Callable[[str], None]) -> Figure:
    found = wrong(form, EVERY)
    for name in found:
        say(f"{form}: {name}")
    return Figure(f"hostile-report-{form}", len(EVERY), len(EVERY) - len(found))
