"""Places and incidents → a map: what is marked, where, and what the page says of it in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from briefing import urls
from briefing.at_hand.lines import Told
from briefing.derive.counts import incident_count
from briefing.derive.map.labels import LARGE, Wanted, write
from briefing.derive.map.marks import KINDS, Group
from briefing.derive.map.scenery import Named, names, seats_in_line
from briefing.derive.map.sheet import HEIGHT, Sheet, sheet
from briefing.derive.map.spots import Kind, Located, located
from briefing.derive.scope import Scope, href, name_of, own, record_name
from briefing.drawing.svg import number
from briefing.geography.labels import Box, Seat, around, box_around
from briefing.geography.projection import Point, View, bar
from briefing.locales import Locale, plural, say
from briefing.records import Place
from briefing.views.components import Link
from briefing.views.map import MapKey, MapLabel, MapMark, MapName, MapRow, MapView, ScaleBar, Shape

RADIUS: Mapping[Kind, float] = {"near": 10, "ring": 6, "dot": 4.5}
EDGE, TICK = 8.0, 4.0
ROWS, OTHERS = 40, 12
"""Places that are told in words below a map, those with the most incidents; and those named beside each that are drawn with it."""


def incident_map(scope: Scope, incident: Told) -> MapView | None:
    """Where the accounts put the incident, and what they mention."""
    return map_of(scope, ("incident", incident.id), lambda: located([incident], ("occurred", "mentioned")), is_counted=False)


def incidents_map(scope: Scope, of: tuple[str, str], incidents: Iterable[Told]) -> MapView | None:
    """Where the accounts put the incidents of the record of that kind and id."""
    return map_of(scope, of, lambda: located(incidents))


def place_map(scope: Scope, place: Place) -> MapView | None:
    """The place, and where in it the accounts put incidents."""
    sites = scope.catalog.sites_by_place.get(place.id, ())
    around = [Located(site, precision, name) for name, site, precision in sites]
    return map_of(scope, ("place", place.id), lambda: [Located(place.id, 1, None), *around])


def map_of(
    scope: Scope, of: tuple[str, str], items: Callable[[], Iterable[Located]], height: int = HEIGHT, is_counted: bool = True
) -> MapView | None:
    """The map of all that is located; None where nothing of it can be drawn, or only a mark with nothing around it.

    `of` tells it from the other maps, in whatever language.
    """
    catalog = scope.catalog
    found = catalog.shared.of(("map", *of), lambda: sheet(catalog, items(), height))
    return _map(scope, found, is_counted) if found else None


def _map(scope: Scope, found: Sheet, is_counted: bool) -> MapView:
    scale, scale_box = _bar(scope, found.view)
    quiet = {f"{one.kind} {one.text.value}": one for one in names(scope, found.view, {group.place for group, _ in found.areas})}
    labels = _labels(scope, found, quiet, scale_box, is_counted)
    shown = [*(group for group, _ in found.points), *(group for group, _ in found.areas)]
    groups = [*shown, *found.missing]
    return MapView(
        width=found.view.width,
        height=found.view.height,
        lines=found.lines,
        names=tuple(MapName(one.kind, labels[name]) for name, one in quiet.items() if name in labels),
        marks=(
            *(_mark(scope, group, (0, 0), edge, labels, is_counted) for group, edge in found.areas),
            *(_mark(scope, group, at, "", labels, is_counted) for group, at in found.points),
        ),
        bar=scale,
        keys=_keys(scope, shown),
        rows=tuple(_row(scope, group, is_counted) for group in _told(groups)),
        rest=_rest(scope, len(groups) - ROWS),
        missing=_missing(scope) if found.missing else "",
    )


def _labels(scope: Scope, found: Sheet, quiet: Mapping[str, Named], scale: Box, is_counted: bool) -> dict[str, MapLabel]:
    wanted = [_wanted(scope, group, partial(_seats, scope, group, at), is_counted) for group, at in found.points]
    wanted += [_wanted(scope, group, partial(_inner_seats, found.edges[group.place], found.view), is_counted) for group, _ in found.areas]
    wanted += [Wanted(name, one.text, "", partial(iter, one.seats)) for name, one in quiet.items()]
    obstacles = [scale, *(box_around(at, _radius(group)) for group, at in found.points)]
    return write((found.view.width, found.view.height), obstacles, wanted)


def _wanted(scope: Scope, group: Group, seats: Callable[[], Iterable[Seat]], is_counted: bool) -> Wanted:
    number = str(len(group.incidents)) if is_counted and group.incidents else ""
    return Wanted(group.place, record_name(scope, "place", group.place), number, seats)


def _inner_seats(rings: Iterable[str], view: View) -> Iterator[Seat]:
    return (seat for line in rings for seat in seats_in_line(line, view))


def _seats(scope: Scope, group: Group, at: Point) -> Iterable[Seat]:
    shift = scope.catalog.places[group.place].label_offset
    return around(at, _radius(group), LARGE, (shift.dx, shift.dy) if shift else (0, 0))


def _radius(group: Group) -> float:
    return max(RADIUS[kind] for kind in group.kinds)


def _mark(scope: Scope, group: Group, at: Point, edge: str, labels: Mapping[str, MapLabel], is_counted: bool) -> MapMark:
    return MapMark(
        place=group.place,
        incidents=tuple(group.incidents),
        shapes=tuple(Shape(kind, number(RADIUS[kind])) for kind in KINDS if kind in group.kinds and kind in RADIUS),
        x=number(at[0]),
        y=number(at[1]),
        path=edge,
        href=href(scope, "place", group.place),
        name=record_name(scope, "place", group.place).value,
        words=_spoken(scope, group, is_counted),
        is_mentioned=group.is_mentioned,
        label=labels.get(group.place),
    )


def _spoken(scope: Scope, group: Group, is_counted: bool) -> str:
    """Begins with what the mark's label shows, so that a reader can call it by that (WCAG 2.2, 2.5.3)."""
    name, number = record_name(scope, "place", group.place).value, len(group.incidents)
    explained = say(scope.locale, "(number of incidents)")
    counted = f"{name} {number} {explained}" if is_counted and number else name
    mentioned = [say(scope.locale, "mentioned only")] if group.is_mentioned and number else []
    return counted + say(scope.locale, ": ") + say(scope.locale, "; ").join([*mentioned, *_briefly(scope, group.kinds)])


def _count(scope: Scope, group: Group, is_counted: bool) -> str:
    if group.is_mentioned and group.incidents:
        return say(scope.locale, "mentioned only")
    return incident_count(scope, len(group.incidents)) if is_counted and group.incidents else ""


def _row(scope: Scope, group: Group, is_counted: bool) -> MapRow:
    return MapRow(
        place=name_of(scope, "place", group.place),
        drawn=say(scope.locale, "; ").join(_briefly(scope, group.kinds)) or say(scope.locale, "not drawn"),
        others=tuple(name_of(scope, "place", name) for name in list(group.others)[:OTHERS]),
        rest=_more(scope, len(group.others) - OTHERS),
        count=_count(scope, group, is_counted),
    )


def _told(groups: Sequence[Group]) -> Sequence[Group]:
    """Those with the most incidents, in the order of the map."""
    if len(groups) <= ROWS:
        return groups
    most = sorted(range(len(groups)), key=lambda place: (-len(groups[place].incidents), place))[:ROWS]
    return [groups[place] for place in sorted(most)]


def _rest(scope: Scope, number: int) -> Link | None:
    return Link(urls.relative(scope.path, urls.index(scope.locale.code, "place")), own(scope, _more(scope, number))) if number > 0 else None


def _more(scope: Scope, number: int) -> str:
    return plural(scope.locale, "and %(num)d more place", "and %(num)d more places", number) if number > 0 else ""


def _missing(scope: Scope) -> str:
    return say(scope.locale, "Not drawn is what has no coordinates or outline, nor lies in anything narrow enough that has.")


def _keys(scope: Scope, groups: Iterable[Group]) -> tuple[MapKey, ...]:
    kinds = {kind for group in groups for kind in group.kinds}
    return tuple(MapKey(kind, _exact(scope, {kind})[0]) for kind in reversed(KINDS) if kind in kinds)


def _exact(scope: Scope, kinds: Collection[Kind]) -> list[str]:
    """What the kinds say of where something was, the widest first."""
    return [_exact_words(scope.locale)[kind] for kind in KINDS if kind in kinds]


@cache
def _exact_words(where: Locale) -> Mapping[Kind, str]:
    return {
        "area": say(where, "somewhere within the hatched outline"),
        "near": say(where, "in the place or near it; nothing more exact is known"),
        "ring": say(where, "in the settlement; the ring stands at its middle and does not tell the spot"),
        "dot": say(where, "a site whose coordinates have a source"),
    }


def _briefly(scope: Scope, kinds: Collection[Kind]) -> list[str]:
    """The same in two or three words."""
    return [_brief_words(scope.locale)[kind] for kind in KINDS if kind in kinds]


@cache
def _brief_words(where: Locale) -> Mapping[Kind, str]:
    return {
        "area": say(where, "within the hatched outline"),
        "near": say(where, "in it or near it"),
        "ring": say(where, "in the settlement"),
        "dot": say(where, "the site itself"),
    }


def _bar(scope: Scope, view: View) -> tuple[ScaleBar, Box]:
    """In the corner below, where the page's lines begin; and what it covers."""
    kilometres, length = bar(view)
    x, y = view.width - EDGE - length if scope.locale.direction == "rtl" else EDGE, view.height - EDGE
    words = say(scope.locale, "{number} km").format(number=kilometres)
    line = f"M{number(x)} {number(y - TICK)}v{number(TICK)}h{number(length)}v-{number(TICK)}"
    box = Box(x - TICK, y - TICK - LARGE, x + length + TICK, y + TICK)
    ground = f"M{number(box.left)} {number(box.top)}H{number(box.right)}V{number(box.bottom)}H{number(box.left)}z"
    return ScaleBar(ground, line, number(x + length / 2), number(y - TICK), words), box
