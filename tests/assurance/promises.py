"""What is promised, by area. Each area is a module in `areas/`; a test or a campaign gives each promise its figure."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

NAMES = ("texts", "told", "policy", "previews", "withheld", "whole", "reproducible", "supply", "limits")
"""In the order of the document. `tests/defences/areas/` has a module for each too."""


class Promise(NamedTuple):
    """`tried`: what is counted, in words ("texts in fields, shown as they are written"); it begins the row of the table."""

    id: str
    tried: str


class Area(NamedTuple):
    """`promise`: what all of it comes to, a sentence or two for somebody who asks whether to trust the site."""

    title: str
    promise: str
    promises: tuple[Promise, ...]


def areas() -> Mapping[str, Area]:
    """Name → area."""
    return {name: import_module(f"assurance.areas.{name}").AREA for name in NAMES}


def ids() -> frozenset[str]:
    return frozenset(promise.id for area in areas().values() for promise in area.promises)
