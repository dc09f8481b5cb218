"""The command `schema`: writes what editors' tools and readers of the documentation know of the records and the codes, how to cite, and
which files of a site are the same in all."""

from __future__ import annotations

import argparse
import sys

from briefing import explain
from briefing.authoring.comments import unsaid
from briefing.bundle.fixed import LIST, write_fixed_sums
from briefing.citation_file import write_citation_file
from briefing.command.arguments import ROOT, add_content
from briefing.hosting import nginx
from briefing.json_schema import write_schemas
from briefing.limits_reference import write_limits
from briefing.report.json_schema import write_schema
from briefing.report.page.sheet import write_sheet
from briefing.schema_reference import write_reference


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the schemas, the references, the file of citation, that for nginx, and the list of fixed files.

    Exit status: 0 complete, 1 something is still to be said of a field.
    """
    write_schemas(options.content, ROOT / "schemas")
    write_schema(ROOT / "schemas")
    write_sheet()
    write_reference(ROOT / "docs")
    write_limits(ROOT / "docs")
    explain.write_reference(ROOT / "docs")
    write_citation_file(options.content, ROOT / "CITATION.cff")
    nginx.write(ROOT / "docs")
    write_fixed_sums(LIST)
    left = unsaid()
    for line in left:
        print(f"build.py: {line}", file=sys.stderr)
    return 1 if left else 0
