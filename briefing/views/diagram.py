"""A drawing of lines, boxes and texts, laid out: all positions in the drawing's own units. Data only."""

from __future__ import annotations

from typing import Literal

from briefing.frozen import dataclass
from briefing.views.components import Text


@dataclass(frozen=True, slots=True)
class DrawnText:
    """One line of text; it begins, by its own direction, at the edge where the drawing's texts begin."""

    x: float
    y: float
    """The baseline."""
    text: Text
    anchor: Literal["start", "end"]
    kind: str


@dataclass(frozen=True, slots=True)
class DrawnBox:
    x: float
    y: float
    width: float
    height: float
    name: str
    """The text of all its lines."""
    href: str | None
    lines: tuple[DrawnText, ...]


@dataclass(frozen=True, slots=True)
class DrawnTie:
    """The lines of one sort of relation, and the marks at their ends."""

    type: str
    path: str
    """As SVG writes it; the marks too."""
    heads: str
    """Arrow heads; empty if the relation has no direction."""
    crosses: str


@dataclass(frozen=True, slots=True)
class Diagram:
    width: float
    height: float
    ties: tuple[DrawnTie, ...]
    boxes: tuple[DrawnBox, ...]
    texts: tuple[DrawnText, ...]
