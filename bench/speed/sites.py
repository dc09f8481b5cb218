"""The sources of all contenders, made once of one archive, by a process for each of them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path

from bench.archive import archive
from bench.peers.lookup import lookups
from bench.peers.pages import peer_pages
from bench.peers.writers import WRITERS
from bench.speed.contenders import OTHERS, Contender, Ours
from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.kept.program import program
from briefing.workers import Task, share_out

PEERS = Path(__file__).parent.parent / "peers"


def contenders(incidents: int, names: Sequence[str], jobs: int) -> list[Contender]:
    """Us, and the others of those names, each with its own source of an archive of so many incidents."""
    content = archive(incidents)
    stale = [name for name in names if not _is_made(content, name)]
    if stale:
        catalog = catalog_of(content, jobs)
        for _ in share_out([Task(partial(_write, catalog, name, content)) for name in stale], jobs):
            pass
    return [Ours(content, jobs), *(OTHERS[name](content.parent / name, jobs) for name in names)]


def _write(catalog: Catalog, name: str, content: Path) -> None:
    folder = content.parent / name
    shutil.rmtree(folder, ignore_errors=True)
    WRITERS[name](peer_pages(catalog), {code: lookups(catalog, code) for code in catalog.locales}, folder)
    (folder / "made-by").write_text(_version(content), encoding="utf-8")


def _is_made(content: Path, name: str) -> bool:
    made = content.parent / name / "made-by"
    return made.is_file() and made.read_text(encoding="utf-8") == _version(content)


def _version(content: Path) -> str:
    """A hash of all that the sources are made from."""
    found = blake2b(program().encode() + (content.parent / "generator").read_bytes(), digest_size=16)
    for path in sorted(path for path in PEERS.rglob("*") if path.is_file() and "node_modules" not in path.parts and path.suffix != ".pyc"):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
