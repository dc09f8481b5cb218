"""Words that stand in withheld places alone, one of its own for each place, so that a leak names the place it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from fabricate import both

from briefing.leaks.forms import forms

LATIN, ARABIC = ("b", "d", "g", "l", "m", "n", "r", "t"), ("ب", "د", "ج", "ل", "م", "ن", "ر", "ت")


class Name(NamedTuple):
    """How the first name begins, and the whole of the second, in both scripts."""

    first: tuple[str, str]
    second: tuple[str, str]


NAME, NUMBER = Name(("Zolvek", "زولفيك"), ("Quorimat", "قوريمات")), "771234"
"""What all canaries have in common; the digits stand where no letters may. Whoever finds none of these finds no canary."""
OTHER_NAME = Name(("Abrim", "أبريم"), ("Dust", "دست"))
"""For canaries that are none of those: shorter, and at the other end of every list."""
WORDS = (*NAME.first, *NAME.second, NUMBER)
DAY = "2027-11-23"
"""A day in a year in which nothing else happens."""


@dataclass(frozen=True)
class Canary:
    place: str
    """File and path in the record."""
    number: int
    name: Name = NAME

    @property
    def latin(self) -> str:
        return self.name.first[0] + _spelled(self.number, LATIN, "a")

    @property
    def arabic(self) -> str:
        return self.name.first[1] + _spelled(self.number, ARABIC, "ا")

    @property
    def words(self) -> str:
        """Both scripts in one text, for what has no languages."""
        return f"{self.latin} {self.name.second[0]} {self.arabic} {self.name.second[1]}"

    @property
    def translated(self) -> dict[str, str]:
        return both(f"{self.arabic} {self.name.second[1]}", f"{self.latin} {self.name.second[0]}")

    @property
    def id(self) -> str:
        return self.latin.lower()

    @property
    def url(self) -> str:
        return f"https://{self.id}.example/{self.id}"

    @property
    def digits(self) -> str:
        return f"{NUMBER}{self.number:03}"

    @property
    def signs(self) -> tuple[str, ...]:
        """What tells it from all others, in small letters."""
        return self.id, self.arabic, self.digits, self.hexadecimal

    @property
    def hexadecimal(self) -> str:
        return f"{NUMBER}f{self.number:05x}"


def _spelled(number: int, letters: tuple[str, ...], vowel: str) -> str:
    """The number in base eight, a letter for each digit, with a vowel behind each."""
    return "".join(letters[int(digit)] + vowel for digit in f"{number:03o}")


@dataclass
class Planted:
    """The canaries of a folder of records, in the order in which they were planted."""

    name: Name = NAME
    canaries: dict[str, Canary] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)
    """`Type.field` of all that have one."""

    def at(self, place: str, field: str = "") -> Canary:
        """The canary of the place; one place has one, however often it is asked for."""
        self.fields.add(field)
        return self.canaries.setdefault(place, Canary(place, len(self.canaries), self.name))

    def found_in(self, texts: Iterable[str]) -> set[str]:
        """The places whose canaries stand in the texts."""
        joined = "\n".join(texts).casefold()
        return {place for place, canary in self.canaries.items() if any(sign in joined for sign in canary.signs)}


PATTERNS: Mapping[str, re.Pattern[bytes]] = {word: forms(word) for word in WORDS}
"""Each of the common words in all its encoded forms."""


def seen(raw: bytes) -> list[str]:
    """Those of the common words that stand in the bytes, in whatever form, each with what stands around it."""
    hits = ((word, pattern.search(raw)) for word, pattern in PATTERNS.items())
    return [f"{word}: {raw[max(0, hit.start() - 60) : hit.end() + 40]!r}" for word, hit in hits if hit]
