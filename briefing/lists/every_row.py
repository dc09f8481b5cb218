"""The records → the long lists of what stands beside each, made once for the whole site and asked by key.

A list that fits on the page of its record is not among them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.at_hand.entries import Entry
from briefing.lists.every_part import of_record, part_key
from briefing.lists.parts import MOST as PAGE
from briefing.lists.parts import Part, in_a_row
from briefing.records import Actor, Briefing

Row = tuple[str, int]
"""An id, and in how many incidents it stands beside the record."""
Lists = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Index → record → ids."""
COMPANY, RELATIONS, SOURCES, WITHIN = "company", "relations", "actor-sources", "within"
ACTORS, CITED = "briefing-actors", "briefing-sources"
MOST = {COMPANY: 30, RELATIONS: 60, SOURCES: 60, WITHIN: 100, ACTORS: 60, CITED: 60}
"""Such lists, and how many entries of each the page of the record may show; a longer one has pages of its own."""


def every_row(
    entries: Mapping[str, Entry], actors: Mapping[str, Actor], briefings: Mapping[str, Briefing], indexes: Lists
) -> tuple[dict[str, Part[Row]], dict[str, tuple[str, ...]]]:
    """`Catalog.rows`, and for `Catalog.part_names` the names of their pages.

    `indexes`: `actor`, `place` and `briefing` → the incidents of each; `within` → the places in each; `related` → who states a
    relation to the actor.
    """

    def of(kind: str, name: str) -> list[Entry]:
        return [entries[one] for one in indexes[kind].get(name, ())]

    lists: dict[str, tuple[Iterable[str], Callable[[str], Sequence[Row]]]] = {
        COMPANY: (actors, lambda name: _most_first(_company(of("actor", name), name))),
        RELATIONS: (actors, lambda name: _related(actors[name], indexes["related"])),
        SOURCES: (actors, lambda name: _sources(reversed(of("actor", name)), _cites(actors, name, indexes["related"]))),
        WITHIN: (indexes["within"], lambda name: [(one, len(indexes["place"].get(one, ()))) for one in indexes["within"][name]]),
        ACTORS: (briefings, lambda name: _most_first(one.participants for one in of("briefing", name))),
        CITED: (briefings, lambda name: _sources(of("briefing", name), ())),
    }
    found = {of_record(kind, name): row for kind, (names, rows) in lists.items() for name in names if len(row := rows(name)) > MOST[kind]}
    parts = {name: in_a_row(row, PAGE) for name, row in found.items()}
    return (
        {part_key(listed, name): part for listed, pages in parts.items() for name, part in pages.items()},
        {listed: tuple(pages) for listed, pages in parts.items()},
    )


def _company(entries: Iterable[Entry], actor: str) -> Iterable[list[str]]:
    """Those beside whom the actor takes part, incident by incident."""
    return ([one for one in entry.participants if one != actor] for entry in entries if actor in entry.participants)


def _most_first(met: Iterable[Iterable[str]]) -> list[Row]:
    return sorted(Counter(name for names in met for name in names).items(), key=lambda row: (-row[1], row[0]))


def _related(actor: Actor, related: Mapping[str, tuple[str, ...]]) -> list[Row]:
    return [(name, 0) for name in dict.fromkeys([*(item.actor for item in actor.relations), *related.get(actor.id, ())])]


def _cites(actors: Mapping[str, Actor], name: str, related: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The sources of what relates the actor to others, and of its names."""
    stated = [item for other in related.get(name, ()) for item in actors[other].relations if item.actor == name]
    named = [source for alias in actors[name].aka for source in alias.used_by]
    return [*(cite.source for item in (*actors[name].relations, *stated) for cite in item.cites), *named]


def _sources(entries: Iterable[Entry], first: Iterable[str]) -> list[Row]:
    """Those of `first`, then those of the incidents."""
    found: Counter[str] = Counter(dict.fromkeys(first, 0))
    for entry in entries:
        found.update(entry.sources)
    return list(found.items())
