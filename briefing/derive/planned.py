"""A page that is to be made: where it will stand, and how it is derived. Thousands are planned before the first is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.catalog import Catalog
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.pages import PageView


@dataclass(frozen=True, slots=True)
class Planned:
    path: str
    kind: str
    """The kind of page, which names its template."""
    lang: str
    page: Callable[[Scope], PageView]
    """Derives the page. It holds ids, years, numbers of parts; what the page shows it reads from the catalog, by key."""
    record: tuple[str, str] | None = None
    """Kind and id of the record whose page it is; None for a page of many."""
    base_url: str = ""
    """The site's public address, where the page may name it."""

    def make(self, catalog: Catalog) -> PageView:
        """The page, of that catalog: the whole one, or one that notes what is read."""
        return self.page(Scope(catalog, locale(self.lang), self.path, self.base_url))
