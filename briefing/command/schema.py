"""The command `schema`: writes what editors' tools and readers of the documentation know of the records and the codes, and how to cite."""

from __future__ import annotations

import argparse
import sys

from briefing import explain, nginx
from briefing.authoring.comments import unsaid
from briefing.citation_file import write_citation_file
from briefing.command.arguments import ROOT, add_content
from briefing.json_schema import write_schemas
from briefing.schema_reference import write_reference


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the schemas, the references, the file of citation and that for nginx. Status 0, or 1 if something of a field is unsaid."""
    write_schemas(options.content, ROOT / "schemas")
    write_reference(ROOT / "docs")
    explain.write_reference(ROOT / "docs")
    write_citation_file(options.content, ROOT / "CITATION.cff")
    nginx.write(ROOT / "docs")
    left = unsaid()
    for line in left:
        print(f"build.py: {line}", file=sys.stderr)
    return 1 if left else 0
