"""Which state of the archive this is: the version, made of the releases that `site.yml` names and of the days in the records."""

from __future__ import annotations

from datetime import date

from briefing.catalog import Catalog
from briefing.gaps import archive_day
from briefing.records import Site

UNDATED = "undated"
"""The version of an archive without releases in which no record names a day."""


def version(catalog: Catalog) -> str:
    """The name of the last release; of a later state its name, a hyphen and the day of the newest change; without releases that day.

    Depends on the records alone, never on the day of the build. Letters, digits, points, hyphens, low lines: fit for names of files.
    """
    return version_on(catalog.site, archive_day(catalog))


def version_on(site: Site, day: date | None) -> str:
    """The version that first gave what was last changed on that day, among the last release and the days after it.

    So what has not changed since the last release is cited as of it, whatever else of the archive has changed.
    """
    last = site.releases[-1] if site.releases else None
    if last is None:
        return day.isoformat() if day else UNDATED
    return f"{last.name}-{day}" if day and day.isoformat() > last.on else last.name
