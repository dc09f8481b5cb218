"""A page that is to be made: where it will stand, and how it is derived. Thousands are planned before the first is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.views.pages import PageView


@dataclass(frozen=True, slots=True)
class Planned:
    path: str
    kind: str
    """The kind of page, which names its template."""
    lang: str
    make: Callable[[], PageView]
    """Derives the page. It looks its records up by their ids, and reads no more of the catalog than it shows."""
    record: tuple[str, str] | None = None
    """Kind and id of the record whose page it is; None for a page of many."""
