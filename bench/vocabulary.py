"""Made-up words in the texts of an archive: the tables of phrases know few, a real archive's texts know many.

How often a word stands follows its rank (Zipf), as in texts; the forms of a word share its stem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, islice
from random import Random
from typing import TypeVar

from briefing.catalog import Catalog
from briefing.records import Incident
from briefing.records.incident import Claim

R = TypeVar("R", Incident, Claim)

DISTINCT = 60_000
"""Words of each language: about as many as half a million words of Arabic news have."""

A_CLAIM, A_SUMMARY = 6, 4
"""So many made-up words stand behind each text."""

ROOTS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
PATTERNS = ("{}{}{}", "{}ا{}{}", "م{}{}و{}", "{}{}ا{}", "{}{}ي{}", "ت{}{}ي{}", "است{}{}ا{}", "م{}ا{}{}", "ا{}{}{}")
BEFORE, BEHIND = ("", "", "ال", "ال", "و", "وال", "ب", "بال", "لل", "ي", "ت"), ("", "", "", "ة", "ات", "ون", "ين", "ه", "ها", "هم")
ONSETS, VOWELS, CODAS = (
    ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "th", "tr", "v", "w"],
    ["a", "e", "i", "o", "u", "ai", "ea", "ou"],
    ["b", "ck", "d", "g", "l", "m", "n", "nd", "r", "st", "t", "x"],
)
ENDINGS = ("", "", "s", "ed", "ing", "er", "ers", "ment", "ly")


def enriched(catalog: Catalog, distinct: int = DISTINCT, seed: int = 1) -> Catalog:
    """The catalog, with made-up words behind each summary and each claim: `distinct` of each language at the most."""
    random = Random(f"{seed}/vocabulary")  # noqa: S311
    drawn = {code: _drawn(random, words(code, distinct, random)) for code in catalog.site.locales}
    return replace(catalog, incidents={name: _richer(item, drawn) for name, item in catalog.incidents.items()})


def words(code: str, number: int, random: Random) -> list[str]:
    """So many distinct made-up words, the forms of one stem beside each other."""
    made = _arabic(random) if code == "ar" else _english(random)
    return list(islice(dict.fromkeys(islice(made, 4 * number)), number))


def _arabic(random: Random) -> Iterator[str]:
    while True:
        stem = random.choice(PATTERNS).format(*random.choices(ROOTS, k=3))
        yield from (random.choice(BEFORE) + stem + random.choice(BEHIND) for _ in range(random.randint(1, 6)))


def _english(random: Random) -> Iterator[str]:
    while True:
        stem = "".join(random.choice(ONSETS) + random.choice(VOWELS) for _ in range(random.randint(1, 3))) + random.choice(CODAS)
        yield from (stem + random.choice(ENDINGS) for _ in range(random.randint(1, 3)))


def _drawn(random: Random, known: list[str]) -> Iterator[str]:
    """Words without end: each of them once, in turns with words as often as their ranks say."""
    random.shuffle(known)
    weights = list(accumulate(1 / rank for rank in range(1, len(known) + 1)))
    while True:
        for word in known:
            yield word
            yield from random.choices(known, cum_weights=weights, k=5)


def _richer(incident: Incident, drawn: dict[str, Iterator[str]]) -> Incident:
    claims = tuple(_longer(claim, "text", A_CLAIM, drawn) for claim in incident.claims)
    return _longer(incident, "summary", A_SUMMARY, drawn).model_copy(update={"claims": claims})


def _longer(record: R, key: str, number: int, drawn: dict[str, Iterator[str]]) -> R:
    texts = {code: f"{text} {' '.join(islice(drawn[code], number))}" for code, text in getattr(record, key).items()}
    return record.model_copy(update={key: texts})
