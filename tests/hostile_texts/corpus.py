"""Texts made to break whatever reads them, and texts that only look so. The data lies in `vectors/` and `lookalikes/`.

A file there says what its texts attack. Below `texts` stands each by a name; below `floods` one that is a part
many times over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefing.yaml.nodes import NodeError, refuse_characters

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Vector:
    group: str
    """The file in which it stands."""
    name: str
    """What it is, in words; unique in its group."""
    text: str

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


def _read(path: Path) -> Iterator[Vector]:
    given: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for name, text in given["texts"].items():
        yield Vector(path.stem, name, text)
    for name, flood in given.get("floods", {}).items():
        yield Vector(path.stem, name, flood.get("before", "") + flood["of"] * flood["times"] + flood.get("behind", ""))


def _all(folder: str) -> tuple[Vector, ...]:
    return tuple(vector for path in sorted((FOLDER / folder).glob("*.yml")) for vector in _read(path))


VECTORS = _all("vectors")
LOOKALIKES = _all("lookalikes")
"""What people write. It is shown as it stands; to refuse or to change it is a fault too."""


def is_refused(text: str) -> bool:
    """Whether no page and no record with it is read."""
    try:
        refuse_characters(text)
    except NodeError:
        return True
    return False
