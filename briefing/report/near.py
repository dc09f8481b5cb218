"""How far a change reaches: which files have to be read of a large archive to tell what it does.

Read are: what changed; what that names, and what names it; every actor, place and outlet, without which neither
a name nor what is withheld can be told; and a few incidents for the pages that tell of all. What is not read is
looked into as bytes, for ids and dates. What is looked for is never taken for granted: a file that was found is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from briefing.facts import Facts
from briefing.findings import archive_of
from briefing.records import Actor
from briefing.report.compared import Key
from briefing.report.reading import Reading, kind_at, stem_at
from briefing.withhold import hidden, public_in

ALWAYS = frozenset({"site", "vocabulary", "glossary", "base-map", "page", "place", "actor", "outlet"})
FOR_ALL = frozenset({"site", "vocabulary", "glossary", "base-map"})
"""What every page may show: if one of these changes, everything is read."""
NAMING = ("incident", "briefing", "source")
"""Kinds that name others, and are not all read."""
FEW = 150
"""Incidents and sources of an archive that is simply read as a whole."""
MOST = 40
"""Records that name what changed, and whose pages are looked at."""
OWN: Mapping[str, frozenset[str]] = {
    "actor": frozenset(
        {"profile", "aka", "wikidata", "inter", "active", "reviewed_on", "relations", "short_names", "translations", "waivers"}
    ),
    "place": frozenset({"aka", "pcode", "note", "translations", "waivers"}),
    "outlet": frozenset({"aka", "country", "affiliation_note", "reliability", "reliability_rationale", "translations", "waivers"}),
}
"""Fields that only the record's own page shows, and pages that are looked at in any case."""
GUARDS = (b"withhold_actors", b"publish_places_as")
DATE = re.compile(rb"\ndate:\n(?:  .*\n)*?  edtf: ['\"]?([^'\"\n]+)")
ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}")
LATEST = 8
"""Incidents that are read because pages show the latest ones."""


@dataclass(frozen=True, slots=True)
class Reach:
    touched: frozenset[str] | None
    """Paths of what was read in full because it names what changed; None if everything was."""
    is_cut: bool = False
    """Whether more records name what changed."""


@dataclass
class _Way:
    """Both states, as far as they are read."""

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

    def unread(self, kinds: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of the files that are not read; all of these are the same in both states."""
        for name, lying in self.after.tree.files.items():
            if lying.raw and name not in self.reached and kind_at(name) in kinds:
                yield name, lying.raw


def reach(before: Reading, after: Reading, core: frozenset[str], few: int = FEW, most: int = MOST) -> Reach:
    """Reads in both states what has to be. `core`: the paths of what is not the same in both."""
    after.read("site.yml", True)
    if _is_for_all(before, after, core) or _number(before, after) <= few:
        _read_all(before, after)
        return Reach(None)
    way = _Way(before, after, core)
    names = {**before.tree.files, **after.tree.files}
    way.read(sorted(core), in_full=True)
    way.read(name for name in names if kind_at(name) in ALWAYS and name not in core)
    way.read(name for name, raw in way.unread(["incident"]) if any(guard in raw for guard in GUARDS))
    way.read(name for name, raw in way.unread(["briefing"]) if b"\nquery:" in raw)
    is_cut = _touch(way, most)
    way.read(_stand_ins(way))
    _close(way)
    _prove(way)
    _close(way)
    return Reach(frozenset(way.touched), is_cut)


def _number(before: Reading, after: Reading) -> int:
    return sum(kind_at(name) in ("incident", "source") for name in {**before.tree.files, **after.tree.files})


def _is_for_all(before: Reading, after: Reading, core: frozenset[str]) -> bool:
    return any(kind_at(name) in FOR_ALL or _anchors(before, name) != _anchors(after, name) for name in core)


def _anchors(reading: Reading, name: str) -> list[str] | None:
    """The parts of a hand-written page to which other pages lead; None if there is no such page."""
    lying = reading.tree.files.get(name)
    return ANCHOR.findall((lying.raw or b"").decode("utf-8", "replace")) if lying and kind_at(name) == "page" else None


def _read_all(before: Reading, after: Reading) -> None:
    for name in after.tree.files:
        after.read(name, True)
    before.shared(after)
    for name in before.tree.files:
        before.read(name, True)


def _touch(way: _Way, most: int) -> bool:
    """Reads what names the changed records, if it shows what changed of them; whether there is more of it than that."""
    keys = {(kind, stem_at(name)) for name in way.core if (kind := kind_at(name)) and kind != "page"}
    wanted = {to for key in keys for to in _looked_for(way, key)}
    near = {name for kind, name in wanted if kind == "outlet"}
    sources = [stem_at(name) for name, raw in way.unread(["source"]) if any(one.encode() in raw for one in near)]
    ids = [name.encode() for name in {*(name for _, name in wanted), *sources}]
    found: list[str] = []
    for name, raw in way.unread(NAMING) if ids else ():
        if any(one in raw for one in ids):
            if len(found) == most:
                way.touched.update(found)
                way.read(found, in_full=True)
                return True
            found.append(name)
    way.touched.update(found)
    way.read(found, in_full=True)
    return False


def _looked_for(way: _Way, key: Key) -> Iterator[Key]:
    """Whom a page may name because of what changed in a record."""
    kind, name = key
    old, new = (_record(reading, key) for reading in way.both)
    if _shown(kind, old) != _shown(kind, new):
        yield key
        if kind == "place":
            yield from (("place", inner) for inner in _within(way, name))
    if kind == "actor" and _bodies(old) != _bodies(new):
        yield from (("actor", other) for other in _bodies(old) | _bodies(new))


def _bodies(record: BaseModel | None) -> frozenset[str]:
    """For whom an actor speaks too, so that it counts as heard (`rules.silent_party`)."""
    return frozenset(item.actor for item in record.relations if item.type == "umbrella_of") if isinstance(record, Actor) else frozenset()


def _record(reading: Reading, key: Key) -> BaseModel | None:
    path = reading.paths.get(key)
    return reading.examined[path].record if path in reading.examined else None


def _shown(kind: str, record: BaseModel | None) -> object:
    return record and record.model_dump(exclude=set(OWN.get(kind, ())))


def _within(way: _Way, name: str) -> list[str]:
    """The places that lie in the place."""
    return [
        item.facts.name
        for reading in way.both
        for item in reading.examined.values()
        if item.facts.kind == "place" and any(to == name for path, _, to in item.facts.references if path.startswith("parents."))
    ]


def _stand_ins(way: _Way) -> list[str]:
    """Incidents that show on the pages of all which years there are, and which are the first and the last."""
    dated = sorted((found[1].decode("utf-8", "replace"), name) for name, raw in way.unread(["incident"]) if (found := DATE.search(raw)))
    by_year = {text.lstrip("[.-/")[:4]: name for text, name in dated}
    whole = [name for text, name in dated if len(text) == len("2031-05-10")]
    chosen = [*by_year.values(), *(name for _, name in dated[:1]), *(name for _, name in dated[-LATEST:]), *whole[-LATEST:]]
    return list(dict.fromkeys(chosen))


def _close(way: _Way) -> None:
    """Reads what is named by what is read: sources always, other records by what may show more than their names."""
    full = way.core | way.touched | {name for name in way.reached if kind_at(name) == "briefing"}
    known: set[str] = set()
    while new := way.reached - known:
        known |= new
        wanted = {key for key in way.references(new) if key[0] == "source"} | way.references(new & full)
        way.read({path for reading in way.both for key in wanted if (path := reading.paths.get(key))} - way.reached)


def _prove(way: _Way) -> None:
    """Reads as many incidents as it takes to know of everyone and every place near the change whether they may be shown."""
    near = _around(way, way.references(way.core | way.touched) | {(kind_at(name) or "", stem_at(name)) for name in way.core})
    for reading in way.both:
        for key in sorted(_doubtful(reading) & near):
            _settle(way, reading, key)


def _settle(way: _Way, reading: Reading, key: Key) -> None:
    kind, name = key
    inner = [one.encode() for one in ((name, *_within(way, name)) if kind == "place" else (name,))]
    naming = [path for path, raw in way.unread(["incident"]) if any(one in raw for one in inner)]
    for path in naming:
        if key not in _doubtful(reading):
            break
        way.read([path])


def _around(way: _Way, keys: set[Key]) -> set[Key]:
    places = {item.facts.name: item.facts for reading in way.both for item in reading.examined.values() if item.facts.kind == "place"}
    waiting = [name for kind, name in keys if kind == "place"]
    found = set(keys)
    while waiting:
        facts = places.get(waiting.pop())
        for path, _, to in facts.references if facts else ():
            if path.startswith("parents.") and ("place", to) not in found:
                found.add(("place", to))
                waiting.append(to)
    return found


def _doubtful(reading: Reading) -> frozenset[Key]:
    """What no incident that is read shows, though one that is not read may; and what is kept back."""
    facts = [item.facts for item in reading.examined.values()]
    archive = archive_of(reading.context, facts, frozenset())
    unshown = [["locations", "place", name] for name in archive.records["place"] if public_in(archive, name) is None]
    naming = Facts("incident", "", "", status="published", references=unshown)
    kept_back = hidden(archive_of(reading.context, [*facts, naming], frozenset()))
    return frozenset((kind, name) for kind, names in kept_back.items() for name in names)
