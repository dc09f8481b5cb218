"""Whether the names of files can be kept by every disk on which a copy may come to stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.device_names import DEVICES
from briefing.limits import PATH

PLAIN = re.compile(r"[A-Za-z0-9._-]+")


def faults(names: Iterable[str]) -> Iterator[str]:
    """One line for each name of a file, with its folders, that some disk could not hold beside the others."""
    seen: dict[str, str] = {}
    for name in names:
        if len(name) > PATH:
            yield f"{name}: a name of {len(name):,} characters: no more than {PATH}"
        yield from (f"{name}: {fault}" for part in name.split("/") if (fault := _fault(part)))
        other = seen.setdefault(name.casefold(), name)
        if other is not name:
            yield f"{name}: a disk that does not tell capitals from small letters would take it for {other}"


def _fault(part: str) -> str:
    """Microsoft, Naming Files, Paths, and Namespaces; and what no shell has to quote, and no disk writes in another way (Unicode NFD)."""
    if part.partition(".")[0].lower() in DEVICES:
        return f"{part} is the name of a device of Windows"
    if part.endswith("."):
        return "Windows drops a dot at the end"
    return "" if PLAIN.fullmatch(part) else f'"{part}" has other characters than Latin letters, digits and . _ -'
