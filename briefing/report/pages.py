"""Two states → the pages of which readers see another text, found by comparing what the pages print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive import read_pages
from briefing.locales import locale
from briefing.report.compared import Compared, Key, State
from briefing.report.names import not_shown
from briefing.views.pages import PageView
from briefing.views.report import PageChange

KINDS = {folder: kind for kind, folder in urls.FOLDERS.items()}
OVERVIEWS = frozenset(address("").lstrip("/") for address in (urls.home, urls.map_page, urls.search_page, urls.gaps, urls.revisions))
Views = Mapping[str, PageView]
"""Path → what the page prints."""


def pages(compared: Compared) -> tuple[PageChange, ...]:
    """The pages that are new, changed, moved or gone, in the order of the site; those that are gone last.

    Not told are what changes with nearly every record: the version in citations, the day and version at the foot, and the page and files of
    the data; nor the pages that only lead on from an old address. A state with errors has no pages.
    """
    if compared.before.catalog is None or compared.after.catalog is None or not compared.changed:
        return ()
    asked = _asked(compared)
    before, after = _views(compared.before.catalog, asked), _views(compared.after.catalog, asked)
    moved = _moved(compared, compared.after.catalog, after)
    former = {new: old for old, new in moved if old in before and new in after and new not in before}
    return (*_came(before, after, former), *_gone(before, after, frozenset(former.values())))


def _views(catalog: Catalog, asked: frozenset[Key] | None) -> Views:
    unversioned = replace(catalog, site=catalog.site.model_copy(update={"releases": ()}))
    return {view.head.path: without_day(view) for view in read_pages(unversioned, asked)}


def without_day(view: PageView) -> PageView:
    """What the page prints, but for the day at its foot."""
    return replace(view, head=replace(view.head, known=()))


def _asked(compared: Compared) -> frozenset[Key] | None:
    """The records whose pages may differ: those that changed or show what did, and all that stand beside one of them."""
    if compared.showing is None:
        return None
    own = compared.changed | _come_and_gone(compared)
    near = own | compared.showing
    return near.union(*(_beside(state, near, own) for state in (compared.before, compared.after)))


def _come_and_gone(compared: Compared) -> frozenset[Key]:
    """Actors and places that are shown in one state only."""
    before, after = compared.before.catalog, compared.after.catalog
    assert before is not None
    assert after is not None
    actors, places = before.actors.keys() ^ after.actors.keys(), before.places.keys() ^ after.places.keys()
    return frozenset([*(("actor", name) for name in actors), *(("place", name) for name in places)])


def _beside(state: State, near: frozenset[Key], changed: frozenset[Key]) -> frozenset[Key]:
    """What has a page and is named by the changed records or names them; what is named by an incident that shows what changed, or
    is related by an actor that does; the places around these and the outlets of the sources; briefings on the incidents; the
    incidents of changed briefings.
    """
    named = {key: frozenset((kind, to) for _, kind, to in item.facts.references) for key, item in state.documents.items()}
    naming = {key for key, others in named.items() if not others.isdisjoint(changed)}
    found = naming.union(*(named.get(key, ()) for key in near if key in changed or key[0] == "incident"))
    related = {other for key in near if key[0] == "actor" for other in named.get(key, ()) if other[0] == "actor"}
    around = (found | related).union(*(named.get(key, ()) for key in found if key[0] in ("place", "source")))
    beside = {key for key in around if key[0] not in ("incident", "briefing")}
    assert state.catalog is not None
    gathered, briefings = state.catalog.briefing_incidents, state.catalog.briefings_by_incident
    in_them = (("incident", one) for kind, name in changed if kind == "briefing" for one in gathered.get(name, ()))
    on_them = (("briefing", one) for kind, name in near if kind == "incident" for one in briefings.get(name, ()))
    return frozenset([*beside, *in_them, *on_them])


def _came(before: Views, after: Views, former: Mapping[str, str]) -> Iterator[PageChange]:
    for path, view in after.items():
        if path in former:
            yield PageChange("moved", path, view.head.lang, view.head.title, former[path])
        elif path not in before:
            yield PageChange("added", path, view.head.lang, view.head.title, None)
        elif view != before[path]:
            yield PageChange("changed", path, view.head.lang, view.head.title, None)


def _gone(before: Views, after: Views, moved: frozenset[str]) -> Iterator[PageChange]:
    """No word of what is shown no more: neither the titles of records, nor that there were pages of actors and places."""
    for path, view in before.items():
        kind = kind_of_page(path)
        if path not in after and path not in moved and kind not in ("actor", "place"):
            title = not_shown(locale(view.head.lang), kind) if kind else view.head.title
            yield PageChange("removed", path, view.head.lang, title, None)


def kind_of_page(path: str) -> str | None:
    """The kind of the record, or `page`, whose page, part or texts side by side stand there; None for a page of many."""
    *folders, name = path.split("/")
    if folders[1:2] == ["side-by-side"]:
        del folders[1]
    is_of_one = (len(folders) == 2 and name != "index.html") or (len(folders) == 3 and folders[2] not in urls.ORDERS)
    kind = KINDS.get(folders[1]) if is_of_one else None
    return kind or ("page" if len(folders) == 1 and name not in OVERVIEWS else None)


def _moved(compared: Compared, catalog: Catalog, after: Views) -> Iterator[tuple[str, str]]:
    """The old and the new address of each page of a renamed record."""
    for (kind, old), (_, new) in compared.renamed.items():
        for code in catalog.locales:
            yield urls.record(code, kind, old), urls.record(code, kind, new)
            folder = urls.record(code, kind, new).removesuffix(".html")
            stems = [PurePosixPath(path).stem for path in after if path.startswith(f"{folder}/")]
            yield from ((urls.record_part(code, kind, old, stem), urls.record_part(code, kind, new, stem)) for stem in stems)
            if kind in ("incident", "briefing"):
                yield urls.side_by_side(code, kind, old), urls.side_by_side(code, kind, new)
