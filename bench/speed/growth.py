"""How our builds grow: an archive of twice as many incidents, beside one; clock, processor and the memory of all processes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.archive import archive
from bench.speed.contenders import Ours
from bench.speed.figures import plain
from bench.speed.rounds import rounds
from briefing.assets import names


def measured(incidents: int, number: int, jobs: int) -> dict[str, Any]:
    both = [(count, Ours(archive(count), jobs)) for count in (incidents, 2 * incidents)]
    found = list(rounds({f"{count} incidents": ours.clean for count, ours in both}, number))
    return {"incidents": incidents, "rounds": plain(found), "sites": {str(count): sizes(ours.out) for count, ours in both}}


def sizes(site: Path) -> dict[str, list[int]]:
    """What a site holds: how many files, and of how many bytes; pages, downloads, the index of the search, all else, and the largest."""
    found: dict[str, list[int]] = {}
    for path in site.rglob("*"):
        if path.is_file():
            called = path.relative_to(site).as_posix()
            part = (names.plain(called) or called).partition("/")[0]
            name = "pages" if path.suffix == ".html" else part if part in ("data", "search") else "others"
            number, length = found.get(name, [0, 0])
            size = path.stat().st_size
            found[name] = [number + 1, length + size]
            found["largest"] = [1, max(size, found.get("largest", [1, 0])[1])]
    return found
