"""How far a change reaches: which files have to be read of a large archive to tell what it does.

Read are: what changed; what that names, and what names it; what these name, for their names; what it takes to know
who and what may be shown; and a few incidents for the pages that tell of all. What is not read is looked into as
bytes, for ids and dates, and no answer is taken from there: a file in which something is found is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from briefing.facts import Facts
from briefing.findings import archive_of
from briefing.records import Actor
from briefing.records.edited import IncidentQuery
from briefing.report.compared import Key
from briefing.report.reading.dated import overlaps, stand_ins
from briefing.report.reading.files import Reading, kind_at, stem_at
from briefing.report.reading.way import Way, within
from briefing.withhold import hidden, public_in

ALWAYS = ("site", "vocabulary", "glossary", "base-map", "page", "outlet")
FOR_ALL = frozenset({"site", "vocabulary", "glossary", "base-map"})
"""What every page may show: if one of these changes, everything is read."""
NAMING = ("page", "actor", "place", "source", "briefing", "incident")
"""Kinds that name others, and are not all read; those of which there may be thousands last."""
NAMED = ("actor", "place", "outlet")
"""Kinds of which many pages show the names; a source is read when a page asks for it (`files.Sources`)."""
FEW = 150
"""Incidents and sources of an archive that is simply read as a whole."""
MOST = 10
"""Records that name what changed, and whose pages are looked at, in a larger archive."""
OWN: Mapping[str, frozenset[str]] = {
    "actor": frozenset(
        {"profile", "aka", "wikidata", "inter", "active", "reviewed_on", "relations", "short_names", "translations", "waivers"}
    ),
    "place": frozenset({"aka", "pcode", "note", "translations", "waivers"}),
    "outlet": frozenset({"aka", "country", "affiliation_note", "reliability", "reliability_rationale", "translations", "waivers"}),
}
"""Fields that only the record's own page shows, and pages that are looked at in any case."""
GUARDED = ("parent", "none")
GUARDS = (b"sensitivity", b"\\")
"""In the bytes of every incident that keeps something back, or in which a word may be written by its numbers."""
ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}")


@dataclass(frozen=True, slots=True)
class Reach:
    touched: frozenset[str] | None
    """Paths of what was read in full because it names what changed; None if any record may show it."""
    is_whole: bool
    """Whether everything was read."""
    is_cut: bool = False
    """Whether more records name what changed."""


def reach(before: Reading, after: Reading, core: frozenset[str], few: int = FEW, most: int = MOST) -> Reach:
    """Reads in both states what has to be. `core`: the paths of what is not the same in both."""
    after.read("site.yml", True)
    if not core:
        Way(before, after, core).read(["site.yml"])
        return Reach(frozenset(), is_whole=False)
    if _is_for_all(before, after, core):
        _read_all(before, after)
        return Reach(None, is_whole=True)
    way = Way(before, after, core)
    way.read(sorted(core), in_full=True)
    is_whole = _number(before, after) <= few
    is_cut = _touch(way, None if is_whole else most)
    way.read([name for name, _ in way.unread(*ALWAYS)])
    way.read([name for name, raw in way.unread("incident") if any(guard in raw for guard in GUARDS)])
    way.read([name for name, raw in way.unread("briefing") if b"\nquery:" in raw])
    way.read(stand_ins(way))
    _close(way)
    _prove(way)
    _close(way)
    if is_whole:
        _read_all(before, after)
    return Reach(frozenset(way.touched), is_whole, is_cut)


def _number(before: Reading, after: Reading) -> int:
    return sum(len(reading.of_kind.get(kind, ())) for kind in ("incident", "source") for reading in (before, after)) // 2


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


def _touch(way: Way, most: int | None) -> bool:
    """Reads what names the changed records, if it shows what changed of them; whether there is more of it than that."""
    keys = {(kind, stem_at(name)) for name in way.core if (kind := kind_at(name)) and kind != "page"}
    wanted = {to for key in keys for to in _looked_for(way, key)}
    carried = way.naming((name for kind, name in wanted if kind == "outlet"), "source")
    asking = [query for key in keys for reading in way.both if (query := getattr(_record(reading, key), "query", None))]
    enough = None if most is None else most + 1
    found = way.naming({*(name for _, name in wanted), *map(stem_at, carried)}, *NAMING, most=enough)
    if asking:
        found += [name for name, raw in way.unread("incident") if _may_answer(way, raw, asking) and name not in found]
    _touched(way, found[:most])
    _touched(way, way.naming((stem_at(name) for name in found[:most] if kind_at(name) == "incident"), "briefing"))
    return most is not None and len(found) > most


def _touched(way: Way, names: list[str]) -> None:
    way.touched.update(names)
    way.read(names, in_full=True)


def _may_answer(way: Way, raw: bytes, asking: Sequence[IncidentQuery]) -> bool:
    """Whether an incident may be one of those that a changed briefing gathers."""
    return any(
        (query.actor is None or query.actor.encode() in raw)
        and (query.place is None or any(one.encode() in raw for one in (query.place, *within(way, query.place))))
        and (query.period is None or overlaps(raw, query.period))
        for query in asking
    )


def _looked_for(way: Way, key: Key) -> Iterator[Key]:
    """Whom a page may name because of what changed in a record."""
    kind, name = key
    old, new = (_record(reading, key) for reading in way.both)
    if _shown(kind, old) != _shown(kind, new):
        yield key
        if kind == "place":
            yield from (("place", inner) for inner in within(way, name))
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


def _close(way: Way) -> None:
    """Reads what is named by what is read, as far as pages may show more of it than its name."""
    known: set[str] = set()
    sought: set[str] = set()
    while True:
        near = _looked_at(way)
        kin = _kin(way, near)
        way.read(way.naming(kin - sought, "actor", "place"))
        sought |= kin
        follow = near | _followed(way, near)
        if follow <= known:
            return
        wanted = {key for key in way.references(follow - known - near) if key[0] in NAMED} | way.references(near)
        known |= follow
        way.read({path for reading in way.both for key in wanted if (path := reading.paths.get(key))} - way.reached)


def _kin(way: Way, near: set[str]) -> set[str]:
    """Ids of the actors near the change, whose bodies may speak for them; and of the places too, where some are kept back."""
    kinds = ("actor", "place") if _has_guards(way) else ("actor",)
    return {name for kind, name in {*way.references(near), *map(_key, near)} if kind in kinds}


def _followed(way: Way, near: set[str]) -> set[str]:
    """What of the read is followed: incidents and places always; of actors those near the change, and next to these where
    somebody is kept back, since they may come to light.
    """
    beside = {*way.references(near), *map(_key, near)}
    next_to = beside | (way.references(path for key in beside if (path := way.after.paths.get(key))) if _has_guards(way) else set())
    return {
        path
        for path in way.reached
        if (kind := kind_at(path)) in ("incident", "place")
        or (kind in ("actor", "outlet", "source") and (_key(path) in next_to or not next_to.isdisjoint(way.references([path]))))
    }


def _has_guards(way: Way) -> bool:
    return any(item.facts.withheld or item.facts.publish_as in GUARDED for reading in way.both for item in reading.examined.values())


def _key(path: str) -> Key:
    return kind_at(path) or "", stem_at(path)


def _looked_at(way: Way) -> set[str]:
    """What changed, what shows it, all briefings that are read, and the incidents of those that changed, which name them."""
    gathered = {key for key in way.references(name for name in way.core if kind_at(name) == "briefing") if key[0] == "incident"}
    incidents = {path for reading in way.both for key in gathered if (path := reading.paths.get(key))}
    return {*way.core, *way.touched, *incidents, *(name for name in way.reached if kind_at(name) == "briefing")}


def _prove(way: Way) -> None:
    """Reads as many incidents as it takes to know of everyone and every place that is read whether they may be shown."""
    exhausted: set[Key] = set()
    for reading in way.both:
        for key in sorted(_doubtful(reading) - exhausted):
            if key in _doubtful(reading) and not _settle(way, reading, key):
                exhausted.add(key)


def _settle(way: Way, reading: Reading, key: Key) -> bool:
    """Reads what names it until something shows it; whether there was such an incident. If not, all that name it are read."""
    kind, name = key
    inner = [one.encode() for one in ((name, *within(way, name)) if kind == "place" else (name,))]
    for path, raw in way.unread("incident"):
        if any(one in raw for one in inner):
            way.read([path])
            if key not in _doubtful(reading):
                return True
    return False


def _doubtful(reading: Reading) -> frozenset[Key]:
    """What no incident that is read shows, though one that is not read may; and what is kept back."""
    facts = [item.facts for item in reading.examined.values()]
    archive = archive_of(reading.context, facts, frozenset())
    unshown = [["locations", "place", name] for name in archive.records["place"] if public_in(archive, name) is None]
    naming = Facts("incident", "", "", status="published", references=unshown)
    kept_back = hidden(archive_of(reading.context, [*facts, naming], frozenset()))
    return frozenset((kind, name) for kind, names in kept_back.items() for name in names)
