"""The command `remove`: takes the preview of a pull request away."""

from __future__ import annotations

import argparse

from briefing.preview.host import Folders, Host, change, copy_of
from briefing.preview.options import number
from briefing.preview.put import add_host


def add(parser: argparse.ArgumentParser) -> None:
    add_host(parser)
    parser.add_argument("--pull-request", type=number, required=True, metavar="N")


def run(options: argparse.Namespace) -> int:
    """Takes the preview away; if there is none, nothing is done. Raises PreviewError."""
    if not options.host:
        print("no host for previews is configured: there is nothing to take away")
        return 0

    def without_it(folders: Folders) -> Folders:
        return {number: tree for number, tree in folders.items() if number != options.pull_request}

    with copy_of(Host(options.host, options.branch)) as copy:
        change(copy, without_it)
    print(f"there is no preview of pull request {options.pull_request}")
    return 0
