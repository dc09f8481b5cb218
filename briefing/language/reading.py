"""A text as its words and the string of their signs, and what the grammar of its language finds in them."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from briefing.language import arabic, english
from briefing.language.fold import INVISIBLE, MARKS
from briefing.language.lexicon import OTHER

WORD = re.compile(
    rf"[^\W\d][\w{MARKS}{INVISIBLE}’']*(?:-\d+)?|\d{{4}}-\d\d(?:-\d\d)?(?![\w-])|\d\w*(?:[.,:٬٫]\d+)*|\]\([^)\s]{{0,500}}\)|[^\w\s{INVISIBLE}{MARKS}]"
)
MARK_SIGNS = {
    "-": "-",
    "–": "-",
    "/": "/",
    ",": ",",
    "،": ",",
    ".": ".",
    "!": ".",
    "?": ".",
    "؟": ".",
    "&": "&",
}
THOUSANDS = re.compile(r"\d{1,3}(?:[,٬]\d{3})+")
WITH_DIGITS = re.compile(r"(\D*?)-?(\d+)(\w*)")
CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
REMEMBERED = 100_000
"""Runs whose signs are kept; the vocabulary of an archive stays far below."""
LONGEST_NUMBER = 15
LONGEST_WORD = 60
"""No word of either language is longer; what is, is read no further."""

Value = int | float


@lru_cache(maxsize=16)
def runs_of(text: str) -> list[str]:
    """What stands between the blanks of a text. Those of the last few are remembered: several rules look at each."""
    return text.split()


class Words(dict[str, list[str]]):
    """The words and marks of each run between spaces."""

    def __missing__(self, run: str) -> list[str]:
        self[run] = WORD.findall(run)
        return self[run]


class Signs(dict[str, str]):
    """The signs of each run between spaces, found once and then remembered: texts repeat their words, so reading is looking up."""

    def __init__(self, language: str) -> None:
        self.words = Words()
        self.classify = LANGUAGES[language].classify
        self.numbers: dict[str, Value] = {}

    def __missing__(self, run: str) -> str:
        if len(self) > REMEMBERED:
            for memory in (self, self.words, self.numbers):
                memory.clear()
        self[run] = "".join(map(self._sign, self.words[run]))
        return self[run]

    def _sign(self, word: str) -> str:
        sign, value = self._read(word)
        if value is not None:
            self.numbers[word] = value
        return sign

    def _read(self, word: str) -> tuple[str, Value | None]:
        if len(word) > LONGEST_WORD:
            return OTHER, None
        if any(map(str.isdigit, word)) and not word.startswith("]"):
            return _digits(word)
        return self.classify(word) if word[0].isalpha() or word[0] == "_" else (MARK_SIGNS.get(word, ";"), None)


def _digits(word: str) -> tuple[str, Value | None]:
    if clock := CLOCK.fullmatch(word):
        return "C", int(clock[1]) * 60 + int(clock[2])
    if THOUSANDS.fullmatch(word):
        return "N", int(re.sub(r"\D", "", word))
    if re.fullmatch(r"\d+[.٫]\d+", word):
        return "F", float(word.replace("٫", "."))
    if re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", word):
        return "I", None
    parts = WITH_DIGITS.fullmatch(word)
    return _number(*parts.groups()) if parts else (";", None)


def _number(before: str, digits: str, after: str) -> tuple[str, Value | None]:
    if len(digits) > LONGEST_NUMBER:
        return OTHER, None
    value = int(digits)
    if after in ("st", "nd", "rd", "th") and not before:
        return ("r", value) if 1 <= value <= 31 else (OTHER, value)
    if after and after not in ("km", "m", "k"):
        return (OTHER, None) if len(digits) > 3 else ("X", value)
    sign = "D" if 1 <= value <= 31 and len(digits) < 3 else "Y" if len(digits) == 4 and 1900 <= value <= 2099 else "N"
    if before in ("", "mid", "late", "early"):
        return sign, value
    if before in ("و", "ب", "ل", "ف", "ك", "ال"):
        return (sign.lower() if before == "و" else sign), value
    return "X", value


class Find(NamedTuple):
    """Something that a grammar found: its kind, and where its words begin and end in the reading."""

    kind: str
    first: int
    end: int


class Reading:
    """A text as read in one language."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.runs = runs_of(text)
        self.memory = signs_of(language)
        self.signs = "".join(map(self.memory.__getitem__, self.runs))

        found = LANGUAGES[language].GRAMMAR.finditer(self.signs)
        self.finds = [Find(match.lastgroup or "", match.start(), match.end()) for match in found]
        """Everything that the grammar of the language finds, in the order of the text."""

    @cached_property
    def words(self) -> list[str]:
        """The words and marks, one for each sign."""
        return list(chain.from_iterable(map(self.memory.words.__getitem__, self.runs)))

    def value(self, index: int) -> Value | None:
        """The number that the word stands for."""
        word = self.words[index]
        if word not in self.memory.numbers:
            self.memory[word]
        return self.memory.numbers.get(word)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        return [match.span() for match in WORD.finditer(self.text)]


LANGUAGES = {"ar": arabic, "en": english}


@cache
def signs_of(language: str) -> Signs:
    """What is remembered of the runs of a language that we know."""
    return Signs(language)


@lru_cache(maxsize=64)
def read(text: str, language: str) -> Reading | None:
    """The text as read in `language`; None if its words are not known to us.

    The texts of about one record are remembered: several rules ask about each.
    """
    if language not in LANGUAGES:
        return None
    return Reading(text, language)
