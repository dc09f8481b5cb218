"""How long the records of an archive are beside the real ones.

usage: python -m bench.shape DIR
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, quantiles
from typing import Any, NamedTuple

import yaml

from bench.archive import incident_files
from bench.generate import CONTENT


class Size(NamedTuple):
    """Of one incident's file."""

    size: int
    claims: int
    texts: int
    """Texts in both languages."""
    locations: int
    participants: int


FIGURES: dict[str, Callable[[Sequence[float]], float]] = {
    "mean": mean,
    "quarter": lambda numbers: quantiles(numbers, n=4)[0],
    "median": lambda numbers: quantiles(numbers, n=4)[1],
    "three quarters": lambda numbers: quantiles(numbers, n=4)[2],
    "largest": max,
}


def sizes(content: Path) -> list[Size]:
    return [_size(path.read_text(encoding="utf-8")) for path in incident_files(content)]


def _size(text: str) -> Size:
    record = yaml.load(text, yaml.CSafeLoader)
    return Size(len(text.encode()), len(record["claims"]), _texts(record), len(record["locations"]), len(record["participants"]))


def _texts(node: Any) -> int:
    if isinstance(node, dict):
        return 1 if set(node) == {"ar", "en"} else sum(map(_texts, node.values()))
    return sum(map(_texts, node)) if isinstance(node, list) else 0


def table(ours: Sequence[Size], real: Sequence[Size]) -> str:
    """One line for each measure and figure: the real records, ours, and how far ours are off."""
    lines = [f"{'':29} {'real':>8} {'ours':>8} {'differs':>8}"]
    for index, measure in enumerate(Size._fields):
        for name, figure in FIGURES.items():
            there, here = (float(figure([size[index] for size in found])) for found in (real, ours))
            lines.append(f"{measure:13} {name:15} {there:8.1f} {here:8.1f} {here / there - 1:+8.0%}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(sizes(Path(sys.argv[1])), sizes(CONTENT)))
