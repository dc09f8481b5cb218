"""What the checker is told to overlook, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowed:
    rule: str
    within: str  # a CSS selector: the element that is found, or one around it; of a style sheet, the selector as it stands there
    reason: str


ALLOWED = (
    Allowed("physical_shorthand", ".menu > summary::after", "an angle, turned to point down in both directions"),
    Allowed(
        "forced_direction",
        '.md-typeset a[href^="http"]::after',
        "the address that is printed after a link: generated words have no dir of their own",
    ),
    Allowed("physicalStyle", ".menu > summary", "the same"),
    Allowed("asciiQuote", "q.quote, table.aliases td:first-child", "a quotation and a name as others print them, with their marks"),
)
PAIRS = [[one.rule, one.within] for one in ALLOWED]
