"""Dates of incidents that are not read, as they stand in their bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing import dates
from briefing.derive import overview
from briefing.report.reading.files import stem_at
from briefing.report.reading.way import Way

PUBLISHED = b"\nstatus: published"
DATE = re.compile(rb"\ndate:\n(?:  .*\n)*?  edtf: ['\"]?([^'\"\n]+)")
YEAR = re.compile(rb"\d{4}")
NO_YEAR = b"9999"
WHOLE = re.compile(rb"\d{4}-\d{2}-\d{2}")


def overlaps(raw: bytes, period: str) -> bool:
    """Whether the incident's date may lie in the period; one that cannot be found in the bytes may."""
    found = DATE.search(raw)
    when = found and _when(found[1])
    return not found or bool(when and when.year and dates.overlap(dates.parse(when.text), dates.parse(period)))


def stand_ins(way: Way) -> list[str]:
    """Incidents that show on the pages of all which years there are, and which incidents are the first and the last."""
    by_year: dict[bytes, list[tuple[str, bytes]]] = {}
    for name, raw in way.unread("incident"):
        if PUBLISHED in raw and (written := DATE.search(raw)):
            found = YEAR.search(written[1])
            by_year.setdefault(found[0] if found else NO_YEAR, []).append((name, written[1]))
    years = sorted(by_year)
    last = [pair for year in years[-3:] for pair in by_year[year]]
    whole = [name for name, when in sorted(last, key=lambda pair: pair[1]) if WHOLE.fullmatch(when.strip())]
    first = _ordered(by_year[years[0]])[:1] if years else []
    return list(dict.fromkeys([*(pairs[0][0] for pairs in by_year.values()), *first, *_ordered(last)[-overview.LATEST :], *whole[-1:]]))


def _ordered(pairs: Sequence[tuple[str, bytes]]) -> list[str]:
    """The files in the order of their incidents; `pairs`: each with its date as it is written."""
    dated = [(when.order, stem_at(name), name) for name, written in pairs if (when := _when(written))]
    return [name for _, _, name in sorted(dated)]


@dataclass(frozen=True, slots=True)
class _When:
    text: str
    order: tuple[Any, ...]
    """By which incidents are sorted."""
    year: int | None


@cache
def _when(written: bytes) -> _When | None:
    """The date of an incident, as it is written; None if it is none."""
    text = written.decode("utf-8", "replace").strip()
    try:
        when = None if text in ("null", "~") else dates.parse(text)
    except dates.DateError:
        return None
    day = (dates.earliest(when) or dates.latest(when)) if when else None
    return _When(text, dates.sort_key(when, "")[:-1], day.year if day else None)
