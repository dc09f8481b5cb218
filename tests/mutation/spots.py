"""Where in a record's file a slip can be made: its keys, its values and what they mean, its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefing.examine import model_of
from briefing.load import Document, tree
from briefing.problems import Place
from briefing.walk import Contents, Path, contents
from briefing.yaml.nodes import Node, node_at


@dataclass(frozen=True)
class Spot:
    """A key or a value of one line: its path in the record, its words and where they stand."""

    path: Path
    words: str
    place: Place


@dataclass(frozen=True)
class Page:
    """A record's file, for one who is about to make a slip in it."""

    document: Document

    @cached_property
    def lines(self) -> list[str]:
        return self.document.text.split("\n")

    @cached_property
    def contents(self) -> Contents:
        return contents(self.document.data, model_of(self.document))

    @cached_property
    def keys(self) -> list[Spot]:
        return list(_keys(tree(self.document), ()))

    @cached_property
    def values(self) -> list[Spot]:
        """Texts that stand on one line, with their quotation marks if they have some."""
        found = _values(tree(self.document), ())
        return [spot for spot in found if self.written(spot.place).strip("'\"") == spot.words]

    def written(self, place: Place) -> str:
        return self.lines[place.line - 1][place.column - 1 : place.column - 1 + place.width]

    def at(self, path: Path) -> Spot | None:
        return next((spot for spot in self.values if spot.path == path), None)

    def with_words(self, place: Place, words: str) -> str:
        """The text with other words at the place."""
        line = self.lines[place.line - 1]
        return self.with_line(place.line, line[: place.column - 1] + words + line[place.column - 1 + place.width :])

    def with_line(self, number: int, *instead: str) -> str:
        return "\n".join([*self.lines[: number - 1], *instead, *self.lines[number:]])

    def last_line(self, key: Spot) -> int:
        """The last line of what belongs to a key."""
        number, column = key.place.line, key.place.column
        while number < len(self.lines) and _belongs(self.lines[number], column):
            number += 1
        return number

    def mapping_lines(self, path: Path) -> frozenset[int]:
        """Where a mapping begins, and where its key stands: there an editor adds what is missing in it."""
        first = node_at(tree(self.document), path).place.line
        return frozenset({first, *(key.place.line for key in self.keys if path and key.path == path)})


def _keys(node: Node, path: Path) -> Iterator[Spot]:
    if isinstance(node.value, dict):
        for key, inner in node.value.items():
            yield Spot((*path, key), key, node.keys[key])
            yield from _keys(inner, (*path, key))
    elif isinstance(node.value, list):
        for index, inner in enumerate(node.value):
            yield from _keys(inner, (*path, index))


def _values(node: Node, path: Path) -> Iterator[Spot]:
    if isinstance(node.value, str):
        yield Spot(path, node.value, node.place)
    elif isinstance(node.value, dict):
        for key, inner in node.value.items():
            yield from _values(inner, (*path, key))
    elif isinstance(node.value, list):
        for index, inner in enumerate(node.value):
            yield from _values(inner, (*path, index))


def _belongs(line: str, column: int) -> bool:
    blanks = len(line) - len(line.lstrip(" "))
    return blanks >= column or (blanks == column - 1 and line[blanks:].startswith("- "))
