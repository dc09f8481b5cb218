"""What an offline copy says of itself: what it is, of when, how it is opened, verified and passed on."""

from __future__ import annotations

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.scope import Scope, date_view, language_name
from briefing.derive.shell import licence
from briefing.derive.text_pages import channel
from briefing.gaps import archive_day
from briefing.locales import locale
from briefing.locales.wording import list_words
from briefing.views.readme import Readme

README = "README.html"


def readmes(catalog: Catalog, base_url: str, version: str, name: str) -> tuple[Readme, ...]:
    """The same in every language of the site, those of the copy first. `name`: that of its folder."""
    codes = dict.fromkeys((*catalog.locales, *catalog.site.locales))
    return tuple(_readme(Scope(catalog, locale(code), README, base_url), version, name) for code in codes)


def _readme(scope: Scope, version: str, name: str) -> Readme:
    catalog, where = scope.catalog, scope.locale
    day = archive_day(catalog)
    return Readme(
        lang=where.code,
        dir=where.direction,
        own_name=where.own_name,
        site_name=catalog.site.name[where.code],
        name=name,
        start=f"{catalog.site.slug}-{version}-",
        version=version,
        release=f"v{version}" if version in (release.name for release in catalog.site.releases) else "",
        known_on=date_view(scope, day.isoformat() if day else None),
        languages=list_words([language_name(scope, code).value for code in catalog.locales], where.code),
        address=urls.absolute(scope.base_url, urls.CHOICE) if scope.base_url else "",
        licences=licence(catalog.site, where),
        channels=tuple(channel(scope, contact) for contact in catalog.site.contact),
    )
