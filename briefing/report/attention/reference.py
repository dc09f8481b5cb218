"""Actors, places, outlets and sources: what other records rest on."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Actor, Outlet, Place, Source
from briefing.report.attention.point import Point
from briefing.report.compared import Key
from briefing.report.telling import Telling


def actors(telling: Telling, key: Key, before: Actor, after: Actor) -> Iterator[Point]:
    if before.names != after.names:
        yield Point("name", "The name by which every page calls it changed.")
    uncited = [item for item in after.relations if not item.cites and item not in before.relations]
    if uncited:
        yield Point("relation", "A relation to another actor came or changed, and no source is given for it.")


def places(telling: Telling, key: Key, before: Place, after: Place) -> Iterator[Point]:
    if before.names != after.names:
        yield Point("name", "The name by which every page calls it changed.")
    was, now = before.point, after.point
    if was and now and (was.lat, was.lon) != (now.lat, now.lon) and was.source == now.source:
        yield Point("coordinates", "The coordinates changed, and where they are from did not.")


def outlets(telling: Telling, key: Key, before: Outlet, after: Outlet) -> Iterator[Point]:
    if after.reliability < before.reliability:
        yield Point("reliability", "Its reliability is graded higher than before.")


def sources(telling: Telling, key: Key, before: Source, after: Source) -> Iterator[Point]:
    if before.title and after.title and before.title != after.title:
        yield Point("headline", "The headline as published changed. Compare it with the source, letter by letter.")
    if before.sha256 and before.sha256 != after.sha256:
        yield Point("source-text", "The text at hand is another one: what is cited from it may stand elsewhere, or nowhere.")
    if before.archive_url and before.archive_url != after.archive_url:
        yield Point("archived-copy", "The archived copy is another one, or gone.")
