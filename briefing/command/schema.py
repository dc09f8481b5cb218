"""The command `schema`: writes what editors' tools and readers of the documentation know of the records."""

from __future__ import annotations

import argparse

from briefing.command.arguments import ROOT, add_content
from briefing.json_schema import write_schemas
from briefing.schema_reference import write_reference


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the schemas and their reference."""
    write_schemas(options.content, ROOT / "schemas")
    write_reference(ROOT / "docs")
    return 0
