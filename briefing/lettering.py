"""Where a text breaks into lines: for drawings, whose text cannot flow."""

from __future__ import annotations

from briefing.geography import lettering

BOLDER = 1.05
"""The estimate is of the regular weight; drawings write in weights up to 600, which are wider by up to a twentieth."""


def width(text: str, size: float) -> float:
    """The room that the text takes in one line, in the units of `size`: never less than the browser needs."""
    return lettering.width(text) * size * BOLDER


def broken(text: str, room: float, size: float) -> tuple[str, ...]:
    """The text in lines that fit the room. A single word that is wider is broken inside itself."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size) <= room:
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, room, size))
    return tuple(lines)


def _pieces(word: str, room: float, size: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
