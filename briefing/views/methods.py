"""Where the site explains how it works."""

from __future__ import annotations

from briefing.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Methods:
    """The links to the parts of the methodology; None where the site has no such page."""

    claims: str | None
    agreement: str | None
    numbers: str | None
    places: str | None
    grades: str | None
    assessments: str | None
    corrections: str | None
