"""The artifact of a run, as the forge keeps it: a zip that nobody has looked into yet, and that is not unpacked here."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from briefing.preview.forge import github
from briefing.preview.options import number

LARGEST = 250_000_000
"""Bytes."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--artifact", type=number, required=True, metavar="ID", help="its number, as `find` gives it")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="where it goes: a new file")


def run(options: argparse.Namespace) -> int:
    """Loads the artifact. Raises PreviewError."""
    forge = github(os.environ)
    size = forge.api.load(f"/repos/{forge.repository}/actions/artifacts/{options.artifact}/zip", options.out, LARGEST)
    print(f"{options.out}  {size:,} bytes")
    return 0
