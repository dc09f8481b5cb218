"""What NOTICE.md says: which works of others are in the repository and in the site, and which files of theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass

ROW = re.compile(r"\|(.+)\|")
CODE = re.compile(r"`([^`]*)`")


@dataclass(frozen=True, slots=True)
class Work:
    """`kind`: `font`, `style sheet` or `data`; `package`: from which it was taken, as a package URL (purl).

    `version`: a day, or that of the package, where the work has none of its own.

    `taken`: what of that package, with its SHA-256, if it is one file.
    """

    name: str
    kind: str
    version: str
    package: str
    licence: str
    taken: str
    sum: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A file of a work: its path in the repository."""

    path: str
    work: str
    sum: str


def works(text: str) -> list[Work]:
    return [Work(*cells) for cells in _table(text, "Works")]


def copied(text: str) -> list[Copied]:
    return [Copied(*cells) for cells in _table(text, "Files")]


def _table(text: str, heading: str) -> list[list[str]]:
    """The rows of the table below the heading, without its first two."""
    part = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [found[1] for line in part.splitlines() if (found := ROW.fullmatch(line))]
    return [[CODE.sub(r"\1", cell.strip()) for cell in row.split("|")] for row in rows[2:]]
