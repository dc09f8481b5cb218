"""schema.org as the npm package `schema-dts` has it: which types there are, which properties each has, and what they take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from conformance.findings import HERE

DECLARED = HERE / "node_modules/schema-dts/dist/schema.d.ts"
INTERFACE = re.compile(r"^(?:export )?interface (\w+?)(?:Base|Leaf)(?: extends ([^{]+))? \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.+), "\w+">;$', re.MULTILINE)
TYPE = re.compile(r'^    "@type": "(\w+)";$', re.MULTILINE)
PLAIN: Mapping[type, frozenset[str]] = {
    str: frozenset({"Text", "URL", "Date", "DateTime"}),
    int: frozenset({"Number", "Integer", "Float"}),
    float: frozenset({"Number", "Float"}),
    bool: frozenset({"Boolean"}),
}
"""What a value of JSON may stand for."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    types: frozenset[str]
    above: Mapping[str, frozenset[str]]
    """Type → the types right above it."""
    own: Mapping[str, Mapping[str, frozenset[str]]]
    """Type → its own properties → what each takes."""

    def line(self, kind: str) -> Iterator[str]:
        """The type and all above it."""
        yield kind
        for one in self.above.get(kind, ()):
            yield from self.line(one)

    def taken(self, kind: str, name: str) -> frozenset[str]:
        """What the property takes at that type; nothing if the type does not have it."""
        return frozenset().union(*(self.own[one].get(name, frozenset()) for one in self.line(kind)))

    def faults(self, node: Mapping[str, Any]) -> Iterator[str]:
        """What schema.org does not know of a node and of those in it."""
        kind = node.get("@type", "")
        if kind not in self.types:
            yield f"there is no type {kind}"
            return
        for name, value in node.items():
            if not name.startswith("@"):
                for one in value if isinstance(value, list) else [value]:
                    yield from self._faults_of(kind, name, one)

    def _faults_of(self, kind: str, name: str, value: Any) -> Iterator[str]:
        is_node = isinstance(value, dict)
        if is_node:
            yield from self.faults(value)
        given = frozenset(self.line(value.get("@type", ""))) if is_node else PLAIN[type(value)]
        if not given & self.taken(kind, name):
            yield f"{kind} has no {name} that could be {value['@type'] if is_node else repr(value)}"


@cache
def vocabulary() -> Vocabulary:
    """The whole of schema.org, read once."""
    assert DECLARED.is_file(), "schema-dts is not installed: run `make test`, which installs it"
    text = DECLARED.read_text(encoding="utf-8")
    above: dict[str, frozenset[str]] = {}
    own: dict[str, dict[str, frozenset[str]]] = {}
    for name, bases, body in INTERFACE.findall(text):
        above[name] = above.get(name, frozenset()) | frozenset(re.findall(r"(\w+)Base\b", bases)) - {name}
        own.setdefault(name, {}).update({each: frozenset(re.findall(r"\w+", taken)) for each, taken in PROPERTY.findall(body)})
    return Vocabulary(frozenset(TYPE.findall(text)), above, own)
