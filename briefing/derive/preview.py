"""The preview images: one for the site, one for each briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing import urls
from briefing.catalog import Catalog
from briefing.locales import direction
from briefing.views.components import Text
from briefing.views.preview import Preview


def previews(catalog: Catalog) -> Iterator[Preview]:
    """Their words are those of the records, in the languages of the site that have them."""
    site = catalog.site
    yield Preview(urls.preview(), _texts(catalog, site.name), _texts(catalog, site.tagline))
    for briefing in catalog.briefings.values():
        yield Preview(urls.preview(briefing.id), _texts(catalog, briefing.title), _texts(catalog, site.name))


def _texts(catalog: Catalog, translations: Mapping[str, str]) -> tuple[Text, ...]:
    return tuple(Text(translations[code], code, direction(code)) for code in catalog.site.locales if code in translations)
