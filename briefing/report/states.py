"""Two states of the content → what was read of both, and which records differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.catalog import Catalog
from briefing.examine import Examined
from briefing.indexes import build_catalog
from briefing.load import KINDS, Bytes, HandWritten, content_of, kind_of, read_bytes
from briefing.nodes import Fault, NodeError
from briefing.problems import Place
from briefing.records import Site
from briefing.report.compared import Compared, Key, State
from briefing.report.trees import Lying, Tree, differing, trees
from briefing.resolve import all_problems, archived, linked
from briefing.validate import Validated, validate
from briefing.withhold import hidden


def compared(base: str, content: Path) -> Compared:
    """The content folder beside its state before: `base` is a revision of the repository in which it lies, or a folder.

    Raises BuildError if there is no such folder or revision.
    """
    before, after = trees(base, content)
    names = differing(before, after)
    old, new = _state(before), _state(after)
    if old.catalog is None and not before.files and new.catalog:
        old = State(before.name, {}, (), _empty(new.catalog.site))
    return Compared(old, new, frozenset(key for name in names if (key := key_of(name))), _renamed(old, new))


def key_of(name: str) -> Key | None:
    """The record or page that stands at a path of the content folder; None for what is none."""
    kind, parts = kind_of(name), name.split("/")
    if kind is None:
        return None
    stem = parts[-1].rpartition(".")[0]
    return kind, f"{parts[1]}/{stem}" if kind == "page" else stem


def _state(tree: Tree) -> State:
    items = [read_bytes(tree.folder, name, lying.form, _bytes(lying)) for name, lying in tree.files.items()]
    validated = validate(content_of(items))
    archive = archived(validated)
    problems = tuple(all_problems(validated, archive))
    site = next((item.record for item in validated.documents if isinstance(item.record, Site)), None)
    is_sound = site is not None and not any(problem.level == "error" for problem in problems)
    catalog = linked(site, validated, hidden(archive)) if site and is_sound else None
    return State(tree.name, dict(_keyed(validated)), problems, catalog)


def _bytes(lying: Lying) -> Bytes:
    def first(largest: int) -> bytes:
        if lying.raw is None:
            raise NodeError(Fault("E001", Place(1, 1), "cannot be read"))
        return lying.raw[:largest]

    return first


def _keyed(validated: Validated) -> Iterator[tuple[Key, Examined]]:
    for item in validated.documents:
        document = item.document
        if isinstance(document, HandWritten):
            yield ("page", f"{document.locale}/{document.id}"), item
        else:
            yield (document.kind, document.stem), item


def _empty(site: Site) -> Catalog:
    """Of a state in which there was nothing yet."""
    return build_catalog(site, {kind: {} for kind in KINDS}, (), {"actor": frozenset(), "place": frozenset()})


def _renamed(before: State, after: State) -> Mapping[Key, Key]:
    """What is gone under its id and came under another whose record says so."""
    found = {(kind, former): (kind, name) for (kind, name), item in after.documents.items() for former in item.facts.former}
    return {
        old: new for old, new in found.items() if old in before.documents and old not in after.documents and new not in before.documents
    }
