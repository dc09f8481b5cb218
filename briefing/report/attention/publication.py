"""What comes to light, what is taken away, and which addresses lead nowhere now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.records import Incident, Place
from briefing.report.attention.point import Point
from briefing.report.compared import Key
from briefing.report.records import refused
from briefing.report.shown import WITH_PAGES
from briefing.report.telling import Telling
from briefing.views.report import RecordChange


def publication(telling: Telling, key: Key, change: RecordChange | None) -> Iterator[Point]:
    before, after = telling.standings(key)
    yield from _of_addresses(telling, key, before, after)
    if before == "shown" and _is_withheld_now(telling, key, after):
        yield Point(
            "kept-back-now",
            "Something that was published is kept back now. Copies of the site and the history of the repository still have it.",
        )
    if after == "shown" and _comes_to_light(telling, key, before):
        yield Point("shown-now", "Warning: what was kept back is published now. Make sure that it endangers no one.")
    if after == "shown" and before in ("withdrawn", "merged"):
        yield Point("published-again", "What had been taken down is published again.")
    if change and any(field.after == refused(telling) for field in change.fields):
        yield Point("names-kept-back", "A text that is published now names what is kept back.")


def _of_addresses(telling: Telling, key: Key, before: str, after: str) -> Iterator[Point]:
    if before in ("shown", "withdrawn", "merged") and after == "absent" and key[0] in (*WITH_PAGES, "page"):
        yield Point("gone", "It is gone without a withdrawal or a new identifier: its address leads nowhere, and readers are not told why.")
    if before in ("shown", "withdrawn", "merged") and after == "draft":
        yield Point("draft-again", "It is a draft again: its address leads nowhere, and readers are not told why.")
    if after == "shown" and before == "shown" and (lost := _lost(telling, key)):
        found = dict.fromkeys(telling.tongues, ", ".join(lost))
        yield Point("former-id", "Former identifiers were taken out, and their addresses lead nowhere: {ids}.", {"ids": found})


def _lost(telling: Telling, key: Key) -> list[str]:
    before, after = (_record(telling, key, number) for number in (0, 1))
    return [name for name in getattr(before, "previous_ids", ()) if name not in getattr(after, "previous_ids", ())]


def _is_withheld_now(telling: Telling, key: Key, after: str) -> bool:
    """Whether readers no longer get something for their own or somebody's safety."""
    before, now = _record(telling, key, 0), _record(telling, key, 1)
    if isinstance(before, Place) and isinstance(now, Place):
        return after == "hidden" or (_has_point(before) and not _has_point(now))
    return after == "hidden" or key in telling.kept.closed


def _comes_to_light(telling: Telling, key: Key, before: str) -> bool:
    was, now = _record(telling, key, 0), _record(telling, key, 1)
    if isinstance(was, Place) and isinstance(now, Place):
        return before == "hidden" or (was.point is not None and not _has_point(was) and _has_point(now))
    return before == "hidden" or (isinstance(was, Incident) and isinstance(now, Incident) and _is_opened(was, now))


def _is_opened(was: Incident, now: Incident) -> bool:
    """Whether it withholds fewer actors, or shows its places more exactly."""
    if was.sensitivity is None:
        return False
    fineness = ("none", "parent", "given")
    withheld = now.sensitivity.withhold_actors if now.sensitivity else ()
    shown_as = now.sensitivity.publish_places_as if now.sensitivity else "given"
    is_finer = fineness.index(shown_as) > fineness.index(was.sensitivity.publish_places_as)
    return is_finer or not set(was.sensitivity.withhold_actors) <= set(withheld)


def _has_point(place: Place) -> bool:
    return place.point is not None and place.publish_as == "point"


def _record(telling: Telling, key: Key, number: int) -> Any:
    """The record as it is written, in the first state (0) or the second (1); None if it is not there."""
    state, name = telling.both(key)[number]
    item = state.documents.get(name)
    return item.record if item else None
