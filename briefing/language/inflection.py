"""What a folded word may be an inflection of. Generous: it is asked whether a word may be one of a few, not what the word is."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.fold import readings

_OF_NOUNS_AND_VERBS = [
    "ا",
    "ه",
    "ات",
    "ت",
    "ون",
    "ين",
    "ان",
    "تان",
    "تين",
    "تا",
    "تي",
    "و",
    "وا",
    "ي",
    "يه",
    "يات",
    "يون",
    "يين",
    "يو",
    "وي",
    "ويه",
]
"""Feminine, dual, plural, nisba, the perfect's endings; «و» and «ي» also of a plural whose ن has fallen."""
_PRONOUNS = ["ه", "ها", "هما", "هم", "هن", "نا", "ك", "كما", "كم", "ي", "ني"]
ENDINGS = frozenset([*_OF_NOUNS_AND_VERBS, *_PRONOUNS, *(ending + pronoun for ending in _OF_NOUNS_AND_VERBS for pronoun in _PRONOUNS)])
LONGEST_ENDING = max(map(len, ENDINGS))
SHORTEST_STEM = 3
BEFORE_ES = ("s", "x", "z", "ch", "sh", "o")


def arabic_stems(word: str) -> Iterator[str]:
    """The word itself, and what it is without و ف ب ك ل ال and without endings; with the article too where it has one."""
    for prefix, rest in readings(word):
        for stem in _without_ending(rest):
            yield stem
            if prefix.endswith(("ال", "لل")):
                yield "ال" + stem


def _without_ending(word: str) -> Iterator[str]:
    yield word
    for length in range(1, min(LONGEST_ENDING, len(word) - SHORTEST_STEM) + 1):
        ending = word[-length:]
        if ending in ENDINGS:
            stem = word[:-length]
            yield stem
            if ending.startswith(("ت", "ات")):
                yield stem + "ه"
            if stem.endswith(("و", "ي")):
                yield stem[:-1] + "ء"


def english_stems(word: str) -> Iterator[str]:
    """The word itself, and what it is without a genitive, a plural, -ed or -ing."""
    bare = word.removesuffix("'s").rstrip("'")
    yield from (word, bare)
    if bare.endswith("s"):
        yield bare[:-1]
        if bare.endswith("ies"):
            yield bare[:-3] + "y"
        if bare[:-2].endswith(BEFORE_ES):
            yield bare[:-2]
    for ending in ("ed", "ing"):
        if bare.endswith(ending):
            yield bare[: -len(ending)]
            yield bare[: -len(ending)] + "e"
