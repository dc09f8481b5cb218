"""Plain data, sound or not, seen as what it should be: what is none is taken for an empty one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def mappings(value: Any) -> list[Mapping[str, Any]]:
    """The list's items, an empty mapping in place of what is none, so that the numbers stay right."""
    return [mapping(item) for item in sequence(value)]
