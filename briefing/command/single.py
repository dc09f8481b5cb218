"""The command `single`: incidents and briefings, each as one file."""

from __future__ import annotations

import argparse
import sys

from briefing import limits
from briefing.bundle.distribute import distributed
from briefing.command.arguments import ROOT, add_content, folder
from briefing.command.build import add_base_url
from briefing.command.content import catalog_from
from briefing.load import load
from briefing.printable import lines
from briefing.publish import refuse_overlap
from briefing.single import file_name, single
from briefing.single.available import kind_of, why_not
from briefing.validate import validate


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="+", metavar="ID", help="an incident or a briefing")
    add_content(parser)
    parser.add_argument("--out", type=folder, default=ROOT / "dist", metavar="DIR", help="where the files go (default: dist)")
    add_base_url(parser)


def run(options: argparse.Namespace) -> int:
    """Writes a file for each record, all of them or none, and says which. Status 1 if one cannot be had.

    Raises ContentError, BuildError; nothing is written then.
    """
    refuse_overlap(options.out, options.content)
    validated = validate(load(options.content))
    catalog = catalog_from(validated)
    kinds = {name: kind_of(catalog, name) for name in options.names}
    faults = [why_not(name, catalog, validated) for name, kind in kinds.items() if kind is None]
    if faults:
        print("\n".join(lines(f"build.py: {fault}") for fault in faults), file=sys.stderr)
        return 1
    files = {file_name(catalog, name): single(catalog, kind, name, options.base_url) for name, kind in kinds.items() if kind}
    with distributed(options.out) as fresh:
        for name, content in files.items():
            (fresh / name).write_bytes(content)
    for name, content in files.items():
        print(f"{options.out / name}  {len(content):,} bytes{_heavy(content)}")
    return 0


def _heavy(content: bytes) -> str:
    return f": more than {limits.SINGLE_BYTES:,}" if len(content) > limits.SINGLE_BYTES else ""
