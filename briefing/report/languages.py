"""The languages of a change report: those of the site."""

from __future__ import annotations

from collections.abc import Callable

from briefing.locales import OWN_NAMES, Locale, locale
from briefing.records import Site
from briefing.report.compared import Compared
from briefing.views.report import Words

SITE = ("site", "site")


def languages(compared: Compared) -> tuple[Locale, ...]:
    """Those of the second state, or of the first one where the second has none that can be read; else all that the program speaks."""
    for state in (compared.after, compared.before):
        site = state.documents.get(SITE)
        if site and isinstance(site.record, Site):
            return tuple(locale(code) for code in site.record.locales)
    return tuple(locale(code) for code in OWN_NAMES)


def in_each(compared: Compared, told: Callable[[Locale], str]) -> Words:
    """What is told, in each language of the report."""
    return {one.code: told(one) for one in languages(compared)}
