"""Families of words that no rule of `stems` brings together and that readers take for one: `lexicon.yml`, by the keys of `stems`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from briefing.search.spelling import words
from briefing.search.stems import stem_keys

FILE = Path(__file__).parent / "lexicon.yml"


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """The families, each by the keys of its words; those whose words have one key only are left out."""
    lines = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    keys = (tuple(dict.fromkeys(stem_keys(word)[0] for word in words(line))) for part in lines.values() for line in part)
    return tuple(family for family in keys if len(family) > 1)


def others(key: str) -> tuple[str, ...]:
    """The other keys of the families that the key belongs to."""
    return _others().get(key, ())


@cache
def _others() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for family in families():
        for key in family:
            found.setdefault(key, {}).update(dict.fromkeys(other for other in family if other != key))
    return {key: tuple(keys) for key, keys in found.items()}
