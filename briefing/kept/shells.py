"""Shells of a build, which the next one need not have printed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from briefing.kept.digest import digest, is_digest
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.shell.marked import Marked

GENERATIONS = 6
"""So many sites, or states of one, are kept beside each other."""


class KeptShells:
    """The shells of one state of one site, each in a file of its own: several processes may read and write them."""

    def __init__(self, folder: Path, site: str, program: str) -> None:
        """`site`: differs if anything does that the shells are made of; `program`: what made them."""
        self._folder, self._program = folder / digest(site, program), program

    @property
    def are_there(self) -> bool:
        return self._folder.is_dir()

    def get(self, key: str) -> Marked | None:
        raw = read_sealed(self._folder / digest(key), self._program)
        if raw is None:
            return None
        pieces, places, line = json.loads(raw)
        return Marked(tuple(pieces), tuple((index, name) for index, name in places), tuple(line))

    def keep(self, key: str, shell: Marked) -> None:
        write_sealed(self._folder / digest(key), json.dumps([shell.pieces, shell.places, shell.line]).encode(), self._program)

    def drop_others(self) -> None:
        """Removes those that have not been made for longest."""
        try:
            former = sorted(self._folder.parent.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        except OSError:
            return
        for path in former[GENERATIONS:]:
            if is_digest(path.name) and not path.parent.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
