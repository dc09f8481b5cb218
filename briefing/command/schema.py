"""The command `schema`: writes what editors' tools and readers of the documentation know of the records and the codes."""

from __future__ import annotations

import argparse
import sys

from briefing import explain
from briefing.authoring.comments import unsaid
from briefing.command.arguments import ROOT, add_content
from briefing.json_schema import write_schemas
from briefing.schema_reference import write_reference


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the schemas and the references. Exit status: 0 complete, 1 something is still to be said of a field."""
    write_schemas(options.content, ROOT / "schemas")
    write_reference(ROOT / "docs")
    explain.write_reference(ROOT / "docs")
    left = unsaid()
    for line in left:
        print(f"build.py: {line}", file=sys.stderr)
    return 1 if left else 0
