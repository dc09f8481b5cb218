"""The command `build`: from the records to the site. What it needs is imported when it is known that something is to be made."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from briefing.command.arguments import ROOT, add_content, add_jobs, folder
from briefing.kept.digest import digest

BASE_URL = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?(/(?!\.{1,2}(/|$))[A-Za-z0-9._~%@-]+)*/?")

KEPT = ROOT / "build" / "cache"

SLIPS = {
    "(?!https?://).": ": it begins with https://",
    "[^/]*//[^/]*[A-Z]": ": the name of the host is written in small letters",
    "[^/]*//[^/]*[^\\x00-\\x7f]": ": a name in other letters is written as programs do, xn--…",
    ".*[?#]": ": nothing with ? or # belongs to it",
    r".*\.html?/?$": ": write the address of the folder that holds the site, not that of a page",
}
"""What is often wrong with a base address → what is said of it."""


def add(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument("--out", type=folder, default=ROOT / "site", metavar="DIR", help="where the site goes (default: site)")
    add_base_url(parser)
    parser.add_argument("--no-cache", action="store_true", help="make every page anew, and keep nothing for the next build")
    add_jobs(parser)


def add_base_url(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base-url", type=_base_url, default="", metavar="URL", help="the site's public address, for the few links that must be absolute"
    )


def _base_url(text: str) -> str:
    slip = next((hint for found, hint in SLIPS.items() if re.match(found, text)), "")
    if text and (slip or not BASE_URL.fullmatch(text)):
        raise argparse.ArgumentTypeError(f"{text} is not an address of the form https://example.org/path/{slip}")
    return text


def run(options: argparse.Namespace) -> int:
    """Builds the site and says where it is. Raises ContentError, BuildError; the old site then stays."""
    from briefing.command.content import catalog_of
    from briefing.progress import Progress
    from briefing.publish import publish, refuse_foreign, refuse_overlap

    refuse_overlap(options.out, options.content)
    refuse_foreign(options.out)
    kept = None if options.no_cache else kept_for(options.content, options.out)
    catalog, progress = catalog_of(options.content, options.jobs, kept), Progress(sys.stderr)
    count = publish(catalog, options.out, options.base_url, options.jobs, progress, kept)
    print(f"{count} pages. Open {options.out / 'index.html'}")
    return 0


def kept_for(content: Path, out: Path) -> Path:
    """The folder in which builds of those records into that site leave what the next one need not make again."""
    return KEPT / digest(str(content.resolve()), str(out.resolve()))
