"""What tells, without opening it, whether a file is the one that it was."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

Stamp = tuple[int, int, int, int]
"""Size, time of the last change of the content and of anything (both nanoseconds), inode. Whoever writes there changes the third."""
SETTLING, LONG = 100_000_000, 2_000_000_000
"""Nanoseconds. A file that changed so short a time ago may change again without another stamp; a longer time where the disk keeps
whole seconds, or two of them, alone.
"""
SECOND = 1_000_000_000
TICK = 0.01
"""Seconds. Whoever writes to a file after so long gives it another stamp."""


def stamps(folder: Path) -> dict[str, Stamp]:
    """Path from the folder → stamp, of everything in it that is no folder. No link is followed. Empty if it cannot be listed."""
    try:
        return dict(_stamps(str(folder), ""))
    except OSError:
        return {}


def stamps_of_written(folder: Path) -> dict[str, Stamp]:
    """The same of what has just been written there, when a later change would surely have another stamp."""
    time.sleep(TICK)
    return stamps(folder)


def _stamps(folder: str, inner: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(os.path.join(folder, inner)) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps(folder, f"{inner}{entry.name}/")
            else:
                yield inner + entry.name, stamp_of(entry.stat(follow_symlinks=False))


def is_folder(path: Path, inode: int) -> bool:
    """Whether it is that folder which stands there, and no other one has taken its place."""
    try:
        return os.stat(path, follow_symlinks=False).st_ino == inode
    except OSError:
        return False


def stamp_of(found: os.stat_result) -> Stamp:
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def digest_of_stamps(found: Mapping[str, Stamp]) -> str:
    """Differs if one of the files does, is gone, or another is there."""
    lines = sorted(f"{name}\0{stamp}" for name, stamp in found.items())
    return blake2b("\n".join(lines).encode("utf-8", "surrogatepass"), digest_size=24).hexdigest()


def has_settled(found: Iterable[Stamp], now: int) -> bool:
    """Whether a later change of any of them would surely have another stamp. `now`: nanoseconds."""
    return all(max(stamp[1:3]) < now - (SETTLING if stamp[2] % SECOND else LONG) for stamp in found)
