"""Record → the timeline on its page: of all its incidents, or of the latest, with the ways to those of each year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing import urls
from briefing.at_hand.lines import Told
from briefing.derive.counts import incident_count
from briefing.derive.paging import Counted, paging
from briefing.derive.record_parts.address import list_address
from briefing.derive.scope import Scope
from briefing.derive.timeline.chronology import Telling, chronology, month_anchor
from briefing.derive.timeline.density import Address
from briefing.lists.every_part import of_record, part_key
from briefing.lists.months import Month, month_of
from briefing.views.paging import Paging
from briefing.views.timeline import Timeline

NOTHING = Telling()


def record_timeline(scope: Scope, listed: str, name: str, telling: Telling = NOTHING) -> Timeline:
    """Of the record of that id; `listed`: its list (`every_part.of_record`), such as `actor` or `mention`."""
    told = chronology(scope, front_items(scope, listed, name), telling)
    return replace(told, paging=front_paging(scope, listed, name))


def front_items(scope: Scope, listed: str, name: str) -> tuple[str, ...]:
    """What of the list stands on the record's own page."""
    part = scope.catalog.parts.get(part_key(of_record(listed, name)))
    return part.items if part else ()


def front_paging(scope: Scope, listed: str, name: str, counted: Counted = incident_count) -> Paging | None:
    """How the record's own page leads to the others of the list; None where there is no other."""
    part = scope.catalog.parts.get(part_key(of_record(listed, name)))
    return paging(scope, part, list_address(scope.locale.code, listed, name), counted) if part and not part.is_whole else None


def month_address(scope: Scope, listed: str, name: str, incidents: Sequence[Told]) -> Address:
    """Where the bars beside such a timeline lead: to the month, or the year, on the page on which it stands whole."""
    names = scope.catalog.part_names.get(of_record(listed, name), ())
    address = list_address(scope.locale.code, listed, name)
    groups = {month_of(incident) for incident in incidents}
    numbers = _on_numbered(scope, of_record(listed, name), names, {one.id: month_of(one) for one in incidents})

    def bar(year: int, month: int | None) -> str:
        inner = [one for one in names if one.startswith(f"{year}-")]
        page = f"{year}-{month:02}" if month and f"{year}-{month:02}" in inner else str(year) if str(year) in names else ""
        is_group = month is not None and (year, month) in groups and not (inner and page == str(year))
        page = page or numbers.get((year, month or 0), "") or numbers.get((year, 0), "")
        anchor = f"#{month_anchor(year, month or 0)}" if is_group else "" if page else f"#y{year}"
        return urls.relative(scope.path, address(page) + anchor)

    return bar


def _on_numbered(scope: Scope, listed: str, names: Sequence[str], months: Mapping[str, Month]) -> dict[Month, str]:
    """Month, or year with 0 → the latest of the numbered pages on which it stands."""
    found: dict[Month, str] = {}
    for page in names if names[1:2] == ("2",) else ():
        for item in scope.catalog.parts[part_key(listed, page)].items:
            year, month = months[item]
            found.setdefault((year, month), page)
            found.setdefault((year, 0), page)
    return found
