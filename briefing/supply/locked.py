"""The packages that a lock names: their versions, the sums of their files, which of them asks for which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

PIN = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)==([^\s;\\]+)(?: ; ([^\\]+?))?(?: \\)?")
"""`name==version ; marker \\`, as `uv pip compile` writes it: names as the index has them (PEP 503), markers after PEP 508."""
SUM = re.compile(r" +--hash=sha256:([0-9a-f]{64})(?: \\)?")
ASKS = re.compile(r" +# +(?:via )?([a-z0-9][a-z0-9-]*)")
"""The package for whose sake this one is there, in a comment below it."""
ASKED = re.compile(r" +# +(?:via )?-r [\w./-]+\.in")
"""The project asks for it itself."""


@dataclass(frozen=True, slots=True)
class Package:
    """`asked_by`: names of other packages of the lock; `is_asked_for`: whether the project itself asks for it."""

    name: str
    version: str
    marker: str
    sums: tuple[str, ...]
    asked_by: tuple[str, ...]
    is_asked_for: bool


def locked(text: str) -> list[Package]:
    """The packages of a `requirements.txt` with sums, in its order. Raises ValueError for one without a version or without a sum."""
    found = [_package(part) for part in re.split(r"^(?=[^\s#-])", text, flags=re.MULTILINE)[1:]]
    names = {one.name for one in found}
    if foreign := {name for one in found for name in one.asked_by} - names:
        raise ValueError(f"asked for by packages that are not locked: {', '.join(sorted(foreign))}")
    return found


def _package(part: str) -> Package:
    first, *others = part.splitlines()
    pin = PIN.fullmatch(first)
    sums = tuple(sum_[1] for line in others if (sum_ := SUM.fullmatch(line)))
    if not pin or not sums:
        raise ValueError(f"not locked, with version and sum: {first}")
    return Package(pin[1], pin[2], pin[3] or "", sums, tuple(_asking(others)), any(map(ASKED.fullmatch, others)))


def _asking(lines: Iterable[str]) -> Iterable[str]:
    return (asks[1] for line in lines if (asks := ASKS.fullmatch(line)) and asks[1] != "via")
