"""Families of words that no rule of `stems` brings together and that readers take for one: `lexicon.yml`, by the keys of `stems`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from briefing.search.spelling import words
from briefing.search.stems import stem_keys

FILE = Path(__file__).parent / "lexicon.yml"
KINDS = "kinds"
"""The part that holds no families."""


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """The families, each by the keys of its words; those whose words have one key only are left out."""
    keys = (tuple(dict.fromkeys(map(_key, words(line)))) for part, lines in _parts().items() if part != KINDS for line in lines)
    return tuple(family for family in keys if len(family) > 1)


def is_kind(word: str) -> bool:
    """Whether a word of a name only says what kind of thing it is («مطار», “bridge”)."""
    return _key(word) in _kinds()


def others(key: str) -> tuple[str, ...]:
    """The other keys of the families that the key belongs to."""
    return _others().get(key, ())


def _key(word: str) -> str:
    return stem_keys(word)[0]


@cache
def _parts() -> dict[str, list[str]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parts: dict[str, list[str]] = yaml.load(FILE.read_text(encoding="utf-8"), loader)  # noqa: S506 - a safe one, in C where there is one
    return parts


@cache
def _kinds() -> frozenset[str]:
    found = {_key(word) for line in _parts()[KINDS] for word in words(line)}
    return frozenset(found.union(*map(others, found)))


@cache
def _others() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for family in families():
        for key in family:
            found.setdefault(key, {}).update(dict.fromkeys(other for other in family if other != key))
    return {key: tuple(keys) for key, keys in found.items()}
