"""The numbers that a text says: in digits, in words, or by a dual."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.language.assertion import negations
from briefing.language.reading import Find, Reading, Value, read

FORMS = {"number": "word", "designation": "designation", "dual": "dual", "both": "both", "one": "one"}
DIGITS = frozenset("DdYyNnF")
SCALES = frozenset("KkGLl")
ANY_DUAL = re.compile(r"\w{3}(?:ان|ين|تا|تي|يا|ا)\b|هما\b")
SECOND = re.compile(r"\b(?:both|couple|pair|pairs|twice|twin|double|each other|either|neither|between|mutual|dual|two)\b", re.IGNORECASE)
SINGLE = re.compile(r"\b(?:an?|one|single|another|1)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a text. Forms: digits, word, dual, both (the two), one, designation (Regiment 54, M4)."""

    value: Value
    start: int
    end: int
    form: str


def numbers(text: str, language: str) -> tuple[Mention, ...]:
    """The cardinal numbers of the text, those of dates and clock times left out; none in a language we cannot read."""
    reading = read(text, language)
    finds = [find for find in reading.finds if find.kind in FORMS] if reading else []
    if not reading or not finds:
        return ()
    spans = reading.spans
    return tuple(Mention(number_value(reading, find), spans[find.first][0], spans[find.end - 1][1], form(reading, find)) for find in finds)


def ordinals(text: str, language: str) -> tuple[Mention, ...]:
    """The ordinal numbers of the text: sixth, 6th, «السادس»."""
    reading = read(text, language)
    finds = [find for find in reading.finds if find.kind == "ordinal"] if reading else []
    if not reading or not finds:
        return ()
    spans = reading.spans
    return tuple(Mention(number_value(reading, find), spans[find.first][0], spans[find.end - 1][1], "ordinal") for find in finds)


def form(reading: Reading, find: Find) -> str:
    """How a number is said."""
    if find.kind == "number" and reading.signs[find.first] in DIGITS:
        return "digits"
    if find.kind == "number" and number_value(reading, find) == 1:
        return "one"
    return FORMS[find.kind]


def number_value(reading: Reading, find: Find) -> Value:
    """What the words of a number come to: 3 × 1,000 + 200 + 5 + 20."""
    if find.end - find.first == 1:
        return reading.value(find.first) or 0
    total: Value = 0
    current: Value = 0
    for index in range(find.first, find.end):
        value = reading.value(index) or 0
        if reading.signs[index] in SCALES:
            total, current = total + (current or 1) * value, 0
        else:
            current = current * 100 if value == 100 and 0 < current < 10 else current + value
    return total + current


def says(text: str, language: str, value: int) -> bool:
    """Whether the text says the number, in any form. Generous: it looks for evidence and is not to miss any.

    None of something says 0; a bare Arabic noun says 1, and any word that may be a dual says 2.
    """
    if any(mention.value == value for mention in numbers(text, language)):
        return True
    if value == 0:
        return bool(negations(text, language))
    if value == 1:
        return bool(text.strip() if language == "ar" else SINGLE.search(text))
    return value == 2 and may_say_two(text, language)


def may_say_two(text: str, language: str) -> bool:
    """Whether a word of the text may stand for two: «المدنيين», «هما», “twice”."""
    return bool((ANY_DUAL if language == "ar" else SECOND).search(text))
