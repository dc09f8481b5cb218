"""The search of an archive, and as little else as it needs: the whole site of 10,000 incidents takes many minutes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.overview import home_page
from briefing.derive.scope import Scope
from briefing.derive.search_page import search_page
from briefing.derive.shell import shells
from briefing.derive.text_pages import choice_page, not_found_page
from briefing.jobs import indexes
from briefing.locales import locale
from briefing.publish import write
from briefing.render import Edition, render
from briefing.views.pages import PageView


def write_search(catalog: Catalog, out: Path) -> None:
    """Writes the home page and the page of the search in every language, with the whole index, to an empty folder."""
    write(Edition(render(_views(catalog)), shells(catalog), indexes(catalog)), out, "")


def _views(catalog: Catalog) -> Iterator[PageView]:
    yield choice_page(catalog, "")
    yield not_found_page(catalog, "")
    for code in catalog.site.locales:
        scope = Scope(catalog, locale(code), urls.home(code))
        yield home_page(scope)
        yield search_page(scope.at(urls.search_page(code)))
