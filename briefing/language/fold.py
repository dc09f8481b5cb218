"""One spelling for what readers take as one word: Arabic without vowel marks and hamza forms, Latin in lower case.

The index of the search uses the same folding. Digits of every Arabic script become ASCII digits.
"""

from __future__ import annotations

import re
import unicodedata

MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Harakat, Quranic signs and the tatweel, as the inside of a character class."""
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
WORD = re.compile(rf"[\w{MARKS}{INVISIBLE}’']+")
SHORTEST_STEM = 2


def _members(inside: str) -> list[int]:
    """The characters of such an inside, by number."""
    ends = (part.partition("-") for part in re.findall(".-.|.", inside))
    return [number for first, _, last in ends for number in range(ord(first), ord(last or first) + 1)]


STRIP = dict.fromkeys(_members(INVISIBLE))
FOLD = (
    str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")
    | str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
    | dict.fromkeys(_members(MARKS + INVISIBLE))
)
PROCLITICS = tuple(
    dict.fromkeys(
        conjunction + preposition
        for conjunction in ("", "و", "ف")
        for preposition in ("", "ب", "ك", "ل", "ال", "بال", "كال", "لل")
        if conjunction + preposition
    )
)
"""A conjunction, a preposition and the article, in this order; «ل» swallows the alif of the article."""


def fold(text: str) -> str:
    """The text in the spelling that comparisons and searches use; folding it again changes nothing."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text.translate(STRIP)).lower().translate(FOLD)


def words(text: str) -> list[str]:
    """The words of the text, folded, in their order."""
    return [word for found in WORD.findall(text) if (word := fold(found).strip("'’_"))]


def readings(word: str) -> list[tuple[str, str]]:
    """All (proclitics, rest) of a folded Arabic word, the word as a whole first."""
    whole = [("", word)]
    if not word.startswith(("و", "ف", "ب", "ك", "ل", "ال")):
        return whole
    return whole + [(p, word[len(p) :]) for p in PROCLITICS if word.startswith(p) and len(word) - len(p) >= SHORTEST_STEM]


def without_prefixes(word: str) -> tuple[str, ...]:
    """What a folded Arabic word may be when its proclitics (و ف ب ك ل ال and what they form together) are taken off."""
    return tuple(rest for _, rest in readings(word)[1:])
