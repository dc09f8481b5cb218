"""One strict reader of YAML: text in, nodes with places out.

A small part of YAML 1.2: one document of mappings, sequences and scalars, every scalar kept
as text (`null`, `~` and nothing are None). Anchors, aliases, tags, merge keys, several
documents, duplicate keys, deep nesting and comments that cut a text are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import yaml

from briefing.limits import NESTING
from briefing.problems import Place
from briefing.yaml.syntax import explained

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
"""Marks on letters, of the scripts that a text of ours may name or quote."""
MOST_MARKS = 10
"""On one letter: three times as many as any word has. More pile up beyond their line, and nothing can break them."""
UNWANTED = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
FORBIDDEN = re.compile(f"[{UNWANTED}{MARKS}](?:(?<=[{UNWANTED}])|[{MARKS}]{{{MOST_MARKS},}})")
"""A character that may not stand in a text, or more marks on a letter than may."""
TYPED = re.compile(r"[-+.\d\u0660-\u0669\u06f0-\u06f9][\d.,_eE+\u0660-\u0669\u06f0-\u06f9-]*|true|false", re.IGNORECASE | re.ASCII)
"""What would be a number or a truth value if it stood without quotation marks."""
UNSEEN = re.compile("[\u00a0\u00ad\u061c\u1680\u2000-\u200f\u202f\u205f\u2060\u3000]")
"""What looks like nothing or like a blank: it may stand in a text, but in no key."""
DASH = re.compile(r"[ \t]*-(?=[ \t]|$)")
COMMENT = re.compile(r"[ \t]+#")
NAMES = {"\x85": "a NEL line end", "\u2028": "a line separator", "\u2029": "a paragraph separator", "\ufeff": "a byte-order mark"}


class NodeError(Exception):
    """The text is not YAML that a record may use; `faults` says where and why."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Fault:
    code: str
    place: Place
    message: str
    hint: str | None = None


class Quoted(str):
    """A scalar in quotation marks that without them would be a number or a truth value."""

    __slots__ = ()


@dataclass(slots=True)
class Node:
    """A scalar (text or None), a sequence or a mapping, and where it stands."""

    value: str | list[Node] | dict[str, Node] | None
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)
    """Of a mapping: where each key stands."""
    origin: str = ""
    """The file in which it stands, if that is not the document's own."""


Plain = str | list["Plain"] | dict[str, "Plain"] | None


@lru_cache(maxsize=4)
def read(text: str) -> Node:
    """The one document in `text`. Raises NodeError with every fault up to the first that cannot be read past.

    The last few texts are remembered: all problems of a file ask for their places one after the other.
    """
    source = _Source(text)
    try:
        node = _document(source)
    except NodeError as error:
        raise NodeError(*source.faults, *error.faults) from None
    if source.faults:
        raise NodeError(*source.faults)
    return node


def place_of(root: Node, path: tuple[str | int, ...]) -> Place:
    """Where the value at `path` stands; of what is not there, where its nearest parent does."""
    return node_at(root, path).place


def node_at(root: Node, path: tuple[str | int, ...]) -> Node:
    """The node at `path`; of what is not there, its nearest parent."""
    node = root
    for step in path:
        if isinstance(node.value, dict) and step in node.value:
            node = node.value[str(step)]
        elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            break
    return node


def refuse_characters(text: str) -> None:
    """Raises NodeError with every place of a character that may not stand in content, the first one of each line."""
    if FORBIDDEN.search(text):
        lines = enumerate(text.split("\n"), 1)
        raise NodeError(*(_character_fault(number, found) for number, line in lines if (found := FORBIDDEN.search(line))))


def _character_fault(line: int, found: re.Match[str]) -> Fault:
    is_mark = (line, found.start(), found.group()) == (1, 0, "\ufeff")
    hint = 'save the file as "UTF-8", not as "UTF-8 with BOM"' if is_mark else "delete it, or type the line anew if you cannot see it"
    return Fault("E006", Place(line, found.start() + 1), _forbidden(found.group()), hint)


def _forbidden(character: str) -> str:
    if len(character) > 1:
        return f"{len(character)} marks on one letter may not stand in content, {MOST_MARKS} at the most"
    name = NAMES.get(character, "a bidi control" if "\u202a" <= character <= "\u2069" else "a control character")
    return f"{name} (U+{ord(character):04X}) may not stand in content"


class _Source:
    """A text as it is being read: the events that are still to come, and the faults found so far."""

    def __init__(self, text: str) -> None:
        refuse_characters(text)
        self.lines = text.split("\n")
        self.faults: list[Fault] = []
        self.events = _events(text)

    def blame(self, code: str, event: yaml.Event, message: str, hint: str | None = None) -> None:
        self.faults.append(Fault(code, _place(event), message, hint))


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        place, message, hint = explained(error, text)
        raise NodeError(Fault("E002", place, message, hint)) from None
    except yaml.YAMLError as error:
        raise NodeError(Fault("E002", Place(1, 1), f"not readable as YAML: {error}")) from None


def _place(event: yaml.Event) -> Place:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    width = end.column - start.column if end.line == start.line else 1
    return Place(start.line + 1, start.column + 1, max(1, width))


def _document(source: _Source) -> Node:
    next(source.events)  # the start of the stream
    if isinstance(next(source.events), yaml.StreamEndEvent):
        raise NodeError(Fault("E002", Place(1, 1), "the file is empty"))
    node = _node(next(source.events), source, 1)
    next(source.events)  # the end of the document
    after = next(source.events)
    if not isinstance(after, yaml.StreamEndEvent):
        source.blame("E003", after, "a second document begins here; a file holds one record")
    return node


def _node(event: yaml.Event, source: _Source, depth: int) -> Node:
    _refuse_features(event, source)
    if depth > NESTING:
        raise NodeError(Fault("E003", _place(event), f"this stands {depth} deep in lists and keys: no more than {NESTING}"))
    if isinstance(event, yaml.ScalarEvent):
        return Node(_scalar(event, source), _place(event))
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(event, source, depth)
    return _mapping(event, source, depth) if isinstance(event, yaml.MappingStartEvent) else Node(None, _place(event))


def _refuse_features(event: yaml.Event, source: _Source) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        source.blame("E003", event, f"an alias (*{anchor}): write the value out again", _quoted("*"))
    elif anchor:
        source.blame("E003", event, f"an anchor (&{anchor}): anchors are not allowed", _quoted("&"))
    if tag and tag != "!":
        source.blame("E003", event, f"a tag ({tag}): tags are not allowed", _quoted("!"))


def _quoted(sign: str) -> str:
    return f"a text that begins with {sign} stands in quotation marks"


def _scalar(event: yaml.ScalarEvent, source: _Source) -> str | None:
    value: str = event.value
    if not event.style:
        _refuse_cut(event, source)
        _refuse_swallowed(event, source)
        return None if value in ("", "null", "~") else value
    found = FORBIDDEN.search(value)
    if found:
        source.blame("E006", event, _forbidden(found.group()))
    return Quoted(value) if event.style in "'\"" and TYPED.fullmatch(value) else value


def _refuse_cut(event: yaml.ScalarEvent, source: _Source) -> None:
    """A comment behind a text of several words, or parted from a word by one blank alone, may be meant as part of it."""
    end = event.end_mark
    assert end is not None
    rest = source.lines[end.line][end.column :] if end.line < len(source.lines) else ""
    found = COMMENT.match(rest)
    if found and event.value and (" " in event.value or found[0] == " #"):
        place = Place(end.line + 1, end.column + found.end(), len(rest) - found.end() + 1)
        hint = "if it belongs to the text, put the whole text in quotation marks; if it is a comment, put it on a line of its own"
        source.faults.append(Fault("E007", place, "the text ends here: what follows # is a comment, which nobody reads", hint))


def _refuse_swallowed(event: yaml.ScalarEvent, source: _Source) -> None:
    """A dash below a text was meant as an item's, but YAML takes it for a word of the text if it stands further right."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    for number, line in enumerate(source.lines[start.line + 1 : end.line + 1], start.line + 2):
        if found := DASH.match(line):
            hint = "begin every item with a dash, all in the same column; a text of several lines has >- behind its key"
            source.faults.append(Fault("E002", Place(number, found.end()), "this dash begins no item: it belongs to the text above", hint))


def _sequence(start: yaml.Event, source: _Source, depth: int) -> Node:
    items: list[Node] = []
    while not isinstance(event := next(source.events), yaml.SequenceEndEvent):
        items.append(_node(event, source, depth + 1))
    return Node(items, _place(start))


def _mapping(start: yaml.Event, source: _Source, depth: int) -> Node:
    node = Node({}, _place(start))
    assert isinstance(node.value, dict)
    while not isinstance(event := next(source.events), yaml.MappingEndEvent):
        key = _key(event, node, source)
        value = _node(next(source.events), source, depth + 1)
        node.value.setdefault(key, value)
        node.keys.setdefault(key, _place(event))
    return node


def _key(event: yaml.Event, node: Node, source: _Source) -> str:
    _refuse_features(event, source)
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor}"
    if not isinstance(event, yaml.ScalarEvent):
        raise NodeError(Fault("E003", _place(event), "a key must be a word"))
    key: str = event.value
    if key == "<<":
        source.blame("E003", event, "a merge key (<<): write the keys out")
    elif FORBIDDEN.search(key):
        source.blame("E006", event, "a character in this key may not stand in content", "type the key anew")
    elif unseen := UNSEEN.search(key):
        message = f"an invisible character (U+{ord(unseen.group()):04X}) in this key"
        source.blame("E006", event, message, f"type the key anew: {UNSEEN.sub('', key).strip()}, and only blanks before it")
    elif key in node.keys:
        hint = "keep one of the two; if a new item of a list begins here, put a dash and a blank before it"
        source.blame("E004", event, f'the key "{key}" stands twice; first in line {node.keys[key].line}', hint)
    return key
