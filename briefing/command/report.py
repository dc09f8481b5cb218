"""The command `report`: what a change of the records changes for readers, as files for reviewers."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path

from briefing.atomic_write import write_atomically
from briefing.collector import without_collector
from briefing.command.arguments import ROOT, add_content, folder
from briefing.problems import BuildError
from briefing.publish import refuse_overlap
from briefing.report.page.html import html
from briefing.report.reading.states import compared
from briefing.report.whole import report
from briefing.report.writing import words
from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import MARKER, comment
from briefing.views.report import Report

COMMENT, PAGE, DATA = "comment.md", "report.html", "report.json"
TITLE = "|".join(map(re.escape, words.TITLE.values()))
BEGINNINGS = {
    COMMENT: re.compile(re.escape(MARKER)),
    PAGE: re.compile(rf"<!doctype html>\n<html [^>]*>\n<head>\n(<meta [^>]*>\n)+<title>({TITLE})( · ({TITLE}))*</title>\n"),
    DATA: re.compile(r'\{\n "format": "\w+",\n "before": "'),
}
"""File of a report → how each of that name begins, whatever it tells: by that it is known as ours."""
BEGINNING = 4096
"""Bytes: more than the longest of them has."""


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
        files = report_files(told, Links(options.before, options.after))
    refuse_foreign(options.out)
    write_atomically(options.out, files)
    print(told.summary.get("en", ""))
    return 0 if told.is_publishable else 1


def refuse_foreign(folder: Path) -> None:
    """Raises BuildError if it is a link or a file, or if a file in it has the name of one of a report, and is none."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise BuildError(f"{folder} is not a folder: choose another one with --out")
    for path in (folder / name for name in BEGINNINGS):
        if os.path.lexists(path) and not _is_ours(path):
            raise BuildError(f"{path} is none of a report of ours: choose another folder with --out, or move it away")


def _is_ours(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return BEGINNINGS[path.name].match(file.read(BEGINNING).decode("utf-8", "replace")) is not None


def report_files(told: Report, links: Links) -> dict[str, str]:
    """Name → what stands in it: the report in its three forms."""
    return {COMMENT: comment(told, links), PAGE: html(told, links), DATA: as_json(told)}
