"""The command `report`: what a change of the records changes for readers, as files for reviewers."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from briefing.atomic_write import write_atomically
from briefing.collector import without_collector
from briefing.command.arguments import ROOT, add_content, folder
from briefing.problems import BuildError
from briefing.publish import refuse_overlap
from briefing.report.page.html import html
from briefing.report.reading.states import compared
from briefing.report.whole import report
from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import MARKER, comment
from briefing.views.report import Report

COMMENT, PAGE, DATA = "comment.md", "report.html", "report.json"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base", required=True, metavar="REV_OR_DIR", help="the state before: a revision of the records' repository, or a folder"
    )
    add_content(parser)
    parser.add_argument(
        "--out", type=folder, default=ROOT / "build" / "report", metavar="DIR", help="where the report goes (default: build/report)"
    )
    parser.add_argument("--site", type=folder, metavar="DIR", help="the built site, for its size")
    parser.add_argument("--base-site", type=folder, metavar="DIR", help="the site as it was built before, for its size")
    parser.add_argument("--before", default="", metavar="URL", help="where the pages before can be seen: links lead there")
    parser.add_argument("--after", default="", metavar="URL", help="where the changed pages can be seen: links lead there")


def run(options: argparse.Namespace) -> int:
    """Writes the report and prints its summary. Exit status 1 if the records have errors; the report tells them. Raises BuildError."""
    refuse_overlap(options.out, options.content)
    refuse_foreign(options.out)
    with without_collector():
        told = report(compared(options.base, options.content), options.base_site, options.site)
        write_atomically(options.out, report_files(told, Links(options.before, options.after)))
    print(told.summary.get("en", ""))
    return 0 if told.is_publishable else 1


def refuse_foreign(folder: Path) -> None:
    """Raises BuildError if a file there has the name of one of a report, and no comment of ours stands beside it."""
    taken = [folder / name for name in (COMMENT, PAGE, DATA) if os.path.lexists(folder / name)]
    if taken and not _is_comment(folder / COMMENT):
        raise BuildError(f"{taken[0]} is none of a report of ours: choose another folder with --out")


def _is_comment(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes().startswith(MARKER.encode())


def report_files(told: Report, links: Links) -> dict[str, str]:
    """Name → what stands in it: the report in its three forms. The comment is written first: by it the others are known as ours."""
    return {COMMENT: comment(told, links), PAGE: html(told, links), DATA: as_json(told)}
