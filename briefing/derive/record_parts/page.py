"""A page of one of the long lists of a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from briefing.catalog import Catalog
from briefing.derive import paging
from briefing.derive.planned import Planned
from briefing.derive.record_parts.address import list_address
from briefing.derive.record_parts.lists import LISTS, Listed
from briefing.derive.scope import Scope, head, index_link, link, own, record_name
from briefing.lists.every_part import of_record, part_key
from briefing.lists.every_row import MOST
from briefing.lists.parts import Part, Place
from briefing.locales import say
from briefing.views.components import Link
from briefing.views.paging import Paging
from briefing.views.record_part import PartPage

INDEXES: Mapping[str, Callable[[Scope], Link]] = {
    "actor": lambda scope: index_link(scope, "actor", "Actors"),
    "place": lambda scope: index_link(scope, "place", "Places"),
    "source": lambda scope: index_link(scope, "source", "Sources"),
    "outlet": lambda scope: index_link(scope, "outlet", "Outlets"),
    "briefing": lambda scope: index_link(scope, "briefing", "Briefings"),
}


def record_parts(catalog: Catalog, code: str, kind: str, name: str) -> Iterator[Planned]:
    """The pages of the lists of the record that are too long for its own page."""
    for number, listed in enumerate(LISTS.get(kind, ())):
        address = list_address(code, listed.name, name)
        for part in catalog.part_names.get(of_record(listed.name, name), ()):
            if part or listed.name in MOST:
                shows = "" if listed.name in MOST else part_key(of_record(listed.name, name), part)
                yield Planned(address(part), "part", code, partial(_page, (kind, name), number, part), (kind, name), shows=shows)


def _page(record: tuple[str, str], number: int, name: str, scope: Scope) -> PartPage:
    kind, of = record
    listed, title = LISTS[kind][number], record_name(scope, kind, of)
    part, address = _part(scope.catalog, listed, of, name), list_address(scope.locale.code, listed.name, of)
    ways = _ways(scope, listed, part, address)
    words, intro = _words(scope, listed, part.place), listed.title(scope.locale)
    named = say(scope.locale, "{title}: {part}").format(title=title.value, part=words)
    crumbs = [INDEXES[kind](scope), link(scope, kind, of), *_around(scope, listed, part.place, address)]
    return PartPage(
        head=head(scope, "part", named, f"{named}. {intro}{say(scope.locale, ': ')}{ways.here}.", crumbs),
        title=title,
        part=words,
        intro=listed.note(scope.locale) if listed.is_titled else intro,
        paging=ways,
        listed=listed.shown(scope, of, part.items),
    )


def _ways(scope: Scope, listed: Listed, part: Part[Any], address: paging.Address) -> Paging:
    """The page always says how many there are."""
    found = paging.paging(scope, part, address, listed.counted)
    return replace(found, here=found.here or listed.counted(scope, part.total))


def _part(catalog: Catalog, listed: Listed, of: str, name: str) -> Part[Any]:
    parts: Mapping[str, Part[Any]] = catalog.rows if listed.name in MOST else catalog.parts
    return parts[part_key(of_record(listed.name, of), name)]


def _words(scope: Scope, listed: Listed, place: Place) -> str:
    """«2024», «Appears with», «Sources: August 2024, page 2»."""
    words = paging.place_words(scope, place)
    named = [listed.title(scope.locale)] if listed.is_titled else []
    return say(scope.locale, ": ").join([*named, words] if words else named)


def _around(scope: Scope, listed: Listed, place: Place, address: paging.Address) -> list[Link]:
    """Between the record and the page: the year around a month, the first page of a list that has pages of its own."""
    found = paging.crumbs(scope, place, address, own(scope, listed.title(scope.locale)))
    return found if listed.name in MOST else found[1:]
