"""The records → the pages of every list that may be long, made once for the whole site and asked by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing import dates
from briefing.months import Calendar, calendar, month_in, month_of
from briefing.parts import Part, Parts, parted
from briefing.records import Incident, Source

INCIDENTS, SOURCES = "incidents", "sources"
"""The lists of all of them."""


def part_key(listed: str, name: str = "") -> str:
    """What `Catalog.parts` is asked for: the list, which may be a key of `Catalog.calendars`, and the name of its page."""
    return f"{listed}/{name}"


def every_part(
    incidents: Mapping[str, Incident], sources: Mapping[str, Source], calendars: Mapping[str, Calendar]
) -> tuple[dict[str, Part[str]], dict[str, tuple[str, ...]]]:
    """`Catalog.parts` and `Catalog.part_names`: of all incidents, of all sources, and of every calendar."""
    months = {name: month_of(incident) for name, incident in incidents.items()}
    published = {source.id: month_in(source.published) for source in by_publication(sources.values())}
    lists: dict[str, Parts[str]] = {
        INCIDENTS: parted(calendar(incidents, months), has_years=True),
        SOURCES: parted(calendar(published, published)),
        **{key: parted(found) for key, found in calendars.items()},
    }
    parts = {part_key(listed, name): part for listed, found in lists.items() for name, part in found.items()}
    return parts, {listed: tuple(found) for listed, found in lists.items()}


def by_publication(sources: Iterable[Source]) -> list[Source]:
    """In order of publication, those of an unknown date last."""
    return sorted(sources, key=_publication)


def _publication(source: Source) -> tuple[object, ...]:
    return (month_in(source.published)[0], *dates.sort_key(dates.parse(source.published) if source.published else None, source.id))
