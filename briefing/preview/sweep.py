"""The command `sweep`: takes away what was left of pull requests that are closed by now."""

from __future__ import annotations

import argparse
import os

from briefing.preview.forge import forge
from briefing.preview.host import Folders, Host, change, copy_of
from briefing.preview.put import add_host


def add(parser: argparse.ArgumentParser) -> None:
    add_host(parser)


def run(options: argparse.Namespace) -> int:
    """Asks the forge about each preview. Raises PreviewError; without a sure answer for every one, all stay."""
    if not options.host:
        print("no host for previews is configured: there is nothing to sweep")
        return 0
    asked = forge(os.environ)
    closed: dict[int, bool] = {}

    def open_ones(folders: Folders) -> Folders:
        closed.update((number, asked.is_closed(number)) for number in folders if number not in closed)
        return {number: tree for number, tree in folders.items() if not closed[number]}

    with copy_of(Host(options.host, options.branch)) as copy:
        kept = change(copy, open_ones)
    print(f"{len(kept)} previews stay, {sum(closed.values())} were taken away")
    return 0
