"""The command `schema`: writes what editors' tools and readers of the documentation know of the records."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.json_schema import write_schemas
from briefing.schema_reference import write_reference


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], root: Path) -> None:
    """Adds `schema` to the commands of a parser."""
    parser = commands.add_parser("schema", help="write schemas/ and the schema reference in docs/")
    parser.add_argument("--content", type=Path, default=root / "content", metavar="DIR", help="the records (default: content)")
    parser.set_defaults(root=root)


def run(options: argparse.Namespace) -> int:
    """Writes the schemas and their reference."""
    write_schemas(options.content, options.root / "schemas")
    write_reference(options.root / "docs")
    return 0
