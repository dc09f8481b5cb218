"""A report of thousands of records → one that can still be opened. Standard library alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any, TypeVar

from briefing.report.writing import words as said
from briefing.report.writing.json import written
from briefing.views.report import Remark, Report, Words

ROOM: Mapping[str, int] = {
    "records": 3_000_000,
    "attention": 700_000,
    "effects": 700_000,
    "pages": 1_000_000,
    "translations": 400_000,
    "problems.new": 300_000,
    "problems.mended": 300_000,
    "gaps.new": 300_000,
    "gaps.mended": 300_000,
}
"""List of the report → the bytes of JSON that it may have. As a page all of them have about twice as many."""

Item = TypeVar("Item")


def shorten(report: Report) -> Report:
    """The report without the ends of what is too long in it; the first of its remarks says so. Most reports stay as they are."""
    kept = {name: tuple(_first(attrgetter(name)(report), room)) for name, room in ROOM.items()}
    cut = [name for name, items in kept.items() if len(items) < len(attrgetter(name)(report))]
    if not cut:
        return report
    words = {one: _words(report, kept, cut, one) for one in report.locales}
    turnovers = {
        part: replace(getattr(report, part), new=kept[f"{part}.new"], mended=kept[f"{part}.mended"]) for part in ("problems", "gaps")
    }
    lists: dict[str, Any] = {name: items for name, items in kept.items() if "." not in name}
    lists["attention"] = (Remark("shortened", "site", "site", words), *kept["attention"])
    return replace(report, **lists, **turnovers)


def _first(items: Iterable[Item], room: int) -> Iterator[Item]:
    """The first items, as long as there is room for them."""
    for item in items:
        room -= len(written(item).encode("utf-8", "surrogatepass"))
        if room < 0:
            return
        yield item


def _words(report: Report, kept: Mapping[str, tuple[Any, ...]], cut: Iterable[str], language: str) -> str:
    shown = (
        said.SHOWN[language].format(
            part=_part(name)[language], shown=said.number(len(kept[name])), all=said.number(len(attrgetter(name)(report)))
        )
        for name in cut
    )
    return said.SHORTENED[language].format(shown=said.SEMICOLON[language].join(shown))


def _part(name: str) -> Words:
    """What the list is called."""
    part, _, state = name.upper().partition(".")
    title: Words = getattr(said, part)
    return {one: f"{title[one]}: {getattr(said, state)[one]}" for one in title} if state else title
