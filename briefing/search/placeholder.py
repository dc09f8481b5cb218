"""Stands in for spelling, stems, skeleton and lexicon until they are there."""

from __future__ import annotations

from briefing.language.fold import readings
from briefing.language.fold import words as words


def stem_keys(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rest for _, rest in readings(word)))


def name_key(word: str) -> str:
    return word.removeprefix("ال") if len(word) > 4 else word


def name_keys(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([word, *(rest for _, rest in readings(word))]))


def is_stop_word(word: str) -> bool:
    return word in {"the", "of", "a", "in", "and", "من", "في", "على", "ان"}


def skeleton(word: str) -> str:
    return ""


def others(key: str) -> tuple[str, ...]:
    return ()
