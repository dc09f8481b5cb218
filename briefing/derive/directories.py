"""The lists by name: actors, places and outlets, by kind on one page; if they are many, in the order of their names, and by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any, TypeVar

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.counts import actor_count, incident_count, outlet_count, place_count
from briefing.derive.paging import Address, Counted, paging
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, head, label, link, own, record_name, words
from briefing.lists.directories import Letters, by_name, called, foremost, letter, of_kind, ordered_by_name
from briefing.lists.every_part import part_key
from briefing.lists.parts import Part, Place
from briefing.locales import Locale, say
from briefing.views.components import Link, ListEntry, ListGroup, Name, Text
from briefing.views.pages import Directory, ListPage
from briefing.views.paging import Leaf

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between the lists."""

    kind: str
    said: Callable[[Locale], tuple[str, str, str]]
    """Title, introduction, and the words for a list with nothing in it."""
    records: Callable[[Catalog], Mapping[str, Any]]
    incidents: Callable[[Catalog], Mapping[str, tuple[str, ...]]]
    counted: Counted

    @property
    def vocabulary(self) -> str:
        return f"{self.kind}-kind"


def _said_of_actors(where: Locale) -> tuple[str, str, str]:
    return (
        say(where, "Actors"),
        say(where, "Everyone whom our sources name as taking part, speaking or being spoken of, under neutral names."),
        say(where, "No actor has been recorded yet."),
    )


def _said_of_places(where: Locale) -> tuple[str, str, str]:
    return (
        say(where, "Places"),
        say(where, "Where the incidents happened, and the places that the accounts mention."),
        say(where, "No place has been recorded yet."),
    )


def _said_of_outlets(where: Locale) -> tuple[str, str, str]:
    return say(where, "Outlets"), say(where, "Who published or passed on what we cite."), say(where, "No outlet has been recorded yet.")


ACTORS = Kind("actor", _said_of_actors, lambda catalog: catalog.actors, lambda catalog: catalog.incidents_by_actor, actor_count)
PLACES = Kind("place", _said_of_places, lambda catalog: catalog.places, lambda catalog: catalog.incidents_by_place, place_count)
OUTLETS = Kind("outlet", _said_of_outlets, lambda catalog: catalog.outlets, lambda catalog: catalog.incidents_by_outlet, outlet_count)


def directory_pages(catalog: Catalog, code: str, of: Kind) -> Iterator[Planned]:
    """The list of all; if it is long, it leads to the pages by name and to those of each kind."""
    listed = by_name(code, of.kind)
    if listed not in catalog.part_names:
        yield Planned(urls.index(code, of.kind), "list", code, partial(whole_page, of))
        return
    yield Planned(urls.index(code, of.kind), "list", code, partial(front_page, of))
    for name in catalog.part_names[listed]:
        yield Planned(urls.named(code, of.kind, _number(name)), "list", code, partial(name_page, of, name), shows=part_key(listed, name))
    for term in catalog.vocabularies[of.vocabulary]:
        listed = of_kind(code, of.kind, term)
        for name in catalog.part_names.get(listed, ()):
            path, page = urls.of_kind(code, of.kind, term, _number(name)), partial(kind_page, of, term, name)
            yield Planned(path, "list", code, page, shows=part_key(listed, name))


def whole_page(of: Kind, scope: Scope) -> ListPage:
    """All on one page, by kind."""
    groups = tuple(
        _group(scope, of, label(scope, of.vocabulary, term).text, term.replace("_", "-"), [record.id for record in found])
        for term, found in by_kind(scope, of.vocabulary, of.records(scope.catalog).values()).items()
    )
    return _page(scope, of, groups)


def front_page(of: Kind, scope: Scope) -> ListPage:
    """The way to many: letters, kinds, and those with the most incidents."""
    names = scope.catalog.parts[part_key(foremost(of.kind))].items
    group = _group(scope, of, words(scope, "With the most incidents"), "foremost", names)
    return _page(scope, of, (group,), directory=_directory(scope, of))


def name_page(of: Kind, name: str, scope: Scope) -> ListPage:
    """A page of all in the order of their names."""
    listed = by_name(scope.locale.code, of.kind)
    part = scope.catalog.parts[part_key(listed, name)]
    return _part_page(scope, of, part, listed, lambda name: urls.named(scope.locale.code, of.kind, _number(name)), "")


def kind_page(of: Kind, term: str, name: str, scope: Scope) -> ListPage:
    """A page of those of one kind in the order of their names."""
    listed = of_kind(scope.locale.code, of.kind, term)
    part = scope.catalog.parts[part_key(listed, name)]
    title = label(scope, of.vocabulary, term).text.value
    return _part_page(scope, of, part, listed, lambda name: urls.of_kind(scope.locale.code, of.kind, term, _number(name)), title)


def _part_page(scope: Scope, of: Kind, part: Part[str], listed: str, address: Address, kind: str) -> ListPage:
    """`kind`: of those that stand on the pages, in words; empty for all."""
    initials = {name: _initial(scope, of, name) for name in part.items}
    groups = [_group(scope, of, own(scope, one), _anchor(one), list(names)) for one, names in groupby(part.items, initials.__getitem__)]
    of_all = of.said(scope.locale)[0]
    title = say(scope.locale, "{title} ({part})").format(title=of_all, part=kind) if kind else of_all
    page = _page(scope, of, groups, _named(scope, title, part, [group.title.value for group in groups]))
    front = Link(urls.relative(scope.path, urls.index(scope.locale.code, of.kind)), own(scope, of_all))
    return replace(
        page,
        head=replace(page.head, crumbs=(front,)),
        paging=paging(scope, part, address, of.counted),
        directory=Directory(_leaves(scope, scope.catalog.letters[listed], address), ()),
    )


def _named(scope: Scope, title: str, part: Part[str], letters: list[str]) -> str:
    """The title with the letters that stand on the page, if not all do."""
    if part.pages == 1:
        return title
    span = letters[0] if len(letters) == 1 else say(scope.locale, "{first} to {last}").format(first=letters[0], last=letters[-1])
    page = say(scope.locale, "page {number}").format(number=part.place.number)
    return say(scope.locale, "{title}: {part}").format(title=title, part=say(scope.locale, "{part}, {page}").format(part=span, page=page))


def _directory(scope: Scope, of: Kind) -> Directory:
    catalog, code = scope.catalog, scope.locale.code
    letters = _leaves(scope, catalog.letters[by_name(code, of.kind)], lambda name: urls.named(code, of.kind, _number(name)))
    kinds = []
    for term in catalog.vocabularies[of.vocabulary]:
        if of_kind(code, of.kind, term) in catalog.part_names:
            href = urls.relative(scope.path, urls.of_kind(code, of.kind, term))
            count = catalog.parts[part_key(of_kind(code, of.kind, term))].total
            kinds.append(Leaf(Name(label(scope, of.vocabulary, term).text, href), str(count), False))
    return Directory(letters, tuple(kinds))


def _leaves(scope: Scope, letters: Letters, address: Address) -> tuple[Leaf, ...]:
    """Each letter leads to where it begins."""
    targets = {one: f"{address(Place(number=page).name)}#{_anchor(one)}" for one, page in letters}
    return tuple(Leaf(Name(own(scope, one), urls.relative(scope.path, target)), "", False) for one, target in targets.items())


def _anchor(letter: str) -> str:
    return f"letter-{ord(letter[0]):x}"


def _number(name: str) -> int:
    """Of the page whose `Place` has that name."""
    return int(name or 1)


def _initial(scope: Scope, of: Kind, name: str) -> str:
    names = of.records(scope.catalog)[name].names
    return letter(*called(names, scope.locale.code, scope.catalog.site.locales))


def _page(scope: Scope, of: Kind, groups: Iterable[ListGroup], title: str = "", directory: Directory | None = None) -> ListPage:
    title_of_all, intro, empty = of.said(scope.locale)
    title = title or title_of_all
    return ListPage(head(scope, "list", title, intro), title, intro, None, directory, tuple(groups), empty)


def _group(scope: Scope, of: Kind, title: Text, anchor: str, names: Iterable[str]) -> ListGroup:
    entries = tuple(ListEntry(link(scope, of.kind, name), tuple(_details(scope, of, name, anchor))) for name in names)
    return ListGroup(title, anchor, str(len(entries)), entries)


def _details(scope: Scope, of: Kind, name: str, anchor: str) -> Iterator[Text]:
    """Its kind, where the list is not by kind; what a place lies in; in how many incidents it is named."""
    record = of.records(scope.catalog)[name]
    if record.kind.replace("_", "-") != anchor:
        yield label(scope, of.vocabulary, record.kind).text
    if of.kind == "place":
        yield from (record_name(scope, "place", around) for around in record.parents[:1] if around in scope.catalog.places)
    yield own(scope, incident_count(scope, len(of.incidents(scope.catalog).get(name, ()))))


def by_kind(scope: Scope, vocabulary: str, records: Iterable[R]) -> dict[str, list[R]]:
    """Kind → its records by name; the kinds in the order of the vocabulary."""
    found: dict[str, list[R]] = {term: [] for term in scope.catalog.vocabularies.get(vocabulary, {})}
    for record in ordered_by_name(records, scope.locale.code, scope.catalog.site.locales):
        found[record.kind].append(record)
    return {term: group for term, group in found.items() if group}
