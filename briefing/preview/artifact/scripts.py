"""Hostile scripts: what a browser would run is byte for byte ours, or a file of the search's index, which is one call with JSON."""

from __future__ import annotations

from collections.abc import Iterator, Set

from briefing.assets.names import is_named_by, plain, with_digest
from briefing.search import shards

FOLDER = "search/"
PROTOTYPE = b'"__proto__":'
"""What JSON takes for a key like any other, and a script not (ECMA-262, annex B.3.1)."""


def index_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """Why the file at `name` is none of the index. `known`: the files that its results may lead to.

    It must be written as we write it, to the byte: so no text in it can be anything but a text.
    """
    try:
        told, value = shards.read(raw)
        is_ours = PROTOTYPE not in raw and raw == shards.script(told, shards.to_json(value))
    except (ValueError, RecursionError):
        is_ours = False
    if not is_ours:
        yield "is not the one call with JSON that a file of the index is"
    elif (plain(name) or name) != f"{FOLDER}{told}.js":
        yield "is the file of the index of another name"
    elif plain(name) and not is_named_by(name, raw):
        yield "has a name that does not hold the digest of its bytes"
    elif not plain(name) and not _names_files(told, value, known):
        yield "names files that the preview does not have"
    elif "/texts-" in name and not _leads_to_files(value, known):
        yield "shows results that lead to no page of the preview"


def _names_files(told: str, root: object, known: Set[str]) -> bool:
    """Whether the script of the search, which loads what the root names, loads nothing else with it."""
    files = root.get("files") if isinstance(root, dict) else None
    if not isinstance(files, dict) or not all(isinstance(found, str) for found in files.values()):
        return False
    return all(with_digest(f"{FOLDER}{told}/{name}.js", found) in known for name, found in files.items())


def _leads_to_files(value: object, known: Set[str]) -> bool:
    return isinstance(value, list) and all(isinstance(one, list) and one and isinstance(one[0], str) and one[0] in known for one in value)
