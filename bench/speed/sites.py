"""The sources of all contenders, made once of one archive."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from bench.archive import archive
from bench.peers.lookup import lookups
from bench.peers.pages import peer_pages
from bench.peers.writers import WRITERS
from bench.speed.contenders import OTHERS, Contender, Ours
from briefing.command.content import catalog_of


def contenders(incidents: int, names: Sequence[str], jobs: int) -> list[Contender]:
    """Us, and the others of those names, each with its own source of an archive of so many incidents."""
    content = archive(incidents)
    catalog = catalog_of(content, jobs)
    found: list[Contender] = [Ours(content, jobs)]
    for name in names:
        folder = content.parent / name
        shutil.rmtree(folder, ignore_errors=True)
        WRITERS[name](peer_pages(catalog), {code: lookups(catalog, code) for code in catalog.locales}, folder)
        found.append(OTHERS[name](folder, jobs))
    return found
