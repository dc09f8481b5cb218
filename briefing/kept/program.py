"""What tells whether the program that makes the pages is still the same."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from briefing.kept.stamps import Stamp, stamp_of, stamps

ROOT = Path(__file__).parent.parent.parent
PARTS = ("briefing", "templates", "site_src")
FILES = ("mkdocs.yml",)


@cache
def program() -> str:
    """Differs if anything does that pages are made with beside the records: code, catalogues, templates, styles, packages, Python.

    As it was when this process began. If a file has changed since, what is made now may be of both, and no other process has
    the same program.
    """
    before = first_stamps()
    found = blake2b(digest_size=24)
    for path in sources():
        found.update(b"%s\0%s\0" % (path.relative_to(ROOT).as_posix().encode(), blake2b(path.read_bytes()).digest()))
    found.update("\0".join([sys.version, *packages()]).encode())
    return found.hexdigest() if before == program_stamps() else os.urandom(24).hex()


def is_same_program() -> bool:
    """Whether no file of it has changed since this process began."""
    return first_stamps() == program_stamps()


@cache
def packages() -> tuple[str, ...]:
    """The packages that are installed, each with its version: the names of the folders that say so."""
    folders = [Path(place) for place in sys.path if Path(place).is_dir()]
    return tuple(sorted({one.name for folder in folders for one in os.scandir(folder) if one.name.endswith((".dist-info", ".egg-info"))}))


@cache
def first_stamps() -> dict[str, Stamp]:
    """Path → stamp of the program's files, when this process first asked for them: before it loads what makes the site."""
    return program_stamps()


def program_stamps() -> dict[str, Stamp]:
    """Path → stamp of the program's files; what Python compiles for itself is not among them."""
    found = {f"{part}/{name}": stamp for part in PARTS for name, stamp in stamps(ROOT / part).items() if not name.endswith(".pyc")}
    return found | {name: stamp_of((ROOT / name).stat()) for name in FILES}


def sources() -> Iterator[Path]:
    """Every file that a build may run or read beside the records, in a stable order."""
    for part in PARTS:
        yield from sorted(path for path in (ROOT / part).rglob("*") if path.is_file() and path.suffix != ".pyc")
    yield from (ROOT / name for name in FILES)
