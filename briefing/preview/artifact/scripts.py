"""Hostile scripts: what a browser would run is byte for byte ours, or a file of the search's index, which is one call with JSON."""

from __future__ import annotations

from collections.abc import Iterator, Set

from briefing.search import shards

FOLDER = "search/"
PROTOTYPE = b'"__proto__":'
"""What JSON takes for a key like any other, and a script not (ECMA-262, annex B.3.1)."""


def index_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """Why the file at `name` is none of the index. `known`: the files that its results may lead to.

    It must be written as we write it, to the byte: so no text in it can be anything but a text.
    """
    try:
        told, version, value = shards.read(raw)
        is_ours = PROTOTYPE not in raw and raw == shards.script(told, version, shards.to_json(value))
    except (ValueError, RecursionError):
        is_ours = False
    if not is_ours:
        yield "is not the one call with JSON that a file of the index is"
    elif name != f"{FOLDER}{told}.js":
        yield "is the file of the index of another name"
    elif "/texts-" in name and not _leads_to_files(value, known):
        yield "shows results that lead to no page of the preview"


def _leads_to_files(value: object, known: Set[str]) -> bool:
    return isinstance(value, list) and all(isinstance(one, list) and one and isinstance(one[0], str) and one[0] in known for one in value)
