"""Placeholders: texts that a skeleton holds until an editor writes them, such as «[title]»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.authoring.arabic import PLACEHOLDERS
from briefing.walk import Path

SIGN = re.compile(r"""['"]\[[^\d.\]]""")
"""In YAML a text that begins with a bracket stands in quotation marks: this is in every file with a placeholder, and in few others."""
ARABIC = frozenset(f"[{label}]" for label in PLACEHOLDERS.values())


def placeholder(key: str, language: str = "en") -> str:
    """What stands at the key until its text is written."""
    return f"[{PLACEHOLDERS.get(key, key) if language == 'ar' else key.replace('_', ' ')}]"


def key_name(path: Path) -> str:
    """`claims.1.text.ar`: items are counted from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def is_placeholder(text: str, path: Path) -> bool:
    return text.startswith("[") and (text in ARABIC or any(text == placeholder(str(step)) for step in path))


def placeholders(text: str, record: Any) -> list[Path]:
    """The paths of all placeholders in the plain data of a record, of which `text` is the file's."""
    return list(_placeholders(record, ())) if SIGN.search(text) else []


def _placeholders(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, str):
        if is_placeholder(value, path):
            yield path
    elif isinstance(value, (dict, list)):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _placeholders(item, (*path, step))
