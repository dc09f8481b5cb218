"""Both states of the records, as far as they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from briefing.report.compared import Key
from briefing.report.reading.files import Reading


@dataclass
class Way:
    """What is read so far, and how more is."""

    before: Reading
    after: Reading
    core: frozenset[str]
    touched: set[str] = field(default_factory=set)
    reached: set[str] = field(default_factory=set)
    """Paths of all that is read."""

    @property
    def both(self) -> tuple[Reading, Reading]:
        return self.before, self.after

    def read(self, names: Iterable[str], in_full: bool = False) -> None:
        for name in names:
            self.reached.add(name)
            self.after.read(name, in_full)
            if name not in self.core and self.after.tree.files.get(name) == self.before.tree.files.get(name):
                self.before.items[name] = self.after.items[name]
                if name in self.after.examined:
                    self.before.examined[name] = self.after.examined[name]
            else:
                self.before.read(name, in_full)

    def references(self, names: Iterable[str]) -> set[Key]:
        """What the files name, in either state."""
        return {
            (kind, to)
            for name in names
            for reading in self.both
            if name in reading.examined
            for _, kind, to in reading.examined[name].facts.references
        }

    def unread(self, *kinds: str) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of the files that are not read; all of these are the same in both states."""
        for kind in kinds:
            for name in self.after.of_kind.get(kind, ()):
                if name not in self.reached and (raw := self.after.tree.files[name].raw):
                    yield name, raw

    def naming(self, ids: Iterable[str], *kinds: str, most: int | None = None) -> list[str]:
        """The files among them in which one of the ids stands; no more than so many."""
        wanted = [one.encode() for one in ids]
        found = (name for name, raw in self.unread(*kinds) if any(one in raw for one in wanted)) if wanted else iter(())
        return list(islice(found, most))


def within(way: Way, name: str) -> list[str]:
    """The places that lie in the place."""
    way.read(way.naming([name], "place"))
    return [
        item.facts.name
        for reading in way.both
        for path in reading.of_kind.get("place", ())
        if (item := reading.examined.get(path)) and any(to == name for key, _, to in item.facts.references if key.startswith("parents."))
    ]
