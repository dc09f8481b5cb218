"""One strict reader of YAML: text in, nodes with places out.

A small part of YAML 1.2: one document of mappings, sequences and scalars, every scalar kept
as text (`null`, `~` and nothing are None). Anchors, aliases, tags, merge keys, several
documents, duplicate keys and deep nesting are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from briefing.problems import Place
from briefing.syntax import explained

DEEPEST = 20
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
NAMES = {"\x85": "a NEL line end", "\u2028": "a line separator", "\u2029": "a paragraph separator", "\ufeff": "a byte-order mark"}


class NodeError(Exception):
    """The text is not YAML that a record may use."""

    def __init__(self, code: str, place: Place, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code, self.place, self.message, self.hint = code, place, message, hint


@dataclass(slots=True)
class Node:
    """A scalar (text or None), a sequence or a mapping, and where it stands."""

    value: str | list[Node] | dict[str, Node] | None
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)
    """Of a mapping: where each key stands."""


Plain = str | list["Plain"] | dict[str, "Plain"] | None


def read(text: str) -> Node:
    """The one document in `text`. Raises NodeError at the first fault."""
    refuse_characters(text)
    events = _events(text)
    next(events)  # the start of the stream
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        raise NodeError("E002", Place(1, 1), "the file is empty")
    node = _node(next(events), events, 1)
    next(events)  # the end of the document
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise NodeError("E003", _place(after), "a second document begins here; a file holds one record")
    return node


def plain(node: Node) -> Plain:
    """The node's values alone: texts, None, lists and dictionaries."""
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    return node.value


def place_of(root: Node, path: tuple[str | int, ...]) -> Place:
    """Where the value at `path` stands; of what is not there, where its nearest parent does."""
    node = root
    for step in path:
        if isinstance(node.value, dict) and step in node.value:
            node = node.value[str(step)]
        elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            break
    return node.place


def refuse_characters(text: str) -> None:
    """Raises NodeError at the first character that may not stand in content."""
    found = FORBIDDEN.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        hint = 'save the file as "UTF-8", not as "UTF-8 with BOM"' if found.start() == 0 and found.group() == "\ufeff" else None
        raise NodeError("E006", Place(line, column), _forbidden(found.group()), hint)


def _forbidden(character: str) -> str:
    name = NAMES.get(character, "a bidi control" if "\u202a" <= character <= "\u2069" else "a control character")
    return f"{name} (U+{ord(character):04X}) may not stand in content"


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        place, message, hint = explained(error, text)
        raise NodeError("E002", place, message, hint) from None
    except yaml.YAMLError as error:
        raise NodeError("E002", Place(1, 1), f"not readable as YAML: {error}") from None


def _place(event: yaml.Event) -> Place:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    width = end.column - start.column if end.line == start.line else 1
    return Place(start.line + 1, start.column + 1, max(1, width))


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    _refuse_features(event, depth)
    if isinstance(event, yaml.ScalarEvent):
        return Node(_scalar(event), _place(event))
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(event, events, depth)
    return _mapping(event, events, depth)


def _refuse_features(event: yaml.Event, depth: int) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        raise NodeError("E003", _place(event), f"an alias (*{anchor}): write the value out again", _quoted("*"))
    if anchor:
        raise NodeError("E003", _place(event), f"an anchor (&{anchor}): anchors are not allowed", _quoted("&"))
    if tag and tag != "!":
        raise NodeError("E003", _place(event), f"a tag ({tag}): tags are not allowed", _quoted("!"))
    if depth > DEEPEST:
        raise NodeError("E003", _place(event), f"nested more than {DEEPEST} deep")


def _quoted(sign: str) -> str:
    return f"a text that begins with {sign} stands in quotation marks"


def _scalar(event: yaml.ScalarEvent) -> str | None:
    if not event.style and event.value in ("", "null", "~"):
        return None
    value: str = event.value
    found = FORBIDDEN.search(value)
    if found:
        raise NodeError("E006", _place(event), _forbidden(found.group()))
    return value


def _sequence(start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    items: list[Node] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_node(event, events, depth + 1))
    return Node(items, _place(start))


def _mapping(start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    node = Node({}, _place(start))
    assert isinstance(node.value, dict)
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _key(event, node, depth)
        node.keys[key] = _place(event)
        node.value[key] = _node(next(events), events, depth + 1)
    return node


def _key(event: yaml.Event, node: Node, depth: int) -> str:
    _refuse_features(event, depth)
    if not isinstance(event, yaml.ScalarEvent):
        raise NodeError("E003", _place(event), "a key must be a word")
    key: str = event.value
    if key == "<<":
        raise NodeError("E003", _place(event), "a merge key (<<): write the keys out")
    if FORBIDDEN.search(key):
        raise NodeError("E006", _place(event), "a character in this key may not stand in content")
    if key in node.keys:
        raise NodeError("E004", _place(event), f'the key "{key}" stands twice; first in line {node.keys[key].line}')
    return key
