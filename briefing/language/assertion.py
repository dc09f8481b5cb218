"""Negations and reservations of a text, in classes that correspond across the languages.

Classes of reservations: at_least, at_most, more_than, less_than, about (before a number); perhaps; reported.
"""

from __future__ import annotations

from collections import Counter

from briefing.language.reading import LANGUAGES, Find, Reading, read

QUANTITY = ("at_least", "at_most", "more_than", "less_than", "about")
HEDGES = (*QUANTITY, "perhaps")


def negations(text: str, language: str) -> tuple[str, ...]:
    """The words that negate, as they stand in the text: not, without, «لم», «من دون» … What only comes near (denies, alone) is left out."""
    reading = read(text, language)
    return tuple(said(reading, find) for find in reading.finds if find.kind == "negation") if reading else ()


def hedges(text: str, language: str) -> Counter[str]:
    """How often each class of reservations stands in the text."""
    reading = read(text, language)
    if not reading:
        return Counter()
    found = Counter(find.kind for find in reading.finds if find.kind in HEDGES)
    return found + Counter(reported=len(LANGUAGES[language].REPORTS.findall(reading.signs)))


def said(reading: Reading, find: Find) -> str:
    """The words of a find, as they stand in the text."""
    spans = reading.spans
    return reading.text[spans[find.first][0] : spans[find.end - 1][1]]
