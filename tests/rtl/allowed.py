"""What the checker is told to overlook, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowed:
    rule: str
    within: str  # a CSS selector: the element that is found, or one around it
    reason: str


ALLOWED = (
    Allowed("cutOff", ".md-header__topic", "the bar repeats the heading below it, which is whole"),
    Allowed("outOfView", ".md-header__topic", "the same"),
    Allowed("asciiQuote", "q.quote, table.aliases td:first-child", "a quotation and a name as others print them, with their marks"),
)
PAIRS = [[one.rule, one.within] for one in ALLOWED]
