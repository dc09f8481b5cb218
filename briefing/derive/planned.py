"""A page that is to be made: where it will stand, and how it is derived. Thousands are planned before the first is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.catalog import ARCHIVE, Catalog
from briefing.derive.scope import Scope
from briefing.lists.every_part import of_record
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
    shows: str = ""
    """The page of a list, as `Catalog.days` names it, whose newest day the page gives; empty for that of the record or the archive."""

    def make(self, catalog: Catalog) -> PageView:
        """The page, of that catalog: the whole one, or one that notes what is read."""
        shows = self.shows or (of_record(*self.record) if self.record else ARCHIVE)
        return self.page(Scope(catalog, locale(self.lang), self.path, self.base_url, shows))
