"""Two states → the pages of which readers see another text, found by comparing what the pages print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive import derive
from briefing.report.compared import Compared
from briefing.views.data import DataPage
from briefing.views.pages import MovedPage, PageView
from briefing.views.report import PageChange

Views = Mapping[str, PageView]
"""Path → what the page prints."""


def pages(compared: Compared) -> tuple[PageChange, ...]:
    """The pages that are new, changed, moved or gone, in the order of the site; those that are gone last.

    Not told are what changes with nearly every record: the version of the archive in citations and at the foot, and the page and
    files of the data; nor the pages that only lead on from an old address. A state with errors has no pages.
    """
    if compared.before.catalog is None or compared.after.catalog is None:
        return ()
    before, after = _views(compared.before.catalog), _views(compared.after.catalog)
    former = {new: old for old, new in _moved(compared, compared.after.catalog) if old in before and new in after and new not in before}
    return (*_came(before, after, former), *_gone(before, after, frozenset(former.values())))


def _views(catalog: Catalog) -> Views:
    unversioned = replace(catalog, site=catalog.site.model_copy(update={"releases": ()}))
    return {view.head.path: view for view in derive(unversioned, "") if not isinstance(view, MovedPage | DataPage)}


def _came(before: Views, after: Views, former: Mapping[str, str]) -> Iterator[PageChange]:
    for path, view in after.items():
        if path in former:
            yield PageChange("moved", path, view.head.lang, view.head.title, former[path])
        elif path not in before:
            yield PageChange("added", path, view.head.lang, view.head.title, None)
        elif view != before[path]:
            yield PageChange("changed", path, view.head.lang, view.head.title, None)


def _gone(before: Views, after: Views, moved: frozenset[str]) -> Iterator[PageChange]:
    for path, view in before.items():
        if path not in after and path not in moved:
            yield PageChange("removed", path, view.head.lang, view.head.title, None)


def _moved(compared: Compared, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """The old and the new address of each page of a renamed record."""
    for (kind, old), (_, new) in compared.renamed.items():
        for code in catalog.locales:
            yield urls.record(code, kind, old), urls.record(code, kind, new)
            if kind in ("incident", "briefing"):
                yield urls.side_by_side(code, kind, old), urls.side_by_side(code, kind, new)
