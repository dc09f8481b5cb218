"""Two states of the content → what was read of both, and which records differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.catalog import Catalog
from briefing.indexes import build_catalog
from briefing.load import KINDS, kind_of
from briefing.problems import Problem
from briefing.records import Site
from briefing.report.compared import Compared, Key, State
from briefing.report.reading.files import Reading, Sources, keyed, kind_at, stem_at
from briefing.report.reading.near import FEW, MOST, reach
from briefing.report.reading.trees import Tree, differing, trees
from briefing.resolve import all_problems, archived, linked
from briefing.withhold import hidden


def compared(base: str, content: Path, few: int = FEW, most: int = MOST) -> Compared:
    """The content folder beside its state before: `base` is a revision of the repository in which it lies, or a folder.

    An archive of more than `few` incidents and sources is read only as far as the difference reaches, and of the
    records that name what changed `most` are looked at. Raises BuildError if there is no such folder or revision.
    """
    return between(*trees(base, content), few, most)


def between(old_tree: Tree, new_tree: Tree, few: int = FEW, most: int = MOST) -> Compared:
    """The same of files at hand."""
    before, after = Reading(old_tree), Reading(new_tree)
    names = differing(old_tree, new_tree)
    found = reach(before, after, names, few, most)
    whole = None if found.is_whole else names | (found.touched or frozenset())
    old, new = _state(before, whole), _state(after, whole)
    showing = None if found.touched is None else frozenset(filter(None, map(key_of, found.touched)))
    if not before.tree.files and new.catalog:
        old = State(old.name, {}, (), _empty(new.catalog.site))
    return Compared(
        before=old,
        after=new,
        changed=frozenset(filter(None, map(key_of, names))),
        renamed=_renamed(old, new),
        touched=None if whole is None else showing,
        showing=showing,
        is_cut=found.is_cut,
        unnamed=_unnamed(before, after, names),
    )


def key_of(name: str) -> Key | None:
    """The record or page that stands at a path of the content folder; None for what is none."""
    kind, parts = kind_of(name), name.split("/")
    if kind is None:
        return None
    return kind, f"{parts[1]}/{stem_at(name)}" if kind == "page" else stem_at(name)


def _state(reading: Reading, whole: frozenset[str] | None) -> State:
    validated = reading.validated()
    archive = archived(validated)
    problems = tuple(problem for problem in all_problems(validated, archive) if _counts(problem, whole))
    site = next((item.record for item in validated.documents if isinstance(item.record, Site)), None)
    is_sound = site is not None and not any(problem.level == "error" for problem in problems)
    catalog = linked(site, validated, hidden(archive), Sources(reading)) if site and is_sound else None
    return State(reading.tree.name, dict(keyed(validated)), problems, catalog)


def _counts(problem: Problem, whole: frozenset[str] | None) -> bool:
    """Of what was not read in full only errors are known for certain."""
    return whole is None or problem.level == "error" or problem.path.partition("/")[2] in whole


def _empty(site: Site) -> Catalog:
    """Of a state in which there was nothing yet."""
    return build_catalog(site, {kind: {} for kind in KINDS}, (), {"actor": frozenset(), "place": frozenset()})


def _renamed(before: State, after: State) -> Mapping[Key, Key]:
    """What is gone under its id and came under another whose record says so."""
    found = {(kind, former): (kind, name) for (kind, name), item in after.documents.items() for former in item.facts.former}
    return {
        old: new for old, new in found.items() if old in before.documents and old not in after.documents and new not in before.documents
    }


def _unnamed(before: Reading, after: Reading, names: frozenset[str]) -> frozenset[Key]:
    changed = [before.examined[name].facts for name in names if name in before.examined and kind_at(name) == "incident"]
    dropped = {name for facts in changed for _, kind, name in facts.references if kind == "actor"}
    dropped -= set(_named(after, [name for name in names if name in after.examined]))
    others = [lying.raw for name, lying in after.tree.files.items() if kind_at(name) == "incident" and lying.raw]
    return frozenset(("actor", name) for name in dropped if not any(name.encode() in raw for raw in others))


def _named(reading: Reading, names: list[str]) -> Iterator[str]:
    return (to for name in names for _, kind, to in reading.examined[name].facts.references if kind == "actor")
