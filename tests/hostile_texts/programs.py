"""Hostile texts in the fields that programs read: ids, days, addresses, terms. Each is refused at its line, or has the field's form."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hostile_texts.corpus import Vector
from hostile_texts.lines import lines
from hostile_texts.spots import Spot, spots
from hostile_texts.worlds import LANGUAGES, MODELS, put
from mutation.trials import Archive

HARMLESS = re.compile(r"[A-Za-z0-9._-]+|https?://[a-z0-9.-]+(:[0-9]+)?(/[!-~]*)?")
"""What such a field may accept of the corpus: a word of Latin letters, or an address of the web at a plain host."""


class Tried(NamedTuple):
    number: int
    broken: list[str]


def tried(content: Path, vectors: Sequence[Vector], every: int, folder: Path) -> Tried:
    """Puts one in so many vectors into each such field, beginning with another one for each. `folder` is written to."""
    archive = Archive(content)
    faults = [
        (f"{spot.field}, {vector}: {fault}" if (fault := _fault(archive, name, spot, vector, folder)) else "")
        for first, (name, spot) in enumerate(_fields(archive))
        for vector in vectors[first % every :: every]
    ]
    return Tried(len(faults), list(filter(None, faults)))


def _fields(archive: Archive) -> list[tuple[str, Spot]]:
    """Each such field once, with the file in which it was found first."""
    found: dict[str, tuple[str, Spot]] = {}
    for name, document in archive.documents.items():
        for spot in spots(document.data, MODELS[document.kind], LANGUAGES):
            if spot.is_there and not spot.is_free:
                found.setdefault(spot.field, (name, spot))
    return list(found.values())


def _fault(archive: Archive, name: str, spot: Spot, vector: Vector, folder: Path) -> str:
    data = copy.deepcopy(archive.documents[name].data)
    put(data, spot.path, vector.text)
    paths, texts = zip(*lines(data), strict=True)
    found = [problem for problem in archive.problems(name, "\n".join(texts) + "\n", folder) if problem.level == "error"]
    if not found:
        return "" if HARMLESS.fullmatch(vector.text) else "accepted"
    told = {paths[problem.line - 1] for problem in found}
    return "" if any(_is_near(path, spot) for path in told) else f"told elsewhere: {found[0]}"


def _is_near(path: tuple[str | int, ...], spot: Spot) -> bool:
    """Whether the path leads to the spot, or part of the way."""
    return spot.path[: len(path)] == path
