"""What the tests of the promises tried and what held: noted by each process of a run, put together at its end."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest


class Figure(NamedTuple):
    """`promise`: its id; `where`: the file of the test, from the root of the repository, or the name of the campaign."""

    promise: str
    tried: int
    held: int
    where: str = ""


class Total(NamedTuple):
    """All figures of one promise."""

    tried: int
    held: int
    where: tuple[str, ...]


class Assured(Protocol):
    """Notes that of `tried` attempts `held` ended as promised. Raises ValueError for an unknown promise, and if none was tried."""

    def __call__(self, promise: str, tried: int, held: int) -> None: ...


def note(folder: Path, figure: Figure) -> None:
    """Notes it in a file of this process."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(figure) + "\n")


def noted(folder: Path) -> list[Figure]:
    return [Figure(*json.loads(line)) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]


def totals(figures: Iterable[Figure]) -> Mapping[str, Total]:
    """Promise → the sums of its figures."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.promise].append(figure)
    return {
        promise: Total(
            sum(figure.tried for figure in those), sum(figure.held for figure in those), tuple(sorted({figure.where for figure in those}))
        )
        for promise, those in found.items()
    }


def folder_of(factory: pytest.TempPathFactory) -> Path:
    """The folder in which all processes of this run note their figures."""
    own = factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "assured"
