"""Of which files a report may not repeat what stands in them: they are not published, or keep something back."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.facts import Facts
from briefing.report.compared import Compared, Key, State


def kept_private(compared: Compared) -> frozenset[str]:
    """The paths, in either state, of drafts, of what was taken down, and of records that withhold something or are withheld."""
    before, after = _keys(compared.before), _keys(compared.after)
    keys = before | after | {old for old, new in compared.renamed.items() if new in after}
    found = [state.documents[key].facts.path for state in (compared.before, compared.after) for key in keys & state.documents.keys()]
    return frozenset(found)


def _keys(state: State) -> set[Key]:
    everything = {key: examined.facts for key, examined in state.documents.items()}
    guarded = {key for facts in everything.values() for key in _guarded(facts)}
    return guarded | {key for key, facts in everything.items() if _is_private(facts)}


def _is_private(facts: Facts) -> bool:
    return facts.status not in (None, "published") or bool(facts.withheld) or facts.publish_as in ("parent", "none")


def _guarded(facts: Facts) -> Iterable[Key]:
    """Actors and places that an incident keeps back."""
    yield from (("actor", name) for name in facts.withheld)
    if facts.kind == "incident" and facts.publish_as in ("parent", "none"):
        yield from (("place", name) for _, kind, name in facts.references if kind == "place")
