"""Names of files in a hostile archive: whether each can stand in a folder of ours, and beside the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from briefing.bundle.names import PLAIN
from briefing.device_names import DEVICES
from briefing.limits import PATH
from briefing.preview.artifact.refused import shown


def faults(names: Iterable[str]) -> Iterator[str]:
    """One line for each name that some disk would understand otherwise than we do, or that stands for two files."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        if len(name) > PATH:
            yield f"{shown(name)}: a name of {len(name):,} characters: no more than {PATH}"
            continue
        yield from (f"{shown(name)}: {fault}" for fault in _faults(name))
        key = _folded(name)
        if key in seen:
            yield f"{shown(name)}: " + ("stands twice" if seen[key] == name else f"is the same name as {shown(seen[key])} on some disks")
        seen.setdefault(key, name)
        folders.update((_folded(folder), folder) for folder in _folders(name))
    yield from (f"{shown(seen[key])}: is a file and a folder at once" for key in sorted(seen.keys() & folders.keys()))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _folders(name: str) -> Iterator[str]:
    parts = name.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts)))


def _faults(name: str) -> Iterator[str]:
    if name.startswith("/"):
        yield "an absolute name"
    elif "\\" in name or name[1:2] == ":":
        yield "a name as Windows writes it, with a drive or backslashes"
    elif fault := next((fault for part in name.split("/") if (fault := _fault(part))), ""):
        yield fault


def _fault(part: str) -> str:
    """Microsoft, Naming Files, Paths, and Namespaces; APPNOTE 4.4.17 for what a zip may name."""
    if part == "..":
        return "a name that leaves its folder"
    if part in ("", "."):
        return "a name with an empty part, or of a folder alone"
    if not PLAIN.fullmatch(part):
        return "a name with other characters than Latin letters, digits and . _ -"
    if part.partition(".")[0].lower() in DEVICES:
        return "the name of a device of Windows"
    return "a name that ends with a dot, which Windows drops" if part.endswith(".") else ""
