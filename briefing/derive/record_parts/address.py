"""The long lists of a record → where their pages stand."""

from __future__ import annotations

from collections.abc import Mapping

from briefing import urls
from briefing.derive.paging import Address, Counted
from briefing.derive.scope import Scope, own
from briefing.lists.every_part import MENTION, OUTLET_SOURCES, of_record, part_key
from briefing.lists.every_row import ACTORS, CITED, COMPANY, MOST, RELATIONS, SOURCES, WITHIN
from briefing.locales import say
from briefing.views.components import Link

SLUGS: Mapping[str, tuple[str, str]] = {
    MENTION: ("place", "mentions"),
    WITHIN: ("place", "within"),
    COMPANY: ("actor", "appears-with"),
    RELATIONS: ("actor", "relations"),
    SOURCES: ("actor", "sources"),
    OUTLET_SOURCES: ("outlet", "sources"),
    ACTORS: ("briefing", "actors"),
    CITED: ("briefing", "sources"),
}
"""List → the kind of record that has it, and how the addresses of its pages begin. Those of the incidents begin with the year."""


def list_address(code: str, listed: str, name: str) -> Address:
    """The name of a page of the record's list → its path. The first page is the record's own, or one of the whole list."""
    kind, slug = SLUGS.get(listed, (listed, ""))

    def address(part: str) -> str:
        is_own = not part and listed not in MOST
        return urls.record_part(code, kind, name, "" if is_own else "-".join(word for word in (slug, part) if word))

    return address


def whole_list(scope: Scope, listed: str, name: str, counted: Counted) -> Link | None:
    """The link to the whole list, if it is too long for the page of the record."""
    first = scope.catalog.rows.get(part_key(of_record(listed, name)))
    if first is None:
        return None
    phrase = say(scope.locale, "The whole list: {counted}").format(counted=counted(scope, first.total))
    return Link(urls.relative(scope.path, list_address(scope.locale.code, listed, name)("")), own(scope, phrase))
