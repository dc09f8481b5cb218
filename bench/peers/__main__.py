"""Writes an archive as the source of another generator's site.

usage: python -m bench.peers PEER --content FOLDER --out FOLDER
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.peers.lookup import lookups
from bench.peers.pages import peer_pages
from bench.peers.writers import WRITERS
from briefing.command.content import catalog_of


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description="Writes an archive as another generator's site.")
    parser.add_argument("peer", choices=WRITERS)
    parser.add_argument("--content", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    options = parser.parse_args(words)
    catalog = catalog_of(options.content)
    WRITERS[options.peer](peer_pages(catalog), {code: lookups(catalog, code) for code in catalog.locales}, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
