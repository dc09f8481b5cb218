"""Two states of the content → the whole report, of what each part tells."""

from __future__ import annotations

from pathlib import Path

from briefing.report.attention import attention
from briefing.report.compared import Compared
from briefing.report.pages import pages
from briefing.report.records import records
from briefing.views.report import Report, Turnover

NOTHING = Turnover((), ())
LANGUAGES = ("ar", "en")
"""Of the report, where no state could be read far enough to tell the site's."""


def report(compared: Compared, before: Path | None = None, after: Path | None = None) -> Report:
    """What a reviewer is told. `before` and `after`: the built sites, for their sizes, where there are some."""
    catalog, changes = compared.after.catalog, records(compared)
    return Report(
        format="1",
        before=compared.before.name,
        after=compared.after.name,
        locales=catalog.site.locales if catalog else LANGUAGES,
        is_publishable=catalog is not None,
        summary=dict.fromkeys(LANGUAGES, ""),
        attention=attention(compared, changes),
        records=changes,
        effects=(),
        pages=pages(compared),
        translations=(),
        problems=NOTHING,
        gaps=NOTHING,
        size_before=None,
        size_after=None,
    )
