"""What the foot of a page says of the day as of which it is given."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from briefing import dates
from briefing.bidi import isolate
from briefing.catalog import ARCHIVE, Catalog
from briefing.locales import Locale, say
from briefing.locales.wording import date_words
from briefing.releases import version_on


def known(catalog: Catalog, where: Locale, shows: str = ARCHIVE) -> Markup:
    """The newest day of what the page shows, and the version that gives it if the archive has releases; empty if nothing dates it.

    `shows`: as `Catalog.days` names it. So a page that shows nothing new stays as it is when another record changes.
    """
    day = catalog.days.get(shows)
    if day is None:
        return Markup("")
    return _known(where, day, version_on(catalog.site, day) if catalog.site.releases else "", shows == ARCHIVE)


@lru_cache(maxsize=4096)
def _known(where: Locale, day: date, version: str, is_archive: bool) -> Markup:
    dated = isolate(date_words(dates.parse(day.isoformat()), where.code), where.direction)
    named = Markup('<bdi dir="ltr">{}</bdi>').format(version)
    return escape(_pattern(where, bool(version), is_archive)).format(date=dated, version=named)


def _pattern(where: Locale, has_version: bool, is_archive: bool) -> str:
    if is_archive:
        archive = say(where, "The archive as known on {date}.")
        return say(where, "The archive as known on {date}, version {version}.") if has_version else archive
    page = say(where, "This page as known on {date}.")
    return say(where, "This page as known on {date}, version {version}.") if has_version else page
