"""The fast way to the values of a sound text; what is not sound goes the slow way, which says why.

Reading is much of what a check costs, and nearly every text is sound. So this reader keeps no
places and explains nothing: a text in the style in which records are written is read line by line
(`blocks`), any other from the parser's events. `read` of `nodes` decides: this one never accepts
what that one refuses.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import yaml

from briefing.limits import NESTING
from briefing.yaml.blocks import OtherStyleError, in_blocks
from briefing.yaml.nodes import FORBIDDEN, TYPED, Node, Plain, Quoted, read

ScalarEvent, MappingStart, MappingEnd = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.MappingEndEvent
SequenceStart, SequenceEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent


def values(text: str) -> Plain:
    """The one document in `text`: texts, None, lists and dictionaries. Raises NodeError at the first fault."""
    if FORBIDDEN.search(text) or " #" in text or "\t#" in text:
        return plain(read(text))
    with suppress(OtherStyleError):
        return in_blocks(text)
    try:
        return _sound(text)
    except (_DoubtError, yaml.YAMLError):
        return plain(read(text))


def plain(node: Node) -> Plain:
    """The node's values alone."""
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    return node.value


class _DoubtError(Exception):
    """Something that the other reader has to look at."""


def _sound(text: str) -> Plain:
    parser = yaml.CBaseLoader(text)
    try:
        following = parser.get_event
        following()  # the start of the stream
        if type(following()) is not yaml.DocumentStartEvent:
            raise _DoubtError
        result = _value(following(), following, 1)
        following()  # the end of the document
        if type(following()) is not yaml.StreamEndEvent:
            raise _DoubtError
        return result
    finally:
        parser.dispose()


def _value(event: Any, following: Callable[[], Any], depth: int) -> Plain:
    kind = type(event)
    if kind is ScalarEvent:
        return _scalar(event)
    if depth >= NESTING or kind not in (MappingStart, SequenceStart) or event.anchor or (event.tag and event.tag != "!"):
        raise _DoubtError
    if kind is SequenceStart:
        items: list[Plain] = []
        while type(event := following()) is not SequenceEnd:
            items.append(_scalar(event) if type(event) is ScalarEvent else _value(event, following, depth + 1))
        return items
    pairs: dict[str, Plain] = {}
    while type(event := following()) is not MappingEnd:
        if type(event) is not ScalarEvent or event.anchor or (event.tag and event.tag != "!"):
            raise _DoubtError
        key = event.value
        if key in pairs or key == "<<" or not key.isascii() or (event.style and FORBIDDEN.search(key)):
            raise _DoubtError
        event = following()
        pairs[key] = _scalar(event) if type(event) is ScalarEvent else _value(event, following, depth + 1)
    return pairs


def _scalar(event: Any) -> str | None:
    if event.anchor or (event.tag and event.tag != "!"):
        raise _DoubtError
    text: str = event.value
    if not event.style:
        if "-" in text and event.start_mark.line != event.end_mark.line:
            raise _DoubtError
        return None if text in ("", "null", "~") else text
    if event.style in "'\"":
        if event.style == '"' and FORBIDDEN.search(text):
            raise _DoubtError
        if TYPED.fullmatch(text):
            return Quoted(text)
    return text
