"""Two states of the content → the whole report, of what each part tells."""

from __future__ import annotations

from pathlib import Path

from briefing.report.attention import attention
from briefing.report.compared import Compared
from briefing.report.effects import effects
from briefing.report.gaps import gaps
from briefing.report.in_part import in_part
from briefing.report.languages import languages
from briefing.report.pages import pages
from briefing.report.problems import problems
from briefing.report.records import records
from briefing.report.size import size
from briefing.report.summary import summary
from briefing.report.translations import translations
from briefing.report.writing.shorten import shorten
from briefing.views.report import Report


def report(compared: Compared, before: Path | None = None, after: Path | None = None) -> Report:
    """What a reviewer is told; of a change of thousands of records only the first ones.

    `before` and `after`: the built sites, for their sizes, where there are some.
    """
    changes, drawn = records(compared), pages(compared)
    whole = Report(
        format="1",
        before=compared.before.name,
        after=compared.after.name,
        locales=tuple(one.code for one in languages(compared)),
        is_publishable=compared.after.catalog is not None,
        summary=summary(compared, changes, drawn),
        attention=attention(compared, changes),
        records=changes,
        effects=(*effects(compared), *in_part(compared)),
        pages=drawn,
        translations=translations(compared),
        problems=problems(compared),
        gaps=gaps(compared),
        size_before=size(before) if before else None,
        size_after=size(after) if after else None,
    )
    return shorten(whole)
