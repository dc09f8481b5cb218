"""What a checker has found, and the short list of what we leave."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LIST = HERE / "accepted.toml"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`where` is the part of the page: its source, or a CSS selector."""

    checker: str
    page: str
    message: str
    where: str

    def __str__(self) -> str:
        return f"{self.checker}: {self.page}: {self.message} [{' '.join(self.where.split())}]"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that we leave, for a reason: whatever holds both texts."""

    checker: str
    message: str
    where: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        return self.checker == finding.checker and self.message in finding.message and self.where in finding.where


def accepted() -> tuple[Accepted, ...]:
    """The list as it stands in `accepted.toml`."""
    return tuple(Accepted(**entry) for entry in tomllib.loads(LIST.read_text(encoding="utf-8"))["accepted"])


def ours(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that we do not leave, sorted."""
    known = accepted()
    return sorted(finding for finding in findings if not any(entry.covers(finding) for entry in known))


def told(findings: Iterable[Finding]) -> str:
    """One line for each finding that we do not leave; nothing if there is none."""
    return "\n".join(str(finding) for finding in ours(findings))


def idle(findings: Iterable[Finding]) -> list[Accepted]:
    """Entries of the list that cover nothing any more, and must go."""
    found = tuple(findings)
    return [entry for entry in accepted() if not any(entry.covers(finding) for finding in found)]
