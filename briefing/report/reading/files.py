"""The files of one state that are read: each once, and once for both states where it is the same in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from pydantic import ValidationError

from briefing.context import KINDS as CONTEXT
from briefing.context import Context, context_of
from briefing.examine import Examined, examine, model_of
from briefing.facts import Facts, facts_of
from briefing.load import FOLDERS, Bytes, Document, HandWritten, Unread, read_bytes
from briefing.problems import BuildError, Place
from briefing.records import Source
from briefing.report.compared import Key
from briefing.report.reading.trees import Lying, Tree
from briefing.validate import Validated
from briefing.walk import contents
from briefing.yaml.nodes import Fault, NodeError

Item = Document | HandWritten | Unread


@dataclass
class Reading:
    tree: Tree
    items: dict[str, Item] = field(default_factory=dict)
    """Path → what the file holds."""
    examined: dict[str, Examined] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    """Paths of what every rule was asked about."""

    @cached_property
    def context(self) -> Context:
        names = [name for kind in CONTEXT for name in self.of_kind.get(kind, ())]
        return context_of(item for name in names if isinstance(item := self.item(name), Document))

    @cached_property
    def paths(self) -> Mapping[Key, str]:
        """Key of each record → where it lies."""
        return {(kind, stem_at(name)): name for kind, names in self.of_kind.items() for name in names}

    @cached_property
    def of_kind(self) -> Mapping[str, Sequence[str]]:
        """Kind → the paths of its records, in the order in which they are read."""
        found: dict[str, list[str]] = {}
        for name in self.tree.files:
            if kind := kind_at(name):
                found.setdefault(kind, []).append(name)
        return found

    def item(self, name: str) -> Item:
        if name not in self.items:
            lying = self.tree.files[name]
            self.items[name] = read_bytes(self.tree.folder, name, lying.form, _bytes(lying))
        return self.items[name]

    def read(self, name: str, in_full: bool) -> Examined | None:
        """What the file holds; only `in_full` also what the rules find in it. None if there is no such file, or it gives nothing."""
        if name not in self.tree.files or isinstance(item := self.item(name), Unread):
            return None
        if name not in self.examined or (in_full and name not in self.whole):
            self.examined[name] = examine(item, self.context) if in_full else _glanced(item, self.context)
        if in_full:
            self.whole.add(name)
        return self.examined[name]

    def shared(self, other: Reading) -> None:
        """Takes over what the other state read of files that are the same here."""
        for name, lying in self.tree.files.items():
            if other.tree.files.get(name) == lying and name in other.items:
                self.items[name] = other.items[name]
                if self.context.fingerprint == other.context.fingerprint and name in other.examined:
                    self.examined[name] = other.examined[name]
                    self.whole |= other.whole & {name}

    def validated(self) -> Validated:
        """What was read. Of references to what was not, nothing is said."""
        read = [name for name in self.tree.files if name in self.examined]
        documents = tuple(self.examined[name] for name in read)
        known = {(item.facts.kind, item.facts.name) for item in documents}
        unread = [item for item in self.items.values() if isinstance(item, Unread)]
        own = (problem for item in documents for problem in item.problems)
        faults = (problem for item in unread for problem in item.problems)
        return Validated(self.context, documents, frozenset(key for key in self.paths if key not in known), (*faults, *own))


class Sources(dict[str, Source]):
    """The sources that were read; any other one is read when it is asked for by its id, and is none of those that are counted."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.asked: dict[str, Source] = {}
        found = (reading.examined[name].record for name in reading.of_kind.get("source", ()) if name in reading.examined)
        super().__init__((record.id, record) for record in found if isinstance(record, Source))

    def __missing__(self, name: str) -> Source:
        if name in self.asked:
            return self.asked[name]
        path = self.reading.paths[("source", name)]
        item = self.reading.item(path)
        record = _glanced(item, self.reading.context).record if not isinstance(item, Unread) else None
        if not isinstance(record, Source):
            raise BuildError(f"{self.reading.tree.folder}/{path} has errors: `build.py check` tells them")
        return self.asked.setdefault(name, record)

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in self or ("source", name) in self.reading.paths else default


@cache
def kind_at(name: str) -> str | None:
    """The kind of record that lies in that folder, whether or not it may."""
    if name == "site.yml":
        return "site"
    top, mark, _ = name.partition("/")
    return (FOLDERS.get(top) or ("page" if top == "pages" else None)) if mark else None


def stem_at(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]


def keyed(validated: Validated) -> Iterator[tuple[Key, Examined]]:
    for item in validated.documents:
        document = item.document
        if isinstance(document, HandWritten):
            yield ("page", f"{document.locale}/{document.id}"), item
        else:
            yield (document.kind, document.stem), item


def _glanced(item: Document | HandWritten, context: Context) -> Examined:
    """A record without what the rules find in it by itself, unless its schema does not accept it."""
    if isinstance(item, HandWritten):
        return Examined(item, None, Facts("page", item.id, item.path, language=item.locale), ())
    try:
        record = model_of(item).model_validate(item.data)
    except ValidationError:
        return examine(item, context)
    return Examined(item, record, facts_of(item, contents(record)), ())


def _bytes(lying: Lying) -> Bytes:
    def first(largest: int) -> tuple[bytes, int]:
        if lying.raw is None:
            raise NodeError(Fault("E001", Place(1, 1), "cannot be read"))
        return lying.raw[: largest + 1], lying.whole or len(lying.raw)

    return first
