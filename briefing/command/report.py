"""The command `report`: what a change of the records changes for readers, as files for reviewers."""

from __future__ import annotations

import argparse

from briefing.collector import without_collector
from briefing.command.arguments import ROOT, add_content, folder
from briefing.publish import refuse_overlap
from briefing.report.page.html import html
from briefing.report.reading.states import compared
from briefing.report.whole import report
from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.views.report import Report
from briefing.whole import put_whole


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
    with without_collector():
        told = report(compared(options.base, options.content), options.base_site, options.site)
        put_whole(options.out, report_files(told, Links(options.before, options.after)))
    print(told.summary.get("en", ""))
    return 0 if told.is_publishable else 1


def report_files(told: Report, links: Links) -> dict[str, str]:
    """Name → what stands in it: the report in its three forms."""
    return {"report.html": html(told, links), "report.json": as_json(told), "comment.md": comment(told, links)}
