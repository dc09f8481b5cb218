"""A content folder full of hostile texts: each stands in it as it was meant, or the check has refused it with a code."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from hostile_texts.corpus import LOOKALIKES, VECTORS, Vector
from hostile_texts.lines import lines
from hostile_texts.planted import Planted, word
from hostile_texts.spots import Spot
from hostile_texts.worlds import LANGUAGES, File, plain, put, worlds

from briefing.load import load
from briefing.problems import ContentError, Problem
from briefing.resolve import resolve
from briefing.validate import validate
from briefing.walk import Path as Steps
from briefing.yaml.nodes import Quoted


def mixed(texts: Sequence[Vector]) -> tuple[Vector, ...]:
    """Those of each group spread evenly: what the check refuses of one kind stands apart, and is settled in few rounds."""
    sizes, before = Counter(one.group for one in texts), Counter[str]()
    ranks = {}
    for one in texts:
        ranks[one] = before[one.group] / sizes[one.group], one.group
        before[one.group] += 1
    return tuple(sorted(texts, key=lambda one: ranks[one]))


EVERY = mixed(VECTORS + LOOKALIKES)
ROOM = 60_000
"""Characters that the texts of one file may have together: in UTF-8, with all that is escaped, they are far below 256 KB."""
APART = 127
"""How far apart the first texts of two fields lie in the corpus: so that a few fields with many texts have all of it between them."""
ROUNDS = 60
"""Times that the check is asked at the most, until it refuses nothing more."""


Key = tuple[str, Steps]
"""A file and a spot in it."""


class Supply:
    """Gives each field all texts in turn, beginning with another one for each."""

    def __init__(self, texts: Sequence[Vector] = EVERY) -> None:
        self.texts = texts
        self.given: dict[str, int] = {}
        self.first: dict[str, int] = {}
        self.returned: dict[str, list[Planted]] = defaultdict(list)
        self.numbers = count()

    def next(self, spot: Spot) -> Planted:
        field = spot.field
        if self.returned[field]:
            return self.returned[field].pop()
        first = self.first.setdefault(field, APART * len(self.first))
        number = self.given.get(field, 0)
        self.given[field] = number + 1
        vector = self.texts[(first + number) % len(self.texts)]
        is_ahead = (first + number + number // len(self.texts)) % 2 == 0
        return Planted(word(next(self.numbers)), vector, field, is_ahead, spot.is_markdown, spot.is_raw)

    def back(self, told: Sequence[Planted]) -> None:
        """They come again when the field is next asked for."""
        for one in told:
            self.returned[one.field].append(one)

    def has_had_all(self, field: str) -> bool:
        """Whether every text was given to the field, and none came back."""
        return self.given.get(field, 0) >= len(self.texts) and not self.returned[field]

    def left(self) -> Counter[str]:
        """Field → how many texts it did not get."""
        return +Counter({field: max(0, len(self.texts) - given) + len(self.returned[field]) for field, given in self.given.items()})

    def pairs(self) -> int:
        """How many pairs of a text and a field there were."""
        return len(self.given) * len(self.texts) - self.left().total()


@dataclass(slots=True)
class Placed:
    """What stands in one spot of one file."""

    file: File
    spot: Spot
    told: list[Planted]

    def write(self) -> None:
        text = ("\n\n" if self.spot.is_markdown else " ").join(told.source for told in self.told)
        put(self.file.data, self.spot.path, Quoted(text or plain(self.spot)))


@dataclass(frozen=True, slots=True)
class Refused:
    told: Planted
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hostile:
    """A content folder that the check has found sound."""

    folder: Path
    told: Mapping[str, Planted]
    """Word → what stands beside it."""
    refused: tuple[Refused, ...]


def write(harbour: Path, folder: Path, number: int, supply: Supply, together: bool = False) -> Hostile:
    """Writes so many worlds to the folder. `together`: as many texts in each spot as there is room for, else one, as
    always where it stands raw: it could change what others mean.

    A field that has had all stays plain.
    """
    shutil.copytree(harbour, folder)
    files = worlds(harbour, number)
    turns = Counter[str]()
    placed: dict[Key, Placed] = {}
    for file in files:
        placed |= {(file.name, spot.path): Placed(file, spot, []) for spot in _spots(file, LANGUAGES[turns[file.kind] % 2])}
        turns[file.kind] += 1
    for one in placed.values():
        _fill(one, supply, together)
    refused = tuple(_settle(folder, files, placed, supply))
    return Hostile(folder, {told.word: told for one in placed.values() for told in one.told}, refused)


def _spots(file: File, raw: str) -> Iterator[Spot]:
    """Where its texts stand. In Markdown of the language `raw` they stand as they are, in the other behind backslashes, to be seen."""
    for spot in file.free:
        is_raw = spot.is_markdown and spot.path[-1] == raw
        yield replace(spot, field=f"{spot.field} as Markdown", is_raw=True) if is_raw else spot


def _fill(placed: Placed, supply: Supply, together: bool) -> None:
    room = min(placed.spot.most - 20, ROOM // len(placed.file.free)) if together and not placed.spot.is_raw else 0
    while not supply.has_had_all(placed.spot.field):
        told = supply.next(placed.spot)
        room -= 2 * len(told.text)
        if placed.told and room < 0:
            supply.back([told])
            break
        placed.told.append(told)
        if room < 0:
            break
    placed.write()


def _settle(folder: Path, files: Sequence[File], placed: Mapping[Key, Placed], supply: Supply) -> Iterator[Refused]:
    """Writes the files, and in the place of what the check refuses something else, until it refuses nothing."""
    paths = {file.name: _written(folder, file) for file in files}
    for _ in range(ROUNDS):
        blamed = _blamed(folder, paths, placed)
        if not blamed:
            return
        for key, codes in blamed.items():
            yield from _replace(placed[key], codes, supply)
        paths |= {file.name: _written(folder, file) for file in {key[0]: placed[key].file for key in blamed}.values()}
    raise AssertionError(f"still refused after {ROUNDS} rounds: {blamed}")


def _written(folder: Path, file: File) -> list[Steps]:
    """Writes the file and says which path stands in which of its lines."""
    path = folder / file.name
    path.parent.mkdir(parents=True, exist_ok=True)
    paths, texts = zip(*lines(file.data), strict=True)
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return list(paths)


def _blamed(folder: Path, paths: Mapping[str, list[Steps]], placed: Mapping[Key, Placed]) -> Mapping[Key, tuple[str, ...]]:
    """The spots in which the check finds an error, with the codes of the errors."""
    found: dict[Key, set[str]] = defaultdict(set)
    for problem in _errors(folder):
        name = problem.path.partition("/")[2]
        key = name, paths[name][problem.line - 1]
        assert key in placed, problem
        found[key].add(problem.code)
    return {key: tuple(sorted(codes)) for key, codes in found.items()}


def _errors(folder: Path) -> list[Problem]:
    try:
        resolve(validate(load(folder)))
    except ContentError as error:
        return [problem for problem in error.problems if problem.level == "error"]
    return []


def _replace(placed: Placed, codes: tuple[str, ...], supply: Supply) -> Iterator[Refused]:
    """Of several texts the first half stays, to be asked about again; a single one is refused for good."""
    half = len(placed.told) // 2
    if half:
        supply.back(placed.told[half:])
        placed.told = placed.told[:half]
    else:
        yield Refused(placed.told[0], codes)
        placed.told = [] if supply.has_had_all(placed.spot.field) else [supply.next(placed.spot)]
    placed.write()
