"""How wide a name is in the site's font: an estimate, a little generous, for names in Arabic and Latin letters."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "advances.json"
"""Made by `scripts/advances.py`: thousandths of the letter's size; of an Arabic letter alone, first, between two and last."""
UNKNOWN = 1.0
"""Width of a letter that the table does not have, in the letter's size."""
NOT_FORWARD = frozenset("ءآأؤإاةدذرزوىەۆڕژ")
"""Arabic letters that do not join the one behind them."""


@cache
def _advances() -> dict[str, int | list[int]]:
    table: dict[str, int | list[int]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table


@lru_cache(maxsize=16384)
def width(text: str) -> float:
    """The width of the text, in its letters' size."""
    letters = [letter for letter in unicodedata.normalize("NFC", text) if not unicodedata.combining(letter)]
    return sum(_letter(letters, index) for index in range(len(letters)))


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
