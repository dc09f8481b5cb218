"""What a report may not repeat of problems: the contents of files that are not published or keep something back, and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.discreet import is_guarded
from briefing.facts import Facts
from briefing.report.compared import Compared, Key, State
from briefing.report.kept_back import KeptBack, kept_back, says
from briefing.report.shown import is_shown

NAMED = ("actor", "place")
"""Kinds of record whose id is a name."""
NOWHERE = ("", "")
"""Of a file that is no record."""


@dataclass(frozen=True, slots=True)
class Private:
    contents: frozenset[str]
    """Paths, in either state, of files of which nothing is repeated."""
    nameless: frozenset[str]
    """Paths that are not told themselves."""
    ids: frozenset[str]
    kept: KeptBack | None
    """None if one of the states has errors; then only the ids are known."""
    keys: Mapping[str, Key]
    """Path → the record, under its id of the second state."""

    def is_repeatable(self, path: str, words: str) -> bool:
        """Whether words that stand in the file, or are about it, may be told."""
        if path in self.contents or path in self.nameless or any(name in words for name in self.ids):
            return False
        return self.kept is None or not says(self.kept, self.keys.get(path, NOWHERE), {"": words})


def private_of(compared: Compared) -> Private:
    before, after = _guarded_keys(compared.before), _guarded_keys(compared.after)
    guarded = before | after | {old for old, new in compared.renamed.items() if new in after}
    nameless = {key for key in _all(compared) if key[0] in NAMED and _is_nameless(compared, key, guarded)}
    has_catalogs = compared.before.catalog is not None and compared.after.catalog is not None
    return Private(
        contents=frozenset(_paths(compared, guarded)),
        nameless=frozenset(_paths(compared, nameless)),
        ids=frozenset(name for _, name in nameless),
        kept=kept_back(compared) if has_catalogs else None,
        keys={path: compared.renamed.get(key, key) for key in _all(compared) for path in _paths(compared, [key])},
    )


def _paths(compared: Compared, keys: Iterable[Key]) -> Iterator[str]:
    for key in keys:
        for state in (compared.before, compared.after):
            if key in state.documents:
                yield state.documents[key].facts.path


def _guarded_keys(state: State) -> set[Key]:
    """Drafts, what was taken down, records that withhold something, and what incidents withhold."""
    everything = {key: examined.facts for key, examined in state.documents.items()}
    withheld = {key for facts in everything.values() for key in _withheld(facts)}
    return withheld | {key for key, facts in everything.items() if is_guarded(facts)}


def _withheld(facts: Facts) -> Iterator[Key]:
    yield from (("actor", name) for name in facts.withheld)
    if facts.kind == "incident" and facts.publish_as in ("parent", "none"):
        yield from (("place", name) for _, kind, name in facts.references if kind == "place")


def _all(compared: Compared) -> Mapping[Key, object]:
    return {**compared.before.documents, **compared.after.documents}


def _is_nameless(compared: Compared, key: Key, guarded: set[Key]) -> bool:
    """Whether the second state shows no such record, or has none any more: in a public repository a name is kept back by taking it out."""
    now, after = compared.renamed.get(key, key), compared.after
    if now not in after.documents:
        return now in compared.changed or key in compared.changed
    return now in guarded if after.catalog is None else not is_shown(after.catalog, *now)
