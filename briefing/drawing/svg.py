"""What all drawings write alike."""

from __future__ import annotations


def number(length: float) -> str:
    """The length as SVG has it, in tenths of a unit at the most, which is finer than can be seen: «12.5», «12»."""
    return f"{round(length, 1) + 0:g}"
