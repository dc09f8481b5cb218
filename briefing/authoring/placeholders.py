"""Placeholders: texts that a skeleton holds until an editor writes them, such as «[title]»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.walk import Path

PLACEHOLDER = re.compile(r"\[(?!.*\.\.)[^\[\]\n]+\]")
"""A whole text in square brackets. What holds two dots is a date, one day of several (EDTF)."""


def placeholders(record: Any) -> list[Path]:
    """The paths of all placeholders in the plain data of a record."""
    return list(_placeholders(record, ()))


def _placeholders(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, str) and PLACEHOLDER.fullmatch(value):
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, (list, tuple)) else ()
    for step, item in inner:
        yield from _placeholders(item, (*path, step))
