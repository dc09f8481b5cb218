"""Which files of a site a build has made anew, and which of them hold something else than before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path

State = Mapping[str, tuple[tuple[int, int], bytes]]
"""Path → which file it is and when it was written; a hash of what it holds."""


def made_anew(site: Path, build: Callable[[], object]) -> dict[str, int]:
    """Pages and other files: how many there are, are written anew, and are another file than before.

    Pages that are taken over from the last site are the same file; one that is made anew is another, even if it holds the same.
    """
    before = state(site)
    build()
    after = state(site)
    found = {"gone": len(before.keys() - after.keys())}
    for name, is_page in (("pages", True), ("files", False)):
        paths = [path for path in after if path.endswith(".html") is is_page]
        found[name] = len(paths)
        found[f"{name} anew"] = sum(1 for path in paths if path not in before or before[path][0] != after[path][0])
        found[f"{name} changed"] = sum(1 for path in paths if path not in before or before[path][1] != after[path][1])
    return found


def state(site: Path) -> State:
    return {path.relative_to(site).as_posix(): _of(path) for path in sorted(site.rglob("*")) if path.is_file()}


def _of(path: Path) -> tuple[tuple[int, int], bytes]:
    stat = path.stat()
    return (stat.st_ino, stat.st_mtime_ns), blake2b(path.read_bytes(), digest_size=16).digest()
