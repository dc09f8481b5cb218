"""How wide a text in a drawing is in the site's font, and where it breaks into lines: in drawings text cannot flow.

An estimate, for Arabic and Latin letters at the weight of 600.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "advances.json"
"""Made by `scripts/advances.py`: thousandths of the letter's size; of an Arabic letter alone, first, between two and last."""
SPARE = 1.05
"""Lines that must stay in a box are reckoned a twentieth wider than estimated: browsers do not all shape letters alike."""
UNKNOWN = 1.0
"""Width of a letter that the table does not have, in the letter's size."""
NOT_FORWARD = frozenset("ءآأؤإاةدذرزوىەۆڕژ")
"""Arabic letters that do not join the one behind them."""


@lru_cache(maxsize=16384)
def width(text: str) -> float:
    """The width of the text, in its letters' size."""
    letters = [letter for letter in unicodedata.normalize("NFC", text) if not unicodedata.combining(letter)]
    return sum(_letter(letters, index) for index in range(len(letters)))


def broken(text: str, room: float, size: float) -> tuple[str, ...]:
    """The text in lines that fit the room. A single word that is wider is broken inside itself.

    `room` and `size`, that of the letters, are in the units of the drawing.
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(joined, room, size):
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, room, size))
    return tuple(lines)


def _fits(text: str, room: float, size: float) -> bool:
    return width(text) * size * SPARE <= room


def _pieces(word: str, room: float, size: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and not _fits(pieces[-1] + letter, room, size):
            pieces.append("")
        pieces[-1] += letter
    return pieces


@cache
def _advances() -> dict[str, int | list[int]]:
    table: dict[str, int | list[int]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table


def _letter(letters: list[str], index: int) -> float:
    found = _advances().get(letters[index])
    if found is None:
        return UNKNOWN
    if isinstance(found, int):
        return found / 1000
    before = index > 0 and _joins(letters[index - 1])
    behind = index + 1 < len(letters) and _joins(letters[index]) and isinstance(_advances().get(letters[index + 1]), list)
    return found[(3 if not behind else 2) if before else (1 if behind else 0)] / 1000


def _joins(letter: str) -> bool:
    return letter not in NOT_FORWARD and isinstance(_advances().get(letter), list)
