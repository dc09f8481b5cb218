"""What the checker finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    page: str
    rule: str
    where: str
    excerpt: str
    detail: str
    widths: tuple[int, ...] = ()  # px of the windows in which it was found; none for a stylesheet or a font

    def __str__(self) -> str:
        widths = f" at {', '.join(map(str, self.widths))}" if self.widths else ""
        return f"{self.page}: {self.rule}: {self.where}: {self.excerpt} [{self.detail}]{widths}"


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """What is wrong in several widths is told once."""
    alike = groupby(sorted(findings), lambda one: (one.page, one.rule, one.where, one.excerpt))
    return [_one(list(group)) for _, group in alike]


def _one(group: list[Finding]) -> Finding:
    return replace(group[0], widths=tuple(sorted({width for one in group for width in one.widths})))
