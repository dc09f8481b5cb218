"""How wide a text will be in the site's font, and where it breaks: for drawings, whose text cannot flow.

The advances are those of Vazirmatn at weight 600, the widest that drawings use, rounded up; marks above
and below letters take no room. A letter that is not in the tables counts as a wide one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_LATIN = {
    "'": 17, "’|": 26, "ijlI": 30, "!.,:;": 30, "،؛ ": 30, "[]`": 35, "()/-fr{}": 48, "t": 36, "\"^*_": 46, "«»": 48,
    "vxyzksc?$0123456789": 58, "abdeghnopqu+<>=": 58, "FJELT": 62, "ABCKPRSVXYZU#~": 68, "DGHNOQ–": 72, "w%": 76, "mMW@—…": 100,
}  # fmt: skip
_ENDING = {
    "اأإآ": 28, "رز": 40, "ء": 43, "وؤ": 47, "ةه": 54, "دذ": 55, "عغ": 64, "م": 65, "لجحخ": 70, "ئىي": 73, "نق": 74, "طظ": 78,
    "كبتثفڤ": 95, "سش": 125, "صض": 129, "ـ": 28,
}  # fmt: skip
_JOINED = {"نلـ": 34, "بتثئىي": 36, "كفقڤ": 50, "عغم": 57, "ه": 71, "جحخطظ": 69, "سش": 85, "صض": 86}
_WIDEST = 100


def _by_letter(table: dict[str, int]) -> dict[str, int]:
    return {letter: width for letters, width in table.items() for letter in letters}


ALONE = _by_letter(_LATIN | _ENDING)
BEFORE_ANOTHER = _by_letter(_JOINED)
"""Letters that join the next one, and are then narrower."""


def width(text: str, size: float) -> float:
    """The room that the text takes in one line, in the units of `size`: never less than the browser needs."""
    return sum(_advances(text)) * size / 100


def _advances(text: str) -> Iterator[int]:
    letters = [letter for letter in text if not unicodedata.combining(letter)]
    for letter, following in zip(letters, [*letters[1:], " "], strict=True):
        joins = letter in BEFORE_ANOTHER and "\u0620" < following < "\u06d4" and following != "ء"
        plain = unicodedata.normalize("NFD", letter)[0] if letter > "\u00bf" and letter < "\u0250" else letter
        yield BEFORE_ANOTHER[letter] if joins else ALONE.get(plain, _WIDEST)


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
